//! `parties` of a treaty: one actor's part in it, a fact of its own.

use super::{Draft, Form, Identity, Kind, Read};
use crate::entity::record::RecordKind;
use crate::entity::treaty::TreatyStatus;
use crate::entity::treaty_party::{Column, ConsentKind, Entity, TreatyPartyRole};
use crate::import::record::reference::ACTOR;
use crate::import::record::row::{Key, Row};

pub(super) const KIND: Kind = Kind {
    name: "treaty_party",
    record: Some(RecordKind::TreatyParty),
    identity: Identity::Fixed,
    tables: &["treaty_party"],
    parts: &[],
    unique: &[],
    read: Read::Part(|form| read(form, &Whole::none())),
};

/// The treaty that it is a part in.
pub(super) struct Whole {
    pub key: Key,
    pub title: String,
    pub status: TreatyStatus,
}

impl Whole {
    fn none() -> Self {
        Self { key: Key::none(), title: String::new(), status: TreatyStatus::default() }
    }

    /// What a party is where nothing else is said.
    fn role(&self) -> TreatyPartyRole {
        match self.status {
            TreatyStatus::InForce | TreatyStatus::Terminated | TreatyStatus::Unknown => TreatyPartyRole::Party,
            TreatyStatus::Planned | TreatyStatus::Negotiating => TreatyPartyRole::Negotiating,
            TreatyStatus::Signed => TreatyPartyRole::Signatory,
        }
    }
}

pub(super) fn read(form: &mut Form<'_>, whole: &Whole) -> Draft {
    let party = form.refer("party", ACTOR);
    let role = form.code_if_given("role").unwrap_or_else(|| whole.role());
    let signed = form.time_if_given("signed");
    let consented = form.time_if_given("consented");
    let consent: Option<ConsentKind> = form.code_if_given("consent");
    let in_force = form.time_if_given("in_force");
    let withdrawn = form.time_if_given("withdrawn");
    form.in_order(("signed", signed.as_ref()), ("withdrawn", withdrawn.as_ref()));
    form.in_order(("consented", consented.as_ref()), ("withdrawn", withdrawn.as_ref()));
    form.in_order(("in_force", in_force.as_ref()), ("withdrawn", withdrawn.as_ref()));

    let title = format!("{} in {}", party.title, super::with_article(&whole.title));
    let row = Row::of::<Entity>()
        .refer(Column::TreatyId, &whole.key)
        .refer(Column::PartyId, &party.key)
        .set(Column::Role, role.as_str())
        .set(Column::Consent, consent.map(ConsentKind::as_str))
        .time(Column::Signed, &signed)
        .time(Column::Consented, &consented)
        .time(Column::InForce, &in_force)
        .time(Column::Withdrawn, &withdrawn);
    Draft::joined([whole.key.slug.as_str(), party.slug()], title, row)
}
