//! A document: an imported text. It comes with its bundle and not from a file, see `text`.

use super::{Identity, Kind, Read};
use crate::entity::record::RecordKind;

pub(super) const KIND: Kind = Kind {
    name: "document",
    record: Some(RecordKind::Document),
    identity: Identity::Named("title"),
    tables: &["document"],
    parts: &[],
    unique: &[],
    read: Read::Never,
};
