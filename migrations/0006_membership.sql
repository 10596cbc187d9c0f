-- Memberships: an actor's place in an organization, for a time.

create table membership (
    id bigint primary key,
    record_kind text not null default 'MEMBERSHIP' check (record_kind = 'MEMBERSHIP'),
    member_id bigint not null references actor,
    organization_id bigint not null references organization,
    role text not null check (role in (
        'MEMBER', 'FOUNDING_MEMBER', 'OBSERVER', 'PARTNER', 'ASSOCIATE', 'CHAIR', 'ELECTED_MEMBER', 'CANDIDATE')),
    planned boolean not null default false,  -- the source states an intention, not a fact
    period text, period_earliest date, period_start_latest date, period_end_earliest date, period_latest date,
    foreign key (id, record_kind) references record (id, kind),
    check (member_id <> organization_id),
    check (is_extent(period, period_earliest, period_start_latest, period_end_earliest, period_latest))
);
create index membership_member on membership (member_id, organization_id);
create index membership_organization on membership (organization_id, member_id);

-- The status of a membership at a time. It lasts until its end is on record, but no longer than its organization and
-- its member do, and does not begin before them. Who stands for a seat does so until the term that is sought begins.
create function membership_status(membership bigint, earliest date, latest date) returns text
    language sql stable parallel safe
    return (
        select case
            when m.planned and (m.period is null or m.period_latest >= $2) then 'PLANNED'
            when m.period_earliest > $3 or o.founded_earliest > $3 or c.period_earliest > $3 then 'PLANNED'
            when m.period_latest < $2 or o.dissolved_latest < $2 or c.period_latest < $2 then 'FORMER'
            when m.role = 'CANDIDATE' and m.period_earliest <= $3 then 'FORMER'
            else 'CURRENT'
        end
        from membership m
        join organization o on o.id = m.organization_id
        left join country c on c.id = m.member_id
        where m.id = $1);
