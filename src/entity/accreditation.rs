//! One actor to which a mission is accredited: often more than its host, sometimes not its host at all.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "accreditation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub mission_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub actor_id: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::mission::Entity", from = "Column::MissionId", to = "super::mission::Column::Id")]
    Mission,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::ActorId", to = "super::actor::Column::Id")]
    Actor,
}

impl ActiveModelBehavior for ActiveModel {}
