//! One spell of a relation.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "relation_phase")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub relation_id: i64,
    pub status: RelationStatus,
    pub initiator_id: Option<i64>,
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
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::InitiatorId", to = "super::actor::Column::Id")]
    Initiator,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// The state of the diplomatic relations of two actors, which are established by mutual consent (Vienna Convention
    /// on Diplomatic Relations, article 2).
    pub enum RelationStatus {
        /// They have diplomatic relations. Whether they keep missions in each other is another matter.
        Established = "ESTABLISHED",
        /// Their relations are interrupted for a time without being broken off.
        Suspended = "SUSPENDED",
        /// Their relations were broken off. Treaties between them stand, save where they depend on such relations
        /// (Vienna Convention on the Law of Treaties, article 63).
        Severed = "SEVERED",
        /// A source states that they have no diplomatic relations and had none before. This is knowledge, not a gap in
        /// it.
        NotEstablished = "NOT_ESTABLISHED",
        /// They have to do with each other, but whether they have diplomatic relations is not on record.
        Unknown = "UNKNOWN",
    }
}
