//! Streams: coded events, which grow without end, and votes. They are no records, so they take another way than bundles:
//! `lines` reads files of any size a line at a time, `gdelt` and `icews` make a row of a line, by `cameo`, the code book, and
//! `who`, the actors on record; `reader` sends rows on, `load` puts them into the database in one transaction, and
//! `partition` into their years. `votes` are cast at events that a bundle has recorded.

mod acts;
mod cameo;
pub(super) mod gdelt;
pub(super) mod icews;
mod lines;
mod load;
pub(super) mod partition;
mod reader;
mod row;
pub(super) mod votes;
mod who;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use chrono::{DateTime, Utc};
use sea_orm::{DatabaseConnection, DbBackend, DbErr, FromQueryResult, RuntimeErr, Statement, sqlx};
use tokio::sync::mpsc;

use super::dataset::actors::Actors;
use super::dataset::input;
use super::dataset::mapping::Mapping;
use super::dataset::report::Report;
use super::dataset::sheet::Head;
use super::dataset::{DatasetError, Options, Step};
use load::Load;
use reader::{Form, Reader};
use who::Who;

/// A format whose lines are coded events.
pub(super) struct Stream {
    pub head: Head,
    pub form: Form,
}

/// So many batches of rows may wait for the database.
const AHEAD: usize = 4;

/// Imports coded events from files, all or none of them.
///
/// # Errors
/// If a file cannot be read to its end or is of another version, or if the database fails; then nothing is loaded.
pub(super) async fn import(
    db: &DatabaseConnection, stream: Stream, paths: &[PathBuf], options: &Options, now: DateTime<Utc>,
    step: impl Fn(Step),
) -> Result<Report, DatasetError> {
    let Stream { head, form } = stream;
    step(Step::Reading);
    let mapping = options.mapping.as_deref().map(Mapping::read).transpose()?.unwrap_or_default();
    let who = Who::new(Actors::on_record(db, &head.slug).await?, mapping, ids(db).await?);
    let report = Report { title: head.title.clone(), keeps_unresolved: true, ..Report::default() };
    let mut load = if options.dry_run { None } else { Some(Load::begin(db, &head, form.has_keys).await?) };
    let dataset = load.as_ref().map_or(0, Load::dataset);

    let (to, mut from) = mpsc::channel(AHEAD);
    let size = paths.iter().map(|path| input::size(path)).sum();
    let (reader, paths) = (Reader::new(form, options.encoding, dataset, who, report, to), paths.to_vec());
    let read = reader.counter();
    let reading = tokio::task::spawn_blocking(move || reader.read(&paths));
    let mut rows = 0;
    while let Some(message) = from.recv().await {
        rows += message.rows();
        step(Step::Streaming { rows, read: read.load(Ordering::Relaxed), size });
        if let Some(load) = &mut load {
            load.take(message).await?;
        }
    }
    let mut report = reading.await.map_err(DatasetError::Broken)??;
    match load {
        None => report.stated = vec![("coded_event", usize::try_from(rows).unwrap_or(usize::MAX))],
        Some(load) => {
            step(Step::Joining { rows });
            report.streamed = Some(("coded events", load.finish(now).await?));
        }
    }
    Ok(report)
}

/// The ids of all actors on record, by their slugs.
async fn ids(db: &DatabaseConnection) -> Result<HashMap<String, i64>, DbErr> {
    records(db, "kind in ('COUNTRY', 'ORGANIZATION', 'PERSON')").await
}

/// The ids of records of some kinds, by their slugs.
async fn records(db: &DatabaseConnection, of_kind: &str) -> Result<HashMap<String, i64>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        slug: String,
        id: i64,
    }
    let sql = format!("select slug, id from record where {of_kind} and retracted is null");
    let rows = Row::find_by_statement(Statement::from_string(DbBackend::Postgres, sql)).all(db).await?;
    Ok(rows.into_iter().map(|Row { slug, id }| (slug, id)).collect())
}

fn failed(error: sqlx::Error) -> DbErr {
    DbErr::Exec(RuntimeErr::SqlxError(Arc::new(error)))
}
