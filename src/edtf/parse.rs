//! Reads an EDTF text of level 0 or 1. Whatever belongs to level 2 it refuses, as it does white space, and it says
//! where. Letters are capital, as the standard has them.

use chrono::{Month, NaiveDate};

use super::calendar::is_leap;
use super::cursor::{Cursor, Fault};
use super::extent::{Boundary, Clock, Date, Doubt, Extent, Season, Unit};
use super::year_text;

/// Characters; the longest text that means something has about forty.
const LONGEST: usize = 100;
/// Digits of a year after Y. The standard sets no limit; the universe is eleven digits old, and fifteen keep day
/// numbers within 64 bits.
const YEAR_DIGITS: usize = 15;

pub(super) fn extent(text: &str) -> Result<Extent, Fault> {
    if text.is_empty() {
        return Err(Fault::new(1, "it is empty; write a date such as 2010, 2010-01 or 2010-01-30"));
    }
    if text.chars().nth(LONGEST).is_some() {
        return Err(Fault::new(LONGEST + 1, format!("it is longer than {LONGEST} characters")));
    }
    match text.split_once('/') {
        Some((start, end)) => interval(start, end),
        None => date_or_moment(&mut Cursor::new(text, 1)),
    }
}

/// One empty end says that it is unknown; two would say nothing at all. `../..` says that there is no end to either
/// side.
fn interval(start: &str, end: &str) -> Result<Extent, Fault> {
    if start.is_empty() && end.is_empty() {
        return Err(Fault::new(1, "an interval needs a start or an end: 2010/2012, 2010/.., 2010/ or /2012"));
    }
    let from = boundary(start, 1)?;
    let column = start.len() + 2; // what has been read is ASCII
    let to = boundary(end, column)?;
    if let (Boundary::On(first), Boundary::On(last)) = (from, to)
        && last.days().last < first.days().first
    {
        return Err(Fault::new(column, format!("the end {end} is before the start {start}")));
    }
    Ok(Extent::Interval(from, to))
}

fn boundary(text: &str, column: usize) -> Result<Boundary, Fault> {
    match text {
        "" => Ok(Boundary::Unknown),
        ".." => Ok(Boundary::Open),
        _ => {
            let cursor = &mut Cursor::new(text, column);
            let date = date(cursor)?;
            if cursor.peek() == Some('T') {
                return Err(cursor.fault("an interval runs from date to date, without times of day"));
            }
            finish(cursor)?;
            Ok(Boundary::On(date))
        }
    }
}

fn date_or_moment(cursor: &mut Cursor) -> Result<Extent, Fault> {
    let date = date(cursor)?;
    let extent = match date {
        Date { unit: Unit::Day(day), doubt: None } if cursor.take('T') => Extent::Moment(day, clock(cursor)?),
        _ => Extent::Date(date),
    };
    finish(cursor)?;
    Ok(extent)
}

fn date(cursor: &mut Cursor) -> Result<Date, Fault> {
    let unit = if cursor.take('Y') { far_year(cursor)? } else { unit(cursor)? };
    Ok(Date { unit, doubt: doubt(cursor) })
}

fn doubt(cursor: &mut Cursor) -> Option<Doubt> {
    [('?', Doubt::Uncertain), ('~', Doubt::Approximate), ('%', Doubt::Both)]
        .into_iter()
        .find_map(|(sign, doubt)| cursor.take(sign).then_some(doubt))
}

/// What follows the letter Y.
fn far_year(cursor: &mut Cursor) -> Result<Unit, Fault> {
    let negative = cursor.take('-');
    let column = cursor.column();
    if cursor.peek() == Some('0') {
        return Err(cursor.fault("a year after Y does not begin with 0"));
    }
    let mut year = 0_i64;
    let mut digits = 0;
    while let Some(digit) = cursor.digit() {
        digits += 1;
        if digits > YEAR_DIGITS {
            return Err(Fault::new(column, format!("a year has at most {YEAR_DIGITS} digits here")));
        }
        year = 10 * year + i64::from(digit);
    }
    match digits {
        0 => Err(cursor.expected("the digits of a year, as in Y12000")),
        1..=4 => Err(Fault::new(
            column,
            "a year after Y has more than four digits; a shorter one is written with four and without Y",
        )),
        _ => Ok(Unit::Year(if negative { -year } else { year })),
    }
}

fn unit(cursor: &mut Cursor) -> Result<Unit, Fault> {
    let (year, blanks) = year(cursor)?;
    match blanks {
        0 if cursor.take('-') => month_or_season(cursor, year),
        0 => Ok(Unit::Year(year.into())),
        _ if cursor.peek() == Some('-') => Err(cursor.fault("a year with an X stands alone, without month and day")),
        1 => Ok(Unit::Decade(year)),
        _ => Ok(Unit::Century(year)),
    }
}

/// The year, or the earliest that it may be, and the number of its digits that are unspecified.
fn year(cursor: &mut Cursor) -> Result<(i32, usize), Fault> {
    let column = cursor.column();
    let negative = cursor.take('-');
    let masked = cursor.masked(4, "the four digits of a year, as in 2010, 201X or -0043")?;
    if masked.blanks > 2 {
        return Err(Fault::new(column, "at most the last two digits of a year can be X"));
    }
    if negative && masked.value == 0 {
        return Err(Fault::new(
            column,
            "zero has no sign; the year before 0001 is 0000, and the one before that -0001",
        ));
    }
    let (lowest, highest) = match masked.blanks {
        0 => (masked.value, masked.value),
        1 => (10 * masked.value, 10 * masked.value + 9),
        _ => (100 * masked.value, 100 * masked.value + 99),
    };
    let year = if negative { -highest.cast_signed() } else { lowest.cast_signed() };
    Ok((year, masked.blanks))
}

