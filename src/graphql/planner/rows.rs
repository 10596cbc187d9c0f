//! Rows as PostgreSQL sent them, in its binary form: read of now, or kept in memory. Nothing is decoded before it is
//! written.

use super::{Unplanned, actors::Actors, remembered::Remembered};
use sea_orm::sqlx::{Column, Row, TypeInfo, ValueRef, postgres::PgRow};
use std::sync::Arc;
use uuid::Uuid;

/// A version of the data (migration 0019).
pub type Version = Uuid;

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

pub fn version(row: &PgRow, at: usize) -> Option<Version> {
    cell(row, at).and_then(|bytes| Uuid::from_slice(bytes).ok())
}

/// The elements of a one-dimensional array, nothing where there is a null: after a head of dimensions each has its length
/// before it.
pub fn elements(array: &[u8]) -> Option<Vec<Option<&[u8]>>> {
    let word = |at: usize| Some(i32::from_be_bytes(array.get(at..at + 4)?.try_into().ok()?));
    if word(0)? == 0 {
        return Some(vec![]);
    }
    let (mut at, mut all) = (20, vec![]);
    for _ in 0..word(12)? {
        let length = usize::try_from(word(at)?).ok();
        at += 4;
        let element = length.map(|length| array.get(at..at + length));
        all.push(match element {
            Some(element) => Some(element?),
            None => None,
        });
        at += length.unwrap_or(0);
    }
    Some(all)
}

/// The rows of a level.
pub enum Rows {
    /// Read of now; their columns come after the place, and what belongs to pages after those.
    Read { rows: Vec<PgRow>, kinds: Vec<Kind> },
    /// Keys, which are all that was asked for.
    Keys(Vec<Option<[u8; 8]>>),
    /// Rows that were read before, or will be remembered from now on; where cursors were asked for, with the ids that were read
    /// of now, and what belongs to pages after those.
    Remembered { rows: Vec<Arc<Remembered>>, places: Vec<PgRow> },
    /// Some of the actors, by their numbers.
    Actors { actors: Arc<Actors>, table: usize, picked: Vec<usize> },
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
            Rows::Keys(keys) => keys.len(),
            Rows::Remembered { rows, .. } => rows.len(),
            Rows::Actors { picked, .. } => picked.len(),
        }
    }

    pub fn cell(&self, row: usize, column: usize) -> Option<&[u8]> {
        match self {
            Rows::Read { rows, .. } => cell(rows.get(row)?, column + 1),
            Rows::Keys(keys) => keys.get(row)?.as_ref().map(<[u8; 8]>::as_slice),
            Rows::Remembered { rows, places } => {
                let remembered = rows.get(row)?;
                match column.checked_sub(remembered.kinds.len()) {
                    None => remembered.cell(column),
                    Some(beyond) => cell(places.get(row)?, 2 + beyond),
                }
            }
            Rows::Actors { actors, table, picked } => cell(actors.row(*table, *picked.get(row)?)?, column),
        }
    }

    /// How a column of a row is to be read.
    pub fn kind(&self, row: usize, column: usize) -> Kind {
        let kind = match self {
            Rows::Read { kinds, .. } => kinds.get(column + 1),
            Rows::Keys(_) => Some(&Kind::Int8),
            Rows::Remembered { rows, .. } => rows.get(row).and_then(|row| row.kinds.get(column)),
            Rows::Actors { actors, table, .. } => actors.kinds(*table).get(column),
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
