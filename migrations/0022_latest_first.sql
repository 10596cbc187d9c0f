-- The treaties of two states are mostly asked for by the latest. The index has them in just that order, unknown days last and
-- equal ones by id: PostgreSQL then reads as many as are asked for, and sorts none.
create index relation_treaty_latest on relation_treaty (relation_id, signed_earliest desc nulls last, treaty_id);
drop index relation_treaty_signed;
