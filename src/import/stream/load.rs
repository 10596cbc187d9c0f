//! Rows of coded events into the database, in one transaction.

use chrono::{DateTime, Utc};
use sea_orm::sqlx::{self, Executor, Postgres, Row, Transaction};
use sea_orm::{DatabaseConnection, DbErr};

use super::failed;
use super::partition::{Counts, Stages, Table, run};
use super::reader::Message;
use super::row::COLUMNS;
use crate::import::dataset::sheet::Head;

const TABLE: Table = Table {
    name: "coded_event",
    years: 1,
    columns: COLUMNS,
    key: "occurred, dataset_id, key",
    indexes: &["source_id, occurred, id", "target_id, occurred, id", "source_id, target_id, occurred"],
    // The rest is the stream's, which does not take back what it said. Who is meant may be known only now.
    revise: "source_id = coalesce(new.source_id, old.source_id), target_id = coalesce(new.target_id, old.target_id)",
    differs: "coalesce(new.source_id, old.source_id) is distinct from old.source_id
        or coalesce(new.target_id, old.target_id) is distinct from old.target_id",
    first: Some("id"),
};

/// A load under way. Dropped, it leaves nothing behind.
pub struct Load {
    transaction: Transaction<'static, Postgres>,
    dataset: i64,
    stages: Stages,
    has_keys: bool,
    /// The last id that was given before each file, where lines have no keys.
    files: Vec<i64>,
}

impl Message {
    pub fn rows(&self) -> u64 {
        if let Self::Rows { rows, .. } = self { *rows } else { 0 }
    }
}

impl Load {
    pub async fn begin(db: &DatabaseConnection, head: &Head, has_keys: bool) -> Result<Self, DbErr> {
        Self::begun(db, head, has_keys).await.map_err(failed)
    }

    async fn begun(db: &DatabaseConnection, head: &Head, has_keys: bool) -> sqlx::Result<Self> {
        let mut transaction = db.get_postgres_connection_pool().begin().await?;
        transaction.execute(SETTINGS).await?;
        TABLE.lock(&mut transaction).await?;
        let dataset = dataset(&mut transaction, head).await?;
        let mut load = Self { transaction, dataset, stages: TABLE.stages(), has_keys, files: Vec::new() };
        load.mark().await?;
        Ok(load)
    }

    pub fn dataset(&self) -> i64 {
        self.dataset
    }

    pub async fn take(&mut self, message: Message) -> Result<(), DbErr> {
        let taken = match message {
            Message::Rows { year, rows, lines } => self.stages.take(&mut self.transaction, year, rows, &lines).await,
            Message::EndOfFile => self.mark().await,
        };
        taken.map_err(failed)
    }

    /// Remembers where the next file begins.
    async fn mark(&mut self) -> sqlx::Result<()> {
        if !self.has_keys {
            let last =
                self.transaction.fetch_one("select last_value - (not is_called)::int from coded_event_id").await?;
            self.files.push(last.try_get(0)?);
        }
        Ok(())
    }

    pub async fn finish(self, now: DateTime<Utc>) -> Result<Counts, DbErr> {
        self.finished(now).await.map_err(failed)
    }

    async fn finished(mut self, now: DateTime<Utc>) -> sqlx::Result<Counts> {
        if !self.has_keys {
            for name in self.stages.names() {
                run(&mut self.transaction, numbered(&name, &self.files)).await?;
            }
        }
        let counts = self.stages.finish(&mut self.transaction).await?;
        if counts.recorded + counts.revised > 0 {
            sqlx::query("update dataset set loaded = $1, retracted = null where id = $2")
                .bind(now)
                .bind(self.dataset)
                .execute(&mut *self.transaction)
                .await?;
        }
        self.transaction.commit().await?;
        Ok(counts)
    }
}

/// For sorting, and for building indexes.
const SETTINGS: &str = "set local work_mem = '64MB'; set local maintenance_work_mem = '256MB'";

/// The dataset of a stream, new or not. Its title and terms are as this program knows them.
async fn dataset(transaction: &mut Transaction<'static, Postgres>, head: &Head) -> sqlx::Result<i64> {
    let sql = "
        insert into dataset (slug, title, version, licence, url, digest, loaded, authority)
        values ($1, $2, nullif($3, ''), $4, $5, 'stream', now(), $6)
        on conflict (slug) do update
        set title = excluded.title,
            version = excluded.version,
            licence = excluded.licence,
            url = excluded.url,
            authority = excluded.authority
        returning id";
    sqlx::query_scalar(sql)
        .bind(head.slug.as_str())
        .bind(head.title.as_str())
        .bind(&head.version)
        .bind(head.licence)
        .bind(head.url)
        .bind(i32::try_from(head.authority).unwrap_or_default())
        .fetch_one(&mut **transaction)
        .await
}

/// Gives lines of a file that are alike keys that differ: `hash`, `hash-2`, `hash-3`. A file has the ids that come after its
/// mark.
fn numbered(table: &str, files: &[i64]) -> String {
    let files = files.iter().map(|id| (id + 1).to_string()).collect::<Vec<_>>().join(", ");
    format!(
        "update {table} line
        set key = line.key || '-' || numbered.place
        from (
            select
                id,
                row_number() over (
                    partition by occurred, dataset_id, key, width_bucket(id, array[{files}]::bigint[])
                    order by id) as place
            from {table}) numbered
        where numbered.id = line.id and numbered.place > 1"
    )
}
