//! What holds for every EDTF text: reading never panics, the text survives, the four days are in order, and the
//! formulas over them agree with asking every choice of days one by one.

use chancery::edtf::{Bounds, Certainty, Day, Edtf, TemporalPrecision};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

fn in_order(Bounds { earliest, start_latest, end_earliest, latest }: Bounds) -> bool {
    earliest <= start_latest && start_latest <= latest && earliest <= end_earliest && end_earliest <= latest
}

/// Reads the text, whether it is right or wrong, and asks everything of it.
fn is_sound(text: &str) -> Result<(), TestCaseError> {
    match text.parse::<Edtf>() {
        Ok(edtf) => {
            prop_assert_eq!(edtf.as_str(), text);
            prop_assert!(in_order(edtf.bounds()), "{:?}", edtf.bounds());
            prop_assert!(!edtf.display().is_empty());
            let json = serde_json::to_string(&edtf).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Edtf>(&json).unwrap(), &edtf);
            prop_assert!(edtf.precision() <= TemporalPrecision::Unknown);
        }
        Err(error) => {
            prop_assert!((1..=text.chars().count() + 1).contains(&error.column()), "{}", error);
        }
    }
    Ok(())
}

/// A date that is mostly right: a year, perhaps a month or season, a day, a sign of doubt.
const DATE: &str =
    "(Y-?[1-9][0-9]{4,15}|-?[0-9]{2}[0-9X]{2}|-?[0-9]{4}-[012X][0-9X]|[0-9]{4}-[01X][0-9X]-[0-3X][0-9X])[?~%]?";

fn boundary() -> impl Strategy<Value = String> {
    prop_oneof![8 => DATE, 1 => Just("..".to_owned()), 1 => Just(String::new())]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        is_sound(&text)?;
    }

    #[test]
    fn any_text_of_the_alphabet_is_read_or_refused(text in "[-0-9X?~%/.TZY:+]{0,30}") {
        is_sound(&text)?;
    }

    #[test]
    fn any_date_is_read_or_refused(text in DATE) {
        is_sound(&text)?;
    }

    #[test]
    fn any_interval_is_read_or_refused(start in boundary(), end in boundary()) {
        is_sound(&format!("{start}/{end}"))?;
    }

    #[test]
    fn any_year_is_read_as_it_is_written(year in any::<i32>()) {
        let edtf = Edtf::year(year);
        prop_assert_eq!(edtf.as_str().parse::<Edtf>().unwrap(), edtf);
    }

    #[test]
    fn any_day_is_read_as_it_is_written(number in -4_000_000..4_000_000) {
        let day = NaiveDate::from_num_days_from_ce_opt(number).unwrap();
        let edtf = Edtf::day(day);
        prop_assert_eq!(edtf.as_str().parse::<Edtf>().unwrap(), edtf);
    }

    #[test]
    fn a_time_is_refused_if_and_only_if_no_choice_of_days_is_left(time in time()) {
        prop_assert_eq!(time.text().parse::<Edtf>().is_ok(), time.choices().is_some(), "{}", time.text());
    }

    #[test]
    fn every_choice_of_days_has_the_whole_core_or_a_day_of_it(time in time()) {
        let Some(choices) = time.choices() else { return Ok(()) };
        let bounds = time.text().parse::<Edtf>().unwrap().bounds();
        let core = bounds.core();
        let is_sure = bounds.start_latest <= bounds.end_earliest;
        for (start, end) in choices {
            prop_assert!(start <= core.latest && end >= core.earliest, "{}", time.text());
            prop_assert!(!is_sure || start <= core.earliest && end >= core.latest, "{}", time.text());
        }
    }

    #[test]
    fn the_formulas_agree_with_every_choice_of_days(fact in time(), queried in time()) {
        let (Some(choices), Some(asked)) = (fact.choices(), queried.choices()) else { return Ok(()) };
        let bounds = fact.text().parse::<Edtf>().unwrap().bounds();
        let asked_bounds = queried.text().parse::<Edtf>().unwrap().bounds();
        let from = asked.iter().map(|choice| choice.0).min().unwrap();
        let to = asked.iter().map(|choice| choice.1).max().unwrap();
        prop_assert_eq!((asked_bounds.earliest, asked_bounds.latest), (from, to));

        let questions: [(&str, Question, Meaning); 4] = [
            ("before", Bounds::before, |(_, end), (from, _)| end < from),
            ("after", Bounds::after, |(start, _), (_, to)| start > to),
            ("overlaps", Bounds::overlaps, |(start, end), (from, to)| start <= to && end >= from),
            ("during", Bounds::during, |(start, end), (from, to)| start >= from && end <= to),
        ];
        for (name, question, meaning) in questions {
            let possible = choices.iter().any(|choice| meaning(*choice, (from, to)));
            let certain = choices.iter().all(|choice| meaning(*choice, (from, to)));
            prop_assert_eq!(question(&bounds, &asked_bounds, Certainty::Possible), possible, "{} possible", name);
            prop_assert_eq!(question(&bounds, &asked_bounds, Certainty::Certain), certain, "{} certain", name);
        }
    }
}

