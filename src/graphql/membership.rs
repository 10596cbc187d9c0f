//! `Membership`: one actor's place in an organization, for a time.

use super::{
    actor::{self, Actor},
    cited::{self, Fact, Record, facts},
    facet::{self, Dimension, Faceted},
    filter::{ActorFilterRef, CodeFilter, Conditions, Filter, RecordFilter, TemporalFilter},
    organization::Organization,
    page::{Link, Listed, Order, Term},
    planner::{Field, Planned},
    row, status,
    temporal::TemporalExtent,
};
use crate::{
    edtf::Edtf,
    entity::membership::{MembershipRole, MembershipStatus},
    error::Result,
};
use async_graphql::{ComplexObject, Context, Enum, InputObject, SimpleObject};
use serde::Deserialize;

/// One actor's place in an organization, for a time: Kazakhstan chaired the OSCE in 2010. An actor may have several.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Membership {
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
    /// What the member is in the organization.
    role: MembershipRole,
    /// From when to when; of a candidate, the term that is sought. Null where neither is on record.
    period: Option<TemporalExtent>,
    #[graphql(skip)]
    member_id: i64,
    #[graphql(skip)]
    organization_id: i64,
}

impl Fact for Membership {
    const TABLE: &'static str = "membership";

    fn record(&mut self) -> &mut Record {
        &mut self.record
    }
}

const BY_MEMBER: Term =
    Term::ascending("(select member.folded from record member where member.id = membership.member_id)", "text");

const BY_ORGANIZATION: Term =
    Term::ascending("(select body.folded from record body where body.id = membership.organization_id)", "text");

const BY_TIME: Term = Term::ascending("membership.period_earliest", "date");

pub const ALL: Link =
    Link { name: "memberships", on: "k.key is not null", order: &[BY_MEMBER, BY_ORGANIZATION, BY_TIME] };

/// The memberships of an actor.
pub const OF_ACTOR: Link =
    Link { name: "actor.memberships", on: "membership.member_id = k.key", order: &[BY_ORGANIZATION, BY_TIME] };

/// The memberships in an organization.
pub const OF_ORGANIZATION: Link =
    Link { name: "organization.members", on: "membership.organization_id = k.key", order: &[BY_MEMBER, BY_TIME] };

/// The members of an organization on which a condition is.
pub const MEMBERS: &str =
    facts!("membership", select "membership.member_id", where "membership.organization_id = organization.id");

/// The memberships in an organization on which a condition is.
pub const IN_ORGANIZATION: &str =
    facts!("membership", select "1", where "membership.organization_id = organization.id and");

/// The memberships of a country on which a condition is.
pub const OF_COUNTRY: &str = facts!("membership", select "1", where "membership.member_id = country.id and");

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[
    Field::One("member", "membership.member_id", "Actor"),
    Field::One("organization", "membership.organization_id", "Organization"),
    Field::Resolved("status"),
];

impl Planned for Membership {
    const FIELDS: &'static [&'static [Field]] = &[cited::FIELDS, OWN];
}

#[ComplexObject]
impl Membership {
    /// Whose place it is.
    async fn member(&self, ctx: &Context<'_>) -> Result<Actor> {
        actor::by_id(ctx, self.member_id).await
    }

    /// In which organization.
    async fn organization(&self, ctx: &Context<'_>) -> Result<Organization> {
        row::by_id(ctx, self.organization_id).await
    }

    /// Whether it holds now, or held at a time.
    async fn status(
        &self, ctx: &Context<'_>,
        #[graphql(
            desc = "The time that is asked about; today unless given. Of a span, whether it holds on any of its days."
        )]
        as_of: Option<Edtf>,
    ) -> Result<MembershipStatus> {
        status::at(ctx, "membership_status", self.record.key, as_of).await
    }
}

/// Which memberships are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct MembershipFilter {
    /// What the member is in the organization.
    role: Option<CodeFilter<MembershipRole>>,
    /// Whether it holds today. For another day, ask for its period.
    status: Option<CodeFilter<MembershipStatus>>,
    /// Whose place it is.
    member: Option<ActorFilterRef>,
    /// In which organization.
    organization: Option<ActorFilterRef>,
    /// From when to when it holds.
    period: Option<TemporalFilter>,
    #[graphql(flatten)]
    record: RecordFilter,
    /// All of these hold, too.
    and: Option<Vec<MembershipFilter>>,
    /// At least one of these holds.
    or: Option<Vec<MembershipFilter>>,
    /// This does not hold.
    not: Option<Box<MembershipFilter>>,
}

impl Filter for MembershipFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let MembershipFilter { role, status, member, organization, period, record, and, or, not } = self;
        c.code("membership.role", role);
        c.status("membership_status", "membership.id", status);
        c.actor(&["membership.member_id"], member);
        c.actor(&["membership.organization_id"], organization);
        c.time("membership.period", period);
        c.existed(&["membership.member_id", "membership.organization_id"], "membership.period", period);
        c.record(record);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order memberships come. Unknown dates come last, both ways.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum MembershipOrder {
    /// By the member's name, from A.
    MemberAsc,
    /// By the member's name, from Z.
    MemberDesc,
    /// By the organization's name, from A.
    OrganizationAsc,
    /// By the organization's name, from Z.
    OrganizationDesc,
    /// The first to begin first.
    PeriodAsc,
    /// The last to begin first.
    PeriodDesc,
}

impl Order for MembershipOrder {
    fn term(self) -> Term {
        match self {
            MembershipOrder::MemberAsc => BY_MEMBER,
            MembershipOrder::MemberDesc => BY_MEMBER.reversed(),
            MembershipOrder::OrganizationAsc => BY_ORGANIZATION,
            MembershipOrder::OrganizationDesc => BY_ORGANIZATION.reversed(),
            MembershipOrder::PeriodAsc => BY_TIME,
            MembershipOrder::PeriodDesc => BY_TIME.reversed(),
        }
    }
}

impl Listed for Membership {
    type Filter = MembershipFilter;
    type Order = MembershipOrder;
}

/// What memberships can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum MembershipFacet {
    /// By role.
    Role,
    /// By whether they hold today.
    Status,
    /// By organization.
    Organization,
    /// By member.
    Member,
    /// By the year in which they began.
    Year,
    /// By the decade in which they began: `199X`.
    Decade,
    /// By dataset; a membership counts for each dataset that states it.
    Dataset,
}

impl Dimension for MembershipFacet {
    fn sql(self) -> &'static str {
        match self {
            MembershipFacet::Role => "select membership.role, membership.role",
            MembershipFacet::Status => "select status, status from membership_status(membership.id, {today}) status",
            MembershipFacet::Organization => {
                "select body.slug, body.title from record body where body.id = membership.organization_id"
            }
            MembershipFacet::Member => {
                "select member.slug, member.title from record member where member.id = membership.member_id"
            }
            MembershipFacet::Year => "select year, year from year_of(membership.period_earliest) year",
            MembershipFacet::Decade => "select decade, decade from decade_of(membership.period_earliest) decade",
            MembershipFacet::Dataset => facet::DATASET,
        }
    }
}

impl Faceted for Membership {
    type Facet = MembershipFacet;
}
