//! `Passage`: the words that citations lead to.

use super::{
    Request,
    actor::{self, Actor},
    cited_fact::{self, CitedFactEdge},
    connection::PlainConnection,
    id,
    loader::{Key, Question},
    page::Window,
    place::Place,
    reference::Reference,
    row::{self, Part, Row},
    section::Section,
    source::Source,
};
use crate::error::{Error, Result};
use async_graphql::{ComplexObject, Context, ID, SimpleObject};
use serde::Deserialize;

/// A paragraph of a section: the words that citations lead to.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Passage {
    #[graphql(skip)]
    #[serde(rename = "id")]
    key: i64,
    #[graphql(skip)]
    slug: String,
    #[graphql(skip)]
    section_id: i64,
    /// Its words, as plain text.
    text: String,
}

impl Row for Passage {
    fn parts() -> Vec<Part> {
        vec![Part::of::<Passage>("passage")]
    }
}

#[ComplexObject]
impl Passage {
    /// Identifies the passage across all types (Relay).
    async fn id(&self) -> ID {
        id::encode(&Self::kind(), &self.slug)
    }

    /// The facts that it states, each with the citation that leads here.
    async fn facts(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
    ) -> Result<PlainConnection<CitedFactEdge>> {
        cited_fact::facts(ctx, &cited_fact::OF_PASSAGE, self.key, Window { first, after, last, before }, None).await
    }

    /// The sources that it cites or that its facts rest on, by title.
    async fn sources(&self, ctx: &Context<'_>) -> Result<Vec<Source>> {
        let on = "source.id in (
            select citation.source_id
            from citation
            join record fact on fact.id = citation.record_id and fact.retracted is null
            where citation.passage_id = k.key
            union all
            select reference.source_id
            from reference
            where reference.passage_id = k.key)";
        row::all(ctx, self.key, on, "record.folded collate \"C\", record.id").await
    }

    /// Where it cites which source, in the order of its words.
    async fn references(&self, ctx: &Context<'_>) -> Result<Vec<Reference>> {
        row::all(ctx, self.key, "reference.passage_id = k.key", "reference.place").await
    }

    /// The actors that it names, each once, in the order in which it names them first.
    async fn mentions(&self, ctx: &Context<'_>) -> Result<Vec<Actor>> {
        let ids = "select actor.id
            from mention
            join record actor on actor.id = mention.actor_id and actor.retracted is null
            where mention.passage_id = k.key
            group by actor.id
            order by min(mention.start)";
        actor::in_order(ctx, self.key, ids).await
    }

    /// The places that it names, each once, in the order in which it names them first.
    async fn places(&self, ctx: &Context<'_>) -> Result<Vec<Place>> {
        let on = "place.id in (select mention.place_id from mention where mention.passage_id = k.key)";
        let order = "(
            select min(mention.start)
            from mention
            where mention.passage_id = k.key and mention.place_id = place.id)";
        row::all(ctx, self.key, on, order).await
    }

    /// The section that it stands in.
    async fn section(&self, ctx: &Context<'_>) -> Result<Section> {
        row::by_id(ctx, self.section_id).await
    }
}

/// The words of the passage with that id; a foreign key vouches for it.
pub async fn text(ctx: &Context<'_>, id: i64) -> Result<String> {
    let sql = "select to_json(text) from passage where id = k.key";
    let question = || Ok(Question { sql: sql.into(), values: vec![] });
    let texts = Request::of(ctx).loader.load("text of passage".into(), Key::Id(id), question).await?;
    serde_json::from_str(texts.first().map_or("", String::as_str)).map_err(Error::internal)
}
