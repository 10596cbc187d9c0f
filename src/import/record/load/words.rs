//! The indexes of words, beside a load. They take new entries down in a list first, and whoever adds the one too many sorts
//! all of them in: a tenth of a load's time. A large load leaves that to a second session, on another core.

use sea_orm::sqlx::{self, Executor, PgPool, Postgres, pool::PoolConnection};
use tokio::{sync::mpsc, task::JoinHandle};

/// Until then the lists of a large load may grow, in its own session.
pub(super) const LONG_LISTS: &str = "set local gin_pending_list_limit = '1GB'";

/// As `PostgreSQL` asks it of who sorts in.
const OWNS: &str = "
    select pg_has_role(relowner, 'usage')
    from pg_class
    where oid = 'record'::regclass";

/// What transactions under way have added, too.
const SORT_IN: &str = "
    select gin_clean_pending_list(indexrelid)
    from pg_index
    join pg_class on pg_class.oid = indexrelid
    join pg_am on pg_am.oid = relam
    where indrelid = 'record'::regclass
        and amname = 'gin'";

/// The session beside.
pub(super) struct Words {
    more: mpsc::Sender<()>,
    sorting: JoinHandle<()>,
}

impl Words {
    /// None where there is no second session, or where its role may not: then the load does it itself.
    pub async fn beside(pool: &PgPool) -> Option<Self> {
        if pool.options().get_max_connections() < 2 {
            return None;
        }
        let session =
            owner(pool).await.inspect_err(|error| tracing::info!(%error, "no second session for a large load"));
        let session = session.ok().flatten()?;
        let (more, added) = mpsc::channel(1);
        Some(Self { more, sorting: tokio::spawn(sort_in(session, added)) })
    }

    /// Records were added. What waits to be begun already has them, too.
    pub fn more(&self) {
        let _ = self.more.try_send(());
    }

    /// Waits until nothing is left to sort in.
    pub async fn end(self) {
        // Fails where the session has, which it has told.
        let _ = self.more.send(()).await;
        drop(self.more);
        let _ = self.sorting.await;
    }
}

/// A session whose role may sort in.
async fn owner(pool: &PgPool) -> sqlx::Result<Option<PoolConnection<Postgres>>> {
    let mut session = pool.acquire().await?;
    let owns: bool = sqlx::query_scalar(OWNS).fetch_one(&mut *session).await?;
    Ok(owns.then_some(session))
}

async fn sort_in(mut session: PoolConnection<Postgres>, mut added: mpsc::Receiver<()>) {
    while added.recv().await.is_some() {
        if let Err(error) = session.execute(SORT_IN).await {
            tracing::warn!(%error, "words are not sorted in: PostgreSQL does so by itself in a while, and searches are slower until then");
            return;
        }
    }
}
