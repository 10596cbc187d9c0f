//! `offices` of a person: that it held an office for an actor, for a time.

use super::{Draft, Form, Identity, Kind, Read};
use crate::entity::office::{Column, Entity};
use crate::entity::record::RecordKind;
use crate::import::record::reference::ACTOR;
use crate::import::record::row::{Key, Row};

pub(super) const KIND: Kind = Kind {
    name: "office",
    record: Some(RecordKind::Office),
    identity: Identity::Joined,
    tables: &["office"],
    parts: &[],
    unique: &[],
    read: Read::Part(|form| read(form, &Key::none())),
};

pub(super) fn read(form: &mut Form<'_>, holder: &Key) -> Draft {
    let title = form.text("title");
    let of = form.refer("of", ACTOR);
    let period = form.time_if_given("period");
    let row =
        Row::of::<Entity>().refer(Column::HolderId, holder).refer(Column::OfId, &of.key).time(Column::Period, &period);
    Draft::joined([&holder.slug, of.slug(), &title.clone()], title, row)
}
