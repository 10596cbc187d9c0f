//! What a person has settled: whom the names of a dataset mean. The list of unresolved names, filled in.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::actors::folded;

/// Whom the names mean that a person has settled.
#[derive(Debug, Default)]
pub struct Mapping(HashMap<String, Settled>);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// The actor of this slug.
    Actor(String),
    /// Nobody: the rows are to be left out.
    Nobody,
}

#[derive(Debug, thiserror::Error)]
pub enum MappingError {
    #[error("{path}: {source}")]
    Unreadable { path: PathBuf, source: csv::Error },
    #[error("{path}: the column {column:?} is missing; a mapping has the columns name and actor")]
    Columns { path: PathBuf, column: &'static str },
}

/// What stands in the column `actor` where a name means nobody.
const NOBODY: &str = "-";

impl Mapping {
    /// Reads a mapping: a CSV file with the columns `name` and `actor`, and perhaps others. Rows without an actor are not
    /// settled; `-` leaves the rows of a name out.
    ///
    /// # Errors
    /// If it cannot be read, or one of the columns is missing.
    pub fn read(path: &Path) -> Result<Self, MappingError> {
        let unreadable = |source| MappingError::Unreadable { path: path.to_owned(), source };
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).map_err(unreadable)?;
        let headers = reader.headers().map_err(unreadable)?.clone();
        let place = |column: &'static str| {
            let place = headers.iter().position(|name| name.trim() == column);
            place.ok_or_else(|| MappingError::Columns { path: path.to_owned(), column })
        };
        let (name, actor) = (place("name")?, place("actor")?);
        let mut settled = HashMap::new();
        for row in reader.records() {
            let row = row.map_err(unreadable)?;
            let cell = |place| row.get(place).unwrap_or_default().trim().to_owned();
            let actor = cell(actor);
            if !actor.is_empty() {
                let means = if actor == NOBODY { Settled::Nobody } else { Settled::Actor(actor) };
                settled.insert(folded(&cell(name)), means);
            }
        }
        Ok(Self(settled))
    }

    /// Whom a name means, if that is settled.
    pub fn get(&self, name: &str) -> Option<&Settled> {
        self.0.get(&folded(name))
    }
}
