//! The Database of Embassies, made of Wikidata (`database_of_embassies.csv`): a row a mission, cells parted by semicolons,
//! several values of one cell by bars. It never quotes, though quotation marks occur.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::Source;
use crate::edtf::Edtf;
use crate::entity::mission::MissionKind;
use crate::import::dataset::actors::Actor;
use crate::import::dataset::input::{InputError, Member};
use crate::import::dataset::mission::Mission;
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::{Fact, Head};
use crate::import::dataset::standing::Kind;
use crate::import::dataset::table::{Row, Table};

const COLUMNS: [&str; 10] =
    ["operator", "jurisdictions", "country", "city", "latitude", "longitude", "website", "type", "creation", "QID"];

pub(super) fn source() -> Source {
    let head = Head {
        slug: "database-of-embassies".to_owned(),
        title: "Database of Embassies (Wikidata)".to_owned(),
        version: String::new(),
        licence: "CC0-1.0",
        url: "https://github.com/database-of-embassies/database-of-embassies",
        authority: 30,
    };
    Source { standing: &[Kind::Mission], ..Source::new(head, read) }
}

fn read(members: &[Member], reading: &mut Reading<'_>) -> Result<(), InputError> {
    reading.sheet.state_dataset("Database of Embassies", "Wikidata");
    let mut missions = Vec::new();
    let mut known = HashSet::new();
    for member in members {
        if let Some(day) = reading.edition {
            reading.sheet.set_version(day.to_string());
        }
        let seen = reading.edition.map(Edtf::day);
        let text = member.text(reading.encoding)?;
        let table = Table::unquoted(member, &text, b';', &COLUMNS)?;
        for row in table.rows() {
            reading.report.rows += 1;
            if !known.insert((row.get("QID").to_owned(), row.get("operator").to_owned())) {
                reading.report.fault("the mission is given twice", row.label());
                continue;
            }
            missions.extend(mission(&row, seen.as_ref(), reading));
        }
    }
    // Of two that are told apart by their ids alone, the one to its host goes without, and then the older item.
    missions.sort_by_key(|mission| (Reverse(is_to_host(mission)), number(&mission.mark), mission.mark.clone()));
    for mission in missions {
        let locator = mission.mark.to_uppercase();
        reading.mission(mission, &locator);
    }
    Ok(())
}

fn is_to_host(mission: &Mission<'_>) -> bool {
    mission.accredited.is_empty() || mission.accredited.iter().any(|actor| actor.slug == mission.host.slug)
}

fn number(item: &str) -> Option<u64> {
    item.get(1..).and_then(|digits| digits.parse().ok())
}

fn mission<'r>(row: &Row<'_>, seen: Option<&Edtf>, reading: &mut Reading<'r>) -> Option<Mission<'r>> {
    let item = row.get("QID").rsplit('/').next().unwrap_or_default();
    if !item.starts_with('Q') || number(item).is_none() {
        reading.report.fault(format!("{:?} is no item of Wikidata", row.get("QID")), row.label());
        return None;
    }
    let Some(kind) = kind(row.get("type")) else {
        reading.report.fault(format!("{:?} is no type of mission that is known", row.get("type")), row.label());
        return None;
    };
    let period = match since(row.get("creation")) {
        Ok(period) => period,
        Err(what) => {
            reading.report.fault(what, row.label());
            return None;
        }
    };
    let coordinates = match point(row.get("latitude"), row.get("longitude")) {
        Ok(point) => point,
        Err(what) => {
            reading.report.fault(what, row.label());
            return None;
        }
    };
    let sender = actor(row.get("operator"), row, reading);
    let host = actor(row.get("country"), row, reading);
    let (sender, host) = (sender?, host?);
    if sender.slug == host.slug {
        reading.report.leave_out("its sender is its host", row.label());
        return None;
    }
    let accredited = accredited(row, sender, host, reading)?;
    let place = Some(row.get("city")).filter(|city| !city.is_empty()).and_then(|city| reading.city(city, host));
    let url = Some(row.get("website")).filter(|url| is_address(url));
    let more = Fact::new().set_if("coordinates", coordinates.map(|(north, east)| vec![north, east])).set_if("url", url);
    let (seen, mark) = (seen.cloned(), item.to_lowercase());
    Some(Mission { kind, sender, host, accredited, place, period, seen, mark, more })
}

