//! The migrations: SQL files of the folder `migrations/`, in order, within the binary. Adding one is a line in `FILES`.

use crate::error::{Error, Result};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement, TransactionTrait};
use sea_orm_migration::{MigrationName, MigrationTrait, MigratorTrait, SchemaManager, async_trait};

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(File {
            name: $name,
            sql: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/", $name, ".sql")),
        }),+]
    };
}

const FILES: &[File] = files![
    "0001_record",
    "0002_source",
    "0003_actor",
    "0004_relation",
    "0005_treaty",
    "0006_membership",
    "0007_mission",
    "0008_event",
    "0009_doctrine",
    "0010_issue",
    "0011_observation",
    "0012_document",
    "0013_stream",
    "0014_reference",
    "0015_mentioned_place",
    "0016_dataset",
    "0017_mission",
    "0018_treaty_end",
    "0019_data_version",
    "0020_reading",
    "0021_folded",
    "0022_latest_first",
    "0023_sought",
    "0024_loading",
    "0025_events_from",
    "0026_actor_month",
    "0027_words",
    "0028_citation_key",
    "0029_parts_folded",
    "0030_loading",
    "0031_kind",
    "0032_new_treaties",
];

#[derive(Clone, Copy)]
struct File {
    name: &'static str,
    sql: &'static str,
}

impl MigrationName for File {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for File {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(self.sql).await.map(|_| ())
    }
}

struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        FILES.iter().map(|file| Box::new(*file) as Box<dyn MigrationTrait>).collect()
    }
}

/// How a database stands to this program.
#[derive(Debug, PartialEq, Eq)]
pub enum Version {
    /// It has all migrations, and no others.
    Current,
    /// It lacks these.
    Behind(Vec<String>),
    /// It has these besides, which a newer program made.
    Ahead(Vec<String>),
}

/// Reads how a database stands; writes nothing.
pub async fn version(connection: &impl ConnectionTrait) -> Result<Version> {
    let known = |sql: &str| Statement::from_string(DbBackend::Postgres, sql);
    let table = connection.query_one_raw(known("select to_regclass('seaql_migrations') is not null")).await?;
    let exists = table.map(|row| row.try_get_by_index::<bool>(0)).transpose()?.unwrap_or(false);
    let mut applied: Vec<String> = vec![];
    if exists {
        for row in connection.query_all_raw(known("select version from seaql_migrations order by version")).await? {
            applied.push(row.try_get_by_index(0)?);
        }
    }
    let ahead: Vec<String> =
        applied.iter().filter(|name| FILES.iter().all(|file| file.name != name.as_str())).cloned().collect();
    let behind: Vec<String> =
        FILES.iter().map(|file| file.name.to_owned()).filter(|name| !applied.contains(name)).collect();
    Ok(match (ahead.is_empty(), behind.is_empty()) {
        (false, _) => Version::Ahead(ahead),
        (true, false) => Version::Behind(behind),
        (true, true) => Version::Current,
    })
}

/// Applies what is missing, all or nothing, and one process at a time. Gives the names of what it applied.
pub async fn migrate(connection: &DatabaseConnection) -> Result<Vec<String>> {
    let transaction = connection.begin().await?;
    transaction.execute_unprepared(&format!("select pg_advisory_xact_lock({LOCK})")).await?;
    // Asked within the transaction: what another process migrates meanwhile, it does behind the lock.
    let missing = match version(&transaction).await? {
        Version::Current => vec![],
        Version::Behind(missing) => missing,
        Version::Ahead(unknown) => return Err(Error::BadInput(newer(&unknown))),
    };
    Migrator::up(&transaction, None).await?;
    transaction.commit().await?;
    Ok(missing)
}

/// What to say of a database with migrations that this program does not know.
pub fn newer(unknown: &[String]) -> String {
    format!(
        "the database was made by a newer chancery: it has {}, which this one does not know; use the newer one",
        unknown.join(", ")
    )
}

/// Which advisory lock migrations take: "chancery" in ASCII, cut to fit.
const LOCK: i64 = 0x0063_6861_6e63_6572;
