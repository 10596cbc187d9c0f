//! `Recognition`: that one actor recognizes another, or refuses to.

use super::{
    actor::{self, Actor},
    cited::{self, Fact, Record, facts},
    connection::EdgeOf,
    facet::{self, Dimension, Faceted},
    filter::{ActorFilterRef, CodeFilter, Conditions, Filter, RecordFilter, TemporalFilter},
    page::{Link, Listed, Order, TITLE, Term},
    planner::{Field, Planned},
    row,
    temporal::TemporalExtent,
};
use crate::{
    entity::recognition::RecognitionKind,
    error::{Nullable, Result},
};
use async_graphql::{ComplexObject, Context, Enum, InputObject, Object, SimpleObject};
use serde::Deserialize;

/// That one actor recognizes another as a state or government, or refuses to. It has a direction, which a relation has
/// not.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Recognition {
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
    /// How it is recognized.
    kind: RecognitionKind,
    /// Since when, and until when. Null where that is not on record.
    period: Option<TemporalExtent>,
    #[graphql(skip)]
    by_id: i64,
    #[graphql(skip)]
    of_id: i64,
}

impl Fact for Recognition {
    const TABLE: &'static str = "recognition";

    fn record(&mut self) -> &mut Record {
        &mut self.record
    }
}

const BY_PERIOD: Term = Term::ascending("recognition.period_earliest", "date");

pub const ALL: Link = Link { name: "recognitions", on: "k.key is not null", order: &[BY_PERIOD] };

pub const OF_ACTOR: Link = Link {
    name: "actor.recognitions",
    on: "(recognition.by_id = k.key or recognition.of_id = k.key)",
    order: &[BY_PERIOD],
};

/// The recognitions between the two sides of a relation, the first first.
pub async fn between(ctx: &Context<'_>, relation: i64) -> Result<Vec<Recognition>> {
    let on = "(recognition.by_id, recognition.of_id) in (
        select a_id, b_id from relation where relation.id = k.key
        union all
        select b_id, a_id from relation where relation.id = k.key)";
    row::all(ctx, relation, on, "recognition.period_earliest, recognition.id").await
}

/// Whom a country recognizes, up to conditions.
pub const RECOGNIZED: &str = "
    select recognition.of_id
    from recognition
    join record on record.id = recognition.id and record.retracted is null
    where recognition.by_id = country.id and recognition.kind in ('DE_JURE', 'DE_FACTO')";

/// The recognitions that a country gives on which a condition is.
pub const BY_COUNTRY: &str = facts!("recognition", select "1", where "recognition.by_id = country.id and");

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[Field::One("by", "recognition.by_id", "Actor"), Field::One("of", "recognition.of_id", "Actor")];

impl Planned for Recognition {
    const FIELDS: &'static [&'static [Field]] = &[cited::FIELDS, OWN];
}

#[ComplexObject]
impl Recognition {
    /// Who recognizes, or refuses to.
    async fn by(&self, ctx: &Context<'_>) -> Result<Actor> {
        actor::by_id(ctx, self.by_id).await
    }

    /// Who is recognized, or is not.
    async fn of(&self, ctx: &Context<'_>) -> Result<Actor> {
        actor::by_id(ctx, self.of_id).await
    }
}

pub struct RecognitionEdge {
    node: Recognition,
    cursor: String,
    seen_from: i64,
}

impl EdgeOf for RecognitionEdge {
    type Node = Recognition;

    fn new(node: Recognition, cursor: String, parent: i64) -> Self {
        RecognitionEdge { node, cursor, seen_from: parent }
    }

    fn node(&self) -> &Recognition {
        &self.node
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}

/// Whether an actor recognizes or is recognized.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecognitionDirection {
    /// The actor recognizes another, or refuses to.
    Given,
    /// The actor is recognized by another, or is not.
    Received,
}

