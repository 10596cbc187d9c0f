//! `TemporalExtent`: how a time looks to a client.

use super::scalar::date::Date;
use crate::edtf::{Edtf, TemporalPrecision};
use async_graphql::{Enum, Object};
use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct TemporalExtent(pub Edtf);

impl Default for TemporalExtent {
    /// Stands where the column was not read.
    fn default() -> Self {
        TemporalExtent(Edtf::year(0))
    }
}

/// A point or span of time that may be known only roughly. A span has a start and an end, and each of them an earliest
/// and a latest day; a point's start and end are the same day. Two readings follow, see `Certainty`: what is possible
/// for some choice of days within these bounds, and what is certain for every choice.
#[Object]
impl TemporalExtent {
    /// The time as it is on record, for programs: `2014-01-27/2014-01-30`.
    async fn edtf(&self) -> Edtf {
        self.0.clone()
    }

    /// The earliest day on which it can have begun. Null where the beginning is open or not known.
    async fn earliest(&self) -> Option<Date> {
        self.0.bounds().earliest.date().map(Date)
    }

    /// The latest day on which it can have ended. Null where the end is open or not known.
    async fn latest(&self) -> Option<Date> {
        self.0.bounds().latest.date().map(Date)
    }

    /// The latest day on which it can have begun.
    async fn start_latest(&self) -> Option<Date> {
        self.0.bounds().start_latest.date().map(Date)
    }

    /// The earliest day on which it can have ended.
    async fn end_earliest(&self) -> Option<Date> {
        self.0.bounds().end_earliest.date().map(Date)
    }

    /// How finely it is known; of a span, the coarser of its two ends.
    async fn precision(&self) -> Precision {
        self.0.precision().into()
    }

    /// For people, in English: "January 2010", "27–30 January 2014", "about 1999".
    async fn display(&self) -> String {
        self.0.display()
    }
}

/// How finely a time is known.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "TemporalPrecision", remote = "TemporalPrecision")]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the season.
    Season,
    /// To the year.
    Year,
    /// To the decade: `201X`.
    Decade,
    /// To the century: `19XX`.
    Century,
    /// Neither beginning nor end is known.
    Unknown,
}
