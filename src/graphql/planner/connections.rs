//! Connections for single statements. A pool asks a connection for a sign of life each time that it comes back, which costs
//! as much again as a small question; a few are therefore kept out of it, and go back only when a statement of theirs fails.

use super::Unplanned;
use sea_orm::sqlx::{PgPool, Postgres, pool::PoolConnection};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::Semaphore;

pub struct Connections {
    pub pool: PgPool,
    idle: Mutex<Vec<PoolConnection<Postgres>>>,
    /// As many as may be kept: the others are for transactions, and for the resolvers. Of a single one, none is kept.
    permits: Semaphore,
    keeps: bool,
}

impl Connections {
    pub fn new(pool: PgPool) -> Connections {
        let half = usize::try_from(pool.options().get_max_connections() / 2).unwrap_or(0);
        Connections { pool, idle: Mutex::default(), permits: Semaphore::new(half.max(1)), keeps: half > 0 }
    }

    /// Gives a connection to what sends one statement, and keeps it if that went well.
    pub async fn with<T>(
        &self, send: impl AsyncFnOnce(&mut PoolConnection<Postgres>) -> Result<T, Unplanned>,
    ) -> Result<T, Unplanned> {
        let _permit = self.permits.acquire().await.map_err(|_| Unplanned::new("no connections are given any more"))?;
        let idle = self.idle().pop();
        let mut connection = match idle {
            Some(connection) => connection,
            None => self.pool.acquire().await?,
        };
        let sent = send(&mut connection).await?;
        if self.keeps {
            self.idle().push(connection);
        }
        Ok(sent)
    }

    fn idle(&self) -> MutexGuard<'_, Vec<PoolConnection<Postgres>>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
