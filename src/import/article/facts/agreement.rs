//! Whether two facts are one: what the same article says twice, or an article and the record. Facts of the same actors agree
//! where their times can be the same, and contradict each other where these cannot.

use super::gazetteer::ActorId;
use super::proposal::{Fact, Mission, Relation};
use crate::edtf::Edtf;
use crate::entity::event::EventKind;
use crate::entity::membership::MembershipRole;
use crate::entity::relation_phase::RelationStatus;

/// How one fact stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// They speak of different things.
    Apart,
    Same,
    /// They speak of the same, and give this field different values.
    Contradict(&'static str),
}

use Agreement::{Apart, Contradict, Same};

/// Compares what is said with what stands.
#[must_use]
pub fn compare(said: &Fact, standing: &Fact) -> Agreement {
    match (said, standing) {
        (Fact::Relation(said), Fact::Relation(standing)) if said.between == standing.between => {
            relations(said, standing)
        }
        (Fact::Mission(said), Fact::Mission(standing)) if is_same_mission(said, standing) => {
            one_of("period", said.period.as_ref(), standing.period.as_ref())
        }
        (Fact::Membership(said), Fact::Membership(standing))
            if (said.member, said.organization) == (standing.member, standing.organization) =>
        {
            let is_role = said.role == standing.role || is_member(said.role) && is_member(standing.role);
            let is_term = |time: &Edtf, known: &Edtf| said.role == MembershipRole::Chair && overlap(time, known);
            match one_of("period", said.period.as_ref(), standing.period.as_ref()) {
                Contradict(_) if is_role && said.period.iter().zip(&standing.period).any(|(a, b)| is_term(a, b)) => {
                    Same
                }
                _ if !is_role || said.planned != standing.planned => Apart,
                // A chair or a seat is held again and again.
                Contradict(_) if !is_member(said.role) => Apart,
                other => other,
            }
        }
        (Fact::Recognition(said), Fact::Recognition(standing))
            if (said.by, said.of, said.kind) == (standing.by, standing.of, standing.kind) =>
        {
            one_of("period", said.period.as_ref(), standing.period.as_ref())
        }
        (Fact::Treaty(said), Fact::Treaty(standing)) => {
            let has_all = |some: &[ActorId], all: &[ActorId]| some.iter().all(|party| all.contains(party));
            let are_parties = has_all(&said.parties, &standing.parties) || has_all(&standing.parties, &said.parties);
            let is_time = |one: &Option<Edtf>, other: &Option<Edtf>| match (one, other) {
                (Some(one), Some(other)) => Some(agree(one, other)),
                _ => None,
            };
            let times = [is_time(&said.signed, &standing.signed), is_time(&said.in_force, &standing.in_force)];
            let is_dated = times.contains(&Some(true)) && !times.contains(&Some(false));
            let is_named = likeness(&said.title, &standing.title) >= 0.5 && !times.contains(&Some(false));
            let is_kind = said.kind == standing.kind;
            if are_parties && (is_named || (is_dated && is_kind && likeness(&said.title, &standing.title) > 0.2)) {
                Same
            } else {
                Apart
            }
        }
        (Fact::Event(said), Fact::Event(standing)) if said.kind == standing.kind => {
            let takes_part = |(actor, _): &(_, _)| standing.participants.iter().any(|(other, _)| other == actor);
            let is_time = match (&said.occurred, &standing.occurred) {
                // It is told by its beginning, or by the year that it lasts.
                (Some(time), Some(known)) if said.kind == EventKind::Chairmanship => overlap(time, known),
                (Some(time), Some(known)) => agree(time, known),
                _ => false,
            };
            let is_number = said.ordinal.is_none() || standing.ordinal.is_none() || said.ordinal == standing.ordinal;
            if is_time && is_number && said.participants.iter().all(takes_part) { Same } else { Apart }
        }
        (Fact::Issue(said), Fact::Issue(standing)) if said.kind == standing.kind => {
            if said.parties.iter().all(|party| standing.parties.contains(party)) { Same } else { Apart }
        }
        _ => Apart,
    }
}

fn relations(said: &Relation, standing: &Relation) -> Agreement {
    let is_standing = |status| matches!(status, RelationStatus::Established | RelationStatus::Unknown);
    if said.status != standing.status && !(is_standing(said.status) && standing.status == RelationStatus::Unknown) {
        let is_denied = |status| status == RelationStatus::NotEstablished;
        return if is_denied(said.status) && standing.status == RelationStatus::Established && said.time.is_none() {
            Contradict("status")
        } else {
            Apart
        };
    }
    if said.is_restored != standing.is_restored {
        return Apart;
    }
    one_of("established", said.time.as_ref(), standing.time.as_ref())
}

fn is_same_mission(said: &Mission, standing: &Mission) -> bool {
    let is_place = said.place.is_none() || standing.place.is_none() || said.place == standing.place;
    (said.sender, said.host, said.kind) == (standing.sender, standing.host, standing.kind) && is_place
}

fn is_member(role: MembershipRole) -> bool {
    matches!(role, MembershipRole::Member | MembershipRole::FoundingMember)
}

fn one_of(field: &'static str, said: Option<&Edtf>, standing: Option<&Edtf>) -> Agreement {
    match (said, standing) {
        (Some(said), Some(standing)) if !agree(said, standing) => Contradict(field),
        _ => Same,
    }
}

/// Whether two times can be one: their beginnings can be, and their ends.
#[must_use]
pub fn agree(one: &Edtf, other: &Edtf) -> bool {
    let (one, other) = (one.bounds(), other.bounds());
    let beginnings = one.earliest <= other.start_latest && other.earliest <= one.start_latest;
    let ends = one.end_earliest <= other.latest && other.end_earliest <= one.latest;
    beginnings && ends
}

fn overlap(one: &Edtf, other: &Edtf) -> bool {
    let (one, other) = (one.bounds(), other.bounds());
    one.earliest <= other.latest && other.earliest <= one.latest
}

/// Whether the first time is known more finely than the second.
#[must_use]
pub fn is_finer(one: &Edtf, other: &Edtf) -> bool {
    one.precision() < other.precision()
}

/// The part of the words of the shorter of two titles that the longer has, too.
#[must_use]
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (stems(one), stems(other));
    let (few, many) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if few.is_empty() {
        return 0.0;
    }
    let count = few.iter().filter(|word| many.contains(word)).count();
    // Titles have few words: the numbers are exact.
    #[allow(clippy::cast_precision_loss)]
    let likeness = count as f64 / few.len() as f64;
    likeness
}

/// The words of a text that carry meaning, cut to what their forms have in common.
#[must_use]
pub fn stems(text: &str) -> Vec<String> {
    const PLAIN: &[&str] = &[
        "the", "and", "for", "with", "between", "from", "into", "its", "their", "that", "this", "was", "were", "has",
        "had", "have", "been", "which", "also", "are",
    ];
    let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let mut stems: Vec<String> = words
        .filter(|word| word.chars().count() >= 3 && !PLAIN.contains(&word.as_str()))
        .map(|word| if word.chars().count() > 6 { word.chars().take(6).collect() } else { word })
        .collect();
    stems.sort();
    stems.dedup();
    stems
}
