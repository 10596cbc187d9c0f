//! Something that happened, goes on or is planned.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub kind: EventKind,
    pub status: EventStatus,
    pub occurred: String,
    pub occurred_earliest: Date,
    pub occurred_start_latest: Date,
    pub occurred_end_earliest: Date,
    pub occurred_latest: Date,
    pub place_id: Option<i64>,
    pub treaty_id: Option<i64>,
    pub part_of_id: Option<i64>,
    pub relation_id: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::record::Entity", from = "Column::Id", to = "super::record::Column::Id")]
    Record,
    #[sea_orm(belongs_to = "super::place::Entity", from = "Column::PlaceId", to = "super::place::Column::Id")]
    Place,
    #[sea_orm(belongs_to = "super::treaty::Entity", from = "Column::TreatyId", to = "super::treaty::Column::Id")]
    Treaty,
    #[sea_orm(belongs_to = "Entity", from = "Column::PartOfId", to = "Column::Id")]
    PartOf,
    #[sea_orm(belongs_to = "super::relation::Entity", from = "Column::RelationId", to = "super::relation::Column::Id")]
    Relation,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// What sort of event it is. Where several fit, the most particular one stands.
    pub enum EventKind {
        /// A state becomes independent, or declares that it is.
        Independence = "INDEPENDENCE",
        /// An actor recognizes a state or government, or takes recognition back.
        Recognition = "RECOGNITION",
        /// Two actors establish diplomatic relations, or restore them (Vienna Convention on Diplomatic Relations,
        /// article 2).
        RelationsEstablished = "RELATIONS_ESTABLISHED",
        /// Diplomatic relations are broken off or suspended.
        RelationsSevered = "RELATIONS_SEVERED",
        /// An actor joins an organization, or a treaty that it had not signed.
        Accession = "ACCESSION",
        /// An organization or grouping comes into being.
        Founding = "FOUNDING",
        /// A treaty or another instrument is signed.
        Signing = "SIGNING",
        /// A treaty begins to bind its parties (Vienna Convention on the Law of Treaties, article 24).
        EntryIntoForce = "ENTRY_INTO_FORCE",
        /// A meeting of heads of state or government.
        Summit = "SUMMIT",
        /// A meeting or conference below the highest level, such as one of ministers or of a joint commission.
        Meeting = "MEETING",
        /// A representative of one actor travels to another: a state, official or working visit.
        Visit = "VISIT",
        /// The time during which an actor presides over an organization. The membership with the role CHAIR says the
        /// same of the actor.
        Chairmanship = "CHAIRMANSHIP",
        /// An actor or person is elected to a seat or an office, for example to a council of the United Nations.
        Election = "ELECTION",
        /// An actor or person stands for a seat or an office.
        Candidacy = "CANDIDACY",
        /// One round of a negotiation, at a place and on certain days; part of the negotiation.
        NegotiationRound = "NEGOTIATION_ROUND",
        /// A negotiation as a whole, from its opening to its end, with its rounds as parts.
        Negotiation = "NEGOTIATION",
        /// An intention or decision is made public, or a proposal is put forward.
        Announcement = "ANNOUNCEMENT",
        /// A speech or statement that matters by itself, for example in the General Assembly.
        Speech = "SPEECH",
        /// Actors make a common position public. Where it is signed as an instrument, that is a signing.
        Declaration = "DECLARATION",
        /// An embassy, consulate or other mission is opened or raised in rank.
        MissionOpened = "MISSION_OPENED",
        /// An embassy, consulate or other mission is closed.
        MissionClosed = "MISSION_CLOSED",
        /// A border is agreed on, drawn on maps, or marked on the ground.
        Demarcation = "DEMARCATION",
        /// Working together in other forms: aid, exchanges, exercises, a joint study.
        Cooperation = "COOPERATION",
        /// Open discord: a dispute that breaks out, sanctions, an armed clash, a war.
        Conflict = "CONFLICT",
        /// A vote by which a body decides, with each member's choice where it was recorded.
        Vote = "VOTE",
        /// An event of another kind, or one whose kind is not on record.
        Other = "OTHER",
    }
}

code_list! {
    /// Whether an event took place, as far as its source says on its date. What was planned then stays planned until
    /// another source says what came of it.
    pub enum EventStatus {
        /// It took place.
        Held = "HELD",
        /// It has begun and is not over.
        Ongoing = "ONGOING",
        /// It is intended or announced for a later time.
        Planned = "PLANNED",
        /// It did not take place at the time set, which may have no successor yet, but is not given up.
        Postponed = "POSTPONED",
        /// It was planned and has been given up.
        Cancelled = "CANCELLED",
    }
}
