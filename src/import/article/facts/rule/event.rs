//! Events: visits, summits, rounds of negotiations, meetings.

use std::sync::LazyLock;

use regex::Regex;

use super::{Hit, Mood, Rule};
use crate::edtf::Edtf;
use crate::entity::event::{EventKind, EventStatus};
use crate::entity::event_participant::EventParticipantRole;
use crate::import::article::facts::frame;
use crate::import::article::facts::gazetteer::{ActorId, PlaceId};
use crate::import::article::facts::line::What;
use crate::import::article::facts::proposal::{Event, Fact};

pub const RULES: &[Rule] = &[
    Rule {
        name: "an official of a state visited another",
        frame: r"{G:guest}(?P<by>(?:'s)?(?: [^<.;]{0,90}?)?) {adv}{visited} (?:[a-z'-]+(?: [a-z'-]+){0,2}, )?{P:host}{when}",
        sure: 0.93,
        mood: Mood::StatedOrPlanned,
        make: visit,
    },
    Rule {
        name: "an official of a state, named behind it, visited another",
        frame: r"{official}s?(?: (?:of|for) [a-z]+(?: (?:and )?[a-z]+)?)? of {C:guest},? (?:[^<.;]{0,60}?|<H[0-9]+>),? ?{adv}{visited} (?:[a-z'-]+(?: [a-z'-]+){0,2}, )?{P:host}{when}",
        sure: 0.93,
        mood: Mood::StatedOrPlanned,
        make: visit_of_official,
    },
    Rule {
        name: "the visit of an official to a state",
        frame: r"visit (?:of|by) (?:the )?(?:[a-z-]+ ){0,2}(?:{official}s?(?: (?:of|for) [a-z]+(?: (?:and )?[a-z]+)?)? of )?{G:guest}(?:'s?)?(?:,? [^<.;]{0,60}?)?,? to {P:host}{when}",
        sure: 0.9,
        mood: Mood::StatedOrPlanned,
        make: visit_of_official,
    },
    Rule {
        name: "an official's visit to a state",
        frame: r"(?:official|state|working|first|recent|historic|two-day|three-day|four-day) visit (?:of|by) (?:the )?{G:guest} {official}[^<.;]{0,40}? to (?:the )?{P:host}{when}",
        sure: 0.9,
        mood: Mood::StatedOrPlanned,
        make: visit_of_official,
    },
    Rule {
        name: "an official of one side visited the other",
        frame: r"(?:^|[ ,])(?P<by>{official}[^<.;,]{2,60}?) {adv}{visited} (?:[a-z'-]+(?: [a-z'-]+){0,2}, )?{P:host}{when}",
        sure: 0.85,
        mood: Mood::StatedOrPlanned,
        make: visit_of_other,
    },
    Rule {
        name: "someone of one side visited the other",
        frame: r"^(?P<by>[^<.;,]{4,40}?) {adv}{visited} (?:[a-z'-]+(?: [a-z'-]+){0,2}, )?{P:host}{when}",
        sure: 0.8,
        mood: Mood::Stated,
        make: visit_of_name,
    },
    Rule {
        name: "officials of two sides met",
        frame: r"{CD:a}(?:'s)? {official}[^<.;]{0,50}? {adv}(?:met|held talks) (?:with )?(?:his |her )?(?:counterpart )?{CD:b}(?:'s)? (?:counterpart|{official})[^<.;]{0,50}?(?: in {P:in})?{when}",
        sure: 0.85,
        mood: Mood::Stated,
        make: meeting,
    },
    Rule {
        name: "officials of both sides met",
        frame: r"(?:presidents|leaders|ministers|monarchs|kings|heads of (?:state|government))(?: of [a-z ]{4,30}?)? of <(?P<a>[BC][0-9]+)> {adv}(?:met|held (?:a meeting|talks))\b(?: in {P:in})?{when}",
        sure: 0.88,
        mood: Mood::Stated,
        make: meeting,
    },
    Rule {
        name: "a round of negotiations",
        frame: r"(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]+(?:st|nd|rd|th)) round of (?:[a-z-]+ ){0,3}?(?:negotiations|talks|consultations|political consultations)",
        sure: 0.93,
        mood: Mood::StatedOrPlanned,
        make: round,
    },
    Rule {
        name: "a state held a summit of an organization",
        frame: r"{P:host} {adv}(?:held|hosted|hosts|chaired) (?:the |an? |its )?(?:[a-z0-9-]+ ){0,3}?<(?P<o>O[0-9]+)>(?:'s)? (?:[a-z]+ ){0,2}?(?:summit|leaders' meeting|leaders' summit|heads of state summit){when}",
        sure: 0.93,
        mood: Mood::StatedOrPlanned,
        make: summit,
    },
    Rule {
        name: "a state held the summit of an organization",
        frame: r"{P:host} {adv}(?:held|hosted|hosts|chaired) (?:the |an? |its )?(?:[a-z0-9-]+ ){0,3}?(?:summit|leaders' meeting) of (?:the )?(?:leaders of )?(?:the )?<(?P<o>O[0-9]+)>{when}",
        sure: 0.93,
        mood: Mood::StatedOrPlanned,
        make: summit,
    },
    Rule {
        name: "at the summit of an organization somewhere",
        frame: r"<(?P<o>O[0-9]+)>(?:'s)? (?:[a-z]+ ){0,2}?summit (?:[a-z]+ ){0,2}?in {P:host}{when}",
        sure: 0.88,
        mood: Mood::StatedOrPlanned,
        make: summit_there,
    },
];

