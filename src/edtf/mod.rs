//! Time that may be known only roughly, as EDTF: the Extended Date/Time Format of ISO 8601-2:2019, levels 0 and 1 in
//! full. `parse` reads the text into the forms of `extent`, `bounds` says which days they leave possible, `display`
//! says them in English. An own parser, because the crates at hand refuse `../..` (`edtf` also accepts 2014/2010),
//! and the bounds, questions and words are ours anyway.

mod bounds;
mod calendar;
mod cursor;
mod display;
mod extent;
mod parse;

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

pub use bounds::{Bounds, Certainty, Day};
use extent::{Date, Extent, Unit};

/// A date, a date with a time of day, or an interval of dates; its text is kept as given.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf {
    text: String,
    extent: Extent,
}

impl Edtf {
    /// One day. EDTF knows days only in years of four digits; in any other the year stands for it.
    #[must_use]
    pub fn day(day: NaiveDate) -> Self {
        if !(-9999..=9999).contains(&day.year()) {
            return Self::year(day.year());
        }
        let text = format!("{}-{:02}-{:02}", year_text(day.year()), day.month(), day.day());
        Self { text, extent: Extent::Date(Date::sure(Unit::Day(day))) }
    }

    /// One year, counted as astronomers do: 0 is 1 BC.
    #[must_use]
    pub fn year(year: i32) -> Self {
        Self { text: year_text(year), extent: Extent::Date(Date::sure(Unit::Year(year.into()))) }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The days that the text leaves possible for its start and its end.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        self.extent.bounds()
    }

    /// How finely the time is known; of an interval, the coarser of its two ends.
    #[must_use]
    pub fn precision(&self) -> TemporalPrecision {
        self.extent.precision()
    }

    /// In English, for people: "27–30 January 2014", "about 1999".
    #[must_use]
    pub fn display(&self) -> String {
        self.extent.in_words()
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        Self::try_from(text.to_owned())
    }
}

impl TryFrom<String> for Edtf {
    type Error = EdtfError;

    fn try_from(text: String) -> Result<Self, EdtfError> {
        match parse::extent(&text) {
            Ok(extent) => Ok(Self { text, extent }),
            Err(fault) => Err(EdtfError::new(&text, fault)),
        }
    }
}

impl From<Edtf> for String {
    fn from(edtf: Edtf) -> Self {
        edtf.text
    }
}

/// How finely a time is known, from fine to coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TemporalPrecision {
    Day,
    Month,
    Season,
    Year,
    Decade,
    Century,
    Unknown,
}

/// What is wrong with a text, where, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{excerpt:?} is not an EDTF date: {reason} (at character {column})")]
pub struct EdtfError {
    excerpt: String,
    reason: String,
    column: usize,
}

impl EdtfError {
    fn new(text: &str, fault: cursor::Fault) -> Self {
        let mut excerpt: String = text.chars().take(EXCERPT).collect();
        if excerpt.len() < text.len() {
            excerpt.push('…');
        }
        Self { excerpt, reason: fault.reason, column: fault.column }
    }

    /// The first character that does not fit, counted from 1.
    #[must_use]
    pub fn column(&self) -> usize {
        self.column
    }
}

/// Characters of a wrong text that its error repeats.
const EXCERPT: usize = 50;

fn year_text(year: i32) -> String {
    match year {
        0..=9999 => format!("{year:04}"),
        -9999..0 => format!("-{:04}", year.unsigned_abs()),
        _ => format!("Y{year}"),
    }
}
