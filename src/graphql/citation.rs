//! `Citation`: where a fact is said.

use super::{
    cited::{self, Cited},
    dataset::Dataset,
    id,
    passage::Passage,
    planner::{Field, Planned},
    row::{self, Part, Row},
    scalar::date::Date,
    sentence::Sentence,
    source::Source,
};
use crate::error::{Nullable, Result};
use async_graphql::{ComplexObject, Context, ID, SimpleObject};
use serde::Deserialize;

/// Where a fact is said: which source, and where in it.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Citation {
    #[graphql(skip)]
    slug: String,
    #[graphql(skip)]
    record_id: i64,
    #[graphql(skip)]
    source_id: i64,
    #[graphql(skip)]
    dataset_id: i64,
    #[graphql(skip)]
    passage_id: Option<i64>,
    #[graphql(skip)]
    sentence_start: Option<i32>,
    #[graphql(skip)]
    sentence_length: Option<i32>,
    #[graphql(skip)]
    field: Option<String>,
    /// What this source says that the field is, where sources differ.
    value: Option<String>,
    /// Where in the source: a page, a section, a paragraph.
    locator: Option<String>,
    /// The day on which the source was consulted.
    accessed: Option<Date>,
}

impl Row for Citation {
    fn parts() -> Vec<Part> {
        vec![Part::of::<Citation>("citation")]
    }

    /// Found by its fact, whose kind and slug it begins with.
    fn by_slug() -> String {
        "citation.slug = k.key
        and citation.record_id = (
            select id from record where kind = upper(split_part(k.key, '/', 1)) and slug = split_part(k.key, '/', 2))"
            .to_owned()
    }
}

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[
    Field::Id("citation.slug"),
    Field::Resolved("field"),
    Field::One("dataset", "citation.dataset_id", "Dataset"),
    Field::One("source", "citation.source_id", "Source"),
];

impl Planned for Citation {
    const FIELDS: &'static [&'static [Field]] = &[OWN];
}

#[ComplexObject]
impl Citation {
    /// Identifies the citation across all types (Relay).
    async fn id(&self) -> ID {
        id::encode("CITATION", &self.slug)
    }

    /// The fact that it supports.
    async fn subject(&self, ctx: &Context<'_>) -> Result<Cited> {
        cited::by_id(ctx, self.record_id).await
    }

    /// The field of the fact that it supports, in the spelling of this schema, where it is not the whole.
    async fn field(&self) -> Option<String> {
        self.field.as_deref().map(row::camel_case)
    }

    /// The dataset that gives this citation.
    async fn dataset(&self, ctx: &Context<'_>) -> Result<Dataset> {
        row::by_id(ctx, self.dataset_id).await
    }

    /// The source that says it.
    async fn source(&self, ctx: &Context<'_>) -> Result<Source> {
        row::by_id(ctx, self.source_id).await
    }

    /// The passage of an imported document that states it. Null where the source is not among the documents.
    async fn passage(&self, ctx: &Context<'_>) -> Nullable<Passage> {
        row::by_optional_id(ctx, self.passage_id).await.transpose()
    }

    /// The sentence of the passage that states it. Null where the passage as a whole does, or none is on record.
    async fn sentence(&self) -> Option<Sentence> {
        Some(Sentence { passage_id: self.passage_id?, start: self.sentence_start?, length: self.sentence_length? })
    }
}
