//! `Document`: the object, its links, filter, orders and facets. Its text is in `section.rs` and `passage.rs`.

use super::{
    cited::{Fact, Record},
    dataset::Dataset,
    facet::{Dimension, Faceted},
    filter::{Conditions, Filter, StringFilter},
    page::{Link, Listed, Order, TITLE, Term},
    row,
    scalar::url::Url,
    section::{self, Section},
    source::Source,
};
use crate::error::{Nullable, Result};
use async_graphql::{ComplexObject, Context, Enum, ID, InputObject, SimpleObject};
use serde::Deserialize;

/// An imported text, kept section by section and passage by passage, so that citations lead to the very words.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Document {
    #[graphql(skip)]
    #[serde(skip)]
    record: Record,
    /// Where it is on the web. Null where it is not, or that is not on record.
    url: Option<Url>,
    /// The headings under which its publisher files it.
    categories: Vec<String>,
    #[graphql(skip)]
    dataset_id: i64,
    #[graphql(skip)]
    source_id: Option<i64>,
}

impl Fact for Document {
    const TABLE: &'static str = "document";

    fn record(&mut self) -> &mut Record {
        &mut self.record
    }
}

pub const ALL: Link = Link { name: "documents", on: "k.key is not null", order: &[TITLE] };

#[ComplexObject]
impl Document {
    /// Identifies the document across all types (Relay). The same after the data is loaded again elsewhere.
    async fn id(&self) -> ID {
        self.record.node_id()
    }

    /// Its name in addresses.
    async fn slug(&self) -> &str {
        &self.record.slug
    }

    /// Its title.
    async fn title(&self) -> &str {
        &self.record.title
    }

    /// Its sections in order, without those that stand within others: these are their subsections.
    async fn sections(&self, ctx: &Context<'_>) -> Result<Vec<Section>> {
        section::of_document(ctx, self.record.key).await
    }

    /// The document as a source that facts rest on. Null where none rests on it as a whole.
    async fn source(&self, ctx: &Context<'_>) -> Nullable<Source> {
        row::by_optional_id(ctx, self.source_id).await.transpose()
    }

    /// The dataset that it was imported with.
    async fn dataset(&self, ctx: &Context<'_>) -> Result<Dataset> {
        row::by_id(ctx, self.dataset_id).await
    }
}

/// Which documents are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct DocumentFilter {
    /// Its title.
    title: Option<StringFilter>,
    /// One of the headings under which its publisher files it.
    category: Option<StringFilter>,
    /// Words of its title or summary, blind to case and accents and forgiving of typing errors. The field `search`
    /// finds passages.
    search: Option<String>,
    /// The slug of the dataset that it was imported with.
    dataset: Option<StringFilter>,
    /// The slug of the source that it is.
    source: Option<StringFilter>,
    /// All of these hold, too.
    and: Option<Vec<DocumentFilter>>,
    /// At least one of these holds.
    or: Option<Vec<DocumentFilter>>,
    /// This does not hold.
    not: Option<Box<DocumentFilter>>,
}

impl Filter for DocumentFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let DocumentFilter { title, category, search, dataset, source, and, or, not } = self;
        c.title(title);
        c.any_text("select 1 from unnest(document.categories) category(name) where", "category.name", category);
        c.search(search);
        c.any_text("select 1 from dataset where dataset.id = document.dataset_id and", "dataset.slug", dataset);
        c.any_text("select 1 from record cited where cited.id = document.source_id and", "cited.slug", source);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order documents come.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentOrder {
    /// By title, from A.
    TitleAsc,
    /// By title, from Z.
    TitleDesc,
}

impl Order for DocumentOrder {
    fn term(self) -> Term {
        match self {
            DocumentOrder::TitleAsc => TITLE,
            DocumentOrder::TitleDesc => TITLE.reversed(),
        }
    }
}

impl Listed for Document {
    type Filter = DocumentFilter;
    type Order = DocumentOrder;
}

/// What documents can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentFacet {
    /// By category; a document counts for each of its categories.
    Category,
    /// By dataset.
    Dataset,
}

impl Dimension for DocumentFacet {
    fn sql(self) -> &'static str {
        match self {
            DocumentFacet::Category => "select distinct category, category from unnest(document.categories) category",
            DocumentFacet::Dataset => {
                "select dataset.slug, dataset.title from dataset where dataset.id = document.dataset_id"
            }
        }
    }
}

impl Faceted for Document {
    type Facet = DocumentFacet;
}
