-- $1 the party's code, $2 the first day, $3 the last
with found as materialized (
    select treaty.id, record.title, treaty.kind, treaty.signed, treaty.signed_earliest
    from country
    join treaty_party part on part.party_id = country.id
    join record part_record on part_record.id = part.id and part_record.retracted is null
    join treaty on treaty.id = part.treaty_id
    join record on record.id = treaty.id and record.retracted is null
    where country.code = $1
        and treaty.status in ('SIGNED', 'IN_FORCE')
        and (treaty.signed is null
            or treaty.signed_start_latest >= $2::text::date and treaty.signed_end_earliest <= $3::text::date)),
kinds as (
    select kind as key, count(*) as count
    from found
    group by kind
    order by count(*) desc, kind
    limit 100),
parties as (
    select actor.slug as key, actor.title as label, count(*) as count
    from found
    join treaty_party part on part.treaty_id = found.id
    join record part_record on part_record.id = part.id and part_record.retracted is null
    join record actor on actor.id = part.party_id
    group by actor.slug, actor.title
    order by count(*) desc, actor.slug
    limit 10),
page as (
    select *
    from found
    order by signed_earliest desc nulls last, id
    limit 20)
select json_build_object('treaties', json_build_object(
    'totalCount', (select count(*) from found),
    'kinds', (select coalesce(json_agg(json_build_object('keys', array[key], 'count', count)), '[]') from kinds),
    'parties', (
        select coalesce(json_agg(json_build_object('keys', array[key], 'labels', array[label], 'count', count)), '[]')
        from parties),
    'nodes', (
        select coalesce(json_agg(json_build_object(
            'title', title,
            'kind', kind,
            'signed', case when signed is not null then json_build_object('edtf', signed) end)), '[]')
        from page)))::text
