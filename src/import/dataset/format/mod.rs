//! The formats, a file each. To add one, write its file, and put it into `Format`.

mod alliances;
mod chiefs;
mod contiguity;
mod factbook;
mod igo;
mod missions;
mod recognition;
mod territory;
mod uktreaties;
mod untreaties;
mod unvotes;
mod usmissions;

use chrono::NaiveDate;
use clap::ValueEnum;

use super::input::{InputError, Member};
use super::reading::Reading;
use super::sheet::Head;
use super::standing::Kind;
use crate::import::stream::{Stream, gdelt, icews};

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
    /// Recognition and diplomatic relations of the United States by country (Office of the Historian, `rdcr`): `articles/*.xml`.
    /// Headings and dates become recognitions, phases of relations and missions; no text is kept.
    Recognition,
    /// Status of the missions of the United States: `us_mission_status_range_cow.csv`, a row a country and a range of days with an
    /// embassy, a legation, a consulate or none.
    Usmissions,
    /// GDELT 2.0 events: export.CSV files of 61 columns, one or many. Their lines become coded events.
    Gdelt,
    /// ICEWS events, in the form of knowledge graphs: actor, act, actor and day, separated by tabs. Their lines become coded
    /// events.
    Icews,
    /// Roll calls of the United Nations General Assembly: un_roll_calls.csv, un_votes.csv and un_roll_call_issues.csv, given
    /// together. Roll calls become events, with the vote of each member.
    Unvotes,
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
    /// Where each edition is a dataset of its own: makes the head that of the edition of a day.
    pub edition: Option<fn(&mut Head, NaiveDate)>,
    /// The kinds of fact that it may share with others.
    pub standing: &'static [Kind],
    /// Whether it states treaties: those on record are then read with all their parties.
    pub has_treaties: bool,
    pub read: Read,
}

/// Reads the files of a dataset, and states what they say.
type Read = fn(&[Member], &mut Reading<'_>) -> Result<(), InputError>;

impl Source {
    /// A format of one edition, whose facts are its own.
    fn new(head: Head, read: Read) -> Self {
        Self { head, edition: None, standing: &[], has_treaties: false, read }
    }
}

/// The two ways into the database: facts as a bundle, and the lines of a stream.
pub(super) enum Way {
    Bundle(Source),
    Stream(Stream),
}

impl Format {
    pub(super) fn way(self) -> Way {
        match self {
            Self::Contiguity => Way::Bundle(contiguity::source()),
            Self::Factbook => Way::Bundle(factbook::source()),
            Self::Chiefs => Way::Bundle(chiefs::source()),
            Self::Igo => Way::Bundle(igo::source()),
            Self::Usmissions => Way::Bundle(usmissions::source()),
            Self::Missions => Way::Bundle(missions::source()),
            Self::Gdelt => Way::Stream(gdelt::stream()),
            Self::Icews => Way::Stream(icews::stream()),
            Self::Unvotes => Way::Bundle(unvotes::source()),
            Self::Recognition => Way::Bundle(recognition::source()),
            Self::Untreaties => Way::Bundle(untreaties::source()),
            Self::Uktreaties => Way::Bundle(uktreaties::source()),
            Self::Alliances => Way::Bundle(alliances::source()),
        }
    }
}
