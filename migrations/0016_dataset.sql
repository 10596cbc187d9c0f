-- What open datasets need beside their facts.

-- Geopolitical Entities and Codes (formerly FIPS 10-4), by which the World Factbook names countries.
alter table country add gec_code text unique check (gec_code ~ '^[A-Z]{2}$');

-- Where datasets differ and none is more precise, the one of the higher authority is believed.
alter table dataset
    add authority integer not null default 0,
    add retracted timestamptz;               -- when it was undone; it can be loaded again

-- Ambassadors are known by the mission that they head.
alter table office add mission_id bigint references mission;
create index office_mission on office (mission_id) where mission_id is not null;
