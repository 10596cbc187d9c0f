//! What a passage is about, where its sentences do not say it: the countries of the article's title and of the headings
//! above it, and who was spoken of last.

use super::gazetteer::{ActorId, ActorKind, Gazetteer};
use super::line::{Line, What, line};
use super::sentence;
use crate::edtf::Edtf;
use crate::import::article::text::{Article, Passage, Row};

/// Whom an article and its sections are about.
#[derive(Clone, Debug, Default)]
pub struct About {
    subject: Vec<ActorId>,
    /// By section.
    headed: Vec<Option<ActorId>>,
}

#[derive(Clone, Debug, Default)]
pub struct Context {
    /// Of the article: one actor, or the two of a relation.
    pub subject: Vec<ActorId>,
    /// The other one, under whose heading the passage stands.
    pub counterpart: Option<ActorId>,
    /// Whom the last sentence began with.
    pub last: Option<Vec<ActorId>>,
    /// Who negotiated in the last round that the section tells of.
    pub last_round: Vec<ActorId>,
    /// The time of the last sentence that named one.
    pub last_time: Option<Edtf>,
    /// The last two that were named together.
    pub last_pair: Option<[ActorId; 2]>,
}

impl About {
    #[must_use]
    pub fn of(gazetteer: &Gazetteer, article: &Article<'_>) -> Self {
        let subject = actors_of(gazetteer, &article.title);
        let mut headed: Vec<Option<ActorId>> = Vec::with_capacity(article.sections.len());
        for section in &article.sections {
            let mut actors = actors_of(gazetteer, &section.heading);
            actors.retain(|actor| !subject.contains(actor));
            let own = if let [one] = actors[..] { Some(one) } else { None };
            headed.push(own.or_else(|| section.parent.and_then(|parent| headed[parent])));
        }
        Self { subject, headed }
    }

    /// All of them.
    #[must_use]
    pub fn actors(&self) -> Vec<ActorId> {
        self.subject.iter().copied().chain(self.headed.iter().flatten().copied()).collect()
    }

    #[must_use]
    pub fn context(&self, section: usize) -> Context {
        Context { subject: self.subject.clone(), counterpart: self.headed[section], ..Context::default() }
    }
}

/// The actors that a title is about: "Foreign relations of X", "X–Y relations", "X".
fn actors_of(gazetteer: &Gazetteer, title: &str) -> Vec<ActorId> {
    let title = title.trim();
    let words = [
        "Foreign relations of ",
        "Foreign relations with ",
        "Relations with ",
        "Bilateral relations with ",
        "Politics of ",
        "Foreign policy of ",
        "Diplomatic relations with ",
    ];
    let rest = words.iter().find_map(|words| title.strip_prefix(words)).unwrap_or(title);
    let rest = [" relations", " Relations", " bilateral relations"]
        .iter()
        .find_map(|words| rest.strip_suffix(words))
        .unwrap_or(rest);
    if let Some(actor) = gazetteer.named(rest) {
        return vec![actor];
    }
    for dash in ["–", "-", " and ", " & "] {
        let mut parts = rest.match_indices(dash).map(|(at, _)| (&rest[..at], &rest[at + dash.len()..]));
        let both = parts.find_map(|(one, other)| Some(vec![gazetteer.named(one)?, gazetteer.named(other)?]));
        if let Some(both) = both {
            return both;
        }
    }
    Vec::new()
}

impl Context {
    /// All that the passage is about.
    #[must_use]
    pub fn actors(&self) -> Vec<ActorId> {
        self.subject.iter().copied().chain(self.counterpart).collect()
    }

    /// The two whose relation the passage is about.
    #[must_use]
    pub fn pair(&self) -> Option<[ActorId; 2]> {
        match (&self.subject[..], self.counterpart) {
            ([one, other], None) => Some([*one, *other]),
            ([one], Some(other)) if *one != other => Some([*one, other]),
            _ => None,
        }
    }

    /// The two whom "both countries" means.
    #[must_use]
    pub fn both(&self) -> Option<[ActorId; 2]> {
        self.last_pair.filter(|_| self.pair().is_none()).or_else(|| self.pair())
    }

