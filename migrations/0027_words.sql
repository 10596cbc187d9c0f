-- A party's share in a treaty and a participant's in an event have hardly a word that their treaty or event has not, whose context
-- names all of them. So they are found by way of it, and keep no words: to take them down was more than half of recording them,
-- and searches waded through three of them for each treaty or event.
create function words(title text, terms text, summary text, context text) returns tsvector
    language sql immutable parallel safe
    return setweight(to_tsvector('public.chancery', title), 'A')
        || setweight(to_tsvector('public.chancery', terms), 'B')
        || setweight(to_tsvector('public.chancery', coalesce(summary, '')), 'C')
        || setweight(to_tsvector('public.chancery', context), 'D');

alter table record drop column search;
alter table record add column search tsvector not null generated always as (
    case
        when kind in ('TREATY_PARTY', 'EVENT_PARTICIPANT') then ''
        else words(title, terms, summary, context)
    end) stored;
create index record_search on record using gin (search) where search <> '';

-- The parts of a kind whose words answer a question, as those of their whole do, too.
create function parts_with(of_kind text, words tsquery)
    returns table (id bigint, folded text, search tsvector)
    language plpgsql stable
    as $$
        begin
            return query
            select record.id, record.folded, own.search
            from record whole
            join (
                select part.id, part.treaty_id as whole_id from treaty_party part where of_kind = 'TREATY_PARTY'
                union all
                select part.id, part.event_id from event_participant part where of_kind = 'EVENT_PARTICIPANT') part
                on part.whole_id = whole.id
            join record on record.id = part.id and record.retracted is null
            cross join lateral words(record.title, record.terms, record.summary, record.context) own (search)
            where whole.search @@ parts_with.words and whole.search <> '' and own.search @@ parts_with.words;
        end
    $$;

-- A new part only adds to what is read of its event, in which an actor may have several. It is not new and withdrawn at once.
-- Whether something of an event is known already is asked once for it, not for each of its new parts: PostgreSQL would otherwise
-- merge the two queries.
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
