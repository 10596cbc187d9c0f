//! `Organization`: a body that acts in foreign relations without being a state.

use super::{
    actor::{self, ActorFields},
    cited::{self, Record},
    connection::{Connection, Edge},
    facet::{self, Dimension, Faceted},
    filter::{ActorFilterRef, CodeFilter, Conditions, Filter, RecordFilter, StringFilter, TemporalFilter},
    membership::{self, Membership, MembershipFilter, MembershipOrder},
    mission::{self, Mission, MissionFilter, MissionOrder},
    page::{Link, Listed, Order, TITLE, Term, Window},
    place::{self, Place},
    planner::{Field, Planned, many},
    row::{self, Part, Row},
    temporal::TemporalExtent,
};
use crate::{
    entity::organization::OrganizationKind,
    error::{Nullable, Result},
};
use async_graphql::{ComplexObject, Context, Enum, InputObject, SimpleObject};
use serde::Deserialize;

/// A body that acts in foreign relations without being a state: the United Nations, a customs union, the Order of Malta.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Organization {
    #[graphql(flatten)]
    #[serde(skip)]
    actor: ActorFields,
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
    /// Its initials in English: `OSCE`. Null where none are in use.
    abbreviation: Option<String>,
    /// What sort of body it is.
    kind: OrganizationKind,
    /// When it was founded. Null where that is not on record.
    founded: Option<TemporalExtent>,
    /// When it was dissolved. Null while it exists, or where that is not on record.
    dissolved: Option<TemporalExtent>,
    #[graphql(skip)]
    headquarters_id: Option<i64>,
    #[graphql(skip)]
    part_of_id: Option<i64>,
}

impl Row for Organization {
    const CURRENT: Option<&'static str> = cited::CURRENT;

    fn parts() -> Vec<Part> {
        let [actor, record] = ActorFields::parts();
        vec![Part::of::<Organization>("organization"), actor, record]
    }

    fn attach(&mut self, row: &str) -> serde_json::Result<()> {
        self.actor = ActorFields::decode(row)?;
        self.record = self.actor.record.clone();
        Ok(())
    }
}

pub const ALL: Link = Link { name: "organizations", on: "k.key is not null", order: &[TITLE] };

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[
    Field::One("headquarters", "organization.headquarters_id", "Place"),
    Field::One("partOf", "organization.part_of_id", "Organization"),
    many::<Edge<Membership>>("members", &membership::OF_ORGANIZATION),
    many::<Edge<Mission>>("sentMissions", &mission::SENT),
    many::<Edge<Mission>>("hostedMissions", &mission::HOSTED),
];

impl Planned for Organization {
    const FIELDS: &'static [&'static [Field]] = &[actor::FIELDS, cited::FIELDS, OWN];
}

#[ComplexObject]
impl Organization {
    /// Where it has its seat. Null where it has none, or where it is not on record.
    async fn headquarters(&self, ctx: &Context<'_>) -> Nullable<Place> {
        row::by_optional_id(ctx, self.headquarters_id).await.transpose()
    }

    /// The larger organization that it belongs to, as the Security Council belongs to the United Nations. Null where it
    /// stands alone.
    async fn part_of(&self, ctx: &Context<'_>) -> Nullable<Organization> {
        row::by_optional_id(ctx, self.part_of_id).await.transpose()
    }

    /// Who has a place in it, now, earlier or later: members, observers, partners, candidates.
    async fn members(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<MembershipFilter>, order_by: Option<Vec<MembershipOrder>>,
    ) -> Result<Connection<Edge<Membership>>> {
        let window = Window { first, after, last, before };
        membership::OF_ORGANIZATION.connection(ctx, self.record.key, window, filter, order_by).await
    }

    /// The delegations and other missions that it keeps elsewhere.
    async fn sent_missions(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<MissionFilter>, order_by: Option<Vec<MissionOrder>>,
    ) -> Result<Connection<Edge<Mission>>> {
        mission::SENT.connection(ctx, self.record.key, Window { first, after, last, before }, filter, order_by).await
    }

    /// The missions that others keep at it.
    async fn hosted_missions(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<MissionFilter>, order_by: Option<Vec<MissionOrder>>,
    ) -> Result<Connection<Edge<Mission>>> {
        mission::HOSTED.connection(ctx, self.record.key, Window { first, after, last, before }, filter, order_by).await
    }
}

