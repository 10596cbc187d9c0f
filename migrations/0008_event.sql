-- Events: what happened, goes on or is planned, and who took part.

create table event (
    id bigint primary key,
    record_kind text not null default 'EVENT' check (record_kind = 'EVENT'),
    kind text not null check (kind in (
        'INDEPENDENCE', 'RECOGNITION', 'RELATIONS_ESTABLISHED', 'RELATIONS_SEVERED', 'ACCESSION', 'FOUNDING', 'SIGNING',
        'ENTRY_INTO_FORCE', 'SUMMIT', 'MEETING', 'VISIT', 'CHAIRMANSHIP', 'ELECTION', 'CANDIDACY', 'NEGOTIATION_ROUND',
        'NEGOTIATION', 'ANNOUNCEMENT', 'SPEECH', 'DECLARATION', 'MISSION_OPENED', 'MISSION_CLOSED', 'DEMARCATION',
        'COOPERATION', 'CONFLICT', 'VOTE', 'OTHER')),
    status text not null check (status in ('HELD', 'ONGOING', 'PLANNED', 'POSTPONED', 'CANCELLED')),
    occurred text not null, occurred_earliest date not null, occurred_start_latest date not null, occurred_end_earliest date not null, occurred_latest date not null,
    place_id bigint references place,
    treaty_id bigint references treaty,
    part_of_id bigint references event deferrable initially deferred,
    relation_id bigint references relation,  -- where it is about a relation whose parties did not both take part
    foreign key (id, record_kind) references record (id, kind),
    check (part_of_id <> id),
    check (is_extent(occurred, occurred_earliest, occurred_start_latest, occurred_end_earliest, occurred_latest))
);
create index event_occurred on event (occurred_earliest, id);
create index event_treaty on event (treaty_id) where treaty_id is not null;
create index event_part_of on event (part_of_id) where part_of_id is not null;
create index event_relation on event (relation_id) where relation_id is not null;

create table event_participant (
    id bigint primary key,
    record_kind text not null default 'EVENT_PARTICIPANT' check (record_kind = 'EVENT_PARTICIPANT'),
    event_id bigint not null references event,
    actor_id bigint not null references actor,
    role text not null check (role in (
        'PARTICIPANT', 'HOST', 'ORGANIZER', 'CHAIR', 'CANDIDATE', 'ELECTED', 'SIGNATORY', 'SPEAKER', 'ANNOUNCER', 'GUEST',
        'OBSERVER', 'SUBJECT')),
    foreign key (id, record_kind) references record (id, kind),
    unique (event_id, actor_id, role)
);
create index event_participant_actor on event_participant (actor_id, event_id);
