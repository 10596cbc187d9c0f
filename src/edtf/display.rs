//! Says a time in English: "27–30 January 2014", "about 1999", "since 2012".
//! The words never depend on today: an end that nobody knows is "unknown", not "still going on".

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::extent::{Boundary, Clock, Date, Doubt, Extent, Season, Unit};

impl Extent {
    pub(super) fn in_words(self) -> String {
        match self {
            Self::Date(date) => date.in_words(),
            Self::Moment(day, clock) => format!("{}, {}", day_in_words(day), clock.in_words()),
            Self::Interval(start, end) => interval(start, end),
        }
    }
}

fn interval(start: Boundary, end: Boundary) -> String {
    use Boundary::{On, Open, Unknown};
    match (start, end) {
        (On(start), On(end)) => between(start, end),
        (On(start), Open) => format!("since {}", start.in_words()),
        (On(start), Unknown) => format!("from {}, end unknown", start.in_words()),
        (Open, On(end)) => format!("until {}", end.in_words()),
        (Unknown, On(end)) => format!("until {}, start unknown", end.in_words()),
        (Open, Open) => "always".to_owned(),
        (Open, Unknown) => "until an unknown time".to_owned(),
        (Unknown, Open | Unknown) => "since an unknown time".to_owned(),
    }
}

fn between(start: Date, end: Date) -> String {
    if start == end && !start.unit.is_some_part() {
        let words = start.in_words();
        let is_one_day = matches!(start, Date { unit: Unit::Day(_), doubt: None });
        return if is_one_day { words } else { format!("within {words}") };
    }
    if let Some(words) = shortened(start, end) {
        return words;
    }
    let (start, end) = (start.in_words(), end.in_words());
    let dash = if start.contains(' ') || end.contains(' ') { " – " } else { "–" };
    format!("{start}{dash}{end}")
}

/// Says the month or the year once where both ends share it.
fn shortened(start: Date, end: Date) -> Option<String> {
    if start.doubt.is_some() || end.doubt.is_some() {
        return None;
    }
    match (start.unit, end.unit) {
        (Unit::Day(first), Unit::Day(last)) if first.year() == last.year() => {
            let last_words = day_in_words(last);
            if first.month() == last.month() {
                Some(format!("{}–{last_words}", first.day()))
            } else {
                Some(format!("{} {} – {last_words}", first.day(), month_of(first)))
            }
        }
        (Unit::Month(year, first), Unit::Month(last_year, last)) if year == last_year => {
            Some(format!("{}–{} {}", first.name(), last.name(), in_era(year.into())))
        }
        _ => None,
    }
}

impl Date {
    fn in_words(self) -> String {
        let words = self.unit.in_words();
        match self.doubt {
            None => words,
            Some(Doubt::Uncertain) => format!("{words} (uncertain)"),
            Some(Doubt::Approximate) => format!("about {words}"),
            Some(Doubt::Both) => format!("about {words} (uncertain)"),
        }
    }
}

impl Unit {
    /// Some day or month within a longer time: not a time that anything else could lie in.
    fn is_some_part(self) -> bool {
        matches!(self, Self::SomeDayOfMonth(..) | Self::SomeDayOfYear(_) | Self::SomeMonth(_))
    }

    fn in_words(self) -> String {
        match self {
            Self::Day(day) => day_in_words(day),
            Self::SomeDayOfMonth(year, month) => format!("some day of {} {}", month.name(), in_era(year.into())),
            Self::Month(year, month) => format!("{} {}", month.name(), in_era(year.into())),
            Self::Season(year, season) => season_in_words(year.into(), season),
            Self::SomeDayOfYear(year) => format!("some day of {}", in_era(year.into())),
            Self::SomeMonth(year) => format!("some month of {}", in_era(year.into())),
            Self::Year(year) => in_era(year),
            Self::Decade(first) => decade(first),
            Self::Century(first) => century(first),
        }
    }
}

/// "The 1900s" are a century; its first ten years are therefore written out.
fn decade(first: i32) -> String {
    if first >= 1000 && first % 100 != 0 {
        return format!("the {first}s");
    }
    format!("the decade {}", years(first.into(), i64::from(first) + 9))
}

/// Not "the 20th century", which begins in 1901.
fn century(first: i32) -> String {
    if first >= 1000 {
        return format!("the {first}s");
    }
    format!("the hundred years {}", years(first.into(), i64::from(first) + 99))
}

fn season_in_words(year: i64, season: Season) -> String {
    match season {
        Season::Spring => format!("spring {}", in_era(year)),
        Season::Summer => format!("summer {}", in_era(year)),
        Season::Autumn => format!("autumn {}", in_era(year)),
        Season::Winter => format!("winter {}", years(year, year + 1)),
    }
}

fn years(first: i64, last: i64) -> String {
    if last <= 0 {
        return format!("{}–{} BC", 1 - first, 1 - last);
    }
    format!("{}–{}", in_era(first), in_era(last))
}

/// A year as people count it, without a year 0. Small and large numbers are marked, so that nobody takes them for
/// something else.
fn in_era(year: i64) -> String {
    match year {
        ..=0 => format!("{} BC", grouped(1 - year)),
        1..1000 => format!("AD {year}"),
        1000..10_000 => year.to_string(),
        _ => format!("the year {}", grouped(year)),
    }
}

/// 170000002 as 170,000,002; four digits stay together.
fn grouped(number: i64) -> String {
    let digits = number.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut words = String::with_capacity(digits.len() * 4 / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            words.push(',');
        }
        words.push(digit);
    }
    words
}

fn day_in_words(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), month_of(day), in_era(day.year().into()))
}

fn month_of(day: NaiveDate) -> impl fmt::Display {
    day.format("%B")
}

impl Clock {
    fn in_words(self) -> String {
        let time = format!("{:02}:{:02}:{:02}", self.hour, self.minute, self.second);
        match self.shift {
            None => time,
            Some(0) => format!("{time} UTC"),
            Some(shift) => {
                let sign = if shift < 0 { '−' } else { '+' };
                let (hours, minutes) = (shift.abs() / 60, shift.abs() % 60);
                format!("{time} UTC{sign}{hours:02}:{minutes:02}")
            }
        }
    }
}