    /// The other one of the two whose relation the passage is about.
    #[must_use]
    pub fn other(&self, one: ActorId) -> Option<ActorId> {
        let [first, second] = self.pair()?;
        if one == first { Some(second) } else { (one == second).then_some(first) }
    }

    /// Takes note of a sentence that was read.
    pub fn follow(&mut self, line: &Line) {
        let first = line.slots.iter().find_map(|slot| match &slot.what {
            What::Actors(actors) => Some(actors.clone()),
            _ => None,
        });
        let begins = line.text.starts_with("<C") || line.text.starts_with("<O");
        self.last =
            first.filter(|_| begins).or_else(|| if line.text.starts_with("it ") { self.last.clone() } else { None });
        let times: Vec<&Edtf> = line
            .slots
            .iter()
            .filter_map(|slot| if let What::Time(time) = &slot.what { Some(time) } else { None })
            .collect();
        match times[..] {
            [] => {}
            [time] => self.last_time = Some(time.clone()),
            _ => self.last_time = None,
        }
        let named = line
            .slots
            .iter()
            .filter_map(|slot| if let What::Actors(actors) = &slot.what { Some(actors) } else { None });
        let pair = named.clone().filter_map(|actors| <[ActorId; 2]>::try_from(actors.as_slice()).ok()).next_back();
        // Once others are named, the two of before are no longer meant.
        if pair.is_some() || named.count() > 0 {
            self.last_pair = pair;
        }
    }
}

/// Whom a table row is about: the country of its first cell, or the one that its notes can only be about.
#[must_use]
pub fn counterpart_of_row(
    gazetteer: &Gazetteer, passage: &Passage<'_>, row: &Row, context: &Context,
) -> Option<ActorId> {
    let own: Vec<&str> = row
        .cells
        .iter()
        .filter(|(heading, _)| is_country(heading))
        .map(|(_, range)| passage.text[range.clone()].trim())
        .collect();
    if let Some(actor) = own.iter().find_map(|name| gazetteer.named(name)) {
        return (!context.subject.contains(&actor)).then_some(actor);
    }
    let mentions = gazetteer.find(&passage.text, &context.subject);
    let mut found: Vec<ActorId> = Vec::new();
    for sentence in sentence::readable(&passage.text) {
        let line = line(gazetteer, &passage.text, &sentence, &mentions);
        found.extend(whom(gazetteer, &line, &context.subject));
    }
    found.retain(|actor| !context.subject.contains(actor) && gazetteer.actor(*actor).kind == ActorKind::Country);
    found.sort_unstable();
    found.dedup();
    if let [one] = found[..] { Some(one) } else { None }
}

fn is_country(heading: &str) -> bool {
    ["Country", "State", "Nation", "Organization", "Organisation"].contains(&heading)
}

/// The country that a sentence of a row is about: whoever is named with the subject, sends someone to it, or hosts it.
fn whom(gazetteer: &Gazetteer, line: &Line, subject: &[ActorId]) -> Vec<ActorId> {
    let is_foreign =
        line.text.contains("accredited") || line.text.contains("represented") || line.text.contains("concurrent");
    let mut found = Vec::new();
    for (place, slot) in line.slots.iter().enumerate() {
        let is_first = line.text.starts_with(&format!("<C{place}>"));
        let is_with =
            ["between ", "with ", "see ", "to "].iter().any(|word| line.text.contains(&format!("{word}<C{place}>")));
        let is_in = line.text.contains(&format!("accredited in <C{place}>"))
            || line.text.contains(&format!("represented in <C{place}>"));
        match &slot.what {
            What::Actors(actors) if actors.len() <= 2 && (is_first || is_with || is_in) => {
                found.extend(actors.iter().copied());
            }
            What::Places(places) if !is_foreign && sends(line, subject, place) => {
                found.extend(places.iter().filter_map(|(_, country)| *country));
            }
            _ => {}
        }
    }
    found.retain(|actor| gazetteer.actor(*actor).kind == ActorKind::Country);
    found
}

/// Whether the subject keeps an embassy at the place of a slot.
fn sends(line: &Line, subject: &[ActorId], place: usize) -> bool {
    let begins = matches!(line.what(0), Some(What::Actors(actors)) if actors[..] == subject[..]);
    begins && line.text.contains(&format!("embassy in <P{place}>"))
}
