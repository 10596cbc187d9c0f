//! Open datasets that analysts use: each is read by a format of its own (`format/`), and what it says takes the way of
//! every bundle. Here is what the formats share: `input`, `table` and `xml` read files, `actors` finds who is meant (`cow` by the
//! numbers of the Correlates of War), `mapping` what a person has settled, `standing` what is on record already (`treaties`,
//! `places`, `topics`), `editions` what other editions said, `reading` states facts (`treaty` treaties, `mission` missions),
//! `sheet` is the bundle that comes of it (`unwritten` for the checker), `report` what became of the rows.

pub mod actors;
pub mod cow;
mod editions;
pub mod format;
pub mod input;
mod instrument;
pub(super) mod mapping;
mod mission;
mod places;
mod reading;
pub(super) mod report;
pub(super) mod sheet;
mod standing;
mod table;
mod topics;
mod treaties;
mod treaty;
mod unwritten;
mod xml;

use std::collections::HashMap;
use std::fmt;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use encoding_rs::Encoding;
use sea_orm::{DatabaseConnection, DbErr};

pub use format::Format;
pub use mapping::MappingError;
pub use report::Report;

use crate::database;
use crate::import::record::{self, LoadError, Mistakes, Progress};
use crate::import::stream;
use actors::Actors;
use editions::Editions;
use format::{Source, Way};
use input::InputError;
use mapping::Mapping;
use places::Places;
use reading::Reading;
use sheet::Head;
use standing::{Kind, Standing};
use topics::Topics;
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
    /// Rows go into the database while so many bytes of the files are read.
    Streaming {
        rows: u64,
        read: u64,
        size: u64,
    },
    /// Streamed rows join those that are there.
    Joining {
        rows: u64,
    },
    /// Facts go into the database, row by row.
    Loading(Progress),
}

impl Step {
    /// How far it is, and how far it goes, where that is known.
    pub fn progress(self) -> Option<(u64, u64)> {
        match self {
            Self::Streaming { read, size, .. } => Some((read, size)),
            Self::Loading(Progress { done, of }) => Some((done, of)),
            Self::Reading | Self::Stating | Self::Checking | Self::Joining { .. } => None,
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reading => f.write_str("reading the files"),
            Self::Stating => f.write_str("finding out what they say"),
            Self::Checking => f.write_str("checking it"),
            Self::Streaming { rows, .. } => write!(f, "{rows} rows so far"),
            Self::Joining { rows } => write!(f, "{rows} rows join those that are there"),
            Self::Loading(Progress { done, of }) => write!(f, "{done} of {of} rows"),
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
    #[error("which edition is it? The names of the files do not tell; give the day with --edition, as in 2024-03-28")]
    Edition,
    #[error("{path}: cannot be written")]
    Write { path: PathBuf, source: std::io::Error },
    /// A fault of this program, which writes bundles without mistakes.
    #[error("what was made of it is no bundle; please report this:\n{0}")]
    Bundle(Mistakes),
    #[error("what was made of it cannot be written; please report this")]
    Render(#[from] toml::ser::Error),
    #[error("reading broke off; please report this")]
    Broken(#[source] tokio::task::JoinError),
}

/// What is on record of what a dataset says.
#[derive(Default)]
struct OnRecord {
    standing: HashMap<Kind, Standing>,
    treaties: Treaties,
    places: Places,
    topics: Topics,
    editions: Editions,
}

impl OnRecord {
    async fn of(db: &DatabaseConnection, head: &Head, family: &str, source: &Source) -> Result<Self, DbErr> {
        let mut standing = HashMap::new();
        for kind in source.standing {
            standing.insert(*kind, Standing::on_record(db, *kind, &head.slug).await?);
        }
        let editions = match source.edition {
            Some(_) => Editions::on_record(db, family, &head.slug).await?,
            None => Editions::default(),
        };
        let treaties =
            if source.has_treaties { Treaties::on_record(db, &head.slug).await? } else { Treaties::default() };
        let places = Places::on_record(db, &head.slug).await?;
        let topics = Topics::on_record(db, &head.slug).await?;
        Ok(Self { standing, treaties, places, topics, editions })
    }
}

/// So many new facts make statistics from before useless.
const MANY: usize = 1_000;

/// Imports a dataset from its files, whole or not at all.
///
/// # Errors
/// If a file cannot be read or is of another version, or if the database fails; then nothing is loaded.
pub async fn import(
    db: &DatabaseConnection, format: Format, paths: &[PathBuf], options: &Options, now: DateTime<Utc>,
    step: impl Fn(Step) + Sync,
) -> Result<Report, DatasetError> {
    let source = match format.way() {
        Way::Bundle(source) => source,
        Way::Stream(stream) => return stream::import(db, stream, paths, options, now, step).await,
    };
    step(Step::Reading);
    let mapping = options.mapping.as_deref().map(Mapping::read).transpose()?.unwrap_or_default();
    let mut members = Vec::new();
    for path in paths {
        members.extend(input::members(path)?);
    }
    let day = options.edition.or_else(|| paths.iter().find_map(|path| editions::day_of(path)));
    let (mut head, family) = (source.head.clone(), source.head.slug.as_str());
    if let Some(edition) = source.edition {
        edition(&mut head, day.ok_or(DatasetError::Edition)?);
    }
    let actors = Actors::on_record(db, &head.slug).await?;
    let on_record = OnRecord::of(db, &head, family, &source).await?;
    step(Step::Stating);
    let slug = head.slug.clone();
    let mut reading = Reading::new(&actors, &mapping, on_record, head, options.encoding, day);
    (source.read)(&members, &mut reading)?;
    drop(members);
    let votes = std::mem::take(&mut reading.votes);
    let (sheet, mut report, document) = reading.finish();
    if let Some(path) = &options.bundle {
        std::fs::write(path, sheet.render()?).map_err(|source| DatasetError::Write { path: path.clone(), source })?;
    }
    step(Step::Checking);
    let bundle = sheet.check()?;
    drop(sheet);
    let bundle = match document {
        Some(document) => bundle.with_text(document),
        None => bundle,
    };
    if !options.dry_run {
        let progress = |progress| step(Step::Loading(progress));
        let loaded = record::load_with(db, &bundle, now, &progress).await?;
        if !votes.is_empty() {
            report.streamed = Some(("votes", votes.load(db, &slug).await?));
        }
        // All of it is on record by now, whatever comes of this.
        if loaded.total().recorded >= MANY
            && let Err(error) = database::analyze(db).await
        {
            tracing::warn!(%error, "PostgreSQL has not gathered its statistics, and does so by itself in a while");
        }
        report.loaded = Some(loaded);
    }
    Ok(report)
}
