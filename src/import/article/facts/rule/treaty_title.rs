//! What agreements are called, and what kind of treaty that makes them.

use std::sync::LazyLock;

use regex::Regex;

use super::Hit;
use crate::edtf::Edtf;
use crate::entity::treaty::TreatyKind;
use crate::import::article::facts::frame;
use crate::import::article::facts::line::What;

/// Where the name of an agreement ends: before a time, a place, a party, or the next statement.
static END: LazyLock<Regex> = LazyLock::new(|| {
    frame::compile(
        r",? ?(?:\((?:[a-z]{2,8})\))| (?:in|at) (?:the )?<[POC]| on (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* [0-9]|,? (?:on|in|since|from|during|at|by|of|around)? ?(?:early |late |the |mid-)?<T|, | (?:with|between|among) <| (?:in which|by which|under which|which|that|where|when|who|after|before|while|during|following|under|in order|at the|allowing|paving|through|upon|as part|establishing|providing|further|signaling|signalling|outlining|to (?:strengthen|enhance|promote|work|cooperate|build|develop|increase|boost|facilitate|allow|improve|exchange|end|open|provide|further|share|normali[sz]e))\b| and (?:an?|the|also|agreed|another|its|discussed|pledged|<)|\(|\)|<P|;|\.$",
    )
});

pub(super) fn kind(paper: &str) -> TreatyKind {
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
pub(super) fn are_many(title: &str, paper: &str) -> bool {
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
pub(super) fn is_other(title: &str) -> bool {
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
pub(super) fn is_proper(title: &str) -> bool {
    let words = title.split(' ').filter(|word| word.len() > 3 && !["with", "between"].contains(word));
    let (count, capitals) = words.fold((0, 0), |(count, capitals), word| {
        (count + 1, capitals + usize::from(word.starts_with(char::is_uppercase)))
    });
    count > 1 && count == capitals && !title.starts_with("Memorand")
}

/// "The agreement" is one that was spoken of before, unless it says on what.
pub(super) fn is_anaphoric(title: &str) -> bool {
    title.contains("the agreement") || title.contains("the treaty")
}

/// The name of the agreement, as the passage writes it.
pub(super) fn title(hit: &Hit<'_>) -> String {
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

pub(super) fn capital(words: &str) -> String {
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
pub(super) fn behind_title(hit: &Hit<'_>) -> Option<Edtf> {
    static TIME: LazyLock<Regex> = LazyLock::new(|| {
        frame::compile(
            r"^[^<.;]{0,30}?(?:<[PCO][0-9]+>)?[^<.;]{0,12}?(?:\b(?:on|in|of|during|at|from)|,|\() ?(?:early |late )?<(?P<t>T[0-9]+)>",
        )
    });
    let rest = &hit.line.text[end_of_title(hit)?..];
    let found = TIME.captures(rest).filter(|found| found.get(0).is_some_and(|all| !all.as_str().contains(" and ")))?;
    match hit.slot(found.name("t")?.as_str())? {
        What::Time(time) => Some(time.clone()),
        _ => None,
    }
}
