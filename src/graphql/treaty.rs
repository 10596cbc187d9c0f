//! `Treaty`: the object, its links, filter, orders and facets.

use super::{
    actor::{self, Actor},
    cited::{self, Fact, Record},
    connection::{Connection, Edge},
    event::{self, Event, EventFilter, EventOrder},
    facet::{self, Dimension, Faceted},
    filter::{ActorFilterRef, CodeFilter, Conditions, Filter, IntFilter, RecordFilter, StringFilter, TemporalFilter},
    page::{Link, Listed, Order, TITLE, Term, Window},
    place::{self, Place},
    planner::{Field, Planned, Reading, many, many_by},
    row,
    temporal::TemporalExtent,
    topic::Topic,
    treaty_link::TreatyLink,
    treaty_party::{self, TreatyParty, TreatyPartyFilter, TreatyPartyOrder},
};
use crate::{
    entity::treaty::{TreatyKind, TreatyStatus},
    error::{Nullable, Result},
};
use async_graphql::{ComplexObject, Context, Enum, InputObject, SimpleObject};
use serde::Deserialize;

/// An agreement between actors under international law, whatever it calls itself: the Charter of the United Nations, a
/// memorandum on energy, a free trade agreement under negotiation.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Treaty {
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
    /// What kind of instrument it is.
    kind: TreatyKind,
    /// How far it has come, by its latest source.
    status: TreatyStatus,
    /// United Nations Treaty Series registration number: `I-1823`. Null where it is not registered, or not known to be.
    unts_number: Option<String>,
    /// When its text was adopted.
    adopted: Option<TemporalExtent>,
    /// When it was first signed.
    signed: Option<TemporalExtent>,
    /// When it entered into force.
    in_force: Option<TemporalExtent>,
    /// When it ceased to be in force. Null where it has not, or where that is not known.
    ended: Option<TemporalExtent>,
    #[graphql(skip)]
    signed_at_id: Option<i64>,
    #[graphql(skip)]
    depositary_id: Option<i64>,
}

impl Fact for Treaty {
    const TABLE: &'static str = "treaty";

    fn record(&mut self) -> &mut Record {
        &mut self.record
    }
}

const PARTIES: Link =
    Link { name: "treaty.parties", on: "treaty_party.treaty_id = k.key", order: &[treaty_party::BY_PARTY] };

/// The treaties that an actor has a part in.
pub const OF_ACTOR: Link = Link {
    name: "actor.treaties",
    on: "treaty.id in (
        select part.treaty_id
        from treaty_party part
        join record on record.id = part.id and record.retracted is null
        where part.party_id = k.key)",
    order: BY_DATE,
};

pub const ALL: Link = Link { name: "treaties", on: "k.key is not null", order: BY_DATE };

const BY_DATE: &[Term] = &[Term::ascending("treaty.signed_earliest", "date")];

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[
    Field::Column("slug", "record.slug"),
    Field::Column("title", "record.title"),
    Field::All("topics", "Topic", TOPICS, "topic.slug"),
    Field::All("links", "TreatyLink", "treaty_link.treaty_id = k.key", "treaty_link.kind, treaty_link.to_id"),
    Field::One("signedAt", "treaty.signed_at_id", "Place"),
    Field::One("depositary", "treaty.depositary_id", "Actor"),
    many_by::<Edge<TreatyParty>>("parties", &PARTIES, &treaty_party::ROLL),
    many::<Edge<Event>>("events", &event::OF_TREATY),
];

const TOPICS: &str = "topic.id in (select topic_id from treaty_topic where treaty_id = k.key)";

