//! `Cited`: what all recorded facts have in common, and the interface of that name.

use super::{
    Request,
    citation::Citation,
    conflict::{self, Conflict},
    connection::{Edge, PlainConnection},
    dataset::Dataset,
    id,
    interface::{Objects, interface},
    loader::{Key, Question},
    page::{Link, Term, Window},
    planner::{Field, plain},
    row::{self, By, Missing, Part, Row},
    scalar::date::DateTime,
};
use crate::{
    entity::record::{Origin, RecordKind},
    error::{Error, Result},
};
use async_graphql::{Context, ID, Object, OutputType};
use serde::{Deserialize, de::DeserializeOwned};

/// The columns of the table `record` that every fact carries; flattened into each type of fact.
#[expect(clippy::struct_field_names, reason = "fields are named as their columns")]
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Record {
    #[serde(rename = "id")]
    pub key: i64,
    pub record_kind: RecordKind,
    pub slug: String,
    pub title: String,
    summary: Option<String>,
    origin: Origin,
    confidence: Option<f64>,
    revision: i32,
    recorded: DateTime,
    revised: Option<DateTime>,
    retracted: Option<DateTime>,
}

/// Facts that were withdrawn are reached by their id only.
pub const CURRENT: Option<&str> = Some("record.retracted is null");

/// A query for the facts of a table that are on record, of a place: `select` something of them, `where` a condition holds; one
/// that ends in `and` lets filters add theirs.
macro_rules! facts {
    ($table:literal, select $what:literal, where $place:literal) => {
        concat!(
            "select ",
            $what,
            " from ",
            $table,
            " join record on record.id = ",
            $table,
            ".id and record.retracted is null where ",
            $place
        )
    };
}
pub(crate) use facts;

/// Those of the whole fact before those of a field of it.
const CITATIONS: Link = Link {
    name: "citations",
    on: "citation.record_id = k.key",
    order: &[Term::ascending("coalesce(citation.field, '')", "text"), Term::ascending("citation.slug", "text")],
};

impl Record {
    pub fn part() -> Part {
        Part::of::<Record>("record")
    }

    pub fn node_id(&self) -> ID {
        id::encode(self.record_kind.as_str(), &self.slug)
    }
}

/// What the planner reads of it.
pub const FIELDS: &[Field] = &[
    Field::Id("record.slug"),
    plain::<Edge<Citation>>("citations", &CITATIONS),
    Field::All("datasets", "Dataset", DATASETS, "dataset.slug"),
];

const DATASETS: &str = "dataset.id in (select dataset_id from citation where record_id = k.key)";

#[Object]
impl Record {
    /// Identifies the fact across all types (Relay). The same after the data is loaded again elsewhere.
    async fn id(&self) -> ID {
        self.node_id()
    }

    /// One or two plain sentences that state the fact. Null where its fields say all there is.
    async fn summary(&self) -> &Option<String> {
        &self.summary
    }

    /// What it rests on: each citation names a source, and where in it the fact is said.
    async fn citations(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
    ) -> Result<PlainConnection<Edge<Citation>>> {
        CITATIONS.plain(ctx, self.key, Window { first, after, last, before }).await
    }

    /// Where its sources cannot all be right, field by field. Empty where they agree, or are only more or less precise.
    async fn conflicts(&self, ctx: &Context<'_>) -> Result<Vec<Conflict>> {
        conflict::of(ctx, self).await
    }

    /// Every dataset that states it. A fact falls when the last of its citations is withdrawn.
    async fn datasets(&self, ctx: &Context<'_>) -> Result<Vec<Dataset>> {
        row::all(ctx, self.key, DATASETS, "dataset.slug").await
    }

    /// How it came on record.
    async fn origin(&self) -> Origin {
        self.origin
    }

    /// How sure the rule is that read it from a text, from 0 to 1. Null unless its origin is EXTRACTED.
    async fn confidence(&self) -> Option<f64> {
        self.confidence
    }

    /// 1 when it was first recorded, and one more with each revision.
    async fn revision(&self) -> i32 {
        self.revision
    }

    /// When it came on record.
    async fn recorded(&self) -> DateTime {
        self.recorded
    }

    /// When it was last revised. Null if it never was.
    async fn revised(&self) -> Option<DateTime> {
        self.revised
    }

    /// When it was withdrawn from the record. Withdrawn facts stand in no list and are reached by their id only.
    async fn retracted(&self) -> Option<DateTime> {
        self.retracted
    }
}

/// A kind of fact: its row is one of its own table and one of `record`.
pub trait Fact: OutputType + DeserializeOwned + Clone + 'static {
    const TABLE: &'static str;

    fn record(&mut self) -> &mut Record;
}

impl<T: Fact> Row for T {
    const CURRENT: Option<&'static str> = CURRENT;

    fn parts() -> Vec<Part> {
        vec![Part::of::<T>(T::TABLE), Record::part()]
    }

    fn attach(&mut self, row: &str) -> serde_json::Result<()> {
        *self.record() = serde_json::from_str(row)?;
        Ok(())
    }
}

interface! {
    /// A recorded fact: what it says, since when it is on record, and what it rests on.
    pub enum Cited like Record {
        Country(super::country::Country),
        Organization(super::organization::Organization),
        Person(super::person::Person),
        Office(super::office::Office),
        Relation(super::relation::Relation),
        RelationPhase(super::relation_phase::RelationPhase),
        Recognition(super::recognition::Recognition),
        Treaty(super::treaty::Treaty),
        TreatyParty(super::treaty_party::TreatyParty),
        Membership(super::membership::Membership),
        Mission(super::mission::Mission),
        Event(super::event::Event),
        EventParticipant(super::event_participant::EventParticipant),
        Doctrine(super::doctrine::Doctrine),
        Issue(super::issue::Issue),
        Observation(super::observation::Observation),
    }
}

/// The fact with that id; a foreign key vouches for it.
pub async fn by_id(ctx: &Context<'_>, id: i64) -> Result<Cited> {
    let sql = "select to_json(kind) from record where id = k.key";
    let question = || Ok(Question { sql: sql.into(), values: vec![] });
    let kinds = Request::of(ctx).loader.load("kind of record".into(), Key::Id(id), question).await?;
    let kind: String = serde_json::from_str(kinds.first().map_or("", String::as_str)).map_err(Error::internal)?;
    let fact = Cited::find(ctx, &kind, By::Id(id)).await?;
    fact.ok_or_else(|| Error::internal(Missing(kind, id)))
}
