//! Connections that the planner keeps to itself. A pool asks a connection for a sign of life each time that it comes back,
//! which costs as much again as a small question; and what the planner sends is mostly planned best for all keys at once,
//! which its sessions are told when they begin.

use super::Unplanned;
use sea_orm::sqlx::{Executor, PgPool, Postgres, pool::PoolConnection};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Plans made for the keys of each statement would cost as much as what the statement finds.
const SESSION: &str = "set plan_cache_mode = force_generic_plan";

pub struct Connections {
    pub pool: PgPool,
    idle: Mutex<Vec<PoolConnection<Postgres>>>,
    /// As many as may be lent: the others are for the resolvers.
    permits: Arc<Semaphore>,
    /// Whether sessions belong to us alone, so that they can be kept and told things that last.
    pub own: bool,
}

/// A connection while it is lent. It is closed unless it is given back: what went wrong with it may go on there.
pub struct Lent {
    connection: Option<PoolConnection<Postgres>>,
    _permit: OwnedSemaphorePermit,
}

impl Connections {
    pub fn new(pool: PgPool, own: bool) -> Connections {
        let all = usize::try_from(pool.options().get_max_connections()).unwrap_or(1);
        let own = own && all > 1;
        let permits = Arc::new(Semaphore::new((all - all / 4).min(all - 1).max(1)));
        Connections { pool, idle: Mutex::default(), permits, own }
    }

    pub async fn lend(&self) -> Result<Lent, Unplanned> {
        let permit = self.permits.clone().acquire_owned().await;
        let permit = permit.map_err(|_| Unplanned::new("no connections are given any more"))?;
        let idle = self.idle().pop();
        let connection = if let Some(connection) = idle {
            connection
        } else {
            let mut new = self.pool.acquire().await?;
            if self.own {
                new.execute(SESSION).await?;
            }
            new
        };
        Ok(Lent { connection: Some(connection), _permit: permit })
    }

    pub fn give_back(&self, mut lent: Lent) {
        let connection = lent.connection.take().filter(|_| self.own);
        self.idle().extend(connection);
    }

    fn idle(&self) -> MutexGuard<'_, Vec<PoolConnection<Postgres>>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lent {
    pub fn connection(&mut self) -> Result<&mut PoolConnection<Postgres>, Unplanned> {
        self.connection.as_mut().ok_or(Unplanned::new("a connection that was given back"))
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        drop(self.connection.take().map(PoolConnection::detach));
    }
}
