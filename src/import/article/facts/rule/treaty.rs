//! Treaties: agreements of any name that were signed, are in force or under negotiation, and who is party to them.

use std::sync::LazyLock;

use regex::Regex;

use super::treaty_title::{are_many, behind_title, capital, is_anaphoric, is_other, is_proper, kind, title};
use super::{Hit, Mood, Rule};
use crate::entity::treaty::TreatyStatus;
use crate::import::article::facts::frame;
use crate::import::article::facts::gazetteer::ActorId;
use crate::import::article::facts::proposal::{Fact, Treaty};

pub const RULES: &[Rule] = &[
    Rule {
        name: "parties signed an agreement",
        frame: r"{A:a}(?:'s)?(?P<by>[^<.;]{0,60}?) {adv}(?P<verb>signed|concluded|inked|ratified|entered into|exchanged),? (?:with {A:b} )?(?P<title>(?:an? |the |their |its |another |two |three |several |a number of |[a-z]+ )?(?:{letter}{0,50}?)\b{paper}\b(?P<about>(?: (?:on|for|of|to|concerning|regarding|about|in|covering|that|which|aimed at|promoting|relating to|against) [^.;]*)?))(?P<rest>.*)",
        sure: 0.93,
        mood: Mood::Stated,
        make: signed,
    },
    Rule {
        name: "governments signed an agreement",
        frame: r"{D:a} (?:governments?|(?:prime |foreign )?ministers|officials|presidents|leaders|authorities|ambassadors|delegations|sides) {adv}(?P<verb>signed|concluded) (?P<title>an? (?:[^<.;]{0,50}?)\b{paper}\b(?P<about>(?: (?:on|for|of|concerning|regarding|about|in|covering) [^.;]*)?))(?P<rest>.*)",
        sure: 0.9,
        mood: Mood::Stated,
        make: passive,
    },
    Rule {
        name: "officials of two parties signed an agreement",
        frame: r"{CD:a}(?:'s)?(?P<by>[^<.;]{0,70}?),? and (?:its |his |her |the )?(?:[a-z ]{0,30} of )?{CD:b}(?:'s)?(?P<by_2>[^<.;]{0,70}?),? {adv}(?P<verb>signed|concluded|inked) (?P<title>(?:an? |the )(?:[^<.;]{0,50}?)\b{paper}\b(?P<about>(?: (?:on|for|of|to|concerning|regarding|about|in|covering) [^.;]*)?))(?P<rest>.*)",
        sure: 0.9,
        mood: Mood::Stated,
        make: signed,
    },
    Rule {
        name: "one was the first to sign an agreement with another",
        frame: r"{A:a} {adv}(?:was|were|became|been) [^<.;]{0,20}first [^<.;]{0,40}?to (?:sign|conclude) (?P<title>an? (?:[^<.;]{0,50}?)\b{paper}\b(?: (?:on|for|of|concerning|regarding|about) [^.;<]{0,90}?)?) with {A:b}{when}",
        sure: 0.9,
        mood: Mood::Stated,
        make: passive,
    },
    Rule {
        name: "an agreement signed by parties",
        frame: r"(?P<title>(?:\ban? |\bthe )(?:[^<.;]{0,40}?)\b{paper}\b) (?:signed|concluded) (?:between|by|with) {A:a}(?: and {A:b})?{when}",
        sure: 0.88,
        mood: Mood::Stated,
        make: signing,
    },
    Rule {
        name: "an agreement between parties was signed",
        frame: r"(?P<title>(?:^|\ban? |\bthe |\banother )(?:[^<.;]{0,50}?)\b{paper}\b(?: (?:on|for|of|to|concerning|regarding|about|in) [^.;<]{0,90}?)?)(?: (?:between|by|with) {A:a}(?: and {A:b})?)?(?P<about> (?:on|for|of|to|concerning|regarding|about) [^.;<]{0,90}?)? (?:was|were|has been|have been|had been) (?:also |officially |formally |finally )?(?:signed|concluded|initialled|initialed|ratified)(?: (?:between|by|with) {A:c})?{when}",
        sure: 0.93,
        mood: Mood::Stated,
        make: passive,
    },
    Rule {
        name: "an agreement entered into force",
        frame: r"(?P<title>(?:an? |the |another )(?:[^<.;]{0,50}?)\b{paper}\b(?: ?\([a-z]+\))?(?: (?:on|for|of|to|concerning|regarding) [^.;<]{0,90}?)?)(?: (?:between|with) {A:a}(?: and {A:b})?)?(?P<gap>[^.;]{0,130}?) (?:entered|came|has been|went|took|goes) (?:in|into) (?:force|effect){when}",
        sure: 0.92,
        mood: Mood::Stated,
        make: in_force,
    },
    Rule {
        name: "an agreement took effect",
        frame: r"(?P<title>(?:an? |the |another )(?:[^<.;]{0,50}?)\b{paper}\b)(?: (?:between|with) {A:a}(?: and {A:b})?)? took effect{when}",
        sure: 0.92,
        mood: Mood::Stated,
        make: in_force,
    },
    Rule {
        name: "with the signing of an agreement",
        frame: r"(?:signing|signature|conclusion) of (?P<title>(?:an? |the )(?:{letter}{0,50}?)\b{paper}\b(?P<about>(?: (?:on|for|of|to|concerning|regarding) [^.;<]{0,90})?))(?: ?between {A:a}(?: and {A:b})?)?(?: ?in {P:in})?{when}",
        sure: 0.85,
        mood: Mood::Stated,
        make: signing,
    },
    Rule {
        name: "a list of agreements with their years",
        frame: r"{A:a} {adv}signed [^<.;]{0,40}?(?:agreements|treaties)[^<.;]{0,60}?(?:such as|including|among them|:) (?P<list>.*)",
        sure: 0.9,
        mood: Mood::Stated,
        make: listed,
    },
    Rule {
        name: "an agreement of its time",
        frame: r"(?P<title>(?:\ban? |\bthe |^)(?:new )?(?:{letter}{0,40}?)\b{paper}\b(?: (?:of|on|for) [a-z ,-]{4,60}?)?),? (?:signed )?(?:on|in|of) <(?P<when>T[0-9]+)>",
        sure: 0.86,
        mood: Mood::Stated,
        make: of_time,
    },
    Rule {
        name: "negotiations on an agreement",
        frame: r"(?:negotiations|talks) (?:on|for|about|over) (?P<title>an? (?:[^<.;]{0,40}?)\b{paper}\b)",
        sure: 0.8,
        mood: Mood::StatedOrPlanned,
        make: negotiated,
    },
];

