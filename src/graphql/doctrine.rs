//! `Doctrine`: the object, its links, filter, orders and facets.

use super::{
    actor::{self, Actor},
    cited::{self, Fact, Record},
    facet::{self, Dimension, Faceted},
    filter::{ActorFilterRef, Conditions, Filter, RecordFilter, StringFilter, TemporalFilter},
    page::{Link, Listed, Order, TITLE, Term},
    planner::{Field, Planned},
    temporal::TemporalExtent,
};
use crate::error::Result;
use async_graphql::{ComplexObject, Context, Enum, InputObject, SimpleObject};
use serde::Deserialize;

/// A stated line of foreign policy, such as the Foreign Policy Concept 2014–2020 of Kazakhstan.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Doctrine {
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
    /// For when it is stated. Null where that is not on record.
    period: Option<TemporalExtent>,
    /// What it sets out to do, in its own order. Empty where its sources list nothing.
    goals: Vec<String>,
    #[graphql(skip)]
    holder_id: i64,
}

impl Fact for Doctrine {
    const TABLE: &'static str = "doctrine";

    fn record(&mut self) -> &mut Record {
        &mut self.record
    }
}

const BY_PERIOD: Term = Term::ascending("doctrine.period_earliest", "date");

pub const ALL: Link = Link { name: "doctrines", on: "k.key is not null", order: &[TITLE] };

pub const OF_ACTOR: Link =
    Link { name: "actor.doctrines", on: "doctrine.holder_id = k.key", order: &[BY_PERIOD, TITLE] };

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[
    Field::Column("slug", "record.slug"),
    Field::Column("name", "record.title"),
    Field::One("holder", "doctrine.holder_id", "Actor"),
];

impl Planned for Doctrine {
    const FIELDS: &'static [&'static [Field]] = &[cited::FIELDS, OWN];
}

#[ComplexObject]
impl Doctrine {
    /// Its name in addresses: `multi-vector-foreign-policy`.
    async fn slug(&self) -> &str {
        &self.record.slug
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.record.title
    }

    /// Whose policy it is.
    async fn holder(&self, ctx: &Context<'_>) -> Result<Actor> {
        actor::by_id(ctx, self.holder_id).await
    }
}

/// Which doctrines are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct DoctrineFilter {
    /// What it is called.
    name: Option<StringFilter>,
    /// Whose policy it is.
    holder: Option<ActorFilterRef>,
    /// For when it is stated.
    period: Option<TemporalFilter>,
    #[graphql(flatten)]
    record: RecordFilter,
    /// All of these hold, too.
    and: Option<Vec<DoctrineFilter>>,
    /// At least one of these holds.
    or: Option<Vec<DoctrineFilter>>,
    /// This does not hold.
    not: Option<Box<DoctrineFilter>>,
}

impl Filter for DoctrineFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let DoctrineFilter { name, holder, period, record, and, or, not } = self;
        c.title(name);
        c.actor(&["doctrine.holder_id"], holder);
        c.time("doctrine.period", period);
        c.record(record);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order doctrines come. Unknown dates come last, both ways.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoctrineOrder {
    /// By name, from A.
    NameAsc,
    /// By name, from Z.
    NameDesc,
    /// The first to begin first.
    PeriodAsc,
    /// The last to begin first.
    PeriodDesc,
}

impl Order for DoctrineOrder {
    fn term(self) -> Term {
        match self {
            DoctrineOrder::NameAsc => TITLE,
            DoctrineOrder::NameDesc => TITLE.reversed(),
            DoctrineOrder::PeriodAsc => BY_PERIOD,
            DoctrineOrder::PeriodDesc => BY_PERIOD.reversed(),
        }
    }
}

impl Listed for Doctrine {
    type Filter = DoctrineFilter;
    type Order = DoctrineOrder;
}

/// What doctrines can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoctrineFacet {
    /// By whose policy it is.
    Holder,
    /// By the year in which it begins.
    Year,
    /// By the decade in which it begins: `201X`.
    Decade,
    /// By dataset; a doctrine counts for each dataset that states it.
    Dataset,
}

impl Dimension for DoctrineFacet {
    fn sql(self) -> &'static str {
        match self {
            DoctrineFacet::Holder => {
                "select actor.slug, actor.title from record actor where actor.id = doctrine.holder_id"
            }
            DoctrineFacet::Year => "select year, year from year_of(doctrine.period_earliest) year",
            DoctrineFacet::Decade => "select decade, decade from decade_of(doctrine.period_earliest) decade",
            DoctrineFacet::Dataset => facet::DATASET,
        }
    }
}

impl Faceted for Doctrine {
    type Facet = DoctrineFacet;
}
