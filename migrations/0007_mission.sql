-- Missions: embassies, consulates and their like: who sends them, where they stand, whom they are accredited to.

create table mission (
    id bigint primary key,
    record_kind text not null default 'MISSION' check (record_kind = 'MISSION'),
    kind text not null check (kind in (
        'EMBASSY', 'CONSULATE_GENERAL', 'CONSULATE', 'HONORARY_CONSULATE', 'HIGH_COMMISSION', 'NUNCIATURE', 'LEGATION',
        'PERMANENT_MISSION', 'DELEGATION', 'REPRESENTATIVE_OFFICE', 'INTERESTS_SECTION', 'OTHER')),
    sender_id bigint not null references actor,
    host_id bigint not null references actor,
    place_id bigint references place,
    address text,
    period text, period_earliest date, period_start_latest date, period_end_earliest date, period_latest date,
    foreign key (id, record_kind) references record (id, kind),
    check (sender_id <> host_id),
    check (is_extent(period, period_earliest, period_start_latest, period_end_earliest, period_latest))
);
create index mission_sender on mission (sender_id, host_id);
create index mission_host on mission (host_id, sender_id);

create table accreditation (
    mission_id bigint not null references mission,
    actor_id bigint not null references actor,
    primary key (mission_id, actor_id)
);
create index accreditation_actor on accreditation (actor_id, mission_id);
