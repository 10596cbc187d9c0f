//! What is proposed: facts as a sentence states them, in the terms of the record.

use std::ops::Range;

use super::gazetteer::{ActorId, PlaceId};
use crate::edtf::Edtf;
use crate::entity::event::{EventKind, EventStatus};
use crate::entity::event_participant::EventParticipantRole;
use crate::entity::issue::{IssueKind, IssueStatus};
use crate::entity::membership::MembershipRole;
use crate::entity::mission::MissionKind;
use crate::entity::recognition::RecognitionKind;
use crate::entity::relation_phase::RelationStatus;
use crate::entity::treaty::{TreatyKind, TreatyStatus};

/// A fact that a sentence states, with the rule that reads it so and how sure that is.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    pub fact: Fact,
    /// The passage of the article, by its place among them, and the sentence in bytes of its text.
    pub passage: usize,
    pub sentence: Range<usize>,
    /// The sources cited behind the sentence, by their places in the article.
    pub sources: Vec<usize>,
    pub rule: &'static str,
    pub confidence: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    Relation(Relation),
    Mission(Mission),
    Membership(Membership),
    Treaty(Treaty),
    Event(Event),
    Recognition(Recognition),
    Issue(Issue),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// In the order of the gazetteer.
    pub between: [ActorId; 2],
    pub status: RelationStatus,
    /// It stood before, and was established again.
    pub is_restored: bool,
    /// When it came to this.
    pub time: Option<Edtf>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Mission {
    pub kind: MissionKind,
    pub sender: ActorId,
    pub host: ActorId,
    pub place: Option<PlaceId>,
    /// Those besides its host that it serves.
    pub accredited_to: Vec<ActorId>,
    pub period: Option<Edtf>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Membership {
    pub member: ActorId,
    pub organization: ActorId,
    pub role: MembershipRole,
    pub planned: bool,
    pub period: Option<Edtf>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Treaty {
    pub kind: TreatyKind,
    pub status: TreatyStatus,
    /// As the sentence calls it.
    pub title: String,
    pub parties: Vec<ActorId>,
    pub signed: Option<Edtf>,
    pub in_force: Option<Edtf>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    pub kind: EventKind,
    pub status: EventStatus,
    pub participants: Vec<(ActorId, EventParticipantRole)>,
    pub occurred: Option<Edtf>,
    pub place: Option<PlaceId>,
    /// Which of a series: round 11 of negotiations.
    pub ordinal: Option<u32>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Recognition {
    pub by: ActorId,
    pub of: ActorId,
    pub kind: RecognitionKind,
    pub period: Option<Edtf>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    pub kind: IssueKind,
    pub status: IssueStatus,
    pub parties: Vec<ActorId>,
}

impl Fact {
    /// The kind of fact, as bundles name it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Relation(_) => "relation",
            Self::Mission(_) => "mission",
            Self::Membership(_) => "membership",
            Self::Treaty(_) => "treaty",
            Self::Event(_) => "event",
            Self::Recognition(_) => "recognition",
            Self::Issue(_) => "issue",
        }
    }
}

impl Fact {
    /// Whether this says all that another says.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        // A finer time covers the coarser one that it begins with: "1973-05-06" and "1973".
        let timed = |one: &Option<Edtf>, other: &Option<Edtf>| match (one, other) {
            (_, None) => true,
            (Some(one), Some(other)) => {
                let parts = |time: &Edtf| time.as_str().split('/').map(str::to_owned).collect::<Vec<_>>();
                let (one, other) = (parts(one), parts(other));
                one.len() == other.len() && one.iter().zip(&other).all(|(one, other)| one.starts_with(other.as_str()))
            }
            (None, Some(_)) => false,
        };
        match (self, other) {
            (Self::Relation(a), Self::Relation(b)) => {
                a.between == b.between
                    && a.status == b.status
                    && (a.is_restored == b.is_restored || b.time.is_none())
                    && timed(&a.time, &b.time)
            }
            (Self::Mission(a), Self::Mission(b)) => {
                let is_there = b.place.is_none() || a.place == b.place;
                let is_for = b.accredited_to.iter().all(|actor| a.accredited_to.contains(actor));
                (a.kind, a.sender, a.host) == (b.kind, b.sender, b.host)
                    && is_there
                    && is_for
                    && timed(&a.period, &b.period)
            }
            (Self::Membership(a), Self::Membership(b)) => {
                (a.member, a.organization, a.role, a.planned) == (b.member, b.organization, b.role, b.planned)
                    && timed(&a.period, &b.period)
            }
            (Self::Treaty(a), Self::Treaty(b)) => {
                a.kind == b.kind
                    && b.parties.iter().all(|party| a.parties.contains(party))
                    && timed(&a.signed, &b.signed)
                    && timed(&a.in_force, &b.in_force)
                    && (a.title == b.title || b.title.is_empty())
            }
            (Self::Event(a), Self::Event(b)) => {
                let takes_part = |participant| a.participants.contains(participant);
                (a.kind, a.status, a.ordinal) == (b.kind, b.status, b.ordinal)
                    && b.participants.iter().all(takes_part)
                    && timed(&a.occurred, &b.occurred)
            }
            (Self::Recognition(a), Self::Recognition(b)) => {
                (a.by, a.of, a.kind) == (b.by, b.of, b.kind) && timed(&a.period, &b.period)
            }
            (Self::Issue(a), Self::Issue(b)) => a == b,
            _ => false,
        }
    }
}
