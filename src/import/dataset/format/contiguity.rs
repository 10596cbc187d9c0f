//! Correlates of War, direct contiguity (version 3.2, `contdir.csv`): which states are neighbours, by land or across how much
//! water, from which month to which. Each spell is an observation between the two.

use std::collections::BTreeSet;

use super::Source;
use crate::edtf::Edtf;
use crate::import::dataset::actors::Actor;
use crate::import::dataset::cow;
use crate::import::dataset::input::{InputError, Member};
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::{Fact, Head};
use crate::import::dataset::table::{Row, Table};

const INDICATOR: &str = "contiguity";
const COLUMNS: [&str; 7] = ["statelno", "statelab", "statehno", "statehab", "conttype", "begin", "end"];

pub(super) fn source() -> Source {
    let head = Head {
        slug: "cow-contiguity".to_owned(),
        title: "Correlates of War: Direct Contiguity".to_owned(),
        version: "3.2".to_owned(),
        licence: "Free for academic use with citation",
        url: "https://correlatesofwar.org/data-sets/direct-contiguity/",
        authority: 4000,
    };
    Source::new(head, read)
}

fn read(members: &[Member], reading: &mut Reading<'_>) -> Result<(), InputError> {
    reading.sheet.state_dataset("Direct Contiguity Data, 1816–2016 (v3.2)", "Correlates of War Project");
    let about = "1 by land or river, then across water: 2 up to 12 miles, 3 up to 24, 4 up to 150, 5 up to 400";
    let indicator = Fact::new().set("name", "Direct contiguity").set("unit", "1").set("description", about);
    reading.sheet.state_named("indicator", INDICATOR, indicator);
    let (mut given, mut neighbours) = (BTreeSet::new(), BTreeSet::new());
    for member in members {
        let text = member.text(reading.encoding)?;
        let table = Table::read(member, &text, b',', &COLUMNS)?;
        let last = table.rows().map(|row| row.get("end")).max().unwrap_or_default().to_owned();
        for row in table.rows() {
            reading.report.rows += 1;
            for spell in spells(&row, &last, reading) {
                if given.insert((spell.one.slug.clone(), spell.other.slug.clone(), spell.period.to_string())) {
                    let (one, other) = (&spell.one.slug, &spell.other.slug);
                    state(&spell, neighbours.insert((one.min(other), one.max(other))), reading);
                } else {
                    reading.report.fault("a spell that is given twice", row.label());
                }
            }
        }
    }
    Ok(())
}

/// Two states that are neighbours for a time; the one with the lower number first.
struct Spell<'a> {
    one: &'a Actor,
    other: &'a Actor,
    degree: u8,
    period: Edtf,
    locator: String,
}

/// A month: its year, and its text.
type Month = (i32, String);

/// The spells of a row: one for each pair of states that the two numbers meant in its time.
fn spells<'a>(row: &Row<'_>, last: &str, reading: &mut Reading<'a>) -> Vec<Spell<'a>> {
    let (Some(begin), Some(end)) = (month(row.get("begin")), month(row.get("end"))) else {
        let months = format!("{:?} to {:?} are no months: 192001 is January 1920", row.get("begin"), row.get("end"));
        reading.report.fault(months, row.label());
        return Vec::new();
    };
    if end.1 < begin.1 {
        reading.report.fault(format!("it ends in {}, before it begins in {}", end.1, begin.1), row.label());
        return Vec::new();
    }
    let Some(degree) = row.get("conttype").parse().ok().filter(|degree| (1..=5).contains(degree)) else {
        reading.report.fault(format!("{:?} is no contiguity from 1 to 5", row.get("conttype")), row.label());
        return Vec::new();
    };
    let numbers = [row.get("statelno"), row.get("statehno")];
    let locator = numbers.join("-");
    // What lasts to the end of the data has not ended by then.
    let goes_on = row.get("end") == last;
    let parts = parts(&begin, &end, numbers.into_iter().flat_map(cow::changes).collect());
    let count = parts.len();
    let spells = parts.into_iter().enumerate().filter_map(|(place, (year, begin, end))| {
        let end = if goes_on && place + 1 == count { "..".to_owned() } else { end };
        let period = format!("{begin}/{end}").parse().ok()?;
        let mut state = |number: &str, name: &str| {
            let at = || format!("{}: {}", row.label(), row.get(name));
            reading.who(&format!("COW {number}"), at, |actors| cow::state(actors, number, year))
        };
        let (one, other) = (state(numbers[0], "statelab"), state(numbers[1], "statehab"));
        Some(Spell { one: one?, other: other?, degree, period, locator: locator.clone() })
    });
    spells.collect()
}

