//! Missions: embassies, high commissions and consulates, who keeps them, where, and since when.

use std::sync::LazyLock;

use regex::Regex;

use super::{Hit, Mood, Rule};
use crate::edtf::Edtf;
use crate::entity::mission::MissionKind;
use crate::import::article::facts::frame;
use crate::import::article::facts::gazetteer::{ActorId, PlaceId};
use crate::import::article::facts::line::What;
use crate::import::article::facts::proposal::{Fact, Mission};

pub const RULES: &[Rule] = &[
    Rule {
        name: "a state has a mission somewhere",
        frame: r"<(?P<a>[CXBD][0-9]+)>(?:,? which|, in turn,|,)? {adv}(?P<verb>{keeps}) {adv}(?:(?:[a-z0-9]+ )?(?:permanent |resident |diplomatic )*(?:missions?|posts?|representations?) (?:abroad|overseas)[,:] )?(?P<items>(?:an?|its|the|their|both|one|two|three|four|five|[0-9]+|embass|consul|high comm|resident|honorary|diplomatic|permanent).*)",
        sure: 0.97,
        mood: Mood::Stated,
        make: kept,
    },
    Rule {
        name: "it has a mission somewhere",
        frame: r"(?:^|, and |; |, but )(?:it|the country|the kingdom|the republic) {adv}(?P<verb>{keeps}) {adv}(?P<items>(?:an?|its|the|their|both|one|two|three|four|five|[0-9]+|embass|consul|high comm|honorary).*)",
        sure: 0.9,
        mood: Mood::Stated,
        make: kept_by_last,
    },
    Rule {
        name: "a state does something and has a mission somewhere",
        frame: r"^<(?P<a>[CX]0)>[^.;]{1,160}? and {adv}(?P<verb>maintains?|has|have|operates?|keeps?) {adv}(?P<items>(?:an?|its|two|three|four|[0-9]+|embass|consul|honorary).*)",
        sure: 0.94,
        mood: Mood::Stated,
        make: kept,
    },
    Rule {
        name: "a state closed a mission",
        frame: r"<(?P<a>[CXBD][0-9]+)> {adv}(?:closed|shut|withdrew|suspended) (?:down )?(?P<items>(?:an?|its|the|their) .*)",
        sure: 0.92,
        mood: Mood::Stated,
        make: closed,
    },
    Rule {
        name: "the mission of a state somewhere",
        frame: r"{CD:a}(?:'s)? {mission} (?:is |was )?(?:also |located |situated |based )*in {P:in}(?: (?:{were} )?{adv}(?P<opened>established|opened|inaugurated|set up|re-?opened))?{when}",
        sure: 0.9,
        mood: Mood::Stated,
        make: named,
    },
    Rule {
        name: "there is a mission of a state somewhere",
        frame: r"there (?:is|are|has been) (?:also )?(?:an? |[0-9]+ )?{CD:a} {mission} in {P:in}{when}",
        sure: 0.95,
        mood: Mood::Stated,
        make: named,
    },
    Rule {
        name: "in a state there are missions of others",
        frame: r"\bin {P:in},? there (?:is|are) {adv}(?:an? |[a-z]+ )?{mission} (?:of|from) {C:a}",
        sure: 0.93,
        mood: Mood::Stated,
        make: named,
    },
    Rule {
        name: "there are missions of others in a state",
        frame: r"there (?:is|are) {adv}(?:an? |[a-z]+ )?{mission} (?:of|from) {C:a} in {P:in}",
        sure: 0.93,
        mood: Mood::Stated,
        make: named,
    },
    Rule {
        name: "the mission in a state is somewhere",
        frame: r"(?:^|the |an? ){mission} of {C:a} (?:is |was )?(?:located |situated |(?P<opened>(?:re-?)?opened |established |inaugurated |set up ))?in {P:in}{when}",
        sure: 0.9,
        mood: Mood::Stated,
        make: named,
    },
    Rule {
        name: "a state is represented from a mission elsewhere",
        frame: r"(?:{C:a}|(?P<it>it|the country)) (?:is|are|was|has been|have been|being) {adv}(?:accredited|represented) {adv}(?:to|in|at|for) {C:b}(?: (?:non-residentially|concurrently|at a [a-z ]+ level))?,? (?:from|through|via|by|out of|with) (?:its|the|their|an?|his) (?:[a-z]+ )??{mission}(?: (?:based|located|resident))? (?:in|at|to) (?:neighbou?ring )?{P:in}",
        sure: 0.96,
        mood: Mood::Stated,
        make: represented,
    },
    Rule {
        name: "a mission elsewhere is accredited to a state",
        frame: r"{CD:a}(?:'s)? {mission} (?:in|at|to) {P:in},? {were} {adv}(?:accredited|responsible|cross-accredited|concurrently accredited) {adv}(?:to|for|in) {C:b}",
        sure: 0.95,
        mood: Mood::Stated,
        make: represented,
    },
    Rule {
        name: "both have missions in each other",
        frame: r"{C:a} {adv}(?:have|has|maintain|maintains|opened|operate|established|keep) (?:resident |permanent )?{mission} in (?:each other's|each others|each other|one another's|the other's|their respective)(?: (?:capitals?|countr(?:y|ies)|cities|states))?",
        sure: 0.93,
        mood: Mood::Stated,
        make: mutual,
    },
];

