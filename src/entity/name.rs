//! One name of an actor, in a language and for a time.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "name")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub actor_id: i64,
    pub text: String,
    pub language: Option<String>,
    pub script: Option<String>,
    pub kind: NameKind,
    pub period: Option<String>,
    pub period_earliest: Option<Date>,
    pub period_start_latest: Option<Date>,
    pub period_end_earliest: Option<Date>,
    pub period_latest: Option<Date>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::ActorId", to = "super::actor::Column::Id")]
    Actor,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// What sort of name of an actor this is.
    pub enum NameKind {
        /// The name in everyday use: Kazakhstan.
        Short = "SHORT",
        /// The full formal name: Republic of Kazakhstan.
        Official = "OFFICIAL",
        /// A name that it bore earlier, and no longer: Shanghai Five.
        Former = "FORMER",
        /// Initials or another short form: OSCE.
        Abbreviation = "ABBREVIATION",
        /// Another name or spelling in use, such as a different transliteration: Idrisov for Idrissov.
        Alternative = "ALTERNATIVE",
        /// The word for its people or what belongs to it: Kazakhstani.
        Demonym = "DEMONYM",
    }
}
