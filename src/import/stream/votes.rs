//! Votes cast at events that a bundle has recorded: all votes of a dataset, so that what it no longer says goes.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use sea_orm::sqlx::{self, PgConnection};
use sea_orm::{DatabaseConnection, DbErr};

use super::partition::{Counts, Table, run};
use super::{failed, ids, records};
use crate::entity::vote::VoteChoice;
use crate::import::copy::Line;

const TABLE: Table = Table {
    name: "vote",
    years: 10,
    columns: "dataset_id, event_id, actor_id, occurred, choice",
    key: "occurred, event_id, actor_id",
    indexes: &["actor_id, occurred"],
    revise: "choice = new.choice",
    differs: "old.dataset_id = new.dataset_id and old.choice <> new.choice",
    first: None,
};

/// All votes of a dataset.
#[derive(Debug, Default)]
pub struct Votes {
    /// Slugs, in the order in which they came up.
    events: Vec<String>,
    actors: Vec<String>,
    cast: Vec<Vote>,
}

#[derive(Clone, Copy, Debug)]
struct Vote {
    /// Places in the lists of slugs.
    event: usize,
    actor: usize,
    occurred: NaiveDate,
    choice: VoteChoice,
}

impl Votes {
    pub fn is_empty(&self) -> bool {
        self.cast.is_empty()
    }

    /// An event at which votes are cast, by its slug.
    pub fn event(&mut self, slug: String) -> usize {
        self.events.push(slug);
        self.events.len() - 1
    }

    /// An actor that casts votes, by its slug.
    pub fn actor(&mut self, slug: &str) -> usize {
        let known = self.actors.iter().position(|actor| actor == slug);
        known.unwrap_or_else(|| {
            self.actors.push(slug.to_owned());
            self.actors.len() - 1
        })
    }

    /// One actor's vote at an event.
    pub fn cast(&mut self, event: usize, actor: usize, occurred: NaiveDate, choice: VoteChoice) {
        self.cast.push(Vote { event, actor, occurred, choice });
    }

    /// Puts the votes on record, in one transaction.
    ///
    /// # Errors
    /// If the database fails; then nothing has changed.
    pub async fn load(self, db: &DatabaseConnection, dataset: &str) -> Result<Counts, DbErr> {
        let events = records(db, "kind = 'EVENT'").await?;
        let actors = ids(db).await?;
        let id_of = |slug: &String, ids: &std::collections::HashMap<String, i64>| ids.get(slug).copied();
        let events: Vec<_> = self.events.iter().map(|slug| id_of(slug, &events)).collect();
        let actors: Vec<_> = self.actors.iter().map(|slug| id_of(slug, &actors)).collect();
        let mut load = db.get_postgres_connection_pool().begin().await.map_err(failed)?;
        let counts = self.put(&mut load, dataset, &events, &actors).await.map_err(failed)?;
        load.commit().await.map_err(failed)?;
        Ok(counts)
    }

    async fn put(
        self, connection: &mut PgConnection, dataset: &str, events: &[Option<i64>], actors: &[Option<i64>],
    ) -> sqlx::Result<Counts> {
        TABLE.lock(connection).await?;
        let dataset: i64 = sqlx::query_scalar("select id from dataset where slug = $1")
            .bind(dataset)
            .fetch_one(&mut *connection)
            .await?;
        let mut years: BTreeMap<i32, (u64, Vec<u8>)> = BTreeMap::new();
        for Vote { event, actor, occurred, choice } in &self.cast {
            let (Some(event), Some(actor)) = (events[*event], actors[*actor]) else { continue };
            let (rows, lines) = years.entry(occurred.year()).or_default();
            let mut line = Line(lines);
            line.value(dataset);
            line.value(event);
            line.value(actor);
            line.value(occurred);
            line.text(Some(choice.as_str()));
            line.end();
            *rows += 1;
        }
        let mut stages = TABLE.stages();
        for (year, (rows, lines)) in years {
            stages.take(connection, year, rows, &lines).await?;
        }
        let retracted = retract(connection, dataset, &stages.names()).await?;
        let counts = stages.finish(connection).await?;
        Ok(Counts { retracted, ..counts })
    }
}

/// Takes away what the dataset no longer says.
async fn retract(connection: &mut PgConnection, dataset: i64, stages: &[String]) -> sqlx::Result<u64> {
    let said = stages.iter().map(|stage| format!("select occurred, event_id, actor_id from {stage}"));
    let said = said.collect::<Vec<_>>().join("\nunion all\n");
    let sql = format!(
        "delete from vote old
        where dataset_id = {dataset}
            and not exists (
                select
                from ({said}) said
                where (said.occurred, said.event_id, said.actor_id) = (old.occurred, old.event_id, old.actor_id))"
    );
    run(connection, sql).await
}
