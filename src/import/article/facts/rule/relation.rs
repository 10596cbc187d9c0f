//! Diplomatic relations: established, severed, restored, or said not to be.

use std::sync::LazyLock;

use regex::Regex;

use super::{Hit, Mood, Rule};
use crate::entity::relation_phase::RelationStatus;
use crate::import::article::facts::frame;
use crate::import::article::facts::gazetteer::ActorId;
use crate::import::article::facts::proposal::{Fact, Relation};

pub const RULES: &[Rule] = &[
    Rule {
        name: "two established relations",
        frame: r"{A:a} {adv}{established} {relations}(?: (?:with|to|between) (?:each other|one another|them|themselves|the two))?{when}",
        sure: 0.97,
        mood: Mood::Stated,
        make: established,
    },
    Rule {
        name: "one established relations with another",
        frame: r"{A:a} {adv}(?:{recognized} and )?{established} {relations} {adv}(?:with|to) {A:b}{when}",
        sure: 0.97,
        mood: Mood::Stated,
        make: established,
    },
    Rule {
        name: "one did something and established relations with the other",
        frame: r"^<(?P<a>C0)>[^.;]{1,160}? and {adv}{established} {relations} with (?:the country|it|that country|each other){when}",
        sure: 0.92,
        mood: Mood::Stated,
        make: with_the_other,
    },
    Rule {
        name: "a date behind a label",
        frame: r"(?P<label>re-?establishment|establishment|severance|resumption|suspension)(?: of (?:{formal}))? ?[:–-] ?<(?P<when>T[0-9]+)>",
        sure: 0.92,
        mood: Mood::Stated,
        make: labelled,
    },
    Rule {
        name: "one was among the first to establish relations with another",
        frame: r"{A:a} (?:was|were|became|is|are) {adv}(?:one of |among )?(?:the )?(?:very )?first[^<.;]{0,40} to (?:recogni[sz]e (?:and )?)?(?:establish|have|open) {relations} with {A:b}{when}",
        sure: 0.93,
        mood: Mood::Stated,
        make: established,
    },
    Rule {
        name: "relations between two were established",
        frame: r"{relations} (?:between {A:a}|of {A:a} with {A:b}|with {A:b})?(?: and {A:c})?[^<.;]{0,25}?{were} {adv}{established}{when}",
        sure: 0.97,
        mood: Mood::Stated,
        make: established,
    },
    Rule {
        name: "relations began",
        frame: r"{formal} (?:between {A:a} |with {A:b} )?(?:and {A:c} )?{adv}(?:began|begun|started|commenced|date back to|date from|exist(?:s|ed)?){when}",
        sure: 0.92,
        mood: Mood::Stated,
        make: dated,
    },
    Rule {
        name: "since the establishment of relations",
        frame: r"establishment of {formal}(?: between {A:a}| with {A:b})?(?: and {A:c})?(?: (?:began|started|took place|occurred|dates?(?: back)?(?: to)?|was (?:agreed|announced)))?{when}",
        sure: 0.9,
        mood: Mood::Stated,
        make: dated,
    },
    Rule {
        name: "two have had relations since",
        frame: r"{A:a},? {adv}(?:had|maintained|enjoyed|held|kept) {adv}{formal}(?: with {A:b}| (?:with|to) (?:each other|one another))?,? since <(?P<when>T[0-9]+)>",
        sure: 0.9,
        mood: Mood::Stated,
        make: since,
    },
    Rule {
        name: "since established relations",
        frame: r"^(?:since|after) (?:{A:a} )?(?:established|establishing) {formal}(?: with {A:b})?{when}",
        sure: 0.88,
        mood: Mood::Stated,
        make: dated,
    },
    Rule {
        name: "an agreement established relations",
        frame: r"(?:agreement|treaty|protocol|communiqu[eé]|documents?|accord|memorandum|note)s? (?:that |which |to |on )?(?:the )?(?:set(?:ting)? up|establish(?:ed|ing)?|establishment of|establishing) {formal} (?:between {A:a}|with {A:b})(?: and {A:c})?{when}",
        sure: 0.93,
        mood: Mood::Stated,
        make: dated,
    },
    Rule {
        name: "one has relations with others",
        frame: r"{A:a} {adv}(?:has|have|maintains?|enjoys?|holds?) {adv}{formal} with (?:[^<.;]{0,60}(?:including|such as|among them|:) ?(?:\()?)?{A:b}(?:,? as well as [^<.;]{0,60}(?:including|such as) {A:c})?",
        sure: 0.85,
        mood: Mood::Stated,
        make: standing,
    },
    Rule {
        name: "one has established relations with many, among them others",
        frame: r"{A:a} {adv}established {relations} with [^<.;]{0,60}\((?:including|among them|such as|also) {A:b}\)?(?:[^.;]*? and {O:c})?",
        sure: 0.93,
        mood: Mood::Stated,
        make: standing,
    },
    Rule {
        name: "one severed relations with another",
        frame: r"{A:a} {adv}(?:severed|severs|broke off|broken off|broke|broken|cut off|cut|terminated|ended|suspended) (?:its |their |all |off )*{relations}(?: (?:with|to) {A:b})?{when}",
        sure: 0.92,
        mood: Mood::Stated,
        make: severed,
    },
    Rule {
        name: "relations were severed",
        frame: r"{relations} (?:between {A:a} |with {A:b} )?{were} {adv}(?P<end>severed|broken off|broken|cut off|cut|suspended|terminated){when}",
        sure: 0.92,
        mood: Mood::Stated,
        make: severed,
    },
    Rule {
        name: "relations were restored",
        frame: r"{relations} (?:between {A:a} |with {A:b} )?{were} {adv}(?:restored|resumed|re-?established){when}",
        sure: 0.94,
        mood: Mood::Stated,
        make: restored,
    },
    Rule {
        name: "two restored relations",
        frame: r"{A:a} {adv}(?:restored|resumed|re-?established) (?:its |their |full )*{relations}(?: with {A:b})?{when}",
        sure: 0.94,
        mood: Mood::Stated,
        make: restored,
    },
    Rule {
        name: "relations of one day were restored on another",
        frame: r"relations [^<.;]{0,40}<T[0-9]+>,? (?:and |but |then |were )*(?:re-?established|restored|resumed) (?:on |in |again )*<(?P<when>T[0-9]+)>",
        sure: 0.9,
        mood: Mood::Stated,
        make: restored,
    },
    Rule {
        name: "no relations",
        frame: r"{A:a} (?:has|have|do|does) (?:not|never|no|yet to)(?: yet| currently)? ?(?:established?|have|maintain|entered into)? ?(?:any )?{formal} with (?P<list>{A:b})",
        sure: 0.92,
        mood: Mood::Denied,
        make: none,
    },
];