/// Titles that make a subject an official; "Kazakhstan visited" is a team's.
const OFFICIALS: &str = r"president|prime minister|premier|chancellor|king|queen|sultan|emir|amir|prince|princess|pope|minister|secretary|speaker|delegation|emperor|shah|chairman|regent|head of|undersecretary|counsellor|governor|vice|ambassador|envoy|parliament|senator|chief executive|empress|lawmaker";

fn is_official(words: &str) -> bool {
    OFFICIALS.split('|').any(|title| words.contains(title))
}

fn visit(hit: &Hit<'_>) -> Vec<Fact> {
    let is_person = matches!(hit.slot(hit.word("guest")), Some(What::Persons(_)));
    let by = hit.word("by");
    let before: String = hit.before().chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
    let before = before.rsplit(['.', ';', ',']).next().unwrap_or_default().to_owned();
    let is_statement = [" is ", " was ", " has ", " have ", " are ", " that ", " when ", " were ", " said", " after "]
        .iter()
        .any(|word| by.contains(word))
        || (by.contains(" and ") && !are_officials(by));
    if is_statement || !(is_person || is_official(by) || is_official(&before)) {
        return Vec::new();
    }
    visits(hit)
}

/// Several who travel together: "prime ministers A and B", "president A and minister B".
fn are_officials(by: &str) -> bool {
    ["ministers ", "presidents ", "kings "].iter().any(|word| by.contains(word)) || by.split(" and ").all(is_official)
}

/// Under a heading of a country, an official of nobody's who visits one of the two is the other's.
fn visit_of_other(hit: &Hit<'_>) -> Vec<Fact> {
    let is_named = hit.before().ends_with("> ") || hit.word("by").contains(" of ");
    let mut facts = Vec::new();
    for (place, host) in hit.places("host") {
        let guest = host.and_then(|host| Some((hit.context.other(host)?, host)));
        let Some((guest, host)) = guest.filter(|_| !is_named && hit.context.counterpart.is_some()) else { continue };
        let participants = vec![(guest, EventParticipantRole::Guest), (host, EventParticipantRole::Host)];
        let visit = event(hit, EventKind::Visit, participants, place, None);
        facts.extend(again(hit).into_iter().map(|time| at(&visit, time)));
        facts.push(visit);
    }
    dated(facts)
}

/// The same of someone without a title, who is named by two or three words.
fn visit_of_name(hit: &Hit<'_>) -> Vec<Fact> {
    let Some(by) = hit.group("by") else { return Vec::new() };
    let words: Vec<_> = hit.between(by.start(), by.end()).split(' ').collect();
    let is_name = (2..=3).contains(&words.len()) && words.iter().all(|word| word.starts_with(char::is_uppercase));
    if is_name && !["The", "In", "His", "Her"].contains(&words[0]) { visit_of_other(hit) } else { Vec::new() }
}

fn meeting(hit: &Hit<'_>) -> Vec<Fact> {
    let mut parties = [hit.actors("a"), hit.actors("b")].concat();
    parties.sort_unstable();
    parties.dedup();
    let place = hit.places("in").first().and_then(|(place, _)| *place);
    if parties.len() < 2 {
        return Vec::new();
    }
    let participants = parties.into_iter().map(|actor| (actor, EventParticipantRole::Participant)).collect();
    dated(vec![event(hit, EventKind::Meeting, participants, place, None)])
}

fn visit_of_official(hit: &Hit<'_>) -> Vec<Fact> {
    visits(hit)
}

fn visits(hit: &Hit<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    let guests = match hit.slot(hit.word("guest")) {
        // An official of nobody's is the other side's, where the host is one of the two.
        Some(What::Persons(_)) if hit.actors("guest").is_empty() => {
            hit.places("host").iter().filter_map(|(_, host)| hit.context.other((*host)?)).collect()
        }
        _ => hit.actors("guest"),
    };
    for guest in guests {
        for (place, host) in hit.places("host") {
            let Some(host) = host.filter(|host| *host != guest && hit.is_country(*host) && hit.is_country(guest))
            else {
                continue;
            };
            let participants = vec![(guest, EventParticipantRole::Guest), (host, EventParticipantRole::Host)];
            let visit = event(hit, EventKind::Visit, participants, place, None);
            facts.extend(again(hit).into_iter().map(|time| at(&visit, time)));
            facts.push(visit);
        }
    }
    dated(facts)
}

