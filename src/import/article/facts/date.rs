//! Times as English prose writes them, read as EDTF: "27 August 1992", "April 26, 2007", "11–13 January 2011", "in 1999",
//! "the early 1990s". What a preposition makes of a time ("since", "until") is `when`'s matter.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::{Captures, Regex};

use crate::edtf::Edtf;

/// A time, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub range: Range<usize>,
    pub time: Edtf,
}

const MONTHS: &str = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)";

static TIMES: LazyLock<Regex> = LazyLock::new(|| {
    let month = MONTHS;
    let day = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?";
    let year = r"(?:1[5-9][0-9]{2}|20[0-9]{2})";
    let dash = r"\s?(?:–|-|—|/|to|and|until)\s?";
    let text = format!(
        r"(?x)
        (?<iso>{year}-[01][0-9](?:-[0-3][0-9])?)(?-u:\b)
        | (?<from_day>{day})\ (?:of\ )?(?<from_month>{month})(?:,?\ (?<from_year>{year}))?{dash}(?<to_day>{day})\ (?:of\ )?(?<to_month>{month}),?\ (?<to_year>{year})
        | (?<a_month>{month})\ (?<a_day>{day})(?:,?\ (?<a_year>{year}))?{dash}(?<b_month>{month})\ (?<b_day>{day}),?\ (?<b_year>{year})
        | (?<d1>{day})(?:{dash}(?<d2>{day}))?(?:\ of)?\ (?<d_month>{month})(?:\ of)?,?\ (?<d_year>{year})
        | (?<m_month>{month})\ ?(?<m1>{day})(?:{dash}(?<m2>{day}))?(?:,\ ?|\ of\ |\ )(?<m_year>{year})
        | (?<o_from>{month}){dash}(?<o_to>{month})(?:\ of)?,?\ (?<o_to_year>{year})
        | (?<o_month>{month})(?:\ of)?,?\ ?(?<o_year>{year})
        | (?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\ of)?\ (?<s_year>{year})
        | (?:[Tt]he\ )?(?:early|late|mid)?[\ -]?(?<decade>1[0-9]{{2}}0|20[0-9]0)s
        | (?<y1>{year})(?:–|—|-|/)(?<y2>{year}|[0-9]{{2}})
        | (?:(?:early|late|mid)[\ -])?(?<year>{year})
        | (?<same>(?:the|that)\ same\ year|that\ year)(?-u:\b)
        | (?<same_day>(?:the|that)\ same\ (?:day|date)|that\ (?:very\ )?(?:day|date))(?-u:\b)
        "
    )
    .replace("{{", "{")
    .replace("}}", "}");
    // A pattern of literal parts always compiles; a test reads by it.
    Regex::new(&text).expect("a pattern")
});

/// The times in a text, in order.
#[must_use]
pub fn find(text: &str) -> Vec<Found> {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let mut times = Vec::new();
    for captures in TIMES.captures_iter(text) {
        let Some(whole) = captures.get(0) else { continue };
        let (before, after) = (&text[..whole.start()], &text[whole.end()..]);
        let is_word = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '$' | '€' | '£'))
            || after.starts_with(|c: char| c.is_alphanumeric());
        let is_bare = captures.name("year").is_some();
        if is_word || (is_bare && !is_year(before, after)) {
            continue;
        }
        let same = captures.name("same").and_then(|_| year_of(times.last()?));
        let same = same.or_else(|| captures.name("same_day").and_then(|_| day_of(times.last()?)));
        if let Some(time) = same.or_else(|| read(&captures)).and_then(|text| text.parse().ok()) {
            times.push(Found { range: whole.range(), time });
        }
    }
    times
}

/// "The same year" is that of the time before.
fn year_of(before: &Found) -> Option<String> {
    let year = before.time.as_str().split(['-', '/']).next().filter(|year| year.len() == 4)?;
    Some(year.to_owned())
}

/// "The same day" is that of the time before.
fn day_of(before: &Found) -> Option<String> {
    let day = before.time.as_str();
    (day.len() == "2001-01-31".len() && !day.contains('/')).then(|| day.to_owned())
}

/// The day that a text says, and nothing else.
#[must_use]
pub fn day(text: &str) -> Option<NaiveDate> {
    issued(text)?.as_str().parse().ok()
}

/// The time that a text says, and nothing else.
#[must_use]
pub fn issued(text: &str) -> Option<Edtf> {
    let text = text.trim();
    let captures =
        TIMES.captures(text).filter(|captures| captures.get(0).is_some_and(|all| all.len() == text.len()))?;
    read(&captures)?.parse().ok()
}

/// Words that a year may follow.
const LEADS: &[&str] = &[
    "in", "since", "from", "until", "till", "by", "of", "during", "after", "before", "and", "to", "between", "early",
    "late", "mid", "year", "around", "about", "circa", "through", "for", "summer", "spring", "on", "back", "as",
    "only", "again", "or", "fy", "both", "first",
];

/// Words that make a number of what stands before them.
const UNITS: &[&str] =
    &["km", "people", "tons", "troops", "soldiers", "million", "miles", "students", "companies", "citizens"];

/// Whether four digits are a year: not a quantity, not part of a number.
fn is_year(before: &str, after: &str) -> bool {
    let is_number = before.ends_with(['.', ',']) && before[..before.len() - 1].ends_with(|c: char| c.is_ascii_digit())
        || after.starts_with([',', '.']) && after[1..].starts_with(|c: char| c.is_ascii_digit())
        || after.starts_with(['%', '°']);
    if is_number {
        return false;
    }
    let word = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let leads = before.ends_with(['(', '/', '–', '\t', '\n', ';']) || before.trim().is_empty();
    let next = after.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let is_counted = UNITS.contains(&next.as_str()) && after.starts_with(' ');
    (leads || LEADS.contains(&word.as_str()) || before.trim_end().ends_with([',', '(', ';'])) && !is_counted
}

