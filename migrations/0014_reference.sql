-- From a fact to the very sentence, and from a passage to the sources that it cites itself.

-- Where in its passage the sentence stands that states the fact, in characters.
alter table citation
    add sentence_start integer check (sentence_start >= 0),
    add sentence_length integer check (sentence_length > 0),
    add check ((sentence_start is null) = (sentence_length is null)),
    add check (sentence_start is null or passage_id is not null);

-- The sources that a document cites, where it cites them.
create table reference (
    passage_id bigint not null references passage on delete cascade,
    place integer not null check (place >= 0),             -- in the order of the passage
    position integer not null check (position >= 0),      -- behind so many characters of the passage
    source_id bigint not null references source,
    primary key (passage_id, place)
);
create index reference_source on reference (source_id);

-- A document that is imported again keeps what is the same and moves it; places are right again when all is done.
alter table section
    drop constraint section_document_id_place_key,
    add unique (document_id, place) deferrable initially deferred;
alter table passage
    drop constraint passage_section_id_place_key,
    add unique (section_id, place) deferrable initially deferred;
create index document_dataset on document (dataset_id);

-- Places, topics and indicators belong to the dataset that gave them first: it may refer to those of others, which its own
-- end must not take away. Until now there was one dataset.
alter table place add dataset_id bigint references dataset;
alter table topic add dataset_id bigint references dataset;
alter table indicator add dataset_id bigint references dataset;
update place set dataset_id = (select min(id) from dataset);
update topic set dataset_id = (select min(id) from dataset);
update indicator set dataset_id = (select min(id) from dataset);
create index place_dataset on place (dataset_id);

-- The sources that a dataset recorded, to find those that it no longer gives.
create index record_source on record (split_part(digest, ':', 1)) where kind = 'SOURCE' and retracted is null;
