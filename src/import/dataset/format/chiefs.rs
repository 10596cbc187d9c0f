//! Principal Officers and Chiefs of Mission of the United States (Office of the Historian): a file a country
//! (`missions-countries/*.xml`) with its chiefs of mission, and a file a role (`roles-country-chiefs/*.xml`). Persons are
//! known by an id only, surname first; their names are put together from it.

use std::collections::{BTreeMap, BTreeSet};

use super::Source;
use super::territory::territory;
use crate::edtf::Edtf;
use crate::entity::actor::ActorKind;
use crate::import::dataset::actors::Actor;
use crate::import::dataset::input::{InputError, Member};
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::{Fact, Head};
use crate::import::dataset::standing::{Belongs, Kind};
use crate::import::dataset::xml::Element;
use crate::import::record::{join, slugify};

pub(super) fn source() -> Source {
    let head = Head {
        slug: "pocom".to_owned(),
        title: "Principal Officers and Chiefs of Mission of the United States".to_owned(),
        version: String::new(),
        licence: "CC0-1.0",
        url: "https://history.state.gov/departmenthistory/people/chiefsofmission",
        authority: 60,
    };
    Source { standing: &[Kind::Mission, Kind::Office], ..Source::new(head, read) }
}

/// A chief of mission who took office.
struct Chief<'r> {
    /// Its id, with its period where the source gave the id to another, too.
    id: String,
    role: String,
    of: &'r Actor,
    to: &'r Actor,
    period: Edtf,
}

fn read(members: &[Member], reading: &mut Reading<'_>) -> Result<(), InputError> {
    reading.sheet.state_dataset(
        "Principal Officers and Chiefs of Mission",
        "Office of the Historian, United States Department of State",
    );
    let mut files = Vec::new();
    let mut roles: BTreeMap<String, String> = BTreeMap::new();
    for member in members.iter().filter(|member| member.is_of("xml")) {
        let root = Element::read(member, &member.text(reading.encoding)?)?;
        match root.name.as_str() {
            "role" => {
                let name = root.get("names").map(|names| names.text_of("singular")).unwrap_or_default();
                roles.insert(root.text_of("id"), name);
            }
            "country-mission" => files.push((member, root)),
            other => {
                let what =
                    format!("is of another version or another kind: <{other}> is neither a role nor a country-mission");
                return Err(member.fault(what));
            }
        }
    }
    let Some(united_states) = reading.named("United States", None, || "every file".to_owned()) else { return Ok(()) };
    let mut persons: BTreeMap<String, Vec<Chief<'_>>> = BTreeMap::new();
    let mut known = BTreeSet::new();
    for (member, root) in &files {
        for nominee in root.all("other-nominees").flat_map(|nominees| nominees.all("chief")) {
            reading.report.rows += 1;
            reading.report.leave_out("a nominee who did not become chief of mission", label(member, nominee));
        }
        let chiefs: Vec<_> = root.all("chiefs").flat_map(|chiefs| chiefs.all("chief")).collect();
        let starts = chiefs.iter().map(|chief| date(chief, "started")).filter(|day| day.parse::<Edtf>().is_ok());
        let last = starts.max().unwrap_or_default();
        for element in chiefs {
            reading.report.rows += 1;
            let Some((person, mut chief)) = read_chief(member, element, &last, united_states, &roles, reading) else {
                continue;
            };
            if !known.insert(chief.id.clone()) {
                chief.id = format!("{}, {}", chief.id, chief.period);
                if !known.insert(chief.id.clone()) {
                    reading.report.fault("the chief is given twice", label(member, element));
                    continue;
                }
            }
            persons.entry(person).or_default().push(chief);
        }
    }
    for (id, chiefs) in persons {
        person(&id, &chiefs, reading);
    }
    Ok(())
}

fn label(member: &Member, element: &Element) -> String {
    format!("{}:{}", member.label, element.line)
}

fn date(chief: &Element, what: &str) -> String {
    chief.get(what).map(|dated| dated.text_of("date")).unwrap_or_default()
}

fn read_chief<'r>(
    member: &Member, chief: &Element, last: &str, of: &'r Actor, roles: &BTreeMap<String, String>,
    reading: &mut Reading<'r>,
) -> Option<(String, Chief<'r>)> {
    let at = || label(member, chief);
    let (id, person, role) = (chief.text_of("id"), chief.text_of("person-id"), chief.text_of("role-title-id"));
    if [&id, &person, &role].into_iter().any(|part| slugify(part).is_empty()) {
        reading.report.fault("a chief without id, person-id or role-title-id", at());
        return None;
    }
    let (started, ended) = (date(chief, "started"), date(chief, "ended"));
    if started.is_empty() && ended.is_empty() {
        let why = if date(chief, "appointed").is_empty() {
            "no date at all"
        } else {
            "appointed, and no day of entry or leave"
        };
        reading.report.leave_out(why, at());
        return None;
    }
    let end = if ended.is_empty() && started == last { ".." } else { &ended };
    let period: Edtf = match format!("{started}/{end}").parse() {
        Ok(period) => period,
        Err(error) => {
            reading.report.fault(format!("{started:?} to {ended:?} is no time: {error}"), at());
            return None;
        }
    };
    let day = if started.is_empty() { &ended } else { &started };
    let mut place = chief.text_of("contemporary-territory-id");
    if place == "china" && role == "chief" {
        "china-liaison-office".clone_into(&mut place); // in Beijing, while the ambassadors to China were in Taipei
    }
    let to = reading.who(&place, at, |actors| territory(actors, &place, day))?;
    let role = roles.get(&role).filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| role_of(&role));
    Some((person, Chief { id, role, of, to, period }))
}

