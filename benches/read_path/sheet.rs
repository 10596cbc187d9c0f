//! The world as record bundles, in the text that importers write and `record::check` reads. A world comes in many bundles,
//! so that no transaction and no text grows with it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use chrono::NaiveDate;
use toml::Value;

use super::world::{Purpose, World, alpha3, below, chance, code, day, syllables};

/// What a bundle holds: each refers to what bundles of the kinds before it have recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Sources,
    Actors,
    Relations,
    Treaties,
    Memberships,
    Events,
}

const KINDS: [Kind; 6] =
    [Kind::Sources, Kind::Actors, Kind::Relations, Kind::Treaties, Kind::Memberships, Kind::Events];

/// Facts of one bundle, without their parts.
const MOST: usize = 5_000;

/// A bundle that is to be written.
#[derive(Clone, Debug)]
pub struct Part {
    pub kind: Kind,
    pub rows: Range<usize>,
}

/// All bundles of a world, in the order of loading.
pub fn parts(world: &World) -> Vec<Part> {
    let part = |kind: Kind| {
        let count = kind.count(world);
        (0..count).step_by(MOST).map(move |first| Part { kind, rows: first..(first + MOST).min(count) })
    };
    KINDS.into_iter().flat_map(part).collect()
}

impl Kind {
    fn count(self, world: &World) -> usize {
        match self {
            Kind::Sources => world.sources,
            Kind::Actors => world.actors.len(),
            Kind::Relations => world.relations.len(),
            Kind::Treaties => world.treaties,
            Kind::Memberships => world.memberships,
            Kind::Events => world.events,
        }
    }
}

impl Part {
    /// As TOML.
    pub fn text(&self, world: &World) -> String {
        let mut sheet = Sheet { world, facts: String::new(), on_record: BTreeMap::new() };
        for row in self.rows.clone() {
            match self.kind {
                Kind::Sources => sheet.source(row),
                Kind::Actors => sheet.actor(row),
                Kind::Relations => sheet.relation(row),
                Kind::Treaties => sheet.treaty(row),
                Kind::Memberships => sheet.membership(row),
                Kind::Events => sheet.event(row),
            }
        }
        let name = format!("{:?} from {}", self.kind, self.rows.start);
        let slug = name.to_lowercase().replace(' ', "-");
        let mut text =
            format!("[bundle]\nslug = \"{slug}\"\ntitle = \"{name}\"\nlicence = \"MIT\"\norigin = \"IMPORTED\"\n");
        for (kind, names) in &sheet.on_record {
            line(&mut text, format_args!("[on_record.{kind}]"));
            for (slug, name) in names {
                line(&mut text, format_args!("{slug} = {}", quoted(name)));
            }
        }
        text + &sheet.facts
    }
}

struct Sheet<'w> {
    world: &'w World,
    facts: String,
    on_record: BTreeMap<&'static str, BTreeMap<String, String>>,
}

