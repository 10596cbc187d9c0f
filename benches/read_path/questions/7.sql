-- $1 the words that are sought; what is found is weighed as chancery weighs it. By its words alone (kind || ''): to go through all
-- records of these kinds as well would take longer
with asked as materialized (
    select folded($1) as text, websearch_to_tsquery('public.chancery', $1) as words),
q as materialized (
    select asked.*, 20 > (
        select count(*)
        from (select from record where record.search @@ asked.words and record.search <> '' limit 20) enough) as few
    from asked),
resembling as (
    select resembling.*, max(resembling.likeness) over () as most
    from q
    cross join lateral resembling(q.text)
    where q.few),
found as (
    select record.*, q.text, q.words as query_words, 1 as likeness, true as has_words
    from q
    join record on record.search @@ q.words and record.search <> ''
    where record.kind || '' in ('COUNTRY', 'ORGANIZATION', 'TREATY', 'EVENT', 'SOURCE')
    union all
    select record.*, q.text, q.words, resembling.likeness, false
    from q
    cross join resembling
    join record on record.id = resembling.id
    where resembling.likeness > resembling.most - 0.15
        and not record.search @@ q.words
        and record.kind in ('COUNTRY', 'ORGANIZATION', 'TREATY', 'EVENT', 'SOURCE')),
weighed as (
    select found.*,
        case
            when found.kind in ('COUNTRY', 'ORGANIZATION') then 1
            when found.kind in ('TREATY', 'EVENT') then 0.75
            else 0
        end as rank,
        least(1, length(found.text)::double precision / length(found.folded)) as share
    from found
    where found.retracted is null),
page as (
    select id, kind, title,
        case
            when folded = text and kind <> 'SOURCE' then 20
            when kind in ('COUNTRY', 'ORGANIZATION')
                and strpos(sought, text) > 0
                and strpos(' · ' || folded(terms) || ' · ', ' · ' || text || ' · ') > 0 then 10
            else 0
        end
        + case
            when has_words then 3
                + case when starts_with(folded, text) then 1 when strpos(folded, text) > 0 then 0.75 else 0 end
                + case when ts_filter(search, '{a,b}') @@ query_words then 0.5 + rank else rank / 2 end
                + share
                + 2 * ts_rank(search, query_words, 32)::double precision
            else 0.7 * likeness + 0.15 * rank + 0.1 * share
        end as score
    from weighed
    order by score desc nulls last, id
    limit 20)
select json_build_object('search', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', json_build_object(
        '__typename', initcap(kind),
        case when kind in ('COUNTRY', 'ORGANIZATION') then 'name' else 'title' end, title))), '[]')
    from page)))::text
