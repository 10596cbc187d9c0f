//! Which days a time leaves possible, and the four questions that a filter asks of them. The questions look at four
//! days only, so that SQL can ask them of four columns; the tests hold them against every choice of days.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};

use super::calendar::Days;

/// The earliest and the latest day of the start, and of the end; all four belong to the range that they close.
///
/// A point is a span of one day that moves as a whole, so its end has the bounds of its start. A span starts no later
/// than it ends, and its inner days say so: `start_latest <= latest` and `end_earliest >= earliest`. With that, one
/// formula is right for both, where `q1` and `q2` are the queried span's own `earliest` and `latest`:
///
/// | question | POSSIBLE: some choice of days fits | CERTAIN: every choice does |
/// |---|---|---|
/// | before | `end_earliest < q1` | `latest < q1` |
/// | after | `start_latest > q2` | `earliest > q2` |
/// | overlaps | `earliest <= q2 AND latest >= q1` | `start_latest <= q2 AND end_earliest >= q1` |
/// | during | `start_latest >= q1 AND end_earliest <= q2` | `earliest >= q1 AND latest <= q2` |
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bounds {
    pub earliest: Day,
    pub start_latest: Day,
    pub end_earliest: Day,
    pub latest: Day,
}

/// Two readings of a time known roughly. A time not on record is possible at any time and certain at none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// Some choice of days within the bounds fits.
    Possible,
    /// Every choice does.
    Certain,
}

impl Bounds {
    pub(super) fn point(days: Days) -> Self {
        let (first, last) = Day::range(days);
        Self { earliest: first, start_latest: last, end_earliest: first, latest: last }
    }

    pub(super) fn span(start: (Day, Day), end: (Day, Day)) -> Self {
        Self { earliest: start.0, start_latest: start.1.min(end.1), end_earliest: end.0.max(start.0), latest: end.1 }
    }

    /// The days that surely belong to it; where none does, as of a time that is known to the year alone, the fewest days of
    /// which one surely does.
    #[must_use]
    pub fn core(&self) -> Self {
        let first = self.start_latest.min(self.end_earliest);
        let last = self.start_latest.max(self.end_earliest);
        Self { earliest: first, start_latest: first, end_earliest: last, latest: last }
    }

    /// Cannot be the same time as another: they have no possible start in common, or no possible end.
    #[must_use]
    pub fn contradict(&self, other: &Self) -> bool {
        self.earliest > other.start_latest
            || other.earliest > self.start_latest
            || self.end_earliest > other.latest
            || other.end_earliest > self.latest
    }

    /// Ends before the queried span begins.
    ///
    /// POSSIBLE `end_earliest < q1`; CERTAIN `latest < q1`.
    #[must_use]
    pub fn before(&self, queried: &Self, certainty: Certainty) -> bool {
        match certainty {
            Certainty::Possible => self.end_earliest < queried.earliest,
            Certainty::Certain => self.latest < queried.earliest,
        }
    }

    /// Starts after the queried span is over.
    ///
    /// POSSIBLE `start_latest > q2`; CERTAIN `earliest > q2`.
    #[must_use]
    pub fn after(&self, queried: &Self, certainty: Certainty) -> bool {
        match certainty {
            Certainty::Possible => self.start_latest > queried.latest,
            Certainty::Certain => self.earliest > queried.latest,
        }
    }

    /// Shares a day with the queried span, as `asOf` asks.
    ///
    /// POSSIBLE `earliest <= q2 AND latest >= q1`; CERTAIN `start_latest <= q2 AND end_earliest >= q1`.
    #[must_use]
    pub fn overlaps(&self, queried: &Self, certainty: Certainty) -> bool {
        match certainty {
            Certainty::Possible => self.earliest <= queried.latest && self.latest >= queried.earliest,
            Certainty::Certain => self.start_latest <= queried.latest && self.end_earliest >= queried.earliest,
        }
    }

    /// Lies wholly within the queried span.
    ///
    /// POSSIBLE `start_latest >= q1 AND end_earliest <= q2`; CERTAIN `earliest >= q1 AND latest <= q2`.
    #[must_use]
    pub fn during(&self, queried: &Self, certainty: Certainty) -> bool {
        match certainty {
            Certainty::Possible => self.start_latest >= queried.earliest && self.end_earliest <= queried.latest,
            Certainty::Certain => self.earliest >= queried.earliest && self.latest <= queried.latest,
        }
    }
}

/// A day, or the end of time in either direction. Displayed and serialized as `PostgreSQL` writes a date:
/// `2010-01-01`, `0044-03-15 BC`, `-infinity`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Day {
    NegativeInfinity,
    On(NaiveDate),
    Infinity,
}

impl Day {
    /// The first day that `PostgreSQL` can hold; chrono reaches further back.
    pub const FIRST: NaiveDate = NaiveDate::from_ymd_opt(-4713, 11, 24).unwrap(); // evaluated by the compiler
    /// The last day that chrono can hold; `PostgreSQL` reaches further.
    pub const LAST: NaiveDate = NaiveDate::MAX;

    /// The day, unless it is an end of time.
    #[must_use]
    pub fn date(self) -> Option<NaiveDate> {
        match self {
            Self::On(date) => Some(date),
            Self::NegativeInfinity | Self::Infinity => None,
        }
    }

    /// Bounds of a run of days. Where a bound lies beyond the days that can be held, it gives way outwards, so that
    /// the bounds still hold every possible day: the year 17 million lies between the last day that can be held and
    /// the end of time.
    pub(super) fn range(days: Days) -> (Self, Self) {
        (Self::at_or_before(days.first), Self::at_or_after(days.last))
    }

    fn at_or_before(number: i64) -> Self {
        match held(number) {
            Some(date) if date < Self::FIRST => Self::NegativeInfinity,
            Some(date) => Self::On(date),
            None if number < 0 => Self::NegativeInfinity,
            None => Self::On(Self::LAST),
        }
    }

    fn at_or_after(number: i64) -> Self {
        match held(number) {
            Some(date) => Self::On(date.max(Self::FIRST)),
            None if number < 0 => Self::On(Self::FIRST),
            None => Self::Infinity,
        }
    }
}

fn held(number: i64) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(number).ok()?)
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NegativeInfinity => f.write_str("-infinity"),
            Self::Infinity => f.write_str("infinity"),
            Self::On(date) => {
                let (is_common_era, year) = date.year_ce();
                let era = if is_common_era { "" } else { " BC" };
                write!(f, "{year:04}-{:02}-{:02}{era}", date.month(), date.day())
            }
        }
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
