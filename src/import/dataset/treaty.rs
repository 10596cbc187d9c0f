//! What a dataset says of a treaty, stated: as a treaty of its own, or added to the one that others have recorded. There it
//! gives what they leave open, and cites what it says itself beside what they say.

use std::collections::BTreeSet;

use super::actors::Actor;
use super::places::NoPlace;
use super::reading::Reading;
use super::sheet::Fact;
use super::topics;
use super::treaties::{OnRecord, PartyOnRecord};
use crate::edtf::Edtf;
use crate::entity::treaty::{TreatyKind, TreatyStatus};
use crate::entity::treaty_party::{ConsentKind, TreatyPartyRole};
use crate::import::record::slugify;

/// A treaty as a dataset has it.
#[derive(Debug, Default)]
pub struct Treaty<'a> {
    pub slug: String,
    pub title: String,
    pub kind: TreatyKind,
    pub status: TreatyStatus,
    pub adopted: Option<Edtf>,
    pub signed: Option<Edtf>,
    pub in_force: Option<Edtf>,
    pub ended: Option<Edtf>,
    /// The slug and name of the place where it was signed.
    pub signed_at: Option<(String, String)>,
    pub depositary: Option<&'a Actor>,
    /// Slugs of `topics`.
    pub topics: BTreeSet<&'static str>,
    pub parties: Vec<Party<'a>>,
    /// The slug of the source that says so, and where in it.
    pub source: (String, String),
    /// The slugs of the sources in which it is published.
    pub published: Vec<String>,
    /// Where it stands in the files.
    pub at: String,
}

/// One actor's part in it.
#[derive(Debug)]
pub struct Party<'a> {
    pub actor: &'a Actor,
    pub role: TreatyPartyRole,
    pub consent: Option<ConsentKind>,
    pub signed: Option<Edtf>,
    pub consented: Option<Edtf>,
    pub withdrawn: Option<Edtf>,
}

impl<'a> Party<'a> {
    pub fn new(actor: &'a Actor, role: TreatyPartyRole) -> Self {
        Self { actor, role, consent: None, signed: None, consented: None, withdrawn: None }
    }
}

impl<'r> Reading<'r> {
    /// States a treaty, or adds what it says to the treaty on record.
    pub fn treaty(&mut self, mut treaty: Treaty<'r>) {
        self.put_in_order(&mut treaty);
        self.leave_doubles_out(&mut treaty);
        let times: Vec<_> = [&treaty.signed, &treaty.adopted].into_iter().flatten().collect();
        let parties: Vec<_> = treaty.parties.iter().map(|party| party.actor.slug.as_str()).collect();
        let found = self.treaties.same(&treaty.title, &times, &parties).cloned();
        let is_there = found.is_some();
        self.report.agreed += usize::from(is_there);
        let standing = found.unwrap_or_else(|| OnRecord {
            slug: treaty.slug.clone(),
            title: treaty.title.clone(),
            kind: treaty.kind.to_string(),
            status: treaty.status.to_string(),
            ..OnRecord::default()
        });
        let known = standing.parties();
        let topics: Vec<_> = treaty.topics.iter().map(|topic| self.topic(topic)).collect();
        let mut parts = Vec::new();
        for party in &treaty.parties {
            self.sheet.actor(party.actor);
            let known = known.iter().find(|known| known.party == party.actor.slug);
            self.report.agreed += usize::from(known.is_some());
            parts.push(party.fact(known, &treaty.source));
        }
        if let Some(depositary) = treaty.depositary {
            self.sheet.actor(depositary);
        }
        let status = further(treaty.status.as_str(), &standing.status);
        let place = treaty.signed_at.as_ref().map(|(slug, _)| slug.as_str());
        let depositary = treaty.depositary.map(|actor| actor.slug.as_str());
        let signed_at = missing(place, &standing.signed_at);
        if let (Some(slug), Some((_, name))) = (&signed_at, &treaty.signed_at) {
            self.put_place(slug, name);
        }
        let fact = Fact::new()
            .set("title", standing.title.as_str())
            .set("kind", standing.kind.as_str())
            .set("status", status)
            .set_if("adopted", missing(text(&treaty.adopted), &standing.adopted))
            .set_if("signed", missing(text(&treaty.signed), &standing.signed))
            .set_if("in_force", missing(text(&treaty.in_force), &standing.in_force))
            .set_if("ended", missing(text(&treaty.ended), &standing.ended))
            .set_if("signed_at", signed_at)
            .set_if("depositary", missing(depositary, &standing.depositary))
            .set_if("topics", (!topics.is_empty()).then_some(topics))
            .each("parties", parts)
            .each("cite", treaty.cites());
        if !self.sheet.state_named("treaty", &standing.slug, fact) {
            self.report.fault(format!("the treaty {:?} is given twice", standing.slug), treaty.at);
        }
    }

    /// Leaves out a time that cannot be right beside another one.
    fn put_in_order(&mut self, treaty: &mut Treaty<'_>) {
        let Treaty { adopted, signed, in_force, ended, at, .. } = treaty;
        let mut is_before = |one: &Option<Edtf>, other: &Option<Edtf>, what: &str| match (one, other) {
            (Some(one), Some(other)) if one.bounds().latest < other.bounds().earliest => {
                self.report.fault(what, format!("{at}: {one}, {other}"));
                true
            }
            _ => false,
        };
        if is_before(signed, adopted, "signed before it was adopted; when it was adopted is left out") {
            *adopted = None;
        }
        let what = "ended before it was signed or in force; when it ended is left out";
        if is_before(ended, signed, what) || is_before(ended, in_force, what) {
            *ended = None;
        }
    }

