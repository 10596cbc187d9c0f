-- That a row of `event` belongs to a record of the kind EVENT is checked as foreign keys are: not in a load, which has given both
-- their ids. It was a foreign key by (id, kind), for which each record had another key and each row a column that said what its
-- table says: a tenth of what it takes to load events.
create function is_of_kind() returns trigger language plpgsql as $$
declare
    stated text := coalesce(tg_argv[0], to_jsonb(new) ->> 'kind');
begin
    if not exists (select from record where id = new.id and kind = stated) then
        raise foreign_key_violation using message = format('%s %s has no record of the kind %s', tg_table_name, new.id, stated);
    end if;
    return null;
end $$;

-- A table of facts is named as their kind.
create function holds_its_kind(facts regclass) returns void language plpgsql as $$
begin
    execute format(
        'create constraint trigger kind after insert or update of id on %s
        for each row execute function is_of_kind(%L)', facts, upper(facts::text));
end $$;

do $$
declare
    fact record;
begin
    for fact in
        select conrelid::regclass as data, conname as name
        from pg_constraint
        where confrelid = 'record'::regclass and cardinality(confkey) = 2
    loop
        execute format('alter table %s drop constraint %I', fact.data, fact.name);
        execute format('alter table %s add foreign key (id) references record', fact.data);
        execute format('alter table %s drop column if exists record_kind', fact.data);
        if fact.data <> 'actor'::regclass then
            perform holds_its_kind(fact.data);
        end if;
    end loop;
end $$;

-- The kind of an actor is a column.
create constraint trigger kind after insert or update of id, kind on actor
    for each row execute function is_of_kind();

create function keeps_kind() returns trigger language plpgsql as $$
begin
    raise foreign_key_violation using message = format('record %s stays of the kind %s', old.id, old.kind);
end $$;
create constraint trigger kind after update of kind on record
    for each row when (old.kind <> new.kind) execute function keeps_kind();

alter table record drop constraint record_id_kind_key;
