//! `[[office]]`: that a person held an office for an actor, for a time. It stands among the `offices` of its holder, or by
//! itself where others have recorded the holder.

use super::{Draft, Form, Identity, Kind, Read};
use crate::entity::office::{Column, Entity};
use crate::entity::record::RecordKind;
use crate::import::record::reference::{ACTOR, MISSION, PERSON};
use crate::import::record::row::{Key, Row};

pub(super) const KIND: Kind = Kind {
    name: "office",
    record: Some(RecordKind::Office),
    identity: Identity::Joined,
    tables: &["office"],
    parts: &[],
    unique: &[],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    let holder = form.refer("holder", PERSON);
    read_of(form, &holder.key)
}

/// The office that a form holds, of a person who is known.
pub(super) fn read_of(form: &mut Form<'_>, holder: &Key) -> Draft {
    let title = form.text("title");
    let of = form.refer("of", ACTOR);
    let mission = form.refer_if_given("mission", MISSION);
    let period = form.time_if_given("period");
    let row = Row::of::<Entity>()
        .refer(Column::HolderId, holder)
        .refer(Column::OfId, &of.key)
        .refer(Column::MissionId, mission.as_ref().map(|mission| &mission.key))
        .time(Column::Period, &period);
    Draft::joined([&holder.slug, of.slug(), &title.clone()], title, row)
}
