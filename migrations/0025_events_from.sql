-- The events of an actor are in the order of their earliest day. What may have begun on some day or later is found there only
-- with a day to start from. Nearly all begin within a year of their earliest day; the few whose beginning is less well known
-- stand in an index of their own.
create index actor_event_vague on actor_event (actor_id, occurred_start_latest) include (occurred_earliest)
    where occurred_start_latest > occurred_earliest + 366;

-- No event of the actor that may have begun on the day or later has an earliest day before this one.
create function events_from(actor bigint, day date) returns date
    language plpgsql stable parallel safe
    as $$
        begin
            return least(day - 366, (
                select min(occurred_earliest)
                from (
                    select occurred_earliest
                    from actor_event
                    where actor_id = actor
                        and occurred_start_latest > occurred_earliest + 366
                        and occurred_start_latest >= day
                    offset 0) vague)); -- else PostgreSQL reads all events in order, until one is vague
        end
    $$;
