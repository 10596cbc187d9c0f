//! A sentence as rules see it: in lower case, with a slot in the place of each actor, place and time. "Kazakhstan has had an
//! embassy in Baku since December 16, 1994." becomes `<C0> has had an embassy in <P1> since <T2>.`
//!
//! The letter of a slot says what it holds: `C` countries, `O` organizations, `X` both, `D` adjectives of countries, `H`
//! persons, `P` places, `T` a time, `B` both sides of a relation that the text is about. Actors that are listed
//! together share a slot.

use std::fmt::Write;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::date;
use super::gazetteer::{ActorId, ActorKind, Gazetteer, Meaning, Mention, PlaceId};
use crate::edtf::Edtf;

/// A sentence with its slots.
#[derive(Clone, Debug, Default)]
pub struct Line {
    pub text: String,
    pub slots: Vec<Slot>,
    /// Where its characters stand in the passage: pairs of byte offsets, in the line and in the passage, in order.
    marks: Vec<(usize, usize)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    pub range: Range<usize>,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq)]
pub enum What {
    Actors(Vec<ActorId>),
    Adjectives(Vec<ActorId>),
    Persons(Vec<ActorId>),
    Places(Vec<(Option<PlaceId>, Option<ActorId>)>),
    Time(Edtf),
    Both,
}

/// What stands between slots that are one list.
fn is_list(between: &str, listed: usize) -> bool {
    match between.trim_start_matches(" (").trim() {
        "," | "and" | "&" | "/" | "–" | "-" | "and the" | "as well as" | "as well as the" | ", the" => true,
        ", and" | ", and the" | "; and" | ", &" | ", as well as" | ";" => listed > 1,
        _ => false,
    }
}

static BOTH: LazyLock<Regex> = LazyLock::new(|| {
    let sides = "countries|nations|states|sides|parties|governments|republics|kingdoms|capitals";
    let pattern = format!(
        r"(?-u:\b)(?:both (?:of )?(?:the |these )?(?:{sides})|the two (?:{sides})|these two (?:{sides})|two (?:countries|nations|states)|the (?:countries|nations|parties))(?-u:\b)"
    );
    // A pattern of literal parts always compiles; every test reads by it.
    Regex::new(&pattern).expect("a pattern")
});

/// Makes the line of a sentence, given the names in it. `passage` is the whole text, `sentence` its part.
#[must_use]
pub fn line(gazetteer: &Gazetteer, passage: &str, sentence: &Range<usize>, mentions: &[Mention]) -> Line {
    let slots = grouped(gazetteer, passage, found(gazetteer, passage, sentence, mentions));
    let mut line = Line::default();
    let mut from = sentence.start;
    for slot in slots {
        line.words(passage, from..slot.range.start, true);
        from = slot.range.end;
        line.slot(gazetteer, slot);
    }
    line.words(passage, from..sentence.end, false);
    line.with_both()
}

fn found(gazetteer: &Gazetteer, passage: &str, sentence: &Range<usize>, mentions: &[Mention]) -> Vec<Slot> {
    let begin = mentions.partition_point(|mention| mention.range.start < sentence.start);
    let within = mentions[begin..].iter().take_while(|mention| mention.range.end <= sentence.end);
    let mut slots: Vec<Slot> = within
        .map(|mention| {
            let what = match mention.meaning {
                Meaning::Actor(actor) if gazetteer.actor(actor).kind == ActorKind::Person => What::Persons(vec![actor]),
                Meaning::Actor(actor) => What::Actors(vec![actor]),
                Meaning::Demonym(actor) if governs(&passage[mention.range.end..]) => What::Actors(vec![actor]),
                Meaning::Demonym(actor) => What::Adjectives(vec![actor]),
                Meaning::Place(place) => What::Places(vec![(Some(place), gazetteer.place(place).country)]),
            };
            let government =
                usize::from(matches!(mention.meaning, Meaning::Demonym(_)) && governs(&passage[mention.range.end..]));
            Slot { range: mention.range.start..mention.range.end + government * " government".len(), what }
        })
        .collect();
    for found in date::find(&passage[sentence.clone()]) {
        let range = sentence.start + found.range.start..sentence.start + found.range.end;
        if slots.iter().all(|slot| slot.range.end <= range.start || range.end <= slot.range.start) {
            slots.push(Slot { range, what: What::Time(found.time) });
        }
    }
    slots.sort_by_key(|slot| slot.range.start);
    slots
}

