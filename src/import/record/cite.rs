//! Citations as they stand in the files: which source supports a fact, or one field of it.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::closest::{closest, did_you_mean};
use super::directory::Directory;
use super::document::Document;
use super::form::{Findings, Form, Reader};
use super::kind::{self, Kind, Read};
use super::mistake::Location;
use super::reference::{Reference, SOURCE};
use super::slug::is_slug;

#[derive(Clone, Debug)]
pub(super) struct Cite {
    pub source: Reference,
    pub locator: Option<String>,
    pub accessed: Option<NaiveDate>,
    /// The field of the fact that it supports, and what the source says it is.
    pub field: Option<String>,
    pub value: Option<String>,
    /// The passage of an imported document that says so, and where in it the sentence stands: start and length in characters.
    pub passage: Option<String>,
    pub sentence: Option<(i32, i32)>,
    at: Location,
}

impl Cite {
    /// The same, as far as it bears on another fact.
    fn of_the_whole(&self) -> Self {
        Self { field: None, value: None, ..self.clone() }
    }

    fn broken(at: Location) -> Self {
        let source = Reference::broken();
        Self { source, locator: None, accessed: None, field: None, value: None, passage: None, sentence: None, at }
    }

    fn is_same(&self, other: &Self) -> bool {
        self.source.is(&other.source)
            && (&self.field, &self.locator, &self.passage) == (&other.field, &other.locator, &other.passage)
    }
}

impl Form<'_> {
    /// The citations of a fact: its own, or else those that it inherits from the fact that it is part of, or else its file's.
    pub fn read_cites(&mut self) {
        let inherited = std::mem::take(&mut self.cites);
        self.cites = match self.own_cites() {
            Some(own) => own,
            None if inherited.is_empty() => self.reader.cites.clone(),
            None => inherit(&inherited),
        };
        if self.cites.is_empty() {
            let help = "add cite = [\"source-slug\"], here or in the [defaults] of the file".to_owned();
            self.wrong("cite", "missing citation", Some(help));
        }
    }

    /// None where there is no `cite`.
    pub fn own_cites(&mut self) -> Option<Vec<Cite>> {
        let value = self.value("cite")?;
        if value.get_ref().as_array().is_some_and(|items| items.is_empty()) {
            self.wrong("cite", "empty", Some("name at least one source".to_owned()));
        }
        let mut cites: Vec<Cite> = Vec::new();
        let mut notes = Vec::new();
        let field = self.field("cite");
        self.each("cite", Some("source"), |form| {
            let cite = form.cite();
            if cites.iter().any(|other| other.is_same(&cite)) {
                let message = format!("{:?} is cited twice for the same", cite.source.slug());
                notes.push(cite.at.mistake(Some(&field), message, None));
            } else {
                cites.push(cite);
            }
        });
        for note in notes {
            self.reader.findings.notes.add(note);
        }
        if cites.is_empty() {
            cites.push(Cite::broken(self.location("cite"))); // what is wrong with it was said; it is not missing
        }
        Some(cites)
    }

    fn cite(&mut self) -> Cite {
        let cite = Cite {
            source: self.refer("source", SOURCE),
            locator: self.text_if_given("locator"),
            accessed: self.day_if_given("accessed"),
            field: self.text_if_given("field"),
            value: self.text_if_given("value"),
            passage: self.shaped("passage", PASSAGE, is_passage),
            sentence: self.sentence(),
            at: self.location("source"),
        };
        if cite.value.is_some() && cite.field.is_none() {
            self.wrong("value", "a value of which field?", Some("add field = …".to_owned()));
        }
        cite
    }

    fn sentence(&mut self) -> Option<(i32, i32)> {
        let value = self.value("sentence")?;
        if self.value("passage").is_none() {
            self.wrong("sentence", "a sentence of which passage?", Some("add passage = …".to_owned()));
        }
        let help = || Some("[start, length], in characters of the passage".to_owned());
        let [start, length] = self.items("sentence") else {
            if value.get_ref().is_array() {
                self.wrong("sentence", "expected two whole numbers", help());
            }
            return None;
        };
        let (start, length) = (self.integer_of("sentence", start)?, self.integer_of("sentence", length)?);
        if start < 0 || length <= 0 {
            self.wrong("sentence", format!("[{start}, {length}] is no part of a passage"), help());
        }
        Some((start, length))
    }

    /// What citations can name of the fact that the form holds, which has been read.
    fn fields(&self) -> Fields {
        let is_field = |key: &&'static str| !["slug", "cite", "confidence"].contains(key);
        Fields { known: self.known().into_iter().filter(is_field).collect(), times: self.times.clone() }
    }

    /// Holds the fields that citations name against those of the fact.
    pub fn check_cites(&self) {
        self.check_fields(&self.fields());
    }

    pub fn check_fields(&self, Fields { known, times }: &Fields) {
        for cite in &self.cites {
            let Some(field) = cite.field.as_deref() else { continue };
            if !known.contains(&field) {
                let near = closest(field, known.iter().copied()).map(did_you_mean);
                let help = near.unwrap_or_else(|| format!("fields are {}", known.join(", ")));
                self.note_at(&cite.at, "cite.field", format!("unknown field {field:?}"), Some(help));
            } else if times.contains(&field)
                && let Some(Err(error)) = cite.value.as_deref().map(str::parse::<crate::edtf::Edtf>)
            {
                self.note_at(&cite.at, "cite.value", error.to_string(), None);
            }
        }
    }
}

/// What can be cited of a kind.
pub(super) struct Fields {
    known: Vec<&'static str>,
    times: Vec<&'static str>,
}

/// Nobody keeps a list of them: they are what a kind asks an empty form for.
static FIELDS: LazyLock<HashMap<&str, Fields>> =
    LazyLock::new(|| kind::cited().map(|kind| (kind.name, Fields::asked_by(kind))).collect());

impl Fields {
    pub fn of(kind: &Kind) -> Option<&'static Self> {
        FIELDS.get(kind.name)
    }

    fn asked_by(kind: &'static Kind) -> Self {
        let (document, _) = Document::parse(String::new(), "");
        let (directory, findings) = (Directory::default(), Findings::default());
        let reader = Reader::of(&document, &directory, &findings);
        let mut form = Form::of(&reader, kind.name, &document.table, 0..0);
        if let Read::Table(read) | Read::Part(read) = kind.read {
            form.fact(kind, read);
        }
        form.fields()
    }
}

const PASSAGE: &str = "a passage is called after its document, as in \"foreign-relations-of-kazakhstan/3f2a9c1d0b\"";

fn is_passage(slug: &str) -> bool {
    slug.split('/').count() >= 2 && slug.split('/').all(is_slug)
}

/// What supports a whole fact supports its parts; what supports one field of it only, does so where there is nothing better.
pub(super) fn inherit(cites: &[Cite]) -> Vec<Cite> {
    let whole: Vec<_> = cites.iter().filter(|cite| cite.field.is_none()).cloned().collect();
    if !whole.is_empty() {
        return whole;
    }
    let mut stripped: Vec<Cite> = Vec::new();
    for cite in cites.iter().map(Cite::of_the_whole) {
        if !stripped.iter().any(|other| other.is_same(&cite)) {
            stripped.push(cite);
        }
    }
    stripped
}
