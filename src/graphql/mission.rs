//! `Mission`: a post that one actor keeps in another.

use super::{
    actor::{self, Actor},
    cited::{self, Fact, Record, facts},
    facet::{self, Dimension, Faceted},
    filter::{ActorFilterRef, CodeFilter, Conditions, Filter, RecordFilter, StringFilter, TemporalFilter},
    office::{self, Office},
    page::{Link, Listed, Order, Term},
    place::{self, Coordinates, Place},
    planner::{Field, Planned},
    row,
    temporal::TemporalExtent,
};
use crate::{
    entity::mission::MissionKind,
    error::{Nullable, Result},
};
use async_graphql::{ComplexObject, Context, Enum, InputObject, SimpleObject};
use serde::Deserialize;

/// A post that one actor keeps in another: an embassy, a consulate, a permanent mission to an organization.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Mission {
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
    /// What sort of post it is.
    kind: MissionKind,
    /// Its address, as one line. Null where that is not on record.
    address: Option<String>,
    /// Its page on the web: `https://kz.usembassy.gov/`. Null where that is not on record.
    url: Option<String>,
    /// From when to when it was open. Null where neither is on record.
    period: Option<TemporalExtent>,
    #[graphql(skip)]
    sender_id: i64,
    #[graphql(skip)]
    host_id: i64,
    #[graphql(skip)]
    place_id: Option<i64>,
    #[graphql(skip)]
    latitude: Option<f64>,
    #[graphql(skip)]
    longitude: Option<f64>,
}

impl Fact for Mission {
    const TABLE: &'static str = "mission";

    fn record(&mut self) -> &mut Record {
        &mut self.record
    }
}

const BY_SENDER: Term =
    Term::ascending("(select sender.folded from record sender where sender.id = mission.sender_id)", "text");

const BY_HOST: Term = Term::ascending("(select host.folded from record host where host.id = mission.host_id)", "text");

const BY_TIME: Term = Term::ascending("mission.period_earliest", "date");

pub const ALL: Link = Link { name: "missions", on: "k.key is not null", order: &[BY_SENDER, BY_HOST] };

/// The missions that an actor sends.
pub const SENT: Link = Link { name: "actor.sentMissions", on: "mission.sender_id = k.key", order: &[BY_HOST] };

/// The missions that stand in an actor.
pub const HOSTED: Link = Link { name: "actor.hostedMissions", on: "mission.host_id = k.key", order: &[BY_SENDER] };

/// The missions that one side of a relation sends and that stand in, or are accredited to, the other.
pub const OF_RELATION: Link = Link {
    name: "relation.missions",
    on: "mission.id in (
        select sent.id
        from relation_party side
        join mission sent on sent.sender_id = side.actor_id and sent.host_id = side.counterpart_id
        where side.relation_id = k.key
        union all
        select sent.id
        from relation_party side
        join mission sent on sent.sender_id = side.actor_id
        join accreditation on accreditation.mission_id = sent.id and accreditation.actor_id = side.counterpart_id
        where side.relation_id = k.key)",
    order: &[BY_SENDER, BY_HOST],
};

/// The missions that a country sends on which a condition is.
pub const SENT_BY_COUNTRY: &str = facts!("mission", select "1", where "mission.sender_id = country.id and");

/// Likewise those that stand in it.
pub const HOSTED_BY_COUNTRY: &str = facts!("mission", select "1", where "mission.host_id = country.id and");

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[
    Field::One("sender", "mission.sender_id", "Actor"),
    Field::One("host", "mission.host_id", "Actor"),
    Field::One("place", "mission.place_id", "Place"),
    Field::All("heads", "Office", "office.mission_id = k.key", office::BY_TIME),
];

impl Planned for Mission {
    const FIELDS: &'static [&'static [Field]] = &[cited::FIELDS, OWN];
}

#[ComplexObject]
impl Mission {
    /// Who sends it.
    async fn sender(&self, ctx: &Context<'_>) -> Result<Actor> {
        actor::by_id(ctx, self.sender_id).await
    }

    /// Where it stands.
    async fn host(&self, ctx: &Context<'_>) -> Result<Actor> {
        actor::by_id(ctx, self.host_id).await
    }

    /// Whom it is accredited to: often more than its host, and sometimes not its host at all. Empty where that is not on
    /// record.
    async fn accredited_to(&self, ctx: &Context<'_>) -> Result<Vec<Actor>> {
        actor::all(ctx, self.record.key, "select actor_id from accreditation where mission_id = k.key").await
    }

