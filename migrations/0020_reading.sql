-- Reading tables: what the questions asked most often would join anew each time, joined once and kept in the order in which
-- it is asked for. All of it follows from the facts and is kept by triggers in their transaction: nothing writes here, and
-- all of it could be dropped and filled again. Only what is current stands here.

-- The relations of an actor by the name of the other side.
create table relation_side (
    actor_id bigint not null,
    folded text collate "C" not null,        -- the other side's name, as record.folded has it
    relation_id bigint not null,
    counterpart_id bigint not null,
    primary key (actor_id, folded, relation_id) include (counterpart_id)
);
create index relation_side_relation on relation_side (relation_id);

-- The parties of a treaty by their names.
create table treaty_roll (
    treaty_id bigint not null,
    folded text collate "C" not null,
    id bigint not null,                      -- of treaty_party
    party_id bigint not null,
    primary key (treaty_id, folded, id) include (party_id)
);

-- The treaties that both sides of a relation have a part in, by the day of signature.
create table relation_treaty (
    relation_id bigint not null,
    signed_earliest date,
    treaty_id bigint not null,
    primary key (treaty_id, relation_id)
);
create index relation_treaty_signed on relation_treaty (relation_id, signed_earliest, treaty_id);

-- The treaties of an actor, by the day of signature.
create table actor_treaty (
    actor_id bigint not null,
    signed_earliest date,
    treaty_id bigint not null,
    primary key (treaty_id, actor_id)
);
create index actor_treaty_signed on actor_treaty (actor_id, signed_earliest, treaty_id);

-- The events of an actor in the order of time, with the days that filters ask for.
create table actor_event (
    actor_id bigint not null,
    occurred_earliest date not null,
    event_id bigint not null,
    occurred_start_latest date not null,
    occurred_end_earliest date not null,
    occurred_latest date not null,
    primary key (event_id, actor_id)
);
create index actor_event_occurred on actor_event (actor_id, occurred_earliest, event_id)
    include (occurred_start_latest, occurred_end_earliest, occurred_latest);

-- Each of these makes the rows of some facts anew, whatever happened to them. The ids are joined: for each row to look
-- through an array of thousands would take longer than all the rest.
create function read_relations(relations bigint[]) returns void language sql as $$
    delete from relation_side where relation_id in (select unnest(relations));
    insert into relation_side (actor_id, folded, relation_id, counterpart_id)
    select side.actor_id, other.folded, side.relation_id, side.counterpart_id
    from relation_party side
    join record on record.id = side.relation_id and record.retracted is null
    join record other on other.id = side.counterpart_id
    where side.relation_id in (select unnest(relations));

    delete from relation_treaty where relation_id in (select unnest(relations));
    insert into relation_treaty (relation_id, signed_earliest, treaty_id)
    select relation.id, a.signed_earliest, a.treaty_id
    from relation
    join actor_treaty a on a.actor_id = relation.a_id
    join actor_treaty b on b.treaty_id = a.treaty_id and b.actor_id = relation.b_id
    where relation.id in (select unnest(relations));
$$;

create function read_treaties(treaties bigint[]) returns void language sql as $$
    delete from treaty_roll where treaty_id in (select unnest(treaties));
    insert into treaty_roll (treaty_id, folded, id, party_id)
    select part.treaty_id, party.folded, part.id, part.party_id
    from treaty_party part
    join record on record.id = part.id and record.retracted is null
    join record party on party.id = part.party_id
    where part.treaty_id in (select unnest(treaties));

    delete from actor_treaty where treaty_id in (select unnest(treaties));
    insert into actor_treaty (actor_id, signed_earliest, treaty_id)
    select roll.party_id, treaty.signed_earliest, treaty.id
    from treaty
    join record on record.id = treaty.id and record.retracted is null
    join treaty_roll roll on roll.treaty_id = treaty.id
    where treaty.id in (select unnest(treaties));

    delete from relation_treaty where treaty_id in (select unnest(treaties));
    insert into relation_treaty (relation_id, signed_earliest, treaty_id)
    select relation.id, a.signed_earliest, a.treaty_id
    from actor_treaty a
    join actor_treaty b on b.treaty_id = a.treaty_id and b.actor_id > a.actor_id
    join relation on relation.a_id = a.actor_id and relation.b_id = b.actor_id
    where a.treaty_id in (select unnest(treaties));
