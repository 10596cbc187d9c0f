//! The records of the batches.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;

use crate::edtf::Edtf;
use crate::import::dataset::input::{InputError, Member};
use crate::import::dataset::reading::Reading;

/// A treaty, or the scan of a paper. Fields are spelled as the files spell them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Record {
    pub id: u64,
    pub title: String,
    pub document_url: String,
    /// `BI` between two, `MULTI` between more.
    field3: Option<String>,
    pub subject: Option<String>,
    /// Participants, with `;` between them.
    pub country_name: Option<String>,
    pub references: Option<String>,
    pub signed_event_date: Option<String>,
    pub signed_event_location: Option<String>,
    adopted_event_date: Option<String>,
    adopted_event_effective_date: Option<String>,
    definative_eif_event_date: Option<String>,
    definative_eif_event_effective_date: Option<String>,
    pub provisional_eif_event_date: Option<String>,
    terminated_event_date: Option<String>,
    terminated_event_effective_date: Option<String>,
    withdrawn_event_date: Option<String>,
    withdrawn_event_effective_date: Option<String>,
}

impl Record {
    /// Only treaties are filed.
    pub fn is_paper(&self) -> bool {
        self.field3.is_none() && self.subject.is_none()
    }

    pub fn is_bilateral(&self) -> bool {
        self.field3.as_deref() == Some("BI")
    }

    /// The name of its file: `1946-TS0036.pdf`.
    pub fn file(&self) -> &str {
        file_of(&self.document_url)
    }

    /// Where it is to be read.
    pub fn address(&self) -> String {
        self.document_url.replace('\\', "/")
    }

    // When an event took effect, or else when it happened.

    pub fn adopted(&self) -> Option<&String> {
        self.adopted_event_effective_date.as_ref().or(self.adopted_event_date.as_ref())
    }

    pub fn in_force(&self) -> Option<&String> {
        self.definative_eif_event_effective_date.as_ref().or(self.definative_eif_event_date.as_ref())
    }

    pub fn ended(&self) -> Option<&String> {
        self.terminated_event_effective_date.as_ref().or(self.terminated_event_date.as_ref())
    }

    pub fn withdrawn(&self) -> Option<&String> {
        self.withdrawn_event_effective_date.as_ref().or(self.withdrawn_event_date.as_ref())
    }
}

/// What stands behind the last slash of an address, of whichever kind.
pub fn file_of(address: &str) -> &str {
    address.rsplit(['/', '\\']).next().unwrap_or_default()
}

/// A day: `31/12/1999`.
pub fn day(text: &str) -> Option<Edtf> {
    NaiveDate::parse_from_str(text.trim(), "%d/%m/%Y").ok().map(Edtf::day)
}

/// The records of a batch, with where they stand.
pub fn all(member: &Member, reading: &mut Reading<'_>) -> Result<Vec<(Record, String)>, InputError> {
    let text = member.text(reading.encoding)?;
    let batch: Value = serde_json::from_str(&text).map_err(|error| member.fault(format!("is no JSON: {error}")))?;
    let results = &batch["csw:GetRecordsResponse"]["csw:SearchResults"];
    if !results.is_object() {
        let what =
            "is of another version or another kind: \"csw:GetRecordsResponse\" with \"csw:SearchResults\" is missing";
        return Err(member.fault(what));
    }
    let found = match &results["iStoreRecord"] {
        Value::Array(records) => records.as_slice(),
        Value::Null => &[],
        one => std::slice::from_ref(one),
    };
    let mut records = Vec::new();
    for (place, record) in found.iter().enumerate() {
        reading.report.rows += 1;
        let at = || format!("{}: record {}", member.label, place + 1);
        match Record::deserialize(record) {
            Ok(Record { id: 0, .. }) => reading.report.fault("a record without an id", at()),
            Ok(record) => {
                let at = format!("{}: record {}", member.label, record.id);
                records.push((record, at));
            }
            Err(error) => reading.report.fault(format!("a record that cannot be read: {error}"), at()),
        }
    }
    Ok(records)
}

#[cfg(test)]
mod tests {
    use super::{day, file_of};

    #[test]
    fn an_address_ends_in_a_file() {
        assert_eq!(file_of("https://treaties.example/data\\pdf\\1946-TS0036.pdf"), "1946-TS0036.pdf");
        assert_eq!(file_of("https://treaties.example/pdf/1946-TS0036.pdf"), "1946-TS0036.pdf");
    }

    #[test]
    fn a_day_begins_with_the_day() {
        assert_eq!(day("02/03/1954").map(|day| day.to_string()).as_deref(), Some("1954-03-02"));
        assert_eq!(day("31/02/1994"), None);
    }
}
