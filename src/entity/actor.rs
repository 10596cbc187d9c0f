//! A party to foreign relations: what countries, organizations and persons share.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "actor")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub kind: ActorKind,
    pub aliases: Vec<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::record::Entity", from = "Column::Id", to = "super::record::Column::Id")]
    Record,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// What sort of party to foreign relations an actor is.
    pub enum ActorKind {
        /// A state, or a territory that conducts foreign relations as one, now or formerly.
        Country = "COUNTRY",
        /// A body that acts in foreign relations without being a state.
        Organization = "ORGANIZATION",
        /// A human being who acts in foreign relations, mostly by an office.
        Person = "PERSON",
    }
}

impl ActorKind {
    /// The table of its kind, by which bundles name it, too.
    #[must_use]
    pub const fn table(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Organization => "organization",
            Self::Person => "person",
        }
    }
}
