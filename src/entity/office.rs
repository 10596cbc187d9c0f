//! That a person held an office for an actor, for a time.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "office")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub holder_id: i64,
    pub of_id: i64,
    /// The mission that its holder heads.
    pub mission_id: Option<i64>,
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
    #[sea_orm(belongs_to = "super::person::Entity", from = "Column::HolderId", to = "super::person::Column::Id")]
    Holder,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::OfId", to = "super::actor::Column::Id")]
    Of,
    #[sea_orm(belongs_to = "super::mission::Entity", from = "Column::MissionId", to = "super::mission::Column::Id")]
    Mission,
}

impl ActiveModelBehavior for ActiveModel {}
