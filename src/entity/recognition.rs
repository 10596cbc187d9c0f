//! That one actor recognizes another, or refuses to.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "recognition")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub by_id: i64,
    pub of_id: i64,
    pub kind: RecognitionKind,
    pub period: Option<String>,
    pub period_earliest: Option<Date>,
    pub period_start_latest: Option<Date>,
    pub period_end_earliest: Option<Date>,
    pub period_latest: Option<Date>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::record::Entity", from = "Column::Id", to = "super::record::Column::Id")]
    Record,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::ById", to = "super::actor::Column::Id")]
    By,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::OfId", to = "super::actor::Column::Id")]
    Of,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// How one actor recognizes another as a state or government.
    pub enum RecognitionKind {
        /// Recognized fully and definitively, as being so by law.
        DeJure = "DE_JURE",
        /// Recognized provisionally or in part, as being so in fact, without its full legal consequences.
        DeFacto = "DE_FACTO",
        /// Recognition was given once and has been taken back.
        Withdrawn = "WITHDRAWN",
        /// Recognition is refused, as a source states. Where nothing is known there is no entry at all.
        Withheld = "WITHHELD",
    }
}
