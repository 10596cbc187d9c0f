//! Correlates of War, intergovernmental organizations (version 3, `igo_year_format3`): a row an organization and year, a
//! column a state: 1 full member, 2 associate, 3 observer, 0 none, -9 missing, empty where the state did not exist.

use std::collections::BTreeMap;

use encoding_rs::MACINTOSH;

use super::Source;
use crate::edtf::Edtf;
use crate::entity::actor::ActorKind;
use crate::import::dataset::actors::{Actor, folded};
use crate::import::dataset::cow;
use crate::import::dataset::input::{InputError, Member};
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::{Fact, Head};
use crate::import::dataset::standing::Kind;
use crate::import::dataset::table::{Row, Table};
use crate::import::record::slugify;

/// What stands before and behind the states.
const BEFORE: [&str; 3] = ["ioname", "orgname", "year"];
const BEHIND: [&str; 5] = ["sdate", "deaddate", "longorgname", "ionum", "imputed"];

pub(super) fn source() -> Source {
    let head = Head {
        slug: "cow-igo".to_owned(),
        title: "Correlates of War: Intergovernmental Organizations".to_owned(),
        version: "3.0".to_owned(),
        licence: "Free for academic use with citation",
        url: "https://correlatesofwar.org/data-sets/igos/",
        authority: 4000,
    };
    Source { standing: &[Kind::Membership], ..Source::new(head, read) }
}

fn read(members: &[Member], reading: &mut Reading<'_>) -> Result<(), InputError> {
    reading.sheet.state_dataset("Intergovernmental Organizations (v3.0)", "Correlates of War Project");
    for member in members {
        let text = member.text(reading.encoding)?;
        let table = Table::read(member, &text, b',', &[&BEFORE[..], &BEHIND[..]].concat())?;
        let mut organizations: BTreeMap<&str, Vec<(i32, Row<'_>)>> = BTreeMap::new();
        for row in table.rows() {
            reading.report.rows += 1;
            match row.get("year").parse() {
                Ok(year) => organizations.entry(row.get("ioname")).or_default().push((year, row)),
                Err(_) => reading.report.fault(format!("{:?} is no year", row.get("year")), row.label()),
            }
        }
        let states = states(&table, reading);
        for (code, mut rows) in organizations {
            rows.sort_by_key(|(year, _)| *year);
            organization(code, &rows, &states, reading);
        }
    }
    Ok(())
}

/// A column of a state.
struct State<'a> {
    place: usize,
    who: Who<'a>,
}

enum Who<'a> {
    One(&'a Actor),
    /// Several in turn, by their number of the Correlates of War.
    Number(&'static str),
}

fn states<'a>(table: &Table<'_>, reading: &mut Reading<'a>) -> Vec<State<'a>> {
    let end = table.columns().iter().position(|name| name == BEHIND[0]).unwrap_or_default();
    let columns = table.columns().iter().enumerate().take(end).filter(|(_, name)| !BEFORE.contains(&name.as_str()));
    columns.filter_map(|(place, column)| Some(State { place, who: who(column, reading)? })).collect()
}

fn who<'a>(column: &str, reading: &mut Reading<'a>) -> Option<Who<'a>> {
    if let Some((_, number)) = NUMBERS.iter().find(|(name, _)| *name == column) {
        return Some(Who::Number(number));
    }
    let slug = NAMES.iter().find(|(name, _)| *name == column).map(|(_, slug)| *slug);
    let known = slug.or_else(|| reading.actors.run_together(column)).and_then(|slug| reading.actors.slug(slug));
    let known = known.or_else(|| reading.named(column, None, || format!("the column {column:?}")));
    known.map(Who::One)
}

impl<'a> State<'a> {
    fn then(&self, year: i32, reading: &Reading<'a>) -> Option<&'a Actor> {
        match self.who {
            Who::One(actor) => Some(actor),
            Who::Number(number) => cow::state(reading.actors, number, year).ok(),
        }
    }
}

/// Years in a row of one role of one state.
struct Run<'a> {
    actor: &'a Actor,
    role: &'static str,
    first: i32,
    last: i32,
    end: End,
    /// Its first year was not observed but filled in between two that are five years apart.
    is_imputed: bool,
}

/// What is known of the end of a run.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// So far none.
    Open,
    /// So far values are missing behind it.
    Unseen,
    /// It ended with its last year.
    Over,
    /// It ended in a year of those that are missing.
    Lost,
}

