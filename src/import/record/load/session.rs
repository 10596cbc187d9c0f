//! Statements within the one transaction of a load, and the ids that it has learnt so far.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, QueryResult, RuntimeErr, SqlxError, SqlxPostgresError,
    Statement, Value,
};
use serde_json::{Map, Value as Json};

use super::Progress;
use crate::import::record::kind;
use crate::import::record::row::{Cell, Key, Row};

#[derive(Clone, Debug, thiserror::Error)]
pub enum LoadError {
    /// A constraint of the database does not hold for a fact.
    #[error("{what}: the database refuses it: {detail}")]
    Refused { what: String, detail: String },
    #[error("the database failed at {what}")]
    Database { what: String, source: DbErr },
    #[error("the bundle refers to what is not on record:\n{}", missing.join("\n"))]
    NotOnRecord { missing: Vec<String> },
    /// A fault of this program: `check` lets no such bundle through.
    #[error("{kind} {slug:?} is referred to and was not loaded")]
    Dangling { kind: &'static str, slug: String },
}

impl LoadError {
    pub(super) fn of(what: &str, source: DbErr) -> Self {
        let what = what.to_owned();
        match refusal(&source) {
            Some(detail) => Self::Refused { what, detail },
            None => Self::Database { what, source },
        }
    }
}

/// What `PostgreSQL` says about a broken constraint: class 23 of its error codes.
fn refusal(error: &DbErr) -> Option<String> {
    let (DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause))) = error else {
        return None;
    };
    let SqlxError::Database(error) = cause.as_ref() else { return None };
    let error = error.try_downcast_ref::<SqlxPostgresError>().filter(|error| error.code().starts_with("23"))?;
    let detail = error.detail().map(|detail| format!(" ({detail})")).unwrap_or_default();
    Some(format!("{}{detail}", error.message()))
}

/// The id of the fact that was refused, where the database gives it away: it shows the row, or the key that another one has.
fn refused(rows: &[Json], detail: &str) -> Option<i64> {
    let (column, rest) = match detail.split_once("Failing row contains (") {
        Some((_, row)) => ("id", row),
        None => detail.split_once("Key (")?.1.split_once(")=(")?,
    };
    let value = rest.split([',', ')']).next()?;
    let is_it = |row: &&Json| match &row[column.trim_matches('"')] {
        Json::String(text) => text == value,
        other => format!("{other}") == value,
    };
    rows.iter().find(is_it)?["id"].as_i64()
}

pub(super) struct Session<'t> {
    transaction: &'t DatabaseTransaction,
    pub now: DateTime<Utc>,
    ids: HashMap<Key, i64>,
    progress: &'t (dyn Fn(Progress) + Sync),
    expected: u64,
    written: AtomicU64,
}

impl<'t> Session<'t> {
    pub fn new(
        transaction: &'t DatabaseTransaction, now: DateTime<Utc>, progress: &'t (dyn Fn(Progress) + Sync),
    ) -> Self {
        Self { transaction, now, ids: HashMap::new(), progress, expected: 0, written: AtomicU64::new(0) }
    }

    /// So many rows will be sent.
    pub fn expect(&mut self, rows: usize) {
        self.expected = rows as u64;
        self.written(0);
    }

    fn written(&self, rows: usize) {
        let done = self.written.fetch_add(rows as u64, Ordering::Relaxed) + rows as u64;
        (self.progress)(Progress { done: done.min(self.expected), of: self.expected });
    }

    pub async fn execute(
        &self, what: &str, sql: &str, values: impl IntoIterator<Item = Value>,
    ) -> Result<(), LoadError> {
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
        let result = self.transaction.execute_raw(statement).await;
        result.map(drop).map_err(|error| LoadError::of(what, error))
    }

    pub async fn query(
        &self, what: &str, sql: &str, values: impl IntoIterator<Item = Value>,
    ) -> Result<Vec<QueryResult>, LoadError> {
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
        self.transaction.query_all_raw(statement).await.map_err(|error| LoadError::of(what, error))
    }

    /// Sends rows to a table, as the first parameter. If the database refuses one of them, the error names its fact.
    pub async fn send(
        &self, table: &str, sql: &str, rows: &[Json], others: impl IntoIterator<Item = Value>,
    ) -> Result<(), LoadError> {
        let values: Vec<Value> = std::iter::once(Json::from(rows).into()).chain(others).collect();
        self.execute(table, sql, values).await.map_err(|error| match error {
            LoadError::Refused { what, detail } => {
                let id = refused(rows, &detail);
                let is_it = |(key, known): &(&Key, &i64)| Some(**known) == id && kind::record_of(key).is_some();
                let fact = self.ids.iter().find(is_it).map(|(key, _)| key);
                let what = fact.map_or(what, |fact| format!("{} {:?}", fact.kind, fact.slug));
                LoadError::Refused { what, detail }
            }
            other => other,
        })?;
        self.written(rows.len());
        Ok(())
    }

    pub fn learn(&mut self, key: Key, id: i64) {
        self.ids.insert(key, id);
    }

    pub fn id(&self, key: &Key) -> Result<i64, LoadError> {
        let Key { kind, slug } = key;
        self.ids.get(key).copied().ok_or_else(|| LoadError::Dangling { kind, slug: slug.clone() })
    }

    /// A row as the database takes it, with `owner` as the column that says which fact it belongs to.
    pub fn resolve(&self, row: &Row, owner: Option<(&str, i64)>) -> Result<Json, LoadError> {
        let mut json: Map<String, Json> =
            owner.into_iter().map(|(column, id)| (column.to_owned(), id.into())).collect();
        for (column, cell) in &row.cells {
            let value = match cell {
                Cell::Value(value) => value.clone(),
                Cell::Id(key) => self.id(key)?.into(),
                Cell::Lower(one, other) => self.id(one)?.min(self.id(other)?).into(),
                Cell::Higher(one, other) => self.id(one)?.max(self.id(other)?).into(),
            };
            json.insert(column.clone(), value);
        }
        Ok(Json::Object(json))
    }
}

/// A column of a result.
pub(super) fn get<T: sea_orm::TryGetable>(row: &QueryResult, column: &str) -> Result<T, LoadError> {
    row.try_get("", column).map_err(|error| LoadError::of(column, error))
}
