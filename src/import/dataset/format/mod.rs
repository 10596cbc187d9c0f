//! The formats, a file each. To add one, write its file, and put it into `Format`.

mod chiefs;
mod igo;
mod missions;
mod recognition;
mod territory;
mod usmissions;

use clap::ValueEnum;

use super::input::{InputError, Member};
use super::reading::Reading;
use super::sheet::Head;
use super::standing::Kind;

/// A dataset that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Chiefs of mission of the United States (Office of the Historian, `pocom`): `missions-countries/*.xml`, a file a country,
    /// and `roles-country-chiefs/*.xml`. Import missions first: each office is linked to the mission that its holder headed.
    Chiefs,
    /// Correlates of War intergovernmental organizations: `igo_year_format3.csv`, a row an organization and year, a column a
    /// state. Its runs of years become memberships.
    Igo,
    /// Database of Embassies, made of Wikidata: `database_of_embassies.csv`, a row an embassy, consulate or other mission,
    /// with its city and its point on the map.
    Missions,
    /// Recognition and diplomatic relations of the United States by country (Office of the Historian, `rdcr`): `articles/*.xml`.
    /// Headings and dates become recognitions, phases of relations and missions; no text is kept.
    Recognition,
    /// Status of the missions of the United States: `us_mission_status_range_cow.csv`, a row a country and a range of days with an
    /// embassy, a legation, a consulate or none.
    Usmissions,
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
            Self::Chiefs => chiefs::source(),
            Self::Igo => igo::source(),
            Self::Recognition => recognition::source(),
            Self::Usmissions => usmissions::source(),
            Self::Missions => missions::source(),
        }
    }
}
