//! `Section`: a part of a document under a heading of its own.

use super::{
    connection::{Edge, PlainConnection},
    document::Document,
    id,
    page::{Link, Term, Window},
    passage::Passage,
    row::{self, Part, Row},
};
use crate::error::Result;
use async_graphql::{ComplexObject, Context, ID, SimpleObject};
use serde::Deserialize;

/// A part of a document under a heading of its own.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Section {
    #[graphql(skip)]
    #[serde(rename = "id")]
    key: i64,
    #[graphql(skip)]
    slug: String,
    #[graphql(skip)]
    document_id: i64,
    /// Its heading. Empty for what stands before the first heading.
    heading: String,
    /// How deep it stands: 0 for what stands before the first heading, 1 for a section, 2 for a section within one.
    level: i32,
    /// The headings from the outermost to its own.
    path: Vec<String>,
}

impl Row for Section {
    fn parts() -> Vec<Part> {
        vec![Part::of::<Section>("section")]
    }
}

const PASSAGES: Link = Link {
    name: "section.passages",
    on: "passage.section_id = k.key",
    order: &[Term::ascending("passage.place", "integer")],
};

/// The outermost sections of a document, in order.
pub async fn of_document(ctx: &Context<'_>, document: i64) -> Result<Vec<Section>> {
    row::all(ctx, document, "section.document_id = k.key and section.parent_id is null", "section.place").await
}

#[ComplexObject]
impl Section {
    /// Identifies the section across all types (Relay).
    async fn id(&self) -> ID {
        id::encode(&Self::kind(), &self.slug)
    }

    /// Its passages in order, without those of its subsections.
    async fn passages(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
    ) -> Result<PlainConnection<Edge<Passage>>> {
        PASSAGES.plain(ctx, self.key, Window { first, after, last, before }).await
    }

    /// The sections that stand within it, in order.
    async fn subsections(&self, ctx: &Context<'_>) -> Result<Vec<Section>> {
        row::all(ctx, self.key, "section.parent_id = k.key", "section.place").await
    }

    /// The document that it is part of.
    async fn document(&self, ctx: &Context<'_>) -> Result<Document> {
        row::by_id(ctx, self.document_id).await
    }
}