impl Sheet<'_> {
    fn source(&mut self, row: usize) {
        let issued = day(row, Purpose::Issued, date(1990), 12_000);
        line(
            &mut self.facts,
            format_args!(
                "[[source]]\nslug = \"{}\"\ntitle = {}\nkind = \"REPORT\"\nissued = \"{issued}\"\n\
                url = \"https://sources.example.org/{}/report-{row}-of-the-archive.html\"",
                source_slug(row),
                quoted(&source_title(row)),
                1950 + row % 75,
            ),
        );
    }

    fn actor(&mut self, row: usize) {
        let actor = &self.world.actors[row];
        let (slug, name) = (&actor.slug, quoted(&actor.name));
        let text = if actor.is_country {
            let (code, capital) = (code(row), syllables(row, Purpose::Capital, 3));
            let form = ["Republic of", "Kingdom of", "Federation of", "State of"][row % 4];
            let official = quoted(&format!("{form} {}", syllables(row, Purpose::OfficialName, 3)));
            format!(
                "[[place]]\nslug = \"capital-{0}\"\nname = {capital}\ncountry = \"{slug}\"\n\
                [[country]]\nslug = \"{slug}\"\nname = {name}\ncode = \"{code}\"\nalpha3 = \"{1}\"\n\
                official_name = {official}\ncapital = \"capital-{0}\"",
                code.to_lowercase(),
                alpha3(row),
                capital = quoted(&capital),
            )
        } else {
            let kind = ["INTERGOVERNMENTAL", "AGENCY", "CUSTOMS_UNION", "COURT", "NGO"][row % 5];
            format!("[[organization]]\nslug = \"{slug}\"\nname = {name}\nkind = \"{kind}\"\nabbreviation = \"O{row}\"")
        };
        let cite = self.cite(row, 0, 1);
        line(&mut self.facts, format_args!("{text}\n{cite}"));
    }

    /// One in twenty was never established, so that no time is known of it; a few were broken off.
    fn relation(&mut self, row: usize) {
        let (a, b) = self.world.relations[row];
        let between = format!("between = [\"{}\", \"{}\"]", self.refer_to_actor(a), self.refer_to_actor(b));
        let established = day(row, Purpose::Established, date(1920), 30_000);
        let broken = day(row, Purpose::Broken, established, 5_000);
        let broken = |status: &str| {
            format!(
                "established = \"{established}\"\nphases = [{{ status = \"ESTABLISHED\", period = \"{established}/{broken}\" }}, \
                {{ status = \"{status}\", period = \"{broken}/..\" }}]"
            )
        };
        let state = match below(100, row, Purpose::RelationStatus) {
            0..90 => format!("status = \"ESTABLISHED\"\nestablished = \"{established}\""),
            90..95 => "status = \"NOT_ESTABLISHED\"".to_owned(),
            95..98 => broken("SUSPENDED"),
            _ => broken("SEVERED"),
        };
        let cite = self.cite(row, 1, 2);
        line(&mut self.facts, format_args!("[[relation]]\n{between}\n{state}\n{cite}"));
    }

    /// Five of six are bilateral, the rest have 3 to 30 parties.
    fn treaty(&mut self, row: usize) {
        let multilateral = 3.0 + 28.0 * chance(row, Purpose::Parties).powf(2.4);
        let is_bilateral = chance(row, Purpose::Multilateral) < 0.84;
        let organizations = if is_bilateral { 0.0 } else { 0.08 };
        let mut parties = Vec::new();
        for place in (1..31_u8).take_while(|place| f64::from(*place) <= if is_bilateral { 2.0 } else { multilateral }) {
            let purposes = [Purpose::PartyIsOrganization, Purpose::Party];
            let party = self.world.partner(row, place.into(), organizations, purposes);
            if !parties.contains(&party) {
                parties.push(party);
            }
        }
        if let [only] = parties[..] {
            parties.push((only + 82) % self.world.countries);
        }
        let source = self.refer_to_source(row, 2, 0);
        let part = |sheet: &mut Self, party: &usize| {
            format!("{{ party = \"{}\", role = \"PARTY\", cite = [\"{source}\"] }}", sheet.refer_to_actor(*party))
        };
        let parties: Vec<_> = parties.iter().map(|party| part(self, party)).collect();
        let (kind, signed) = (row % 5, day(row, Purpose::Signed, date(1946), 28_800));
        let status = ["IN_FORCE", "IN_FORCE", "IN_FORCE", "SIGNED", "TERMINATED"][below(5, row, Purpose::TreatyStatus)];
        let cite = self.cite(row, 2, 1 + below(5, row, Purpose::Citations));
        line(
            &mut self.facts,
            format_args!(
                "[[treaty]]\nslug = \"treaty-{row}\"\ntitle = {}\nkind = \"{}\"\nstatus = \"{status}\"\nsigned = \"{signed}\"\n\
                parties = [{}]\n{cite}",
                quoted(&treaty_title(row)),
                ["AGREEMENT", "TREATY", "MEMORANDUM", "PROTOCOL", "CONVENTION"][kind],
                parties.join(", "),
            ),
        );
    }

    fn membership(&mut self, row: usize) {
        let world = self.world;
        let member = self.refer_to_actor(row % world.countries);
        let organizations = world.actors.len() - world.countries;
        let organization = self.refer_to_actor(world.countries + below(organizations, row, Purpose::Organization));
        let role = ["MEMBER", "FOUNDING_MEMBER", "OBSERVER"][row % 3];
        let joined = day(row, Purpose::Joined, date(1946), 28_800);
        let cite = self.cite(row, 3, 1);
        line(
            &mut self.facts,
            format_args!(
                "[[membership]]\nslug = \"membership-{row}\"\nmember = \"{member}\"\norganization = \"{organization}\"\n\
                role = \"{role}\"\nperiod = \"{joined}/..\"\n{cite}"
            ),
        );
    }

    fn event(&mut self, row: usize) {
        let mut participants = Vec::new();
        for place in 1..=2 + below(3, row, Purpose::Participants) {
            let purposes = [Purpose::ParticipantIsOrganization, Purpose::Participant];
            let actor = self.world.partner(row, place, 0.1, purposes);
            if !participants.contains(&actor) {
                participants.push(actor);
            }
        }
        let source = self.refer_to_source(row, 4, 0);
        let part = |sheet: &mut Self, (place, actor): (usize, &usize)| {
            let role = if place == 0 { "HOST" } else { "PARTICIPANT" };
            format!("{{ actor = \"{}\", role = \"{role}\", cite = [\"{source}\"] }}", sheet.refer_to_actor(*actor))
        };
        let participants: Vec<_> = participants.iter().enumerate().map(|entry| part(self, entry)).collect();
        let kinds = ["Summit", "State visit", "Signing", "Ministerial meeting", "Negotiation round"];
        let title = format!("{} at {} ({row})", kinds[row % 5], syllables(row, Purpose::Venue, 4));
        let status = ["HELD", "HELD", "HELD", "PLANNED", "CANCELLED"][below(5, row, Purpose::EventStatus)];
        let cite = self.cite(row, 4, if below(100, row, Purpose::Citations) < 9 { 2 } else { 1 });
        line(
            &mut self.facts,
            format_args!(
                "[[event]]\nslug = \"event-{row}\"\ntitle = {}\nkind = \"{}\"\nstatus = \"{status}\"\noccurred = \"{}\"\n\
                participants = [{}]\n{cite}",
                quoted(&title),
                ["SUMMIT", "VISIT", "SIGNING", "MEETING", "NEGOTIATION_ROUND"][row % 5],
                day(row, Purpose::Occurred, date(1992), 12_400),
                participants.join(", "),
            ),
        );
    }

    /// `count` citations of different sources.
    fn cite(&mut self, row: usize, kind: usize, count: usize) -> String {
        let cite = |place: usize| {
            let source = self.refer_to_source(row, kind, place);
            format!("{{ source = \"{source}\", locator = \"p. {}\" }}", 1 + below(300, row * 8 + place, Purpose::Page))
        };
        format!("cite = [{}]", (0..count).map(cite).collect::<Vec<_>>().join(", "))
    }

    fn refer_to_source(&mut self, row: usize, kind: usize, place: usize) -> String {
        let first = below(self.world.sources, row * 8 + kind, Purpose::Source);
        let source = (first + place * 101) % self.world.sources;
        let slug = source_slug(source);
        self.refer("source", &slug, || source_title(source));
        slug
    }

    fn refer_to_actor(&mut self, place: usize) -> String {
        let world = self.world;
        let actor = &world.actors[place];
        self.refer(if actor.is_country { "country" } else { "organization" }, &actor.slug, || actor.name.clone());
        actor.slug.clone()
    }

    fn refer(&mut self, kind: &'static str, slug: &str, name: impl FnOnce() -> String) {
        let names = self.on_record.entry(kind).or_default();
        if !names.contains_key(slug) {
            names.insert(slug.to_owned(), name());
        }
    }
}

fn source_slug(row: usize) -> String {
    format!("source-{row}")
}

fn source_title(row: usize) -> String {
    let (author, subject) = (syllables(row, Purpose::Author, 3), syllables(row, Purpose::Subject, 4));
    format!("Report of {author} on {subject}, no. {row}")
}

fn treaty_title(row: usize) -> String {
    const TOPICS: [&str; 8] = [
        "trade and economic cooperation",
        "the avoidance of double taxation",
        "visa-free travel",
        "the \"peaceful\" uses of atomic energy",
        "mutual legal assistance",
        "air services",
        "cultural exchange",
        "the state border",
    ];
    let kind = ["Agreement", "Treaty", "Memorandum", "Protocol", "Convention"][row % 5];
    let topic = TOPICS[below(TOPICS.len(), row, Purpose::TreatyTopic)];
    format!("{kind} on {topic} of {} ({row})", syllables(row, Purpose::TreatyPlace, 3))
}

/// The first day of a year.
fn date(year: i32) -> NaiveDate {
    NaiveDate::from_yo_opt(year, 1).unwrap_or_default()
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn line(text: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "{line}");
}
