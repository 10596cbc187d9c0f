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
    Source {
        head: Head {
            slug: "cow-contiguity".to_owned(),
            title: "Correlates of War: Direct Contiguity".to_owned(),
            version: "3.2".to_owned(),
            licence: "Free for academic use with citation",
            url: "https://correlatesofwar.org/data-sets/direct-contiguity/",
            authority: 4000,
        },
        edition: None,
        standing: &[],
        read,
    }
}

fn read(members: &[Member], reading: &mut Reading<'_>) -> Result<(), InputError> {
    let about = Fact::new()
        .set("title", "Direct Contiguity Data, 1816–2016 (v3.2)")
        .set("kind", "DATASET")
        .set("publisher", "Correlates of War Project")
        .set("url", "https://correlatesofwar.org/data-sets/direct-contiguity/");
    reading.sheet.state_source(about);
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
            let Some(spell) = spell(&row, &last, reading) else { continue };
            if given.insert((spell.one.slug.clone(), spell.other.slug.clone(), spell.period.to_string())) {
                let (one, other) = (&spell.one.slug, &spell.other.slug);
                state(&spell, neighbours.insert((one.min(other), one.max(other))), reading);
            } else {
                reading.report.fault("a spell that is given twice", row.label());
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

fn spell<'a>(row: &Row<'_>, last: &str, reading: &mut Reading<'a>) -> Option<Spell<'a>> {
    let (begin, end) = (month(row.get("begin")), month(row.get("end")));
    let (Some((year, begin)), Some((_, end))) = (begin, end) else {
        let months = format!("{:?} to {:?} are no months: 192001 is January 1920", row.get("begin"), row.get("end"));
        reading.report.fault(months, row.label());
        return None;
    };
    let degree = row.get("conttype").parse().ok().filter(|degree| (1..=5).contains(degree));
    let Some(degree) = degree else {
        reading.report.fault(format!("{:?} is no contiguity from 1 to 5", row.get("conttype")), row.label());
        return None;
    };
    // What lasts to the end of the data has not ended by then.
    let end = if row.get("end") == last { "..".to_owned() } else { end };
    let period = format!("{begin}/{end}").parse().ok();
    let Some(period) = period else {
        reading.report.fault(format!("it ends in {end}, before it begins in {begin}"), row.label());
        return None;
    };
    let mut state = |number: &str, name: &str| {
        let number = row.get(number);
        let at = || format!("{}: {}", row.label(), row.get(name));
        reading.who(&format!("COW {number}"), at, |actors| cow::state(actors, number, year))
    };
    let (one, other) = (state("statelno", "statelab"), state("statehno", "statehab"));
    let locator = format!("{}-{}", row.get("statelno"), row.get("statehno"));
    Some(Spell { one: one?, other: other?, degree, period, locator })
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
fn month(text: &str) -> Option<(i32, String)> {
    let (year, month) = (text.get(..4)?.parse::<i32>().ok()?, text.get(4..)?.parse::<u8>().ok()?);
    (text.len() == 6 && (1..=12).contains(&month)).then(|| (year, format!("{year:04}-{month:02}")))
}

#[cfg(test)]
mod tests {
    use super::month;

    #[test]
    fn months_have_six_digits() {
        assert_eq!(month("192001"), Some((1920, "1920-01".to_owned())));
        assert!(["192013", "19201", "1920-1", "", "é92001"].into_iter().all(|text| month(text).is_none()));
    }
}
