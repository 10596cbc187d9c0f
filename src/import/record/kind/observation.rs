//! `[[observation]]`: a measured or estimated figure about an actor, or between two.

use super::{Draft, Form, Identity, Kind, Read};
use crate::edtf::Edtf;
use crate::entity::observation::{Column, Entity, ObservationBound};
use crate::entity::record::RecordKind;
use crate::import::record::reference::{ACTOR, INDICATOR, Reference};
use crate::import::record::row::Row;

pub(super) const KIND: Kind = Kind {
    name: "observation",
    record: Some(RecordKind::Observation),
    identity: Identity::Joined,
    tables: &["observation"],
    parts: &[],
    unique: &[],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    let indicator = form.refer("indicator", INDICATOR);
    let subject = form.refer("subject", ACTOR);
    let counterpart = form.refer_if_given("counterpart", ACTOR);
    if let Some(counterpart) = &counterpart {
        form.differ(("subject", &subject), ("counterpart", counterpart));
    }
    let value = form.number_if_given("value");
    let bound: ObservationBound = form.code_if_given("bound").unwrap_or(ObservationBound::Exact);
    let period = form.time_if_given("period");
    let estimated_by = form.refer_if_given("estimated_by", ACTOR);

    let time = period.as_ref().map_or("", Edtf::as_str);
    let about = match &counterpart {
        Some(counterpart) => format!("{} and {}", subject.title, counterpart.title),
        None => subject.title.clone(),
    };
    let title = format!("{}: {about}{}", indicator.title, super::bracketed([time]));
    let row = Row::of::<Entity>()
        .refer(Column::IndicatorId, &indicator.key)
        .refer(Column::SubjectId, &subject.key)
        .refer(Column::CounterpartId, counterpart.as_ref().map(|actor| &actor.key))
        .set(Column::Value, value)
        .set(Column::Bound, bound.as_str())
        .time(Column::Period, &period)
        .refer(Column::EstimatedById, estimated_by.as_ref().map(|actor| &actor.key));
    let counterpart = counterpart.as_ref().map_or("", Reference::slug);
    Draft::joined([subject.slug(), indicator.slug(), counterpart, time], title, row)
}
