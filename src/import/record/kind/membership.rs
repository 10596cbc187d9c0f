//! `[[membership]]`: an actor's place in an organization, for a time.

use super::{Draft, Form, Identity, Kind, Read};
use crate::edtf::Edtf;
use crate::entity::membership::{Column, Entity, MembershipRole};
use crate::entity::record::RecordKind;
use crate::import::record::reference::{ACTOR, ORGANIZATION};
use crate::import::record::row::Row;

pub(super) const KIND: Kind = Kind {
    name: "membership",
    record: Some(RecordKind::Membership),
    identity: Identity::Joined,
    tables: &["membership"],
    parts: &[],
    unique: &[],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    let member = form.refer("member", ACTOR);
    let organization = form.refer("organization", ORGANIZATION);
    form.differ(("member", &member), ("organization", &organization));
    let role: MembershipRole = form.code("role");
    let planned = form.flag("planned");
    let period = form.time_if_given("period");

    let time = period.as_ref().map_or("", Edtf::as_str);
    let place = super::with_article(&organization.title);
    let title = format!("{} in {place}{}", member.title, super::bracketed([role.as_str(), time]));
    let row = Row::of::<Entity>()
        .refer(Column::MemberId, &member.key)
        .refer(Column::OrganizationId, &organization.key)
        .set(Column::Role, role.as_str())
        .set(Column::Planned, planned)
        .time(Column::Period, &period);
    Draft::joined([member.slug(), organization.slug(), role.as_str(), time], title, row)
}
