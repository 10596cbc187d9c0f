//! `phases` of a relation: every spell of it, established, severed, restored.

use super::{Draft, Form, Identity, Kind, Read};
use crate::edtf::Edtf;
use crate::entity::record::RecordKind;
use crate::entity::relation_phase::{Column, Entity, RelationStatus};
use crate::import::record::reference::{ACTOR, Reference};
use crate::import::record::row::{Key, Row};

pub(super) const KIND: Kind = Kind {
    name: "relation_phase",
    record: Some(RecordKind::RelationPhase),
    identity: Identity::Joined,
    tables: &["relation_phase"],
    parts: &[],
    unique: &[],
    read: Read::Part(|form| read(form, &Whole::none())),
};

/// The relation that a phase is one of.
pub(super) struct Whole {
    pub key: Key,
    pub title: String,
}

impl Whole {
    fn none() -> Self {
        Self { key: Key::none(), title: String::new() }
    }
}

pub(super) struct Phase {
    pub status: RelationStatus,
    pub initiator: Option<Reference>,
    pub period: Option<Edtf>,
}

pub(super) fn read(form: &mut Form<'_>, whole: &Whole) -> Draft {
    let phase = Phase {
        status: form.code("status"),
        initiator: form.refer_if_given("initiator", ACTOR),
        period: form.time_if_given("period"),
    };
    phase.draft(whole)
}

impl Phase {
    pub fn draft(&self, whole: &Whole) -> Draft {
        let status = self.status.as_str();
        let period = self.period.as_ref().map_or("", Edtf::as_str);
        let title = match period {
            "" => format!("{} ({status})", whole.title),
            period => format!("{} ({status}, {period})", whole.title),
        };
        let row = Row::of::<Entity>()
            .refer(Column::RelationId, &whole.key)
            .set(Column::Status, status)
            .refer(Column::InitiatorId, self.initiator.as_ref().map(|actor| &actor.key))
            .time(Column::Period, &self.period);
        Draft::joined([whole.key.slug.as_str(), status, period], title, row)
    }
}