/// The two whom a hit is about: those that it names, or those that the passage is about.
pub fn two(hit: &Hit<'_>) -> Vec<[ActorId; 2]> {
    let mut named: Vec<ActorId> = ["a", "b", "c"].iter().flat_map(|group| hit.actors(group)).collect();
    named.dedup();
    let (first, second) = (hit.actors("a"), hit.actors("b"));
    match (&first[..], &second[..]) {
        ([one], others) if !others.is_empty() => {
            others.iter().filter(|other| *other != one).map(|other| [*one, *other]).collect()
        }
        (several, [other]) if several.len() > 1 => {
            several.iter().filter(|one| *one != other).map(|one| [*one, *other]).collect()
        }
        _ => match named[..] {
            [one, other] if one != other => vec![[one, other]],
            [one] => {
                hit.context.other(one).or_else(|| outside(hit, one)).map(|other| vec![[one, other]]).unwrap_or_default()
            }
            [] => around(hit).map(|pair| vec![pair]).unwrap_or_default(),
            _ => Vec::new(),
        },
    }
}

/// Where a sentence names the two before the hit: "Since X and Y …, relations were established".
fn around(hit: &Hit<'_>) -> Option<[ActorId; 2]> {
    hit.context.pair().or_else(|| hit.both())
}

/// The subject of the article, for one that is named alone outside of any section about it.
fn outside(hit: &Hit<'_>, one: ActorId) -> Option<ActorId> {
    match hit.context.subject[..] {
        [subject] if subject != one && hit.context.counterpart.is_none() => Some(subject),
        _ => None,
    }
}

fn relation(hit: &Hit<'_>, status: RelationStatus, is_restored: bool) -> Vec<Fact> {
    if hit.has("other") && !hit.word("other").starts_with("formal") {
        return Vec::new();
    }
    let time = hit.point();
    let fact = |[one, other]: [ActorId; 2]| {
        let between = [one.min(other), one.max(other)];
        Fact::Relation(Relation { between, status, is_restored, time: time.clone() })
    };
    two(hit).into_iter().map(fact).collect()
}

fn established(hit: &Hit<'_>) -> Vec<Fact> {
    let is_again = hit.line.text.contains("re-established") || hit.line.text.contains("reestablished");
    // Another rule knows with whom, where the sentence goes on to say so.
    if hit.actors("a").len() == 1 && !hit.has("b") && hit.after().trim_start().starts_with("with ") {
        return Vec::new();
    }
    // "Relations" alone may be of any kind, unless that they were established is dated.
    let is_plain = !["diplomatic", "formal", "official", "bilateral", "consular"].iter().any(|word| hit.says(word));
    if is_plain && hit.point().is_none() {
        return Vec::new();
    }
    let mut facts = relation(hit, RelationStatus::Established, is_again);
    if let ([one], false) = (&hit.actors("a")[..], facts.is_empty()) {
        facts.extend(further(hit, *one));
    }
    facts
}

