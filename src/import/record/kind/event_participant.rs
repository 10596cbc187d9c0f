//! `participants` of an event: one actor's part in it, a fact of its own.

use super::{Draft, Form, Identity, Kind, Read};
use crate::entity::event_participant::{Column, Entity, EventParticipantRole};
use crate::entity::record::RecordKind;
use crate::import::record::reference::ACTOR;
use crate::import::record::row::{Key, Row};

pub(super) const KIND: Kind = Kind {
    name: "event_participant",
    record: Some(RecordKind::EventParticipant),
    identity: Identity::Fixed,
    tables: &["event_participant"],
    parts: &[],
    unique: &[],
    read: Read::Part(|form| read(form, &Whole::none())),
};

/// The event that it is a part in.
pub(super) struct Whole {
    pub key: Key,
    pub title: String,
}

impl Whole {
    fn none() -> Self {
        Self { key: Key::none(), title: String::new() }
    }
}

pub(super) fn read(form: &mut Form<'_>, whole: &Whole) -> Draft {
    let actor = form.refer("actor", ACTOR);
    let role: EventParticipantRole = form.code_if_given("role").unwrap_or(EventParticipantRole::Participant);
    let title = format!("{}: {} ({role})", whole.title, actor.title);
    let row = Row::of::<Entity>()
        .refer(Column::EventId, &whole.key)
        .refer(Column::ActorId, &actor.key)
        .set(Column::Role, role.as_str());
    Draft::joined([whole.key.slug.as_str(), actor.slug(), role.as_str()], title, row)
}
