//! Facts as they are loaded: resolved, with everything that was left out filled in, but without the ids that only a database gives.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::cite::Cite;
use super::draft::Draft;
use super::kind::Kind;
use super::row::{Canonical, Cell, Key, Row};
use super::slug::slugify;

#[derive(Clone, Debug)]
pub(super) struct Fact {
    pub kind: &'static Kind,
    pub slug: String,
    pub title: String,
    pub summary: Option<String>,
    /// How sure it is, where that is not as its dataset says.
    pub confidence: Option<f64>,
    /// Further words that it is found by.
    pub terms: String,
    /// Likewise, but words of what it joins; filled in when all facts are known.
    pub context: String,
    pub rows: Vec<Row>,
    pub parts: Vec<Row>,
    pub citations: Vec<Citation>,
    /// Of what the fact itself says, once it is whole. Its citations are compared one by one, since other datasets may have theirs.
    pub digest: String,
}

impl Fact {
    pub fn new(
        kind: &'static Kind, slug: String, title: String, summary: Option<String>, draft: Draft,
        confidence: Option<f64>, citations: Vec<Citation>,
    ) -> Self {
        let Draft { terms, rows, parts, .. } = draft;
        let terms = distinct(terms).join(" · ");
        let (context, digest) = (String::new(), String::new());
        Self { kind, slug, title, summary, confidence, terms, context, rows, parts, citations, digest }
    }

    /// A document, which no file states.
    pub fn of_text(kind: &'static Kind, slug: String, title: String, row: Row) -> Self {
        let mut fact = Self::new(kind, slug, title, None, Draft::named(row), None, Vec::new());
        fact.seal();
        fact
    }

    /// Gives it its digest, when nothing more is to come.
    pub fn seal(&mut self) {
        let Self { title, summary, terms, context, rows, parts, .. } = &*self;
        let said = (title, summary, terms, context, canonical(rows), canonical(parts));
        let said = serde_json::to_string(&said).unwrap_or_default(); // texts and numbers can always be written
        let confidence = self.confidence.map(|confidence| confidence.to_string());
        self.digest = digest([said].into_iter().chain(confidence));
    }

    pub fn key(&self) -> Key {
        Key { kind: self.kind.name, slug: self.slug.clone() }
    }

    /// Where a fact is part of another of its kind: that other.
    pub fn whole(&self) -> Option<&Key> {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        let mut whole = cells.filter(|(column, _)| column == "part_of_id").map(|(_, cell)| cell);
        whole.find_map(Cell::key)
    }
}

fn canonical(rows: &[Row]) -> Vec<Canonical<'_>> {
    rows.iter().map(Row::canonical).collect()
}

/// Citations of a fact that is on record already, and is not stated again.
#[derive(Clone, Debug)]
pub(super) struct Backing {
    pub fact: Key,
    pub citations: Vec<Citation>,
}

/// What passages are known by, though they are no kind of fact.
pub(super) const PASSAGE: &str = "passage";

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Citation {
    /// Of what it joins, but for the dataset, which stands between the two.
    slug: (String, String),
    pub source: Key,
    pub field: Option<String>,
    pub value: Option<String>,
    pub locator: Option<String>,
    pub accessed: Option<NaiveDate>,
    pub passage: Option<Key>,
    pub sentence: Option<(i32, i32)>,
}

impl Citation {
    pub fn of(kind: &str, fact: &str, cite: &Cite) -> Self {
        let Cite { source, locator, accessed, field, value, passage, sentence, .. } = cite.clone();
        let mut place = String::new();
        for part in [field.clone(), locator.as_deref().map(slugify)].into_iter().flatten() {
            place.push('/');
            place.push_str(&part);
        }
        if let Some(passage) = &passage {
            place.push_str("/passage/");
            place.push_str(passage);
        }
        let slug = (format!("{kind}/{fact}/{}", source.slug()), place);
        let passage = passage.map(|slug| Key { kind: PASSAGE, slug });
        Self { slug, source: source.key, field, value, locator, accessed, passage, sentence }
    }

    pub fn slug(&self, dataset: &str) -> String {
        format!("{}/{dataset}{}", self.slug.0, self.slug.1)
    }

    pub fn canonical(&self) -> String {
        let (fact, place) = &self.slug;
        let said = (fact, place, &self.value, &self.locator, self.accessed);
        let said = match self.sentence {
            None => serde_json::to_string(&said),
            Some(sentence) => {
                let (fact, place, value, locator, accessed) = said;
                serde_json::to_string(&(fact, place, value, locator, accessed, sentence))
            }
        };
        said.unwrap_or_default() // texts and numbers can always be written
    }
}

pub(super) fn distinct(words: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for word in words {
        if !distinct.contains(&word) {
            distinct.push(word);
        }
    }
    distinct
}

/// SHA-256 of texts, in hexadecimal; a line of each, so that none runs into the next.
pub(super) fn digest(texts: impl IntoIterator<Item = String>) -> String {
    let mut hash = Sha256::new();
    for text in texts {
        hash.update(text.len().to_be_bytes());
        hash.update(text);
    }
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
    hash.finalize().iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::digest;

    fn of(texts: &[&str]) -> String {
        digest(texts.iter().map(|text| (*text).to_owned()))
    }

    #[test]
    fn texts_do_not_run_into_each_other() {
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_ne!(of(&[]), of(&[""]));
    }

    #[test]
    fn equal_texts_have_equal_digests() {
        assert_eq!(of(&["a", "b"]), of(&["a", "b"]));
        assert_eq!(of(&["a"]).len(), 64);
    }
}
