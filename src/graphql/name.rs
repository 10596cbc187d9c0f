//! `Name`: one name of an actor, in a language and for a time.

use super::{
    planner::{Field, Planned},
    row::{Part, Row},
    temporal::TemporalExtent,
};
use crate::entity::name::NameKind;
use async_graphql::SimpleObject;
use serde::Deserialize;

/// One name of an actor, in a language and for a time: "Қазақстан" in Kazakh, "Shanghai Five" until 2001.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Name {
    /// The name itself.
    text: String,
    /// Its language as a BCP 47 tag: `en`, `kk`, `zh-Hant`. Null where it belongs to none, or where that is not on record.
    language: Option<String>,
    /// The script that it is written in, as an ISO 15924 code: `Latn`, `Cyrl`. Null where that is not on record.
    script: Option<String>,
    /// What sort of name it is.
    kind: NameKind,
    /// When it was in use. Null where that is not on record.
    period: Option<TemporalExtent>,
}

impl Row for Name {
    fn parts() -> Vec<Part> {
        vec![Part::of::<Name>("name")]
    }
}

impl Planned for Name {
    const FIELDS: &'static [&'static [Field]] = &[];
}

/// The order of an actor's names: those in use before those of the past.
pub const BY_KIND: &str = "
    array_position(array['SHORT', 'OFFICIAL', 'ABBREVIATION', 'ALTERNATIVE', 'FORMER', 'DEMONYM'], name.kind),
    name.text collate \"C\",
    name.id";
