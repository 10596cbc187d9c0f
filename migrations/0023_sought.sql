-- What is only a part of other facts (a membership, a party's share in a treaty) has no name of its own to be misspelt: it is
-- found by its words, or from the actor, treaty or event that it belongs to. To index its letters by threes took half the time
-- of recording it, and made search wade through thousands of titles that repeat one name.
alter table record drop column sought;
alter table record add column sought text not null generated always as (
    case
        when kind in ('RELATION', 'RELATION_PHASE', 'RECOGNITION', 'TREATY_PARTY', 'MEMBERSHIP', 'EVENT_PARTICIPANT', 'OBSERVATION')
            then ''
        else folded(title || ' ' || terms)
    end) stored;
create index record_sought on record using gin (sought gin_trgm_ops);        -- typing errors
