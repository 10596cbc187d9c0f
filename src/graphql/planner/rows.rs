//! Rows as PostgreSQL sent them, in its binary form: read of now, or kept in memory. Nothing is decoded before it is
//! written.

use super::{Unplanned, actors::Actors};
use sea_orm::sqlx::{Column, Row, TypeInfo, ValueRef, postgres::PgRow};
use std::sync::Arc;

/// How a column's bytes are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Texts,
    Int2,
    Int4,
    Int8,
    Float8,
    Bool,
    Date,
    Timestamp,
    Other,
}

impl Kind {
    pub fn of(row: &PgRow) -> Vec<Kind> {
        let kind = |name: &str| match name {
            "TEXT" | "VARCHAR" => Kind::Text,
            "TEXT[]" => Kind::Texts,
            "INT2" => Kind::Int2,
            "INT4" => Kind::Int4,
            "INT8" => Kind::Int8,
            "FLOAT8" => Kind::Float8,
            "BOOL" => Kind::Bool,
            "DATE" => Kind::Date,
            "TIMESTAMPTZ" => Kind::Timestamp,
            _ => Kind::Other,
        };
        row.columns().iter().map(|column| kind(column.type_info().name())).collect()
    }
}

/// The bytes of a column; nothing where it is null, or not there.
pub fn cell(row: &PgRow, at: usize) -> Option<&[u8]> {
    let value = row.try_get_raw(at).ok()?;
    if value.is_null() { None } else { value.as_bytes().ok() }
}

pub fn integer(row: &PgRow, at: usize) -> Option<i64> {
    cell(row, at).and_then(|bytes| bytes.try_into().ok()).map(i64::from_be_bytes)
}

/// The rows of a level.
pub enum Rows {
    /// Read of now; their columns come after the place, and what belongs to pages after those.
    Read { rows: Vec<PgRow>, kinds: Vec<Kind> },
    /// Some of those in memory, by their numbers.
    Kept { actors: Arc<Actors>, table: usize, picked: Vec<usize> },
}

/// The first column of a statement is the place of the key that a row belongs to.
const PLACE: usize = 0;

impl Rows {
    pub fn read(rows: Vec<PgRow>) -> Rows {
        let kinds = rows.first().map(Kind::of).unwrap_or_default();
        Rows::Read { rows, kinds }
    }

    pub fn len(&self) -> usize {
        match self {
            Rows::Read { rows, .. } => rows.len(),
            Rows::Kept { picked, .. } => picked.len(),
        }
    }

    pub fn cell(&self, row: usize, column: usize) -> Option<&[u8]> {
        match self {
            Rows::Read { rows, .. } => cell(rows.get(row)?, column + 1),
            Rows::Kept { actors, table, picked } => cell(actors.row(*table, *picked.get(row)?)?, column),
        }
    }

    pub fn kind(&self, column: usize) -> Kind {
        let kind = match self {
            Rows::Read { kinds, .. } => kinds.get(column + 1),
            Rows::Kept { actors, table, .. } => actors.kinds(*table).get(column),
        };
        kind.copied().unwrap_or(Kind::Other)
    }

    pub fn integer(&self, row: usize, column: usize) -> Option<i64> {
        self.cell(row, column).and_then(|bytes| bytes.try_into().ok()).map(i64::from_be_bytes)
    }
}

/// To which key a row belongs, counted from 0.
pub fn place(row: &PgRow) -> Result<usize, Unplanned> {
    let place = integer(row, PLACE).and_then(|place| usize::try_from(place - 1).ok());
    place.ok_or(Unplanned::new("a row of no key"))
}