/// A country rather than another actor of the same name.
fn actor<'r>(name: &str, row: &Row<'_>, reading: &mut Reading<'r>) -> Option<&'r Actor> {
    reading.who(
        name,
        || row.label(),
        |actors| {
            let country = actors.country(name, None);
            country.or_else(|unresolved| actors.named(name, None).map_err(|_| unresolved))
        },
    )
}

/// Whom a mission is accredited to. Districts of consulates are provinces, and no actors; nothing is left out for want of
/// one, but for a mission to nobody who is known.
fn accredited<'r>(row: &Row<'_>, sender: &Actor, host: &Actor, reading: &mut Reading<'r>) -> Option<Vec<&'r Actor>> {
    let mut accredited: Vec<&Actor> = Vec::new();
    let mut unknown = None;
    for name in row.get("jurisdictions").split('|').map(str::trim).filter(|name| !name.is_empty()) {
        match reading.actors.country(name, None).or_else(|_| reading.actors.named(name, None)) {
            Ok(actor) if actor.slug == sender.slug || accredited.iter().any(|other| other.slug == actor.slug) => {}
            Ok(actor) => accredited.push(actor),
            Err(_) => unknown = Some(name),
        }
    }
    let Some(unknown) = unknown else { return Some(accredited) };
    let is_consular = row.get("type").to_lowercase().contains("consul");
    if accredited.is_empty() && !is_consular {
        let found = actor(unknown, row, reading)?;
        accredited.push(found);
    } else if is_consular {
        accredited.retain(|actor| actor.slug == host.slug);
        reading.report.leave_out("part of a row: the district of a consulate, which is no actor", row.label());
    } else {
        reading.report.leave_out("part of a row: an accreditation to what is no actor on record", row.label());
    }
    Some(accredited)
}

/// What sort of post a type of Wikidata is.
fn kind(text: &str) -> Option<MissionKind> {
    let text = text.to_lowercase();
    let is = |words: &[&str]| words.contains(&text.as_str());
    let begins = |words: &str| text.starts_with(words);
    Some(if is(&["embassy"]) || begins("embassy of ") {
        MissionKind::Embassy
    } else if is(&["assistant high commission", "consulate", "consular office", "consular agency"])
        || begins("consulate of ")
        || begins("consulates of ")
    {
        MissionKind::Consulate
    } else if text.ends_with("high commission") {
        MissionKind::HighCommission
    } else if begins("consulate general") {
        MissionKind::ConsulateGeneral
    } else if is(&["honorary consulate", "honorary consulate general"]) {
        MissionKind::HonoraryConsulate
    } else if is(&["apostolic nunciature"]) {
        MissionKind::Nunciature
    } else if is(&["interests section"]) {
        MissionKind::InterestsSection
    } else if is(&["permanent mission"]) {
        MissionKind::PermanentMission
    } else if is(&["de facto embassy", "de facto consulate", "liaison office", "trade office"])
        || text.ends_with("representative office")
        || text.ends_with("government office")
    {
        MissionKind::RepresentativeOffice
    } else if is(&["apostolic delegation", "diplomatic mission", "cultural institute"])
        || begins("diplomatic mission of ")
    {
        MissionKind::Other
    } else {
        return None;
    })
}

/// The time since a mission was made: of the first of January, the year alone is known.
fn since(creation: &str) -> Result<Option<Edtf>, String> {
    let day = creation.split('T').next().unwrap_or_default();
    if day.is_empty() {
        return Ok(None);
    }
    let begin = day.strip_suffix("-01-01").unwrap_or(day);
    let period = format!("{begin}/..").parse();
    period.map(Some).map_err(|error| format!("{creation:?} is no date: {error}"))
}

fn point(latitude: &str, longitude: &str) -> Result<Option<(f64, f64)>, String> {
    if latitude.is_empty() && longitude.is_empty() {
        return Ok(None);
    }
    let within = |text: &str, limit: f64| text.parse().ok().filter(|degrees: &f64| degrees.abs() <= limit);
    match (within(latitude, 90.0), within(longitude, 180.0)) {
        (Some(north), Some(east)) => Ok(Some((north, east))),
        _ => Err(format!("{latitude:?}, {longitude:?} is no place on Earth")),
    }
}

fn is_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.') && !url.contains(char::is_whitespace)
}
