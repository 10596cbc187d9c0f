//! `TreatyLink`: how one treaty bears on another.

use super::{
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

#[ComplexObject]
impl TreatyLink {
    /// The other treaty.
    async fn to(&self, ctx: &Context<'_>) -> Result<Treaty> {
        row::by_id(ctx, self.to_id).await
    }
}
