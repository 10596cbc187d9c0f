//! A coded event as the database takes it: a line in the text form of PostgreSQL's COPY.

use chrono::{Datelike, NaiveDate};
use std::io::Write;

use super::cameo::Act;
use crate::entity::coded_event::QuadClass;

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
        let mut line = Writer(to);
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

/// Writes the cells of a line, each with its tab behind it, the last of which becomes the end of the line.
pub struct Writer<'b>(pub &'b mut Vec<u8>);

impl Writer<'_> {
    pub fn value(&mut self, value: impl std::fmt::Display) {
        // Writing to memory cannot fail.
        let _ = write!(self.0, "{value}\t");
    }

    pub fn known(&mut self, value: Option<impl std::fmt::Display>) {
        match value {
            Some(value) => self.value(value),
            None => self.0.extend_from_slice(b"\\N\t"),
        }
    }

    pub fn text(&mut self, text: Option<&str>) {
        let Some(text) = text else { return self.0.extend_from_slice(b"\\N\t") };
        for byte in text.bytes() {
            match byte {
                b'\\' => self.0.extend_from_slice(b"\\\\"),
                b'\t' => self.0.extend_from_slice(b"\\t"),
                b'\n' => self.0.extend_from_slice(b"\\n"),
                b'\r' => self.0.extend_from_slice(b"\\r"),
                byte => self.0.push(byte),
            }
        }
        self.0.push(b'\t');
    }

    pub fn end(self) {
        if let Some(last) = self.0.last_mut() {
            *last = b'\n';
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Writer, day};

    #[test]
    fn what_means_something_to_copy_is_escaped() {
        let mut bytes = Vec::new();
        let mut line = Writer(&mut bytes);
        line.text(Some("C:\\N\ttab"));
        line.text(None);
        line.known(Some(-0.5));
        line.end();
        assert_eq!(String::from_utf8_lossy(&bytes), "C:\\\\N\\ttab\t\\N\t-0.5\n");
    }

    #[test]
    fn days_are_days() {
        assert!(day("20190228", "%Y%m%d").is_ok());
        for no_day in ["20190229", "2019022", "", " 20190228x", "00010101", "99990101", "2019-02-28"] {
            assert!(day(no_day, "%Y%m%d").is_err(), "{no_day}");
        }
    }
}
