-- Issues: open or settled matters between actors.

create table issue (
    id bigint primary key,
    record_kind text not null default 'ISSUE' check (record_kind = 'ISSUE'),
    kind text not null check (kind in (
        'BORDER', 'MARITIME', 'RESOURCE', 'ILLICIT_DRUGS', 'MIGRATION', 'SECURITY', 'TRADE', 'HUMAN_RIGHTS', 'RECOGNITION',
        'OTHER')),
    status text not null check (status in ('OPEN', 'IN_NEGOTIATION', 'SETTLED')),
    relation_id bigint references relation,  -- where it is about a relation whose parties are not both its own
    period text, period_earliest date, period_start_latest date, period_end_earliest date, period_latest date,
    foreign key (id, record_kind) references record (id, kind),
    check (is_extent(period, period_earliest, period_start_latest, period_end_earliest, period_latest))
);
create index issue_relation on issue (relation_id) where relation_id is not null;

create table issue_party (
    issue_id bigint not null references issue,
    actor_id bigint not null references actor,
    primary key (issue_id, actor_id)
);
create index issue_party_actor on issue_party (actor_id, issue_id);
