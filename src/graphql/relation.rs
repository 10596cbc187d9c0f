//! `Relation`: the standing relation of two actors.

use super::{
    actor::{self, Actor},
    agreement::{self, Agreement},
    cited::{self, Fact, Record},
    coded_event::{self, CodedEvent, CodedEventFilter, CodedEventOrder},
    connection::{Connection, Edge, EdgeOf},
    event::{self, Event, EventFilter, EventOrder},
    facet::{self, Dimension, Faceted},
    filter::{ActorFilterRef, CodeFilter, Conditions, Filter, RecordFilter, TemporalFilter},
    issue::{self, Issue, IssueFilter, IssueOrder},
    loader::Key,
    mission::{self, Mission, MissionFilter, MissionOrder},
    page::{Link, Listed, Order, TITLE, Term, Window},
    planner::{Field, Planned, Reading, many, many_by},
    recognition::{self, Recognition},
    relation_phase::{self, RelationPhase},
    row,
    scalar::actor_ref::{self, ActorRef},
    status,
    temporal::TemporalExtent,
    treaty::{self, Treaty, TreatyFilter, TreatyOrder},
};
use crate::{edtf::Edtf, entity::relation_phase::RelationStatus, error::Result};
use async_graphql::{ComplexObject, Context, Enum, InputObject, Object, SimpleObject};
use futures_util::future::try_join;
use serde::Deserialize;

/// The standing relation of two actors. It is symmetric: there is one for each pair, whichever side asks.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Relation {
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
    /// When it was first established. Null where that is not on record.
    established: Option<TemporalExtent>,
    #[graphql(skip)]
    a_id: i64,
    #[graphql(skip)]
    b_id: i64,
}

impl Fact for Relation {
    const TABLE: &'static str = "relation";

    fn record(&mut self) -> &mut Record {
        &mut self.record
    }
}

pub const ALL: Link = Link { name: "relations", on: "k.key is not null", order: &[TITLE] };

/// By the name of the other side.
pub const OF_ACTOR: Link = Link {
    name: "actor.relations",
    on: "relation.id in (select relation_id from relation_party where actor_id = k.key)",
    order: &[Term::ascending(COUNTERPART_NAME, "text")],
};

/// The other side, and its name.
const COUNTERPART: &str = "case relation.a_id when k.key then relation.b_id else relation.a_id end";
const COUNTERPART_NAME: &str =
    "(select other.folded from record other where other.id in (relation.a_id, relation.b_id) and other.id <> k.key)";

/// What both sides have a part in, and so is no row of its own.
const TREATIES: Link = Link {
    name: "relation.treaties",
    on: "treaty.id in (
        select part_a.treaty_id
        from relation
        join treaty_party part_a on part_a.party_id = relation.a_id
        join treaty_party part_b on part_b.party_id = relation.b_id and part_b.treaty_id = part_a.treaty_id
        join record record_a on record_a.id = part_a.id and record_a.retracted is null
        join record record_b on record_b.id = part_b.id and record_b.retracted is null
        where relation.id = k.key)",
    order: &[Term::ascending("treaty.signed_earliest", "date")],
};

/// The relation of an actor with another, if there is one.
pub async fn of(ctx: &Context<'_>, actor: i64, with: &ActorRef) -> Result<Option<Relation>> {
    between(ctx, actor, actor_ref::resolve(ctx, with).await?).await
}

/// The relation of two actors as they are named, if there is one.
pub async fn of_both(ctx: &Context<'_>, of: &ActorRef, with: &ActorRef) -> Result<Option<Relation>> {
    let (one, other) = try_join(actor_ref::resolve(ctx, of), actor_ref::resolve(ctx, with)).await?;
    between(ctx, one, other).await
}

/// The relation of two actors, whichever is named first.
async fn between(ctx: &Context<'_>, one: i64, other: i64) -> Result<Option<Relation>> {
    let pair = format!("{} {}", one.min(other), one.max(other));
    row::find(ctx, OF_BOTH, Key::Text(pair)).await
}

/// The relation of two actors, whose ids are `k.key`, the lesser first.
pub const OF_BOTH: &str = "relation.a_id = split_part(k.key, ' ', 1)::bigint
        and relation.b_id = split_part(k.key, ' ', 2)::bigint
        and record.retracted is null";

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[
    Field::Status("status", STATUS),
    Field::All("phases", "RelationPhase", "relation_phase.relation_id = k.key", relation_phase::BY_TIME),
    many::<Edge<Issue>>("issues", &issue::OF_RELATION),
    many_by::<Edge<Treaty>>("treaties", &TREATIES, &treaty::BY_RELATION),
    many::<Edge<Event>>("events", &event::OF_RELATION),
    many::<Edge<Mission>>("missions", &mission::OF_RELATION),
];

