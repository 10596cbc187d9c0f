-- The treaties of a relation were deleted by an index on them that nothing else used, and that was a fourteenth of the work of
-- loading treaties. They are the pairs of a treaty's parties, which lead there as well.
create or replace function read_treaties(treaties bigint[]) returns void language sql
    set join_collapse_limit = 1 set enable_nestloop = on set enable_mergejoin = off set enable_seqscan = off as $$
    delete from treaty_roll where treaty_id = any (treaties);
    insert into treaty_roll (treaty_id, folded, id, party_id)
    select part.treaty_id, party.folded, part.id, part.party_id
    from unnest(treaties) as changed (id)
    join treaty_party part on part.treaty_id = changed.id
    join record on record.id = part.id and record.retracted is null
    join record party on party.id = part.party_id;

    delete from relation_treaty
    using (
        select relation.id as relation_id, a.treaty_id
        from unnest(treaties) as changed (id)
        join actor_treaty a on a.treaty_id = changed.id
        join actor_treaty b on b.treaty_id = a.treaty_id and b.actor_id > a.actor_id
        join relation on relation.a_id = a.actor_id and relation.b_id = b.actor_id) former
    where relation_treaty.relation_id = former.relation_id
        and relation_treaty.treaty_id = former.treaty_id;

    delete from actor_treaty where treaty_id = any (treaties);
    insert into actor_treaty (actor_id, signed_earliest, treaty_id)
    select roll.party_id, treaty.signed_earliest, treaty.id
    from unnest(treaties) as changed (id)
    join treaty on treaty.id = changed.id
    join record on record.id = treaty.id and record.retracted is null
    join treaty_roll roll on roll.treaty_id = treaty.id
    order by roll.party_id, treaty.signed_earliest;

    insert into relation_treaty (relation_id, signed_earliest, treaty_id)
    select relation.id, a.signed_earliest, a.treaty_id
    from unnest(treaties) as changed (id)
    join actor_treaty a on a.treaty_id = changed.id
    join actor_treaty b on b.treaty_id = a.treaty_id and b.actor_id > a.actor_id
    join relation on relation.a_id = a.actor_id and relation.b_id = b.actor_id
    order by relation.id, a.signed_earliest desc nulls last;
$$;
drop index relation_treaty_treaty;

-- Of many treaties of which nothing is read yet, the new parties are all there is: they are joined as they are, by hashes, and
-- none of them is looked up again. What still is, by its index, is in a subquery that ends with `offset 0`, so that whatever
-- PostgreSQL knows of the tables it reads no more of them than is asked for.
create or replace function treaty_parties_changed() returns trigger language plpgsql
    set join_collapse_limit = 1 set enable_nestloop = off set enable_mergejoin = off set enable_seqscan = off set jit = off as $$
declare
    are_few boolean := (select count(*) from fresh) < 1000;
    changed bigint[] := array(select distinct treaty_id from fresh);
    known bigint[] := array(
        select treaty.id
        from unnest(changed) treaty (id)
        where are_few or exists (select from treaty_roll roll where roll.treaty_id = treaty.id offset 0));
    unknown bigint[] := array(select unnest(changed) except select unnest(known));
begin
    if known <> '{}' then
        perform read_treaties(known);
    end if;
    if unknown = '{}' then
        return null;
    end if;

    insert into treaty_roll (treaty_id, folded, id, party_id)
    with party as materialized (
        select party_id as id, name.folded
        from (select distinct party_id from fresh) part
        cross join lateral (select folded from record where id = party_id offset 0) name)
    select fresh.treaty_id, party.folded, fresh.id, fresh.party_id
    from fresh
    join party on party.id = fresh.party_id
    join unnest(unknown) treaty (id) on treaty.id = fresh.treaty_id;

    insert into actor_treaty (actor_id, signed_earliest, treaty_id)
    with whole as materialized (
        select current.id, current.signed_earliest
        from unnest(unknown) changed (id)
        cross join lateral (
            select treaty.id, treaty.signed_earliest
            from treaty
            join record on record.id = treaty.id and record.retracted is null
            where treaty.id = changed.id
            offset 0) current)
    select fresh.party_id, whole.signed_earliest, whole.id
    from fresh
    join whole on whole.id = fresh.treaty_id
    order by fresh.party_id, whole.signed_earliest;

    insert into relation_treaty (relation_id, signed_earliest, treaty_id)
    with part as materialized (
        select own.actor_id, own.signed_earliest, own.treaty_id
        from unnest(unknown) changed (id)
        cross join lateral (select * from actor_treaty where treaty_id = changed.id offset 0) own)
    select relation.id, a.signed_earliest, a.treaty_id
    from part a
    join part b on b.treaty_id = a.treaty_id and b.actor_id > a.actor_id
    join relation on relation.a_id = a.actor_id and relation.b_id = b.actor_id
    order by relation.id, a.signed_earliest desc nulls last;
    return null;
end $$;
