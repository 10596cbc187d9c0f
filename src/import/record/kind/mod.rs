//! The kinds of fact, a file a kind: what it looks like in the files, what is checked, and its rows in the tables.
//! To add one, write its file and put it into `KINDS`.

mod actor;
mod country;
mod doctrine;
mod document;
mod event;
mod event_participant;
mod indicator;
mod issue;
mod membership;
mod mission;
mod observation;
mod office;
mod organization;
mod person;
mod place;
mod recognition;
mod relation;
mod relation_phase;
mod source;
mod topic;
mod treaty;
mod treaty_party;

use super::draft::Draft;
use super::form::Form;
use super::row::Key;
use crate::entity::record::RecordKind;

/// Every kind, after those that its tables refer to.
pub(super) const KINDS: &[&Kind] = &[
    &place::KIND,
    &topic::KIND,
    &indicator::KIND,
    &source::KIND,
    &document::KIND,
    &country::KIND,
    &organization::KIND,
    &person::KIND,
    &relation::KIND,
    &relation_phase::KIND,
    &recognition::KIND,
    &treaty::KIND,
    &treaty_party::KIND,
    &membership::KIND,
    &mission::KIND,
    &office::KIND,
    &event::KIND,
    &event_participant::KIND,
    &doctrine::KIND,
    &issue::KIND,
    &observation::KIND,
];

/// What documents are, and the names of what they cite and mention.
pub(super) const DOCUMENT: Kind = document::KIND;
pub(super) const SOURCE: &str = source::KIND.name;
pub(super) const PLACE: &str = place::KIND.name;

#[derive(Debug)]
pub(super) struct Kind {
    /// In the files (`[[membership]]`), in citations' slugs, in messages.
    pub name: &'static str,
    /// None for places, topics and indicators: what facts speak of, and no facts themselves.
    pub record: Option<RecordKind>,
    pub identity: Identity,
    /// The tables that have one row a fact, in the order of their foreign keys.
    pub tables: &'static [&'static str],
    /// The tables that have any number of rows a fact, and the column that says which.
    pub parts: &'static [(&'static str, &'static str)],
    /// Columns of the last table whose values only one fact may have: freed before they are given anew.
    pub unique: &'static [&'static str],
    pub read: Read,
}

/// How a kind is read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Read {
    /// From a table of a file: `[[treaty]]`.
    Table(fn(&mut Form<'_>) -> Draft),
    /// Within another kind only, whose file does it; here as part of nothing, to know its keys.
    Part(fn(&mut Form<'_>) -> Draft),
    /// It is no matter of files.
    Never,
}

/// Where the slug of a fact comes from.
#[derive(Clone, Copy, Debug)]
pub(super) enum Identity {
    /// It is given, and so is the title, by this key.
    Named(&'static str),
    /// From what it joins, unless it is given to tell two apart.
    Joined,
    /// Likewise, and others refer to it: the keys of what it joins, in that order.
    JoinedOf(&'static [&'static str]),
    /// From what it joins, always: the database holds one at most.
    Fixed,
    /// Likewise, and others refer to it by its two actors.
    Pair,
}

impl Kind {
    pub fn is_cited(&self) -> bool {
        !matches!(self.record, None | Some(RecordKind::Source | RecordKind::Document))
    }

    /// The column of a table of parts that says which fact they belong to.
    pub fn owner(&self, table: &str) -> Option<&'static str> {
        self.parts.iter().find(|(part, _)| *part == table).map(|(_, column)| *column)
    }
}

/// The kinds that are cited.
pub(super) fn cited() -> impl Iterator<Item = &'static Kind> {
    KINDS.iter().copied().filter(|kind| kind.is_cited())
}

/// The kind of a table in a file.
pub(super) fn named(name: &str) -> Option<&'static Kind> {
    readable().find(|kind| kind.name == name)
}

/// The kind of record that a key is of; places, topics and indicators are no records.
pub(super) fn record_of(key: &Key) -> Option<RecordKind> {
    record_called(key.kind)
}

/// Likewise by the name of its kind.
pub(super) fn record_called(kind: &str) -> Option<RecordKind> {
    KINDS.iter().find(|known| known.name == kind)?.record
}

/// The kind of a record.
pub(super) fn of_record(record: &str) -> Option<&'static Kind> {
    KINDS.iter().copied().find(|kind| kind.record.is_some_and(|kind| kind.as_str() == record))
}

pub(super) fn readable() -> impl Iterator<Item = &'static Kind> {
    KINDS.iter().copied().filter(|kind| matches!(kind.read, Read::Table(_)))
}

/// A name within a sentence. Names of one word go without an article, as "NATO" does.
fn with_article(name: &str) -> String {
    if name.contains(' ') && !name.starts_with("The ") { format!("the {name}") } else { name.to_owned() }
}

/// What tells facts of the same actors apart: ` (CHAIR, 2010)`.
fn bracketed<'t>(words: impl IntoIterator<Item = &'t str>) -> String {
    let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).collect();
    if words.is_empty() { String::new() } else { format!(" ({})", words.join(", ")) }
}

/// A code as it is read aloud: `Consulate general`.
fn in_words(code: &str) -> String {
    let words = code.to_lowercase().replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
