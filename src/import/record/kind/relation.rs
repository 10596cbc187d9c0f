//! `[[relation]]`: the standing relation of two actors, the same from both sides, with its phases.

use super::{Draft, Form, Identity, Kind, Read, relation_phase};
use crate::edtf::Edtf;
use crate::entity::record::RecordKind;
use crate::entity::relation::{Column, Entity};
use crate::entity::relation_phase::RelationStatus;
use crate::import::record::directory::of_pair;
use crate::import::record::reference::Reference;
use crate::import::record::row::{Key, Row};
use relation_phase::{Phase, Whole};

pub(super) const KIND: Kind = Kind {
    name: "relation",
    record: Some(RecordKind::Relation),
    identity: Identity::Pair,
    tables: &["relation"],
    parts: &[],
    unique: &[],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    form.required("between");
    let [one, other] = form.two_actors("between").unwrap_or_else(|| [Reference::broken(), Reference::broken()]);
    let (first, second) = if one.slug() <= other.slug() { (&one, &other) } else { (&other, &one) };
    let title = format!("{} and {}", first.title, second.title);
    let slug = of_pair(first.slug(), second.slug());
    let status: RelationStatus = form.code_if_given("status").unwrap_or(RelationStatus::Unknown);
    let established = form.time_if_given("established");

    let whole = Whole { key: Key { kind: KIND.name, slug: slug.clone() }, title: title.clone() };
    if form.value("phases").is_some() {
        if form.value("status").is_some() {
            form.wrong("status", "it has phases", Some("each phase has its status; leave this one out".to_owned()));
        }
        form.each("phases", None, |form| form.fact(&relation_phase::KIND, |form| relation_phase::read(form, &whole)));
    } else if status != RelationStatus::Unknown {
        let period = established.as_ref().and_then(since);
        form.fact_within(&relation_phase::KIND, Phase { status, initiator: None, period }.draft(&whole));
    }
    let row = Row::of::<Entity>()
        .pair(Column::AId, Column::BId, &first.key, &second.key)
        .time(Column::Established, &established);
    Draft::joined([slug.as_str()], title, row)
}

/// The time from a day on, without an end.
fn since(begin: &Edtf) -> Option<Edtf> {
    let begin = begin.as_str();
    let start = begin.split('/').next().filter(|start| !start.is_empty() && *start != "..")?;
    format!("{start}/..").parse().ok()
}
