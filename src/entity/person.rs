//! A human being who acts in foreign relations; the name is that of the record.

use sea_orm::entity::prelude::*;

use super::actor::ActorKind;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub kind: ActorKind,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::Id", to = "super::actor::Column::Id")]
    Actor,
}

impl ActiveModelBehavior for ActiveModel {}
