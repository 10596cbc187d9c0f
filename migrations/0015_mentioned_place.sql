-- Passages name places as well as actors: each mention is of one of them.

alter table mention
    alter column actor_id drop not null,
    add column place_id bigint references place on delete cascade,
    add check (num_nonnulls(actor_id, place_id) = 1);
create index mention_place on mention (place_id);
