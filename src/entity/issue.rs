//! An open or settled matter between actors.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "issue")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub kind: IssueKind,
    pub status: IssueStatus,
    pub relation_id: Option<i64>,
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
    #[sea_orm(belongs_to = "super::relation::Entity", from = "Column::RelationId", to = "super::relation::Column::Id")]
    Relation,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// What a matter between actors is about.
    pub enum IssueKind {
        /// Where a land border runs, or marking it on the ground.
        Border = "BORDER",
        /// A boundary in a sea or lake, or the rights to its water, seabed and passage.
        Maritime = "MARITIME",
        /// The use of a shared resource, such as a river's water, gas or fish.
        Resource = "RESOURCE",
        /// Growing, making, transit or trafficking of narcotics.
        IllicitDrugs = "ILLICIT_DRUGS",
        /// Movement of people across borders: refugees, labour migration, trafficking in persons.
        Migration = "MIGRATION",
        /// Threats to peace and safety: armed groups, arms, terrorism, military presence.
        Security = "SECURITY",
        /// Tariffs, embargoes, transit and market access.
        Trade = "TRADE",
        /// The treatment of people or minorities, or of their rights.
        HumanRights = "HUMAN_RIGHTS",
        /// Whether a state, a government or its title to a territory is recognized.
        Recognition = "RECOGNITION",
        /// A matter of another kind, or one whose kind is not on record.
        Other = "OTHER",
    }
}

code_list! {
    /// How a matter stands, as far as its source says on its date.
    pub enum IssueStatus {
        /// Unsettled, and no negotiation over it is on record.
        Open = "OPEN",
        /// Unsettled, and being negotiated or worked off, for example by a demarcation agreed to begin.
        InNegotiation = "IN_NEGOTIATION",
        /// Resolved by an agreement, a judgment or the end of its cause.
        Settled = "SETTLED",
    }
}