/// Which organizations are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct OrganizationFilter {
    /// Its usual name, its abbreviation or any other name.
    name: Option<StringFilter>,
    /// What sort of body it is.
    kind: Option<CodeFilter<OrganizationKind>>,
    /// Its abbreviation: `OSCE`.
    abbreviation: Option<StringFilter>,
    /// When it was founded.
    founded: Option<TemporalFilter>,
    /// When it was dissolved.
    dissolved: Option<TemporalFilter>,
    /// The slug or any name of the place where it has its seat.
    headquarters: Option<StringFilter>,
    /// The larger organization that it belongs to.
    part_of: Option<ActorFilterRef>,
    /// Who has a place in it, of whatever role and at whatever time.
    member: Option<ActorFilterRef>,
    /// A place that an actor has in it: one that fits everything that is asked of it. What two states shared in 2000:
    /// `and: [{ membership: { member: { any: ["KZ"] }, period: { asOf: "2000" } } }, …]`, the same of the other.
    membership: Option<MembershipFilter>,
    #[graphql(flatten)]
    record: RecordFilter,
    /// All of these hold, too.
    and: Option<Vec<OrganizationFilter>>,
    /// At least one of these holds.
    or: Option<Vec<OrganizationFilter>>,
    /// This does not hold.
    not: Option<Box<OrganizationFilter>>,
}

impl Filter for OrganizationFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let OrganizationFilter {
            name,
            kind,
            abbreviation,
            founded,
            dissolved,
            headquarters,
            part_of,
            member,
            membership,
            record,
            and,
            or,
            not,
        } = self;
        c.any_text(&actor::called("organization.abbreviation"), "called.text", name);
        c.code("organization.kind", kind);
        c.text("organization.abbreviation", abbreviation);
        c.time("organization.founded", founded);
        c.time("organization.dissolved", dissolved);
        c.any_text(&place::called("organization.headquarters_id"), "called.text", headquarters);
        c.actor(&["organization.part_of_id"], part_of);
        c.actors(membership::MEMBERS, "membership.member_id", member);
        c.any(membership::IN_ORGANIZATION, membership.as_ref());
        c.record(record);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order organizations come. Unknown values come last, both ways.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganizationOrder {
    /// By name, from A.
    NameAsc,
    /// By name, from Z.
    NameDesc,
    /// By abbreviation, from A.
    AbbreviationAsc,
    /// By abbreviation, from Z.
    AbbreviationDesc,
    /// The first founded first.
    FoundedAsc,
    /// The last founded first.
    FoundedDesc,
    /// The first dissolved first.
    DissolvedAsc,
    /// The last dissolved first.
    DissolvedDesc,
}

impl Order for OrganizationOrder {
    fn term(self) -> Term {
        match self {
            OrganizationOrder::NameAsc => TITLE,
            OrganizationOrder::NameDesc => TITLE.reversed(),
            OrganizationOrder::AbbreviationAsc => Term::ascending("folded(organization.abbreviation)", "text"),
            OrganizationOrder::AbbreviationDesc => Term::descending("folded(organization.abbreviation)", "text"),
            OrganizationOrder::FoundedAsc => Term::ascending("organization.founded_earliest", "date"),
            OrganizationOrder::FoundedDesc => Term::descending("organization.founded_earliest", "date"),
            OrganizationOrder::DissolvedAsc => Term::ascending("organization.dissolved_earliest", "date"),
            OrganizationOrder::DissolvedDesc => Term::descending("organization.dissolved_earliest", "date"),
        }
    }
}

impl Listed for Organization {
    type Filter = OrganizationFilter;
    type Order = OrganizationOrder;
}

/// What organizations can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganizationFacet {
    /// By sort of body.
    Kind,
    /// By the place of their seat.
    Headquarters,
    /// By the larger organization that they belong to.
    PartOf,
    /// By member; an organization counts for each actor that has a place in it, of whatever role and at whatever time.
    Member,
    /// By the year in which they were founded.
    Year,
    /// By the decade in which they were founded: `199X`.
    Decade,
    /// By dataset; an organization counts for each dataset that states it.
    Dataset,
}

impl Dimension for OrganizationFacet {
    fn sql(self) -> &'static str {
        match self {
            OrganizationFacet::Kind => "select organization.kind, organization.kind",
            OrganizationFacet::Headquarters => {
                "select place.slug, place.name from (select organization.headquarters_id) seat(id) left join place using (id)"
            }
            OrganizationFacet::PartOf => {
                "select whole.slug, whole.title from (select organization.part_of_id) part(id) left join record whole using (id)"
            }
            OrganizationFacet::Member => {
                "select distinct member.slug, member.title
                from membership
                join record fact on fact.id = membership.id and fact.retracted is null
                join record member on member.id = membership.member_id
                where membership.organization_id = organization.id"
            }
            OrganizationFacet::Year => "select year, year from year_of(organization.founded_earliest) year",
            OrganizationFacet::Decade => "select decade, decade from decade_of(organization.founded_earliest) decade",
            OrganizationFacet::Dataset => facet::DATASET,
        }
    }
}

impl Faceted for Organization {
    type Facet = OrganizationFacet;
}
