//! `[[topic]]`: what treaties are about.

use super::{Draft, Form, Identity, Kind, Read};
use crate::entity::topic::{Column, Entity};
use crate::import::record::check::plain_slug;
use crate::import::record::row::Row;

pub(super) const KIND: Kind = Kind {
    name: "topic",
    record: None,
    identity: Identity::Named("label"),
    tables: &["topic"],
    parts: &[],
    unique: &[],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    plain_slug(form);
    Draft::named(
        Row::of::<Entity>().set(Column::Slug, form.peek_text("slug")).set(Column::Label, form.text_if_given("label")),
    )
}
