//! A state, or a territory that conducts foreign relations as one. Its name and slug are those of its record.

use sea_orm::entity::prelude::*;

use super::actor::ActorKind;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "country")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub kind: ActorKind,
    pub code: Option<String>,
    pub alpha3: Option<String>,
    pub numeric: Option<String>,
    pub former_code: Option<String>,
    pub cow_code: Option<i32>,
    pub gec_code: Option<String>,
    pub official_name: Option<String>,
    pub capital_id: Option<i64>,
    pub period: Option<String>,
    pub period_earliest: Option<Date>,
    pub period_start_latest: Option<Date>,
    pub period_end_earliest: Option<Date>,
    pub period_latest: Option<Date>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::Id", to = "super::actor::Column::Id")]
    Actor,
    #[sea_orm(belongs_to = "super::place::Entity", from = "Column::CapitalId", to = "super::place::Column::Id")]
    Capital,
}

impl ActiveModelBehavior for ActiveModel {}
