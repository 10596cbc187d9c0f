//! A rule's frame found in a sentence, and what a rule may ask of it: whether what it says is so, who is meant, where, and when.

use std::sync::LazyLock;

use regex::{Captures, Match, Regex};

use super::Mood;
use crate::edtf::Edtf;
use crate::import::article::facts::context::Context;
use crate::import::article::facts::frame;
use crate::import::article::facts::gazetteer::{ActorId, ActorKind, Gazetteer, PlaceId};
use crate::import::article::facts::line::{Line, What};

/// A rule's frame, found in a line.
pub struct Hit<'h> {
    pub gazetteer: &'h Gazetteer,
    pub line: &'h Line,
    pub(super) passage: &'h str,
    pub context: &'h Context,
    pub(super) captures: Captures<'h>,
}

static NEGATION: LazyLock<Regex> = LazyLock::new(|| {
    let words = r"not|never|no longer|neither|nor|without|unless|if|whether|would|could|should|might|may|cannot|denied|denies|refused|refuses|rejected|failed|lacks?|lacking|instead of|rather than|prevented|hardly|unable|although no|alleged(?:ly)?|rumou?red|disputed claim";
    let nothing = "diplomatic|embassy|formal|official|relations|mission|agreement|resident";
    frame::compile(&format!(r"\b(?:{words})\b|n't\b|\bno (?:{nothing})"))
});

static PLAN: LazyLock<Regex> = LazyLock::new(|| {
    let words = r"plan(?:s|ned|ning)?|will|shall|intend(?:s|ed)?|intention|hop(?:es?|ed|ing)|expect(?:s|ed)?|seek(?:s|ing)?|sought|wish(?:es|ed)?|wants?|wanted|propos(?:es?|ed|al|als|ing)|aim(?:s|ed|ing)?|scheduled|is to|are to|due to be|interest(?:ed)? in|consider(?:s|ed|ing)?|agreed to|decided to|ready to|pledged|promised|appl(?:ied|ying|ication)|request(?:s|ed)?|bid|calls? for|called for|possib(?:le|ility)|prospects?|discuss(?:ed|ing)?|negotiat(?:e|ed|es|ing)|talks on|in the process|invited to|pending|towards?|attempt(?:s|ed)?|urg(?:ed|es)|efforts? to|push(?:ed)? for|looking to|looks? forward|supports?|supported|supporting|encourag(?:ed|es|ing)|willing(?:ness)?|upcoming|future|about to";
    frame::compile(&format!(r"\b(?:{words})\b"))
});

static CLAUSE: LazyLock<Regex> = LazyLock::new(|| {
    frame::compile(
        r"; |, (?:while|whereas|but|though|although|when|after which|yet)\b|, and (?:<|it |its |the |both |they )|(?: while | whereas | but | although )",
    )
});

impl<'h> Hit<'h> {
    /// Whether the clause is of a mood that a rule is for.
    pub(super) fn suits(&self, mood: Mood) -> bool {
        let before = self.statement();
        match mood {
            Mood::Denied => true,
            Mood::Stated => !NEGATION.is_match(before) && !PLAN.is_match(before),
            Mood::StatedOrPlanned => !NEGATION.is_match(before),
        }
    }

    /// Whether the clause speaks of something that is yet to come.
    pub fn is_planned(&self) -> bool {
        PLAN.is_match(self.statement())
    }

    /// The clause, as far as it says what is done: names of organizations and treaties may have any words.
    fn statement(&self) -> &str {
        let objects = ["list", "items", "title"].iter().filter_map(|group| self.group(group));
        let end = objects.map(|object| object.start()).min().unwrap_or(self.range().end);
        &self.line.text[self.clause().start.min(end)..end]
    }

    /// What makes a hit less sure than its rule.
    pub(super) fn doubt(&self) -> f64 {
        let is_quoted = self.line.text[..self.range().start].matches('"').count() % 2 == 1;
        let is_said =
            ["said ", "stated ", "claimed ", "according to "].iter().any(|word| self.line.text.contains(word));
        if is_quoted {
            0.2
        } else if is_said {
            0.08
        } else {
            0.0
        }
    }

    pub(super) fn range(&self) -> std::ops::Range<usize> {
        self.captures.get(0).map_or(0..0, |all| all.range())
    }

    /// The clause that the hit begins in, to the end of the clause that it ends in.
    fn clause(&self) -> std::ops::Range<usize> {
        let (range, text) = (self.range(), &self.line.text);
        let start =
            CLAUSE.find_iter(text).map(|found| found.start()).take_while(|at| *at <= range.start).last().unwrap_or(0);
        let end = CLAUSE.find_at(text, range.end.min(text.len())).map_or(text.len(), |found| found.start());
        start..end
    }