/// The relations of an actor, by the name of the other side.
pub const SIDE: Reading = Reading {
    table: "relation_side",
    on: "relation_side.actor_id = k.key",
    id: "relation_side.relation_id",
    latest_first: None,
    holds: &[
        (COUNTERPART_NAME, "relation_side.folded"),
        (COUNTERPART, "relation_side.counterpart_id"),
        ("relation.id", "relation_side.relation_id"),
        // What is asked of both sides is asked of each alike, so either may be the one or the other.
        ("relation.a_id", "relation_side.actor_id"),
        ("relation.b_id", "relation_side.counterpart_id"),
    ],
    implied: &[],
    months: None,
    once: None,
};

/// As `relation_status` has it; written out, PostgreSQL need not begin a function for each relation.
const STATUS: &str = "coalesce((
    select phase.status
    from relation_phase phase
    join record told on told.id = phase.id and told.retracted is null
    where phase.relation_id = relation.id
        and case
            when phase.period is null then
                existed(relation.a_id, '{from}', '{to}') and existed(relation.b_id, '{from}', '{to}')
            else phase.period_earliest <= '{to}' and phase.period_latest >= '{from}'
        end
    order by phase.period_earliest desc nulls last, phase.id desc
    limit 1), 'UNKNOWN')";

impl Planned for Relation {
    const FIELDS: &'static [&'static [Field]] = &[cited::FIELDS, OWN];
}

#[ComplexObject]
impl Relation {
    /// The two actors.
    async fn parties(&self, ctx: &Context<'_>) -> Result<Vec<Actor>> {
        let (a, b) = try_join(actor::by_id(ctx, self.a_id), actor::by_id(ctx, self.b_id)).await?;
        Ok(vec![a, b])
    }

    /// Its state now, or at a time.
    async fn status(
        &self, ctx: &Context<'_>,
        #[graphql(desc = "The time that is asked about; today unless given. Of a span, the last state in it.")]
        as_of: Option<Edtf>,
    ) -> Result<RelationStatus> {
        status::at(ctx, "relation_status", self.record.key, as_of).await
    }

    /// Every spell of it, the first first: established, severed, restored.
    async fn phases(&self, ctx: &Context<'_>) -> Result<Vec<RelationPhase>> {
        relation_phase::of(ctx, self.record.key).await
    }

    /// Whether either side recognizes the other, the first recognition first.
    async fn recognitions(&self, ctx: &Context<'_>) -> Result<Vec<Recognition>> {
        recognition::between(ctx, self.record.key).await
    }

    /// What machine-coded event streams have of its sides: what either did to the other.
    async fn coded_events(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<CodedEventFilter>, order_by: Option<Vec<CodedEventOrder>>,
    ) -> Result<Connection<Edge<CodedEvent>>> {
        let window = Window { first, after, last, before };
        coded_event::OF_RELATION.connection(ctx, self.record.key, window, filter, order_by).await
    }

    /// The matters that concern both sides, or the relation itself.
    async fn issues(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<IssueFilter>, order_by: Option<Vec<IssueOrder>>,
    ) -> Result<Connection<Edge<Issue>>> {
        let window = Window { first, after, last, before };
        issue::OF_RELATION.connection(ctx, self.record.key, window, filter, order_by).await
    }

    /// The treaties that both sides have a part in.
    async fn treaties(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<TreatyFilter>, order_by: Option<Vec<TreatyOrder>>,
    ) -> Result<Connection<Edge<Treaty>>> {
        TREATIES.connection(ctx, self.record.key, Window { first, after, last, before }, filter, order_by).await
    }

    /// The events that both sides have a part in, and those that are about the relation itself.
    async fn events(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<EventFilter>, order_by: Option<Vec<EventOrder>>,
    ) -> Result<Connection<Edge<Event>>> {
        let window = Window { first, after, last, before };
        event::OF_RELATION.connection(ctx, self.record.key, window, filter, order_by).await
    }