/// The further times of a list: "in 2002, June 2007 and May 2012".
fn again(hit: &Hit<'_>) -> Vec<Edtf> {
    static NEXT: LazyLock<Regex> =
        LazyLock::new(|| frame::compile(r"^(?:,|,? and)(?: again)?(?: in| on)? ?<(?P<t>T[0-9]+)>"));
    let mut times: Vec<Edtf> = Vec::new();
    if hit.has("until") && hit.joins_until() {
        times.extend(hit.edtf(hit.word("until")));
    }
    let mut rest = hit.after();
    while let Some(found) = NEXT.captures(rest).filter(|_| hit.has("when")) {
        times.extend(found.name("t").and_then(|slot| hit.edtf(slot.as_str())));
        rest = &rest[found.get(0).map_or(rest.len(), |all| all.end())..];
    }
    times
}

fn at(fact: &Fact, time: Edtf) -> Fact {
    match fact {
        Fact::Event(event) => Fact::Event(Event { occurred: Some(time), ..event.clone() }),
        other => other.clone(),
    }
}

impl Hit<'_> {
    /// Whether the second of two times is another one, and not the end of the first.
    fn joins_until(&self) -> bool {
        let text = &self.line.text[self.range()];
        text.contains("> and <") && !text.contains("between <")
    }
}

fn event(
    hit: &Hit<'_>, kind: EventKind, participants: Vec<(ActorId, EventParticipantRole)>, place: Option<PlaceId>,
    ordinal: Option<u32>,
) -> Fact {
    let text = &hit.line.text;
    let status = if text.contains("postponed") {
        EventStatus::Postponed
    } else if text.contains("cancelled") || text.contains("canceled") {
        EventStatus::Cancelled
    } else if hit.is_planned() {
        EventStatus::Planned
    } else {
        EventStatus::Held
    };
    let occurred: Option<Edtf> = hit.moment();
    Fact::Event(Event { kind, status, participants, occurred, place, ordinal })
}

fn round(hit: &Hit<'_>) -> Vec<Fact> {
    let ordinal = number(hit.word("ordinal"));
    let mut named: Vec<ActorId> = hit.named();
    named.sort_unstable();
    named.dedup();
    // A later round of the same negotiations does not name those who negotiate again.
    if named.len() < 2
        || (named.len() < hit.context.last_round.len()
            && named.iter().all(|actor| hit.context.last_round.contains(actor)))
    {
        named.clone_from(&hit.context.last_round);
    }
    if named.len() < 2 {
        named = hit.both().map(Vec::from).unwrap_or_default();
    }
    if named.len() < 2 {
        return Vec::new();
    }
    let place = hit.line.slots.iter().find_map(|slot| match &slot.what {
        What::Places(places) => places.first().and_then(|(place, _)| *place),
        _ => None,
    });
    let participants = named.into_iter().map(|actor| (actor, EventParticipantRole::Participant)).collect();
    dated(vec![event(hit, EventKind::NegotiationRound, participants, place, ordinal)])
}

/// An event without a time is none that could be told from others.
fn dated(mut facts: Vec<Fact>) -> Vec<Fact> {
    facts.retain(|fact| matches!(fact, Fact::Event(event) if event.occurred.is_some()));
    facts
}

fn number(word: &str) -> Option<u32> {
    const WORDS: [&str; 10] =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let place = WORDS.iter().position(|known| *known == word).and_then(|place| u32::try_from(place + 1).ok());
    place.or_else(|| word.trim_end_matches(char::is_alphabetic).parse().ok())
}

fn summit(hit: &Hit<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    for host in hit.places("host").into_iter().filter_map(|(_, host)| host) {
        for organization in hit.actors("o") {
            let participants =
                vec![(host, EventParticipantRole::Host), (organization, EventParticipantRole::Organizer)];
            facts.push(event(hit, EventKind::Summit, participants, None, None));
        }
    }
    dated(facts)
}

fn summit_there(hit: &Hit<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    // "The Latin America and European Union summit" is of both.
    if hit.before().trim_end_matches("the ").ends_with("and ") {
        return facts;
    }
    for (place, host) in hit.places("host") {
        let Some(host) = host else { continue };
        for organization in hit.actors("o") {
            let participants =
                vec![(host, EventParticipantRole::Host), (organization, EventParticipantRole::Organizer)];
            facts.push(event(hit, EventKind::Summit, participants, place, None));
        }
    }
    dated(facts)
}
