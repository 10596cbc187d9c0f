//! What an EDTF text says, once read: the forms of level 0 and 1, and the days that each of them leaves possible.
//! How they are written is `parse`'s matter, how they are spoken `display`'s.

use chrono::{Month, NaiveDate};

use super::TemporalPrecision;
use super::bounds::{Bounds, Day};
use super::calendar::Days;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Extent {
    Date(Date),
    /// A time of day adds nothing to the bounds: they are those of the day, in the time zone in which it is written.
    Moment(NaiveDate, Clock),
    Interval(Boundary, Boundary),
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Boundary {
    On(Date),
    /// `..`: there is none.
    Open,
    /// Left empty: there is or will be one, on a day that nobody has said.
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Date {
    pub(super) unit: Unit,
    pub(super) doubt: Option<Doubt>,
}

/// Years are counted as astronomers do: 0 is 1 BC, -43 is 44 BC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Unit {
    Day(NaiveDate),
    /// 1985-04-XX
    SomeDayOfMonth(i32, Month),
    Month(i32, Month),
    Season(i32, Season),
    /// 1985-XX-XX
    SomeDayOfYear(i32),
    /// 2004-XX
    SomeMonth(i32),
    Year(i64),
    /// The ten years from this one on.
    Decade(i32),
    /// The hundred years from this one on.
    Century(i32),
}

/// The standard leaves open which months a season has. These are the meteorologists', of the northern hemisphere:
/// spring is March to May, and winter is December and the two months of the *next* year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Doubt {
    /// `?`: the source may be wrong.
    Uncertain,
    /// `~`: near this.
    Approximate,
    /// `%`: both.
    Both,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Clock {
    pub(super) hour: u32,
    pub(super) minute: u32,
    /// 60 in a leap second.
    pub(super) second: u32,
    /// Minutes ahead of UTC; none where the text gives local time.
    pub(super) shift: Option<i32>,
}

impl Extent {
    pub(super) fn bounds(self) -> Bounds {
        match self {
            Self::Date(date) => Bounds::point(date.days()),
            Self::Moment(day, _) => Bounds::point(Days::one(day)),
            Self::Interval(start, end) => Bounds::span(start.as_start(), end.as_end()),
        }
    }

    pub(super) fn precision(self) -> TemporalPrecision {
        match self {
            Self::Date(date) => date.unit.precision(),
            Self::Moment(..) => TemporalPrecision::Day,
            Self::Interval(start, end) => {
                let known = start.precision().max(end.precision());
                known.unwrap_or(TemporalPrecision::Unknown)
            }
        }
    }
}

impl Boundary {
    fn as_start(self) -> (Day, Day) {
        match self {
            Self::On(date) => Day::range(date.days()),
            Self::Open => (Day::NegativeInfinity, Day::NegativeInfinity),
            Self::Unknown => (Day::NegativeInfinity, Day::Infinity),
        }
    }

    fn as_end(self) -> (Day, Day) {
        match self {
            Self::On(date) => Day::range(date.days()),
            Self::Open => (Day::Infinity, Day::Infinity),
            Self::Unknown => (Day::NegativeInfinity, Day::Infinity),
        }
    }

    fn precision(self) -> Option<TemporalPrecision> {
        match self {
            Self::On(date) => Some(date.unit.precision()),
            Self::Open | Self::Unknown => None,
        }
    }
}

impl Date {
    pub(super) fn sure(unit: Unit) -> Self {
        Self { unit, doubt: None }
    }

    /// The days within which the date lies. The standard gives doubt no width. Here it is one unit on each side:
    /// 1999~ is 1998 to 2000. That is the least that keeps CERTAIN from swearing to the very unit that the text
    /// doubts, and lets POSSIBLE find its neighbours.
    pub(super) fn days(self) -> Days {
        let doubted = self.doubt.is_some();
        match self.unit.stretch() {
            Stretch::Day(day) => Days::one(day).widened(doubted.into()),
            Stretch::Months { first, count } if doubted => Days::of_months(first - count, 3 * count),
            Stretch::Months { first, count } => Days::of_months(first, count),
        }
    }
}

/// What a unit covers, in the measure by which doubt widens it.
enum Stretch {
    Day(NaiveDate),
    Months { first: i64, count: i64 },
}

impl Unit {
    fn stretch(self) -> Stretch {
        let whole = |year: i64, month: i64, count| Stretch::Months { first: 12 * year + month, count };
        match self {
            Self::Day(day) => Stretch::Day(day),
            Self::Month(year, month) | Self::SomeDayOfMonth(year, month) => {
                whole(year.into(), i64::from(month.number_from_month()) - 1, 1)
            }
            Self::Season(year, season) => whole(year.into(), season.first_month(), 3),
            Self::Year(year) => whole(year, 0, 12),
            Self::SomeMonth(year) | Self::SomeDayOfYear(year) => whole(year.into(), 0, 12),
            Self::Decade(year) => whole(year.into(), 0, 120),
            Self::Century(year) => whole(year.into(), 0, 1200),
        }
    }

    /// An unspecified part is not known: 1985-04-XX is known to the month.
    fn precision(self) -> TemporalPrecision {
        match self {
            Self::Day(_) => TemporalPrecision::Day,
            Self::Month(..) | Self::SomeDayOfMonth(..) => TemporalPrecision::Month,
            Self::Season(..) => TemporalPrecision::Season,
            Self::Year(_) | Self::SomeMonth(_) | Self::SomeDayOfYear(_) => TemporalPrecision::Year,
            Self::Decade(_) => TemporalPrecision::Decade,
            Self::Century(_) => TemporalPrecision::Century,
        }
    }
}

impl Season {
    /// January being 0.
    fn first_month(self) -> i64 {
        match self {
            Self::Spring => 2,
            Self::Summer => 5,
            Self::Autumn => 8,
            Self::Winter => 11,
        }
    }
}