    /// The missions that one side sends and that stand in, or are accredited to, the other.
    async fn missions(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<MissionFilter>, order_by: Option<Vec<MissionOrder>>,
    ) -> Result<Connection<Edge<Mission>>> {
        let window = Window { first, after, last, before };
        mission::OF_RELATION.connection(ctx, self.record.key, window, filter, order_by).await
    }

    /// How often its sides voted alike where votes were recorded, such as in the General Assembly of the United Nations, year
    /// by year.
    async fn agreement(
        &self, ctx: &Context<'_>,
        #[graphql(desc = "The first year; that of the first vote unless given.")] from: Option<i32>,
        #[graphql(desc = "The last year; that of the last vote unless given.")] to: Option<i32>,
    ) -> Result<Vec<Agreement>> {
        agreement::between(ctx, self.a_id, self.b_id, from, to).await
    }
}

/// A relation seen from one of its two sides.
pub struct ActorRelationEdge {
    node: Relation,
    cursor: String,
    counterpart: i64,
}

impl EdgeOf for ActorRelationEdge {
    type Node = Relation;
    const FIELDS: &'static [Field] = &[Field::One("counterpart", COUNTERPART, "Actor")];

    fn new(node: Relation, cursor: String, parent: i64) -> Self {
        let counterpart = if node.a_id == parent { node.b_id } else { node.a_id };
        ActorRelationEdge { node, cursor, counterpart }
    }

    fn node(&self) -> &Relation {
        &self.node
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}

/// A relation seen from one of its two sides.
#[Object]
impl ActorRelationEdge {
    /// Where the entry stands in the list: pass it as `after` or `before` to read on from here.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The relation.
    async fn node(&self) -> &Relation {
        &self.node
    }

    /// The other side.
    async fn counterpart(&self, ctx: &Context<'_>) -> Result<Actor> {
        actor::by_id(ctx, self.counterpart).await
    }
}

/// Which relations are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct RelationFilter {
    /// Its state today.
    status: Option<CodeFilter<RelationStatus>>,
    /// When it was first established.
    established: Option<TemporalFilter>,
    /// Whose relation it is: either side.
    party: Option<ActorFilterRef>,
    #[graphql(flatten)]
    record: RecordFilter,
    /// All of these hold, too.
    and: Option<Vec<RelationFilter>>,
    /// At least one of these holds.
    or: Option<Vec<RelationFilter>>,
    /// This does not hold.
    not: Option<Box<RelationFilter>>,
}

impl Filter for RelationFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let RelationFilter { status, established, party, record, and, or, not } = self;
        c.status("relation_status", "relation.id", status);
        c.time("relation.established", established);
        c.actor(&["relation.a_id", "relation.b_id"], party);
        c.record(record);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order relations come. Unknown dates come last, both ways.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelationOrder {
    /// The first established first.
    EstablishedAsc,
    /// The last established first.
    EstablishedDesc,
    /// By the names of both sides, from A.
    NameAsc,
    /// By the names of both sides, from Z.
    NameDesc,
}

impl Order for RelationOrder {
    fn term(self) -> Term {
        match self {
            RelationOrder::EstablishedAsc => Term::ascending("relation.established_earliest", "date"),
            RelationOrder::EstablishedDesc => Term::descending("relation.established_earliest", "date"),
            RelationOrder::NameAsc => TITLE,
            RelationOrder::NameDesc => TITLE.reversed(),
        }
    }
}

impl Listed for Relation {
    type Filter = RelationFilter;
    type Order = RelationOrder;
}

/// What relations can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelationFacet {
    /// By their state today.
    Status,
    /// By the year in which they were established.
    Year,
    /// By the decade in which they were established: `199X`.
    Decade,
    /// By party; a relation counts for both of its sides.
    Party,
    /// By dataset; a relation counts for each dataset that states it.
    Dataset,
}

impl Dimension for RelationFacet {
    fn sql(self) -> &'static str {
        match self {
            RelationFacet::Status => "select status, status from relation_status(relation.id, {today}) status",
            RelationFacet::Year => "select year, year from year_of(relation.established_earliest) year",
            RelationFacet::Decade => "select decade, decade from decade_of(relation.established_earliest) decade",
            RelationFacet::Party => {
                "select actor.slug, actor.title from record actor where actor.id in (relation.a_id, relation.b_id)"
            }
            RelationFacet::Dataset => facet::DATASET,
        }
    }
}

impl Faceted for Relation {
    type Facet = RelationFacet;
}
