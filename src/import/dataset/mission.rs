//! Missions as datasets state them. One that another dataset has recorded is the same mission: it is stated under that
//! one's slug, so that an address, a point on the map or a closer time joins what is on record.

use super::actors::{Actor, folded};
use super::reading::Reading;
use super::sheet::Fact;
use super::standing::{Found, Kind};
use crate::edtf::{Bounds, Edtf};
use crate::entity::actor::ActorKind;
use crate::entity::mission::MissionKind;
use crate::import::record::{join, slugify};

/// A mission of a dataset.
#[derive(Clone, Debug)]
pub struct Mission<'a> {
    pub kind: MissionKind,
    pub sender: &'a Actor,
    pub host: &'a Actor,
    /// Whom it is accredited to: its host, unless others are given.
    pub accredited: Vec<&'a Actor>,
    /// The slug of its place, as `Reading::city` gives it.
    pub place: Option<String>,
    pub period: Option<Edtf>,
    /// A time at which it surely was, where its period is not known.
    pub seen: Option<Edtf>,
    /// Words of its slug that tell it from another of the same sender, host, kind and place.
    pub mark: String,
    /// What else is known: `address`, `coordinates`, `url`.
    pub more: Fact,
}

impl<'r> Reading<'r> {
    /// The slug of a city in an actor: a place on record, or one that the bundle gives from now on.
    pub fn city(&mut self, name: &str, host: &Actor) -> Option<String> {
        if let Some(known) = self.places.named(&host.slug, name) {
            self.sheet.refer("place", &known.slug, &known.name);
            return Some(known.slug.clone());
        }
        let city = slugify(&folded(name));
        let mut slug = format!("{city}-{}", host.slug);
        if self.places.has(&slug) {
            slug.push_str("-city"); // it is another country's, or bears another name
        }
        if city.is_empty() || self.places.has(&slug) {
            return None;
        }
        self.sheet.actor(host);
        let country = (host.kind == ActorKind::Country).then_some(host.slug.as_str());
        self.sheet.state_named("place", &slug, Fact::new().set("name", name).set_if("country", country));
        Some(slug)
    }

    /// States a mission, and gives its slug, by which offices refer to it.
    pub fn mission(&mut self, mission: Mission<'r>, locator: &str) -> String {
        let source = self.sheet.slug();
        let cite = match &mission.period {
            Some(period) => Fact::cite_value(source, locator, "period", period.as_str()),
            None => Fact::cite(source, locator),
        };
        let found = self.found(&mission, locator);
        let slug = found.as_ref().map_or_else(|| self.own_slug(&mission), |found| found.slug.clone());
        let standing = found.as_ref().and_then(|found| found.place.clone());
        if let Some(place) = standing.as_ref().and_then(|place| self.places.of_slug(place)) {
            self.sheet.refer("place", &place.slug, &place.name);
        }
        let others = found.as_ref().filter(|found| !found.is_own);
        let before = others.map(|found| found.period);
        let period = mission.period.as_ref().filter(|period| before.is_none_or(|before| is_closer(period, before)));
        self.report.agreed += usize::from(others.is_some());
        let Mission { kind, sender, host, accredited, place, more, .. } = &mission;
        let is_default = accredited.is_empty() || matches!(accredited[..], [only] if only.slug == host.slug);
        let accredited: Vec<String> = accredited.iter().map(|actor| self.sheet.actor(actor).to_owned()).collect();
        let fact = more
            .clone()
            .set("kind", kind.as_str())
            .set("sender", self.sheet.actor(sender))
            .set("host", self.sheet.actor(host))
            .set_if("accredited_to", (!is_default).then_some(accredited))
            .set_if("place", standing.as_ref().or(place.as_ref()).map(String::as_str))
            .set_if("period", period.map(Edtf::as_str))
            .each("cite", [cite]);
        self.sheet.state_named("mission", &slug, fact);
        slug
    }

    /// The same mission, where it is on record.
    fn found(&mut self, mission: &Mission<'_>, locator: &str) -> Option<Found> {
        let Mission { kind, sender, host, accredited, place, period, seen, .. } = mission;
        if !accredited.is_empty() && !accredited.iter().any(|actor| actor.slug == host.slug) {
            return None; // an embassy to the Holy See stands in Rome beside that to Italy
        }
        let key = [sender.slug.as_str(), &host.slug, kind.as_str(), place.as_deref().unwrap_or_default()];
        self.standing_of(Kind::Mission)?.mission(&key, seen.as_ref().or(period.as_ref()), locator)
    }

    /// A slug that no other mission has.
    fn own_slug(&mut self, mission: &Mission<'_>) -> String {
        let Mission { kind, sender, host, place, mark, .. } = mission;
        let joined = join([&sender.slug, &host.slug, kind.as_str(), place.as_deref().unwrap_or_default()]);
        if place.is_none() && !mark.is_empty() {
            return join([joined.as_str(), mark]); // so that none takes the slug of another that comes to be known
        }
        let is_others = self.standing_of(Kind::Mission).is_some_and(|standing| standing.is_others(&joined));
        if is_others || self.sheet.states("mission", &joined) { join([joined.as_str(), mark]) } else { joined }
    }
}

/// Whether a time is known better than before: its beginning and its end lie within those.
fn is_closer(period: &Edtf, before: Option<Bounds>) -> bool {
    let Some(before) = before else { return true };
    let period = period.bounds();
    period != before
        && (before.earliest..=before.start_latest).contains(&period.earliest)
        && (before.earliest..=before.start_latest).contains(&period.start_latest)
        && (before.end_earliest..=before.latest).contains(&period.end_earliest)
        && (before.end_earliest..=before.latest).contains(&period.latest)
}
