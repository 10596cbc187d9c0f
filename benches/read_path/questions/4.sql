-- $1 and $2 the day of signature and the id of the treaty after which the page begins; treaties without a day come after all
-- others and are not reached
select json_build_object('treaties', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object(
        'title', page.title,
        'signed', json_build_object('edtf', page.signed),
        'parties', json_build_object('nodes', (
            select coalesce(json_agg(json_build_object('party', json_build_object('name', party.title))), '[]')
            from (
                select actor.title
                from treaty_roll roll
                join record actor on actor.id = roll.party_id
                where roll.treaty_id = page.id
                order by roll.folded, roll.id
                limit 30) party)),
        'citations', json_build_object('nodes', (
            select coalesce(json_agg(json_build_object('source', json_build_object('title', cited.title, 'url', cited.url))), '[]')
            from (
                select work.title, source.url
                from (
                    select citation.source_id, citation.field, citation.slug, citation.id
                    from citation
                    where citation.record_id = page.id
                    order by coalesce(citation.field, '') collate "C", citation.slug collate "C", citation.id
                    limit 3) citation
                join source on source.id = citation.source_id
                join record work on work.id = source.id
                order by coalesce(citation.field, '') collate "C", citation.slug collate "C", citation.id) cited)))), '[]')
    from (
        select treaty.id, record.title, treaty.signed
        from treaty
        join record on record.id = treaty.id and record.retracted is null
        where (treaty.signed_earliest, treaty.id) > ($1::text::date, $2::text::bigint)
        order by treaty.signed_earliest, treaty.id
        limit 100) page)))::text
