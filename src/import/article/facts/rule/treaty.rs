//! Treaties: agreements of any name that were signed, are in force or under negotiation, and who is party to them.

use std::sync::LazyLock;

use regex::Regex;

use super::{Hit, Mood, Rule};
use crate::edtf::Edtf;
use crate::entity::treaty::{TreatyKind, TreatyStatus};
use crate::import::article::facts::frame;
use crate::import::article::facts::gazetteer::ActorId;
use crate::import::article::facts::proposal::{Fact, Treaty};

pub const RULES: &[Rule] = &[
    Rule {
        name: "parties signed an agreement",
        frame: r"{A:a}(?:'s)?(?P<by>[^<.;]{0,60}?) {adv}(?P<verb>signed|concluded|inked|ratified|entered into|exchanged) (?:with {A:b} )?(?P<title>(?:an? |the |their |its |another |two |three |several |a number of |[a-z]+ )?(?:{letter}{0,50}?)\b{paper}\b(?P<about>(?: (?:on|for|of|to|concerning|regarding|about|in|covering|that|which|aimed at|promoting|relating to|against) [^.;]*)?))(?P<rest>.*)",
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
        name: "negotiations on an agreement",
        frame: r"(?:negotiations|talks) (?:on|for|about|over) (?P<title>an? (?:[^<.;]{0,40}?)\b{paper}\b)",
        sure: 0.8,
        mood: Mood::StatedOrPlanned,
        make: negotiated,
    },
];

/// Where the name of an agreement ends: before a time, a place, a party, or the next statement.
static END: LazyLock<Regex> = LazyLock::new(|| {
    // A pattern of literal parts always compiles.
    Regex::new(r",? ?(?:\((?:[a-z]{2,8})\))| (?:in|at) (?:the )?<[POC]| on (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* [0-9]|,? (?:on|in|since|from|during|at|by|of|around)? ?(?:early |late |the |mid-)?<T|, | (?:with|between|among) <| (?:in which|by which|under which|which|that|where|when|who|after|before|while|during|following|under|in order|at the|allowing|paving|through|upon|as part|establishing|providing|further|signaling|signalling|outlining|to (?:strengthen|enhance|promote|work|cooperate|build|develop|increase|boost|facilitate|allow|improve|exchange|end|open|provide|further|share|normali[sz]e))\b| and (?:an?|the|also|agreed|another|its|discussed|pledged|<)|\(|\)|<P|;|\.$").expect("a pattern")
});

fn kind(paper: &str) -> TreatyKind {
    match paper {
        _ if paper.starts_with("memorand") || paper == "mou" => TreatyKind::Memorandum,
        _ if paper.starts_with("treat") || paper == "pact" => TreatyKind::Treaty,
        _ if paper.starts_with("protocol") => TreatyKind::Protocol,
        _ if paper.contains("statement") => TreatyKind::JointStatement,
        _ if paper.starts_with("declaration") => TreatyKind::Declaration,
        _ if paper.contains("communiqu") => TreatyKind::JointStatement,
        _ if paper.starts_with("convention") => TreatyKind::Convention,
        _ if paper.starts_with("charter") => TreatyKind::Charter,
        _ if paper.starts_with("statute") => TreatyKind::Statute,
        _ if paper.starts_with("covenant") => TreatyKind::Covenant,
        _ if paper.starts_with("exchange") => TreatyKind::ExchangeOfNotes,
        _ => TreatyKind::Agreement,
    }
}

/// Many at once, of which none is told apart.
fn are_many(title: &str, paper: &str) -> bool {
    let is_plural = paper.ends_with('s') && !paper.ends_with("ss") && !paper.contains("notes")
        || paper == "memoranda of understanding"
        || paper.starts_with("memoranda");
    let words = [
        "two ",
        "three ",
        "four ",
        "five ",
        "several ",
        "a number of ",
        "a series of ",
        "various ",
        "many ",
        "some ",
        "numerous ",
        "dozens",
        "both ",
        "more than ",
        "over ",
        "a range of ",
    ];
    is_plural || words.iter().any(|word| title.starts_with(word))
}

/// Papers that are signed and are no treaties.
fn is_other(title: &str) -> bool {
    let words = [
        "contract",
        "peace agreement with the",
        "license",
        "loan agreement",
        "this agreement",
        "that agreement",
        "these agreement",
        "project document",
        "bill",
        "ceasefire",
        "no agreement",
        "any agreement",
        "trade deal worth",
        "cost-sharing",
        "deal to buy",
        "sponsorship",
        "codeshare",
        "sister",
        "twinning",
        "company",
        "companies",
        "university",
        "bank",
    ];
    words.iter().any(|word| title.contains(word))
}