/// "The Cambodian government" is Cambodia.
fn governs(after: &str) -> bool {
    let after = [" government", " Government", " GOVERNMENT"].iter().find_map(|word| after.strip_prefix(word));
    after.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
}

/// Puts together what is listed together, a place and its country, a name and its abbreviation.
fn grouped(gazetteer: &Gazetteer, passage: &str, slots: Vec<Slot>) -> Vec<Slot> {
    let mut grouped: Vec<Slot> = Vec::new();
    for mut slot in slots {
        if let Some(last) = grouped.last_mut() {
            if slot.range.start < last.range.end {
                continue; // the abbreviation of the name before it
            }
            let between = &passage[last.range.end..slot.range.start];
            if joined(gazetteer, passage, last, &slot, between) {
                continue;
            }
        }
        if let What::Actors(actors) = &slot.what
            && is_abbreviated(&passage[slot.range.end..])
            && actors.len() == 1
        {
            slot.range.end += passage[slot.range.end..].find(')').map_or(0, |at| at + 1);
        }
        grouped.push(slot);
    }
    grouped
}

/// ` (ACCT)`: an abbreviation in brackets.
fn is_abbreviated(after: &str) -> bool {
    let Some(inner) = after.strip_prefix(" (").and_then(|rest| rest.split_once(')')).map(|(inner, _)| inner) else {
        return false;
    };
    (2..=14).contains(&inner.len())
        && inner.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '/' | '&' | 'a'..='z'))
        && inner.chars().filter(|c| c.is_uppercase()).count() >= 2
}

/// Whether the sentence goes on with what someone does: "after leaving A, B joined" is no list of two.
fn acts(rest: &str) -> bool {
    const GO_ON: &[&str] =
        &["and", "as", "or", "but", "in", "at", "on", "since", "with", "from", "for", "to", "between"];
    let next = rest.strip_prefix(' ').and_then(|rest| rest.split(|c: char| !c.is_alphabetic()).next());
    next.is_some_and(|word| word.starts_with(char::is_lowercase) && !GO_ON.contains(&word))
}

/// Takes a slot into the one before it, if they are one.
fn joined(gazetteer: &Gazetteer, passage: &str, last: &mut Slot, slot: &Slot, between: &str) -> bool {
    let closes = |at: usize| usize::from(passage[at..].starts_with(')'));
    match (&mut last.what, &slot.what) {
        (What::Actors(known), What::Actors(more)) => {
            let is_again = between == " (" && known.last() == more.first() && closes(slot.range.end) == 1;
            if is_again {
                last.range.end = slot.range.end + 1;
                return true;
            }
            // "…, and NATO's Partnership for Peace" lists the partnership, and not NATO.
            let is_owner = ["'s ", "’s "].iter().any(|mark| passage[slot.range.end..].starts_with(mark));
            let is_other = known.len() == 1 && between.trim() == "," && acts(&passage[slot.range.end..]);
            if is_owner || is_other || known.iter().any(|actor| more.contains(actor)) || !is_list(between, known.len())
            {
                return false;
            }
            known.extend(more);
            last.range.end = slot.range.end;
            if is_abbreviated(&passage[slot.range.end..]) {
                last.range.end += passage[slot.range.end..].find(')').map_or(0, |at| at + 1);
            }
            true
        }
        (What::Adjectives(known), What::Adjectives(more)) if matches!(between, "-" | "–" | " and " | "/") => {
            known.extend(more);
            last.range.end = slot.range.end;
            true
        }
        (What::Adjectives(known), What::Actors(more)) if matches!(between, "-" | "–") => {
            let all = known.iter().chain(more).copied().collect();
            *last = Slot { range: last.range.start..slot.range.end, what: What::Actors(all) };
            true
        }
        (What::Places(places), What::Actors(countries))
            if matches!(between, ", " | " (" | ",") && countries.len() == 1 =>
        {
            let Some((_, country)) = places.last_mut() else { return false };
            let fits = country.is_none_or(|country| countries[0] == country)
                && gazetteer.actor(countries[0]).kind == ActorKind::Country;
            if fits {
                *country = Some(countries[0]);
                last.range.end = slot.range.end + if between == " (" { closes(slot.range.end) } else { 0 };
            }
            fits
        }
        (What::Places(known), What::Places(more)) if is_list(between, known.len()) => {
            known.extend(more);
            last.range.end = slot.range.end;
            true
        }
        _ => false,
    }
}