    /// What a group has found, in whichever of its places.
    pub(super) fn group(&self, group: &str) -> Option<Match<'h>> {
        frame::AGAIN.iter().find_map(|again| self.captures.name(&format!("{group}{again}")))
    }

    pub fn has(&self, group: &str) -> bool {
        self.group(group).is_some()
    }

    pub fn word(&self, group: &str) -> &'h str {
        self.group(group).map_or("", |found| found.as_str())
    }

    /// Whether the hit has a word, or a part of one.
    pub(super) fn says(&self, word: &str) -> bool {
        self.line.text[self.range()].contains(word)
    }

    /// The line before and behind the hit.
    pub fn before(&self) -> &str {
        &self.line.text[..self.range().start]
    }

    pub fn after(&self) -> &'h str {
        &self.line.text[self.range().end..]
    }

    /// The words of the passage behind a part of the line.
    pub fn between(&self, start: usize, end: usize) -> &str {
        self.passage.get(self.line.origin(start)..self.line.origin(end)).unwrap_or_default()
    }

    pub fn slot(&self, name: &str) -> Option<&'h What> {
        self.line.what(name.get(1..)?.parse().ok()?)
    }

    /// The actors of a group: countries and organizations, those whom adjectives mean or persons act for.
    pub fn actors(&self, group: &str) -> Vec<ActorId> {
        self.slot(self.word(group)).map(|what| self.actors_of(what)).unwrap_or_default()
    }

    pub fn actors_of(&self, what: &What) -> Vec<ActorId> {
        match what {
            What::Actors(actors) | What::Adjectives(actors) => actors.clone(),
            What::Persons(persons) => {
                persons.iter().filter_map(|person| self.gazetteer.actor(*person).acts_for).collect()
            }
            What::Both => self.both().map(Vec::from).unwrap_or_default(),
            What::Places(places) => places.iter().filter_map(|(_, country)| *country).collect(),
            What::Time(_) => Vec::new(),
        }
    }

    /// All whom the sentence names as acting; "the EFTA states" are states, and not EFTA.
    pub fn named(&self) -> Vec<ActorId> {
        let mut named = Vec::new();
        for (place, slot) in self.line.slots.iter().enumerate() {
            let behind = self.line.text.split(&format!("{place}>")).nth(1).unwrap_or_default();
            let is_label = [" states", " members", " member ", " countries", " summit", "-"]
                .iter()
                .any(|word| behind.starts_with(word));
            if let What::Actors(actors) = &slot.what {
                named.extend(actors.iter().filter(|actor| !is_label || self.is_country(**actor)));
            }
        }
        named
    }

    /// Whom the whole passage is about, where that is one alone.
    pub fn alone(&self) -> &[ActorId] {
        if self.context.counterpart.is_none() && self.context.subject.len() == 1 { &self.context.subject } else { &[] }
    }

    /// Whether the list of a slot is whole, with an "and": a time behind it is that of all.
    pub fn joins(&self, slot: &str) -> bool {
        let slot = slot.get(1..).and_then(|place| self.line.slots.get(place.parse::<usize>().ok()?));
        slot.and_then(|slot| self.passage.get(slot.range.clone())).is_some_and(|list| list.contains(" and "))
    }

    /// Whom "both countries" means: the two that the sentence names, or whom the passage is about.
    pub fn both(&self) -> Option<[ActorId; 2]> {
        let mut named: Vec<ActorId> = Vec::new();
        for slot in &self.line.slots {
            if let What::Actors(actors) | What::Adjectives(actors) = &slot.what {
                named.extend(actors.iter().filter(|actor| self.is_country(**actor)));
            }
        }
        named.sort_unstable();
        named.dedup();
        match named[..] {
            [one, other] => Some([one, other]),
            _ => self.context.both(),
        }
    }

    pub fn is_country(&self, actor: ActorId) -> bool {
        self.gazetteer.actor(actor).kind == ActorKind::Country
    }

    pub fn is_organization(&self, actor: ActorId) -> bool {
        self.gazetteer.actor(actor).kind == ActorKind::Organization
    }

    /// The places of a group with their countries; a country as a place is itself.
    pub fn places(&self, group: &str) -> Vec<(Option<PlaceId>, Option<ActorId>)> {
        match self.slot(self.word(group)) {
            Some(What::Places(places)) => places.clone(),
            Some(What::Actors(actors)) => actors.iter().map(|actor| (None, Some(*actor))).collect(),
            _ => Vec::new(),
        }
    }

    /// The time that the hit itself names, or that its clause has behind it, or that the sentence begins with.
    pub fn time(&self) -> Option<Edtf> {
        self.timed().map(|(_, time)| time)
    }

    fn timed(&self) -> Option<(usize, Edtf)> {
        let text = &self.line.text;
        if let Some(found) = self.group("when") {
            // "Between 1962 and 1963" is one time.
            if let Some(until) = self.group("until").filter(|_| self.line.text[..found.start()].ends_with("between <"))
            {
                let span = format!("{}/{}", start(&self.edtf(found.as_str())?), end(&self.edtf(until.as_str())?));
                return Some((found.start() - 1, span.parse().ok()?));
            }
            return Some((found.start() - 1, self.edtf(found.as_str())?));
        }
        let end = self.range().end;
        let clause = self.clause();
        let near = &text[end..clause.end.max(end)];
        let near = BEHIND.captures(near).filter(|found| {
            let gap = found.get(0).map_or("", |all| all.as_str());
            !gap.contains(" and ") && !gap.trim_end_matches(|c: char| c != ',').trim_end_matches(',').contains(',')
        });
        if let Some(found) = near.and_then(|found| found.name("t")) {
            return Some((end + found.start() - 1, self.edtf(found.as_str())?));
        }
        self.leading().or_else(|| self.at_begin()).or_else(|| self.carried())
    }

    /// The time that leads over to the hit: "since 2005, when the minister visited …", "in 1996 with the signing of …".
    fn leading(&self) -> Option<(usize, Edtf)> {
        let found = WHEN.captures(self.before())?.name("t")?;
        Some((found.start() - 1, self.edtf(found.as_str())?))
    }

    /// The time of the sentence before, for one that goes on about the same occasion.
    fn carried(&self) -> Option<(usize, Edtf)> {
        SAME.is_match(&self.line.text).then(|| Some((0, self.context.last_time.clone()?)))?
    }

    /// The time that the sentence begins with.
    pub(super) fn at_begin(&self) -> Option<(usize, Edtf)> {
        let text = &self.line.text;
        let found = AT_BEGIN
            .captures(text)
            .and_then(|found| found.name("t"))
            .filter(|found| found.end() <= self.range().start + 1)?;
        Some((found.start() - 1, self.edtf(found.as_str())?))
    }

    pub fn edtf(&self, slot: &str) -> Option<Edtf> {
        match self.slot(slot)? {
            What::Time(time) => Some(time.clone()),
            _ => None,
        }
    }

    /// A day or a span that something took place at; "since" says when something else did.
    pub fn moment(&self) -> Option<Edtf> {
        let (at, _) = self.timed()?;
        let is_when = self.line.text[at..]
            .split_once('>')
            .is_some_and(|(_, rest)| rest.trim_start_matches(',').starts_with(" when "));
        if self.line.text[..at].trim_end().ends_with("since") && !is_when {
            self.at_begin().map(|(_, time)| time)
        } else {
            self.point()
        }
    }

    /// A day or a span that something happened at.
    pub fn point(&self) -> Option<Edtf> {
        let (at, time) = self.timed()?;
        let lead = self.line.text[..at].trim_end().rsplit(' ').next().unwrap_or_default();
        (!["until", "till", "before", "by"].contains(&lead)).then_some(time)
    }

    /// The time from which, until which or during which something holds.
    pub fn period(&self) -> Option<Edtf> {
        if let (Some(from), Some(to)) = (self.edtf(self.word("when")), self.edtf(self.word("until"))) {
            return format!("{}/{}", start(&from), end(&to)).parse().ok();
        }
        let (at, time) = self.timed()?;
        let lead = self.line.text[..at].trim_end().trim_end_matches(" the").rsplit(' ').next().unwrap_or_default();
        match lead {
            "until" | "till" | "before" => format!("/{}", end(&time)).parse().ok(),
            _ if time.as_str().contains('/') => Some(time),
            _ => format!("{}/..", time.as_str()).parse().ok(),
        }
    }

    /// The time at which something ended, as a period of which only that is known.
    pub fn until(&self) -> Option<Edtf> {
        format!("/{}", end(&self.point()?)).parse().ok()
    }
}

