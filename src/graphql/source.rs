//! `Source`: the object, its links, filter, orders and facets. What reference managers want of it is in
//! `bibliography.rs`.

use super::{
    bibliography,
    cited::{self, Record},
    cited_fact::{self, CitedFactEdge},
    connection::PlainConnection,
    facet::{Dimension, Faceted},
    filter::{CodeFilter, Conditions, Filter, StringFilter, TemporalFilter},
    page::{Link, Listed, Order, TITLE, Term, Window},
    planner::{Field, Planned},
    row::{Part, Row},
    scalar::{json::Json, url::Url},
    temporal::TemporalExtent,
};
use crate::{
    entity::{
        record::{Origin, RecordKind},
        source::SourceKind,
    },
    error::{Error, Result},
};
use async_graphql::{ComplexObject, Context, Enum, ID, InputObject, SimpleObject};
use serde::Deserialize;

/// A work that facts rest on: a book, an article, a page, the text of a treaty.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Source {
    #[graphql(skip)]
    #[serde(skip)]
    record: Record,
    /// What kind of work it is.
    pub kind: SourceKind,
    /// Who wrote it, in the order of the work: "Gast, Alice P.".
    pub authors: Vec<String>,
    /// Who published it. Null where that is not on record.
    pub publisher: Option<String>,
    /// What it stands in: a journal, a newspaper, a site. Null where it stands by itself.
    pub container: Option<String>,
    /// When it was published. Null where that is not on record.
    pub issued: Option<TemporalExtent>,
    /// Where it is on the web. Null where it is not, or that is not on record.
    pub url: Option<Url>,
    /// Digital Object Identifier: `10.1080/0090599042000246424`. Null where it has none.
    pub doi: Option<String>,
    /// Volume of the journal.
    pub volume: Option<String>,
    /// Issue of the volume.
    pub issue: Option<String>,
    /// Pages: `631–650`.
    pub pages: Option<String>,
}

/// What an entry of a bibliography is made of.
const REFERENCE: &[&str] =
    &["title", "kind", "authors", "publisher", "container", "issued", "url", "doi", "volume", "issue", "pages"];

impl Row for Source {
    const CURRENT: Option<&'static str> = cited::CURRENT;
    const NEEDS: &'static [(&'static str, &'static [&'static str])] = &[("csl", REFERENCE), ("bibtex", REFERENCE)];

    fn parts() -> Vec<Part> {
        vec![Part::of::<Source>("source"), Record::part()]
    }

    fn attach(&mut self, row: &str) -> serde_json::Result<()> {
        self.record = serde_json::from_str(row)?;
        Ok(())
    }
}

const BY_DATE: Term = Term::ascending("source.issued_earliest", "date");

pub const ALL: Link = Link { name: "sources", on: "k.key is not null", order: &[TITLE] };

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[Field::Column("slug", "record.slug"), Field::Column("title", "record.title")];

impl Planned for Source {
    const FIELDS: &'static [&'static [Field]] = &[cited::FIELDS, OWN];
}

#[ComplexObject]
impl Source {
    /// Identifies the source across all types (Relay). The same after the data is loaded again elsewhere.
    async fn id(&self) -> ID {
        self.record.node_id()
    }

    /// Its name in addresses and filters.
    async fn slug(&self) -> &str {
        &self.record.slug
    }

    /// Its title.
    async fn title(&self) -> &str {
        &self.record.title
    }

    /// The source as one item of CSL-JSON 1.0.2 (Citation Style Language), for reference managers such as Zotero. They
    /// read a list of such items from a file.
    async fn csl(&self) -> Result<Json> {
        let item = bibliography::csl(self, &self.record.slug, &self.record.title);
        async_graphql::Value::from_json(item).map(Json).map_err(Error::internal)
    }

    /// The source as an entry of a BibTeX file in UTF-8, with all that TeX would take for a command escaped. Its key is
    /// the slug.
    async fn bibtex(&self) -> String {
        bibliography::bibtex(self, &self.record.slug, &self.record.title)
    }

