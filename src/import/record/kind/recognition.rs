//! `[[recognition]]`: that one actor recognizes another, or does not; it has a direction, which a relation has not.

use super::{Draft, Form, Identity, Kind, Read};
use crate::edtf::Edtf;
use crate::entity::recognition::{Column, Entity, RecognitionKind};
use crate::entity::record::RecordKind;
use crate::import::record::reference::ACTOR;
use crate::import::record::row::Row;

pub(super) const KIND: Kind = Kind {
    name: "recognition",
    record: Some(RecordKind::Recognition),
    identity: Identity::Joined,
    tables: &["recognition"],
    parts: &[],
    unique: &[],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    let by = form.refer("by", ACTOR);
    let of = form.refer("of", ACTOR);
    form.differ(("by", &by), ("of", &of));
    let kind: RecognitionKind = form.code("kind");
    let period = form.time_if_given("period");

    let since = period.as_ref().map_or("", Edtf::as_str);
    let title = format!("Recognition of {} by {}{}", of.title, by.title, super::bracketed([kind.as_str(), since]));
    let row = Row::of::<Entity>()
        .refer(Column::ById, &by.key)
        .refer(Column::OfId, &of.key)
        .set(Column::Kind, kind.as_str())
        .time(Column::Period, &period);
    Draft::joined([by.slug(), of.slug(), kind.as_str(), since], title, row)
}
