//! The version of the data, as this server knows it. Every transaction that changes a table moves it and says so on a
//! channel (migration 0019). `watch` listens, and asks all the same once a second: behind a pool in transaction mode, or
//! at a replica, nothing is heard. Where the answer is overdue, the version is not known.

use sea_orm::{
    DatabaseConnection,
    sqlx::{
        self, Executor, Row,
        postgres::{PgConnectOptions, PgListener, PgPoolOptions},
    },
};
use std::{
    convert::Infallible,
    io,
    sync::{PoisonError, RwLock},
    time::{Duration, Instant},
};
use uuid::Uuid;

const CHANNEL: &str = "data_version";

/// How often the version is asked for where nothing is heard.
const EVERY: Duration = Duration::from_secs(1);

/// How long a version counts, from the moment when it was asked for: no change goes unnoticed for longer.
const LONGEST: Duration = Duration::from_secs(2);

/// Not known before it is watched.
#[derive(Default)]
pub struct DataVersion {
    known: RwLock<Option<Known>>,
}

#[derive(Clone, Copy)]
struct Known {
    version: Uuid,
    until: Instant,
}

impl DataVersion {
    /// The version, unless a newer one may have gone unnoticed for too long.
    pub fn current(&self) -> Option<Uuid> {
        let known = *self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.filter(|known| Instant::now() < known.until).map(|known| known.version)
    }

    /// Follows the version by a connection of its own, so that no busy pool keeps it waiting. `moved` is called whenever
    /// another one is known.
    pub async fn watch(&self, database: &DatabaseConnection, moved: impl Fn()) -> Infallible {
        let options = database.get_postgres_connection_pool().connect_options();
        loop {
            let Err(error) = self.follow(&options, &moved).await;
            if self.learn(None).is_some() {
                tracing::warn!(%error, "the version of the data cannot be followed");
            } else {
                tracing::debug!(%error, "the version of the data cannot be followed still");
            }
            tokio::time::sleep(EVERY).await;
        }
    }

    async fn follow(&self, options: &PgConnectOptions, moved: &impl Fn()) -> sqlx::Result<Infallible> {
        let pool = PgPoolOptions::new().max_connections(1).max_lifetime(None).idle_timeout(None);
        let pool = pool.acquire_timeout(LONGEST).connect_lazy_with(options.clone());
        let mut listener = PgListener::connect_with(&pool).await?;
        listener.eager_reconnect(false);
        // A replica refuses it.
        if let Err(error) = listener.listen(CHANNEL).await {
            tracing::info!(%error, "changes of the data are not heard of; the version is asked for every second");
        }
        loop {
            let asked = Instant::now();
            let version = tokio::time::timeout(LONGEST, version(&mut listener)).await;
            let version = version.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
            if self.learn(Some(Known { version, until: asked + LONGEST })) != Some(version) {
                moved();
            }
            tokio::select! {
                heard = listener.try_recv() => {
                    if heard?.is_none() {
                        return Err(io::Error::from(io::ErrorKind::ConnectionAborted).into());
                    }
                }
                () = tokio::time::sleep(EVERY) => {}
            }
        }
    }

    /// Gives what was known before.
    fn learn(&self, known: Option<Known>) -> Option<Uuid> {
        let mut place = self.known.write().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *place, known).map(|known| known.version)
    }
}

async fn version(listener: &mut PgListener) -> sqlx::Result<Uuid> {
    // As text, since nothing is prepared where there may be a pool in transaction mode.
    let row = listener.fetch_one(sqlx::raw_sql("select version::text from data_version")).await?;
    let text: String = row.try_get(0)?;
    Uuid::parse_str(&text).map_err(|error| sqlx::Error::Decode(error.into()))
}
