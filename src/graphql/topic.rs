//! `Topic`: what treaties are about.

use super::{
    planner::{Field, Planned},
    row::{Part, Row},
};
use async_graphql::SimpleObject;
use serde::Deserialize;

/// A subject of treaties.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Topic {
    #[graphql(skip)]
    #[serde(rename = "id")]
    key: i64,
    /// Its name in filters: `free-trade`.
    slug: String,
    /// Its name for people.
    label: String,
}

impl Row for Topic {
    fn parts() -> Vec<Part> {
        vec![Part::of::<Topic>("topic")]
    }
}

impl Planned for Topic {
    const FIELDS: &'static [&'static [Field]] = &[];
}
