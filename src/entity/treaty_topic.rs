//! That a treaty is about a topic.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "treaty_topic")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub treaty_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub topic_id: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::treaty::Entity", from = "Column::TreatyId", to = "super::treaty::Column::Id")]
    Treaty,
    #[sea_orm(belongs_to = "super::topic::Entity", from = "Column::TopicId", to = "super::topic::Column::Id")]
    Topic,
}

impl ActiveModelBehavior for ActiveModel {}
