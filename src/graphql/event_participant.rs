//! `EventParticipant`: one actor's part in an event.

use super::{
    actor::{self, Actor},
    cited::{self, Fact, Record},
    event::Event,
    facet::{self, Dimension, Faceted},
    filter::{ActorFilterRef, CodeFilter, Conditions, Filter, RecordFilter},
    page::{Link, Listed, Order, Term},
    planner::{Field, Planned},
    row,
};
use crate::{entity::event_participant::EventParticipantRole, error::Result};
use async_graphql::{ComplexObject, Context, Enum, InputObject, SimpleObject};
use serde::Deserialize;

/// One actor's part in an event: a fact of its own, with its own citations. An actor with several parts has one of these
/// for each.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct EventParticipant {
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
    /// What the actor did in the event.
    role: EventParticipantRole,
    #[graphql(skip)]
    event_id: i64,
    #[graphql(skip)]
    actor_id: i64,
}

impl Fact for EventParticipant {
    const TABLE: &'static str = "event_participant";

    fn record(&mut self) -> &mut Record {
        &mut self.record
    }
}

const BY_ACTOR: Term =
    Term::ascending("(select actor.folded from record actor where actor.id = event_participant.actor_id)", "text");

const BY_ROLE: Term = Term::ascending("event_participant.role", "text");

pub const OF_EVENT: Link =
    Link { name: "event.participants", on: "event_participant.event_id = k.key", order: &[BY_ACTOR, BY_ROLE] };

/// The participants of an event on which a condition is.
pub const ACTORS: &str = "
    select part.actor_id
    from event_participant part
    join record on record.id = part.id and record.retracted is null
    where part.event_id = event.id";

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[
    Field::One("event", "event_participant.event_id", "Event"),
    Field::One("actor", "event_participant.actor_id", "Actor"),
];

impl Planned for EventParticipant {
    const FIELDS: &'static [&'static [Field]] = &[cited::FIELDS, OWN];
}

#[ComplexObject]
impl EventParticipant {
    /// The event.
    async fn event(&self, ctx: &Context<'_>) -> Result<Event> {
        row::by_id(ctx, self.event_id).await
    }

    /// Whose part it is.
    async fn actor(&self, ctx: &Context<'_>) -> Result<Actor> {
        actor::by_id(ctx, self.actor_id).await
    }
}

/// Which parts in events are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct EventParticipantFilter {
    /// What the actor did in the event.
    role: Option<CodeFilter<EventParticipantRole>>,
    /// Whose part it is.
    actor: Option<ActorFilterRef>,
    #[graphql(flatten)]
    record: RecordFilter,
    /// All of these hold, too.
    and: Option<Vec<EventParticipantFilter>>,
    /// At least one of these holds.
    or: Option<Vec<EventParticipantFilter>>,
    /// This does not hold.
    not: Option<Box<EventParticipantFilter>>,
}

impl Filter for EventParticipantFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let EventParticipantFilter { role, actor, record, and, or, not } = self;
        c.code("event_participant.role", role);
        c.actor(&["event_participant.actor_id"], actor);
        c.part(record);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order parts in an event come.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventParticipantOrder {
    /// By the actor's name, from A.
    ActorAsc,
    /// By the actor's name, from Z.
    ActorDesc,
    /// By the part, in the alphabet of its code.
    RoleAsc,
    /// By the part, against the alphabet of its code.
    RoleDesc,
}

impl Order for EventParticipantOrder {
    fn term(self) -> Term {
        match self {
            EventParticipantOrder::ActorAsc => BY_ACTOR,
            EventParticipantOrder::ActorDesc => BY_ACTOR.reversed(),
            EventParticipantOrder::RoleAsc => BY_ROLE,
            EventParticipantOrder::RoleDesc => BY_ROLE.reversed(),
        }
    }
}

impl Listed for EventParticipant {
    type Filter = EventParticipantFilter;
    type Order = EventParticipantOrder;
}

/// What parts in events can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventParticipantFacet {
    /// By what the actor did.
    Role,
    /// By actor.
    Actor,
    /// By dataset; a part counts for each dataset that states it.
    Dataset,
}

impl Dimension for EventParticipantFacet {
    fn sql(self) -> &'static str {
        match self {
            EventParticipantFacet::Role => "select event_participant.role, event_participant.role",
            EventParticipantFacet::Actor => {
                "select actor.slug, actor.title from record actor where actor.id = event_participant.actor_id"
            }
            EventParticipantFacet::Dataset => facet::DATASET,
        }
    }
}

impl Faceted for EventParticipant {
    type Facet = EventParticipantFacet;
}
