-- The version of the data: another one after every transaction that changed a table. What was computed from the data,
-- whole answers among it, stays right as long as the version stays the same. Triggers see to it, so that no importer can
-- forget, and no person at psql.

-- One row. Random and not counted: of a database and a copy of it that went its own way, no versions are the same.
create table data_version (
    is_only boolean primary key default true check (is_only),
    version uuid not null default gen_random_uuid()
);
insert into data_version default values;

-- Transactions under way that have changed something. Each moves the version when it commits and not before: else a load
-- of an hour would hold the row of the version for as long, and all others would wait for it. Empty between commits.
create table changing (
    transaction xid8 primary key
);

create function note_change() returns trigger
    language plpgsql
    as $$
        begin
            insert into changing values (pg_current_xact_id()) on conflict do nothing;
            return null;
        end
    $$;

-- Servers listen to the channel. What they hear comes after the commit, so they read the new version.
create function move_data_version() returns trigger
    language plpgsql
    as $$
        begin
            update data_version set version = gen_random_uuid();
            delete from changing where transaction = new.transaction;
            notify data_version;
            return null;
        end
    $$;

create constraint trigger move_data_version
    after insert on changing
    deferrable initially deferred
    for each row execute function move_data_version();

-- For every table that holds data, and for each partition, since rows that are written straight into one pass by the
-- triggers of the whole. A migration that makes a table ends with it; a test finds the table that lacks it.
create function moves_data_version(data regclass) returns void
    language plpgsql
    as $$
        begin
            execute format(
                'create trigger note_change
                after insert or update or delete or truncate on %s
                for each statement execute function note_change()', data);
        end
    $$;

select moves_data_version(format('%I', tablename)::regclass)
from pg_tables
where schemaname = current_schema() and tablename not in ('data_version', 'changing', 'seaql_migrations', 'dataset');

-- By the row, since a dataset that is loaded again as it was is a statement that changes none. It cannot be truncated
-- without the tables that refer to it.
create trigger note_change
    after insert or update or delete on dataset
    for each row execute function note_change();
