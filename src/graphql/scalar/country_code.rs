//! `CountryCode`: ISO 3166 in all its forms on input, alpha-2 on output.

use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};
use serde::Deserialize;

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct CountryCode(pub String);

/// A country by its ISO 3166-1 code: alpha-2, alpha-3 or numeric on input (`KZ`, `KAZ`, `398`), or ISO 3166-3 for a
/// former country (`SUHH`); alpha-2 on output.
#[Scalar(specified_by_url = "https://www.iso.org/iso-3166-country-codes.html")]
impl ScalarType for CountryCode {
    fn parse(value: Value) -> InputValueResult<Self> {
        let code = match &value {
            Value::String(code) => code.to_ascii_uppercase(),
            Value::Enum(code) => code.to_ascii_uppercase(),
            Value::Number(number) => format!("{:0>3}", number.to_string()),
            _ => return Err(InputValueError::expected_type(value)),
        };
        let letters = code.chars().all(|c| c.is_ascii_uppercase()) && (2..=4).contains(&code.len());
        let digits = code.chars().all(|c| c.is_ascii_digit()) && code.len() == 3;
        if letters || digits {
            return Ok(CountryCode(code));
        }
        Err(InputValueError::custom(format!(
            "{code:?} is not a country code; give ISO 3166-1 alpha-2, alpha-3 or numeric, such as KZ, KAZ or 398"
        )))
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.clone())
    }
}
