//! Which version the data is of, where no statement of a request's own says it. Those who wait to know are told together:
//! each by a statement that began after it had asked.

use super::{
    Unplanned,
    connections::Connections,
    rows::{Version, version},
    sql::VERSION,
};
use sea_orm::sqlx::{self, AssertSqlSafe};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot;

#[derive(Default)]
pub struct Versions {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    waiting: Vec<oneshot::Sender<Version>>,
    /// Whether somebody is asking the database.
    asking: bool,
}

impl Versions {
    /// The version that is current now.
    pub async fn current(self: &Arc<Self>, connections: &Arc<Connections>) -> Result<Version, Unplanned> {
        let (told, answer) = oneshot::channel();
        let begins = {
            let mut state = self.state();
            state.waiting.push(told);
            !std::mem::replace(&mut state.asking, true)
        };
        if begins {
            tokio::spawn(self.clone().ask(connections.clone()));
        }
        answer.await.map_err(|_| Unplanned::new("the version of the data is not known"))
    }

    /// Asks for as long as somebody waits. Who is not told, since a statement failed, hears that from the dropped channel.
    async fn ask(self: Arc<Self>, connections: Arc<Connections>) {
        loop {
            let waiting = {
                let mut state = self.state();
                state.asking = !state.waiting.is_empty();
                std::mem::take(&mut state.waiting)
            };
            if waiting.is_empty() {
                return;
            }
            match read(&connections).await {
                Ok(version) => {
                    for told in waiting {
                        let _ = told.send(version); // who has gone need not be told
                    }
                }
                Err(error) => tracing::debug!(%error, "the version of the data cannot be read"),
            }
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn read(connections: &Connections) -> Result<Version, Unplanned> {
    let mut lent = connections.lend().await?;
    let query = sqlx::query(AssertSqlSafe(format!("select {VERSION}")));
    let row = query.fetch_one(&mut **lent.connection()?).await?;
    connections.give_back(lent);
    version(&row, 0).ok_or(Unplanned::new("no version"))
}
