//! The formats, a file each. To add one, write its file, and put it into `Format`.

mod chiefs;
mod contiguity;
mod factbook;
mod igo;
mod missions;
mod territory;
mod usmissions;

use chrono::NaiveDate;
use clap::ValueEnum;

use super::input::{InputError, Member};
use super::reading::Reading;
use super::sheet::Head;
use super::standing::Kind;

/// A dataset that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Correlates of War direct contiguity: `contdir.csv`, which states are neighbours, by land or across how much water, and since
    /// when.
    Contiguity,
    /// The World Factbook as JSON: borders, participation in organizations, disputes, illicit drugs, missions in and from the
    /// United States. Each edition is a dataset of its own.
    Factbook,
    /// Chiefs of mission of the United States (Office of the Historian, `pocom`): `missions-countries/*.xml`, a file a country,
    /// and `roles-country-chiefs/*.xml`. Import missions first: each office is linked to the mission that its holder headed.
    Chiefs,
    /// Correlates of War intergovernmental organizations: `igo_year_format3.csv`, a row an organization and year, a column a
    /// state. Its runs of years become memberships.
    Igo,
    /// Database of Embassies, made of Wikidata: `database_of_embassies.csv`, a row an embassy, consulate or other mission,
    /// with its city and its point on the map.
    Missions,
    /// Status of the missions of the United States: `us_mission_status_range_cow.csv`, a row a country and a range of days with an
    /// embassy, a legation, a consulate or none.
    Usmissions,
}

/// How a format is read.
pub(super) struct Source {
    pub head: Head,
    /// Where each edition is a dataset of its own: makes the head that of the edition of a day.
    pub edition: Option<fn(&mut Head, NaiveDate)>,
    /// The kinds of fact that it may share with others.
    pub standing: &'static [Kind],
    pub read: fn(&[Member], &mut Reading<'_>) -> Result<(), InputError>,
}

impl Format {
    pub(super) fn source(self) -> Source {
        match self {
            Self::Contiguity => contiguity::source(),
            Self::Factbook => factbook::source(),
            Self::Chiefs => chiefs::source(),
            Self::Igo => igo::source(),
            Self::Usmissions => usmissions::source(),
            Self::Missions => missions::source(),
        }
    }
}
