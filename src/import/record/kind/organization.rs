//! `[[organization]]`: a body that acts in foreign relations without being a state.

use super::{Draft, Form, Identity, Kind, Read, actor};
use crate::entity::actor::ActorKind;
use crate::entity::organization::{Column, Entity, OrganizationKind};
use crate::entity::record::RecordKind;
use crate::import::record::reference::{ORGANIZATION, PLACE};
use crate::import::record::row::Row;

pub(super) const KIND: Kind = Kind {
    name: "organization",
    record: Some(RecordKind::Organization),
    identity: Identity::Named("name"),
    tables: &["actor", "organization"],
    parts: actor::PARTS,
    unique: &[],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    let abbreviation = form.text_if_given("abbreviation");
    let kind: OrganizationKind = form.code("kind");
    let founded = form.time_if_given("founded");
    let dissolved = form.time_if_given("dissolved");
    form.in_order(("founded", founded.as_ref()), ("dissolved", dissolved.as_ref()));
    let headquarters = form.refer_if_given("headquarters", PLACE);
    let part_of = form.refer_if_given("part_of", ORGANIZATION);

    let row = Row::of::<Entity>()
        .set(Column::Abbreviation, abbreviation.as_deref())
        .set(Column::Kind, kind.as_str())
        .time(Column::Founded, &founded)
        .time(Column::Dissolved, &dissolved)
        .refer(Column::HeadquartersId, headquarters.as_ref().map(|place| &place.key))
        .refer(Column::PartOfId, part_of.as_ref().map(|whole| &whole.key));
    actor::draft(form, &KIND, ActorKind::Organization.as_str(), row, abbreviation.as_deref(), Vec::new())
}
