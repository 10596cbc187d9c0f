//! `Event`: what happened, goes on or is planned.

use super::{
    cited::{self, Fact, Record},
    connection::{Connection, Edge},
    event_participant::{self, EventParticipant, EventParticipantFilter, EventParticipantOrder},
    facet::{self, Dimension, Faceted},
    filter::{ActorFilterRef, CodeFilter, Conditions, Filter, RecordFilter, StringFilter, TemporalFilter},
    page::{Link, Listed, Order, TITLE, Term, Window},
    place::{self, Place},
    planner::{Field, Planned, Reading, many},
    row,
    temporal::TemporalExtent,
    treaty::Treaty,
    vote::{self, Vote, VoteFilter, VoteOrder},
};
use crate::{
    entity::event::{EventKind, EventStatus},
    error::{Nullable, Result},
};
use async_graphql::{ComplexObject, Context, Enum, InputObject, SimpleObject};
use serde::Deserialize;

/// Something that happened, goes on or is planned: a visit, a summit, the signing of a treaty, a round of negotiations.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Event {
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
    /// What sort of event it is.
    kind: EventKind,
    /// Whether it took place, as far as its source says on its date.
    status: EventStatus,
    /// When it took place or will; of one that was postponed or cancelled, the time that was set.
    occurred: TemporalExtent,
    #[graphql(skip)]
    place_id: Option<i64>,
    #[graphql(skip)]
    treaty_id: Option<i64>,
    #[graphql(skip)]
    part_of_id: Option<i64>,
}

impl Fact for Event {
    const TABLE: &'static str = "event";

    fn record(&mut self) -> &mut Record {
        &mut self.record
    }
}

const BY_TIME: Term = Term::ascending("event.occurred_earliest", "date");

pub const ALL: Link = Link { name: "events", on: "k.key is not null", order: &[BY_TIME] };

/// The events that an actor has a part in.
pub const OF_ACTOR: Link = Link {
    name: "actor.events",
    on: "event.id in (
        select part.event_id
        from event_participant part
        join record on record.id = part.id and record.retracted is null
        where part.actor_id = k.key)",
    order: &[BY_TIME],
};

/// What both sides of a relation have a part in, and what is tagged with the relation itself.
pub const OF_RELATION: Link = Link {
    name: "relation.events",
    on: "event.id in (
        select part_a.event_id
        from relation
        join event_participant part_a on part_a.actor_id = relation.a_id
        join event_participant part_b on part_b.actor_id = relation.b_id and part_b.event_id = part_a.event_id
        join record record_a on record_a.id = part_a.id and record_a.retracted is null
        join record record_b on record_b.id = part_b.id and record_b.retracted is null
        where relation.id = k.key
        union all
        select tagged.id
        from event tagged
        where tagged.relation_id = k.key)",
    order: &[BY_TIME],
};

pub const OF_TREATY: Link = Link { name: "treaty.events", on: "event.treaty_id = k.key", order: &[BY_TIME] };

const PARTS: Link = Link { name: "event.parts", on: "event.part_of_id = k.key", order: &[BY_TIME] };

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[
    Field::Column("slug", "record.slug"),
    Field::Column("title", "record.title"),
    Field::One("place", "event.place_id", "Place"),
    Field::One("treaty", "event.treaty_id", "Treaty"),
    Field::One("partOf", "event.part_of_id", "Event"),
    many::<Edge<EventParticipant>>("participants", &event_participant::OF_EVENT),
    many::<Edge<Event>>("parts", &PARTS),
];

/// The events of an actor, in the order of time.
pub const BY_ACTOR: Reading = Reading {
    table: "actor_event",
    on: "actor_event.actor_id = k.key",
    id: "actor_event.event_id",
    latest_first: None,
    holds: &[
        ("event.occurred_earliest", "actor_event.occurred_earliest"),
        ("event.occurred_start_latest", "actor_event.occurred_start_latest"),
        ("event.occurred_end_earliest", "actor_event.occurred_end_earliest"),
        ("event.occurred_latest", "actor_event.occurred_latest"),
        ("event.occurred is null", "false"),
        ("event.occurred is not null", "true"),
        ("event.id", "actor_event.event_id"),
    ],
    implied: &[
        ("actor_event.occurred_start_latest >= ", "actor_event.occurred_earliest >= events_from(k.key, {})"),
        ("actor_event.occurred_start_latest > ", "actor_event.occurred_earliest >= events_from(k.key, {})"),
    ],
    months: Some(("actor_month", "coalesce(sum(actor_month.events), 0)")),
    once: Some("events_from("),
};

impl Planned for Event {
    const FIELDS: &'static [&'static [Field]] = &[cited::FIELDS, OWN];
}

#[ComplexObject]
impl Event {
    /// Its name in addresses: `osce-summit-2010`.
    async fn slug(&self) -> &str {
        &self.record.slug
    }

    /// Its title.
    async fn title(&self) -> &str {
        &self.record.title
    }

    /// Where it took place or will. Null where that is not on record.
    async fn place(&self, ctx: &Context<'_>) -> Nullable<Place> {
        row::by_optional_id(ctx, self.place_id).await.transpose()
    }

