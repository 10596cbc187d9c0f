//! Databases for tests: clones of one migrated and loaded template, in a cluster that all tests share. The cluster stops
//! with the last test that uses it.

use chancery::{
    database::{
        cluster::{Cluster, Options},
        migrations,
    },
    import::record::{self, Files},
};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection, DbBackend, Statement, TryGetable};
use std::{
    path::Path,
    sync::{
        Arc, Mutex, Weak,
        atomic::{AtomicU32, Ordering},
    },
};

/// When the record of the template was loaded: a fixed moment, so that answers can be compared.
pub const LOADED: &str = "2026-01-01T00:00:00Z";

/// A database of its own for one test; gone with it.
pub struct Database {
    cluster: Arc<Cluster>,
    name: String,
}

impl Database {
    /// Nothing in it, not even tables.
    pub async fn empty() -> Database {
        Database::made_from("template0").await
    }

    /// With all tables, and nothing in them.
    pub async fn migrated() -> Database {
        let database = Database::empty().await;
        let connection = database.connect().await;
        migrations::migrate(&connection).await.expect("migrated");
        connection.close().await.expect("closed");
        database
    }

    /// With the record that comes with chancery.
    pub async fn loaded() -> Database {
        let cluster = cluster();
        let template = template(&cluster).await;
        Database::made_from(&template).await
    }

    async fn made_from(template: &str) -> Database {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let cluster = cluster();
        let name = format!("test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let server = connect(&cluster.url("postgres")).await;
        execute(&server, &format!("drop database if exists {name} with (force)")).await;
        execute(&server, &format!("create database {name} template {template} strategy wal_log")).await;
        server.close().await.expect("closed");
        Database { cluster, name }
    }

    pub fn url(&self) -> String {
        self.cluster.url(&self.name)
    }

    pub async fn connect(&self) -> DatabaseConnection {
        connect(&self.url()).await
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let server = self.cluster.url("postgres");
        let drop = format!("drop database if exists {} with (force)", self.name);
        // A runtime of its own: this may run within the test's.
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                let server = connect(&server).await;
                execute(&server, &drop).await;
            });
        });
        let _ = thread.join();
    }
}

fn cluster() -> Arc<Cluster> {
    static SHARED: Mutex<Weak<Cluster>> = Mutex::new(Weak::new());
    let mut shared = SHARED.lock().expect("no test panicked here");
    shared.upgrade().unwrap_or_else(|| {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cluster");
        let cluster = Arc::new(Cluster::start(&Options { root, durable: false }).expect("a cluster"));
        *shared = Arc::downgrade(&cluster);
        cluster
    })
}

/// The name of the template for these very migrations and this very record; made the first time.
async fn template(cluster: &Cluster) -> String {
    static MADE: tokio::sync::Mutex<Option<String>> = tokio::sync::Mutex::const_new(None);
    let mut made = MADE.lock().await;
    if let Some(name) = &*made {
        return name.clone();
    }
    // The program itself stands for both, and for the way in which the record is loaded.
    let built =
        std::fs::metadata(env!("CARGO_BIN_EXE_chancery")).and_then(|file| file.modified()).expect("the program");
    let name = format!("template_{}", DateTime::<Utc>::from(built).timestamp_micros());
    let server = connect(&cluster.url("postgres")).await;
    let unfinished = format!("{name}_{}", std::process::id());
    let exists = server.query_one_raw(Statement::from_string(
        DbBackend::Postgres,
        format!("select 1 from pg_database where datname = '{name}'"),
    ));
    if exists.await.expect("an answer").is_none() {
        execute(&server, &format!("drop database if exists {unfinished} with (force)")).await;
        execute(&server, &format!("create database {unfinished} template template0")).await;
        load(&cluster.url(&unfinished)).await;
        // Another test program may have been quicker; then its template serves as well.
        let _ = server.execute_unprepared(&format!("alter database {unfinished} rename to {name}")).await;
        execute(&server, &format!("drop database if exists {unfinished} with (force)")).await;
    }
    *made = Some(name.clone());
    name
}

async fn load(url: &str) {
    let connection = connect(url).await;
    migrations::migrate(&connection).await.expect("migrated");
    let bundle = record::check(&Files::from_embedded(record::embedded())).expect("no mistakes");
    record::load(&connection, &bundle, LOADED.parse().expect("a moment")).await.expect("loaded");
    connection.close().await.expect("closed");
}

async fn connect(url: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(url);
    options.max_connections(2).sqlx_logging(false);
    sea_orm::Database::connect(options).await.expect("a connection")
}

pub async fn execute(connection: &DatabaseConnection, sql: &str) {
    connection.execute_unprepared(sql).await.expect(sql);
}

/// The only value of the only row.
pub async fn value<T: TryGetable>(connection: &impl ConnectionTrait, sql: &str) -> T {
    let statement = Statement::from_string(DbBackend::Postgres, sql);
    let row = connection.query_one_raw(statement).await.expect(sql);
    row.expect("a row").try_get_by_index(0).expect("a value of the type")
}
