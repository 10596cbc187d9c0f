//! That one actor succeeds another.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "succession")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub predecessor_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub successor_id: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::PredecessorId", to = "super::actor::Column::Id")]
    Predecessor,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::SuccessorId", to = "super::actor::Column::Id")]
    Successor,
}

impl ActiveModelBehavior for ActiveModel {}