/// One choice of days: a start and an end.
type Choice = (Day, Day);
type Question = fn(&Bounds, &Bounds, Certainty) -> bool;
/// What a question means for one choice of days, and a queried span.
type Meaning = fn(Choice, Choice) -> bool;

/// A time written from days of a few weeks around a turn of months, with a list of the days that each end may be.
#[derive(Clone, Debug)]
enum Time {
    Point(End),
    Span(End, End),
}

#[derive(Clone, Copy, Debug)]
enum End {
    Day(u64),
    DoubtfulDay(u64),
    /// January, February or March 2010.
    Month(u64),
    Open,
    Unknown,
}

fn time() -> impl Strategy<Value = Time> {
    prop_oneof![date().prop_map(Time::Point), (end(), end()).prop_map(|(start, end)| Time::Span(start, end)),]
}

fn date() -> impl Strategy<Value = End> {
    prop_oneof![
        3 => (0..WINDOW).prop_map(End::Day),
        3 => (0..WINDOW).prop_map(End::DoubtfulDay),
        2 => (1..=3_u64).prop_map(End::Month),
    ]
}

fn end() -> impl Strategy<Value = End> {
    prop_oneof![8 => date(), 1 => Just(End::Open), 1 => Just(End::Unknown)]
}

/// Days from 1 January 2010 to 31 March, so that an unknown end may be any of them, or none.
const WINDOW: u64 = 90;

fn nth(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2010, 1, 1).unwrap() + Days::new(number)
}

impl Time {
    fn text(&self) -> String {
        match self {
            Self::Point(date) => date.text(),
            Self::Span(start, end) => format!("{}/{}", start.text(), end.text()),
        }
    }

    /// Every start with every end that is not before it; none at all where the text says nothing, or is impossible.
    fn choices(&self) -> Option<Vec<Choice>> {
        let choices: Vec<Choice> = match self {
            Self::Span(End::Unknown, End::Unknown) => return None,
            Self::Point(date) => date.days(Day::Infinity).into_iter().map(|day| (day, day)).collect(),
            Self::Span(start, end) => {
                let ends = end.days(Day::Infinity);
                let starts = start.days(Day::NegativeInfinity);
                starts
                    .iter()
                    .flat_map(|start| ends.iter().map(|end| (*start, *end)))
                    .filter(|(start, end)| start <= end)
                    .collect()
            }
        };
        (!choices.is_empty()).then_some(choices)
    }
}

impl End {
    fn text(self) -> String {
        match self {
            Self::Day(number) => nth(number).to_string(),
            Self::DoubtfulDay(number) => format!("{}?", nth(number)),
            Self::Month(number) => format!("2010-{number:02}"),
            Self::Open => "..".to_owned(),
            Self::Unknown => String::new(),
        }
    }

    fn days(self, open: Day) -> Vec<Day> {
        match self {
            Self::Day(number) => vec![Day::On(nth(number))],
            Self::DoubtfulDay(number) => {
                let day = nth(number);
                [day - Days::new(1), day, day + Days::new(1)].map(Day::On).to_vec()
            }
            Self::Month(number) => {
                let prefix = format!("2010-{number:02}-");
                (0..WINDOW).map(nth).filter(|day| day.to_string().starts_with(&prefix)).map(Day::On).collect()
            }
            Self::Open => vec![open],
            Self::Unknown => {
                let within = (0..=WINDOW + 1).map(|number| Day::On(nth(number) - Days::new(1)));
                [Day::NegativeInfinity].into_iter().chain(within).chain([Day::Infinity]).collect()
            }
        }
    }
}
