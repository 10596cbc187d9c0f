//! `RelationPhase`: one spell of a relation.

use super::{
    actor::{self, Actor},
    cited::{self, Fact, Record},
    planner::{Field, Planned},
    relation::Relation,
    row,
    temporal::TemporalExtent,
};
use crate::{
    entity::relation_phase::RelationStatus,
    error::{Nullable, Result},
};
use async_graphql::{ComplexObject, Context, SimpleObject};
use serde::Deserialize;

/// One spell of a relation: established, suspended, severed, restored.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct RelationPhase {
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
    /// The state of the relation during it.
    status: RelationStatus,
    /// When it lasted: "2012/.." since 2012 and still. Null where that is not on record.
    period: Option<TemporalExtent>,
    #[graphql(skip)]
    relation_id: i64,
    #[graphql(skip)]
    initiator_id: Option<i64>,
}

impl Fact for RelationPhase {
    const TABLE: &'static str = "relation_phase";

    fn record(&mut self) -> &mut Record {
        &mut self.record
    }
}

/// The order of a relation's phases.
pub const BY_TIME: &str = "relation_phase.period_earliest, relation_phase.id";

/// The phases of a relation, the first first.
pub async fn of(ctx: &Context<'_>, relation: i64) -> Result<Vec<RelationPhase>> {
    row::all(ctx, relation, "relation_phase.relation_id = k.key", BY_TIME).await
}

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[
    Field::One("relation", "relation_phase.relation_id", "Relation"),
    Field::One("initiator", "relation_phase.initiator_id", "Actor"),
];

impl Planned for RelationPhase {
    const FIELDS: &'static [&'static [Field]] = &[cited::FIELDS, OWN];
}

#[ComplexObject]
impl RelationPhase {
    /// The relation.
    async fn relation(&self, ctx: &Context<'_>) -> Result<Relation> {
        row::by_id(ctx, self.relation_id).await
    }

    /// Who brought it about, such as the side that broke relations off. Null where it was both, or is not on record.
    async fn initiator(&self, ctx: &Context<'_>) -> Nullable<Actor> {
        actor::by_optional_id(ctx, self.initiator_id).await.transpose()
    }
}
