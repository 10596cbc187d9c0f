-- $1 and $2 the folded name and the id of the country after which the page begins, $3 today
select json_build_object('countries', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object(
        'code', country.code,
        'name', country.title,
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
                                    existed(near.one, $3::text::date, $3::text::date)
                                    and existed(near.other, $3::text::date, $3::text::date)
                                else phase.period_earliest <= $3::text::date and phase.period_latest >= $3::text::date
                            end
                        order by phase.period_earliest desc nulls last, phase.id desc
                        limit 1), 'UNKNOWN'),
                    'treaties', json_build_object('nodes', (
                        select coalesce(json_agg(json_build_object(
                            'title', latest.title,
                            'signed', case when latest.signed is not null then json_build_object('edtf', latest.signed) end)),
                            '[]')
                        from (
                            select record.title, treaty.signed
                            from (
                                select treaty_id, signed_earliest
                                from relation_treaty
                                where relation_id = near.id
                                order by signed_earliest desc nulls last, treaty_id
                                limit 3) common
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
                order by side.folded, side.relation_id) near)))), '[]')
    from (
        select country.id, country.code, record.title
        from record
        join country on country.id = record.id
        where record.kind = 'COUNTRY'
            and record.retracted is null
            and (record.folded collate "C", record.id) > ($1::text collate "C", $2::text::bigint)
        order by record.folded collate "C", record.id
        limit 50) country)))::text