/// A recognition, seen from the actor whose list it stands in.
#[Object]
impl RecognitionEdge {
    /// Where the entry stands in the list: pass it as `after` or `before` to read on from here.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The recognition.
    async fn node(&self) -> &Recognition {
        &self.node
    }

    /// Whether the actor of this list gives or receives it. Null in the list of all recognitions, which is no actor's.
    async fn direction(&self) -> Option<RecognitionDirection> {
        match self.seen_from {
            by if by == self.node.by_id => Some(RecognitionDirection::Given),
            of if of == self.node.of_id => Some(RecognitionDirection::Received),
            _ => None,
        }
    }

    /// The other side, seen from the actor of this list. Null in the list of all recognitions, which is no actor's.
    async fn counterpart(&self, ctx: &Context<'_>) -> Nullable<Actor> {
        let counterpart = match self.seen_from {
            by if by == self.node.by_id => Some(self.node.of_id),
            of if of == self.node.of_id => Some(self.node.by_id),
            _ => None,
        };
        actor::by_optional_id(ctx, counterpart).await.transpose()
    }
}

/// Which recognitions are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct RecognitionFilter {
    /// How it is recognized.
    kind: Option<CodeFilter<RecognitionKind>>,
    /// Who recognizes, or refuses to.
    by: Option<ActorFilterRef>,
    /// Who is recognized, or is not.
    of: Option<ActorFilterRef>,
    /// Since when, and until when.
    period: Option<TemporalFilter>,
    #[graphql(flatten)]
    record: RecordFilter,
    /// All of these hold, too.
    and: Option<Vec<RecognitionFilter>>,
    /// At least one of these holds.
    or: Option<Vec<RecognitionFilter>>,
    /// This does not hold.
    not: Option<Box<RecognitionFilter>>,
}

impl Filter for RecognitionFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let RecognitionFilter { kind, by, of, period, record, and, or, not } = self;
        c.code("recognition.kind", kind);
        c.actor(&["recognition.by_id"], by);
        c.actor(&["recognition.of_id"], of);
        c.time("recognition.period", period);
        c.record(record);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order recognitions come. Unknown dates come last, both ways.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecognitionOrder {
    /// The first given first.
    PeriodAsc,
    /// The last given first.
    PeriodDesc,
    /// By the names of both sides, from A.
    NameAsc,
    /// By the names of both sides, from Z.
    NameDesc,
}

impl Order for RecognitionOrder {
    fn term(self) -> Term {
        match self {
            RecognitionOrder::PeriodAsc => BY_PERIOD,
            RecognitionOrder::PeriodDesc => BY_PERIOD.reversed(),
            RecognitionOrder::NameAsc => TITLE,
            RecognitionOrder::NameDesc => TITLE.reversed(),
        }
    }
}

impl Listed for Recognition {
    type Filter = RecognitionFilter;
    type Order = RecognitionOrder;
}

/// What recognitions can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecognitionFacet {
    /// By how it is recognized.
    Kind,
    /// By who recognizes.
    By,
    /// By who is recognized.
    Of,
    /// By the year in which it began.
    Year,
    /// By the decade in which it began: `199X`.
    Decade,
    /// By dataset; a recognition counts for each dataset that states it.
    Dataset,
}

impl Dimension for RecognitionFacet {
    fn sql(self) -> &'static str {
        match self {
            RecognitionFacet::Kind => "select recognition.kind, recognition.kind",
            RecognitionFacet::By => {
                "select actor.slug, actor.title from record actor where actor.id = recognition.by_id"
            }
            RecognitionFacet::Of => {
                "select actor.slug, actor.title from record actor where actor.id = recognition.of_id"
            }
            RecognitionFacet::Year => "select year, year from year_of(recognition.period_earliest) year",
            RecognitionFacet::Decade => "select decade, decade from decade_of(recognition.period_earliest) decade",
            RecognitionFacet::Dataset => facet::DATASET,
        }
    }
}

impl Faceted for Recognition {
    type Facet = RecognitionFacet;
}
