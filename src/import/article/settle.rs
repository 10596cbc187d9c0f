//! Proposals held against each other and against the record: what an article says twice is one fact, what is on record gets
//! one more citation, what contradicts it is named, and the rest is new.

use super::facts::agreement::{Agreement, compare};
use super::facts::proposal::{Fact, Proposal};
use super::record::Standing;
use crate::edtf::Edtf;

/// A fact that an article states, in one place or several.
#[derive(Clone, Debug)]
pub(super) struct Settled {
    /// As the surest and finest of its proposals has it.
    pub fact: Fact,
    pub said: Vec<Said>,
    pub outcome: Outcome,
}

/// One place that states a fact.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub proposal: Proposal,
    /// The field that it gives another value, and that value.
    pub differs: Option<(&'static str, String)>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    New,
    /// It was loaded from this article before.
    Accepted,
    /// It is on record: kind and slug.
    Agrees(String),
    /// The record says otherwise: kind and slug, the field, and what is on record.
    Contradicts(String, &'static str, Option<String>),
}

impl Settled {
    /// The confidence of its surest proposal.
    pub fn confidence(&self) -> f64 {
        self.said.iter().map(|said| said.proposal.confidence).fold(0.0, f64::max)
    }
}

/// Settles the proposals of an article.
pub(super) fn settle(proposals: &[Proposal], standing: &[Standing]) -> Vec<Settled> {
    let mut settled: Vec<Settled> = Vec::new();
    for proposal in proposals {
        match settled.iter_mut().find(|known| compare(&proposal.fact, &known.fact) != Agreement::Apart) {
            Some(known) => known.hear(proposal),
            None => settled.push(Settled {
                fact: proposal.fact.clone(),
                said: vec![Said { proposal: proposal.clone(), differs: None }],
                outcome: Outcome::New,
            }),
        }
    }
    for fact in &mut settled {
        fact.hold_against(standing);
    }
    settled
}

impl Settled {
    /// Takes in another statement of the same fact.
    fn hear(&mut self, proposal: &Proposal) {
        let differs = match compare(&proposal.fact, &self.fact) {
            Agreement::Contradict(field) => time_of(&proposal.fact).map(|time| (field, time.to_string())),
            _ => None,
        };
        let is_finer = match (time_of(&proposal.fact), time_of(&self.fact)) {
            (Some(time), Some(known)) => time.precision() < known.precision(),
            (time, known) => time.is_some() && known.is_none(),
        };
        if differs.is_none() && (is_finer || proposal.fact.covers(&self.fact)) {
            self.fact = proposal.fact.clone();
        }
        self.said.push(Said { proposal: proposal.clone(), differs });
    }

    fn hold_against(&mut self, standing: &[Standing]) {
        let kind = |standing: &&Standing| is_comparable(&standing.fact, &self.fact);
        let mut contradiction = None;
        for known in standing.iter().filter(kind) {
            if known.is_own {
                if compare(&self.fact, &known.fact) != Agreement::Apart && self.outcome == Outcome::New {
                    self.outcome = Outcome::Accepted;
                }
                continue;
            }
            match compare(&self.fact, &known.fact) {
                Agreement::Same if !completes(&self.fact, &known.fact) => {
                    self.outcome = Outcome::Agrees(known.of.clone());
                    for said in &mut self.said {
                        said.differs = more(&said.proposal.fact, &known.fact);
                    }
                    return;
                }
                Agreement::Contradict(field) if contradiction.is_none() => contradiction = Some((known, field)),
                _ => {}
            }
        }
        if let Some((known, field)) = contradiction {
            let value = time_of(&known.fact).map(ToString::to_string);
            self.outcome = Outcome::Contradicts(known.of.clone(), field, value);
            for said in &mut self.said {
                let value = if field == "status" {
                    status_of(&said.proposal.fact)
                } else {
                    time_of(&said.proposal.fact).map(ToString::to_string)
                };
                said.differs = value.map(|value| (field, value));
            }
        }
    }
}

fn is_comparable(one: &Fact, other: &Fact) -> bool {
    one.kind() == other.kind()
}

/// Whether the record has the two actors' relation and nothing of what is said of it.
fn completes(said: &Fact, standing: &Fact) -> bool {
    matches!((said, standing), (Fact::Relation(said), Fact::Relation(standing))
        if standing.status.as_str() == "UNKNOWN" && said.status.as_str() != "UNKNOWN")
}

/// What is said beyond what is on record: a time that is lacking there, or known less finely.
fn more(said: &Fact, standing: &Fact) -> Option<(&'static str, String)> {
    let time = time_of(said)?;
    let differs = time_of(standing).is_none_or(|known| known != time && time.as_str() != known.as_str());
    differs.then(|| (field_of(said), time.to_string()))
}

fn field_of(fact: &Fact) -> &'static str {
    match fact {
        Fact::Relation(relation) if relation.is_restored || relation.status.as_str() != "ESTABLISHED" => "period",
        Fact::Relation(_) => "established",
        Fact::Treaty(treaty) if treaty.signed.is_none() => "in_force",
        Fact::Treaty(_) => "signed",
        Fact::Event(_) => "occurred",
        _ => "period",
    }
}

pub(super) fn time_of(fact: &Fact) -> Option<&Edtf> {
    match fact {
        Fact::Relation(relation) => relation.time.as_ref(),
        Fact::Mission(mission) => mission.period.as_ref(),
        Fact::Membership(membership) => membership.period.as_ref(),
        Fact::Treaty(treaty) => treaty.signed.as_ref().or(treaty.in_force.as_ref()),
        Fact::Event(event) => event.occurred.as_ref(),
        Fact::Recognition(recognition) => recognition.period.as_ref(),
        Fact::Issue(_) => None,
    }
}

fn status_of(fact: &Fact) -> Option<String> {
    if let Fact::Relation(relation) = fact { Some(relation.status.as_str().to_owned()) } else { None }
}