/// Those who are party to it: those named, or both that the passage is about.
fn parties(hit: &Hit<'_>, groups: &[&str]) -> Vec<ActorId> {
    let mut parties: Vec<ActorId> = groups.iter().flat_map(|group| hit.actors(group)).collect();
    let mut seen = Vec::new();
    parties.retain(|party| {
        !seen.contains(party) && {
            seen.push(*party);
            true
        }
    });
    if let [one] = parties[..]
        && let Some(other) = hit.context.other(one)
        && (hit.is_country(other) || hit.names(other))
    {
        parties.push(other);
    }
    if parties.is_empty() {
        // Under the heading of an organization, states make treaties with each other.
        let both = hit.both().filter(|both| both.iter().all(|side| hit.is_country(*side) || hit.names(*side)));
        parties.extend(both.into_iter().flatten());
    }
    parties.sort_unstable();
    parties
}

fn treaty(hit: &Hit<'_>, status: TreatyStatus, parties: Vec<ActorId>) -> Vec<Fact> {
    let line = hit.word("title").to_owned();
    if are_many(&line, hit.word("paper")) || is_other(&line) || (hit.word("about").is_empty() && is_anaphoric(&line)) {
        return Vec::new();
    }
    let title = title(hit);
    // Of treaties among many, one party may be named alone.
    let is_multilateral = ["convention", "charter", "statute"].contains(&hit.word("paper"))
        || (!line.starts_with("a ") && !line.starts_with("an ") && is_proper(&title));
    if parties.is_empty() || title.is_empty() || (parties.len() == 1 && !is_multilateral) {
        return Vec::new();
    }
    let time = behind_title(hit).or_else(|| hit.point());
    // "They signed a treaty", and nobody says which or when.
    if time.is_none() && !title.contains(' ') {
        return Vec::new();
    }
    let (signed, in_force) = if status == TreatyStatus::InForce { (None, time) } else { (time, None) };
    vec![Fact::Treaty(Treaty { kind: kind(hit.word("paper")), status, title, parties, signed, in_force })]
}

fn signed(hit: &Hit<'_>) -> Vec<Fact> {
    // What stands between the parties and the verb may be officials, and nothing that says something else.
    let by = hit.word("by");
    let is_statement =
        [" is ", " was ", " has ", " have ", " are ", "that ", " were ", " said"].iter().any(|word| by.contains(word));
    if is_statement {
        return Vec::new();
    }
    let mut groups = vec!["a", "b"];
    let behind = with(hit);
    groups.retain(|group| hit.has(group));
    let mut all = parties(hit, &groups);
    if hit.actors("a").len() == 1 && !hit.has("b") && !behind.is_empty() {
        all = hit.actors("a").into_iter().chain(behind).collect();
        all.sort_unstable();
        all.dedup();
    }
    treaty(hit, TreatyStatus::Signed, all)
}

