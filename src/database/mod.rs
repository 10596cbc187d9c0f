//! Where the database comes from: `DATABASE_URL`, or a private cluster that the program sets up itself; and which
//! version it has. The tables are in `migrations/`, their entities in `entity/`.

pub mod cluster;
pub mod data_version;
pub mod migrations;

use crate::error::{Error, Result};
use clap::Args;
use cluster::{Cluster, ClusterError, Options};
use sea_orm::{
    ConnectOptions, ConnectionTrait, DatabaseConnection, DbBackend, SqlxPostgresConnector, Statement,
    sqlx::{
        Connection,
        postgres::{PgConnectOptions, PgPoolOptions},
    },
};
use std::{path::PathBuf, time::Duration};

/// Name of the database within the private cluster.
const NAME: &str = "chancery";

/// Which database, and how to connect to it.
#[derive(Args, Clone, Debug)]
pub struct Settings {
    /// A PostgreSQL of your own: postgresql://user:password@host/database. Without it, chancery sets up a private
    /// cluster under its data directory.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, value_name = "URL")]
    pub database_url: Option<String>,

    /// Where the private cluster is kept.
    #[arg(long, env = "CHANCERY_DATA_DIR", default_value = ".chancery", value_name = "DIR")]
    pub data_dir: PathBuf,

    /// How many connections to the database at most.
    #[arg(long, env = "CHANCERY_POOL", default_value_t = 8, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub pool: u32,

    /// Whether statements stay prepared; `false` behind a PgBouncer in transaction mode that does not keep them.
    #[arg(long, env = "CHANCERY_PREPARED_STATEMENTS", default_value_t = true, value_name = "BOOL", action = clap::ArgAction::Set)]
    pub prepared_statements: bool,

    /// Whether sessions are shared with others, as behind a PgBouncer in transaction mode: then nothing is set for a session,
    /// and every question takes a transaction.
    #[arg(long, env = "CHANCERY_SHARED_SESSIONS", default_value_t = false, value_name = "BOOL", action = clap::ArgAction::Set)]
    pub shared_sessions: bool,
}

impl Settings {
    /// A pool of connections to this database.
    pub async fn connect(&self, url: &str) -> Result<DatabaseConnection> {
        let prepared = self.prepared_statements;
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(self.pool)
            .acquire_timeout(PATIENCE)
            .sqlx_logging(false)
            // A ping each time would double the cost of a small query; one that idled may have been cut meanwhile. For
            // reading even that is not needed: `graphql::loader` takes another connection when it meets a dead one.
            .test_before_acquire(false)
            .test_before_acquire_if_idle_for(IDLE)
            .set_application_name("chancery")
            .map_sqlx_postgres_opts(move |o| if prepared { o } else { o.statement_cache_capacity(0) });
        Ok(sea_orm::Database::connect(options).await?)
    }

    /// A pool to read by, to the same database. Its sessions stop each statement after `limit`; where sessions are shared,
    /// transactions must.
    pub fn reading(&self, connection: &DatabaseConnection, limit: Duration) -> DatabaseConnection {
        let mut options = PgConnectOptions::clone(&connection.get_postgres_connection_pool().connect_options());
        if !self.shared_sessions {
            let timeout = limit.as_millis().max(1).to_string();
            options = options.options([
                ("statement_timeout", &*timeout),
                // What costs much by PostgreSQL's estimate is mostly a page that ends early: to compile it, or to start other
                // processes for it, takes many times as long as to answer it.
                ("jit", "off"),
                ("max_parallel_workers_per_gather", "0"),
                // Most of what is asked for is in memory, where to leap costs hardly more than to read on.
                ("random_page_cost", "1.1"),
            ]);
        }
        let pool = PgPoolOptions::new()
            .max_connections(self.pool)
            .acquire_timeout(PATIENCE)
            // See `connect`.
            .test_before_acquire(false)
            .before_acquire(|connection, meta| {
                Box::pin(async move {
                    if meta.idle_for > IDLE {
                        connection.ping().await?;
                    }
                    Ok(true)
                })
            })
            .connect_lazy_with(options);
        SqlxPostgresConnector::from_sqlx_postgres_pool(pool)
    }
}

/// How long a request waits for a connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// A connection that idled for longer may have been cut meanwhile.
const IDLE: Duration = Duration::from_secs(1);

/// A connected database, and the private cluster if it is in one.
pub struct Database {
    pub connection: DatabaseConnection,
    cluster: Option<Cluster>,
}

impl Database {
    pub async fn open(settings: &Settings) -> Result<Database> {
        if let Some(url) = &settings.database_url {
            return Ok(Database { connection: settings.connect(url).await?, cluster: None });
        }
        let options = Options { root: settings.data_dir.join("postgres"), durable: true };
        let cluster = blocking(move || Cluster::start(&options)).await?;
        create(&cluster.url("postgres"), NAME).await?;
        let connection = settings.connect(&cluster.url(NAME)).await?;
        Ok(Database { connection, cluster: Some(cluster) })
    }

    pub fn is_private(&self) -> bool {
        self.cluster.is_some()
    }

    /// Closes the connections; the last one out of a private cluster stops it.
    pub async fn close(self) -> Result<()> {
        self.connection.close().await?;
        if let Some(cluster) = self.cluster {
            blocking(move || cluster.stop()).await?;
        }
        Ok(())
    }
}

/// Has PostgreSQL look at what its tables hold now. It does so by itself, but a minute later, and until then it plans as if they
/// were empty.
pub async fn analyze(connection: &DatabaseConnection) -> Result<()> {
    let sql = "
        do $$
        begin
            execute (
                select 'analyze ' || string_agg(format('%I', tablename), ', ')
                from pg_tables
                where schemaname = current_schema());
        end $$";
    connection.execute_unprepared(sql).await?;
    Ok(())
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, ClusterError> + Send + 'static) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done.map_err(|error| Error::BadInput(error.to_string())),
        Err(panic) => Err(Error::internal(panic)),
    }
}

/// Creates a database if it is not there.
pub async fn create(server: &str, name: &str) -> Result<()> {
    let connection = sea_orm::Database::connect(quiet(server)).await?;
    let exists = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "select 1 from pg_database where datname = $1",
        [name.into()],
    );
    if connection.query_one_raw(exists).await?.is_none() {
        let created = connection
            .execute_unprepared(&format!("create database \"{name}\" encoding 'UTF8' template template0"))
            .await;
        // Another process may have been quicker.
        if let Err(error) = created
            && !error.to_string().contains("already exists")
        {
            return Err(error.into());
        }
    }
    connection.close().await?;
    Ok(())
}

fn quiet(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.sqlx_logging(false).max_connections(1);
    options
}
