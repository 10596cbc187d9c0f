-- Whether something of an event is known already is asked once for the event, not for each of its new participants: PostgreSQL
-- would otherwise merge the two queries.
create or replace function event_participants_changed() returns trigger language plpgsql
    set join_collapse_limit = 1 set enable_mergejoin = off set enable_seqscan = off as $$
begin
    insert into actor_event
    with whole as materialized (
        select event.id, event.occurred_earliest, event.occurred_start_latest, event.occurred_end_earliest, event.occurred_latest,
            exists (select from actor_event where event_id = event.id) as is_known
        from (select distinct event_id from fresh) changed
        join event on event.id = changed.event_id
        join record on record.id = event.id and record.retracted is null)
    select distinct fresh.actor_id, whole.occurred_earliest, whole.id,
        whole.occurred_start_latest, whole.occurred_end_earliest, whole.occurred_latest
    from whole
    join fresh on fresh.event_id = whole.id
    where not (
        whole.is_known
        and exists (select from actor_event known where known.event_id = whole.id and known.actor_id = fresh.actor_id))
    order by fresh.actor_id, whole.occurred_earliest;
    return null;
end $$;
