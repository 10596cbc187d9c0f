-- Doctrines: stated lines of foreign policy.

create table doctrine (
    id bigint primary key,
    record_kind text not null default 'DOCTRINE' check (record_kind = 'DOCTRINE'),
    holder_id bigint not null references actor,
    goals text[] not null default '{}',      -- empty where the source lists none
    period text, period_earliest date, period_start_latest date, period_end_earliest date, period_latest date,
    foreign key (id, record_kind) references record (id, kind),
    check (is_extent(period, period_earliest, period_start_latest, period_end_earliest, period_latest))
);
create index doctrine_holder on doctrine (holder_id);