/// One mission of a list: "an embassy in <P1> since <T2>".
static ITEM: LazyLock<Regex> = LazyLock::new(|| {
    frame::compile(
        r"^(?:[ ,]*(?:and also|and|as well as|along with|in addition to|plus|both)?,? ?)(?:an?|its|the|their|one|two|three|four|five|six|[0-9]+)? ?(?:also )?{mission}(?: (?:located|based|each))?(?:,? (?:both )?(?:in|at|to|for) (?:(?:the )?(?:capital|capital city|cities|city|cities of|city of|capital of|capital, )(?: of)? ?)?(?:{P:in}|(?P<unknown>[a-zà-ÿ][a-zà-ÿ'.-]+(?: [a-zà-ÿ'-]+){0,2}?)(?P<edge>,|\.|;| and |\(| since | which |$)))?(?:(?:,? (?:which|that) (?:was )?| ?\()(?:officially )?(?:re-?)?(?:opened|established|inaugurated|set up))?{when}",
    )
});

fn kept(hit: &Hit<'_>) -> Vec<Fact> {
    let is_adjective = matches!(hit.slot(hit.word("a")), Some(What::Adjectives(_)));
    // "Both have embassies in each other's capitals" is another rule's.
    if is_adjective || hit.word("items").contains("each other") {
        return Vec::new();
    }
    let senders = hit.actors("a");
    items(hit, &senders, false)
}

fn kept_by_last(hit: &Hit<'_>) -> Vec<Fact> {
    let senders = hit.context.last.clone().unwrap_or_default();
    let senders = if hit.before().is_empty() { senders } else { first(hit) };
    if senders.len() == 1 { items(hit, &senders, false) } else { Vec::new() }
}

/// Whom the sentence begins with.
fn first(hit: &Hit<'_>) -> Vec<ActorId> {
    match hit.line.what(0) {
        Some(What::Actors(actors)) if hit.line.text.starts_with("<C0>") => actors.clone(),
        _ => Vec::new(),
    }
}

fn closed(hit: &Hit<'_>) -> Vec<Fact> {
    items(hit, &hit.actors("a"), true)
}

