//! `[[event]]`: something that happened, goes on or is planned, with those who took part.

use super::{Draft, Form, Identity, Kind, Read, event_participant};
use crate::entity::event::{Column, Entity, EventKind, EventStatus};
use crate::entity::record::RecordKind;
use crate::import::record::reference::{EVENT, PLACE, TREATY};
use crate::import::record::row::Row;

pub(super) const KIND: Kind = Kind {
    name: "event",
    record: Some(RecordKind::Event),
    identity: Identity::Named("title"),
    tables: &["event"],
    parts: &[],
    unique: &[],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    let kind: EventKind = form.code("kind");
    let status: EventStatus = form.code("status");
    let occurred = form.time("occurred");
    let place = form.refer_if_given("place", PLACE);
    let treaty = form.refer_if_given("treaty", TREATY);
    let part_of = form.refer_if_given("part_of", EVENT);
    let relation = form.relation("relation");

    let whole = event_participant::Whole {
        key: form.own_key(&KIND),
        title: form.peek_text("title").unwrap_or_default().to_owned(),
    };
    form.each("participants", Some("actor"), |form| {
        form.fact(&event_participant::KIND, |form| event_participant::read(form, &whole));
    });
    let row = Row::of::<Entity>()
        .set(Column::Kind, kind.as_str())
        .set(Column::Status, status.as_str())
        .time(Column::Occurred, &occurred)
        .refer(Column::PlaceId, place.as_ref().map(|place| &place.key))
        .refer(Column::TreatyId, treaty.as_ref().map(|treaty| &treaty.key))
        .refer(Column::PartOfId, part_of.as_ref().map(|event| &event.key))
        .refer(Column::RelationId, &relation);
    let terms = place.into_iter().map(|place| place.title).collect();
    Draft { terms, ..Draft::named(row) }
}