    /// An actor has one part in a treaty, whatever names of it are listed.
    fn leave_doubles_out(&mut self, treaty: &mut Treaty<'_>) {
        let Treaty { parties, at, .. } = treaty;
        let mut seen = BTreeSet::new();
        parties.retain(|party| {
            let is_first = seen.insert(party.actor.slug.clone());
            if !is_first {
                self.report.leave_out("another name of a party that is listed already", at.clone());
            }
            is_first
        });
    }

    /// Refers to a topic, which it gives if nobody else does.
    fn topic(&mut self, slug: &'static str) -> &'static str {
        if let Some(label) = self.topics.label(slug) {
            self.sheet.refer("topic", slug, label);
        } else {
            self.sheet.state_named("topic", slug, Fact::new().set("label", topics::label(slug)));
        }
        slug
    }

    /// The place of a name, as slug and name: one that others gave, or else a new one. Nothing if it is not clear which.
    pub fn place(&mut self, name: &str, parties: &[Party<'_>], at: &str) -> Option<(String, String)> {
        let slug = slugify(&super::actors::folded(name));
        let countries: Vec<_> = parties.iter().map(|party| party.actor.slug.as_str()).collect();
        match self.places.of_any(name, &slug, &countries) {
            Ok(place) => Some((place.slug.clone(), place.name.clone())),
            Err(_) if slug.is_empty() => None,
            Err(NoPlace::Several(_) | NoPlace::Taken) => {
                self.report
                    .leave_out("a place where it was signed whose name several places bear", format!("{at}: {name:?}"));
                None
            }
            Err(NoPlace::New) => {
                let like = self.places.like(name);
                if let Some(like) = like {
                    let why = "a place where it was signed that is not on record and spelled much like one that is";
                    self.report.leave_out(why, format!("{at}: {name:?}, like {like:?}"));
                    return None;
                }
                Some((slug, name.to_owned()))
            }
        }
    }

    fn put_place(&mut self, slug: &str, name: &str) {
        if self.places.has(slug) {
            self.sheet.refer("place", slug, name);
        } else {
            self.sheet.state_named("place", slug, Fact::new().set("name", name));
        }
    }
}

/// How far a treaty has come if two sources differ: as the one has it that has seen it further.
fn further<'s>(ours: &'s str, theirs: &'s str) -> &'s str {
    let stage = |status: &str| match status {
        "PLANNED" => 0,
        "NEGOTIATING" => 1,
        "IN_FORCE" => 3,
        "TERMINATED" => 4,
        _ => 2, // signed, and perhaps more
    };
    if stage(ours) > stage(theirs) { ours } else { theirs }
}

/// What a dataset gives beside what stands: what is open there, or the very same, so that it gives it however often it is
/// loaded.
fn missing<'o>(ours: Option<&'o str>, theirs: &Option<String>) -> Option<&'o str> {
    ours.filter(|ours| theirs.as_deref().is_none_or(|theirs| theirs == *ours))
}

fn text(time: &Option<Edtf>) -> Option<&str> {
    time.as_ref().map(Edtf::as_str)
}

impl Treaty<'_> {
    fn cites(&self) -> Vec<Fact> {
        let times = [
            ("adopted", &self.adopted),
            ("signed", &self.signed),
            ("in_force", &self.in_force),
            ("ended", &self.ended),
        ];
        let mut cites = cites(&self.source, &times);
        cites.extend(self.published.iter().map(|source| Fact::cite(source, "")));
        cites
    }
}

impl Party<'_> {
    fn fact(&self, known: Option<&PartyOnRecord>, source: &(String, String)) -> Fact {
        let nobody = PartyOnRecord { role: self.role, ..PartyOnRecord::default() };
        let known = known.unwrap_or(&nobody);
        // Only an act of consent makes a party of what others know as a signatory.
        let is_less = matches!(known.role, TreatyPartyRole::Signatory | TreatyPartyRole::Negotiating);
        let has_consented = self.consent.is_some() || self.consented.is_some();
        let role = if is_less && has_consented { self.role } else { known.role };
        let times = [("signed", &self.signed), ("consented", &self.consented), ("withdrawn", &self.withdrawn)];
        Fact::new()
            .set("party", self.actor.slug.as_str())
            .set("role", role.as_str())
            .set_if("consent", missing(self.consent.map(ConsentKind::as_str), &known.consent))
            .set_if("signed", missing(text(&self.signed), &known.signed))
            .set_if("consented", missing(text(&self.consented), &known.consented))
            .set_if("withdrawn", missing(text(&self.withdrawn), &known.withdrawn))
            .each("cite", cites(source, &times))
    }
}

/// A citation of each time that is given, with its value; or one of the whole.
fn cites((source, locator): &(String, String), times: &[(&str, &Option<Edtf>)]) -> Vec<Fact> {
    let cite = |(field, time): &(&str, &Option<Edtf>)| {
        time.as_ref().map(|time| Fact::cite_value(source, locator, field, time.as_str()))
    };
    let cites: Vec<_> = times.iter().filter_map(cite).collect();
    if cites.is_empty() { vec![Fact::cite(source, locator)] } else { cites }
}
