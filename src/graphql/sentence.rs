//! `Sentence`: the very words of a passage that state a fact.

use super::passage;
use crate::error::Result;
use async_graphql::{ComplexObject, Context, SimpleObject};

/// The very words of a passage that state a fact.
#[derive(SimpleObject, Clone, Debug)]
#[graphql(complex)]
pub struct Sentence {
    #[graphql(skip)]
    pub passage_id: i64,
    /// Behind so many characters of its passage it begins.
    pub start: i32,
    /// Its length in characters.
    pub length: i32,
}

#[ComplexObject]
impl Sentence {
    /// Its words, as plain text.
    async fn text(&self, ctx: &Context<'_>) -> Result<String> {
        let passage = passage::text(ctx, self.passage_id).await?;
        let [start, length] = [self.start, self.length].map(|count| usize::try_from(count).unwrap_or_default());
        Ok(passage.chars().skip(start).take(length).collect())
    }
}