/// Whether it is a name: "Treaty on the Non-Proliferation of Nuclear Weapons", and not "treaty of friendship".
fn is_proper(title: &str) -> bool {
    let words = title.split(' ').filter(|word| word.len() > 3 && !["with", "between"].contains(word));
    let (count, capitals) = words.fold((0, 0), |(count, capitals), word| {
        (count + 1, capitals + usize::from(word.starts_with(char::is_uppercase)))
    });
    count > 1 && count == capitals && !title.starts_with("Memorand")
}

/// "The agreement" is one that was spoken of before, unless it says on what.
fn is_anaphoric(title: &str) -> bool {
    title.contains("the agreement") || title.contains("the treaty")
}

/// The name of the agreement, as the passage writes it.
fn title(hit: &Hit<'_>) -> String {
    let Some(found) = hit.captures.name("title") else { return String::new() };
    let line = found.as_str();
    // Of two agreements in a row, the one that the verb belongs to begins at its own article.
    let paper_start = hit.captures.name("paper").map_or(0, |paper| paper.start() - found.start());
    let begin = [" and an ", " and a ", " and the ", ", an ", ", a "]
        .iter()
        .filter_map(|mark| line[..paper_start].rfind(mark).map(|at| at + mark.len()))
        .max()
        .unwrap_or(0);
    let words = hit.between(found.start() + begin, end_of_title(hit).unwrap_or(found.end()));
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = ["an ", "An ", "a ", "A ", "the ", "The ", "another ", "their ", "its "]
        .iter()
        .find_map(|article| words.strip_prefix(article))
        .unwrap_or(&words);
    let bare = [" in", " at", " on", " of"].iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare);
    let bare = bare.trim_matches([' ', ',', '"', '“', '”', '\'']);
    capital(bare)
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Where in the line the name of the agreement ends, if before the end of what the frame has taken for it.
fn end_of_title(hit: &Hit<'_>) -> Option<usize> {
    let (title, paper) = (hit.captures.name("title")?, hit.captures.name("paper")?);
    let ends = END.find_iter(&hit.line.text[paper.end()..title.end().max(paper.end())]);
    ends.map(|end| paper.end() + end.start()).find(|end| !is_within_name(hit.between(*end, title.end())))
}

/// Whether a name goes on behind a comma: "Agreement on Cultural, Scientific and Educational Cooperation".
fn is_within_name(rest: &str) -> bool {
    let Some(rest) = rest.strip_prefix(", ") else { return false };
    let is_capital = |text: &str| text.starts_with(char::is_uppercase);
    is_capital(rest)
        && rest.split_once(" and ").is_some_and(|(few, next)| few.split(' ').count() <= 3 && is_capital(next))
}

/// The time that stands behind the name of the agreement, where the frame has taken it for a part of the name.
fn behind_title(hit: &Hit<'_>) -> Option<Edtf> {
    static TIME: LazyLock<Regex> = LazyLock::new(|| {
        // A pattern of literal parts always compiles.
        Regex::new(r"^[^<.;]{0,30}?(?:<[PCO][0-9]+>)?[^<.;]{0,12}?(?:\b(?:on|in|of|during|at|from)|,|\() ?(?:early |late )?<(?P<t>T[0-9]+)>").expect("a pattern")
    });
    let rest = &hit.line.text[end_of_title(hit)?..];
    let found = TIME.captures(rest).filter(|found| found.get(0).is_some_and(|all| !all.as_str().contains(" and ")))?;
    match hit.slot(found.name("t")?.as_str())? {
        super::What::Time(time) => Some(time.clone()),
        _ => None,
    }
}

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
    static WITH: LazyLock<Regex> = LazyLock::new(|| {
        // A pattern of literal parts always compiles.
        Regex::new(r" (?:with|between) <(?P<w>[COX][0-9]+)>").expect("a pattern")
    });
    let range = hit.range();
    let text = &hit.line.text[range];
    let slot = WITH.captures(text).and_then(|found| found.name("w"));
    slot.and_then(|slot| hit.slot(slot.as_str())).map(|what| hit.actors_of(what)).unwrap_or_default()
}

fn passive(hit: &Hit<'_>) -> Vec<Fact> {
    treaty(hit, TreatyStatus::Signed, parties(hit, &["a", "b", "c"]))
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
