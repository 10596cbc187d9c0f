//! Open datasets that analysts use: each is read by a format of its own (`format/`), and what it says takes the way of
//! every bundle. Here is what the formats share: `input` and `table` read files, `actors` finds who is meant (`cow` by the
//! numbers of the Correlates of War), `mapping` what a person has settled, `standing` what is on record already (`treaties`, and of
//! places and topics `subjects`), `reading` states facts (`treaty` treaties), `sheet` is the bundle that comes of it, `report` what became of the rows.

pub mod actors;
pub mod cow;
pub mod format;
pub mod input;
mod instrument;
mod mapping;
mod reading;
mod report;
mod sheet;
mod standing;
mod subjects;
mod table;
mod topics;
mod treaties;
mod treaty;

use std::collections::HashMap;
use std::fmt;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use encoding_rs::Encoding;
use sea_orm::{DatabaseConnection, DbErr};

pub use format::Format;
pub use mapping::MappingError;
pub use report::Report;

use crate::import::record::{self, Files, LoadError, Mistakes};
use actors::Actors;
use input::InputError;
use mapping::Mapping;
use reading::Reading;
use standing::Standing;
use subjects::Subjects;
use treaties::Treaties;

/// How a dataset is imported.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub encoding: Option<&'static Encoding>,
    /// Names that a person has settled: a CSV file with the columns `name` and `actor`.
    pub mapping: Option<PathBuf>,
    /// The day of the edition, where the files do not tell.
    pub edition: Option<NaiveDate>,
    /// Nothing is loaded.
    pub dry_run: bool,
    /// Where the bundle is written.
    pub bundle: Option<PathBuf>,
}

/// What an import is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Reading,
    Stating,
    Checking,
    Loading { facts: usize },
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reading => f.write_str("reading the files"),
            Self::Stating => f.write_str("finding out what they say"),
            Self::Checking => f.write_str("checking it"),
            Self::Loading { facts } => write!(f, "loading {facts} facts"),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum DatasetError {
    #[error("the database failed")]
    Database(#[from] DbErr),
    #[error(transparent)]
    Input(#[from] InputError),
    #[error(transparent)]
    Mapping(#[from] MappingError),
    #[error("nothing is loaded")]
    Load(#[from] LoadError),
    #[error("{path}: cannot be written")]
    Write { path: PathBuf, source: std::io::Error },
    /// A fault of this program, which writes bundles without mistakes.
    #[error("what was made of it is no bundle; please report this:\n{0}")]
    Bundle(Mistakes),
    #[error("what was made of it cannot be written; please report this")]
    Render(#[from] toml::ser::Error),
}

/// Imports a dataset from its files, whole or not at all.
///
/// # Errors
/// If a file cannot be read or is of another version, or if the database fails; then nothing is loaded.
pub async fn import(
    db: &DatabaseConnection, format: Format, paths: &[PathBuf], options: &Options, now: DateTime<Utc>,
    step: impl Fn(Step),
) -> Result<Report, DatasetError> {
    let source = format.source();
    step(Step::Reading);
    let mapping = options.mapping.as_deref().map(Mapping::read).transpose()?.unwrap_or_default();
    let mut members = Vec::new();
    for path in paths {
        members.extend(input::members(path)?);
    }
    let actors = Actors::on_record(db, source.head.slug).await?;
    let mut standing = HashMap::new();
    for kind in source.standing {
        standing.insert(*kind, Standing::on_record(db, *kind, source.head.slug).await?);
    }
    let treaties = Treaties::on_record(db, source.head.slug).await?;
    let subjects = Subjects::on_record(db, source.head.slug).await?;
    step(Step::Stating);
    let mut reading = Reading::new(&actors, &mapping, standing, source.head, options);
    (reading.treaties, reading.subjects) = (treaties, subjects);
    (source.read)(&members, &mut reading)?;
    drop(members);
    let (sheet, mut report) = reading.finish();
    let text = sheet.render()?;
    drop(sheet);
    if let Some(path) = &options.bundle {
        std::fs::write(path, &text).map_err(|source| DatasetError::Write { path: path.clone(), source })?;
    }
    step(Step::Checking);
    let bundle = record::check(&Files::from_text("the dataset", text)).map_err(DatasetError::Bundle)?;
    if !options.dry_run {
        step(Step::Loading { facts: bundle.len() });
        report.loaded = Some(record::load(db, &bundle, now).await?);
    }
    Ok(report)
}
