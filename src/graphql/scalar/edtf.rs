//! `EDTF`: a time that may be known only roughly. What it means is in `crate::edtf`.

use crate::edtf::Edtf;
use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};

/// A time as Extended Date/Time Format, ISO 8601-2:2019 level 1: `2010`, `2010-01`, `2014-01-27/2014-01-30` (an
/// interval), `1999~` (about), `201X` (some year of the decade), `2001-21` (spring), `2012/..` (and still), `2012/` (end
/// unknown).
#[Scalar(name = "EDTF", specified_by_url = "https://www.loc.gov/standards/datetime/")]
impl ScalarType for Edtf {
    fn parse(value: Value) -> InputValueResult<Self> {
        match value {
            Value::String(text) => text.parse().map_err(InputValueError::custom),
            // A bare year is written as a number by many.
            Value::Number(year) => year.to_string().parse().map_err(InputValueError::custom),
            other => Err(InputValueError::expected_type(other)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.to_string())
    }
}