/// A time, cut into parts where the numbers mean other states: a year of each, and its first and last month. Less than a
/// year before a change belongs to what follows: a state that came out of another one is its neighbour's from the first day.
fn parts(begin: &Month, end: &Month, mut changes: Vec<i32>) -> Vec<(i32, String, String)> {
    changes.sort_unstable();
    changes.retain(|year| begin.0 + 1 < *year && *year <= end.0);
    let follows = changes.is_empty() && begin.0 < end.0;
    let mut parts = Vec::new();
    let mut from = (if follows { begin.0 + 1 } else { begin.0 }, begin.1.clone());
    for year in changes {
        parts.push((from.0, from.1, format!("{:04}-12", year - 1)));
        from = (year, format!("{year:04}-01"));
    }
    parts.push((from.0, from.1, end.1.clone()));
    parts
}

fn state(spell: &Spell<'_>, is_new: bool, reading: &mut Reading<'_>) {
    let Spell { one, other, degree, period, locator } = spell;
    let (one, other) = (reading.sheet.actor(one), reading.sheet.actor(other));
    let source = reading.sheet.slug();
    let observation = Fact::new()
        .set("indicator", INDICATOR)
        .set("subject", one)
        .set("counterpart", other)
        .set("value", i64::from(*degree))
        .set("period", period.as_str())
        .each("cite", [Fact::cite_value(source, locator, "period", period.as_str())]);
    let cite = Fact::cite(source, locator);
    reading.sheet.state("observation", observation);
    if is_new {
        let between = vec![toml::Value::from(one), toml::Value::from(other)];
        reading.sheet.state("relation", Fact::new().set("between", between).each("cite", [cite]));
    }
}

/// A month, with its year: 192001 is 1920-01.
fn month(text: &str) -> Option<Month> {
    let (year, month) = (text.get(..4)?.parse::<i32>().ok()?, text.get(4..)?.parse::<u8>().ok()?);
    (text.len() == 6 && (1..=12).contains(&month)).then(|| (year, format!("{year:04}-{month:02}")))
}

#[cfg(test)]
mod tests {
    use super::{month, parts};

    #[test]
    fn a_time_is_cut_where_numbers_mean_other_states() {
        let parts = |begin, end, changes: &[i32]| {
            let (begin, end) = (month(begin).expect("a month"), month(end).expect("a month"));
            let parts = parts(&begin, &end, changes.to_vec()).into_iter();
            parts.map(|(year, begin, end)| format!("{year}: {begin} {end}")).collect::<Vec<_>>()
        };
        let whole = ["1861: 1860-01 1921-12", "1922: 1922-01 1991-12", "1992: 1992-01 2016-12"];
        assert_eq!(parts("186001", "201612", &[1992, 1922])[1..], whole[1..]);
        assert_eq!(parts("199112", "201612", &[1922, 1992]), ["1992: 1991-12 2016-12"]);
        assert_eq!(parts("192001", "192006", &[]), ["1920: 1920-01 1920-06"]);
    }

    #[test]
    fn months_have_six_digits() {
        assert_eq!(month("192001"), Some((1920, "1920-01".to_owned())));
        assert!(["192013", "19201", "1920-1", "", "é92001"].into_iter().all(|text| month(text).is_none()));
    }
}
