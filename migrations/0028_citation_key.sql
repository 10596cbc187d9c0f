-- A citation is known by its fact and its slug, which begins with the fact's: so one index leads to the citations of a fact and
-- keeps them apart, in the order in which they are loaded. Two did, one of them of long texts in no order: a tenth of what a
-- load wrote, and a sixteenth of its time.
alter table citation drop constraint citation_slug_key;
alter table citation add unique (record_id, slug);
drop index citation_record;