/// The missions of a list, until something else follows.
fn items(hit: &Hit<'_>, senders: &[ActorId], are_closed: bool) -> Vec<Fact> {
    let whole = hit.word("items");
    let mut rest = whole;
    let mut facts: Vec<Fact> = Vec::new();
    while let Some(item) = ITEM.captures(rest) {
        let Some(kind) = item.name("mission").and_then(|found| kind(found.as_str())) else { break };
        let behind = &rest[item.get(0).map_or(0, |all| all.end())..];
        let period = item_period(hit, &item, are_closed);
        let period = match closing(hit, behind) {
            Closing::Never => period,
            Closing::Sometime => break,
            Closing::At(end) => period
                .and_then(|period| format!("{}/{}", super::hit::start(&period), super::hit::end(&end)).parse().ok()),
        };
        let unknown = item.name("unknown").map(|found| found.as_str());
        let places = match item.name("in").and_then(|found| hit.slot(found.as_str())) {
            Some(What::Places(places)) => places.clone(),
            Some(What::Actors(actors)) => actors.iter().map(|actor| (None, Some(*actor))).collect(),
            _ if item.name("in").is_none()
                && (item.name("when").is_some() || unknown.is_some_and(is_city) || are_closed) =>
            {
                // A city that is not on record is in the country of the city before it.
                let before = facts
                    .last()
                    .and_then(|fact| if let Fact::Mission(mission) = fact { Some(mission.host) } else { None });
                vec![(None, before)]
            }
            _ => break,
        };
        for sender in senders {
            facts.extend(places.iter().filter_map(|place| mission(hit, kind, *sender, *place, period.clone())));
        }
        let end = item.name("edge").map_or_else(|| item.get(0).map_or(0, |all| all.end()), |edge| edge.start());
        if end == 0 {
            break;
        }
        rest = &rest[end..];
    }
    facts
}

/// Whether a sentence that tells of a mission goes on to tell of its end.
enum Closing {
    Never,
    Sometime,
    At(Edtf),
}

/// "… which was closed in <T2>", "and closed it in <T2>"; of what was closed for a while, no period is sure.
fn closing(hit: &Hit<'_>, behind: &str) -> Closing {
    static CLOSED: LazyLock<Regex> = LazyLock::new(|| {
        frame::compile(
            r"^[^<.;]{0,60}?\b(?:closed|shut)(?: it| them)?(?: down| again)?(?: in| on)? ?(?:<(?P<t>T[0-9]+)>)?",
        )
    });
    match CLOSED.captures(behind) {
        None => Closing::Never,
        Some(found) => match found.name("t").and_then(|time| hit.edtf(time.as_str())) {
            Some(time) if !time.as_str().contains('/') => Closing::At(time),
            _ => Closing::Sometime,
        },
    }
}

/// Words that stand behind "in" and name no city.
fn is_city(words: &str) -> bool {
    const OTHERS: &[&str] = &[
        "the",
        "each",
        "both",
        "its",
        "their",
        "that",
        "this",
        "several",
        "many",
        "all",
        "some",
        "most",
        "other",
        "neighbouring",
        "neighboring",
        "any",
        "accordance",
        "order",
        "addition",
        "response",
        "early",
        "late",
        "another",
        "one",
        "two",
        "three",
        "various",
        "different",
    ];
    let first = words.split(' ').next().unwrap_or_default();
    !OTHERS.contains(&first)
}

fn item_period(hit: &Hit<'_>, item: &regex::Captures<'_>, is_closed: bool) -> Option<Edtf> {
    let time = |group: &str| match hit.slot(item.name(group)?.as_str())? {
        What::Time(time) => Some(time.clone()),
        _ => None,
    };
    match (time("when"), time("until")) {
        (Some(from), Some(to)) => format!("{}/{}", super::hit::start(&from), super::hit::end(&to)).parse().ok(),
        (Some(time), None) if is_closed => format!("/{}", super::hit::end(&time)).parse().ok(),
        (Some(time), None) => {
            let lead = item.get(0).map_or("", |all| all.as_str());
            let is_end = lead.contains(" until <") || lead.contains(" till <");
            if is_end { format!("/{}", super::hit::end(&time)).parse().ok() } else { since(hit, &time) }
        }
        (None, _) if is_closed => hit.until(),
        (None, _) => hit.point().and_then(|time| since(hit, &time)),
    }
}

