//! One actor's part in an event.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "event_participant")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub event_id: i64,
    pub actor_id: i64,
    pub role: EventParticipantRole,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::record::Entity", from = "Column::Id", to = "super::record::Column::Id")]
    Record,
    #[sea_orm(belongs_to = "super::event::Entity", from = "Column::EventId", to = "super::event::Column::Id")]
    Event,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::ActorId", to = "super::actor::Column::Id")]
    Actor,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// What an actor did in an event.
    pub enum EventParticipantRole {
        /// Took part, in no role more particular.
        Participant = "PARTICIPANT",
        /// Received the others, mostly on its own territory.
        Host = "HOST",
        /// Convened or arranged it, wherever it took place.
        Organizer = "ORGANIZER",
        /// Presided over it.
        Chair = "CHAIR",
        /// Stood for the seat or office in question.
        Candidate = "CANDIDATE",
        /// Was chosen for the seat or office in question.
        Elected = "ELECTED",
        /// Signed what was signed there, or had it signed in its name.
        Signatory = "SIGNATORY",
        /// Gave the speech or made the statement.
        Speaker = "SPEAKER",
        /// Made the announcement or the proposal.
        Announcer = "ANNOUNCER",
        /// Came by invitation without being a member of the circle, or was the one who visited.
        Guest = "GUEST",
        /// Attended without a part in the decisions.
        Observer = "OBSERVER",
        /// Is whom or what it is about, present or not.
        Subject = "SUBJECT",
    }
}
