//! A document that comes with a bundle: its words, section by section and passage by passage, whom they name and what they
//! cite. Plain data, made by whoever reads texts; positions and lengths are in characters.

use serde::Serialize;

use super::fact::{Fact, digest};
use super::kind;
use super::row::{Key, Row};
use crate::entity::actor::ActorKind;
use crate::entity::document::{Column, Entity};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text {
    pub slug: String,
    pub title: String,
    pub url: Option<String>,
    pub categories: Vec<String>,
    /// The slug of the source that it is, in the bundle or on record.
    pub source: String,
    /// In order; a section before those that stand within it.
    pub sections: Vec<TextSection>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TextSection {
    /// Among the sections of all documents, and the same as long as it is the same section.
    pub slug: String,
    /// Empty for what stands before the first heading.
    pub heading: String,
    /// 0 for what stands before the first heading, 1 for a section, 2 for a section within one; at most 6.
    pub level: u8,
    /// The section that it stands within, by its place among all.
    pub parent: Option<usize>,
    /// The headings from the outermost to its own.
    pub path: Vec<String>,
    pub passages: Vec<TextPassage>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TextPassage {
    /// Among the passages of all documents, and the same as long as its words are: what citations of the passage hold on to.
    pub slug: String,
    pub text: String,
    /// In order; no two begin at the same character.
    pub mentions: Vec<TextMention>,
    pub references: Vec<TextReference>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextMention {
    /// In the bundle or on record.
    pub of: Mentioned,
    pub start: usize,
    pub length: usize,
}

/// Whom or what a passage names, by slug.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Mentioned {
    Actor(ActorKind, String),
    Place(String),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextReference {
    /// The slug of a source in the bundle or on record.
    pub source: String,
    /// Behind so many characters of the passage.
    pub position: usize,
}

/// Ten digits that tell a text from others: what slugs of passages end in.
#[must_use]
pub fn passage_hash(text: &str) -> String {
    digest([text.to_owned()]).chars().take(10).collect()
}

impl Text {
    pub(super) fn passages(&self) -> impl Iterator<Item = &TextPassage> {
        self.sections.iter().flat_map(|section| &section.passages)
    }

    /// Everything else that it speaks of.
    pub(super) fn keys(&self) -> impl Iterator<Item = Key> {
        let references = self.passages().flat_map(|passage| &passage.references);
        let mentioned = self.passages().flat_map(|passage| &passage.mentions).filter_map(|mention| mention.of.key());
        references.map(TextReference::key).chain([self.source()]).chain(mentioned)
    }

    fn source(&self) -> Key {
        Key { kind: kind::SOURCE, slug: self.source.clone() }
    }

    /// The document as a record. Its words count for its digest: other words are another revision.
    pub(super) fn fact(&self, dataset: &str) -> Fact {
        let dataset = Key { kind: DATASET, slug: dataset.to_owned() };
        let row = Row::of::<Entity>()
            .set(Column::Url, self.url.as_deref())
            .set(Column::Categories, self.categories.clone())
            .refer(Column::SourceId, &self.source())
            .refer(Column::DatasetId, &dataset);
        let mut fact = Fact::of_text(&kind::DOCUMENT, self.slug.clone(), self.title.clone(), row);
        let sections = self.sections.iter().map(TextSection::canonical);
        fact.digest = digest([fact.digest].into_iter().chain(sections));
        fact
    }

    /// All of it, for the digest of its bundle.
    pub(super) fn canonical(&self) -> String {
        serde_json::json!(self).to_string()
    }
}

impl TextSection {
    /// Its words.
    fn canonical(&self) -> String {
        let Self { slug, heading, level, parent, path, passages } = self;
        let passages: Vec<_> = passages.iter().map(|passage| (&passage.slug, &passage.text)).collect();
        serde_json::json!([slug, heading, level, parent, path, passages]).to_string()
    }
}

impl Mentioned {
    pub(super) fn key(&self) -> Option<Key> {
        let (kind, slug) = match self {
            Self::Actor(kind, slug) => (kind::of_record(kind.as_str())?.name, slug),
            Self::Place(slug) => (kind::PLACE, slug),
        };
        Some(Key { kind, slug: slug.clone() })
    }
}

impl TextReference {
    pub(super) fn key(&self) -> Key {
        Key { kind: kind::SOURCE, slug: self.source.clone() }
    }
}

/// What the dataset of a load is known by, though it is no kind of fact.
pub(super) const DATASET: &str = "dataset";
