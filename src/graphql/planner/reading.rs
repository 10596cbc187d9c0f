//! How a statement reads a reading table instead of the facts: the texts of conditions, orders and columns are rewritten to
//! its columns.

use super::describe::Reading;
use chrono::Datelike;
use sea_orm::Value;
use std::fmt::Write;

impl Reading {
    /// The text with its columns for what it holds.
    fn held(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (expression, column) in self.holds {
            let mut rest = std::mem::take(&mut text);
            while let Some(at) = rest.find(expression) {
                let whole = is_word(&rest, at, at + expression.len());
                text.push_str(&rest[..at]);
                text.push_str(if whole { column } else { expression });
                rest.replace_range(..at + expression.len(), "");
            }
            text.push_str(&rest);
        }
        text
    }

    /// Whether a condition is on what this table holds, and on nothing else.
    pub fn answers(&self, condition: &str) -> bool {
        let condition = self.held(condition);
        !condition.contains("select") && mentioned(&condition).all(|table| table == self.table)
    }
}

/// The text as a reading table has it.
pub fn replaced(reading: Option<&Reading>, text: &str) -> String {
    let Some(reading) = reading else { return text.to_owned() };
    reading.implied.iter().fold(reading.held(text), |text, implied| implying(&text, *implied))
}

/// The text with what follows from a condition beside it.
fn implying(text: &str, (condition, implied): (&str, &str)) -> String {
    let mut parts = text.split(condition);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (value, rest) = part.split_at(part.find([' ', ')', '\n']).unwrap_or(part.len()));
        let _ = write!(out, "({condition}{value} and {}){rest}", implied.replace("{}", value));
    }
    out
}

/// What is joined for each key, with the calls of a function before it, each made once.
pub fn once_each(call: &str, mut joined: String) -> String {
    let mut calls = vec![];
    while let Some(at) = joined.find(call) {
        let end = joined[at..].find(')').map_or(joined.len(), |length| at + length + 1);
        let whole = joined[at..end].to_owned();
        joined = joined.replace(&whole, &format!("once.c{}", calls.len()));
        calls.push(format!("{whole} as c{}", calls.len()));
    }
    match calls.as_slice() {
        [] => joined,
        calls => format!("\ncross join lateral (select {} offset 0) once{joined}", calls.join(", ")),
    }
}

/// Whether all days of a condition are the first of a month where something is to begin with them, and the last where it is to end.
pub fn has_whole_months(condition: &str, values: &[Value]) -> bool {
    let mut days = condition.split("::date").collect::<Vec<_>>();
    days.pop(); // what comes after the last
    days.into_iter().all(|text| {
        let mut words = text.rsplit(' ');
        let (day, operator) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let number = day.strip_prefix('$').and_then(|number| number.parse::<usize>().ok());
        match (number.and_then(|number| values.get(number - 1)), operator) {
            (Some(Value::ChronoDate(Some(day))), ">=" | "<") => day.day() == 1,
            (Some(Value::ChronoDate(Some(day))), "<=" | ">") => day.succ_opt().is_some_and(|next| next.day() == 1),
            _ => day.ends_with("infinity'"),
        }
    })
}

/// Whether a text has a column of this table.
pub fn mentions(text: &str, table: &str) -> bool {
    mentioned(text).any(|name| name == table)
}

/// The tables of which a text has columns.
fn mentioned(text: &str) -> impl Iterator<Item = &str> {
    let part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.');
    text.split(move |letter| !part(letter)).filter_map(|word| word.split_once('.')).map(|(table, _)| table)
}

/// Whether what stands there is no part of a longer name.
fn is_word(text: &str, start: usize, end: usize) -> bool {
    let part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'.';
    let before = start.checked_sub(1).is_some_and(|at| part(text.as_bytes()[at]));
    let after = text.as_bytes().get(end).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    !before && !after
}
