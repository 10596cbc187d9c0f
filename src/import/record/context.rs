//! Words by which a fact is found though they are not its own: the abbreviations and codes of the actors that it joins, the
//! names of its places, the years of its times, and what kind of fact it is. Gathered when all facts are known.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::fact::{Fact, distinct};
use super::kind::Read;
use super::reference::{ACTOR, PLACE};
use super::row::{Cell, Key, Row};
use crate::entity::record::RecordKind;

/// Gives every fact its context. Of what is on record already, only the name is known here.
pub(super) fn give(facts: &mut [Fact], on_record: &BTreeMap<Key, String>) {
    let is_name = |key: &Key| ACTOR.kinds.contains(&key.kind) || PLACE.kinds.contains(&key.kind);
    let known = on_record.iter().filter(|(key, _)| is_name(key));
    let known = known.map(|(key, name)| (key.clone(), vec![name.clone()]));
    let named: HashMap<Key, Vec<String>> =
        facts.iter().filter_map(|fact| Some((fact.key(), names(fact)?))).chain(known).collect();
    let mut of_parts: HashMap<Key, Vec<String>> = HashMap::new();
    for part in facts.iter().filter(|fact| matches!(fact.kind.read, Read::Part(_))) {
        for whole in keys(part).filter(|key| !named.contains_key(*key)) {
            of_parts.entry(whole.clone()).or_default().extend(joined(part, &named));
        }
    }
    for fact in facts.iter_mut().filter(|fact| fact.kind.record.is_some()) {
        let mut words: Vec<String> = joined(fact, &named).collect();
        words.extend(of_parts.remove(&fact.key()).unwrap_or_default());
        words.retain(|word| !says(&fact.title, word));
        words.extend(kind(fact));
        words.extend(fact.rows.iter().flat_map(years));
        fact.context = distinct(words).join(" · ");
    }
}

/// What others are found by because of an actor or a place; nothing for other facts.
fn names(fact: &Fact) -> Option<Vec<String>> {
    let title = [fact.title.clone()].into_iter();
    if ACTOR.kinds.contains(&fact.kind.name) {
        let abbreviations = fact.terms.split(" · ").filter(|term| is_abbreviation(term));
        return Some(title.chain(abbreviations.map(str::to_owned)).collect());
    }
    if PLACE.kinds.contains(&fact.kind.name) {
        let aliases = fact.rows.iter().flat_map(|row| &row.cells).filter(|(column, _)| column == "aliases");
        let aliases = aliases
            .filter_map(|(_, cell)| if let Cell::Value(Value::Array(items)) = cell { Some(items) } else { None });
        return Some(title.chain(aliases.flatten().filter_map(Value::as_str).map(str::to_owned)).collect());
    }
    None
}

/// One word with two capitals: SCO, KZ, EurAsEC, ШОС.
fn is_abbreviation(term: &str) -> bool {
    term.chars().count() <= 12
        && !term.contains(char::is_whitespace)
        && term.chars().filter(|letter| letter.is_uppercase()).count() >= 2
}

fn joined<'f>(fact: &'f Fact, named: &'f HashMap<Key, Vec<String>>) -> impl Iterator<Item = String> + 'f {
    keys(fact).filter_map(|key| named.get(key)).flatten().cloned()
}

/// Everything that a fact refers to.
fn keys(fact: &Fact) -> impl Iterator<Item = &Key> {
    let cells = fact.rows.iter().chain(&fact.parts).flat_map(|row| &row.cells);
    cells
        .flat_map(|(_, cell)| match cell {
            Cell::Value(_) => [None, None],
            Cell::Id(key) => [Some(key), None],
            Cell::Lower(one, other) | Cell::Higher(one, other) => [Some(one), Some(other)],
        })
        .flatten()
}

/// Whether a title has these very words already.
fn says(title: &str, words: &str) -> bool {
    title.match_indices(words).any(|(at, _)| {
        let before = title[..at].chars().next_back();
        let after = title[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// What it is called as one of many: a treaty, a visit. A source has its title, and is not taken for what it is about.
fn kind(fact: &Fact) -> Vec<String> {
    if fact.kind.record == Some(RecordKind::Source) {
        return Vec::new();
    }
    let codes = fact.rows.last().into_iter().flat_map(|row| &row.cells).filter(|(column, _)| column == "kind");
    let codes = codes
        .filter_map(|(_, cell)| if let Cell::Value(Value::String(code)) = cell { Some(code.as_str()) } else { None });
    [fact.kind.name].into_iter().chain(codes).map(|code| code.to_lowercase().replace('_', " ")).collect()
}

/// The years in which the times of a row begin and end, where these are known to a year or two.
fn years(row: &Row) -> Vec<String> {
    let day = |time: &str, of: &str| {
        let is_it = |column: &str| column.strip_prefix(time).and_then(|rest| rest.strip_prefix('_')) == Some(of);
        row.cells.iter().find_map(|(column, cell)| match cell {
            Cell::Value(Value::String(day)) if is_it(column) => Some(day.as_str()),
            _ => None,
        })
    };
    let mut years = Vec::new();
    for time in row.cells.iter().filter_map(|(column, _)| column.strip_suffix("_start_latest")) {
        for (first, last) in [("earliest", "start_latest"), ("end_earliest", "latest")] {
            let year = |of| day(time, of).and_then(year);
            if let (Some(first), Some(last)) = (year(first), year(last))
                && last - first <= 1
            {
                years.extend([first, last]);
            }
        }
    }
    years.sort_unstable();
    years.dedup();
    years.iter().map(ToString::to_string).collect()
}

/// None before our era, and where the day is not known.
fn year(day: &str) -> Option<i32> {
    let (year, _) = day.split_once('-')?;
    year.parse().ok().filter(|_| !day.ends_with("BC"))
}

#[cfg(test)]
mod tests {
    use super::{is_abbreviation, says};

    #[test]
    fn abbreviations_are_words_with_two_capitals() {
        assert!(["SCO", "KZ", "EurAsEC", "ШОС"].into_iter().all(is_abbreviation));
        assert!(!["398", "Kazakhstan", "United Nations", "Қазақстан"].into_iter().any(is_abbreviation));
    }

    #[test]
    fn a_title_says_whole_words() {
        assert!(says("Kazakhstan in the SCO (MEMBER)", "SCO"));
        assert!(!says("Scotland and SCOTLAND", "SCO"));
    }
}
