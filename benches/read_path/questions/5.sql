-- $1 the country's code, $2 the first day, $3 the last
with found as materialized (
    select actor_event.event_id as id, actor_event.occurred_earliest
    from country
    join actor_event on actor_event.actor_id = country.id
    where country.code = $1
        and actor_event.occurred_earliest between events_from(country.id, $2::text::date) and $3::text::date
        and actor_event.occurred_start_latest >= $2::text::date
        and actor_event.occurred_end_earliest <= $3::text::date),
page as (
    select record.title, event.kind, event.occurred, first.occurred_earliest, first.id
    from (select * from found order by occurred_earliest, id limit 20) first
    join event on event.id = first.id
    join record on record.id = event.id
    order by first.occurred_earliest, first.id)
select json_build_object('country', json_build_object('events', json_build_object(
    'totalCount', (select count(*) from found),
    'nodes', (
        select coalesce(
            json_agg(json_build_object('title', title, 'kind', kind, 'occurred', json_build_object('edtf', occurred))), '[]')
        from page))))::text
