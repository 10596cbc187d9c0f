//! A body of facts that is loaded, credited and undone as one.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "dataset")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub slug: String,
    pub title: String,
    pub version: Option<String>,
    pub licence: String,
    pub url: Option<String>,
    pub digest: String,
    pub loaded: DateTimeUtc,
    /// Where datasets differ and none is more precise, the one of the higher authority is believed.
    pub authority: i32,
    /// When it was undone.
    pub retracted: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
