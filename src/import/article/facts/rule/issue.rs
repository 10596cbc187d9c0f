//! Issues: open or settled matters of borders and seas.

use super::{Hit, Mood, Rule};
use crate::entity::issue::{IssueKind, IssueStatus};
use crate::import::article::facts::gazetteer::ActorId;
use crate::import::article::facts::proposal::{Fact, Issue};

pub const RULES: &[Rule] = &[
    Rule {
        name: "a border dispute",
        frame: r"(?P<what>border|territorial|boundary|maritime|maritime boundary|land) (?:disputes?|conflict|issue|disagreements?) (?:between {A:a}|with {A:b})",
        sure: 0.9,
        mood: Mood::Stated,
        make: dispute,
    },
    Rule {
        name: "two have a border dispute",
        frame: r"{A:a} (?:have|has|had) (?:an? )?(?:ongoing |unresolved |long-running |longstanding |outstanding )*(?P<what>border|territorial|boundary|maritime|maritime boundary) (?:disputes?|conflict|disagreements?)(?: with {A:b})?",
        sure: 0.9,
        mood: Mood::Stated,
        make: dispute,
    },
    Rule {
        name: "no boundary has been agreed",
        frame: r"no (?P<what>seabed |maritime |land |sea )?(?:boundary|border) (?:with {A:b}|between {A:a})(?P<gap>[^.;]*?)(?:agreed|delimited|demarcated|settled)",
        sure: 0.92,
        mood: Mood::Denied,
        make: open,
    },
    Rule {
        name: "states agreed to demarcate their border",
        frame: r"{A:a} (?:have |has )?(?:agreed?|began|begun|started) (?:to )?(?:begin |start )?(?:demarcat(?:e|ing|ion of)|delimit(?:ing)?) (?:their|the|its) (?:shared |common |joint |mutual )?(?P<what>border|borders|boundary|boundaries|frontier)",
        sure: 0.9,
        mood: Mood::Denied,
        make: demarcated,
    },
];

fn kind(words: &str) -> IssueKind {
    if words.contains("maritime") || words.contains("sea") { IssueKind::Maritime } else { IssueKind::Border }
}

fn issue(hit: &Hit<'_>, kind: IssueKind, status: IssueStatus) -> Vec<Fact> {
    let mut parties: Vec<ActorId> = hit.actors("a").into_iter().chain(hit.actors("b")).collect();
    if let [one] = parties[..] {
        let other = hit.context.other(one).or_else(|| hit.context.subject.first().copied());
        parties.extend(other);
    }
    parties.sort_unstable();
    parties.dedup();
    if parties.len() < 2 { Vec::new() } else { vec![Fact::Issue(Issue { kind, status, parties })] }
}

fn dispute(hit: &Hit<'_>) -> Vec<Fact> {
    let is_settled = ["resolved", "settled", "solved"].iter().any(|word| hit.line.text.contains(word))
        && !hit.line.text.contains("unresolved");
    issue(hit, kind(hit.word("what")), if is_settled { IssueStatus::Settled } else { IssueStatus::Open })
}

fn open(hit: &Hit<'_>) -> Vec<Fact> {
    issue(hit, kind(hit.word("what")), IssueStatus::Open)
}

fn demarcated(hit: &Hit<'_>) -> Vec<Fact> {
    issue(hit, IssueKind::Border, IssueStatus::InNegotiation)
}