/// The person with the offices; of a person whom others have recorded, the offices alone.
fn person(id: &str, chiefs: &[Chief<'_>], reading: &mut Reading<'_>) {
    let name = name_of(id);
    let known = reading.actors.known(ActorKind::Person, &name, None).map(|actor| (actor.slug.clone(), actor));
    let slug = known.as_ref().map_or_else(|| slugify(id), |(slug, _)| slug.clone());
    let mut offices = Vec::new();
    for chief in chiefs {
        offices.extend(office(&slug, chief, reading));
    }
    if let Some((slug, actor)) = known {
        reading.sheet.actor(actor);
        for office in offices {
            reading.sheet.state("office", office.set("holder", slug.as_str()));
        }
        return;
    }
    let summary =
        format!("Chief of mission of the United States. The name is put together from the id of the source, {id}.");
    let fact = Fact::new()
        .set("name", name)
        .set("summary", summary)
        .each("offices", offices)
        .each("cite", [Fact::cite(reading.sheet.slug(), id)]);
    reading.sheet.state_named("person", &slug, fact);
}

/// An office, or nothing where it is on record and cited there.
fn office(holder: &str, chief: &Chief<'_>, reading: &mut Reading<'_>) -> Option<Fact> {
    let Chief { id, role, of, to, period } = chief;
    let source = reading.sheet.slug();
    let article = if NAMES_WITH_ARTICLE.contains(&to.slug.as_str()) { "the " } else { "" };
    let title = format!("{role} of the United States to {article}{}", to.name);
    let cite = Fact::cite_value(source, id, "period", period.as_str());
    let standing = reading.standing_of(Kind::Office)?;
    if let Belongs::Others(slug) = standing.place(&[holder, &of.slug, &title], Some(period), Some(period)) {
        reading.report.agreed += 1;
        reading.sheet.back("office", &slug, [cite]);
        return None;
    }
    let mission = reading.standing_of(Kind::Mission)?.mission_then(&of.slug, &to.slug, period).map(str::to_owned);
    if let Some(mission) = &mission {
        reading.sheet.refer("mission", mission, &format!("Mission of {} in {}", of.name, to.name));
    } else {
        let why = "part of a row: the mission, as none is on record for that time (import the missions first)";
        reading.report.leave_out(why, id.clone());
    }
    Some(
        Fact::new()
            .set("slug", join([holder, &of.slug, id]))
            .set("title", title)
            .set("of", reading.sheet.actor(of))
            .set_if("mission", mission)
            .set("period", period.as_str())
            .each("cite", [cite]),
    )
}

/// States whose names take an article within a sentence.
const NAMES_WITH_ARTICLE: [&str; 8] = [
    "bahamas",
    "gambia",
    "holy-see",
    "dominican-republic",
    "central-african-republic",
    "comoros",
    "netherlands",
    "philippines",
];

/// What a role without a file of its own is called: its id as words.
fn role_of(id: &str) -> String {
    let words = id.replace("-consul-general", "/consul-general");
    words
        .split('-')
        .map(|word| word.split('/').map(capital).collect::<Vec<_>>().join("/"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Words that belong to the surname that follows them.
const PARTICLES: [&str; 12] = ["da", "de", "del", "della", "den", "der", "des", "di", "du", "la", "van", "von"];
const SUFFIXES: [&str; 6] = ["jr", "sr", "ii", "iii", "iv", "v"];

/// A name in the order in which it is written: `horton-george-b-jr` is George B. Horton Jr.
fn name_of(id: &str) -> String {
    let mut words: Vec<&str> = id.split('-').filter(|word| !word.is_empty()).collect();
    let suffix = words.pop_if(|word| SUFFIXES.contains(word) && id.matches('-').count() > 1);
    let particles = words.iter().take_while(|word| PARTICLES.contains(word)).count();
    let surname: Vec<&str> = words.drain(..(particles + 1).min(words.len())).collect();
    let suffix =
        suffix.map(
            |suffix| {
                if matches!(suffix, "jr" | "sr") { format!("{}.", capital(suffix)) } else { suffix.to_uppercase() }
            },
        );
    let given = words.iter().map(|word| if word.len() == 1 { format!("{}.", capital(word)) } else { capital(word) });
    given.chain(surname.iter().map(|word| capital(word))).chain(suffix).collect::<Vec<_>>().join(" ")
}

/// A word as names begin: `McWilliams`.
fn capital(word: &str) -> String {
    let (mc, rest) = word.strip_prefix("mc").filter(|rest| rest.len() > 2).map_or(("", word), |rest| ("Mc", rest));
    let mut letters = rest.chars();
    letters.next().map_or_else(String::new, |first| format!("{mc}{}{}", first.to_uppercase(), letters.as_str()))
}

#[cfg(test)]
mod tests {
    use super::{name_of, role_of};

    #[test]
    fn names_are_put_into_their_order() {
        assert_eq!(name_of("rassendyll-rudolf-b-jr"), "Rudolf B. Rassendyll Jr.");
        assert_eq!(name_of("von-strelsau-hedwig"), "Hedwig von Strelsau".replace("von", "Von"));
        assert_eq!(name_of("mctarlenheim-fritz-iii"), "Fritz McTarlenheim III");
        assert_eq!(name_of("sapt"), "Sapt");
    }

    #[test]
    fn roles_without_a_file_are_called_by_their_ids() {
        assert_eq!(role_of("minister-resident-consul-general"), "Minister Resident/Consul General");
    }
}
