-- A party's share in a treaty and a participant's in an event are listed by the names of their actors, never by their own titles,
-- and searches fold the few that they find. To fold the title of each took a seventh of recording it.
alter table record drop column folded;
alter table record add column folded text not null generated always as (
    case
        when kind in ('TREATY_PARTY', 'EVENT_PARTICIPANT') then ''
        else folded(title)
    end) stored;
create index record_folded on record (kind, folded collate "C", id)
    where kind not in ('RELATION', 'RELATION_PHASE', 'RECOGNITION', 'TREATY_PARTY', 'MEMBERSHIP', 'EVENT_PARTICIPANT', 'OBSERVATION');

create or replace function parts_with(of_kind text, words tsquery)
    returns table (id bigint, folded text, search tsvector)
    language plpgsql stable
    as $$
        begin
            return query
            select record.id, folded(record.title), own.search
            from record whole
            join (
                select part.id, part.treaty_id as whole_id from treaty_party part where of_kind = 'TREATY_PARTY'
                union all
                select part.id, part.event_id from event_participant part where of_kind = 'EVENT_PARTICIPANT') part
                on part.whole_id = whole.id
            join record on record.id = part.id and record.retracted is null
            cross join lateral words(record.title, record.terms, record.summary, record.context) own (search)
            where whole.search @@ parts_with.words and whole.search <> '' and own.search @@ parts_with.words;
        end
    $$;
