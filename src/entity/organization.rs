//! A body that acts in foreign relations without being a state.

use sea_orm::entity::prelude::*;

use super::actor::ActorKind;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "organization")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub actor_kind: ActorKind,
    pub abbreviation: Option<String>,
    pub kind: OrganizationKind,
    pub founded: Option<String>,
    pub founded_earliest: Option<Date>,
    pub founded_start_latest: Option<Date>,
    pub founded_end_earliest: Option<Date>,
    pub founded_latest: Option<Date>,
    pub dissolved: Option<String>,
    pub dissolved_earliest: Option<Date>,
    pub dissolved_start_latest: Option<Date>,
    pub dissolved_end_earliest: Option<Date>,
    pub dissolved_latest: Option<Date>,
    pub headquarters_id: Option<i64>,
    pub part_of_id: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::Id", to = "super::actor::Column::Id")]
    Actor,
    #[sea_orm(belongs_to = "super::place::Entity", from = "Column::HeadquartersId", to = "super::place::Column::Id")]
    Headquarters,
    #[sea_orm(belongs_to = "Entity", from = "Column::PartOfId", to = "Column::Id")]
    PartOf,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// What sort of body an organization is. Where several fit, the most particular one stands.
    pub enum OrganizationKind {
        /// Established by a treaty or another instrument under international law, with states as its members and a
        /// legal personality of its own: the United Nations.
        Intergovernmental = "INTERGOVERNMENTAL",
        /// A body with a technical or administrative task, autonomous within or linked to a larger organization, such
        /// as the specialized agencies of the United Nations (Charter, article 57): the World Health Organization.
        Agency = "AGENCY",
        /// A body through which an organization acts, without being an organization itself: the United Nations Security
        /// Council.
        Organ = "ORGAN",
        /// Its members levy no customs duties on trade among themselves and the same duties towards the outside (GATT,
        /// article XXIV:8(a)).
        CustomsUnion = "CUSTOMS_UNION",
        /// Goes beyond a customs union: its members also share markets for services, capital or labour, or coordinate
        /// economic policy.
        EconomicUnion = "ECONOMIC_UNION",
        /// An international court or tribunal that decides cases by law: the International Court of Justice.
        Court = "COURT",
        /// A lasting undertaking of an organization, with participants or funds of its own: NATO's Partnership for
        /// Peace.
        Programme = "PROGRAMME",
        /// A non-governmental organization, neither founded by governments nor acting for them: Transparency
        /// International.
        Ngo = "NGO",
        /// An order that has diplomatic relations as a sovereign although it has no territory: the Sovereign Order of
        /// Malta.
        SovereignOrder = "SOVEREIGN_ORDER",
        /// States that consult or act together without a founding treaty or legal personality: the Group of Twenty, the
        /// P5+1.
        Grouping = "GROUPING",
        /// An organization of another kind, or one whose kind is not on record.
        Other = "OTHER",
    }
}
