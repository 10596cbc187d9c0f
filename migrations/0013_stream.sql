-- Streams: machine-coded events and roll-call votes. They grow without end, so they are no records: partitioned by
-- date, with actors and source address inline, and the distribution key in every unique constraint.

-- Ties within a day are paged by id. It is given in the order of loading, and is no part of the public identity.
create sequence coded_event_id as bigint;

create table coded_event (
    id bigint not null default nextval('coded_event_id'),
    dataset_id bigint not null references dataset,
    key text not null,                       -- the stream's own
    occurred date not null,
    source_id bigint references actor,
    target_id bigint references actor,
    source_name text,
    target_name text,
    code text not null,                      -- CAMEO
    label text not null,
    quad_class text check (quad_class in (
        'VERBAL_COOPERATION', 'MATERIAL_COOPERATION', 'VERBAL_CONFLICT', 'MATERIAL_CONFLICT')),
    goldstein double precision check (goldstein between -10 and 10),
    mentions integer check (mentions >= 0),
    url text,
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    primary key (occurred, dataset_id, key),
    check ((latitude is null) = (longitude is null))
) partition by range (occurred);
create table coded_event_rest partition of coded_event default;
create index coded_event_source on coded_event (source_id, occurred, id);
create index coded_event_target on coded_event (target_id, occurred, id);
create index coded_event_pair on coded_event (source_id, target_id, occurred);    -- of a relation

create table vote (
    dataset_id bigint not null references dataset,
    event_id bigint not null references event,
    actor_id bigint not null references actor,
    occurred date not null,
    choice text not null check (choice in ('YES', 'NO', 'ABSTAIN', 'ABSENT', 'NOT_MEMBER')),
    primary key (occurred, event_id, actor_id)
) partition by range (occurred);
create table vote_rest partition of vote default;
create index vote_actor on vote (actor_id, occurred);
