//! Where a passage cites a source, in characters from its beginning.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "reference")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub passage_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub place: i32,
    pub position: i32,
    pub source_id: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::passage::Entity", from = "Column::PassageId", to = "super::passage::Column::Id")]
    Passage,
    #[sea_orm(belongs_to = "super::source::Entity", from = "Column::SourceId", to = "super::source::Column::Id")]
    Source,
}

impl ActiveModelBehavior for ActiveModel {}