    /// Who has a part in it, and which.
    async fn participants(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<EventParticipantFilter>, order_by: Option<Vec<EventParticipantOrder>>,
    ) -> Result<Connection<Edge<EventParticipant>>> {
        let window = Window { first, after, last, before };
        event_participant::OF_EVENT.connection(ctx, self.record.key, window, filter, order_by).await
    }

    /// The treaty that it is about: signed, negotiated or brought into force by it.
    async fn treaty(&self, ctx: &Context<'_>) -> Nullable<Treaty> {
        row::by_optional_id(ctx, self.treaty_id).await.transpose()
    }

    /// The larger event that it is a part of, as a round is a part of a negotiation.
    async fn part_of(&self, ctx: &Context<'_>) -> Nullable<Event> {
        row::by_optional_id(ctx, self.part_of_id).await.transpose()
    }

    /// The events that it consists of.
    async fn parts(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<EventFilter>, order_by: Option<Vec<EventOrder>>,
    ) -> Result<Connection<Edge<Event>>> {
        PARTS.connection(ctx, self.record.key, Window { first, after, last, before }, filter, order_by).await
    }

    /// How each actor voted, where it is a vote and that was recorded. The facets count them: `facets(by: CHOICE)`.
    async fn votes(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<VoteFilter>, order_by: Option<Vec<VoteOrder>>,
    ) -> Result<Connection<Edge<Vote>>> {
        vote::OF_EVENT.connection(ctx, self.record.key, Window { first, after, last, before }, filter, order_by).await
    }
}

/// Which events are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct EventFilter {
    /// What sort of event it is.
    kind: Option<CodeFilter<EventKind>>,
    /// Whether it took place.
    status: Option<CodeFilter<EventStatus>>,
    /// Its title.
    title: Option<StringFilter>,
    /// When it took place or will.
    occurred: Option<TemporalFilter>,
    /// Who has a part in it, whichever.
    participant: Option<ActorFilterRef>,
    /// The slug or any name of the place.
    place: Option<StringFilter>,
    /// The slug of the treaty that it is about.
    treaty: Option<StringFilter>,
    /// The slug of the larger event that it is a part of.
    part_of: Option<StringFilter>,
    #[graphql(flatten)]
    record: RecordFilter,
    /// All of these hold, too.
    and: Option<Vec<EventFilter>>,
    /// At least one of these holds.
    or: Option<Vec<EventFilter>>,
    /// This does not hold.
    not: Option<Box<EventFilter>>,
}

impl Filter for EventFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let EventFilter { kind, status, title, occurred, participant, place, treaty, part_of, record, and, or, not } =
            self;
        c.code("event.kind", kind);
        c.code("event.status", status);
        c.title(title);
        c.time("event.occurred", occurred);
        c.actors(event_participant::ACTORS, "part.actor_id", participant);
        c.any_text(&place::called("event.place_id"), "called.text", place);
        c.any_text("select 1 from record treaty where treaty.id = event.treaty_id and", "treaty.slug", treaty);
        c.any_text("select 1 from record whole where whole.id = event.part_of_id and", "whole.slug", part_of);
        c.record(record);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order events come. Times without a beginning come first in the order of time.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventOrder {
    /// The first to occur first.
    OccurredAsc,
    /// The last to occur first.
    OccurredDesc,
    /// By title, from A.
    TitleAsc,
    /// By title, from Z.
    TitleDesc,
}

impl Order for EventOrder {
    fn term(self) -> Term {
        match self {
            EventOrder::OccurredAsc => BY_TIME,
            EventOrder::OccurredDesc => BY_TIME.reversed(),
            EventOrder::TitleAsc => TITLE,
            EventOrder::TitleDesc => TITLE.reversed(),
        }
    }
}

impl Listed for Event {
    type Filter = EventFilter;
    type Order = EventOrder;
}

/// What events can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventFacet {
    /// By sort of event.
    Kind,
    /// By whether they took place.
    Status,
    /// By the year in which they began.
    Year,
    /// By the decade in which they began: `201X`.
    Decade,
    /// By place.
    Place,
    /// By participant; an event counts for each of its participants.
    Participant,
    /// By dataset; an event counts for each dataset that states it.
    Dataset,
}

impl Dimension for EventFacet {
    fn sql(self) -> &'static str {
        match self {
            EventFacet::Kind => "select event.kind, event.kind",
            EventFacet::Status => "select event.status, event.status",
            EventFacet::Year => "select year, year from year_of(event.occurred_earliest) year",
            EventFacet::Decade => "select decade, decade from decade_of(event.occurred_earliest) decade",
            EventFacet::Place => {
                "select place.slug, place.name from (select event.place_id) at(id) left join place using (id)"
            }
            EventFacet::Participant => {
                "select distinct actor.slug, actor.title
                from event_participant part
                join record fact on fact.id = part.id and fact.retracted is null
                join record actor on actor.id = part.actor_id
                where part.event_id = event.id"
            }
            EventFacet::Dataset => facet::DATASET,
        }
    }
}

impl Faceted for Event {
    type Facet = EventFacet;
}
