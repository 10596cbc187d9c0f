//! A stated line of foreign policy.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "doctrine")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub holder_id: i64,
    pub goals: Vec<String>,
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
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::HolderId", to = "super::actor::Column::Id")]
    Holder,
}

impl ActiveModelBehavior for ActiveModel {}