$$;

create function read_events(events bigint[]) returns void language sql as $$
    delete from actor_event where event_id in (select unnest(events));
    insert into actor_event
    select distinct part.actor_id, event.occurred_earliest, event.id,
        event.occurred_start_latest, event.occurred_end_earliest, event.occurred_latest
    from event
    join record on record.id = event.id and record.retracted is null
    join event_participant part on part.event_id = event.id
    join record share on share.id = part.id and share.retracted is null
    where event.id in (select unnest(events));
$$;

-- A statement on facts is followed by one on what is read of them, however many they are.
create function relations_changed() returns trigger language plpgsql as $$
begin
    perform read_relations(array(select id from fresh));
    return null;
end $$;
create trigger reading after insert on relation
    referencing new table as fresh for each statement execute function relations_changed();

create function treaties_changed() returns trigger language plpgsql as $$
begin
    perform read_treaties(array(
        select fresh.id from fresh join stale using (id)
        where fresh.signed_earliest is distinct from stale.signed_earliest));
    return null;
end $$;
create trigger reading after update on treaty
    referencing old table as stale new table as fresh for each statement execute function treaties_changed();

create function treaty_parties_changed() returns trigger language plpgsql as $$
begin
    perform read_treaties(array(select distinct treaty_id from fresh));
    return null;
end $$;
create trigger reading after insert on treaty_party
    referencing new table as fresh for each statement execute function treaty_parties_changed();

create function events_changed() returns trigger language plpgsql as $$
begin
    perform read_events(array(
        select fresh.id from fresh join stale using (id)
        where (fresh.occurred_earliest, fresh.occurred_start_latest, fresh.occurred_end_earliest, fresh.occurred_latest)
            is distinct from (stale.occurred_earliest, stale.occurred_start_latest, stale.occurred_end_earliest, stale.occurred_latest)));
    return null;
end $$;
create trigger reading after update on event
    referencing old table as stale new table as fresh for each statement execute function events_changed();

create function event_participants_changed() returns trigger language plpgsql as $$
begin
    perform read_events(array(select distinct event_id from fresh));
    return null;
end $$;
create trigger reading after insert on event_participant
    referencing new table as fresh for each statement execute function event_participants_changed();

-- A record that is withdrawn or comes back, and an actor that is called otherwise.
create function records_changed() returns trigger language plpgsql as $$
declare
    touched bigint[] := array(
        select fresh.id from fresh join stale using (id)
        where (fresh.retracted is null) <> (stale.retracted is null)
            or fresh.folded <> stale.folded and fresh.kind in ('COUNTRY', 'ORGANIZATION', 'PERSON'));
begin
    if touched = '{}' then
        return null;
    end if;
    perform read_relations(array(
        select id from relation where id in (select unnest(touched))
        union
        select id from relation where a_id in (select unnest(touched))
        union
        select id from relation where b_id in (select unnest(touched))));
    perform read_treaties(array(
        select id from treaty where id in (select unnest(touched))
        union
        select treaty_id from treaty_party where id in (select unnest(touched))
        union
        select treaty_id from treaty_party where party_id in (select unnest(touched))));
    perform read_events(array(
        select id from event where id in (select unnest(touched))
        union
        select event_id from event_participant where id in (select unnest(touched))));
    return null;
end $$;
create trigger reading after update on record
    referencing old table as stale new table as fresh for each statement execute function records_changed();

select read_treaties(array(select id from treaty));
select read_relations(array(select id from relation));
select read_events(array(select id from event));

select moves_data_version(name::regclass)
from unnest(array['relation_side', 'treaty_roll', 'relation_treaty', 'actor_treaty', 'actor_event']) reading(name);
