-- The citations of a dataset lie together, as it is loaded as one: so it is enough to know which pages have some. That takes
-- 40 kB for a million of them instead of 38 MB, and a sixth less time to write them; to read twenty thousand takes 9 ms instead of 3.
drop index citation_dataset;
create index citation_dataset on citation using brin (dataset_id) with (pages_per_range = 32, autosummarize = on);

-- What an actor has a part in is asked for in the order of time or of names, never of ids: so equal keys may be kept together, in
-- a quarter of the space.
drop index treaty_party_party;
create index treaty_party_party on treaty_party (party_id);
drop index event_participant_actor;
create index event_participant_actor on event_participant (actor_id);

-- Ids of citations say nothing of their order: a session may take a thousand at once.
alter sequence citation_id_seq cache 1000;
