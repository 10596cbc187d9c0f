//! `TreatyLink`: how one treaty bears on another.

use super::{
    planner::{Field, Planned},
    row::{self, Part, Row},
    treaty::Treaty,
};
use crate::{entity::treaty_link::TreatyLinkKind, error::Result};
use async_graphql::{ComplexObject, Context, SimpleObject};
use serde::Deserialize;

/// How a treaty bears on an earlier one.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct TreatyLink {
    /// What it does to the other.
    kind: TreatyLinkKind,
    #[graphql(skip)]
    to_id: i64,
}

impl Row for TreatyLink {
    fn parts() -> Vec<Part> {
        vec![Part::of::<TreatyLink>("treaty_link")]
    }
}

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[Field::One("to", "treaty_link.to_id", "Treaty")];

impl Planned for TreatyLink {
    const FIELDS: &'static [&'static [Field]] = &[OWN];
}

#[ComplexObject]
impl TreatyLink {
    /// The other treaty.
    async fn to(&self, ctx: &Context<'_>) -> Result<Treaty> {
        row::by_id(ctx, self.to_id).await
    }
}
