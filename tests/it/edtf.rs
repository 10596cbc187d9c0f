//! EDTF levels 0 and 1, by example: what is read, which days it leaves possible, how it is said, and what is refused
//! and where. What holds for all texts is in `edtf_properties.rs`.

use chancery::edtf::TemporalPrecision::{self, Century, Decade, Month, Season, Unknown, Year};
use chancery::edtf::{Bounds, Certainty, Day, Edtf};
use chrono::NaiveDate;

fn edtf(text: &str) -> Edtf {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

/// The four days as `PostgreSQL` writes them; of a point the two that it has.
fn days(text: &str) -> String {
    let Bounds { earliest, start_latest, end_earliest, latest } = edtf(text).bounds();
    if (earliest, start_latest) == (end_earliest, latest) {
        format!("{earliest} to {latest}")
    } else {
        format!("{earliest} to {start_latest}, {end_earliest} to {latest}")
    }
}

/// Text, days, precision, words.
type Example = (&'static str, &'static str, TemporalPrecision, &'static str);

fn check(examples: &[Example]) {
    for (text, bounds, precision, words) in examples {
        let edtf = edtf(text);
        assert_eq!(days(text), *bounds, "bounds of {text}");
        assert_eq!(edtf.precision(), *precision, "precision of {text}");
        assert_eq!(edtf.display(), *words, "words for {text}");
        assert_eq!(edtf.to_string(), *text);
        assert_eq!(edtf.as_str(), *text);
    }
}

#[test]
fn level_0_dates_and_times() {
    let day = TemporalPrecision::Day;
    check(&[
        ("1985-04-12", "1985-04-12 to 1985-04-12", day, "12 April 1985"),
        ("1985-04", "1985-04-01 to 1985-04-30", Month, "April 1985"),
        ("1985", "1985-01-01 to 1985-12-31", Year, "1985"),
        ("2012-02", "2012-02-01 to 2012-02-29", Month, "February 2012"),
        ("0000", "0001-01-01 BC to 0001-12-31 BC", Year, "1 BC"),
        ("0043-03", "0043-03-01 to 0043-03-31", Month, "March AD 43"),
        ("1985-04-12T23:20:30", "1985-04-12 to 1985-04-12", day, "12 April 1985, 23:20:30"),
        ("1985-04-12T23:20:30Z", "1985-04-12 to 1985-04-12", day, "12 April 1985, 23:20:30 UTC"),
        ("1985-04-12T23:20:30-04", "1985-04-12 to 1985-04-12", day, "12 April 1985, 23:20:30 UTC−04:00"),
        ("1985-04-12T23:20:30+04:30", "1985-04-12 to 1985-04-12", day, "12 April 1985, 23:20:30 UTC+04:30"),
        ("2016-12-31T23:59:60Z", "2016-12-31 to 2016-12-31", day, "31 December 2016, 23:59:60 UTC"),
    ]);
}

#[test]
fn level_0_intervals() {
    let day = TemporalPrecision::Day;
    check(&[
        ("1964/2008", "1964-01-01 to 1964-12-31, 2008-01-01 to 2008-12-31", Year, "1964–2008"),
        ("2004-06/2006-08", "2004-06-01 to 2004-06-30, 2006-08-01 to 2006-08-31", Month, "June 2004 – August 2006"),
        ("2014-01/2014-03", "2014-01-01 to 2014-01-31, 2014-03-01 to 2014-03-31", Month, "January–March 2014"),
        (
            "2004-02-01/2005-02-08",
            "2004-02-01 to 2004-02-01, 2005-02-08 to 2005-02-08",
            day,
            "1 February 2004 – 8 February 2005",
        ),
        (
            "2004-02-01/2005-02",
            "2004-02-01 to 2004-02-01, 2005-02-01 to 2005-02-28",
            Month,
            "1 February 2004 – February 2005",
        ),
        ("2004-02-01/2005", "2004-02-01 to 2004-02-01, 2005-01-01 to 2005-12-31", Year, "1 February 2004 – 2005"),
        ("2005/2006-02", "2005-01-01 to 2005-12-31, 2006-02-01 to 2006-02-28", Year, "2005 – February 2006"),
        ("2014-01-27/2014-01-30", "2014-01-27 to 2014-01-27, 2014-01-30 to 2014-01-30", day, "27–30 January 2014"),
        (
            "2014-01-27/2014-02-03",
            "2014-01-27 to 2014-01-27, 2014-02-03 to 2014-02-03",
            day,
            "27 January – 3 February 2014",
        ),
        ("2014-01-27/2014-01-27", "2014-01-27 to 2014-01-27", day, "27 January 2014"),
        ("2010/2010", "2010-01-01 to 2010-12-31", Year, "within 2010"),
    ]);
}

#[test]
fn an_interval_starts_no_later_than_it_ends_and_its_inner_days_say_so() {
    assert_eq!(days("2004-06/2004"), "2004-06-01 to 2004-06-30, 2004-06-01 to 2004-12-31");
    assert_eq!(days("2004/2004-06"), "2004-01-01 to 2004-06-30, 2004-06-01 to 2004-06-30");
}

#[test]
fn level_1_years_and_seasons() {
    check(&[
        ("Y170000002", "262142-12-31 to infinity", Year, "the year 170,000,002"),
        ("Y-170000002", "-infinity to 4714-11-24 BC", Year, "170,000,003 BC"),
        ("Y12000", "12000-01-01 to 12000-12-31", Year, "the year 12,000"),
        ("Y999999999999999", "262142-12-31 to infinity", Year, "the year 999,999,999,999,999"),
        ("-1985", "1986-01-01 BC to 1986-12-31 BC", Year, "1986 BC"),
        ("-0043-03-15", "0044-03-15 BC to 0044-03-15 BC", TemporalPrecision::Day, "15 March 44 BC"),
        ("-4713", "-infinity to 4714-12-31 BC", Year, "4714 BC"),
        ("2001-21", "2001-03-01 to 2001-05-31", Season, "spring 2001"),
        ("2001-22", "2001-06-01 to 2001-08-31", Season, "summer 2001"),
        ("2001-23", "2001-09-01 to 2001-11-30", Season, "autumn 2001"),
        ("2001-24", "2001-12-01 to 2002-02-28", Season, "winter 2001–2002"),
        ("2003-24", "2003-12-01 to 2004-02-29", Season, "winter 2003–2004"),
    ]);
}

#[test]
fn level_1_doubt_widens_by_one_unit_on_each_side() {
    let day = TemporalPrecision::Day;
    check(&[
        ("1984?", "1983-01-01 to 1985-12-31", Year, "1984 (uncertain)"),
        ("1999~", "1998-01-01 to 2000-12-31", Year, "about 1999"),
        ("1999%", "1998-01-01 to 2000-12-31", Year, "about 1999 (uncertain)"),
        ("2004-06~", "2004-05-01 to 2004-07-31", Month, "about June 2004"),
        ("2004-12~", "2004-11-01 to 2005-01-31", Month, "about December 2004"),
        ("2004-03-01%", "2004-02-29 to 2004-03-02", day, "about 1 March 2004 (uncertain)"),
        ("2001-21~", "2000-12-01 to 2001-08-31", Season, "about spring 2001"),
        ("201X?", "2000-01-01 to 2029-12-31", Decade, "the 2010s (uncertain)"),
        ("Y12000~", "11999-01-01 to 12001-12-31", Year, "about the year 12,000"),
        ("1984~/2004-06", "1983-01-01 to 1985-12-31, 2004-06-01 to 2004-06-30", Year, "about 1984 – June 2004"),
    ]);
}

#[test]
fn level_1_unspecified_digits() {
    check(&[
        ("201X", "2010-01-01 to 2019-12-31", Decade, "the 2010s"),
        ("20XX", "2000-01-01 to 2099-12-31", Century, "the 2000s"),
        ("200X", "2000-01-01 to 2009-12-31", Decade, "the decade 2000–2009"),
        ("00XX", "0001-01-01 BC to 0099-12-31", Century, "the hundred years 1 BC–AD 99"),
        ("-004X", "0050-01-01 BC to 0041-12-31 BC", Decade, "the decade 50–41 BC"),
        ("2004-XX", "2004-01-01 to 2004-12-31", Year, "some month of 2004"),
        ("1985-04-XX", "1985-04-01 to 1985-04-30", Month, "some day of April 1985"),
        ("1985-XX-XX", "1985-01-01 to 1985-12-31", Year, "some day of 1985"),
        ("201X/2020", "2010-01-01 to 2019-12-31, 2020-01-01 to 2020-12-31", Decade, "the 2010s – 2020"),
    ]);
}

#[test]
fn level_1_open_and_unknown_ends() {
    let day = TemporalPrecision::Day;
    check(&[
        ("1985-04-12/..", "1985-04-12 to 1985-04-12, infinity to infinity", day, "since 12 April 1985"),
        ("1985-04/..", "1985-04-01 to 1985-04-30, infinity to infinity", Month, "since April 1985"),
        ("1985/..", "1985-01-01 to 1985-12-31, infinity to infinity", Year, "since 1985"),
        ("../1985-04-12", "-infinity to -infinity, 1985-04-12 to 1985-04-12", day, "until 12 April 1985"),
        ("../1985", "-infinity to -infinity, 1985-01-01 to 1985-12-31", Year, "until 1985"),
        ("1985-04/", "1985-04-01 to 1985-04-30, 1985-04-01 to infinity", Month, "from April 1985, end unknown"),
        ("1985/", "1985-01-01 to 1985-12-31, 1985-01-01 to infinity", Year, "from 1985, end unknown"),
        ("/1985", "-infinity to 1985-12-31, 1985-01-01 to 1985-12-31", Year, "until 1985, start unknown"),
        ("../..", "-infinity to -infinity, infinity to infinity", Unknown, "always"),
        ("../", "-infinity to -infinity, -infinity to infinity", Unknown, "until an unknown time"),
        ("/..", "-infinity to infinity, infinity to infinity", Unknown, "since an unknown time"),
    ]);
}

#[test]
fn what_is_wrong_is_refused_with_its_place_and_what_would_be_right() {
    let long = "2".repeat(101);
    let refused: &[(&str, usize, &str)] = &[
        ("", 1, "it is empty"),
        (" ", 1, "expected the four digits of a year"),
        (" 2010", 1, "expected the four digits of a year"),
        ("2010 ", 5, "there is no space"),
        ("201", 4, "as in 2010, 201X or -0043, but the text ends"),
        ("20100", 5, "years have four digits"),
        ("20130203", 5, "years have four digits"),
        ("2013.02", 5, "found '.'"),
        ("2013-02-30", 9, "February 2013 has 28 days"),
        ("2012-02-30", 9, "February 2012 has 29 days"),
        ("-0001-02-29", 10, "February -0001 has 28 days"),
        ("2013-04-00", 9, "days are counted from 01"),
        ("2013-13", 6, "months are 01 to 12"),
        ("2013-00", 6, "months are 01 to 12"),
        ("2013-25", 6, "seasons 21 (spring) to 24 (winter)"),
        ("2013-1", 7, "the two digits of a month"),
        ("2013-1-1", 7, "found '-'"),
        ("2001-21-05", 8, "nothing follows a day, a season"),
        ("-0000", 1, "zero has no sign"),
        ("2XXX", 1, "at most the last two digits"),
        ("2X10", 3, "after an X the rest"),
        ("201x", 4, "found 'x'"),
        ("201X-05", 5, "stands alone"),
        ("2004-X1", 7, "after an X the rest"),
        ("2004-1X", 6, "unspecified as a whole"),
        ("2004-XX-05", 9, "expected 'X'"),
        ("2004-05-1X", 9, "unspecified as a whole"),
        ("1984?~", 6, "one sign of doubt"),
        ("?1984", 1, "found '?'"),
        ("1984?-06", 6, "nothing follows"),
        ("Y1985", 2, "more than four digits"),
        ("Y01985", 2, "does not begin with 0"),
        ("Y", 2, "the digits of a year"),
        ("Y1234567890123456", 2, "at most 15 digits"),
        ("Y12000-05", 7, "nothing follows"),
        ("2004-01T10:10:10", 8, "follows a day that is known"),
        ("2004-01-01?T10:10:10", 12, "follows a day that is known"),
        ("2004-01-01T24:00:00", 12, "hours are 00 to 23"),
        ("2004-01-01T10:60:00", 15, "minutes are 00 to 59"),
        ("2004-01-01T10:10:60", 18, "seconds are 00 to 59"),
        ("2004-01-01T10:10", 17, "as in 2004-01-01T10:10:10Z"),
        ("2004-01-01T10:10:10-00:00", 20, "no shift is written Z"),
        ("2004-01-01T10:10:10+5", 22, "hours of a time shift"),
        ("2004-01-01T10:10:10/2005", 11, "without times of day"),
        ("2014/2010", 6, "the end 2010 is before the start 2014"),
        ("2004-06/2004-05-31", 9, "is before the start"),
        ("Y170000003/Y170000002", 12, "is before the start"),
        ("/", 1, "an interval needs a start or an end"),
        ("..", 1, "found '.'"),
        ("2010/2011/2012", 10, "an interval has one /"),
        ("2010/...", 6, "found '.'"),
        ("{2010,2011}", 1, "found '{'"),
        ("２０１０", 1, "found '２'"),
        ("2010\u{0}", 5, "found '\\0'"),
        (&long, 101, "longer than 100 characters"),
    ];
    for (text, column, reason) in refused {
        let Err(error) = text.parse::<Edtf>() else { panic!("{text:?} was accepted") };
        assert_eq!(error.column(), *column, "{error}");
        assert!(error.to_string().contains(reason), "{error}\nlacks {reason:?}");
    }
}

#[test]
fn an_error_reads_as_a_sentence() {
    let error = "2013-02-30".parse::<Edtf>().unwrap_err();
    assert_eq!(error.to_string(), r#""2013-02-30" is not an EDTF date: February 2013 has 28 days (at character 9)"#);
}

#[test]
fn days_and_years_are_written_as_they_are_read() {
    let days = [(2010, 1, 2), (0, 2, 29), (-43, 3, 15), (9999, 12, 31)];
    for (year, month, day) in days {
        let built = Edtf::day(NaiveDate::from_ymd_opt(year, month, day).unwrap());
        assert_eq!(built, edtf(built.as_str()));
    }
    for (year, text) in [(2010, "2010"), (0, "0000"), (-43, "-0043"), (12000, "Y12000"), (-12000, "Y-12000")] {
        assert_eq!(Edtf::year(year), edtf(text));
    }
    assert_eq!(Edtf::day(NaiveDate::MAX), edtf("Y262142"));
}

#[test]
fn json_is_a_plain_string() {
    assert_eq!(serde_json::to_string(&edtf("2012/..")).unwrap(), r#""2012/..""#);
    assert_eq!(serde_json::from_str::<Edtf>(r#""2012/..""#).unwrap(), edtf("2012/.."));
    let error = serde_json::from_str::<Edtf>(r#""2012-13""#).unwrap_err();
    assert!(error.to_string().contains("months are 01 to 12"), "{error}");
    assert_eq!(serde_json::to_string(&Day::Infinity).unwrap(), r#""infinity""#);
}

#[test]
fn the_core_of_a_time_is_what_surely_belongs_to_it() {
    let core = |text: &str| {
        let core = edtf(text).bounds().core();
        assert_eq!((core.earliest, core.latest), (core.start_latest, core.end_earliest), "{text}");
        format!("{} to {}", core.earliest, core.latest)
    };
    assert_eq!(core("2010/2012"), "2010-12-31 to 2012-01-01");
    assert_eq!(core("2010-06-30/2012-03-01"), "2010-06-30 to 2012-03-01");
    assert_eq!(core("2012-03/.."), "2012-03-31 to infinity");
    // No day surely belongs to these, but one of the days does.
    assert_eq!(core("2010"), "2010-01-01 to 2010-12-31");
    assert_eq!(core("/1985"), "1985-01-01 to 1985-12-31");
    assert_eq!(core("1985/"), "1985-01-01 to 1985-12-31");
}

#[test]
fn questions_are_answered_as_the_schema_promises() {
    use Certainty::{Certain, Possible};
    let ask = |question: fn(&Bounds, &Bounds, Certainty) -> bool, fact: &str, queried: &str| {
        let (fact, queried) = (edtf(fact).bounds(), edtf(queried).bounds());
        (question(&fact, &queried, Possible), question(&fact, &queried, Certain))
    };
    let (yes, maybe, no) = ((true, true), (true, false), (false, false));

    assert_eq!(ask(Bounds::overlaps, "2010/2012", "2011"), yes);
    assert_eq!(ask(Bounds::overlaps, "2010", "2010"), yes);
    assert_eq!(ask(Bounds::overlaps, "2010", "2010-06"), maybe);
    assert_eq!(ask(Bounds::overlaps, "1999~", "1999"), maybe);
    assert_eq!(ask(Bounds::overlaps, "2012/..", "2999"), yes); // an open end reaches to today and beyond
    assert_eq!(ask(Bounds::overlaps, "2012/", "2999"), maybe); // an unknown one is possible for ever
    assert_eq!(ask(Bounds::overlaps, "2012/", "2011"), no);
    assert_eq!(ask(Bounds::before, "2012/", "2999"), maybe);
    assert_eq!(ask(Bounds::before, "2012/..", "2999"), no);
    assert_eq!(ask(Bounds::before, "2010", "2011"), yes);
    assert_eq!(ask(Bounds::before, "2010", "2010-06"), maybe);
    assert_eq!(ask(Bounds::after, "2010", "2009"), yes);
    assert_eq!(ask(Bounds::after, "Y170000002", "2009"), yes);
    assert_eq!(ask(Bounds::after, "2010/2012", "2010"), no);
    assert_eq!(ask(Bounds::during, "2010-05", "2010"), yes);
    assert_eq!(ask(Bounds::during, "2010/2012", "2010"), no);
    assert_eq!(ask(Bounds::during, "2010/2012", "2009/.."), yes);
    assert_eq!(ask(Bounds::during, "/1985", "1980/1989"), maybe);
}
