//! A coded event as the database takes it: a line in the text form of PostgreSQL's COPY.

use chrono::{Datelike, NaiveDate};

use super::cameo::Act;
use crate::entity::coded_event::QuadClass;
use crate::import::copy::Line;

/// What a line of a stream says.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'l> {
    /// The stream's own, or the hash of the line.
    pub key: Key<'l>,
    pub occurred: NaiveDate,
    pub source: Party<'l>,
    pub target: Party<'l>,
    pub act: Act,
    pub quad_class: QuadClass,
    pub goldstein: Option<f64>,
    pub mentions: Option<i32>,
    pub url: Option<&'l str>,
    /// Latitude and longitude.
    pub place: Option<(f64, f64)>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Key<'l> {
    Own(&'l str),
    Hash(String),
}

/// Who did it, or to whom it was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Party<'l> {
    /// In the words of the stream.
    pub name: Option<&'l str>,
    pub id: Option<i64>,
}

/// The columns of a line, in order.
pub const COLUMNS: &str = "dataset_id, key, occurred, source_id, target_id, source_name, target_name, code, label, \
    quad_class, goldstein, mentions, url, latitude, longitude";

/// The years of which streams tell. Others are misprints, and would have a partition each.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2099;

/// A day within the years of which streams tell, written with all its digits: `format` gives eight of them.
pub fn day(text: &str, format: &str) -> Result<NaiveDate, String> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let day = NaiveDate::parse_from_str(text, format).ok();
    let day = day.filter(|day| digits == 8 && YEARS.contains(&day.year()));
    day.ok_or_else(|| format!("{text:?} is no day from {} to {}", YEARS.start(), YEARS.end()))
}

impl Row<'_> {
    /// Appends the line.
    pub fn write(&self, dataset: i64, to: &mut Vec<u8>) {
        let mut line = Line(to);
        line.value(dataset);
        match &self.key {
            Key::Own(key) => line.text(Some(key)),
            Key::Hash(hash) => line.text(Some(hash)),
        }
        line.value(self.occurred);
        line.known(self.source.id);
        line.known(self.target.id);
        line.text(self.source.name);
        line.text(self.target.name);
        line.text(Some(self.act.code));
        line.text(Some(self.act.label));
        line.text(Some(self.quad_class.as_str()));
        line.known(self.goldstein);
        line.known(self.mentions);
        line.text(self.url);
        line.known(self.place.map(|(latitude, _)| latitude));
        line.known(self.place.map(|(_, longitude)| longitude));
        line.end();
    }
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_days() {
        assert!(day("20190228", "%Y%m%d").is_ok());
        for no_day in ["20190229", "2019022", "", " 20190228x", "00010101", "99990101", "2019-02-28"] {
            assert!(day(no_day, "%Y%m%d").is_err(), "{no_day}");
        }
    }
}