/// From a time on; of what is said to have been, only that it was then.
fn since(hit: &Hit<'_>, time: &Edtf) -> Option<Edtf> {
    if time.as_str().contains('/') {
        return Some(time.clone());
    }
    let is_past = hit.has("verb") && hit.word("verb") == "had" && !hit.is_perfect();
    if is_past { None } else { format!("{}/..", time.as_str()).parse().ok() }
}

impl Hit<'_> {
    /// Whether the verb is "has had" or "have had", and so goes on.
    fn is_perfect(&self) -> bool {
        let before = self.group("verb").map_or("", |verb| &self.line.text[..verb.start()]);
        before.ends_with("has ") || before.ends_with("have ")
    }
}

fn mission(
    hit: &Hit<'_>, kind: MissionKind, sender: ActorId, (place, country): (Option<PlaceId>, Option<ActorId>),
    period: Option<Edtf>,
) -> Option<Fact> {
    let host = country.or_else(|| hit.context.other(sender))?;
    let fits = hit.is_country(host) && hit.is_country(sender)
        || kind == MissionKind::PermanentMission
        || hit.is_organization(sender)
        || hit.is_organization(host);
    (host != sender && fits).then_some(Fact::Mission(Mission {
        kind,
        sender,
        host,
        place,
        accredited_to: Vec::new(),
        period,
    }))
}

fn named(hit: &Hit<'_>) -> Vec<Fact> {
    let Some(kind) = kind(hit.word("mission")) else { return Vec::new() };
    let period = if hit.has("opened") || hit.has("when") { hit.period() } else { None };
    let mut facts = Vec::new();
    for sender in hit.actors("a") {
        facts
            .extend(hit.places("in").into_iter().filter_map(|place| mission(hit, kind, sender, place, period.clone())));
    }
    // "accredited to" says more, by another rule.
    if hit.after().contains("accredited") || hit.after().contains("responsible for") { Vec::new() } else { facts }
}

fn represented(hit: &Hit<'_>) -> Vec<Fact> {
    let Some(kind) = kind(hit.word("mission")) else { return Vec::new() };
    let senders = if hit.has("it") { first(hit) } else { hit.actors("a") };
    let accredited = hit.actors("b");
    let mut facts = Vec::new();
    for sender in senders {
        for (place, country) in hit.places("in") {
            let Some(host) = country.filter(|host| *host != sender) else { continue };
            let accredited_to = accredited.iter().copied().filter(|actor| *actor != sender && *actor != host).collect();
            facts.push(Fact::Mission(Mission { kind, sender, host, place, accredited_to, period: None }));
        }
    }
    facts
}

fn mutual(hit: &Hit<'_>) -> Vec<Fact> {
    let Some(kind) = kind(hit.word("mission")) else { return Vec::new() };
    let [one, other] = hit.actors("a")[..] else { return Vec::new() };
    let mission = |sender, host| {
        Fact::Mission(Mission { kind, sender, host, place: None, accredited_to: Vec::new(), period: None })
    };
    vec![mission(one, other), mission(other, one)]
}

fn kind(words: &str) -> Option<MissionKind> {
    let is_general = words.contains("general");
    Some(match words {
        _ if words.starts_with("embass") => MissionKind::Embassy,
        _ if words.starts_with("high comm") => MissionKind::HighCommission,
        _ if words.contains("honorary") => MissionKind::HonoraryConsulate,
        _ if words.contains("consul") && is_general => MissionKind::ConsulateGeneral,
        _ if words.contains("consul") => MissionKind::Consulate,
        _ if words.contains("nunciature") => MissionKind::Nunciature,
        _ if words.contains("legation") => MissionKind::Legation,
        _ if words.starts_with("permanent mission") => MissionKind::PermanentMission,
        _ if words.contains("delegation") => MissionKind::Delegation,
        _ if words.contains("office") => MissionKind::RepresentativeOffice,
        _ if words.contains("section") => MissionKind::InterestsSection,
        _ => return None,
    })
}