fn organization(code: &str, rows: &[(i32, Row<'_>)], states: &[State<'_>], reading: &mut Reading<'_>) {
    let Some((last_year, last)) = rows.last() else { return };
    let (slug, name) = organization_of(code, last, reading);
    for state in states {
        let mut runs: Vec<Run<'_>> = Vec::new();
        for (year, row) in rows {
            let role = match row.at(state.place) {
                "1" => "MEMBER",
                "2" => "ASSOCIATE",
                "3" => "OBSERVER",
                "-9" => {
                    runs.last_mut()
                        .filter(|run| run.end == End::Open)
                        .into_iter()
                        .for_each(|run| run.end = End::Unseen);
                    continue;
                }
                "0" | "" => {
                    runs.last_mut().into_iter().for_each(Run::stop);
                    continue;
                }
                other => {
                    reading.report.fault(format!("{other:?} is no membership"), row.label());
                    continue;
                }
            };
            let Some(actor) = state.then(*year, reading) else { continue };
            match runs.last_mut() {
                Some(run) if run.has(role, actor, *year) => (run.last, run.end) = (*year, End::Open),
                before => {
                    before.into_iter().for_each(Run::stop);
                    let is_imputed = row.get("imputed") == "1";
                    runs.push(Run { actor, role, first: *year, last: *year, end: End::Open, is_imputed });
                }
            }
        }
        for run in runs {
            let goes_on = run.last == *last_year && last.get("deaddate").is_empty();
            let Ok(period) = run.period(goes_on).parse::<Edtf>() else { continue };
            if run.actor.slug == slug {
                continue;
            }
            reading.membership(run.actor, (&slug, &name), run.role, Some(&period), code);
        }
    }
}

impl Run<'_> {
    /// Whether a year belongs to it: one that follows, or follows years whose values are missing.
    fn has(&self, role: &str, actor: &Actor, year: i32) -> bool {
        let follows = match self.end {
            End::Open => self.last + 1 == year,
            End::Unseen => true,
            End::Over | End::Lost => false,
        };
        follows && self.role == role && self.actor.slug == actor.slug
    }

    fn stop(&mut self) {
        self.end = match self.end {
            End::Open | End::Over => End::Over,
            End::Unseen | End::Lost => End::Lost,
        };
    }

    /// A run that reaches the last year of the data has not ended by then; of one that is lost sight of, the end is not known.
    fn period(&self, goes_on: bool) -> String {
        let first = format!("{:04}{}", self.first, if self.is_imputed { "~" } else { "" });
        match self.end {
            End::Unseen | End::Lost => format!("{first}/"),
            End::Open if goes_on => format!("{first}/.."),
            End::Open | End::Over => format!("{first}/{:04}", self.last),
        }
    }
}

/// The organization of a code: that on record which bears its name or abbreviation, or a new one.
fn organization_of(code: &str, last: &Row<'_>, reading: &mut Reading<'_>) -> (String, String) {
    let long = Some(last.get("longorgname")).filter(|name| !name.is_empty());
    let name = repaired(long.unwrap_or_else(|| last.get("orgname")));
    let parts = name.split('/').map(without_brackets); // "Andean Common Market (ANCOM)/Andean Pact"
    let names: Vec<&str> = [name.as_str()].into_iter().chain(parts).chain([last.get("orgname"), code]).collect();
    let known = names.iter().find_map(|name| reading.actors.known(ActorKind::Organization, name, None));
    if let Some(known) = known {
        return (known.slug.clone(), known.name.clone());
    }
    let (slug, source) = (format!("cow-igo-{}", slugify(code)), reading.sheet.slug());
    let year = |column: &str| last.get(column).parse::<i32>().ok().map(|year| format!("{year:04}"));
    let is_code = folded(code) != folded(&name);
    let fact = Fact::new()
        .set("name", name.as_str())
        .set_if("abbreviation", is_code.then_some(code))
        .set("kind", "INTERGOVERNMENTAL")
        .set_if("founded", year("sdate"))
        .set_if("dissolved", year("deaddate"))
        .each("cite", [Fact::cite(source, code)]);
    reading.sheet.state_named("organization", &slug, fact);
    (slug, name)
}

/// A name without the initials behind it.
fn without_brackets(name: &str) -> &str {
    name.trim().strip_suffix(')').and_then(|name| name.rsplit_once(" (")).map_or(name, |(name, _)| name)
}

/// A name as it was before Mac OS Roman was taken for Latin 1: its accented letters stand as control characters.
fn repaired(name: &str) -> String {
    let letter = |letter: char| match u8::try_from(letter) {
        Ok(byte @ 0x80..=0x9F) => MACINTOSH.decode_without_bom_handling(&[byte]).0.into_owned(),
        _ => letter.to_string(),
    };
    name.chars().map(letter).collect()
}

/// Columns that stand for several states in turn, and their numbers.
const NUMBERS: &[(&str, &str)] = &[("russia", "365"), ("yugoslaviaserb", "345")];

/// Columns whose names are no names of ours, and the slugs of their states.
const NAMES: &[(&str, &str)] = &[
    ("bavariaelect", "bavaria"),
    ("car", "central-african-republic"),
    ("congobrazz", "republic-of-the-congo"),
    ("czechrep", "czechia"),
    ("domrepublic", "dominican-republic"),
    ("egermany", "east-germany"),
    ("eqguinea", "equatorial-guinea"),
    ("etimor", "timor-leste"),
    ("fyromacedonia", "north-macedonia"),
    ("hesseelect", "hesse-electoral"),
    ("hessegrand", "hesse-grand-ducal"),
    ("korea", "korea"),
    ("marshallis", "marshall-islands"),
    ("mecklenburg", "mecklenburg-schwerin"),
    ("micronesiafs", "micronesia"),
    ("nokorea", "north-korea"),
    ("nyemen", "yemen-arab-republic"),
    ("saotome", "sao-tome-and-principe"),
    ("soafrica", "south-africa"),
    ("sokorea", "south-korea"),
    ("solomonis", "solomon-islands"),
    ("sosudan", "south-sudan"),
    ("stkitts", "saint-kitts-and-nevis"),
    ("stlucia", "saint-lucia"),
    ("stvincent", "saint-vincent-and-the-grenadines"),
    ("svietnam", "republic-of-vietnam"),
    ("syemen", "south-yemen"),
    ("wgermany", "west-germany"),
    ("wsamoa", "samoa"),
    ("wurtenburg", "wurttemberg"),
];