fn month_or_season(cursor: &mut Cursor, year: i32) -> Result<Unit, Fault> {
    let column = cursor.column();
    let masked = cursor.masked(2, "the two digits of a month")?;
    match (masked.blanks, masked.value) {
        (0, 21) => Ok(Unit::Season(year, Season::Spring)),
        (0, 22) => Ok(Unit::Season(year, Season::Summer)),
        (0, 23) => Ok(Unit::Season(year, Season::Autumn)),
        (0, 24) => Ok(Unit::Season(year, Season::Winter)),
        (0, number) => match u8::try_from(number).ok().and_then(|number| Month::try_from(number).ok()) {
            Some(month) if cursor.take('-') => day(cursor, year, month),
            Some(month) => Ok(Unit::Month(year, month)),
            None => Err(Fault::new(column, "months are 01 to 12, and seasons 21 (spring) to 24 (winter)")),
        },
        (2, _) if cursor.take('-') => day_of_unspecified_month(cursor, year),
        (2, _) => Ok(Unit::SomeMonth(year)),
        _ => Err(Fault::new(column, "a month is unspecified as a whole, as XX")),
    }
}

fn day(cursor: &mut Cursor, year: i32, month: Month) -> Result<Unit, Fault> {
    let column = cursor.column();
    let masked = cursor.masked(2, "the two digits of a day")?;
    if masked.blanks == 2 {
        return Ok(Unit::SomeDayOfMonth(year, month));
    }
    if masked.blanks == 1 {
        return Err(Fault::new(column, "a day is unspecified as a whole, as XX"));
    }
    if let Some(day) = NaiveDate::from_ymd_opt(year, month.number_from_month(), masked.value) {
        return Ok(Unit::Day(day));
    }
    if masked.value == 0 {
        return Err(Fault::new(column, "days are counted from 01"));
    }
    let length = days_in(month, is_leap(year.into()));
    Err(Fault::new(column, format!("{} {} has {length} days", month.name(), year_text(year))))
}

/// The month is XX: so then must be the day.
fn day_of_unspecified_month(cursor: &mut Cursor, year: i32) -> Result<Unit, Fault> {
    for _ in 0..2 {
        cursor.require('X', "1985-XX-XX; no day is known without its month")?;
    }
    Ok(Unit::SomeDayOfYear(year))
}

fn days_in(month: Month, leap: bool) -> u32 {
    match month {
        Month::February => 28 + u32::from(leap),
        Month::April | Month::June | Month::September | Month::November => 30,
        _ => 31,
    }
}

fn clock(cursor: &mut Cursor) -> Result<Clock, Fault> {
    const EXAMPLE: &str = "2004-01-01T10:10:10Z";
    let hour = cursor.two_digits(0..=23, "hours")?;
    cursor.require(':', EXAMPLE)?;
    let minute = cursor.two_digits(0..=59, "minutes")?;
    cursor.require(':', EXAMPLE)?;
    let last_second = if minute == 59 { 60 } else { 59 }; // leap seconds end an hour, in almost every time zone
    let second = cursor.two_digits(0..=last_second, "seconds")?;
    Ok(Clock { hour, minute, second, shift: shift(cursor)? })
}

/// Minutes ahead of UTC: Z, +05 or -04:30.
fn shift(cursor: &mut Cursor) -> Result<Option<i32>, Fault> {
    if cursor.take('Z') {
        return Ok(Some(0));
    }
    let column = cursor.column();
    let west = cursor.take('-');
    if !west && !cursor.take('+') {
        return Ok(None);
    }
    let hours = cursor.two_digits(0..=23, "hours of a time shift")?;
    let minutes = if cursor.take(':') { cursor.two_digits(0..=59, "minutes of a time shift")? } else { 0 };
    let total = (60 * hours + minutes).cast_signed();
    if west && total == 0 {
        return Err(Fault::new(column, "no shift is written Z or +00:00"));
    }
    Ok(Some(if west { -total } else { total }))
}

fn finish(cursor: &Cursor) -> Result<(), Fault> {
    let Some(found) = cursor.peek() else { return Ok(()) };
    Err(match found {
        _ if found.is_whitespace() => cursor.fault("there is no space in or around a date"),
        '/' => cursor.fault("an interval has one /"),
        '?' | '~' | '%' => {
            cursor.fault("one sign of doubt may end a date of the calendar: ? uncertain, ~ approximate, % both")
        }
        'T' => cursor.fault("a time of day follows a day that is known: 2004-01-01T10:10:10Z"),
        '-' => cursor.fault("nothing follows a day, a season, a sign of doubt or a year with Y"),
        'X' | '0'..='9' => {
            cursor.fault("years have four digits (longer ones begin with Y), months and days two, with a - between")
        }
        _ => cursor.fault(format!("expected -, a sign of doubt (? ~ %) or the end, found {found:?}")),
    })
}
