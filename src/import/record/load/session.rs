//! Statements within the one transaction of a load, and the ids that it has learnt so far.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use sea_orm::sqlx::postgres::PgArgumentBuffer;
use sea_orm::sqlx::query::Query;
use sea_orm::sqlx::{self, AssertSqlSafe, Executor, PgPool, Postgres, Transaction};
use sea_orm::{
    DatabaseConnection, DbErr, QueryResult, RuntimeErr, SqlxError, SqlxPostgresError, Value, sea_query::Values,
};
use sea_query_sqlx::SqlxValues;
use serde_json::{Map, Value as Json};
use tokio::sync::Mutex;

use super::Progress;
use super::words::{LONG_LISTS, Words};
use super::write::ROWS;
use crate::import::copy::{Form, Line, Tuple};
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

/// Rows a COPY, at most: what is read of them follows once for all, and progress is still seen.
const COPIED: usize = 20_000;

/// Bytes of COPY that are sent together: PostgreSQL takes one piece while the next is written.
const PIECE: usize = 32 << 10;

pub(super) struct Session<'t> {
    pool: PgPool,
    connection: Mutex<Connection>,
    /// Beside a large load.
    words: Option<Words>,
    pub now: DateTime<Utc>,
    /// By kind and slug.
    ids: HashMap<&'static str, HashMap<String, i64>>,
    progress: &'t (dyn Fn(Progress) + Sync),
    expected: u64,
    written: AtomicU64,
}

impl<'t> Session<'t> {
    pub async fn begin(
        db: &DatabaseConnection, now: DateTime<Utc>, progress: &'t (dyn Fn(Progress) + Sync),
    ) -> Result<Self, LoadError> {
        let pool = db.get_postgres_connection_pool().clone();
        let mut transaction = pool.begin().await.map_err(failed("the transaction"))?;
        let trusts_ids = sqlx::query_scalar("select has_parameter_privilege('session_replication_role', 'set')");
        let trusts_ids = trusts_ids.fetch_one(&mut *transaction).await.map_err(failed("the transaction"))?;
        // Its statements are few and long, by an estimate that has them compiled: that takes longer than it saves.
        transaction.execute("set local jit = off").await.map_err(failed("the transaction"))?;
        let connection = Mutex::new(Connection { transaction, trusts_ids, trusting: false });
        let (words, ids) = (None, HashMap::new());
        Ok(Self { pool, connection, words, now, ids, progress, expected: 0, written: AtomicU64::new(0) })
    }

    /// So many records will be added: if that is much, their words are sorted in beside.
    pub async fn sort_words_in(&mut self, records: usize) -> Result<(), LoadError> {
        if records > ROWS {
            self.words = Words::beside(&self.pool).await;
        }
        if self.words.is_some() { self.execute("the lists of words", LONG_LISTS, []).await } else { Ok(()) }
    }

    pub fn added_records(&self) {
        self.words.iter().for_each(Words::more);
    }

    pub async fn commit(self) -> Result<(), LoadError> {
        self.connection.into_inner().transaction.commit().await.map_err(failed("the transaction"))?;
        if let Some(words) = self.words {
            words.end().await;
        }
        Ok(())
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
        let mut connection = self.connection.lock().await;
        let transaction = connection.trusting(false).await.map_err(failed(what))?;
        statement(sql, values).execute(&mut **transaction).await.map(drop).map_err(failed(what))
    }

    pub async fn query(
        &self, what: &str, sql: &str, values: impl IntoIterator<Item = Value>,
    ) -> Result<Vec<QueryResult>, LoadError> {
        let mut connection = self.connection.lock().await;
        let transaction = connection.trusting(false).await.map_err(failed(what))?;
        let rows = statement(sql, values).fetch_all(&mut **transaction).await.map_err(failed(what))?;
        Ok(rows.into_iter().map(QueryResult::from).collect())
    }

    /// Sends rows to a table, as the first parameter. If the database refuses one of them, the error names its fact.
    pub async fn send(
        &self, table: &str, sql: &str, rows: &[Json], others: impl IntoIterator<Item = Value>,
    ) -> Result<(), LoadError> {
        let values: Vec<Value> = std::iter::once(Json::from(rows).into()).chain(others).collect();
        self.execute(table, sql, values).await.map_err(|error| self.naming(error, || rows.to_vec()))?;
        self.written(rows.len());
        Ok(())
    }

