//! `[[place]]`: a city or another spot on the map.

use super::{Draft, Form, Identity, Kind, Read};
use crate::entity::place::{Column, Entity};
use crate::import::record::reference::COUNTRY;
use crate::import::record::row::Row;

pub(super) const KIND: Kind = Kind {
    name: "place",
    record: None,
    identity: Identity::Named("name"),
    tables: &["place"],
    parts: &[],
    unique: &[],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    let aliases = form.texts("aliases");
    let country = form.refer_if_given("country", COUNTRY);
    let coordinates = form.coordinates_if_given("coordinates");
    Draft::named(
        Row::of::<Entity>()
            .set(Column::Slug, form.peek_text("slug"))
            .set(Column::Name, form.text_if_given("name"))
            .set(Column::Aliases, aliases)
            .refer(Column::CountryId, country.as_ref().map(|country| &country.key))
            .set(Column::Latitude, coordinates.map(|(latitude, _)| latitude))
            .set(Column::Longitude, coordinates.map(|(_, longitude)| longitude)),
    )
}
