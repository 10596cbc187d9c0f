//! Status of the missions of the United States (`us_mission_status_range_cow`): a row a country and a range of days, in which
//! there was an embassy, a legation, a consulate …, or none.

use std::cmp::Reverse;

use super::Source;
use crate::edtf::Edtf;
use crate::entity::mission::MissionKind;
use crate::import::dataset::actors::{Actor, Scheme};
use crate::import::dataset::input::{InputError, Member};
use crate::import::dataset::mission::Mission;
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::{Fact, Head};
use crate::import::dataset::standing::Kind;
use crate::import::dataset::table::{Row, Table};

const COLUMNS: [&str; 5] = ["country_code_cow", "country_name_cow", "date_start", "date_end", "us_mission_status"];

pub(super) fn source() -> Source {
    let head = Head {
        slug: "us-mission-status".to_owned(),
        title: "Status of United States Diplomatic Missions".to_owned(),
        version: "0.1".to_owned(),
        licence: "CC-BY-4.0",
        url: "https://github.com/brentonk/us_diplomatic_missions",
        authority: 35,
    };
    Source { standing: &[Kind::Mission], ..Source::new(head, read) }
}

fn read(members: &[Member], reading: &mut Reading<'_>) -> Result<(), InputError> {
    reading.sheet.state_dataset("Status of United States Diplomatic Missions", "Brenton Kenkel");
    let Some(united_states) = reading.named("United States", None, || "every row".to_owned()) else { return Ok(()) };
    let mut missions = Vec::new();
    for member in members {
        let text = member.text(reading.encoding)?;
        let table = Table::read(member, &text, b',', &COLUMNS)?;
        // What reaches the last day of the data has not ended by then; what a country begins with may have begun before.
        let last = table.rows().map(|row| row.get("date_end")).max().unwrap_or_default();
        let mut country = "";
        let mut known = std::collections::HashSet::new();
        for row in table.rows() {
            reading.report.rows += 1;
            let code = row.get("country_code_cow");
            let is_first = code != country;
            country = code;
            if !known.insert((code, row.get("date_start"))) {
                reading.report.fault("the range is given twice", row.label());
                continue;
            }
            let bounds = Ends { is_open: row.get("date_end") == last, is_cut: is_first && begins_a_year(&row) };
            ranges(&row, bounds, united_states, reading, &mut missions);
        }
    }
    // The latest first: a mission on record of which no time is known is the one that there is.
    missions.sort_by(|(one, _), (other, _)| Reverse(&one.mark).cmp(&Reverse(&other.mark)));
    for (mission, locator) in missions {
        reading.mission(mission, &locator);
    }
    Ok(())
}

fn begins_a_year(row: &Row<'_>) -> bool {
    row.get("date_start").ends_with("-01-01")
}

/// What the ends of a range mean.
#[derive(Clone, Copy)]
struct Ends {
    is_open: bool,
    /// It begins where the data begin, and not when the mission was opened.
    is_cut: bool,
}

/// The missions of a range: one, or one in each of the states that the country was in it.
fn ranges<'r>(
    row: &Row<'_>, ends: Ends, sender: &'r Actor, reading: &mut Reading<'r>, missions: &mut Vec<(Mission<'r>, String)>,
) {
    let (start, end, status) = (row.get("date_start"), row.get("date_end"), row.get("us_mission_status"));
    let kind = match status {
        "Embassy" => MissionKind::Embassy,
        "Legation" => MissionKind::Legation,
        "Consulate" => MissionKind::Consulate,
        "Liaison" => MissionKind::RepresentativeOffice,
        "Interests" => MissionKind::InterestsSection,
        "None" | "Ambassador Nonresident" | "Envoy Nonresident" | "Consul Nonresident" => {
            return reading.report.leave_out(&format!("{status}: no mission stands there"), row.label());
        }
        other => return reading.report.fault(format!("{other:?} is no status that is known"), row.label()),
    };
    if let Err(error) = format!("{start}/{end}").parse::<Edtf>() {
        return reading.report.fault(format!("{start:?} to {end:?} is no time: {error}"), row.label());
    }
    for (from, to, slug) in states(row.get("country_code_cow"), start, end) {
        let code = row.get("country_code_cow");
        let name = row.get("country_name_cow");
        let host = reading.who(
            name,
            || row.label(),
            |actors| {
                let known = slug.map_or_else(|| actors.code(Scheme::Cow, code), |slug| actors.slug(slug));
                known.map_or_else(|| actors.country(name, None), Ok)
            },
        );
        let Some(host) = host else { continue };
        let begin = if ends.is_cut && from == start { "" } else { &from };
        let close = if ends.is_open && to == end { ".." } else { &to };
        let period = format!("{begin}/{close}").parse().ok();
        let mission = Mission {
            kind,
            sender,
            host,
            accredited: Vec::new(),
            place: None,
            period,
            seen: None,
            mark: from.clone(),
            more: Fact::new(),
        };
        missions.push((mission, format!("{code}, {start}")));
    }
}

/// Numbers of the Correlates of War under which several states of ours follow each other: number, from which day on, slug.
const STATES: &[(&str, &str, &str)] = &[
    ("100", "", "gran-colombia"),
    ("100", "1831-11-21", "colombia"),
    ("255", "", "prussia"),
    ("255", "1871-01-18", "germany"),
    ("325", "", "sardinia"),
    ("325", "1861-03-17", "italy"),
    ("345", "", "serbia"),
    ("345", "1918-12-01", "yugoslavia"),
    ("345", "2003-02-04", "serbia-and-montenegro"),
    ("345", "2006-06-04", "serbia"),
    ("365", "", "russia"),
    ("365", "1922-12-30", "soviet-union"),
    ("365", "1991-12-26", "russia"),
    ("679", "", "yemen"),
];

/// The parts of a range in which a country was one state: first day, last day, and its slug where its number does not say.
fn states(code: &str, start: &str, end: &str) -> Vec<(String, String, Option<&'static str>)> {
    let states: Vec<_> = STATES.iter().filter(|(number, ..)| *number == code).collect();
    if states.is_empty() {
        return vec![(start.to_owned(), end.to_owned(), None)];
    }
    let mut parts = Vec::new();
    for (place, (_, from, slug)) in states.iter().enumerate() {
        let until = states.get(place + 1).and_then(|(_, next, _)| next.parse::<chrono::NaiveDate>().ok()?.pred_opt());
        let until = until.map_or_else(|| end.to_owned(), |day| day.to_string());
        let (first, last) = (start.max(from).to_owned(), end.min(&until).to_owned());
        if first <= last {
            parts.push((first, last, Some(*slug)));
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::states;

    #[test]
    fn a_range_is_parted_where_one_state_followed_another() {
        let part = |first: &str, last: &str, slug| (first.to_owned(), last.to_owned(), Some(slug));
        let union = part("1933-12-13", "1991-12-25", "soviet-union");
        assert_eq!(states("365", "1933-12-13", "2024-12-31"), [union, part("1991-12-26", "2024-12-31", "russia")]);
        assert_eq!(states("2", "1816-01-01", "1900-01-01"), [("1816-01-01".into(), "1900-01-01".into(), None)]);
    }
}