    /// The facts that rest on it, each with the citation that says so. A fact that cites it several times, for several
    /// of its fields, stands here as often.
    async fn cited_facts(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        #[graphql(desc = "Only facts of these kinds; of all kinds unless given.")] kinds: Option<Vec<RecordKind>>,
    ) -> Result<PlainConnection<CitedFactEdge>> {
        let window = Window { first, after, last, before };
        cited_fact::facts(ctx, &cited_fact::OF_SOURCE, self.record.key, window, kinds).await
    }
}

/// Which sources are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct SourceFilter {
    /// What kind of work it is.
    kind: Option<CodeFilter<SourceKind>>,
    /// Its title.
    title: Option<StringFilter>,
    /// One of those who wrote it.
    author: Option<StringFilter>,
    /// Who published it.
    publisher: Option<StringFilter>,
    /// What it stands in: a journal, a newspaper, a site.
    container: Option<StringFilter>,
    /// Digital Object Identifier.
    doi: Option<StringFilter>,
    /// When it was published.
    issued: Option<TemporalFilter>,
    /// Words that its title, authors, publisher or summary must contain, blind to case and accents and forgiving of typing errors.
    search: Option<String>,
    /// The slug of a dataset whose facts rest on it.
    dataset: Option<StringFilter>,
    /// How it came on record.
    origin: Option<CodeFilter<Origin>>,
    /// All of these hold, too.
    and: Option<Vec<SourceFilter>>,
    /// At least one of these holds.
    or: Option<Vec<SourceFilter>>,
    /// This does not hold.
    not: Option<Box<SourceFilter>>,
}

impl Filter for SourceFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let SourceFilter {
            kind,
            title,
            author,
            publisher,
            container,
            doi,
            issued,
            search,
            dataset,
            origin,
            and,
            or,
            not,
        } = self;
        c.code("source.kind", kind);
        c.title(title);
        c.any_text("select 1 from unnest(source.authors) author(name) where", "author.name", author);
        c.text("source.publisher", publisher);
        c.text("source.container", container);
        c.text("source.doi", doi);
        c.time("source.issued", issued);
        c.search(search);
        c.any_text(
            "select 1 from citation join dataset on dataset.id = citation.dataset_id where citation.source_id = source.id and",
            "dataset.slug",
            dataset,
        );
        c.code("record.origin", origin);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order sources come. Unknown dates come last, both ways.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceOrder {
    /// By title, from A.
    TitleAsc,
    /// By title, from Z.
    TitleDesc,
    /// The first published first.
    IssuedAsc,
    /// The last published first.
    IssuedDesc,
}

impl Order for SourceOrder {
    fn term(self) -> Term {
        match self {
            SourceOrder::TitleAsc => TITLE,
            SourceOrder::TitleDesc => TITLE.reversed(),
            SourceOrder::IssuedAsc => BY_DATE,
            SourceOrder::IssuedDesc => BY_DATE.reversed(),
        }
    }
}

impl Listed for Source {
    type Filter = SourceFilter;
    type Order = SourceOrder;
}

/// What sources can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceFacet {
    /// By kind of work.
    Kind,
    /// By who wrote them; a source counts for each of its authors.
    Author,
    /// By who published them.
    Publisher,
    /// By what they stand in.
    Container,
    /// By the year of publication.
    Year,
    /// By the decade of publication: `200X`.
    Decade,
    /// By dataset; a source counts for each dataset whose facts rest on it.
    Dataset,
}

impl Dimension for SourceFacet {
    fn sql(self) -> &'static str {
        match self {
            SourceFacet::Kind => "select source.kind, source.kind",
            SourceFacet::Author => "select distinct author, author from unnest(source.authors) author",
            SourceFacet::Publisher => "select source.publisher, source.publisher",
            SourceFacet::Container => "select source.container, source.container",
            SourceFacet::Year => "select year, year from year_of(source.issued_earliest) year",
            SourceFacet::Decade => "select decade, decade from decade_of(source.issued_earliest) decade",
            SourceFacet::Dataset => {
                "select distinct dataset.slug, dataset.title from citation join dataset on dataset.id = citation.dataset_id where citation.source_id = source.id"
            }
        }
    }
}

impl Faceted for Source {
    type Facet = SourceFacet;
}
