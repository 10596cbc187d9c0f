//! Rows of tables of relations: a country, since when there are relations with it, and notes. The notes are sentences, and
//! are read as such; here are the cells.

use std::ops::Range;

use crate::entity::relation_phase::RelationStatus;
use crate::import::article::facts::context::Context;
use crate::import::article::facts::date;
use crate::import::article::facts::proposal::{Fact, Relation};
use crate::import::article::text::Row;

/// What the cells of a row say.
pub fn apply(text: &str, row: &Row, context: &Context) -> Vec<(Fact, &'static str, f64, Range<usize>)> {
    let Some([one, other]) = context.pair() else { return Vec::new() };
    let cells = row.cells.iter().filter(|(heading, _)| is_beginning(heading));
    let times = cells.filter_map(|(_, range)| {
        // "1993 (re-established)"
        let (time, note) = text[range.clone()].split_once('(').unwrap_or((&text[range.clone()], ""));
        let is_restored = ["re-est", "reest", "restor", "resum"].iter().any(|word| note.to_lowercase().contains(word));
        Some((date::issued(time)?, is_restored, range.clone()))
    });
    let fact = |(time, is_restored, range)| {
        let between = [one.min(other), one.max(other)];
        let relation = Relation { between, status: RelationStatus::Established, is_restored, time: Some(time) };
        (Fact::Relation(relation), "the date column of a table of relations", 0.95, range)
    };
    times.map(fact).collect()
}

/// A column of days on which relations began.
fn is_beginning(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    let is_relation = heading.contains("relations") || heading.contains("established");
    is_relation && ["began", "established", "date", "since", "start"].iter().any(|word| heading.contains(word))
}
