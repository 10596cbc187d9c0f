//! When a section says that it was: the one day that the sentence on the matter gives in the year of the heading, or else that
//! year alone. Sentences that say that something was not are passed over.

use chrono::NaiveDate;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Words that must stand in a sentence: at least one of each list.
pub(super) type Words<'w> = &'w [&'w [&'w str]];

/// A time, as EDTF, and the sentence that gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dated {
    pub time: String,
    /// In lower case; empty where the heading alone gives the year.
    pub sentence: String,
}

/// Why there is no time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Undated {
    SeveralYears,
    NoDate,
    /// A day that no calendar has.
    Impossible(String),
}

/// What says that something was not.
const DENIALS: [&str; 6] = [" never ", " did not ", " was not ", " were not ", " had not ", " not yet "];

pub(super) fn date_of(heading: &str, text: &str, words: Words<'_>) -> Result<Dated, Undated> {
    let years = years(heading);
    let is_run = heading.contains('-') || heading.contains('–');
    if years.len() > 2 || (years.len() == 2 && !is_run) {
        return Err(Undated::SeveralYears);
    }
    for sentence in sentences(text) {
        let lower = sentence.to_lowercase();
        let fits = words.iter().all(|list| list.iter().any(|word| lower.contains(word)));
        if !fits || DENIALS.iter().any(|denial| lower.contains(denial)) {
            continue;
        }
        let mut days = days(sentence)?;
        let (first, last) = (years.first(), years.last());
        days.retain(|day| first.is_none_or(|first| day.get(..4) >= Some(first.as_str())));
        days.retain(|day| last.is_none_or(|last| day.get(..4) <= Some(last.as_str())));
        days.dedup();
        match &days[..] {
            [] => {}
            [day] => return Ok(Dated { time: day.clone(), sentence: lower }),
            _ => break,
        }
    }
    match years.len() {
        0 => Err(Undated::NoDate),
        1 => Ok(Dated { time: years.concat(), sentence: String::new() }),
        _ => Err(Undated::SeveralYears),
    }
}

/// The years in a heading, each once.
fn years(heading: &str) -> Vec<String> {
    let numbers = heading.split(|letter: char| !letter.is_ascii_digit());
    let mut years: Vec<String> =
        numbers.filter(|number| number.len() == 4 && ("1700".."2100").contains(number)).map(str::to_owned).collect();
    years.dedup();
    years
}

/// The days that a sentence gives; `~` where it says about.
fn days(sentence: &str) -> Result<Vec<String>, Undated> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let mut days = Vec::new();
    for (place, three) in words.windows(3).enumerate() {
        let [month, day, year] = three else { continue };
        let Some(number) = MONTHS.iter().position(|name| name == month) else { continue };
        let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>();
        let (Ok(day), Ok(year)) = (digits(day).parse::<u32>(), digits(year).parse::<i32>()) else { continue };
        if year < 1700 {
            continue;
        }
        let date = u32::try_from(number + 1).ok().and_then(|month| NaiveDate::from_ymd_opt(year, month, day));
        let date = date.ok_or_else(|| Undated::Impossible(format!("{month} {day}, {year}")))?;
        let is_about = place > 0 && matches!(words[place - 1], "about" | "around" | "circa");
        days.push(format!("{date}{}", if is_about { "~" } else { "" }));
    }
    Ok(days)
}

/// Sentences end with a full stop behind a word of some length, before a capital.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut begin = 0;
    for (at, _) in text.match_indices(". ") {
        let before = text[begin..at].rsplit(' ').next().unwrap_or_default();
        let is_word = before.chars().count() > 3 || before.chars().all(|letter| letter.is_ascii_digit());
        if is_word && text[at + 2..].starts_with(|letter: char| !letter.is_lowercase()) {
            sentences.push(&text[begin..=at]);
            begin = at + 2;
        }
    }
    sentences.push(&text[begin..]);
    sentences
}

#[cfg(test)]
mod tests {
    use super::{Undated, date_of};

    const WORDS: &[&[&str]] = &[&["recogni"]];

    fn time(heading: &str, text: &str) -> Result<String, Undated> {
        date_of(heading, text, WORDS).map(|dated| dated.time)
    }

    #[test]
    fn the_sentence_on_the_matter_gives_the_day() {
        let text = "Strelsau fell on May 1, 1871. J. W. Sapt recognized Ruritania on May 4, 1871, in a letter.";
        assert_eq!(time("Recognition, 1871.", text), Ok("1871-05-04".into()));
        assert_eq!(time("Recognition, 1871.", "It was recognized on or about June 2, 1871."), Ok("1871-06-02~".into()));
    }

    #[test]
    fn of_several_days_the_year_alone_is_sure() {
        let text = "A letter of May 1, 1871 said that it would be recognized on May 4, 1871.";
        assert_eq!(time("Recognition, 1871.", text), Ok("1871".into()));
        assert_eq!(time("Recognition, 1871.", "It was recognized on May 4, 1872."), Ok("1871".into()));
    }

    #[test]
    fn what_is_not_sure_has_no_time() {
        assert_eq!(time("Recognition, 1871 & 1872.", "Recognized on May 4, 1871."), Err(Undated::SeveralYears));
        assert_eq!(time("Recognition.", "It was never recognized on May 4, 1871."), Err(Undated::NoDate));
        let impossible = time("Recognition, 1871.", "It was recognized on February 31, 1871.");
        assert_eq!(impossible, Err(Undated::Impossible("February 31, 1871".into())));
    }
}
