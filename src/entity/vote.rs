//! One member's choice in a recorded vote. No record, and without revisions.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "vote")]
pub struct Model {
    pub dataset_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub actor_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub occurred: Date,
    pub choice: VoteChoice,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::dataset::Entity", from = "Column::DatasetId", to = "super::dataset::Column::Id")]
    Dataset,
    #[sea_orm(belongs_to = "super::event::Entity", from = "Column::EventId", to = "super::event::Column::Id")]
    Event,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::ActorId", to = "super::actor::Column::Id")]
    Actor,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// How a member voted in a recorded vote.
    pub enum VoteChoice {
        /// Voted in favour.
        Yes = "YES",
        /// Voted against.
        No = "NO",
        /// Was present and declared that it supports neither side.
        Abstain = "ABSTAIN",
        /// Was a member, but took no part in the vote.
        Absent = "ABSENT",
        /// Was not a member of the voting body at that time.
        NotMember = "NOT_MEMBER",
    }
}
