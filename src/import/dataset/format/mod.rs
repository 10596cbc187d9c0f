//! The formats, a file each. To add one, write its file, and put it into `Format`.

mod alliances;
mod igo;
mod uktreaties;
mod untreaties;

use clap::ValueEnum;

use super::input::{InputError, Member};
use super::reading::Reading;
use super::sheet::Head;
use super::standing::Kind;

/// A dataset that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Correlates of War intergovernmental organizations: `igo_year_format3.csv`, a row an organization and year, a column a
    /// state. Its runs of years become memberships.
    Igo,
    /// Participation in the multilateral treaties deposited with the Secretary-General of the United Nations: `index.csv` and a
    /// table of participants for each treaty, in a folder or an archive.
    Untreaties,
    /// UK Treaties Online: batches of records in JSON, in a folder or an archive.
    Uktreaties,
    /// Alliance Treaty Obligations and Provisions: `atop_alliance.csv`, a row two states and a year. Its runs of years become
    /// alliances of two.
    Alliances,
}

/// How a format is read.
pub(super) struct Source {
    pub head: Head,
    /// The kinds of fact that it may share with others.
    pub standing: &'static [Kind],
    pub read: fn(&[Member], &mut Reading<'_>) -> Result<(), InputError>,
}

impl Format {
    pub(super) fn source(self) -> Source {
        match self {
            Self::Igo => igo::source(),
            Self::Untreaties => untreaties::source(),
            Self::Uktreaties => uktreaties::source(),
            Self::Alliances => alliances::source(),
        }
    }
}
