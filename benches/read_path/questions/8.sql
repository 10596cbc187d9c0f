-- $1 and $2 the codes of two countries; the shortest chains of memberships between them, of two steps at most. They lead from
-- a member to an organization and back, so there are none of one step
with links as not materialized (
    select membership.id, membership.member_id, membership.organization_id
    from membership
    join record on record.id = membership.id and record.retracted is null
    where not membership.planned and membership.role <> 'CANDIDATE'),
chains as (
    select source.title as source, body.title as body, target.title as target
    from country one
    join links here on here.member_id = one.id
    join links there on there.organization_id = here.organization_id
    join country other on other.id = there.member_id
    join record body on body.id = here.organization_id and body.retracted is null
    join record source on source.id = one.id
    join record target on target.id = other.id
    where one.code = $1 and other.code = $2
    group by body.id, source.id, target.id
    order by body.slug
    limit 5)
select json_build_object('paths', coalesce(json_agg(json_build_object('length', 2, 'steps', json_build_array(
    json_build_object('kind', 'MEMBERSHIP', 'from', json_build_object('name', source), 'to', json_build_object('name', body)),
    json_build_object('kind', 'MEMBERSHIP', 'from', json_build_object('name', body), 'to', json_build_object('name', target))
    ))), '[]'))::text
from chains
