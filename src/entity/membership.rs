//! One actor's place in an organization, for a time.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "membership")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub member_id: i64,
    pub organization_id: i64,
    pub role: MembershipRole,
    pub planned: bool,
    pub period: Option<String>,
    pub period_earliest: Option<Date>,
    pub period_start_latest: Option<Date>,
    pub period_end_earliest: Option<Date>,
    pub period_latest: Option<Date>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::record::Entity", from = "Column::Id", to = "super::record::Column::Id")]
    Record,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::MemberId", to = "super::actor::Column::Id")]
    Member,
    #[sea_orm(
        belongs_to = "super::organization::Entity",
        from = "Column::OrganizationId",
        to = "super::organization::Column::Id"
    )]
    Organization,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// What an actor is in an organization.
    pub enum MembershipRole {
        /// A full member, with the rights and duties that the founding instrument gives.
        Member = "MEMBER",
        /// A full member from the foundation on.
        FoundingMember = "FOUNDING_MEMBER",
        /// May attend and mostly speak, but not vote.
        Observer = "OBSERVER",
        /// Works with the organization under a partnership, without being a member: the partners for co-operation of
        /// the OSCE.
        Partner = "PARTNER",
        /// Takes part with some of a member's rights and duties, by association.
        Associate = "ASSOCIATE",
        /// Presides over the organization for a term: Kazakhstan over the OSCE in 2010.
        Chair = "CHAIR",
        /// Holds, for a term, one of a limited number of elected seats, as on the United Nations Human Rights Council.
        ElectedMember = "ELECTED_MEMBER",
        /// Seeks membership or a seat. The period is the term sought, not that of the candidacy.
        Candidate = "CANDIDATE",
    }
}

code_list! {
    /// Whether a membership holds, now or at the time asked about.
    pub enum MembershipStatus {
        /// It holds. One whose beginning is not on record is taken to hold until its end.
        Current = "CURRENT",
        /// It ended before.
        Former = "FORMER",
        /// It begins later, or the source states an intention only.
        Planned = "PLANNED",
    }
}
