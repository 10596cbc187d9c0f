//! `[[indicator]]`: what observations measure, and in which unit.

use super::{Draft, Form, Identity, Kind, Read};
use crate::entity::indicator::{Column, Entity};
use crate::import::record::check::plain_slug;
use crate::import::record::row::Row;

pub(super) const KIND: Kind = Kind {
    name: "indicator",
    record: None,
    identity: Identity::Named("name"),
    tables: &["indicator"],
    parts: &[],
    unique: &[],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    plain_slug(form);
    let unit = form.text("unit");
    let description = form.text_if_given("description");
    Draft::named(
        Row::of::<Entity>()
            .set(Column::Slug, form.peek_text("slug"))
            .set(Column::Name, form.text_if_given("name"))
            .set(Column::Unit, unit)
            .set(Column::Description, description),
    )
}
