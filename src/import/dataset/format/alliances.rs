//! Alliance Treaty Obligations and Provisions, as dyad-years (`atop_alliance`): a row two states and a year, with what the
//! one owes the other. Alliances have no names here. Years in a row in which two states owe each other the same are one
//! alliance; one that reaches the last year of the data has not ended by then.

use std::collections::{BTreeMap, BTreeSet};

use super::Source;
use crate::edtf::Edtf;
use crate::entity::treaty::{TreatyKind, TreatyStatus};
use crate::entity::treaty_party::TreatyPartyRole;
use crate::import::dataset::actors::Actor;
use crate::import::dataset::cow;
use crate::import::dataset::input::{InputError, Member};
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::Head;
use crate::import::dataset::table::{Row, Table};
use crate::import::dataset::treaty::{Party, Treaty};

const STATES: [&str; 3] = ["ccode1", "ccode2", "year"];
/// What the one can owe the other: the column, the topic.
const OBLIGATIONS: [(&str, &str); 5] = [
    ("atop_defense", "defence"),
    ("atop_offense", "offence"),
    ("atop_neutral", "neutrality"),
    ("atop_nonagg", "non-aggression"),
    ("atop_consul", "consultation"),
];

pub(super) fn source() -> Source {
    let head = Head {
        slug: "atop-alliances".to_owned(),
        title: "Alliance Treaty Obligations and Provisions".to_owned(),
        version: "5.1".to_owned(),
        licence: "Free for academic use with citation",
        url: "http://www.atopdata.org/",
        authority: 40,
    };
    Source { has_treaties: true, ..Source::new(head, read) }
}

/// What is owed in a year; both directions together.
type Years = BTreeMap<i32, BTreeSet<&'static str>>;

fn read(members: &[Member], reading: &mut Reading<'_>) -> Result<(), InputError> {
    reading.sheet.state_dataset(
        "Alliance Treaty Obligations and Provisions, dyad-years (v5.1)",
        "Alliance Treaty Obligations and Provisions Project",
    );
    let mut pairs: BTreeMap<(String, String), (&Actor, &Actor, Years)> = BTreeMap::new();
    let mut given = BTreeSet::new();
    for member in members {
        let text = member.text(reading.encoding)?;
        let needed: Vec<_> = STATES.into_iter().chain(OBLIGATIONS.map(|(column, _)| column)).collect();
        let table = Table::read(member, &text, b',', &needed)?;
        for row in table.rows() {
            reading.report.rows += 1;
            let Some((year, owed)) = dyad_year(&row, reading) else { continue };
            if !given.insert((row.get("ccode1").to_owned(), row.get("ccode2").to_owned(), year)) {
                reading.report.fault("two states in a year are given twice", row.label());
                continue;
            }
            if owed.is_empty() {
                reading.report.leave_out("an alliance without an obligation", row.label());
                continue;
            }
            let one = state(row.get("ccode1"), year, &row, reading);
            let other = state(row.get("ccode2"), year, &row, reading);
            let (Some(one), Some(other)) = (one, other) else { continue };
            let (one, other) = if one.slug <= other.slug { (one, other) } else { (other, one) };
            if one.slug == other.slug {
                reading.report.leave_out("two states that are one actor on record", row.label());
                continue;
            }
            let pair = pairs.entry((one.slug.clone(), other.slug.clone()));
            pair.or_insert_with(|| (one, other, Years::new())).2.entry(year).or_default().extend(owed);
        }
    }
    let last = pairs.values().filter_map(|(.., years)| years.keys().last()).max().copied().unwrap_or_default();
    for (one, other, years) in pairs.into_values() {
        for run in runs(years) {
            reading.treaty(run.treaty(one, other, last, reading.sheet.slug()));
        }
    }
    Ok(())
}

/// What a row says; nothing after a fault.
fn dyad_year(row: &Row<'_>, reading: &mut Reading<'_>) -> Option<(i32, BTreeSet<&'static str>)> {
    let Some(year) = row.get("year").parse().ok().filter(|year| (1..=9998).contains(year)) else {
        reading.report.fault(format!("{:?} is no year", row.get("year")), row.label());
        return None;
    };
    let mut owed = BTreeSet::new();
    for (column, topic) in OBLIGATIONS {
        match row.get(column) {
            "1" => drop(owed.insert(topic)),
            "0" | "" => {}
            other => {
                reading.report.fault(format!("{other:?} in {column} is neither 0 nor 1"), row.label());
                return None;
            }
        }
    }
    Some((year, owed))
}

fn state<'r>(number: &str, year: i32, row: &Row<'_>, reading: &mut Reading<'r>) -> Option<&'r Actor> {
    reading.who(number, || row.label(), |actors| cow::state(actors, number, year))
}

/// Years in a row of the same obligations.
struct Run {
    first: i32,
    last: i32,
    owed: BTreeSet<&'static str>,
}

fn runs(years: Years) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (year, owed) in years {
        match runs.last_mut() {
            Some(run) if run.last + 1 == year && run.owed == owed => run.last = year,
            _ => runs.push(Run { first: year, last: year, owed }),
        }
    }
    runs
}

impl Run {
    /// The data counts an alliance for each year in which it was in force on some day; so it was signed by its first year at
    /// the latest, and when is not told.
    fn treaty<'a>(self, one: &'a Actor, other: &'a Actor, last: i32, source: &str) -> Treaty<'a> {
        let Self { first, last: end, owed } = self;
        let goes_on = end == last;
        let years = match () {
            () if goes_on => format!("since {first}"),
            () if first == end => first.to_string(),
            () => format!("{first}–{end}"),
        };
        let parties = [one, other].map(|actor| Party::new(actor, TreatyPartyRole::Party));
        Treaty {
            slug: format!("atop-{}-{}-{first}", one.slug, other.slug),
            title: format!("Alliance of {} and {} ({years})", one.name, other.name),
            kind: TreatyKind::Alliance,
            status: if goes_on { TreatyStatus::InForce } else { TreatyStatus::Terminated },
            in_force: Some(Edtf::year(first)),
            ended: (!goes_on).then(|| Edtf::year(end)),
            topics: owed,
            parties: parties.into(),
            source: (source.to_owned(), String::new()),
            at: format!("{} and {} in {first}", one.name, other.name),
            ..Treaty::default()
        }
    }
}
