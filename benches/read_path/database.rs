//! The private cluster and the database with the world in it: loaded by the way that importers take, or left there by an
//! earlier run.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use anyhow::Context as _;
use chancery::database::cluster::{Cluster, Options};
use chancery::database::{create, migrations};
use chancery::import::record::{self, Bundle, Files};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use tempfile::TempDir;
use tokio::sync::mpsc;

use super::sheet::{self, Part};
use super::world::World;

/// A world that is not whole has this name. It gets its own when all of it is there.
const UNFINISHED: &str = "unfinished";

/// Tables that tell how large the world is, and what their rows are called.
const COUNTED: [(&str, &str); 11] = [
    ("country", "countries"),
    ("organization", "organizations"),
    ("relation", "relations"),
    ("treaty", "treaties"),
    ("treaty_party", "treaty parties"),
    ("event", "events"),
    ("event_participant", "participants"),
    ("membership", "memberships"),
    ("source", "sources"),
    ("citation", "citations"),
    ("record", "records in all"),
];

/// A whole world, ready to be asked about.
pub struct Database {
    /// Where both systems find it.
    pub url: String,
    connection: DatabaseConnection,
    /// After the connection: what is dropped first ends first.
    cluster: Cluster,
    _folder: Option<TempDir>,
}

impl Database {
    /// Loads the world unless the folder has it.
    pub async fn open(keep: Option<&Path>, scale: f64, world: &Arc<World>) -> anyhow::Result<Database> {
        let folder = if keep.is_none() { Some(tempfile::tempdir()?) } else { None };
        let root = keep.or(folder.as_ref().map(TempDir::path)).context("a folder")?.join("postgres");
        let cluster = Cluster::start(&Options { root, durable: false })?;
        let name = format!("world_{}", scale.to_string().replace('.', "_"));
        let url = cluster.url(&name);
        let server = connect(&cluster.url("postgres")).await?;
        let sql = format!("select datname from pg_database where datname = '{name}'");
        if server.query_one_raw(statement(sql)).await?.is_none() {
            server.execute_unprepared(&format!("drop database if exists {UNFINISHED}")).await?;
            create(&cluster.url("postgres"), UNFINISHED).await?;
            fill(&cluster.url(UNFINISHED), world).await?;
            server.execute_unprepared(&format!("alter database {UNFINISHED} rename to {name}")).await?;
        }
        server.close().await?;
        let connection = connect(&url).await?;
        if !migrations::migrate(&connection).await?.is_empty() {
            settle(&connection).await?;
        }
        Ok(Database { url, connection, cluster, _folder: folder })
    }

    /// What a select of one column of text gives.
    pub async fn texts(&self, sql: &str) -> anyhow::Result<Vec<String>> {
        let rows = self.connection.query_all_raw(statement(sql.to_owned())).await?;
        Ok(rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<_, _>>()?)
    }

    /// How much it holds, and what holds it.
    pub async fn describe(&self) -> anyhow::Result<String> {
        let mut counts = Vec::new();
        for (table, name) in COUNTED {
            let count = self.texts(&format!("select count(*)::text from {table}")).await?;
            counts.push(format!("{} {name}", count.concat()));
        }
        let version = self.texts("select current_setting('server_version')").await?.concat();
        let size = self.texts("select pg_size_pretty(pg_database_size(current_database()))").await?.concat();
        Ok(format!("PostgreSQL {version}, {size}: {}.", counts.join(", ")))
    }

    /// The cluster stops, and a folder that is not to be kept goes.
    pub async fn close(self) -> anyhow::Result<()> {
        self.connection.close().await?;
        self.cluster.stop()?;
        Ok(())
    }
}

async fn connect(url: &str) -> anyhow::Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    // A load has its words sorted in by a second one.
    options.sqlx_logging(false).max_connections(2);
    Ok(sea_orm::Database::connect(options).await?)
}

fn statement(sql: String) -> Statement {
    Statement::from_string(DbBackend::Postgres, sql)
}

/// The next bundle is written and read while PostgreSQL records the last one, as they take a core each.
async fn fill(url: &str, world: &Arc<World>) -> anyhow::Result<()> {
    let connection = connect(url).await?;
    migrations::migrate(&connection).await?;
    let (made, mut bundles) = mpsc::channel(1);
    let world = Arc::clone(world);
    tokio::task::spawn_blocking(move || {
        for part in sheet::parts(&world) {
            if made.blocking_send((bundle(&world, &part), part)).is_err() {
                break; // nobody waits for it
            }
        }
    });
    let (begun, mut facts) = (Instant::now(), 0);
    while let Some((bundle, part)) = bundles.recv().await {
        let bundle = bundle?;
        record::load(&connection, &bundle, DateTime::<Utc>::UNIX_EPOCH).await?;
        facts += bundle.len();
        let seconds = begun.elapsed().as_secs_f64();
        eprintln!("{:?} up to {}: {facts} facts in {seconds:.1} s", part.kind, part.rows.end);
        tokio::task::spawn_blocking(|| drop(bundle)); // which takes a while
    }
    settle(&connection).await?;
    connection.close().await?;
    Ok(())
}

fn bundle(world: &World, part: &Part) -> anyhow::Result<Bundle> {
    let files = Files::from_text("the world", part.text(world));
    record::check(&files).map_err(|mistakes| anyhow::anyhow!("{mistakes}"))
}

/// As whoever operates a server does after a large load, so that nothing is left to be done while it is measured.
async fn settle(connection: &DatabaseConnection) -> anyhow::Result<()> {
    connection.execute_unprepared("vacuum (analyze)").await?;
    connection.execute_unprepared("checkpoint").await?;
    Ok(())
}
