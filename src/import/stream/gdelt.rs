//! GDELT 2.0, events: tab-separated lines without a header, a line an event as news reported it.

use chrono::Datelike;

use super::Stream;
use super::cameo::{COUNTRIES, ORGANIZATIONS, REGIONS};
use super::reader::{Form, Source};
use super::row::{self, Key, Party, Row};
use super::who::{Meant, Who};
use crate::entity::actor::ActorKind;
use crate::entity::coded_event::QuadClass;
use crate::import::dataset::actors::Scheme;
use crate::import::dataset::sheet::Head;

pub(in crate::import) fn stream() -> Stream {
    Stream {
        head: Head {
            slug: "gdelt".to_owned(),
            title: "GDELT 2.0 Event Database".to_owned(),
            version: "2.0".to_owned(),
            licence: "Free for any use with citation of the GDELT Project and a link to it",
            url: "https://www.gdeltproject.org/",
            authority: 10,
        },
        form: Form {
            columns: 61,
            first: "GLOBALEVENTID",
            expected: "GDELT 2.0 has 61 columns, from GLOBALEVENTID to SOURCEURL (GDELT 1.0 has 57 or 58)",
            has_keys: true,
            read,
        },
    }
}

// Places of columns, counted from 0.
const GLOBALEVENTID: usize = 0;
const SQLDATE: usize = 1;
const ACTOR_1: usize = 5;
const ACTOR_2: usize = 15;
const EVENT_CODE: usize = 26;
const QUAD_CLASS: usize = 29;
const GOLDSTEIN_SCALE: usize = 30;
const NUM_MENTIONS: usize = 31;
const ACTION_GEO_LAT: usize = 56;
const ACTION_GEO_LONG: usize = 57;
const SOURCEURL: usize = 60;
// Behind the code of an actor:
const NAME: usize = 1;
const COUNTRY_CODE: usize = 2;
const KNOWN_GROUP_CODE: usize = 3;

fn read<'l>(cells: &[&'l str], source: &mut Source<'_>) -> Result<Row<'l>, String> {
    let key = cells[GLOBALEVENTID];
    if key.is_empty() || !key.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(format!("GLOBALEVENTID {key:?} is no number"));
    }
    let occurred = row::day(cells[SQLDATE], "%Y%m%d").map_err(|fault| format!("SQLDATE {fault}"))?;
    let code = cells[EVENT_CODE];
    let act = *source.acts.code(code).ok_or_else(|| format!("EventCode {code:?} is no code of CAMEO"))?;
    let quad_class = match cells[QUAD_CLASS] {
        "1" => QuadClass::VerbalCooperation,
        "2" => QuadClass::MaterialCooperation,
        "3" => QuadClass::VerbalConflict,
        "4" => QuadClass::MaterialConflict,
        other => return Err(format!("QuadClass {other:?} is none of 1 to 4")),
    };
    let goldstein = number("GoldsteinScale", cells[GOLDSTEIN_SCALE], 10.0)?;
    let mentions = Some(cells[NUM_MENTIONS]).filter(|mentions| !mentions.is_empty());
    let mentions = mentions.map(|mentions| whole("NumMentions", mentions)).transpose()?;
    let latitude = number("ActionGeo_Lat", cells[ACTION_GEO_LAT], 90.0)?;
    let longitude = number("ActionGeo_Long", cells[ACTION_GEO_LONG], 180.0)?;
    let year = occurred.year();
    Ok(Row {
        key: Key::Own(key),
        occurred,
        source: party(&cells[ACTOR_1..], year, source),
        target: party(&cells[ACTOR_2..], year, source),
        act,
        quad_class,
        goldstein,
        mentions,
        // Reports that are not on the web are cited in words.
        url: Some(cells[SOURCEURL]).filter(|url| url.starts_with("http://") || url.starts_with("https://")),
        place: latitude.zip(longitude),
    })
}

fn number(column: &str, text: &str, largest: f64) -> Result<Option<f64>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let number = text.parse().ok().filter(|number| (-largest..=largest).contains(number));
    number.map(Some).ok_or_else(|| format!("{column} {text:?} is no number from -{largest} to {largest}"))
}

fn whole(column: &str, text: &str) -> Result<i32, String> {
    let number = text.parse().ok().filter(|number| *number >= 0);
    number.ok_or_else(|| format!("{column} {text:?} is no count"))
}

/// An actor by its cells: an organization that has a code of its own, a country by its code, or an organization by its name
/// alone.
fn party<'l>(cells: &[&'l str], year: i32, source: &mut Source<'_>) -> Party<'l> {
    let [name, country, group] = [NAME, COUNTRY_CODE, KNOWN_GROUP_CODE].map(|place| cells[place]);
    let is_state = !country.is_empty() && !REGIONS.contains(&country);
    let id = match (country, group) {
        ("", "") if name.is_empty() => None,
        ("", "") => source.meant(name, name, year, |who, _| organization(who, name, group)),
        (_, "") if is_state => source.meant(country, country, year, |who, _| state(who, country)),
        _ => source.meant(&cells[NAME..=KNOWN_GROUP_CODE].join("\t"), name, year, |who, _| {
            match organization(who, name, group) {
                Meant::Unknown if is_state => state(who, country),
                Meant::Unknown if !country.is_empty() => Meant::Nobody,
                meant => meant,
            }
        }),
    };
    Party { name: Some(name).filter(|name| !name.is_empty()), id }
}

fn state(who: &Who, code: &str) -> Meant {
    match COUNTRIES.iter().find(|(own, _)| *own == code) {
        Some((_, slug)) => who.slug(slug),
        None => who.actor(|actors| actors.code(Scheme::Alpha3, code).ok_or(())),
    }
}

fn organization(who: &Who, name: &str, group: &str) -> Meant {
    match who.actor(|actors| actors.bearer(name, None, |actor| actor.kind == ActorKind::Organization)) {
        Meant::Unknown => {
            let known = ORGANIZATIONS.iter().find(|(code, _)| *code == group);
            known.map_or(Meant::Unknown, |(_, slug)| who.slug(slug))
        }
        meant => meant,
    }
}
