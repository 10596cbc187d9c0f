//! An entry of the change log. Ids are in the order of commit.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "change")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub kind: ChangeKind,
    pub at: DateTimeUtc,
    pub record_id: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::record::Entity", from = "Column::RecordId", to = "super::record::Column::Id")]
    Record,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// What was done to a fact, as an entry of the change log.
    pub enum ChangeKind {
        /// The fact was put on record for the first time.
        Recorded = "RECORDED",
        /// The fact was corrected or completed; its revision number went up, and what it said before is kept.
        Revised = "REVISED",
        /// The fact was withdrawn from the record, and is reached by its id only. This says nothing about the world: a
        /// treaty that ended is not retracted.
        Retracted = "RETRACTED",
    }
}