/// The treaties of an actor, and those that both sides of a relation have a part in, by the day of signature.
pub const BY_ACTOR: Reading = Reading {
    table: "actor_treaty",
    on: "actor_treaty.actor_id = k.key",
    id: "actor_treaty.treaty_id",
    latest_first: None,
    holds: &[("treaty.signed_earliest", "actor_treaty.signed_earliest"), ("treaty.id", "actor_treaty.treaty_id")],
    implied: &[],
    months: None,
    once: None,
};
pub const BY_RELATION: Reading = Reading {
    table: "relation_treaty",
    on: "relation_treaty.relation_id = k.key",
    id: "relation_treaty.treaty_id",
    latest_first: Some("treaty.signed_earliest"),
    holds: &[("treaty.signed_earliest", "relation_treaty.signed_earliest"), ("treaty.id", "relation_treaty.treaty_id")],
    implied: &[],
    months: None,
    once: None,
};

impl Planned for Treaty {
    const FIELDS: &'static [&'static [Field]] = &[cited::FIELDS, OWN];
}

#[ComplexObject]
impl Treaty {
    /// Its name in addresses: `bishkek-declaration-2013`.
    async fn slug(&self) -> &str {
        &self.record.slug
    }

    /// Its title.
    async fn title(&self) -> &str {
        &self.record.title
    }

    /// What it is about.
    async fn topics(&self, ctx: &Context<'_>) -> Result<Vec<Topic>> {
        row::all(ctx, self.record.key, TOPICS, "topic.slug").await
    }

    /// Where it was signed.
    async fn signed_at(&self, ctx: &Context<'_>) -> Nullable<Place> {
        row::by_optional_id(ctx, self.signed_at_id).await.transpose()
    }

    /// Who keeps the original and receives the acts of consent.
    async fn depositary(&self, ctx: &Context<'_>) -> Nullable<Actor> {
        actor::by_optional_id(ctx, self.depositary_id).await.transpose()
    }

    /// How it bears on other treaties.
    async fn links(&self, ctx: &Context<'_>) -> Result<Vec<TreatyLink>> {
        row::all(ctx, self.record.key, "treaty_link.treaty_id = k.key", "treaty_link.kind, treaty_link.to_id").await
    }

    /// Who has a part in it: signed it, is party to it, observes it or negotiates it.
    async fn parties(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<TreatyPartyFilter>, order_by: Option<Vec<TreatyPartyOrder>>,
    ) -> Result<Connection<Edge<TreatyParty>>> {
        PARTIES.connection(ctx, self.record.key, Window { first, after, last, before }, filter, order_by).await
    }

    /// The events that are about it: its signing, its entry into force, the rounds of its negotiation.
    async fn events(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<EventFilter>, order_by: Option<Vec<EventOrder>>,
    ) -> Result<Connection<Edge<Event>>> {
        event::OF_TREATY.connection(ctx, self.record.key, Window { first, after, last, before }, filter, order_by).await
    }
}

impl Listed for Treaty {
    type Filter = TreatyFilter;
    type Order = TreatyOrder;
}

/// Which treaties are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct TreatyFilter {
    /// What kind of instrument it is.
    kind: Option<CodeFilter<TreatyKind>>,
    /// How far it has come.
    status: Option<CodeFilter<TreatyStatus>>,
    /// Its title.
    title: Option<StringFilter>,
    /// The slug of a topic that it is about.
    topic: Option<StringFilter>,
    /// Its United Nations Treaty Series registration number: `I-1823`.
    unts_number: Option<StringFilter>,
    /// When its text was adopted.
    adopted: Option<TemporalFilter>,
    /// When it was signed.
    signed: Option<TemporalFilter>,
    /// When it entered into force.
    in_force: Option<TemporalFilter>,
    /// When it ceased to be in force.
    ended: Option<TemporalFilter>,
    /// The slug or any name of the place where it was signed.
    signed_at: Option<StringFilter>,
    /// Who has a part in it.
    party: Option<ActorFilterRef>,
    /// A part in it: at least one actor's part is like this. Within `not`, none is: `not: { participation: { party: { any:
    /// ["KZ"] }, consented: { isNull: false } } }` finds what Kazakhstan has not consented to.
    participation: Option<Box<TreatyPartyFilter>>,
    /// How many actors are party to it; signatories and observers do not count.
    party_count: Option<IntFilter>,
    /// Who keeps the original.
    depositary: Option<ActorFilterRef>,
    #[graphql(flatten)]
    record: RecordFilter,
    /// All of these hold, too.
    and: Option<Vec<TreatyFilter>>,
    /// At least one of these holds.
    or: Option<Vec<TreatyFilter>>,
    /// This does not hold.
    not: Option<Box<TreatyFilter>>,
}

