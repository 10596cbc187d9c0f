//! That a source, in a dataset, states a fact or one field of it.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "citation")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub slug: String,
    pub record_id: i64,
    pub source_id: i64,
    pub dataset_id: i64,
    pub field: Option<String>,
    pub value: Option<String>,
    pub locator: Option<String>,
    pub accessed: Option<Date>,
    pub passage_id: Option<i64>,
    /// Where in the passage the sentence stands that states it, in characters.
    pub sentence_start: Option<i32>,
    pub sentence_length: Option<i32>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::record::Entity", from = "Column::RecordId", to = "super::record::Column::Id")]
    Record,
    #[sea_orm(belongs_to = "super::source::Entity", from = "Column::SourceId", to = "super::source::Column::Id")]
    Source,
    #[sea_orm(belongs_to = "super::dataset::Entity", from = "Column::DatasetId", to = "super::dataset::Column::Id")]
    Dataset,
    #[sea_orm(belongs_to = "super::passage::Entity", from = "Column::PassageId", to = "super::passage::Column::Id")]
    Passage,
}

impl ActiveModelBehavior for ActiveModel {}
