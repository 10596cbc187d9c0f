//! The generated world: so many actors, relations, treaties, events, and what each of them is like. Every choice is a hash
//! of a row and a purpose, so a world of some size is the same each time and everywhere. `sheet` writes it as bundles.

use chrono::{Days, NaiveDate};

/// How much there is of everything. Parties, participants and citations follow.
pub struct World {
    pub countries: usize,
    /// Countries first, then organizations.
    pub actors: Vec<Actor>,
    /// Every pair of countries, by their places among the actors.
    pub relations: Vec<(usize, usize)>,
    pub sources: usize,
    pub treaties: usize,
    pub memberships: usize,
    pub events: usize,
}

/// A country or an organization.
pub struct Actor {
    pub slug: String,
    pub name: String,
    pub is_country: bool,
}

/// What a choice is about, so that choices of one row do not hang together.
#[derive(Clone, Copy)]
pub enum Purpose {
    CountryName,
    OfficialName,
    Capital,
    OrganizationName,
    Author,
    Subject,
    Issued,
    RelationStatus,
    Established,
    Broken,
    TreatyTopic,
    TreatyPlace,
    TreatyStatus,
    Signed,
    Multilateral,
    Parties,
    PartyIsOrganization,
    Party,
    Venue,
    EventStatus,
    Occurred,
    Participants,
    ParticipantIsOrganization,
    Participant,
    Organization,
    Joined,
    Citations,
    Source,
    Page,
}

impl World {
    /// More treaties, events, memberships and sources with the scale. Countries and organizations are those of the real
    /// world in number, and their pairs with them, so they do not grow; in a world that is smaller they are fewer.
    pub fn of(scale: f64) -> World {
        let times = |count: f64| share(1.0, count * scale).max(1);
        let few = scale.min(1.0);
        let countries = share(few.sqrt(), 250.0).max(60);
        let organizations = share(few, 500.0).max(20);
        let mut actors: Vec<Actor> = (0..countries).map(country).collect();
        actors.extend((0..organizations).map(organization));
        let relations = (0..countries).flat_map(|a| (a + 1..countries).map(move |b| (a, b))).collect();
        World {
            countries,
            actors,
            relations,
            sources: times(30_000.0).max(1_000),
            treaties: times(60_000.0).max(1_000),
            memberships: times(40_000.0),
            events: times(200_000.0),
        }
    }

    /// Larger states take part more often; the others that take part stand at some distance from the first. One in twelve
    /// or so is an organization where `organizations` is not 0.
    pub fn partner(&self, row: usize, place: usize, organizations: f64, purposes: [Purpose; 2]) -> usize {
        let row = row * 64 + place;
        let [is_organization, which] = purposes;
        if chance(row, is_organization) < organizations {
            return self.countries + below(self.actors.len() - self.countries, row, which);
        }
        (place * 83 + share(chance(row, which).powf(1.5), as_float(self.countries))) % self.countries
    }
}

fn country(number: usize) -> Actor {
    let name = syllables(number, Purpose::CountryName, 3);
    let slug = format!("{}-{}", plain(&name), code(number).to_lowercase());
    Actor { slug, name, is_country: true }
}

fn organization(number: usize) -> Actor {
    let kinds = ["Union", "Organization", "Council", "Agency", "Forum"];
    let name = format!("{} {}", syllables(number, Purpose::OrganizationName, 3), kinds[number % kinds.len()]);
    let slug = format!("{}-{number}", plain(&name).replace(' ', "-"));
    Actor { slug, name, is_country: false }
}

/// The two letters of a country: `AA`, `AB` …
pub fn code(number: usize) -> String {
    [letter(number / 26), letter(number)].iter().collect()
}

/// Its three letters.
pub fn alpha3(number: usize) -> String {
    format!("{}{}", code(number), letter(number * 7))
}

fn letter(number: usize) -> char {
    // Below 26, so it is a letter.
    char::from(b'A' + u8::try_from(number % 26).unwrap_or_default())
}

/// A made-up name.
pub fn syllables(row: usize, purpose: Purpose, count: usize) -> String {
    const SYLLABLES: [&str; 20] = [
        "ka", "ze", "mi", "ro", "sta", "ve", "lan", "du", "por", "ti", "na", "gre", "su", "o", "bel", "ri", "mar",
        "qué", "ü", "an",
    ];
    let mut name = String::new();
    for place in 0..count {
        name.push_str(SYLLABLES[below(SYLLABLES.len(), row * 32 + place, purpose)]);
    }
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn plain(name: &str) -> String {
    name.to_lowercase().replace('é', "e").replace('ü', "u")
}

/// A day within so many after the first.
pub fn day(row: usize, purpose: Purpose, first: NaiveDate, days: usize) -> NaiveDate {
    first + Days::new(below(days, row, purpose) as u64)
}

/// A whole number from 0 to less than `count`.
pub fn below(count: usize, row: usize, purpose: Purpose) -> usize {
    share(chance(row, purpose), as_float(count)).min(count - 1)
}

/// A number from 0 to less than 1.
pub fn chance(row: usize, purpose: Purpose) -> f64 {
    let mut hash = (row as u64 ^ ((purpose as u64 + 1) << 48)).wrapping_add(0x9E37_79B9_7F4A_7C15);
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    hash ^= hash >> 31;
    f64::from(u32::try_from(hash >> 32).unwrap_or_default()) / (f64::from(u32::MAX) + 1.0)
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below what is exact")]
fn as_float(count: usize) -> f64 {
    count as f64
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count that is no less than 0")]
fn share(of: f64, count: f64) -> usize {
    (of * count).floor() as usize
}