pub(super) fn start(time: &Edtf) -> &str {
    time.as_str().split('/').next().unwrap_or_default()
}

pub(super) fn end(time: &Edtf) -> &str {
    time.as_str().rsplit('/').next().unwrap_or_default()
}

static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    frame::compile(
        r"^[^<.;:]{0,60}?(?:<[PCO][0-9]+>,? ?)?[^<.;:]{0,20}?\b(?:on|in|since|from|at|during|of|for|early|late|,|\() ?<(?P<t>T[0-9]+)>",
    )
});

static WHEN: LazyLock<Regex> = LazyLock::new(|| {
    frame::compile(r"<(?P<t>T[0-9]+)>,? (?:when (?:the )?[^<.,;]{0,30}|(?:with|by|through|upon|following) the )$")
});

static SAME: LazyLock<Regex> = LazyLock::new(|| {
    frame::compile(
        r"^(?:during|at|on|while on|after) (?:the|this|that|his|her|their|its|these) (?:[a-z]+ )?(?:visit|meeting|summit|trip|occasion|ceremony|talks|tour|conference|event)s?\b|^this (?:[a-z]+ )?event (?:took|happened|occurred)|^<[CX][0-9]+> also signed\b",
    )
});

static AT_BEGIN: LazyLock<Regex> = LazyLock::new(|| {
    frame::compile(
        r"^(?:(?:also |again |later |then |only |not until |however, )*(?:on|in|since|from|during|by|as of|around|early in|late in|at|between)? ?(?:the )?(?:beginning of |end of |early |late )?|(?:during|at|in) [^<.,;]{0,40}(?:<[OPC][0-9]+>)?[^<.,;]{0,20} (?:on|in) )<(?P<t>T[0-9]+)>",
    )
});
