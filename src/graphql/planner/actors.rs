//! Countries, organizations and persons, kept in memory: they are few, and most questions name many of them. They are of
//! one version of the data; each plan checks that this is the version of its statements, and they are read anew where it
//! is not.

use super::{
    Unplanned,
    remembered::Memory,
    rows::{Kind, Version, integer, version},
    sql::VERSION,
    types::{ACTORS, described},
};
use sea_orm::sqlx::{self, AssertSqlSafe, Connection, PgConnection, PgPool, Row, postgres::PgRow};
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};
use tokio::sync::Mutex;

/// With more actors than these the planner gives up: they would take more memory than they are worth.
const MOST: usize = 50_000;

/// All names that arguments know actors by, as in `scalar::actor_ref`.
const NAMES: &str = crate::graphql::scalar::actor_ref::NAMES;

pub struct Actors {
    pub version: Version,
    /// Rows of other types, of the same version.
    pub memory: Memory,
    names: HashMap<String, i64>,
    places: HashMap<i64, (usize, usize)>,
    tables: Vec<Table>,
}

struct Table {
    rows: Vec<PgRow>,
    kinds: Vec<Kind>,
}

impl Actors {
    /// The id of the actor so named.
    pub fn named(&self, name: &str) -> Option<i64> {
        self.names.get(name).copied()
    }

    /// Which type an actor is of, as a number in `ACTORS`, and which row of it.
    pub fn place(&self, id: i64) -> Option<(usize, usize)> {
        self.places.get(&id).copied()
    }

    pub fn row(&self, table: usize, row: usize) -> Option<&PgRow> {
        self.tables.get(table)?.rows.get(row)
    }

    pub fn kinds(&self, table: usize) -> &[Kind] {
        self.tables.get(table).map_or(&[], |table| &table.kinds)
    }

    async fn read(connection: &mut PgConnection, remembered: u64) -> Result<Actors, Unplanned> {
        let row = sqlx::query(AssertSqlSafe(format!("select {VERSION}"))).fetch_one(&mut *connection).await?;
        let version = version(&row, 0);
        let names = format!("select name, id from ({NAMES}) names(name, id) where name is not null");
        let names = sqlx::query(AssertSqlSafe(names)).fetch_all(&mut *connection).await?;
        let names = names.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?)));
        let names = names.collect::<Result<HashMap<String, i64>, sqlx::Error>>()?;
        let (mut places, mut tables) = (HashMap::new(), vec![]);
        for (table, ty) in ACTORS.iter().enumerate() {
            let described = described(ty)?;
            let own = described.table();
            let expressions = described.expressions();
            let id = expressions.iter().position(|expression| *expression == format!("{own}.id"));
            let joined: Vec<String> =
                described.parts[1..].iter().map(|part| format!("join {0} on {0}.id = {own}.id", part.table)).collect();
            let joined = joined.join(" ");
            let sql = format!("select {} from {own} {joined} limit {}", expressions.join(", "), MOST + 1);
            let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut *connection).await?;
            for (at, row) in rows.iter().enumerate() {
                let id = id.and_then(|id| integer(row, id)).ok_or(Unplanned::new("an actor without an id"))?;
                places.insert(id, (table, at));
            }
            tables.push(Table { kinds: rows.first().map(Kind::of).unwrap_or_default(), rows });
        }
        if places.len() > MOST {
            return Err(Unplanned::new("too many actors to keep in memory"));
        }
        let version = version.ok_or(Unplanned::new("no version"))?;
        Ok(Actors { version, memory: Memory::new(remembered), names, places, tables })
    }
}

/// The actors as they were last read.
pub struct Kept {
    /// Bytes that rows of other types may take beside them.
    pub remembered: u64,
    now: RwLock<Option<Arc<Actors>>>,
    /// Held by the one request that reads them while others wait for it.
    reading: Mutex<()>,
}

impl Kept {
    pub fn new(remembered: u64) -> Kept {
        Kept { remembered, now: RwLock::default(), reading: Mutex::default() }
    }

    /// Those of any version but `stale`.
    pub async fn but(&self, stale: Option<Version>, pool: &PgPool) -> Result<Arc<Actors>, Unplanned> {
        let fresh = || self.now().filter(|actors| Some(actors.version) != stale);
        if let Some(actors) = fresh() {
            return Ok(actors);
        }
        let _one = self.reading.lock().await;
        if let Some(actors) = fresh() {
            return Ok(actors);
        }
        let mut connection = pool.acquire().await?;
        let snapshot = "begin isolation level repeatable read read only";
        let mut transaction = connection.begin_with(snapshot).await?;
        let actors = Arc::new(Actors::read(&mut transaction, self.remembered).await?);
        transaction.rollback().await?;
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Some(actors.clone());
        Ok(actors)
    }

    fn now(&self) -> Option<Arc<Actors>> {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