    /// The city in which it is. Null where that is not on record.
    async fn place(&self, ctx: &Context<'_>) -> Nullable<Place> {
        row::by_optional_id(ctx, self.place_id).await.transpose()
    }

    /// Where it stands, for a map: its own address, not the middle of its city. Null where that is not on record.
    async fn coordinates(&self) -> Option<Coordinates> {
        Coordinates::of(self.latitude, self.longitude)
    }

    /// Those who head or headed it, as their offices: ambassadors, ministers, chargés d'affaires; the first first, those of
    /// unknown time last.
    async fn heads(&self, ctx: &Context<'_>) -> Result<Vec<Office>> {
        row::all(ctx, self.record.key, "office.mission_id = k.key", office::BY_TIME).await
    }
}

/// Which missions are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct MissionFilter {
    /// What sort of post it is.
    kind: Option<CodeFilter<MissionKind>>,
    /// Who sends it.
    sender: Option<ActorFilterRef>,
    /// Where it stands.
    host: Option<ActorFilterRef>,
    /// Whom it is accredited to.
    accredited_to: Option<ActorFilterRef>,
    /// The slug or any name of the city in which it is.
    place: Option<StringFilter>,
    /// From when to when it was open.
    period: Option<TemporalFilter>,
    #[graphql(flatten)]
    record: RecordFilter,
    /// All of these hold, too.
    and: Option<Vec<MissionFilter>>,
    /// At least one of these holds.
    or: Option<Vec<MissionFilter>>,
    /// This does not hold.
    not: Option<Box<MissionFilter>>,
}

impl Filter for MissionFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let MissionFilter { kind, sender, host, accredited_to, place, period, record, and, or, not } = self;
        c.code("mission.kind", kind);
        c.actor(&["mission.sender_id"], sender);
        c.actor(&["mission.host_id"], host);
        c.actors("select actor_id from accreditation where mission_id = mission.id", "actor_id", accredited_to);
        c.any_text(&place::called("mission.place_id"), "called.text", place);
        c.time("mission.period", period);
        c.record(record);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order missions come. Unknown dates come last, both ways.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissionOrder {
    /// By the sender's name, from A.
    SenderAsc,
    /// By the sender's name, from Z.
    SenderDesc,
    /// By the host's name, from A.
    HostAsc,
    /// By the host's name, from Z.
    HostDesc,
    /// The first opened first.
    PeriodAsc,
    /// The last opened first.
    PeriodDesc,
}

impl Order for MissionOrder {
    fn term(self) -> Term {
        match self {
            MissionOrder::SenderAsc => BY_SENDER,
            MissionOrder::SenderDesc => BY_SENDER.reversed(),
            MissionOrder::HostAsc => BY_HOST,
            MissionOrder::HostDesc => BY_HOST.reversed(),
            MissionOrder::PeriodAsc => BY_TIME,
            MissionOrder::PeriodDesc => BY_TIME.reversed(),
        }
    }
}

impl Listed for Mission {
    type Filter = MissionFilter;
    type Order = MissionOrder;
}

/// What missions can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissionFacet {
    /// By sort of post.
    Kind,
    /// By sender.
    Sender,
    /// By host.
    Host,
    /// By whom they are accredited to; a mission counts for each.
    AccreditedTo,
    /// By the city in which they are.
    Place,
    /// By the year in which they were opened.
    Year,
    /// By the decade in which they were opened: `199X`.
    Decade,
    /// By dataset; a mission counts for each dataset that states it.
    Dataset,
}

impl Dimension for MissionFacet {
    fn sql(self) -> &'static str {
        match self {
            MissionFacet::Kind => "select mission.kind, mission.kind",
            MissionFacet::Sender => {
                "select sender.slug, sender.title from record sender where sender.id = mission.sender_id"
            }
            MissionFacet::Host => "select host.slug, host.title from record host where host.id = mission.host_id",
            MissionFacet::AccreditedTo => {
                "select actor.slug, actor.title from accreditation join record actor on actor.id = accreditation.actor_id where accreditation.mission_id = mission.id"
            }
            MissionFacet::Place => {
                "select place.slug, place.name from (select mission.place_id) at(id) left join place using (id)"
            }
            MissionFacet::Year => "select year, year from year_of(mission.period_earliest) year",
            MissionFacet::Decade => "select decade, decade from decade_of(mission.period_earliest) decade",
            MissionFacet::Dataset => facet::DATASET,
        }
    }
}

impl Faceted for Mission {
    type Facet = MissionFacet;
}
