//! The standing relation of two actors. It is symmetric, and `a_id` is the smaller id.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "relation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub a_id: i64,
    pub b_id: i64,
    pub established: Option<String>,
    pub established_earliest: Option<Date>,
    pub established_start_latest: Option<Date>,
    pub established_end_earliest: Option<Date>,
    pub established_latest: Option<Date>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::record::Entity", from = "Column::Id", to = "super::record::Column::Id")]
    Record,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::AId", to = "super::actor::Column::Id")]
    A,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::BId", to = "super::actor::Column::Id")]
    B,
}

impl ActiveModelBehavior for ActiveModel {}
