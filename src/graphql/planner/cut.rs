//! Pages are cut from the rows that a statement gives: those of each key are together, and where it matters whether there
//! are more, one more was asked for.

use super::{Unplanned, fetch::Run, plan::Page, rows};
use crate::graphql::page::Slice;
use sea_orm::sqlx::postgres::PgRow;

type Result<T> = std::result::Result<T, Unplanned>;

/// Where the row of a key, if it came as one array, has the array and the count.
const ARRAY: usize = 1;
const COUNT: usize = 2;

/// The rows on the pages, each page a run of them.
pub fn rows(page: &Page, slice: &Slice, rows: Vec<PgRow>, runs: &mut [Run]) -> Result<Vec<PgRow>> {
    let count = 1 + page.columns() + if page.wants.cursors { 2 } else { 0 };
    let mut kept: Vec<PgRow> = Vec::with_capacity(rows.len());
    let mut current = None;
    for row in rows {
        let place = rows::place(&row)?;
        let run = runs.get_mut(place).ok_or(Unplanned::new("a row of no key"))?;
        if current != Some(place) {
            (run.start, run.end) = (kept.len(), kept.len());
            current = Some(place);
        }
        if page.wants.count {
            run.count = rows::integer(&row, count).unwrap_or(0);
            // Where a page is empty, its count stands alone.
            if page.marker.is_some_and(|marker| rows::cell(&row, 1 + marker).is_none()) {
                continue;
            }
        }
        if !page.wants.rows {
            continue;
        }
        if run.end - run.start == slice.limit {
            run.more = true;
            continue;
        }
        kept.push(row);
        run.end += 1;
    }
    if slice.backward {
        for run in runs.iter() {
            kept[run.start..run.end].reverse();
        }
    }
    Ok(kept)
}

/// The keys on the pages, where each page came as one array of them.
pub fn arrays(page: &Page, slice: &Slice, rows: &[PgRow], runs: &mut [Run]) -> Result<Vec<Option<[u8; 8]>>> {
    let unread = || Unplanned::new("keys that cannot be read");
    let mut kept = vec![];
    for row in rows {
        let run = runs.get_mut(rows::place(row)?).ok_or(Unplanned::new("a row of no key"))?;
        let keys = rows::cell(row, ARRAY).and_then(rows::elements).ok_or_else(unread)?;
        (run.start, run.more) = (kept.len(), keys.len() > slice.limit);
        for key in keys.into_iter().take(slice.limit) {
            kept.push(key.map(<[u8; 8]>::try_from).transpose().map_err(|_| unread())?);
        }
        run.end = kept.len();
        if page.wants.count {
            run.count = rows::integer(row, COUNT).unwrap_or(0);
        }
        if slice.backward {
            kept[run.start..].reverse();
        }
    }
    Ok(kept)
}
