//! `Reference`: where a passage cites a source.

use super::{
    row::{self, Part, Row},
    source::Source,
};
use crate::error::Result;
use async_graphql::{ComplexObject, Context, SimpleObject};
use serde::Deserialize;

/// A footnote of a passage: the source that it cites, and where.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Reference {
    #[graphql(skip)]
    source_id: i64,
    /// Behind so many characters of the passage the footnote stands.
    position: i32,
}

impl Row for Reference {
    fn parts() -> Vec<Part> {
        vec![Part::of::<Reference>("reference")]
    }
}

#[ComplexObject]
impl Reference {
    /// The source that it cites.
    async fn source(&self, ctx: &Context<'_>) -> Result<Source> {
        row::by_id(ctx, self.source_id).await
    }
}