    /// Puts new rows into a table, whatever its columns hold. Where the database refuses one of them, `shown` gives it as it is
    /// sent otherwise.
    pub async fn copy_lines<R>(
        &self, table: &str, columns: &str, rows: &[R], write: impl Fn(&R, &mut Line<'_>) -> Result<(), LoadError>,
        shown: impl Fn(&R) -> Option<Json>,
    ) -> Result<(), LoadError> {
        let write = |row: &R, bytes: &mut PgArgumentBuffer| {
            let mut line = Line(bytes);
            write(row, &mut line)?;
            line.end();
            Ok(())
        };
        self.copy(Form::Text, table, columns, rows, write, shown).await
    }

    /// The same, for who knows just what the columns hold.
    pub async fn copy_tuples<R>(
        &self, table: &str, columns: &[&str], rows: &[R], write: impl Fn(&R, &mut Tuple<'_>) -> sqlx::Result<()>,
        shown: impl Fn(&R) -> Option<Json>,
    ) -> Result<(), LoadError> {
        let cells = i16::try_from(columns.len()).unwrap_or(i16::MAX); // PostgreSQL takes no more than 1600
        let write =
            |row: &R, bytes: &mut PgArgumentBuffer| write(row, &mut Tuple::of(cells, bytes)).map_err(failed(table));
        self.copy(Form::Binary, table, &columns.join(", "), rows, write, shown).await
    }

    async fn copy<R>(
        &self, form: Form, table: &str, columns: &str, rows: &[R],
        write: impl Fn(&R, &mut PgArgumentBuffer) -> Result<(), LoadError>, shown: impl Fn(&R) -> Option<Json>,
    ) -> Result<(), LoadError> {
        let statement = format!("copy {table} ({columns}) from stdin{}", form.options());
        for rows in rows.chunks(COPIED) {
            let copied = self.copied(form, table, &statement, rows, &write).await;
            copied.map_err(|error| self.naming(error, || rows.iter().filter_map(&shown).collect()))?;
            self.written(rows.len());
        }
        Ok(())
    }

    /// All ids that the rows refer to are of `self.ids`, so they are there.
    async fn copied<R>(
        &self, form: Form, table: &str, statement: &str, rows: &[R],
        write: impl Fn(&R, &mut PgArgumentBuffer) -> Result<(), LoadError>,
    ) -> Result<(), LoadError> {
        let failed = || failed(table);
        let mut connection = self.connection.lock().await;
        let transaction = connection.trusting(true).await.map_err(failed())?;
        let mut copying = transaction.copy_in_raw(statement).await.map_err(failed())?;
        let mut bytes = PgArgumentBuffer::default();
        bytes.reserve(2 * PIECE);
        bytes.extend(form.begin());
        for row in rows {
            write(row, &mut bytes)?;
            if bytes.len() >= PIECE {
                copying.send(&bytes[..]).await.map_err(failed())?;
                bytes.clear();
            }
        }
        bytes.extend(form.end());
        copying.send(&bytes[..]).await.map_err(failed())?;
        copying.finish().await.map(drop).map_err(failed())
    }

    /// The same error, with the name of the fact that was refused.
    fn naming(&self, error: LoadError, rows: impl FnOnce() -> Vec<Json>) -> LoadError {
        let LoadError::Refused { what, detail } = error else { return error };
        let id = refused(&rows(), &detail);
        let what = id.and_then(|id| self.name(id)).unwrap_or(what);
        LoadError::Refused { what, detail }
    }

    /// What a record is called in messages.
    fn name(&self, id: i64) -> Option<String> {
        let records = self.ids.iter().filter(|(kind, _)| kind::record_called(kind).is_some());
        let mut ids = records.flat_map(|(kind, ids)| ids.iter().map(move |(slug, id)| (kind, slug, *id)));
        ids.find(|(_, _, known)| *known == id).map(|(kind, slug, _)| format!("{kind} {slug:?}"))
    }

    pub fn learn(&mut self, key: Key, id: i64) {
        self.ids.entry(key.kind).or_default().insert(key.slug, id);
    }

    pub fn id(&self, key: &Key) -> Result<i64, LoadError> {
        self.id_of(key.kind, &key.slug)
    }

    pub fn id_of(&self, kind: &'static str, slug: &str) -> Result<i64, LoadError> {
        let id = self.ids.get(kind).and_then(|ids| ids.get(slug)).copied();
        id.ok_or_else(|| LoadError::Dangling { kind, slug: slug.to_owned() })
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

    /// Writes the same row as cells of COPY.
    pub fn cells(&self, row: &Row, owner: Option<i64>, line: &mut Line<'_>) -> Result<(), LoadError> {
        if let Some(owner) = owner {
            line.value(owner);
        }
        for (_, cell) in &row.cells {
            match cell {
                Cell::Value(value) => line.json(value),
                Cell::Id(key) => line.value(self.id(key)?),
                Cell::Lower(one, other) => line.value(self.id(one)?.min(self.id(other)?)),
                Cell::Higher(one, other) => line.value(self.id(one)?.max(self.id(other)?)),
            }
        }
        Ok(())
    }
}

/// The transaction of a load.
struct Connection {
    transaction: Transaction<'static, Postgres>,
    /// Whether its role may leave foreign keys aside, and whether it does just now.
    trusts_ids: bool,
    trusting: bool,
}

impl Connection {
    /// For statements that need not check foreign keys, or for those that must.
    async fn trusting(&mut self, trusting: bool) -> sqlx::Result<&mut Transaction<'static, Postgres>> {
        if self.trusts_ids && self.trusting != trusting {
            let role = if trusting { "replica" } else { "origin" };
            let set = format!("set local session_replication_role = {role}");
            self.transaction.execute(AssertSqlSafe(set)).await?;
            self.trusting = trusting;
        }
        Ok(&mut self.transaction)
    }
}

fn statement(sql: &str, values: impl IntoIterator<Item = Value>) -> Query<'static, Postgres, SqlxValues> {
    sqlx::query_with(AssertSqlSafe(sql), SqlxValues(Values(values.into_iter().collect())))
}

fn failed(what: &str) -> impl FnOnce(sqlx::Error) -> LoadError {
    move |error| LoadError::of(what, DbErr::Exec(RuntimeErr::SqlxError(Arc::new(error))))
}

/// A column of a result.
pub(super) fn get<T: sea_orm::TryGetable>(row: &QueryResult, column: &str) -> Result<T, LoadError> {
    row.try_get("", column).map_err(|error| LoadError::of(column, error))
}
