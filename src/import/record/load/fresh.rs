//! What is new: none of its rows is there yet, so they go straight into their tables by COPY.

use chrono::{DateTime, SubsecRound, Utc};
use serde_json::json;

use super::plan::{Cited, Plan, Planned, State};
use super::session::{LoadError, Session};
use super::write::{self, ROWS};
use crate::import::copy::{Line, Tuple};
use crate::import::record::fact::Citation;
use crate::import::record::kind::{KINDS, Kind};
use crate::import::record::row::Row;

fn new<'p, 'b>(facts: &'p [Planned<'b>]) -> impl Iterator<Item = &'p Planned<'b>> {
    facts.iter().filter(|planned| planned.state == State::New)
}

pub(super) async fn records(session: &Session<'_>, plan: &Plan<'_>) -> Result<(), LoadError> {
    let columns =
        ["id", "kind", "slug", "title", "summary", "digest", "terms", "context", "origin", "confidence", "recorded"];
    let now = moment(session);
    let (dataset, origin) = (&plan.stated_by.slug, plan.stated_by.origin.as_str());
    let write = |new: &&Planned<'_>, tuple: &mut Tuple<'_>| {
        let Planned { id, kind, fact, .. } = new;
        tuple.cell(*id)?;
        tuple.cell(kind.as_str())?;
        tuple.cell(&*fact.slug)?;
        tuple.cell(&*fact.title)?;
        tuple.cell(fact.summary.as_deref())?;
        tuple.cell(format!("{dataset}:{}", fact.digest))?;
        tuple.cell(&*fact.terms)?;
        tuple.cell(&*fact.context)?;
        tuple.cell(origin)?;
        tuple.cell(fact.confidence.or(plan.stated_by.confidence))?;
        tuple.cell(now)
    };
    let records: Vec<_> = new(&plan.facts).collect();
    let shown = |new: &&Planned<'_>| Some(json!({ "id": new.id, "slug": new.fact.slug }));
    for records in records.chunks(ROWS) {
        session.copy_tuples("record", &columns, records, write, shown).await?;
        session.added_records();
    }
    Ok(())
}

/// No finer than the database tells moments apart, so that it does not round it up.
fn moment(session: &Session<'_>) -> DateTime<Utc> {
    session.now.trunc_subsecs(6)
}

/// The rows of new facts of a kind in one of its tables.
pub(super) async fn rows(session: &Session<'_>, plan: &Plan<'_>, kind: &Kind, table: &str) -> Result<(), LoadError> {
    let rows = new(plan.of_kind(kind)).flat_map(|new| new.fact.rows.iter().map(|row| (Some(("id", new.id)), row)));
    send(session, table, rows.filter(|(_, row)| row.table == table).collect()).await
}

/// The parts of new facts in a table.
pub(super) async fn parts(session: &Session<'_>, plan: &Plan<'_>, table: &str) -> Result<(), LoadError> {
    let owners = KINDS.iter().filter_map(|kind| Some((kind, kind.owner(table)?)));
    let parts = owners.flat_map(|(kind, column)| {
        let parts = new(plan.of_kind(kind)).flat_map(|new| new.fact.parts.iter().map(|part| (new.id, part)));
        parts.map(move |(id, part)| (Some((column, id)), part))
    });
    send(session, table, parts.filter(|(_, part)| part.table == table).collect()).await
}

/// A row, and the column that says which fact it belongs to.
type Owned<'r> = (Option<(&'static str, i64)>, &'r Row);

async fn send(session: &Session<'_>, table: &str, rows: Vec<Owned<'_>>) -> Result<(), LoadError> {
    for alike in rows.chunk_by(|one, other| columns(one).eq(columns(other))) {
        let list = columns(&alike[0]).map(|column| format!("{column:?}")).collect::<Vec<_>>().join(", ");
        let write = |(owner, row): &Owned<'_>, line: &mut Line<'_>| session.cells(row, owner.map(|(_, id)| id), line);
        let shown = |(owner, row): &Owned<'_>| session.resolve(row, *owner).ok();
        session.copy_lines(table, &list, alike, write, shown).await?;
    }
    Ok(())
}

fn columns<'r>((owner, row): &'r Owned<'_>) -> impl Iterator<Item = &'r str> {
    owner.iter().map(|(column, _)| *column).chain(row.cells.iter().map(|(column, _)| column.as_str()))
}

pub(super) async fn citations(session: &Session<'_>, plan: &Plan<'_>) -> Result<(), LoadError> {
    let columns = [
        "slug",
        "record_id",
        "source_id",
        "dataset_id",
        "field",
        "value",
        "locator",
        "accessed",
        "passage_id",
        "sentence_start",
        "sentence_length",
    ];
    let dataset = plan.dataset.id;
    let write = |cited: &&Cited<'_>, tuple: &mut Tuple<'_>| {
        let Cited { record, source, passage, citation, .. } = cited;
        let Citation { field, value, locator, accessed, sentence, .. } = citation;
        tuple.cell(citation.slug(&plan.stated_by.slug))?;
        tuple.cell(*record)?;
        tuple.cell(*source)?;
        tuple.cell(dataset)?;
        tuple.cell(field.as_deref())?;
        tuple.cell(value.as_deref())?;
        tuple.cell(locator.as_deref())?;
        tuple.cell(*accessed)?;
        tuple.cell(*passage)?;
        tuple.cell(sentence.map(|(start, _)| start))?;
        tuple.cell(sentence.map(|(_, length)| length))
    };
    let cited: Vec<_> = plan.cited.iter().filter(|cited| cited.is_new).collect();
    session.copy_tuples("citation", &columns, &cited, write, |cited| Some(write::citation(plan, cited))).await
}

/// Lines of the change log: a kind and a record each, in order.
pub(super) async fn changes(session: &Session<'_>, changes: &[(&str, i64)]) -> Result<(), LoadError> {
    let now = moment(session);
    let write = |(kind, record): &(&str, i64), tuple: &mut Tuple<'_>| {
        tuple.cell(*kind)?;
        tuple.cell(now)?;
        tuple.cell(*record)
    };
    session.copy_tuples("change", &["kind", "at", "record_id"], changes, write, |_| None).await
}
