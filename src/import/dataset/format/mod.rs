//! The formats, a file each. To add one, write its file, and put it into `Format`.

mod igo;
mod unvotes;

use clap::ValueEnum;

use super::input::{InputError, Member};
use super::reading::Reading;
use super::sheet::Head;
use super::standing::Kind;
use crate::import::stream::{Stream, gdelt, icews};

/// A dataset that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Correlates of War intergovernmental organizations: `igo_year_format3.csv`, a row an organization and year, a column a
    /// state. Its runs of years become memberships.
    Igo,
    /// GDELT 2.0 events: export.CSV files of 61 columns, one or many. Their lines become coded events.
    Gdelt,
    /// ICEWS events, in the form of knowledge graphs: actor, act, actor and day, separated by tabs. Their lines become coded
    /// events.
    Icews,
    /// Roll calls of the United Nations General Assembly: un_roll_calls.csv, un_votes.csv and un_roll_call_issues.csv, given
    /// together. Roll calls become events, with the vote of each member.
    Unvotes,
}

/// How a format is read.
pub(super) struct Source {
    pub head: Head,
    /// The kinds of fact that it may share with others.
    pub standing: &'static [Kind],
    pub read: fn(&[Member], &mut Reading<'_>) -> Result<(), InputError>,
}

/// The two ways into the database: facts as a bundle, and the lines of a stream.
pub(super) enum Way {
    Bundle(Source),
    Stream(Stream),
}

impl Format {
    pub(super) fn way(self) -> Way {
        match self {
            Self::Igo => Way::Bundle(igo::source()),
            Self::Gdelt => Way::Stream(gdelt::stream()),
            Self::Icews => Way::Stream(icews::stream()),
            Self::Unvotes => Way::Bundle(unvotes::source()),
        }
    }
}
