//! `URL`: addresses of sources.

use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};
use serde::Deserialize;

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Url(pub String);

/// An address on the web: `https://treaties.un.org/`.
#[Scalar(name = "URL", specified_by_url = "https://url.spec.whatwg.org/")]
impl ScalarType for Url {
    fn parse(value: Value) -> InputValueResult<Self> {
        let Value::String(text) = &value else { return Err(InputValueError::expected_type(value)) };
        if text.starts_with("https://") || text.starts_with("http://") {
            return Ok(Url(text.clone()));
        }
        Err(InputValueError::custom(format!("{text:?} is not an address that begins with https:// or http://")))
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.clone())
    }
}
