//! `[[person]]`: a human being who acts in foreign relations, with the offices held.

use super::{Draft, Form, Identity, Kind, Read, actor, office};
use crate::entity::actor::ActorKind;
use crate::entity::person::Entity;
use crate::entity::record::RecordKind;
use crate::import::record::row::Row;

pub(super) const KIND: Kind = Kind {
    name: "person",
    record: Some(RecordKind::Person),
    identity: Identity::Named("name"),
    tables: &["actor", "person"],
    parts: actor::PARTS,
    unique: &[],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    let own = form.own_key(&KIND);
    form.each("offices", None, |form| form.fact(&office::KIND, |form| office::read_of(form, &own)));
    actor::draft(form, &KIND, ActorKind::Person.as_str(), Row::of::<Entity>(), None, Vec::new())
}