impl Filter for TreatyFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let TreatyFilter {
            kind,
            status,
            title,
            topic,
            unts_number,
            adopted,
            signed,
            in_force,
            ended,
            signed_at,
            party,
            participation,
            party_count,
            depositary,
            record,
            and,
            or,
            not,
        } = self;
        c.code("treaty.kind", kind);
        c.code("treaty.status", status);
        c.title(title);
        c.any_text(
            "select 1 from treaty_topic link join topic on topic.id = link.topic_id where link.treaty_id = treaty.id and",
            "topic.slug",
            topic,
        );
        c.text("treaty.unts_number", unts_number);
        c.time("treaty.adopted", adopted);
        c.time("treaty.signed", signed);
        c.time("treaty.in_force", in_force);
        c.time("treaty.ended", ended);
        c.any_text(&place::called("treaty.signed_at_id"), "called.text", signed_at);
        c.actors(treaty_party::PARTIES, "part.party_id", party);
        c.any(treaty_party::PART, participation.as_deref());
        c.count(treaty_party::BOUND, party_count);
        c.actor(&["treaty.depositary_id"], depositary);
        c.record(record);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order treaties come. Unknown dates come last, both ways.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreatyOrder {
    /// The first signed first.
    SignedAsc,
    /// The last signed first.
    SignedDesc,
    /// By title, from A.
    TitleAsc,
    /// By title, from Z.
    TitleDesc,
    /// The first to enter into force first.
    InForceAsc,
    /// The last to enter into force first.
    InForceDesc,
}

impl Order for TreatyOrder {
    fn term(self) -> Term {
        match self {
            TreatyOrder::SignedAsc => Term::ascending("treaty.signed_earliest", "date"),
            TreatyOrder::SignedDesc => Term::descending("treaty.signed_earliest", "date"),
            TreatyOrder::TitleAsc => TITLE,
            TreatyOrder::TitleDesc => TITLE.reversed(),
            TreatyOrder::InForceAsc => Term::ascending("treaty.in_force_earliest", "date"),
            TreatyOrder::InForceDesc => Term::descending("treaty.in_force_earliest", "date"),
        }
    }
}

/// What treaties can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreatyFacet {
    /// By kind of instrument.
    Kind,
    /// By status.
    Status,
    /// By topic; a treaty counts for each of its topics.
    Topic,
    /// By the year of signature.
    Year,
    /// By the decade of signature: `199X`.
    Decade,
    /// By party; a treaty counts for each of its parties.
    Party,
    /// By dataset; a treaty counts for each dataset that states it.
    Dataset,
}

impl Dimension for TreatyFacet {
    fn sql(self) -> &'static str {
        match self {
            TreatyFacet::Kind => "select treaty.kind, treaty.kind",
            TreatyFacet::Status => "select treaty.status, treaty.status",
            TreatyFacet::Topic => {
                "select topic.slug, topic.label from treaty_topic link join topic on topic.id = link.topic_id where link.treaty_id = treaty.id"
            }
            TreatyFacet::Year => "select year, year from year_of(treaty.signed_earliest) year",
            TreatyFacet::Decade => "select decade, decade from decade_of(treaty.signed_earliest) decade",
            TreatyFacet::Party => {
                "select actor.slug, actor.title
                from treaty_party part
                join record fact on fact.id = part.id and fact.retracted is null
                join record actor on actor.id = part.party_id
                where part.treaty_id = treaty.id"
            }
            TreatyFacet::Dataset => facet::DATASET,
        }
    }
}

impl Faceted for Treaty {
    type Facet = TreatyFacet;
}
