//! What became of the rows of a dataset.

use std::collections::BTreeMap;
use std::fmt;

use super::actors::Unresolved;
use crate::import::record;
use crate::import::stream::partition::Counts;

/// How many places a message names.
const SHOWN: usize = 3;

/// A name that leads to nobody, and the rows that wait for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    pub rows: usize,
    /// The first of them.
    pub first: String,
    pub candidates: Vec<String>,
}

#[derive(Clone, Debug, Default)]
pub struct Report {
    pub title: String,
    /// Rows of the files, whatever a row of the format is.
    pub rows: usize,
    /// Why rows were left out, as they say no fact of ours; with how many, and the first of them.
    pub left_out: BTreeMap<String, Places>,
    /// What is wrong with rows that were not read.
    pub faults: BTreeMap<String, Places>,
    pub unresolved: BTreeMap<String, Waiting>,
    /// Facts that others had recorded, and that are cited now.
    pub agreed: usize,
    /// Facts of older editions that this one says no more.
    pub closed: usize,
    /// What was loaded; nothing in a dry run.
    pub loaded: Option<record::Report>,
    /// What became of rows that are no records.
    pub streamed: Option<(&'static str, Counts)>,
    /// Rows that wait for a name are loaded nevertheless, with the name as text.
    pub keeps_unresolved: bool,
    /// Facts by kind, as they would be loaded.
    pub stated: Vec<(&'static str, usize)>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    pub count: usize,
    first: Vec<String>,
}

impl Places {
    fn add(&mut self, place: String) {
        self.count += 1;
        if self.first.len() < SHOWN {
            self.first.push(place);
        }
    }
}

impl Report {
    pub fn leave_out(&mut self, why: &str, at: String) {
        self.left_out.entry(why.to_owned()).or_default().add(at);
    }

    pub fn fault(&mut self, what: impl Into<String>, at: String) {
        self.faults.entry(what.into()).or_default().add(at);
    }

    pub fn wait_for(&mut self, name: &str, unresolved: Unresolved, at: String) {
        let Unresolved { candidates } = unresolved;
        let waiting = self.unresolved.entry(name.to_owned()).or_insert(Waiting { rows: 0, first: at, candidates });
        waiting.rows += 1;
    }

    /// Whether every row was read, though some may wait for a name.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.faults.is_empty()
    }

    /// The names that lead to nobody, as a table to be filled in and given back as a mapping.
    ///
    /// # Errors
    /// If a row cannot be written.
    pub fn unresolved_csv(&self) -> Result<Vec<u8>, csv::Error> {
        let mut csv = csv::Writer::from_writer(Vec::new());
        csv.write_record(["name", "actor", "rows", "first", "candidates"])?;
        for (name, Waiting { rows, first, candidates }) in &self.unresolved {
            csv.write_record([name, "", &rows.to_string(), first, &candidates.join(" ")])?;
        }
        csv.into_inner().map_err(|error| csv::Error::from(std::io::Error::other(error.to_string())))
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} rows", self.title, self.rows)?;
        for (label, places) in [("left out", &self.left_out), ("NOT READ", &self.faults)] {
            for (why, Places { count, first }) in places {
                write!(
                    f,
                    "\n{label}: {count} × {why} ({}{})",
                    first.join(", "),
                    if *count > SHOWN { ", …" } else { "" }
                )?;
            }
        }
        let waiting: usize = self.unresolved.values().map(|waiting| waiting.rows).sum();
        if waiting > 0 {
            let names = self.unresolved.len();
            if self.keeps_unresolved {
                write!(f, "\nunresolved: {names} names, {waiting} times; their rows are loaded with the name as text")?;
            } else {
                write!(f, "\nunresolved: {names} names in {waiting} rows, which load nothing")?;
            }
        }
        if self.agreed > 0 {
            write!(f, "\non record: {} facts, cited now by this dataset, too", self.agreed)?;
        }
        if self.closed > 0 {
            write!(f, "\nclosed: {} facts of older editions that this one says no more", self.closed)?;
        }
        if let Some(loaded) = &self.loaded {
            write!(f, "\n{loaded}")?;
        }
        if let Some((what, Counts { recorded, revised, retracted, unchanged })) = &self.streamed {
            let counts =
                format!("{recorded} recorded, {revised} revised, {retracted} retracted, {unchanged} unchanged");
            write!(f, "\n{what}: {counts}")?;
        }
        if self.loaded.is_some() || self.streamed.is_some() {
            return Ok(());
        }
        self.stated.iter().try_for_each(|(kind, count)| write!(f, "\nwould state: {count} × {kind}"))
    }
}
