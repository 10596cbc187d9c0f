//! A measured or estimated figure about an actor, or between two.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "observation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub indicator_id: i64,
    pub subject_id: i64,
    pub counterpart_id: Option<i64>,
    pub value: Option<f64>,
    pub bound: ObservationBound,
    pub estimated_by_id: Option<i64>,
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
    #[sea_orm(
        belongs_to = "super::indicator::Entity",
        from = "Column::IndicatorId",
        to = "super::indicator::Column::Id"
    )]
    Indicator,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::SubjectId", to = "super::actor::Column::Id")]
    Subject,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::CounterpartId", to = "super::actor::Column::Id")]
    Counterpart,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::EstimatedById", to = "super::actor::Column::Id")]
    EstimatedBy,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// How a figure is to be read. Its unit is that of its indicator, in the Unified Code for Units of Measure (UCUM).
    pub enum ObservationBound {
        /// The figure itself, as the source states it.
        Exact = "EXACT",
        /// A lower bound: the true figure is this or more.
        AtLeast = "AT_LEAST",
        /// An upper bound: the true figure is this or less.
        AtMost = "AT_MOST",
        /// A rounded or estimated figure: about this much.
        Approximate = "APPROXIMATE",
    }
}
