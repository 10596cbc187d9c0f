//! `[[doctrine]]`: a stated line of foreign policy.

use super::{Draft, Form, Identity, Kind, Read};
use crate::entity::doctrine::{Column, Entity};
use crate::entity::record::RecordKind;
use crate::import::record::reference::ACTOR;
use crate::import::record::row::Row;

pub(super) const KIND: Kind = Kind {
    name: "doctrine",
    record: Some(RecordKind::Doctrine),
    identity: Identity::Named("name"),
    tables: &["doctrine"],
    parts: &[],
    unique: &[],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    let holder = form.refer("holder", ACTOR);
    let period = form.time_if_given("period");
    let goals = form.texts("goals");
    let row = Row::of::<Entity>()
        .refer(Column::HolderId, &holder.key)
        .set(Column::Goals, goals.clone())
        .time(Column::Period, &period);
    let terms = [holder.title].into_iter().chain(goals).collect();
    Draft { terms, ..Draft::named(row) }
}
