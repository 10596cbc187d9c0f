//! Where a passage names an actor or a place, in characters from its beginning.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "mention")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub passage_id: i64,
    /// An actor or a place.
    pub actor_id: Option<i64>,
    pub place_id: Option<i64>,
    #[sea_orm(primary_key, auto_increment = false)]
    pub start: i32,
    pub length: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::passage::Entity", from = "Column::PassageId", to = "super::passage::Column::Id")]
    Passage,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::ActorId", to = "super::actor::Column::Id")]
    Actor,
    #[sea_orm(belongs_to = "super::place::Entity", from = "Column::PlaceId", to = "super::place::Column::Id")]
    Place,
}

impl ActiveModelBehavior for ActiveModel {}
