//! A row of a table before the database gives ids: a cell is a value, or points to another row by kind and slug.

use std::collections::BTreeMap;
use std::fmt;

use sea_orm::{EntityTrait, IdenStatic};
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::edtf::{Day, Edtf};

/// What a row is known by outside the database.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Key {
    /// The name of its kind.
    pub kind: &'static str,
    pub slug: String,
}

impl Key {
    /// Of nothing: what a stand-in for a mistake has.
    pub fn none() -> Self {
        Self { kind: "", slug: String::new() }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", self.kind.replace('_', " "), self.slug)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Value(Value),
    Id(Key),
    /// The smaller and the larger of two ids: a pair without a direction.
    Lower(Key, Key),
    Higher(Key, Key),
}

/// The cells of a row but for the one that says which fact it belongs to. All rows of a table are made in one place
/// and so have the same columns.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub table: &'static str,
    pub cells: Vec<(String, Cell)>,
}

impl Row {
    pub fn of<E: EntityTrait>() -> Self {
        Self { table: E::default().table_name(), cells: Vec::new() }
    }

    #[must_use]
    pub fn set(self, column: impl IdenStatic, value: impl Into<Value>) -> Self {
        self.cell(column.as_str().to_owned(), Cell::Value(value.into()))
    }

    #[must_use]
    pub fn refer<'k>(self, column: impl IdenStatic, key: impl Into<Option<&'k Key>>) -> Self {
        let cell = key.into().map_or(Cell::Value(Value::Null), |key| Cell::Id(key.clone()));
        self.cell(column.as_str().to_owned(), cell)
    }

    #[must_use]
    pub fn pair(self, lower: impl IdenStatic, higher: impl IdenStatic, one: &Key, other: &Key) -> Self {
        self.cell(lower.as_str().to_owned(), Cell::Lower(one.clone(), other.clone()))
            .cell(higher.as_str().to_owned(), Cell::Higher(one.clone(), other.clone()))
    }

    /// The five columns of a time: its text and the four days that follow from it.
    #[must_use]
    pub fn time<'e>(self, column: impl IdenStatic, time: impl Into<Option<&'e Edtf>>) -> Self {
        let columns = time_columns(column.as_str(), time.into());
        columns.into_iter().fold(self, |row, (column, value)| row.cell(column, Cell::Value(value)))
    }

    fn cell(mut self, column: String, cell: Cell) -> Self {
        self.cells.push((column, cell));
        self
    }

    /// What digests are made of: the same for the same facts in every database.
    pub fn canonical(&self) -> Canonical<'_> {
        let cells = self.cells.iter().map(|(column, cell)| (column.as_str(), cell)).collect();
        Canonical { cells, table: self.table }
    }
}

/// A row as its digest has it, with its cells in the order of their columns.
#[derive(Serialize)]
pub(super) struct Canonical<'r> {
    cells: BTreeMap<&'r str, &'r Cell>,
    table: &'static str,
}

/// The five columns of a time, by their names.
pub(super) fn time_columns(name: &str, time: Option<&Edtf>) -> [(String, Value); 5] {
    let bounds = time.map(Edtf::bounds);
    let day = |suffix: &str, day: Option<Day>| (format!("{name}_{suffix}"), day.map(|day| day.to_string()).into());
    [
        (name.to_owned(), time.map(Edtf::as_str).into()),
        day("earliest", bounds.map(|b| b.earliest)),
        day("start_latest", bounds.map(|b| b.start_latest)),
        day("end_earliest", bounds.map(|b| b.end_earliest)),
        day("latest", bounds.map(|b| b.latest)),
    ]
}

impl Cell {
    pub fn key(&self) -> Option<&Key> {
        if let Self::Id(key) = self { Some(key) } else { None }
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let name = |key: &Key| format!("{}/{}", key.kind, key.slug);
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::Id(key) => [name(key)].serialize(serializer),
            Self::Lower(one, other) | Self::Higher(one, other) => {
                let mut pair = [name(one), name(other)];
                pair.sort();
                pair.serialize(serializer)
            }
        }
    }
}
