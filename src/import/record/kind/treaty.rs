//! `[[treaty]]`: an agreement between actors, whatever it calls itself, with its parties, topics and links.

use super::{Draft, Form, Identity, Kind, Read, treaty_party};
use crate::entity::record::RecordKind;
use crate::entity::treaty::{Column, Entity, TreatyKind, TreatyStatus};
use crate::entity::treaty_link::TreatyLinkKind;
use crate::entity::{treaty_link, treaty_topic};
use crate::import::record::reference::{ACTOR, PLACE, Reference, TOPIC, TREATY};
use crate::import::record::row::Row;

pub(super) const KIND: Kind = Kind {
    name: "treaty",
    record: Some(RecordKind::Treaty),
    identity: Identity::Named("title"),
    tables: &["treaty"],
    parts: &[("treaty_topic", "treaty_id"), ("treaty_link", "treaty_id")],
    unique: &["unts_number"],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    let kind: TreatyKind = form.code("kind");
    let status: TreatyStatus = form.code("status");
    let topics = form.refer_to_each("topics", TOPIC);
    let unts_number = form.text_if_given("unts_number");
    if let Some(number) = &unts_number {
        form.only_once("unts_number", number);
    }
    let adopted = form.time_if_given("adopted");
    let signed = form.time_if_given("signed");
    form.in_order(("adopted", adopted.as_ref()), ("signed", signed.as_ref()));
    let signed_at = form.refer_if_given("signed_at", PLACE);
    let in_force = form.time_if_given("in_force");
    let ended = form.time_if_given("ended");
    form.in_order(("signed", signed.as_ref()), ("ended", ended.as_ref()));
    form.in_order(("in_force", in_force.as_ref()), ("ended", ended.as_ref()));
    let depositary = form.refer_if_given("depositary", ACTOR);

    let whole = treaty_party::Whole {
        key: form.own_key(&KIND),
        title: form.peek_text("title").unwrap_or_default().to_owned(),
        status,
    };
    form.each("parties", Some("party"), |form| {
        form.fact(&treaty_party::KIND, |form| treaty_party::read(form, &whole));
    });
    let mut parts = topic_rows(&topics);
    parts.extend(links(form));

    let row = Row::of::<Entity>()
        .set(Column::Kind, kind.as_str())
        .set(Column::Status, status.as_str())
        .set(Column::UntsNumber, unts_number.as_deref())
        .time(Column::Adopted, &adopted)
        .time(Column::Signed, &signed)
        .time(Column::InForce, &in_force)
        .time(Column::Ended, &ended)
        .refer(Column::SignedAtId, signed_at.as_ref().map(|place| &place.key))
        .refer(Column::DepositaryId, depositary.as_ref().map(|actor| &actor.key));
    let terms = topics.into_iter().map(|topic| topic.title).chain(unts_number).collect();
    Draft { terms, parts, ..Draft::named(row) }
}

fn topic_rows(topics: &[Reference]) -> Vec<Row> {
    let row = |key| Row::of::<treaty_topic::Entity>().refer(treaty_topic::Column::TopicId, key);
    topics.iter().map(|topic| row(&topic.key)).collect()
}

fn links(form: &mut Form<'_>) -> Vec<Row> {
    let own = form.own_key(&KIND);
    let mut links: Vec<Row> = Vec::new();
    form.each("links", None, |form| {
        let kind: TreatyLinkKind = form.code("kind");
        let to = form.refer("to", TREATY);
        if to.key == own {
            form.wrong("to", "it cannot be linked to itself", None);
        }
        let link = Row::of::<treaty_link::Entity>()
            .set(treaty_link::Column::Kind, kind.as_str())
            .refer(treaty_link::Column::ToId, &to.key);
        if links.contains(&link) && !to.slug().is_empty() {
            form.wrong("to", format!("{:?} is linked twice", to.slug()), None);
        }
        links.push(link);
    });
    links
}