/// The EDTF of what was matched.
fn read(c: &Captures<'_>) -> Option<String> {
    let text = |name: &str| c.name(name).map(|part| part.as_str());
    let number =
        |name: &str| text(name).and_then(|part| part.trim_end_matches(char::is_alphabetic).parse::<u32>().ok());
    let month = |name: &str| text(name).and_then(month);
    let days = |year: u32, month: u32, from: &str, to: &str| {
        let first = date(year, month, number(from)?)?;
        Some(match number(to) {
            Some(last) => format!("{first}/{}", date(year, month, last)?),
            None => first,
        })
    };
    if let Some(iso) = text("iso") {
        return Some(iso.to_owned());
    }
    if let Some(last) = number("to_day") {
        let to_year = number("to_year")?;
        let first = date(number("from_year").unwrap_or(to_year), month("from_month")?, number("from_day")?)?;
        return Some(format!("{first}/{}", date(to_year, month("to_month")?, last)?));
    }
    if let Some(last) = number("b_day") {
        let to_year = number("b_year")?;
        let first = date(number("a_year").unwrap_or(to_year), month("a_month")?, number("a_day")?)?;
        return Some(format!("{first}/{}", date(to_year, month("b_month")?, last)?));
    }
    if let Some(year) = number("d_year") {
        return days(year, month("d_month")?, "d1", "d2");
    }
    if let Some(year) = number("m_year") {
        return days(year, month("m_month")?, "m1", "m2");
    }
    if let Some(year) = number("o_to_year") {
        return Some(format!("{year}-{:02}/{year}-{:02}", month("o_from")?, month("o_to")?));
    }
    if let Some(year) = number("o_year") {
        return Some(format!("{year}-{:02}", month("o_month")?));
    }
    if let Some(year) = number("s_year") {
        let season = match text("season")?.to_lowercase().as_str() {
            "spring" => 21,
            "summer" => 22,
            "autumn" | "fall" => 23,
            _ => 24,
        };
        return Some(format!("{year}-{season}"));
    }
    if let Some(decade) = text("decade") {
        return Some(format!("{}X", &decade[..3]));
    }
    if let (Some(from), Some(to)) = (text("y1"), text("y2")) {
        let to = if to.len() == 2 { format!("{}{to}", &from[..2]) } else { to.to_owned() };
        return (to.as_str() > from).then(|| format!("{from}/{to}"));
    }
    text("year").map(str::to_owned)
}

fn date(year: u32, month: u32, day: u32) -> Option<String> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).map(|day| day.to_string())
}

fn month(name: &str) -> Option<u32> {
    const NAMES: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let name = name.get(..3)?.to_lowercase();
    NAMES.iter().position(|known| *known == name).and_then(|place| u32::try_from(place + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::{find, issued};

    fn times(text: &str) -> Vec<String> {
        find(text).iter().map(|found| found.time.to_string()).collect()
    }

    #[test]
    fn days_months_and_years_are_read_in_every_usual_order() {
        assert_eq!(times("on August 27, 1992 and since 16 December 1994"), ["1992-08-27", "1994-12-16"]);
        assert_eq!(times("on the 2nd of March, 1992"), ["1992-03-02"]);
        assert_eq!(times("in November 2010, in 1999"), ["2010-11", "1999"]);
        assert_eq!(times("Jun.22, 1974"), ["1974-06-22"]);
        assert_eq!(times("1992-01-03\tand 1994-05"), ["1992-01-03", "1994-05"]);
    }

    #[test]
    fn spans_of_days_and_years_are_intervals() {
        assert_eq!(times("on 11–13 January 2011"), ["2011-01-11/2011-01-13"]);
        assert_eq!(times("from 27 to 30 January 2014"), ["2014-01-27/2014-01-30"]);
        assert_eq!(times("September 17–20, 2014"), ["2014-09-17/2014-09-20"]);
        assert_eq!(times("31 March-1 April 2013"), ["2013-03-31/2013-04-01"]);
        assert_eq!(times("From May 10 until November 6, 1990"), ["1990-05-10/1990-11-06"]);
        assert_eq!(times("for 2017-2018"), ["2017/2018"]);
        assert_eq!(times("in the late 1980s"), ["198X"]);
    }

    #[test]
    fn the_same_year_is_that_of_the_time_before() {
        assert_eq!(times("on 7 June 1920, and in the same year"), ["1920-06-07", "1920"]);
        assert!(times("in the same year").is_empty());
        assert_eq!(times("on 7 June 1920, and on that date"), ["1920-06-07", "1920-06-07"]);
    }

    #[test]
    fn quantities_are_no_years() {
        assert!(times("1,517 tons, 1410 nuclear warheads, $2000, 2000 km").is_empty());
        assert!(times("31 February 1994").iter().all(|time| time != "1994-02-31"));
    }

    #[test]
    fn a_field_is_a_time_or_nothing() {
        assert_eq!(issued("29 July 2013").map(|time| time.to_string()), Some("2013-07-29".to_owned()));
        assert_eq!(issued("September 2004").map(|time| time.to_string()), Some("2004-09".to_owned()));
        assert_eq!(issued("some time in 2004"), None);
    }
}
