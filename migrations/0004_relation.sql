-- Relations: the standing relation of two actors, its phases, and recognition, which has a direction.

create table relation (
    id bigint primary key,
    record_kind text not null default 'RELATION' check (record_kind = 'RELATION'),
    a_id bigint not null references actor,
    b_id bigint not null references actor,
    established text, established_earliest date, established_start_latest date, established_end_earliest date, established_latest date,
    foreign key (id, record_kind) references record (id, kind),
    unique (a_id, b_id),
    check (a_id < b_id),                     -- symmetric: one row a pair, and none of an actor with itself
    check (is_extent(established, established_earliest, established_start_latest, established_end_earliest, established_latest))
);
create index relation_b on relation (b_id, a_id);

-- One row a side, so that "the relations of X" is one index range whichever side X stands on.
create view relation_party as
    select a_id as actor_id, b_id as counterpart_id, id as relation_id from relation
    union all
    select b_id, a_id, id from relation;

create table relation_phase (
    id bigint primary key,
    record_kind text not null default 'RELATION_PHASE' check (record_kind = 'RELATION_PHASE'),
    relation_id bigint not null references relation,
    status text not null check (status in ('ESTABLISHED', 'SUSPENDED', 'SEVERED', 'NOT_ESTABLISHED', 'UNKNOWN')),
    initiator_id bigint references actor,
    period text, period_earliest date, period_start_latest date, period_end_earliest date, period_latest date,
    foreign key (id, record_kind) references record (id, kind),
    check (is_extent(period, period_earliest, period_start_latest, period_end_earliest, period_latest))
);
create index relation_phase_relation on relation_phase (relation_id, period_earliest);

-- The status of a relation at a time: that of the phase which began last among those that may hold then. A phase
-- without a period may always hold, while both sides existed; one whose begin is known goes before it.
create function relation_status(relation bigint, earliest date, latest date) returns text
    language sql stable parallel safe
    return coalesce((
        select phase.status
        from relation_phase phase
        join record on record.id = phase.id and record.retracted is null
        join relation pair on pair.id = phase.relation_id
        where phase.relation_id = $1
            and case
                when phase.period is null then existed(pair.a_id, $2, $3) and existed(pair.b_id, $2, $3)
                else phase.period_earliest <= $3 and phase.period_latest >= $2
            end
        order by phase.period_earliest desc nulls last, phase.id desc
        limit 1), 'UNKNOWN');

create table recognition (
    id bigint primary key,
    record_kind text not null default 'RECOGNITION' check (record_kind = 'RECOGNITION'),
    by_id bigint not null references actor,
    of_id bigint not null references actor,
    kind text not null check (kind in ('DE_JURE', 'DE_FACTO', 'WITHDRAWN', 'WITHHELD')),
    period text, period_earliest date, period_start_latest date, period_end_earliest date, period_latest date,
    foreign key (id, record_kind) references record (id, kind),
    check (by_id <> of_id),
    check (is_extent(period, period_earliest, period_start_latest, period_end_earliest, period_latest))
);
create index recognition_by on recognition (by_id, of_id);
create index recognition_of on recognition (of_id, by_id);
