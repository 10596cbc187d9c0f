//! Rows that are asked for again and again: the sources of citations, the treaties of relations, the events of actors. They
//! are remembered for one version of the data, within a bound of memory, and spare the statement that would read them once
//! more.

use super::rows::{Kind, cell};
use quick_cache::{Weighter, sync::Cache};
use sea_orm::sqlx::postgres::PgRow;
use std::sync::Arc;

/// As many are expected, which says how finely the cache is divided.
const TYPICAL: usize = 8_192;

/// What a row takes besides its bytes, and each of its cells.
const ROW: usize = 192;
const CELL: usize = 32;

/// Which columns of which type, as the digest of their names, and the id of a row.
pub type Place = (u128, i64);

pub struct Memory(Cache<Place, Arc<Remembered>, Size>);

/// A row as PostgreSQL sent it, by itself: what was sent with it is not held fast.
pub struct Remembered {
    cells: Box<[Option<Box<[u8]>>]>,
    pub kinds: Arc<[Kind]>,
}

#[derive(Clone)]
struct Size;

impl Weighter<Place, Arc<Remembered>> for Size {
    fn weight(&self, _: &Place, row: &Arc<Remembered>) -> u64 {
        let cells = row.cells.iter().map(|cell| CELL + cell.as_ref().map_or(0, |bytes| bytes.len()));
        (ROW + cells.sum::<usize>()) as u64
    }
}

impl Memory {
    pub fn new(bytes: u64) -> Memory {
        Memory(Cache::with_weighter(TYPICAL, bytes, Size))
    }

    pub fn get(&self, place: Place) -> Option<Arc<Remembered>> {
        self.0.get(&place)
    }

    pub fn keep(&self, place: Place, row: Arc<Remembered>) {
        self.0.insert(place, row);
    }
}

impl Remembered {
    /// The columns that come after the place.
    pub fn of(row: &PgRow, kinds: Arc<[Kind]>) -> Remembered {
        let cells = (0..kinds.len()).map(|column| cell(row, column + 1).map(Box::from)).collect();
        Remembered { cells, kinds }
    }

    pub fn cell(&self, column: usize) -> Option<&[u8]> {
        self.cells.get(column)?.as_deref()
    }
}
