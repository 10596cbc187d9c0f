-- $1 the country's code, $2 the first day, the first of a month, $3 the last, the last of one
with asked as materialized (
    select country.id, events_from(country.id, $2::text::date) as first
    from country
    where country.code = $1),
page as (
    select record.title, event.kind, event.occurred, listed.occurred_earliest, listed.id
    from asked
    cross join lateral (
        select actor_event.event_id as id, actor_event.occurred_earliest
        from actor_event
        where actor_event.actor_id = asked.id
            and actor_event.occurred_earliest between asked.first and $3::text::date
            and actor_event.occurred_start_latest >= $2::text::date
            and actor_event.occurred_end_earliest <= $3::text::date
        order by actor_event.occurred_earliest, actor_event.event_id
        limit 20) listed
    join event on event.id = listed.id
    join record on record.id = event.id
    order by listed.occurred_earliest, listed.id)
select json_build_object('country', json_build_object('events', json_build_object(
    'totalCount', (
        select coalesce(sum(actor_month.events), 0)
        from asked
        join actor_month on actor_month.actor_id = asked.id
            and actor_month.occurred_earliest between asked.first and $3::text::date
            and actor_month.occurred_start_latest >= $2::text::date
            and actor_month.occurred_end_earliest <= $3::text::date),
    'nodes', (
        select coalesce(
            json_agg(json_build_object('title', title, 'kind', kind, 'occurred', json_build_object('edtf', occurred))), '[]')
        from page))))::text
