//! `Date` and `DateTime`: days and moments that are known exactly.

use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};
use chrono::{NaiveDate, SecondsFormat, Utc};
use serde::Deserialize;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Date(pub NaiveDate);

/// A day: an ISO 8601 calendar date, `2013-09-13`.
#[Scalar(specified_by_url = "https://www.iso.org/iso-8601-date-and-time-format.html")]
impl ScalarType for Date {
    fn parse(value: Value) -> InputValueResult<Self> {
        let Value::String(text) = &value else { return Err(InputValueError::expected_type(value)) };
        text.parse()
            .map(Date)
            .map_err(|_| InputValueError::custom(format!("{text:?} is not a date such as 2013-09-13")))
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct DateTime(pub chrono::DateTime<Utc>);

impl Default for DateTime {
    fn default() -> Self {
        DateTime(chrono::DateTime::UNIX_EPOCH)
    }
}

/// A moment: RFC 3339 in UTC, `2026-11-24T06:00:00Z`.
#[Scalar(specified_by_url = "https://www.rfc-editor.org/rfc/rfc3339")]
impl ScalarType for DateTime {
    fn parse(value: Value) -> InputValueResult<Self> {
        let Value::String(text) = &value else { return Err(InputValueError::expected_type(value)) };
        let moment = chrono::DateTime::parse_from_rfc3339(text);
        moment
            .map(|moment| DateTime(moment.to_utc()))
            .map_err(|_| InputValueError::custom(format!("{text:?} is not a moment such as 2026-11-24T06:00:00Z")))
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}
