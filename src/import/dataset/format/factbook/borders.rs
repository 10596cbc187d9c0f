//! Land boundaries: the length of each border as an observation from one side, and the neighbours' relation.

use std::collections::BTreeSet;

use super::Entry;
use crate::import::dataset::actors::Actor;
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::Fact;

const INDICATOR: &str = "land-border-length";
const HEADING: &str = "Land boundaries";

pub(super) fn read(entries: &[Entry<'_>], reading: &mut Reading<'_>) {
    reading.sheet.state_indicator(INDICATOR, "Length of the land border", "km");
    let (mut given, mut neighbours) = (BTreeSet::new(), BTreeSet::new());
    for entry in entries {
        let Some(text) = entry.text(&["Geography", HEADING, "border countries"]) else { continue };
        for border in text.split([';']).flat_map(parts) {
            let Some((name, length)) = length_of(&border) else {
                reading
                    .report
                    .fault(format!("{border:?} is no border: a name and its length in km"), entry.label.clone());
                continue;
            };
            let Some(other) = reading.named(name, None, || entry.label.clone()) else { continue };
            let (one, other) = (entry.country, other);
            if one == other || !given.insert((one.slug.clone(), other.slug.clone())) {
                reading.report.leave_out("a border that is given already", format!("{}: {border}", entry.label));
                continue;
            }
            length_between(entry, other, length, reading);
            let pair = [one.slug.as_str(), &other.slug];
            if neighbours.insert((pair[0].min(pair[1]).to_owned(), pair[0].max(pair[1]).to_owned())) {
                let cite = Fact::cite(reading.sheet.slug(), &entry.locator(HEADING));
                let relation = Fact::new().set("between", pair.map(toml::Value::from).to_vec()).each("cite", [cite]);
                reading.sheet.state("relation", relation);
            }
        }
    }
}

fn length_between(entry: &Entry<'_>, other: &Actor, length: f64, reading: &mut Reading<'_>) {
    reading.sheet.actor(entry.country);
    reading.sheet.actor(other);
    let day = reading.day().to_string();
    let cite = Fact::cite_value(reading.sheet.slug(), &entry.locator(HEADING), "value", &length.to_string());
    let observation = Fact::new()
        .set("indicator", INDICATOR)
        .set("subject", entry.country.slug.as_str())
        .set("counterpart", other.slug.as_str())
        .set("value", length)
        .set("period", day)
        .each("cite", [cite]);
    reading.sheet.state("observation", observation);
}

/// Some entries part their borders by commas: "Algeria 41 km, Mauritania 1564 km".
fn parts(borders: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in borders.split(", ") {
        match parts.last_mut().filter(|last| !last.trim_end_matches(')').ends_with("km")) {
            Some(last) => *last = format!("{last}, {part}"),
            None => parts.push(part.to_owned()),
        }
    }
    parts.iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// The neighbour and the length of a border: "Russia (Kaliningrad) 261 km". What stands in brackets is a part of it.
fn length_of(border: &str) -> Option<(&str, f64)> {
    let before = &border[..border.find(" km")?];
    let digits = before.trim_end().rfind(|letter: char| !letter.is_ascii_digit() && !matches!(letter, ',' | '.'))? + 1;
    let length = before[digits..].trim().replace(',', "").parse().ok()?;
    let name = before[..digits].trim();
    let name = name.split_once('(').map_or(name, |(name, _)| name.trim());
    (!name.is_empty()).then_some((name, length))
}

#[cfg(test)]
mod tests {
    use super::{length_of, parts};

    #[test]
    fn borders_have_a_name_and_a_length() {
        assert_eq!(length_of("Freedonia 1,765 km"), Some(("Freedonia", 1765.0)));
        assert_eq!(length_of("Sylvania (Lower) 1.2 km"), Some(("Sylvania", 1.2)));
        assert_eq!(length_of("Freedonia 12 km (of which 8 km are a river)"), Some(("Freedonia", 12.0)));
        assert_eq!(length_of("12 km"), None);
        assert_eq!(length_of("none"), None);
    }

    #[test]
    fn borders_are_parted_by_commas_too() {
        assert_eq!(parts("Algeria 41 km, Mauritania 1564 km"), ["Algeria 41 km", "Mauritania 1564 km"]);
        assert_eq!(parts("China 1,765 km"), ["China 1,765 km"]);
    }
}
