-- How many events an actor has in a time is asked as often as for the events themselves, and to count them one by one costs
-- more the more there are. So they are counted by the months of their days, which the days of a window are compared with
-- as well where it has whole months.
create function month_of(day date) returns date
    language sql immutable strict parallel safe
    return date_trunc('month', day::timestamp)::date;

create table actor_month (
    actor_id bigint not null,
    occurred_earliest date not null,         -- the first day of the month of the event's, and so on
    occurred_start_latest date not null,
    occurred_end_earliest date not null,
    occurred_latest date not null,
    events integer not null,
    primary key (actor_id, occurred_earliest, occurred_start_latest, occurred_end_earliest, occurred_latest)
) with (fillfactor = 70);                    -- counts change in their place

create function actor_events_changed() returns trigger language plpgsql as $$
begin
    insert into actor_month as counted
    select actor_id, month_of(occurred_earliest), month_of(occurred_start_latest), month_of(occurred_end_earliest),
        month_of(occurred_latest), case tg_op when 'DELETE' then - count(*) else count(*) end
    from changed
    group by 1, 2, 3, 4, 5
    order by 1, 2, 3, 4, 5
    on conflict (actor_id, occurred_earliest, occurred_start_latest, occurred_end_earliest, occurred_latest)
    do update set events = counted.events + excluded.events;
    return null;
end $$;
create trigger counted after insert on actor_event
    referencing new table as changed for each statement execute function actor_events_changed();
create trigger uncounted after delete on actor_event
    referencing old table as changed for each statement execute function actor_events_changed();
alter table actor_event enable always trigger counted;
alter table actor_event enable always trigger uncounted;

insert into actor_month
select actor_id, month_of(occurred_earliest), month_of(occurred_start_latest), month_of(occurred_end_earliest),
    month_of(occurred_latest), count(*)
from actor_event
group by 1, 2, 3, 4, 5;

select moves_data_version('actor_month');

-- A new part in an event only adds to what is read of it.
create or replace function event_participants_changed() returns trigger language plpgsql
    set join_collapse_limit = 1 set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
    insert into actor_event
    select distinct fresh.actor_id, event.occurred_earliest, event.id,
        event.occurred_start_latest, event.occurred_end_earliest, event.occurred_latest
    from fresh
    join event on event.id = fresh.event_id
    join record on record.id = event.id and record.retracted is null
    join record share on share.id = fresh.id and share.retracted is null
    order by fresh.actor_id, event.occurred_earliest
    on conflict do nothing;
    return null;
end $$;

-- The first day of a window is its own, unless something less well known may have begun within it: by up to a year, or by more.
-- In any case it is the first of its month.
create index actor_event_rough on actor_event (actor_id, occurred_start_latest) include (occurred_earliest)
    where occurred_start_latest > occurred_earliest and occurred_start_latest <= occurred_earliest + 366;

create or replace function events_from(actor bigint, day date) returns date
    language plpgsql stable parallel safe
    as $$
        begin
            return month_of(least(
                day,
                (
                    select min(occurred_earliest)
                    from (
                        select occurred_earliest
                        from actor_event
                        where actor_id = actor
                            and occurred_start_latest > occurred_earliest
                            and occurred_start_latest <= occurred_earliest + 366
                            and occurred_start_latest >= day
                            and occurred_start_latest < day + 366
                        offset 0) rough), -- else PostgreSQL reads all events in order, until one is rough
                (
                    select min(occurred_earliest)
                    from (
                        select occurred_earliest
                        from actor_event
                        where actor_id = actor
                            and occurred_start_latest > occurred_earliest + 366
                            and occurred_start_latest >= day
                        offset 0) vague)));
        end
    $$;
