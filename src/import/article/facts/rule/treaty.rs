//! Treaties: agreements of any name that were signed, are in force or under negotiation, and who is party to them.

use std::sync::LazyLock;

use regex::Regex;

use super::{Hit, Mood, Rule};
use crate::edtf::Edtf;
use crate::entity::treaty::{TreatyKind, TreatyStatus};
use crate::import::article::facts::gazetteer::ActorId;
use crate::import::article::facts::proposal::{Fact, Treaty};

pub const RULES: &[Rule] = &[
    Rule {
        name: "parties signed an agreement",
        frame: r"{A:a}(?:'s)?(?P<by>[^<.;]{0,60}?) {adv}(?P<verb>signed|concluded|inked|ratified|entered into|exchanged) (?:with {A:b} )?(?P<title>(?:an? |the |their |its |another |two |three |several |a number of |[a-z]+ )?(?:[^<.;]{0,50}?)\b{paper}\b(?P<about>(?: (?:on|for|of|to|concerning|regarding|about|in|covering|that|which|aimed at|promoting|relating to|against) [^.;]*)?))(?P<rest>.*)",
        sure: 0.93,
        mood: Mood::Stated,
        make: signed,
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
        frame: r"(?:signing|signature|conclusion) of (?P<title>(?:an? |the )(?:[^<.;]{0,50}?)\b{paper}\b(?P<about>(?: (?:on|for|of|to|concerning|regarding) [^.;<]{0,90})?))(?: ?between {A:a}(?: and {A:b})?)?(?: ?in {P:in})?{when}",
        sure: 0.85,
        mood: Mood::Stated,
        make: signing,
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
    Regex::new(r",? ?(?:\((?:[a-z]{2,8})\))|,? (?:on|in|since|from|during|at|by|of|around)? ?(?:early |late |the |mid-)?<T|, | (?:with|between|among) <| (?:in which|by which|under which|which|that|where|when|who|after|before|while|during|following|under|in order|at the|allowing|paving|through|upon|as part|establishing|providing|to (?:strengthen|enhance|promote|work|cooperate|build|develop|increase|boost|facilitate|allow|improve|exchange|end|open|provide|further|share|normali[sz]e))\b| and (?:an?|the|also|agreed|another|its|discussed|pledged|<)|\(|\)|<P|;|\.$").expect("a pattern")
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
        "the agreement",
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

/// The name of the agreement, as the passage writes it.
fn title(hit: &Hit<'_>) -> String {
    let Some(found) = hit.captures.name("title") else { return String::new() };
    let line = found.as_str();
    let paper_end = hit.captures.name("paper").map_or(0, |paper| paper.end() - found.start());
    let cut = END.find_at(line, paper_end.min(line.len())).map_or(line.len(), |end| end.start());
    // Of two agreements in a row, the one that the verb belongs to begins at its own article.
    let paper_start = hit.captures.name("paper").map_or(0, |paper| paper.start() - found.start());
    let begin = [" and an ", " and a ", " and the ", ", an ", ", a "]
        .iter()
        .filter_map(|mark| line[..paper_start].rfind(mark).map(|at| at + mark.len()))
        .max()
        .unwrap_or(0);
    let words = hit.between(found.start() + begin, found.start() + cut);
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = ["an ", "An ", "a ", "A ", "the ", "The ", "another ", "their ", "its "]
        .iter()
        .find_map(|article| words.strip_prefix(article))
        .unwrap_or(&words);
    let bare = bare.trim_matches([' ', ',', '"', '“', '”', '\'']);
    let mut letters = bare.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The time that stands behind the name of the agreement, where the frame has taken it for a part of the name.
fn behind_title(hit: &Hit<'_>) -> Option<Edtf> {
    static TIME: LazyLock<Regex> = LazyLock::new(|| {
        // A pattern of literal parts always compiles.
        Regex::new(r"^[^<.;]{0,30}?(?:<[PCO][0-9]+>)?[^<.;]{0,12}?(?:\b(?:on|in|of|during|at|from)|,|\() ?(?:early |late )?<(?P<t>T[0-9]+)>").expect("a pattern")
    });
    let (title, paper) = (hit.captures.name("title")?, hit.captures.name("paper")?);
    let cut = END.find_at(title.as_str(), paper.end() - title.start())?;
    let rest = &hit.line.text[title.start() + cut.start()..];
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
    if are_many(&line, hit.word("paper")) || is_other(&line) {
        return Vec::new();
    }
    let title = title(hit);
    let is_multilateral =
        hit.word("paper") == "convention" || hit.word("paper") == "charter" || hit.word("paper") == "statute";
    if parties.is_empty() || title.is_empty() || (parties.len() == 1 && !is_multilateral) {
        return Vec::new();
    }
    let time = behind_title(hit).or_else(|| hit.point());
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
    /// Whether the sentence names an actor.
    fn names(&self, actor: ActorId) -> bool {
        self.line.slots.iter().any(|slot| self.actors_of(&slot.what).contains(&actor))
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
    if named.len() < 2 { Vec::new() } else { treaty(hit, TreatyStatus::Signed, named) }
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
