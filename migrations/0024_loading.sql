-- What a load need not pay for.

-- Foreign keys: it has looked up, or given, each id that it writes. While it copies new rows it leaves them aside
-- (session_replication_role = replica), where its role may; for PostgreSQL to look up each id again took more than a third
-- of its time. What follows from facts is kept in such a session, too.
create or replace function moves_data_version(data regclass) returns void
    language plpgsql
    as $$
        begin
            execute format(
                'create trigger note_change
                after insert or update or delete or truncate on %s
                for each statement execute function note_change()', data);
            execute format('alter table %s enable always trigger note_change', data);
        end
    $$;

do $$
declare
    kept record;
begin
    for kept in
        select tgrelid::regclass as data, tgname as name
        from pg_trigger
        join pg_class on pg_class.oid = tgrelid and relnamespace = current_schema()::regnamespace
        where tgname in ('note_change', 'move_data_version', 'reading')
    loop
        execute format('alter table %s enable always trigger %I', kept.data, kept.name);
    end loop;
end $$;

-- Titles of what is only a part of other facts: lists of them are in the order of the actors that they join.
drop index record_folded;
create index record_folded on record (kind, folded collate "C", id)
    where kind not in ('RELATION', 'RELATION_PHASE', 'RECOGNITION', 'TREATY_PARTY', 'MEMBERSHIP', 'EVENT_PARTICIPANT', 'OBSERVATION');

-- What has no name of its own leaves no trace in the index of letters.
drop index record_sought;
create index record_sought on record using gin (sought gin_trgm_ops) where sought <> '';    -- typing errors

create or replace function resembling(text) returns table (id bigint, likeness double precision)
    language sql stable
    set pg_trgm.word_similarity_threshold = 0.35
    as $$
        select record.id, word_similarity($1, record.sought)::double precision
        from record
        where $1 <% record.sought
            and record.sought <> ''
            and record.retracted is null
            and (length($1) >= 8 or word_similarity($1, record.sought) >= 0.45)
    $$;

-- Found by its treaty in order to be deleted, and by nothing else: equal keys are kept together, which is less to write.
alter table relation_treaty drop constraint relation_treaty_pkey;
create index relation_treaty_treaty on relation_treaty (treaty_id);

-- Reading tables are filled from the ids that changed, by their indexes, in the order that is written here, whatever PostgreSQL
-- knows of the tables: of those that a load has just filled that is nothing. Rows that lie together in an index come together.
create or replace function read_relations(relations bigint[]) returns void language sql
    set join_collapse_limit = 1 set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
    delete from relation_side where relation_id = any (relations);
    insert into relation_side (actor_id, folded, relation_id, counterpart_id)
    select side.actor_id, other.folded, relation.id, side.counterpart_id
    from unnest(relations) as changed (id)
    join relation on relation.id = changed.id
    join record on record.id = relation.id and record.retracted is null
    cross join lateral (values (relation.a_id, relation.b_id), (relation.b_id, relation.a_id)) side (actor_id, counterpart_id)
    join record other on other.id = side.counterpart_id;

    delete from relation_treaty where relation_id = any (relations);
    insert into relation_treaty (relation_id, signed_earliest, treaty_id)
    select relation.id, shared.signed_earliest, shared.treaty_id
    from unnest(relations) as changed (id)
    join relation on relation.id = changed.id
    cross join lateral (
        select signed_earliest, treaty_id from actor_treaty where actor_id = relation.a_id
        intersect
        select signed_earliest, treaty_id from actor_treaty where actor_id = relation.b_id) shared;
$$;

-- The pairs of a treaty of a hundred parties are thousands: to find their relations a hash may be better than an index.
create or replace function read_treaties(treaties bigint[]) returns void language sql
    set join_collapse_limit = 1 set enable_mergejoin = off set enable_seqscan = off as $$
    delete from treaty_roll where treaty_id = any (treaties);
    insert into treaty_roll (treaty_id, folded, id, party_id)
    select part.treaty_id, party.folded, part.id, part.party_id
    from unnest(treaties) as changed (id)
    join treaty_party part on part.treaty_id = changed.id
    join record on record.id = part.id and record.retracted is null
    join record party on party.id = part.party_id;

    delete from actor_treaty where treaty_id = any (treaties);
    insert into actor_treaty (actor_id, signed_earliest, treaty_id)
    select roll.party_id, treaty.signed_earliest, treaty.id
    from unnest(treaties) as changed (id)
    join treaty on treaty.id = changed.id
    join record on record.id = treaty.id and record.retracted is null
    join treaty_roll roll on roll.treaty_id = treaty.id
    order by roll.party_id, treaty.signed_earliest;

    delete from relation_treaty where treaty_id = any (treaties);
    insert into relation_treaty (relation_id, signed_earliest, treaty_id)
    select relation.id, a.signed_earliest, a.treaty_id
    from unnest(treaties) as changed (id)
    join actor_treaty a on a.treaty_id = changed.id
    join actor_treaty b on b.treaty_id = a.treaty_id and b.actor_id > a.actor_id
    join relation on relation.a_id = a.actor_id and relation.b_id = b.actor_id
    order by relation.id, a.signed_earliest desc nulls last;
$$;

create or replace function read_events(events bigint[]) returns void language sql
    set join_collapse_limit = 1 set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
    delete from actor_event where event_id = any (events);
    insert into actor_event
    select distinct part.actor_id, event.occurred_earliest, event.id,
        event.occurred_start_latest, event.occurred_end_earliest, event.occurred_latest
    from unnest(events) as changed (id)
    join event on event.id = changed.id
    join record on record.id = event.id and record.retracted is null
    join event_participant part on part.event_id = event.id
    join record share on share.id = part.id and share.retracted is null
    order by part.actor_id, event.occurred_earliest;
$$;