impl Hit<'_> {
    /// Whether the sentence names an actor as one who takes part, and not as a place.
    fn names(&self, actor: ActorId) -> bool {
        let is_party = |before: &str| !before.trim_end_matches("the ").ends_with("at ");
        let mut slots = self.line.slots.iter().enumerate();
        slots.any(|(place, slot)| {
            let before = self.line.text.split(&format!("{place}>")).next().unwrap_or_default();
            self.actors_of(&slot.what).contains(&actor) && is_party(before.get(..before.len() - 2).unwrap_or_default())
        })
    }
}

/// Those whom the rest of the sentence names as the other side: "… with <C3>".
fn with(hit: &Hit<'_>) -> Vec<ActorId> {
    static WITH: LazyLock<Regex> = LazyLock::new(|| frame::compile(r" (?:with|between) <(?P<w>[COX][0-9]+)>"));
    let range = hit.range();
    let text = &hit.line.text[range];
    let slot = WITH.captures(text).and_then(|found| found.name("w"));
    slot.and_then(|slot| hit.slot(slot.as_str())).map(|what| hit.actors_of(what)).unwrap_or_default()
}

fn passive(hit: &Hit<'_>) -> Vec<Fact> {
    treaty(hit, TreatyStatus::Signed, parties(hit, &["a", "b", "c"]))
}

/// "The treaty of friendship of 1950" was signed in that year, where it is a name.
fn of_time(hit: &Hit<'_>) -> Vec<Fact> {
    let named = parties(hit, &[]);
    let is_of_states = ["treaty", "convention", "pact", "memorandum of understanding"].contains(&hit.word("paper"));
    let is_sure = hit.says(" signed ") || (is_of_states && is_proper(&title(hit)));
    let is_spoken_of = ["negotiat", "talks", "signing", " signed "].iter().any(|word| {
        hit.before().ends_with(word) || hit.word("title").contains(word) || hit.before().contains("negotiat")
    });
    if named.len() < 2 || !is_sure || is_spoken_of {
        return Vec::new();
    }
    treaty(hit, TreatyStatus::Signed, named)
}

fn in_force(hit: &Hit<'_>) -> Vec<Fact> {
    let mut named = parties(hit, &["a", "b"]);
    if named.len() < 2 {
        let both = hit.both().filter(|both| both.iter().all(|side| hit.is_country(*side) || hit.names(*side)));
        named = both.map(Vec::from).unwrap_or(named);
    }
    treaty(hit, TreatyStatus::InForce, named)
}

fn signing(hit: &Hit<'_>) -> Vec<Fact> {
    let named = parties(hit, &["a", "b"]);
    let named = if named.is_empty() { hit.context.last.clone().unwrap_or_default() } else { named };
    treaty(hit, TreatyStatus::Signed, named)
}

/// "… such as a trade agreement (1995); an agreement on visas (2001) and …"
fn listed(hit: &Hit<'_>) -> Vec<Fact> {
    static ITEM: LazyLock<Regex> = LazyLock::new(|| {
        frame::compile(
            r"(?:^|[;,] (?:and )?| and )(?:an? |the )?(?P<title>[^<;()]{0,120}?\b{paper}\b[^<;()]{0,160}?) ?\({T:when}\)",
        )
    });
    let parties = parties(hit, &["a"]);
    let Some(list) = hit.captures.name("list").filter(|_| parties.len() > 1) else { return Vec::new() };
    let treaty = |item: regex::Captures<'_>| {
        let (title, paper) = (item.name("title")?, item.name("paper")?);
        let words = hit.between(list.start() + title.start(), list.start() + title.end());
        Some(Fact::Treaty(Treaty {
            kind: kind(paper.as_str()),
            status: TreatyStatus::Signed,
            title: capital(&words.split_whitespace().collect::<Vec<_>>().join(" ")),
            parties: parties.clone(),
            signed: hit.edtf(item.name("when")?.as_str()),
            in_force: None,
        }))
    };
    ITEM.captures_iter(list.as_str()).filter_map(treaty).collect()
}

fn negotiated(hit: &Hit<'_>) -> Vec<Fact> {
    // Those who negotiate are all whom the sentence names, where it names two sides.
    let mut named: Vec<ActorId> = hit.named();
    named.sort_unstable();
    named.dedup();
    if named.len() < 2 {
        return Vec::new();
    }
    treaty(hit, TreatyStatus::Negotiating, named)
        .into_iter()
        .map(|fact| match fact {
            Fact::Treaty(treaty) => Fact::Treaty(Treaty { signed: None, in_force: None, ..treaty }),
            other => other,
        })
        .collect()
}
