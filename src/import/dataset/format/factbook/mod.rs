//! The World Factbook as JSON (`region/xx.json`; xx is a GEC code, leaves are `{"text": html}`): borders and their lengths,
//! participation in organizations, disputes and illicit drugs, and missions in and from the United States.
//!
//! Each edition is a dataset of its own. What an edition says holds on its day; what an older one said and a newer one says
//! no more is closed with the day of the last edition that said it.

mod borders;
mod editions;
mod issues;
mod missions;
mod participation;

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use serde_json::Value;

use super::Source;
use crate::import::dataset::actors::{Actor, Scheme};
use crate::import::dataset::input::{InputError, Member};
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::{Fact, Head};
use crate::import::dataset::standing::Kind;

pub(super) fn source() -> Source {
    let head = Head {
        slug: "world-factbook".to_owned(),
        title: "The World Factbook".to_owned(),
        version: String::new(),
        licence: "CC0-1.0",
        url: "https://www.cia.gov/the-world-factbook/",
        authority: 2000,
    };
    Source { standing: &[Kind::Membership, Kind::Mission], edition: Some(edition), ..Source::new(head, read) }
}

/// The edition of a day: a dataset of its own, believed the more the newer it is.
fn edition(head: &mut Head, day: NaiveDate) {
    head.slug = format!("world-factbook-{day}");
    head.title = format!("The World Factbook, {day}");
    head.version = day.to_string();
    head.authority += i64::from(day.year() % 100 * 10) + i64::from(day.month0() * 10 / 12);
}

/// What the factbook says of one country.
struct Entry<'a> {
    country: &'a Actor,
    page: Value,
    /// Where it stands.
    label: String,
}

fn read(members: &[Member], reading: &mut Reading<'_>) -> Result<(), InputError> {
    let day = reading.day();
    let about = Fact::new()
        .set("title", "The World Factbook")
        .set("kind", "REPORT")
        .set("publisher", "Central Intelligence Agency")
        .set("issued", day.to_string())
        .set("url", "https://www.cia.gov/the-world-factbook/");
    reading.sheet.state_source(about);
    let mut entries = Vec::new();
    for member in members.iter().filter(|member| member.is_of("json")) {
        reading.report.rows += 1;
        entries.extend(entry(member, reading)?);
    }
    if let (true, Some(first)) = (entries.is_empty(), members.first()) {
        return Err(first.fault("no file of it is an entry of the World Factbook: region/xx.json, xx a GEC code"));
    }
    borders::read(&entries, reading);
    participation::read(&entries, reading);
    issues::read(&entries, reading);
    missions::read(&entries, reading);
    editions::close(&entries, reading);
    Ok(())
}

fn entry<'a>(member: &Member, reading: &mut Reading<'a>) -> Result<Option<Entry<'a>>, InputError> {
    let code = member.stem().to_uppercase();
    if code.len() != 2 {
        reading.report.leave_out("is no entry of a country", member.label.clone());
        return Ok(None);
    }
    let text = member.text(reading.encoding)?;
    let page = serde_json::from_str(&text).map_err(|error| member.fault(format!("is no JSON: {error}")))?;
    let country = reading.actors.code(Scheme::Gec, &code);
    if country.is_none() {
        reading.report.leave_out("is about no country: an ocean, a union, the world", member.label.clone());
    }
    Ok(country.map(|country| Entry { country, page, label: member.label.clone() }))
}

impl Entry<'_> {
    /// A text by the keys that lead there, without its markup. A key may have others before or behind it, in brackets or not.
    fn text(&self, keys: &[&str]) -> Option<String> {
        plain(self.html(keys)?)
    }

    fn html(&self, keys: &[&str]) -> Option<&str> {
        let value = keys.iter().try_fold(&self.page, |value, key| child(value, key))?;
        value.get("text").unwrap_or(value).as_str()
    }

    /// Where a text stands in the factbook, for citations.
    fn locator(&self, heading: &str) -> String {
        format!("{}: {heading}", self.country.name)
    }
}

/// The value of a key, or of the only one that begins with it: `border countries (5)`.
fn child<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    let map = value.as_object()?;
    let like = || map.iter().find(|(name, _)| name.to_lowercase().starts_with(&key.to_lowercase()));
    map.get(key).or_else(|| like().map(|(_, value)| value))
}

/// The words of a piece of HTML, without the control characters that some pages hold.
fn plain(html: &str) -> Option<String> {
    let mut words = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        words.push(' ');
        rest = tag.split_once('>').map_or("", |(_, behind)| behind);
    }
    words.push_str(rest);
    let words = unescaped(&words);
    let words: Vec<&str> =
        words.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn unescaped(text: &str) -> Cow<'_, str> {
    let known = |entity: &str| quick_xml::escape::resolve_html5_entity(entity).or(Some(""));
    quick_xml::escape::unescape_with(text, known).unwrap_or(Cow::Borrowed(text))
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn words_are_without_markup() {
        let html = "<p><em>Ruritania&ndash;Freedonia</em>:&nbsp;none<br><br>R&eacute;union &amp; others";
        assert_eq!(plain(html).as_deref(), Some("Ruritania–Freedonia : none Réunion & others"));
        assert_eq!(plain("<p> </p>"), None);
        assert_eq!(plain("Rufus \u{16}Firefly").as_deref(), Some("Rufus Firefly"));
        assert_eq!(plain("a < b"), Some("a".to_owned()));
    }
}
