-- $1 the country's code, $2 today
select json_build_object('country', json_build_object(
    'code', country.code,
    'name', own.title,
    'relations', json_build_object('edges', (
        select coalesce(json_agg(json_build_object(
            'counterpart', json_build_object('name', near.name),
            'node', json_build_object(
                'status', coalesce((
                    select phase.status
                    from relation_phase phase
                    join record on record.id = phase.id and record.retracted is null
                    where phase.relation_id = near.id
                        and case
                            when phase.period is null then
                                existed(near.one, $2::text::date, $2::text::date)
                                and existed(near.other, $2::text::date, $2::text::date)
                            else phase.period_earliest <= $2::text::date and phase.period_latest >= $2::text::date
                        end
                    order by phase.period_earliest desc nulls last, phase.id desc
                    limit 1), 'UNKNOWN'),
                'treaties', json_build_object('nodes', (
                    select coalesce(json_agg(json_build_object(
                        'title', latest.title,
                        'signed', case when latest.signed is not null then json_build_object('edtf', latest.signed) end,
                        'parties', json_build_object('nodes', (
                            select coalesce(json_agg(json_build_object('party', json_build_object('name', party.title))), '[]')
                            from (
                                select actor.title
                                from treaty_roll roll
                                join record actor on actor.id = roll.party_id
                                where roll.treaty_id = latest.id
                                order by roll.folded, roll.id
                                limit 30) party)),
                        'citations', json_build_object('nodes', (
                            select coalesce(json_agg(json_build_object('source', json_build_object(
                                'title', cited.title, 'url', cited.url))), '[]')
                            from (
                                select work.title, source.url
                                from (
                                    select citation.source_id, citation.field, citation.slug, citation.id
                                    from citation
                                    where citation.record_id = latest.id
                                    order by coalesce(citation.field, '') collate "C", citation.slug collate "C", citation.id
                                    limit 3) citation
                                join source on source.id = citation.source_id
                                join record work on work.id = source.id
                                order by coalesce(citation.field, '') collate "C", citation.slug collate "C", citation.id)
                                cited)))), '[]')
                    from (
                        select treaty.id, record.title, treaty.signed
                        from (
                            select treaty_id, signed_earliest
                            from relation_treaty
                            where relation_id = near.id
                            order by signed_earliest desc nulls last, treaty_id
                            limit 5) common
                        join treaty on treaty.id = common.treaty_id
                        join record on record.id = treaty.id
                        order by common.signed_earliest desc nulls last, treaty.id) latest))))), '[]')
        from (
            select side.relation_id as id, side.actor_id as one, side.counterpart_id as other, counterpart.title as name
            from (
                select *
                from relation_side
                where actor_id = country.id
                order by folded, relation_id
                limit 10) side
            join record counterpart on counterpart.id = side.counterpart_id
            order by side.folded, side.relation_id) near))))::text
from country
join record own on own.id = country.id and own.retracted is null
where country.code = $1
