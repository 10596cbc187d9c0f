//! `[[mission]]`: a post that one actor keeps in another: an embassy, a consulate, a permanent mission.

use super::{Draft, Form, Identity, Kind, Read};
use crate::entity::accreditation;
use crate::entity::mission::{Column, Entity, MissionKind};
use crate::entity::record::RecordKind;
use crate::import::record::reference::{ACTOR, PLACE};
use crate::import::record::row::Row;

pub(super) const KIND: Kind = Kind {
    name: "mission",
    record: Some(RecordKind::Mission),
    identity: Identity::JoinedOf(&["sender", "host", "kind", "place"]),
    tables: &["mission"],
    parts: &[("accreditation", "mission_id")],
    unique: &[],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    let kind: MissionKind = form.code("kind");
    let sender = form.refer("sender", ACTOR);
    let host = form.refer("host", ACTOR);
    form.differ(("sender", &sender), ("host", &host));
    let accredited = form.refer_to_each("accredited_to", ACTOR);
    let place = form.refer_if_given("place", PLACE);
    let address = form.text_if_given("address");
    let coordinates = form.coordinates_if_given("coordinates");
    let url = form.url_if_given("url");
    let period = form.time_if_given("period");

    let accredited = if accredited.is_empty() { vec![host.clone()] } else { accredited };
    let to = |key| Row::of::<accreditation::Entity>().refer(accreditation::Column::ActorId, key);
    let parts = accredited.iter().map(|actor| to(&actor.key)).collect();
    let row = Row::of::<Entity>()
        .set(Column::Kind, kind.as_str())
        .refer(Column::SenderId, &sender.key)
        .refer(Column::HostId, &host.key)
        .refer(Column::PlaceId, place.as_ref().map(|place| &place.key))
        .set(Column::Address, address)
        .set(Column::Latitude, coordinates.map(|(latitude, _)| latitude))
        .set(Column::Longitude, coordinates.map(|(_, longitude)| longitude))
        .set(Column::Url, url)
        .time(Column::Period, &period);
    let (where_to, place) = place.as_ref().map_or(("", ""), |place| (place.title.as_str(), place.slug()));
    let title = format!(
        "{} of {} in {}{}",
        super::in_words(kind.as_str()),
        sender.title,
        host.title,
        super::bracketed([where_to]),
    );
    Draft { parts, ..Draft::joined([sender.slug(), host.slug(), kind.as_str(), place], title, row) }
}
