//! `[[issue]]`: an open or settled matter between actors: a border, the use of a sea, drugs.

use super::{Draft, Form, Identity, Kind, Read};
use crate::entity::issue::{Column, Entity, IssueKind, IssueStatus};
use crate::entity::issue_party;
use crate::entity::record::RecordKind;
use crate::import::record::reference::ACTOR;
use crate::import::record::row::Row;

pub(super) const KIND: Kind = Kind {
    name: "issue",
    record: Some(RecordKind::Issue),
    identity: Identity::Named("title"),
    tables: &["issue"],
    parts: &[("issue_party", "issue_id")],
    unique: &[],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    let kind: IssueKind = form.code("kind");
    let status: IssueStatus = form.code("status");
    let parties = form.refer_to_each("parties", ACTOR);
    let relation = form.relation("relation");
    let period = form.time_if_given("period");

    let row_of = |key| Row::of::<issue_party::Entity>().refer(issue_party::Column::ActorId, key);
    let parts = parties.iter().map(|actor| row_of(&actor.key)).collect();
    let row = Row::of::<Entity>()
        .set(Column::Kind, kind.as_str())
        .set(Column::Status, status.as_str())
        .refer(Column::RelationId, &relation)
        .time(Column::Period, &period);
    Draft { parts, ..Draft::named(row) }
}