impl Line {
    /// Where a byte of the line stands in the passage.
    #[must_use]
    pub fn origin(&self, at: usize) -> usize {
        let place = self.marks.partition_point(|(here, _)| *here <= at);
        match place.checked_sub(1).map(|place| self.marks[place]) {
            Some((here, there)) => there + (at - here),
            None => at,
        }
    }

    #[must_use]
    pub fn what(&self, slot: usize) -> Option<&What> {
        self.slots.get(slot).map(|slot| &slot.what)
    }

    /// Adds words in lower case; before a slot without the article, which is no part of a name.
    fn words(&mut self, passage: &str, range: Range<usize>, is_before_slot: bool) {
        let mut words = &passage[range.clone()];
        if is_before_slot {
            for article in ["the ", "The "] {
                let rest = words.strip_suffix(article).unwrap_or(words);
                if rest.is_empty() || rest.ends_with([' ', '(', '\u{201c}', '"']) {
                    words = rest;
                }
            }
        }
        self.marks.push((self.text.len(), range.start));
        let mut at = range.start;
        for c in words.chars() {
            let lower = match c {
                '<' | '>' | '\n' | '\t' | '\u{a0}' => ' ',
                '’' | '‘' => '\'',
                '“' | '”' => '"',
                _ => c,
            };
            // The full stop of an initial would end the sentence for frames.
            let is_initial = c == '.'
                && self.text.len() >= 2
                && self.text.as_bytes()[self.text.len() - 2] == b' '
                && self.text.ends_with(char::is_alphabetic);
            if (lower == ' ' && self.text.ends_with(' ')) || is_initial {
                at += c.len_utf8();
                continue;
            }
            if self.text.len() - self.marks.last().map_or(0, |mark| mark.0)
                != at - self.marks.last().map_or(0, |mark| mark.1)
            {
                self.marks.push((self.text.len(), at));
            }
            self.text.extend(lower.to_lowercase());
            at += c.len_utf8();
        }
    }

    fn slot(&mut self, gazetteer: &Gazetteer, slot: Slot) {
        let kind = |actor: &ActorId| gazetteer.actor(*actor).kind;
        let letter = match &slot.what {
            What::Actors(actors) if actors.iter().all(|actor| kind(actor) == ActorKind::Country) => 'C',
            What::Actors(actors) if actors.iter().all(|actor| kind(actor) == ActorKind::Organization) => 'O',
            What::Actors(_) => 'X',
            What::Adjectives(_) => 'D',
            What::Persons(_) => 'H',
            What::Places(_) => 'P',
            What::Time(_) => 'T',
            What::Both => 'B',
        };
        self.marks.push((self.text.len(), slot.range.start));
        // Writing to a string does not fail.
        let _ = write!(self.text, "<{letter}{}>", self.slots.len());
        self.slots.push(slot);
    }

    /// Puts a slot in the place of "both countries" and its like.
    fn with_both(mut self) -> Self {
        while let Some(found) = BOTH.find(&self.text) {
            let range = found.range();
            let there = self.origin(range.start)..self.origin(range.end);
            let slot = format!("<B{}>", self.slots.len());
            let (cut, put) = (range.len(), slot.len());
            self.text.replace_range(range.clone(), &slot);
            let behind = self.marks.iter_mut().filter(|mark| mark.0 >= range.end);
            behind.for_each(|mark| mark.0 = mark.0 + put - cut);
            self.marks.retain(|mark| mark.0 <= range.start || mark.0 >= range.start + put);
            self.marks.push((range.start, there.start));
            self.marks.push((range.start + put, there.end));
            self.marks.sort_unstable();
            self.marks.dedup_by_key(|mark| mark.0);
            self.slots.push(Slot { range: there, what: What::Both });
        }
        self
    }
}
