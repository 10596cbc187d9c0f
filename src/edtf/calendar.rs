//! The calendar without an end: days and months as plain numbers, so that a year of fifteen digits is ordered as
//! exactly as this one. `bounds` brings the numbers back to days that the database can hold.

use chrono::{Datelike, NaiveDate};

/// The first and the last of a run of days, both within it. Day 1 is 1 January of the year 1, in the proleptic
/// Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) first: i64,
    pub(super) last: i64,
}

impl Days {
    pub(super) fn one(day: NaiveDate) -> Self {
        let number = day.num_days_from_ce().into();
        Self { first: number, last: number }
    }

    /// The days of whole months; month 0 is January of the year 0.
    pub(super) fn of_months(first: i64, count: i64) -> Self {
        Self { first: first_of_month(first), last: first_of_month(first + count) - 1 }
    }

    pub(super) fn widened(self, by: i64) -> Self {
        Self { first: self.first - by, last: self.last + by }
    }
}

pub(super) fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn first_of_month(month: i64) -> i64 {
    let year = month.div_euclid(12);
    let past = year - 1;
    let leap_days = past.div_euclid(4) - past.div_euclid(100) + past.div_euclid(400);
    365 * past + leap_days + days_before(month.rem_euclid(12), is_leap(year)) + 1
}

/// Days of a year that lie before a month of it, January being 0.
fn days_before(month: i64, leap: bool) -> i64 {
    let days = match month {
        0 => 0,
        1 => 31,
        2 => 59,
        3 => 90,
        4 => 120,
        5 => 151,
        6 => 181,
        7 => 212,
        8 => 243,
        9 => 273,
        10 => 304,
        _ => 334,
    };
    days + i64::from(leap && month > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_month_of_three_cycles_of_leap_years_begins_as_chrono_says() {
        for month in -7200..7200_i64 {
            let year = i32::try_from(month.div_euclid(12)).unwrap();
            let number = u32::try_from(month.rem_euclid(12)).unwrap() + 1;
            let day = NaiveDate::from_ymd_opt(year, number, 1).unwrap();
            assert_eq!(first_of_month(month), i64::from(day.num_days_from_ce()), "{day}");
        }
    }
}
