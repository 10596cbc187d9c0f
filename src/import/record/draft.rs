//! What a kind makes of a form, and what every kind has in common with it: slug, title, summary and citations.

use super::fact::{Citation, Fact};
use super::form::Form;
use super::kind::{Identity, Kind};
use super::reference::space;
use super::row::{Key, Row};
use super::slug;
use crate::entity::record::Origin;

/// The part of a fact that its kind knows about.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// What the slug is joined from, for kinds that have none of their own.
    pub joins: Vec<String>,
    /// Likewise the title.
    pub title: String,
    /// Further words that it should be found by.
    pub terms: Vec<String>,
    /// One a table of the kind.
    pub rows: Vec<Row>,
    pub parts: Vec<Row>,
}

impl Draft {
    pub fn joined<'j>(joins: impl IntoIterator<Item = &'j str>, title: String, row: Row) -> Self {
        let joins = joins.into_iter().map(str::to_owned).collect();
        Self { joins, title, rows: vec![row], ..Self::default() }
    }

    pub fn named(row: Row) -> Self {
        Self { rows: vec![row], ..Self::default() }
    }

    pub fn slug(&self) -> String {
        slug::join(self.joins.iter().map(String::as_str))
    }
}

impl<'a> Form<'a> {
    /// Reads the fact that the form holds.
    pub fn fact(&mut self, kind: &'static Kind, read: impl FnOnce(&mut Form<'a>) -> Draft) {
        let mistakes = self.reader.findings.notes.len();
        if kind.is_cited() {
            self.read_cites();
            self.read_confidence();
        }
        let draft = read(self);
        let (slug, title) = self.identity(kind, &draft);
        let summary = if kind.record.is_some() { self.text_if_given("summary") } else { None };
        self.check_cites();
        let citations = self.cites.iter().map(|cite| Citation::of(kind.name, &slug, cite)).collect();
        // A slug joined from a stand-in is none.
        if matches!(kind.identity, Identity::Named(_)) || self.reader.findings.notes.len() == mistakes {
            self.claim(kind, &slug);
        }
        let fact = Fact::new(kind, slug, title, summary, draft, self.confidence, citations);
        self.reader.findings.facts.borrow_mut().push(fact);
    }

    /// Adds a fact that is only implied by the one that the form holds, and rests on the same.
    pub fn fact_within(&self, kind: &'static Kind, draft: Draft) {
        let (slug, title) = (draft.slug(), draft.title.clone());
        let citations = super::cite::inherit(&self.cites);
        let citations = citations.iter().map(|cite| Citation::of(kind.name, &slug, cite)).collect();
        let fact = Fact::new(kind, slug, title, None, draft, self.confidence, citations);
        self.reader.findings.facts.borrow_mut().push(fact);
    }

    /// How sure the fact is: as it says itself, or else like the fact that it is part of.
    fn read_confidence(&mut self) {
        let may_be_given = self.reader.origin == Some(Origin::Extracted);
        if !may_be_given && self.peek("confidence").is_none() {
            return; // not to be named among the known keys
        }
        if let Some(confidence) = self.number_if_given("confidence") {
            self.check_confidence(self.reader.origin, confidence);
            self.confidence = Some(confidence);
        }
    }

    pub fn check_confidence(&self, origin: Option<Origin>, confidence: f64) {
        match origin {
            Some(Origin::Extracted) if !(0.0..=1.0).contains(&confidence) => {
                self.wrong("confidence", format!("{confidence} is not between 0 and 1"), None);
            }
            Some(Origin::Curated | Origin::Imported) => {
                self.wrong("confidence", "only what is EXTRACTED has one", Some("leave it out".to_owned()));
            }
            _ => {}
        }
    }

    /// The key by which others refer to the fact that the form holds.
    pub fn own_key(&self, kind: &'static Kind) -> Key {
        Key { kind: kind.name, slug: self.peek_text("slug").unwrap_or_default().to_owned() }
    }

    fn identity(&mut self, kind: &Kind, draft: &Draft) -> (String, String) {
        match kind.identity {
            Identity::Named(title) => {
                let title = self.text(title);
                self.required("slug");
                (self.slug("slug").unwrap_or_default(), title)
            }
            Identity::Joined | Identity::JoinedOf(_) => {
                (self.slug("slug").unwrap_or_else(|| draft.slug()), draft.title.clone())
            }
            Identity::Fixed | Identity::Pair => (draft.slug(), draft.title.clone()),
        }
    }

    fn claim(&self, kind: &Kind, slug: &str) {
        let at = self.location("slug");
        if slug.is_empty() {
            return; // what is wrong with it was said
        }
        if let Some(earlier) = self.reader.findings.claim(space(kind.name), slug, &at) {
            let help = match kind.identity {
                Identity::Joined | Identity::JoinedOf(_) => {
                    format!("it is also at {earlier}; if they are two, give one of them a slug")
                }
                _ => format!("it is also at {earlier}"),
            };
            self.reader.findings.notes.add(at.mistake(
                Some(self.path()),
                format!("duplicate {} {slug:?}", kind.name.replace('_', " ")),
                Some(help),
            ));
        }
    }
}
