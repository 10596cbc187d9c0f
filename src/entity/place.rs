//! A place on the map: coordinates in WGS 84 degrees.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "place")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub slug: String,
    pub name: String,
    pub aliases: Vec<String>,
    pub country_id: Option<i64>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    /// The one that gave it first.
    pub dataset_id: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::country::Entity", from = "Column::CountryId", to = "super::country::Column::Id")]
    Country,
}

impl ActiveModelBehavior for ActiveModel {}
