//! `Issue`: the object, its links, filter, orders and facets.

use super::{
    actor::{self, Actor},
    cited::{self, Fact, Record},
    facet::{self, Dimension, Faceted},
    filter::{ActorFilterRef, CodeFilter, Conditions, Filter, RecordFilter, StringFilter, TemporalFilter},
    page::{Link, Listed, Order, TITLE, Term},
    planner::{Field, Planned},
    temporal::TemporalExtent,
};
use crate::{
    entity::issue::{IssueKind, IssueStatus},
    error::Result,
};
use async_graphql::{ComplexObject, Context, Enum, InputObject, SimpleObject};
use serde::Deserialize;

/// An open or settled matter between actors: a border, the use of a sea, water, drugs.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Issue {
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
    /// What it is about.
    kind: IssueKind,
    /// How it stands, by its latest source.
    status: IssueStatus,
    /// Since when it has been a matter, and until when. Null where that is not on record.
    period: Option<TemporalExtent>,
}

impl Fact for Issue {
    const TABLE: &'static str = "issue";

    fn record(&mut self) -> &mut Record {
        &mut self.record
    }
}

const BY_PERIOD: Term = Term::ascending("issue.period_earliest", "date");

pub const ALL: Link = Link { name: "issues", on: "k.key is not null", order: &[TITLE] };

pub const OF_ACTOR: Link = Link {
    name: "actor.issues",
    on: "issue.id in (select issue_id from issue_party where actor_id = k.key)",
    order: &[TITLE],
};

/// What both sides are parties to, and what is about the relation itself.
pub const OF_RELATION: Link = Link {
    name: "relation.issues",
    on: "issue.id in (
        select party_a.issue_id
        from relation
        join issue_party party_a on party_a.actor_id = relation.a_id
        join issue_party party_b on party_b.actor_id = relation.b_id and party_b.issue_id = party_a.issue_id
        where relation.id = k.key
        union all
        select tagged.id from issue tagged where tagged.relation_id = k.key)",
    order: &[TITLE],
};

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[Field::Column("slug", "record.slug"), Field::Column("title", "record.title")];

impl Planned for Issue {
    const FIELDS: &'static [&'static [Field]] = &[cited::FIELDS, OWN];
}

#[ComplexObject]
impl Issue {
    /// Its name in addresses: `caspian-seabed-boundary`.
    async fn slug(&self) -> &str {
        &self.record.slug
    }

    /// What it is called.
    async fn title(&self) -> &str {
        &self.record.title
    }

    /// Whom it concerns, by name.
    async fn parties(&self, ctx: &Context<'_>) -> Result<Vec<Actor>> {
        actor::all(ctx, self.record.key, "select actor_id from issue_party where issue_id = k.key").await
    }
}

/// Which issues are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct IssueFilter {
    /// What it is about.
    kind: Option<CodeFilter<IssueKind>>,
    /// How it stands.
    status: Option<CodeFilter<IssueStatus>>,
    /// What it is called.
    title: Option<StringFilter>,
    /// Whom it concerns.
    party: Option<ActorFilterRef>,
    /// Since when it has been a matter, and until when.
    period: Option<TemporalFilter>,
    #[graphql(flatten)]
    record: RecordFilter,
    /// All of these hold, too.
    and: Option<Vec<IssueFilter>>,
    /// At least one of these holds.
    or: Option<Vec<IssueFilter>>,
    /// This does not hold.
    not: Option<Box<IssueFilter>>,
}

impl Filter for IssueFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let IssueFilter { kind, status, title, party, period, record, and, or, not } = self;
        c.code("issue.kind", kind);
        c.code("issue.status", status);
        c.title(title);
        c.actors("select actor_id from issue_party where issue_id = issue.id", "actor_id", party);
        c.time("issue.period", period);
        c.record(record);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order issues come. Unknown dates come last, both ways.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssueOrder {
    /// By title, from A.
    TitleAsc,
    /// By title, from Z.
    TitleDesc,
    /// The oldest first.
    PeriodAsc,
    /// The newest first.
    PeriodDesc,
}

impl Order for IssueOrder {
    fn term(self) -> Term {
        match self {
            IssueOrder::TitleAsc => TITLE,
            IssueOrder::TitleDesc => TITLE.reversed(),
            IssueOrder::PeriodAsc => BY_PERIOD,
            IssueOrder::PeriodDesc => BY_PERIOD.reversed(),
        }
    }
}

impl Listed for Issue {
    type Filter = IssueFilter;
    type Order = IssueOrder;
}

/// What issues can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssueFacet {
    /// By what they are about.
    Kind,
    /// By how they stand.
    Status,
    /// By party; an issue counts for each of its parties.
    Party,
    /// By the year in which they began.
    Year,
    /// By the decade in which they began: `199X`.
    Decade,
    /// By dataset; an issue counts for each dataset that states it.
    Dataset,
}

impl Dimension for IssueFacet {
    fn sql(self) -> &'static str {
        match self {
            IssueFacet::Kind => "select issue.kind, issue.kind",
            IssueFacet::Status => "select issue.status, issue.status",
            IssueFacet::Party => {
                "select actor.slug, actor.title from issue_party party join record actor on actor.id = party.actor_id where party.issue_id = issue.id"
            }
            IssueFacet::Year => "select year, year from year_of(issue.period_earliest) year",
            IssueFacet::Decade => "select decade, decade from decade_of(issue.period_earliest) decade",
            IssueFacet::Dataset => facet::DATASET,
        }
    }
}

impl Faceted for Issue {
    type Facet = IssueFacet;
}
