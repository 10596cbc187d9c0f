//! Missions in and from the United States: an embassy with its address and its head, "Ambassador … (since 7 July 2021)".

use super::Entry;
use crate::edtf::Edtf;
use crate::entity::actor::ActorKind;
use crate::entity::mission::MissionKind;
use crate::import::dataset::actors::Actor;
use crate::import::dataset::mission::Mission;
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::Fact;
use crate::import::record::{join, slugify};

const HERE: &str = "Diplomatic representation in the US";
const THERE: &str = "Diplomatic representation from the US";

pub(super) fn read<'r>(entries: &[Entry<'r>], reading: &mut Reading<'r>) {
    let Some(us) = reading.actors.slug("united-states") else {
        return reading.report.leave_out("missions, as the United States are not on record", HERE.to_owned());
    };
    for entry in entries.iter().filter(|entry| entry.country.slug != us.slug) {
        embassy(entry, (entry.country, us), HERE, "chancery", reading);
        embassy(entry, (us, entry.country), THERE, "embassy", reading);
    }
}

fn embassy<'r>(
    entry: &Entry<'r>, (sender, host): (&'r Actor, &'r Actor), heading: &str, office: &str, reading: &mut Reading<'r>,
) {
    let Some(address) = entry.text(&["Government", heading, office]) else { return };
    if is_none(&address) {
        return reading.report.leave_out("no embassy, as the entry says", format!("{}: {heading}", entry.label));
    }
    let locator = entry.locator(heading);
    let place = reading.places.within(&host.slug, &address).map(str::to_owned);
    let place = place.and_then(|name| reading.city(&name, host));
    let mission = reading.mission(
        Mission {
            kind: MissionKind::Embassy,
            sender,
            host,
            accredited: Vec::new(),
            place,
            period: None,
            seen: Some(Edtf::day(reading.day())),
            mark: "factbook".to_owned(),
            more: Fact::new().set("address", address),
        },
        &locator,
    );
    let Some(chief) = entry.text(&["Government", heading, "chief of mission"]) else { return };
    match head(&chief) {
        Some(head) => state_head(&head, (sender, host), &mission, &locator, reading),
        None => reading.report.leave_out("no head of the mission by name and day", format!("{}: {chief}", entry.label)),
    }
}

/// Whether it says that there is no embassy, or none that works.
fn is_none(address: &str) -> bool {
    let says = ["does not have an Embassy", "does not have an embassy", "has no ", "operations suspended"];
    address.starts_with("none") || says.iter().any(|words| address.contains(words))
}

/// The head of a mission.
#[derive(Debug, PartialEq)]
struct Head {
    role: &'static str,
    name: String,
    /// From when on: a day, a month or a year.
    since: String,
}

/// "Ambassador Jane DOE (since 7 July 2021)"; where there is none, who acts for him: "Ambassador (vacant); Charge d'Affaires …".
fn head(text: &str) -> Option<Head> {
    let (before, since) = text.split(';').find_map(|part| part.split_once("(since "))?;
    let since = since.split(')').next()?;
    let before = before.trim();
    let (role, name) = if let Some(name) = before.strip_prefix("Ambassador ") {
        ("Ambassador", name)
    } else if before.starts_with("Charg") {
        let behind = before.split_once("ffaires")?.1;
        ("Chargé d'affaires", behind.trim_start_matches(" ad interim").trim())
    } else {
        return None;
    };
    let name = person_name(name);
    (!name.is_empty() && !name.contains("vacant")).then(|| Some(Head { role, name, since: day(since)? }))?
}

/// A name without rank behind a comma, and with its family name, which stands in capitals, as others write it.
fn person_name(name: &str) -> String {
    let name = name.split(',').next().unwrap_or_default();
    let word = |word: &str| {
        let is_capitals = word.chars().filter(|letter| letter.is_alphabetic()).count() > 1
            && !word.contains('.')
            && word.chars().all(|letter| !letter.is_lowercase());
        if !is_capitals || ["II", "III", "IV"].contains(&word) {
            return word.to_owned();
        }
        let mut upper = true;
        word.chars()
            .map(|letter| {
                let shown = if upper { letter.to_string() } else { letter.to_lowercase().to_string() };
                upper = !letter.is_alphabetic();
                shown
            })
            .collect()
    };
    name.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

/// "7 July 2021", "December 2021" or "2021" as EDTF.
fn day(text: &str) -> Option<String> {
    let date = |format| chrono::NaiveDate::parse_from_str(text.trim(), format).ok();
    if let Some(day) = date("%d %B %Y") {
        return Some(day.to_string());
    }
    let month = chrono::NaiveDate::parse_from_str(&format!("1 {}", text.trim()), "%d %B %Y").ok();
    let year = || text.trim().parse::<u16>().ok().filter(|year| (1900..2100).contains(year));
    month.map(|day| day.format("%Y-%m").to_string()).or_else(|| year().map(|year| year.to_string()))
}

fn state_head<'r>(
    head: &Head, (sender, host): (&'r Actor, &'r Actor), mission: &str, locator: &str, reading: &mut Reading<'r>,
) {
    let source = reading.sheet.slug().to_owned();
    let period = format!("{}/..", head.since);
    let cite = Fact::cite_value(&source, locator, "period", &period);
    let known = reading.actors.known(ActorKind::Person, &head.name, None);
    let slug = known.map_or_else(|| slugify(&head.name), |person| person.slug.clone());
    let office = Fact::new()
        .set("slug", join([slug.as_str(), &sender.slug, "chief-of-mission", &host.slug, &head.since]))
        .set("title", format!("{} of {} to {}", head.role, sender.name, host.name))
        .set("of", reading.sheet.actor(sender))
        .set("mission", mission)
        .set("period", period)
        .each("cite", [cite]);
    match known {
        Some(person) => {
            reading.sheet.actor(person);
            reading.sheet.state("office", office.set("holder", slug));
        }
        None if reading.sheet.states("person", &slug) || reading.actors.slug(&slug).is_some() => {
            reading.report.leave_out(
                "a head of two missions, or of a name that another has",
                format!("{locator}: {}", head.name),
            );
        }
        None => {
            let person = Fact::new().set("name", head.name.as_str()).each("offices", [office]);
            reading.sheet.state_named("person", &slug, person.each("cite", [Fact::cite(&source, locator)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Head, head};

    #[test]
    fn heads_have_a_role_a_name_and_a_day() {
        let read = |text| head(text).map(|Head { role, name, since }| format!("{role}|{name}|{since}"));
        assert_eq!(
            read("Ambassador Jane Q. DOE (since 7 July 2021)").as_deref(),
            Some("Ambassador|Jane Q. Doe|2021-07-07")
        );
        assert_eq!(
            read("Ambassador (vacant); Chargé d'Affaires Juan O'NEIL-PÉREZ, Dr. (since December 2021)").as_deref(),
            Some("Chargé d'affaires|Juan O'Neil-Pérez|2021-12")
        );
        assert_eq!(read("Ambassador John ROE III (since 2020)").as_deref(), Some("Ambassador|John Roe III|2020"));
        assert_eq!(read("Ambassador (vacant)"), None);
        assert_eq!(read("Ambassador (vacant) (since 2 May 2020)"), None);
        assert_eq!(read("Ambassador Jane DOE (since recently)"), None);
    }
}
