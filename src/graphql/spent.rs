//! What a request took of the database, and how PostgreSQL went about it.

use serde::Serialize;
use std::{iter::Sum, time::Duration};

/// What a request has cost the database so far.
#[derive(Clone, Copy, Default, Debug)]
pub struct Spent {
    /// Whether the planner answered, and no resolver.
    pub planned: bool,
    pub statements: usize,
    pub rows: usize,
    pub time: Duration,
    /// What went into plans that were asked for, beside the time.
    pub explaining: Duration,
}

impl Sum for Spent {
    fn sum<I: Iterator<Item = Spent>>(all: I) -> Spent {
        all.fold(Spent::default(), |sum, one| Spent {
            planned: sum.planned || one.planned,
            statements: sum.statements + one.statements,
            rows: sum.rows + one.rows,
            time: sum.time + one.time,
            explaining: sum.explaining + one.explaining,
        })
    }
}

/// How PostgreSQL is asked what it did for a statement, by running it again.
pub fn explaining(statement: &str) -> String {
    format!("explain (analyze, buffers, settings) {statement}")
}

/// A statement as it was sent, and what PostgreSQL did.
#[derive(Clone, Debug, Serialize)]
pub struct Explained {
    pub statement: String,
    pub plan: String,
}
