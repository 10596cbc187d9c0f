//! `Observation`: the object, its links, filter, orders and facets. What is measured is in `indicator.rs`.

use super::{
    actor::{self, Actor},
    cited::{self, Fact, Record},
    facet::{self, Dimension, Faceted},
    filter::{ActorFilterRef, CodeFilter, Conditions, Filter, FloatFilter, RecordFilter, StringFilter, TemporalFilter},
    indicator::Indicator,
    page::{Link, Listed, Order, Term},
    planner::{Field, Planned},
    row,
    temporal::TemporalExtent,
};
use crate::{
    entity::observation::ObservationBound,
    error::{Nullable, Result},
};
use async_graphql::{ComplexObject, Context, Enum, InputObject, SimpleObject};
use serde::Deserialize;

/// A measured or estimated figure about an actor, or between two: tonnes of a harvest, the length of a border.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Observation {
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
    /// The figure, in the unit of its indicator. Null where a source says only that there is one.
    value: Option<f64>,
    /// How the figure is to be read: as it is, or as a limit.
    bound: ObservationBound,
    /// For when it holds. Null where that is not on record.
    period: Option<TemporalExtent>,
    #[graphql(skip)]
    indicator_id: i64,
    #[graphql(skip)]
    subject_id: i64,
    #[graphql(skip)]
    counterpart_id: Option<i64>,
    #[graphql(skip)]
    estimated_by_id: Option<i64>,
}

impl Fact for Observation {
    const TABLE: &'static str = "observation";

    fn record(&mut self) -> &mut Record {
        &mut self.record
    }
}

const BY_PERIOD: Term = Term::ascending("observation.period_earliest", "date");

const BY_INDICATOR: Term =
    Term::ascending("(select indicator.folded from indicator where indicator.id = observation.indicator_id)", "text");

pub const ALL: Link = Link { name: "observations", on: "k.key is not null", order: &[BY_INDICATOR, BY_PERIOD] };

pub const OF_ACTOR: Link = Link {
    name: "actor.observations",
    on: "(observation.subject_id = k.key or observation.counterpart_id = k.key)",
    order: &[BY_INDICATOR, BY_PERIOD],
};

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[
    Field::One("indicator", "observation.indicator_id", "Indicator"),
    Field::One("subject", "observation.subject_id", "Actor"),
    Field::One("counterpart", "observation.counterpart_id", "Actor"),
    Field::One("estimatedBy", "observation.estimated_by_id", "Actor"),
];

impl Planned for Observation {
    const FIELDS: &'static [&'static [Field]] = &[cited::FIELDS, OWN];
}

#[ComplexObject]
impl Observation {
    /// What is measured, and in which unit.
    async fn indicator(&self, ctx: &Context<'_>) -> Result<Indicator> {
        row::by_id(ctx, self.indicator_id).await
    }

    /// Whom the figure is about.
    async fn subject(&self, ctx: &Context<'_>) -> Result<Actor> {
        actor::by_id(ctx, self.subject_id).await
    }

    /// The other side of a figure between two, such as a border's length. Null where there is none.
    async fn counterpart(&self, ctx: &Context<'_>) -> Nullable<Actor> {
        actor::by_optional_id(ctx, self.counterpart_id).await.transpose()
    }

    /// Who measured or estimated it. Null where that is not on record.
    async fn estimated_by(&self, ctx: &Context<'_>) -> Nullable<Actor> {
        actor::by_optional_id(ctx, self.estimated_by_id).await.transpose()
    }
}

/// Which observations are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct ObservationFilter {
    /// The slug of the indicator.
    indicator: Option<StringFilter>,
    /// Whom the figure is about.
    subject: Option<ActorFilterRef>,
    /// The other side of a figure between two.
    counterpart: Option<ActorFilterRef>,
    /// Who measured or estimated it.
    estimated_by: Option<ActorFilterRef>,
    /// The figure, in the unit of its indicator.
    value: Option<FloatFilter>,
    /// How the figure is to be read.
    bound: Option<CodeFilter<ObservationBound>>,
    /// For when it holds.
    period: Option<TemporalFilter>,
    #[graphql(flatten)]
    record: RecordFilter,
    /// All of these hold, too.
    and: Option<Vec<ObservationFilter>>,
    /// At least one of these holds.
    or: Option<Vec<ObservationFilter>>,
    /// This does not hold.
    not: Option<Box<ObservationFilter>>,
}

impl Filter for ObservationFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let ObservationFilter {
            indicator,
            subject,
            counterpart,
            estimated_by,
            value,
            bound,
            period,
            record,
            and,
            or,
            not,
        } = self;
        c.any_text(
            "select 1 from indicator where indicator.id = observation.indicator_id and",
            "indicator.slug",
            indicator,
        );
        c.actor(&["observation.subject_id"], subject);
        c.actor(&["observation.counterpart_id"], counterpart);
        c.actor(&["observation.estimated_by_id"], estimated_by);
        c.number("observation.value", value);
        c.code("observation.bound", bound);
        c.time("observation.period", period);
        c.record(record);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order observations come. Unknown values come last, both ways.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObservationOrder {
    /// The earliest first.
    PeriodAsc,
    /// The latest first.
    PeriodDesc,
    /// The smallest figure first, whatever its unit.
    ValueAsc,
    /// The largest figure first, whatever its unit.
    ValueDesc,
    /// By the name of the indicator, from A.
    IndicatorAsc,
    /// By the name of the indicator, from Z.
    IndicatorDesc,
}

impl Order for ObservationOrder {
    fn term(self) -> Term {
        match self {
            ObservationOrder::PeriodAsc => BY_PERIOD,
            ObservationOrder::PeriodDesc => BY_PERIOD.reversed(),
            ObservationOrder::ValueAsc => Term::ascending("observation.value", "double precision"),
            ObservationOrder::ValueDesc => Term::descending("observation.value", "double precision"),
            ObservationOrder::IndicatorAsc => BY_INDICATOR,
            ObservationOrder::IndicatorDesc => BY_INDICATOR.reversed(),
        }
    }
}

impl Listed for Observation {
    type Filter = ObservationFilter;
    type Order = ObservationOrder;
}

/// What observations can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObservationFacet {
    /// By what is measured.
    Indicator,
    /// By whom the figure is about.
    Subject,
    /// By how the figure is to be read.
    Bound,
    /// By the year in which its period begins.
    Year,
    /// By the decade in which its period begins: `199X`.
    Decade,
    /// By dataset; an observation counts for each dataset that states it.
    Dataset,
}

impl Dimension for ObservationFacet {
    fn sql(self) -> &'static str {
        match self {
            ObservationFacet::Indicator => {
                "select indicator.slug, indicator.name from indicator where indicator.id = observation.indicator_id"
            }
            ObservationFacet::Subject => {
                "select actor.slug, actor.title from record actor where actor.id = observation.subject_id"
            }
            ObservationFacet::Bound => "select observation.bound, observation.bound",
            ObservationFacet::Year => "select year, year from year_of(observation.period_earliest) year",
            ObservationFacet::Decade => "select decade, decade from decade_of(observation.period_earliest) decade",
            ObservationFacet::Dataset => facet::DATASET,
        }
    }
}

impl Faceted for Observation {
    type Facet = ObservationFacet;
}
