//! A line of a machine-coded event stream: who did what to whom on a day. No record, and without revisions.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "coded_event")]
pub struct Model {
    pub id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub dataset_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub occurred: Date,
    pub source_id: Option<i64>,
    pub target_id: Option<i64>,
    pub source_name: Option<String>,
    pub target_name: Option<String>,
    pub code: String,
    pub label: String,
    pub quad_class: Option<QuadClass>,
    pub goldstein: Option<f64>,
    pub mentions: Option<i32>,
    pub url: Option<String>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::dataset::Entity", from = "Column::DatasetId", to = "super::dataset::Column::Id")]
    Dataset,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::SourceId", to = "super::actor::Column::Id")]
    Source,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::TargetId", to = "super::actor::Column::Id")]
    Target,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// The four classes into which the event codes of CAMEO (Conflict and Mediation Event Observations) are gathered:
    /// words or deeds, for or against. The code ranges below are those of GDELT.
    pub enum QuadClass {
        /// Friendly words: statements, appeals, intentions, consultations, diplomatic cooperation. CAMEO codes 01 to
        /// 05.
        VerbalCooperation = "VERBAL_COOPERATION",
        /// Friendly deeds: material cooperation, aid, yielding. CAMEO codes 06 to 08.
        MaterialCooperation = "MATERIAL_COOPERATION",
        /// Hostile words: investigating, demanding, disapproving, rejecting, threatening. CAMEO codes 09 to 13.
        VerbalConflict = "VERBAL_CONFLICT",
        /// Hostile deeds: protest, shows of force, reduced relations, coercion, assault, fighting, mass violence. CAMEO
        /// codes 14 to 20.
        MaterialConflict = "MATERIAL_CONFLICT",
    }
}
