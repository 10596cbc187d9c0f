//! What one treaty does to another.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "treaty_link")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub treaty_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub to_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: TreatyLinkKind,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::treaty::Entity", from = "Column::TreatyId", to = "super::treaty::Column::Id")]
    Treaty,
    #[sea_orm(belongs_to = "super::treaty::Entity", from = "Column::ToId", to = "super::treaty::Column::Id")]
    To,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// What one treaty does to another. Read it from the later to the earlier: this treaty amends that one.
    pub enum TreatyLinkKind {
        /// Changes provisions of the other, which otherwise stays (Vienna Convention on the Law of Treaties, articles
        /// 39 to 41).
        Amends = "AMENDS",
        /// Takes the place of the other, which ends by it (Vienna Convention on the Law of Treaties, article 59).
        Supersedes = "SUPERSEDES",
        /// Carries out in detail what the other lays down.
        Implements = "IMPLEMENTS",
        /// Prolongs the other, or widens the matters or territory it covers.
        Extends = "EXTENDS",
    }
}