/// Those of whom the sentence goes on: "… with A in 1992, with B in 1993 and with C in 1994".
fn further(hit: &Hit<'_>, one: ActorId) -> Vec<Fact> {
    static NEXT: LazyLock<Regex> = LazyLock::new(|| {
        frame::compile(r"^,? ?(?:and |then |later |followed by )*(?:with )?{C:b},? (?:on|in) {T:when}")
    });
    let mut facts = Vec::new();
    let mut rest = hit.after();
    while let Some(found) = NEXT.captures(rest) {
        let [others, time] = ["b", "when"].map(|group| found.name(group).map_or("", |slot| slot.as_str()));
        for other in hit.slot(others).map(|what| hit.actors_of(what)).unwrap_or_default() {
            let between = [one.min(other), one.max(other)];
            let (status, time) = (RelationStatus::Established, hit.edtf(time));
            facts.push(Fact::Relation(Relation { between, status, is_restored: false, time }));
        }
        rest = &rest[found.get(0).map_or(rest.len(), |whole| whole.end())..];
    }
    facts
}

/// "Mexico recognized Estonia and established relations with the country."
fn with_the_other(hit: &Hit<'_>) -> Vec<Fact> {
    let [one] = hit.actors("a")[..] else { return Vec::new() };
    let other = hit.both().map(|[a, b]| if a == one { b } else { a }).filter(|other| *other != one);
    let (Some(other), Some(time)) = (other, hit.point()) else { return Vec::new() };
    let is_restored = hit.says("re-est") || hit.says("reest");
    let between = [one.min(other), one.max(other)];
    vec![Fact::Relation(Relation { between, status: RelationStatus::Established, is_restored, time: Some(time) })]
}

fn labelled(hit: &Hit<'_>) -> Vec<Fact> {
    let (status, is_restored) = match hit.word("label") {
        "establishment" => (RelationStatus::Established, false),
        "severance" => (RelationStatus::Severed, false),
        "suspension" => (RelationStatus::Suspended, false),
        _ => (RelationStatus::Established, true),
    };
    relation(hit, status, is_restored)
}

/// "Have had relations since" says when they began.
fn since(hit: &Hit<'_>) -> Vec<Fact> {
    relation(hit, RelationStatus::Established, false)
}

fn dated(hit: &Hit<'_>) -> Vec<Fact> {
    if hit.point().is_some() { relation(hit, RelationStatus::Established, false) } else { Vec::new() }
}

fn standing(hit: &Hit<'_>) -> Vec<Fact> {
    let Some(one) = hit.actors("a").first().copied() else { return Vec::new() };
    let others = hit.actors("b").into_iter().chain(hit.actors("c")).filter(|other| *other != one);
    let fact = |other: ActorId| {
        let between = [one.min(other), one.max(other)];
        Fact::Relation(Relation { between, status: RelationStatus::Established, is_restored: false, time: None })
    };
    others.map(fact).collect()
}

fn severed(hit: &Hit<'_>) -> Vec<Fact> {
    let is_suspended = hit.line.text.contains("suspended");
    let status = if is_suspended { RelationStatus::Suspended } else { RelationStatus::Severed };
    relation(hit, status, false)
}

fn restored(hit: &Hit<'_>) -> Vec<Fact> {
    relation(hit, RelationStatus::Established, true)
}

fn none(hit: &Hit<'_>) -> Vec<Fact> {
    let [one] = hit.actors("a")[..] else { return Vec::new() };
    let others = hit.actors("b").into_iter().chain(listed_behind(hit)).filter(|other| *other != one);
    let fact = |other: ActorId| {
        let between = [one.min(other), one.max(other)];
        Fact::Relation(Relation { between, status: RelationStatus::NotEstablished, is_restored: false, time: None })
    };
    others.map(fact).collect()
}

/// The actors of a list that goes on behind the hit, with names in it that mean nothing to the gazetteer.
fn listed_behind(hit: &Hit<'_>) -> Vec<ActorId> {
    let mut listed = Vec::new();
    let mut rest = hit.after();
    while let Some(begin) = rest.find('<') {
        let gap = &rest[..begin];
        let is_list =
            gap.len() <= 60 && gap.contains(',') && !gap.contains(['.', ';', '(']) && gap.split(' ').count() <= 8;
        let Some(end) = rest.find('>').filter(|_| is_list) else { break };
        listed.extend(hit.slot(&rest[begin + 1..end]).map(|what| hit.actors_of(what)).unwrap_or_default());
        rest = &rest[end + 1..];
    }
    listed
}
