//! `JSON`: for what has a standard of its own, like CSL-JSON.

use async_graphql::{InputValueResult, Scalar, ScalarType, Value};

#[derive(Clone, Debug, PartialEq)]
pub struct Json(pub Value);

/// A JSON value whose shape another standard says; the field that gives it names the standard.
#[Scalar(name = "JSON", specified_by_url = "https://www.rfc-editor.org/rfc/rfc8259")]
impl ScalarType for Json {
    fn parse(value: Value) -> InputValueResult<Self> {
        Ok(Json(value))
    }

    fn to_value(&self) -> Value {
        self.0.clone()
    }
}
