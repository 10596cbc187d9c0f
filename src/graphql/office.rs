//! `Office`: that a person held an office for an actor, for a time.

use super::{
    actor::{self, Actor},
    cited::{self, Fact, Record, facts},
    filter::{ActorFilterRef, Conditions, Filter, StringFilter, TemporalFilter},
    mission::Mission,
    person::Person,
    planner::{Field, Planned},
    row,
    temporal::TemporalExtent,
};
use crate::error::{Nullable, Result};
use async_graphql::{ComplexObject, Context, InputObject, SimpleObject};
use serde::Deserialize;

/// That a person holds or held an office for a country or an organization: Minister of Foreign Affairs of Kazakhstan.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Office {
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
    /// From when to when. Null where neither is on record.
    period: Option<TemporalExtent>,
    #[graphql(skip)]
    holder_id: i64,
    #[graphql(skip)]
    of_id: i64,
    #[graphql(skip)]
    mission_id: Option<i64>,
}

impl Fact for Office {
    const TABLE: &'static str = "office";

    fn record(&mut self) -> &mut Record {
        &mut self.record
    }
}

/// The order of a person's offices.
pub const BY_TIME: &str = "office.period_earliest nulls last, office.id";

/// The offices of a person on whom a condition is.
pub const HELD: &str = facts!("office", select "1", where "office.holder_id = person.id and");

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[
    Field::Column("title", "record.title"),
    Field::One("holder", "office.holder_id", "Person"),
    Field::One("of", "office.of_id", "Actor"),
    Field::One("mission", "office.mission_id", "Mission"),
];

impl Planned for Office {
    const FIELDS: &'static [&'static [Field]] = &[cited::FIELDS, OWN];
}

#[ComplexObject]
impl Office {
    /// What the office is called in English: "Minister of Foreign Affairs of Kazakhstan".
    async fn title(&self) -> &str {
        &self.record.title
    }

    /// Who holds or held it.
    async fn holder(&self, ctx: &Context<'_>) -> Result<Person> {
        row::by_id(ctx, self.holder_id).await
    }

    /// For whom: the country or organization whose office it is.
    async fn of(&self, ctx: &Context<'_>) -> Result<Actor> {
        actor::by_id(ctx, self.of_id).await
    }

    /// The embassy or other mission that its holder heads. Null of an office that heads none, and where that is not on
    /// record.
    async fn mission(&self, ctx: &Context<'_>) -> Nullable<Mission> {
        row::by_optional_id(ctx, self.mission_id).await.transpose()
    }
}

/// Which office a person must hold or have held. All conditions must hold of the same office.
#[derive(InputObject, Clone, Debug, Default)]
pub struct OfficeFilter {
    /// What it is called.
    title: Option<StringFilter>,
    /// Whose office it is.
    of: Option<ActorFilterRef>,
    /// When the person held it.
    period: Option<TemporalFilter>,
}

impl Filter for OfficeFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let OfficeFilter { title, of, period } = self;
        c.title(title);
        c.actor(&["office.of_id"], of);
        c.time("office.period", period);
    }
}
