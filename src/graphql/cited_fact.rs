//! `CitedFact`: facts as a source or a passage has them, each with the citation that says so.

use super::{
    citation::Citation,
    cited::{self, Cited},
    connection::{EdgeOf, PlainConnection},
    later::{Later, Pointer},
    page::{Link, List, Term, Window},
    row::{self, Part},
};
use crate::{entity::record::RecordKind, error::Result};
use async_graphql::{Context, Object};
use sea_orm::sea_query::Expr;
use serde::Deserialize;

/// A citation with the kind of the fact that it supports.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct CitedFact {
    #[serde(flatten)]
    citation: CitationOfFact,
    #[serde(flatten)]
    fact: Fact,
}

#[derive(Clone, Debug, Default, Deserialize)]
struct CitationOfFact {
    id: i64,
    record_id: i64,
}

#[derive(Clone, Debug, Default, Deserialize)]
struct Fact {
    record_kind: RecordKind,
}

impl Pointer for CitedFact {
    type Objects = Cited;
    const CURRENT: Option<&'static str> = cited::CURRENT;

    fn parts() -> Vec<Part> {
        vec![Part::of::<CitationOfFact>("citation"), Part::joined::<Fact>("record", "record.id = citation.record_id")]
    }

    fn target(&self) -> (&str, i64) {
        (self.fact.record_kind.as_str(), self.citation.record_id)
    }
}

/// The order in which the facts came on record, those of one fact together.
const BY_FACT: &[Term] = &[Term::ascending("citation.record_id", "bigint")];

pub const OF_SOURCE: Link = Link {
    name: "source.citedFacts",
    on: "citation.source_id = k.key and record.kind not in ('SOURCE', 'DOCUMENT')",
    order: BY_FACT,
};

pub const OF_PASSAGE: Link = Link {
    name: "passage.facts",
    on: "citation.passage_id = k.key and record.kind not in ('SOURCE', 'DOCUMENT')",
    order: BY_FACT,
};

/// The facts of a link, of some kinds or of all.
pub async fn facts(
    ctx: &Context<'_>, link: &Link, parent: i64, window: Window, kinds: Option<Vec<RecordKind>>,
) -> Result<PlainConnection<CitedFactEdge>> {
    of_kinds(link.whole::<Later<CitedFact>>(parent), kinds).plain(ctx, window).await
}

/// Keeps a list to records of some kinds.
pub fn of_kinds(list: List, kinds: Option<Vec<RecordKind>>) -> List {
    let Some(kinds) = kinds else { return list };
    let kinds: Vec<String> = kinds.iter().map(ToString::to_string).collect();
    let name = format!("{kinds:?}");
    list.only(&name, Expr::cust_with_values("record.kind = any($1)", [kinds]))
}

pub struct CitedFactEdge {
    node: Later<CitedFact>,
    cursor: String,
}

impl EdgeOf for CitedFactEdge {
    type Node = Later<CitedFact>;

    fn new(node: Self::Node, cursor: String, _parent: i64) -> Self {
        CitedFactEdge { node, cursor }
    }

    fn node(&self) -> &Self::Node {
        &self.node
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}

/// A fact with one citation that supports it. A fact that is cited several times stands in the list as often.
#[Object]
impl CitedFactEdge {
    /// Where the entry stands in the list: pass it as `after` or `before` to read on from here.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The fact.
    async fn node(&self) -> &Later<CitedFact> {
        &self.node
    }

    /// The citation that supports it: which field, and where in the source.
    async fn citation(&self, ctx: &Context<'_>) -> Result<Citation> {
        row::by_id(ctx, self.node.0.citation.id).await
    }
}
