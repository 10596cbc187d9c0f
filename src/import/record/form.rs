//! One table of a file, asked key by key. It notes every mistake and goes on with a stand-in: nothing that was made of a
//! stand-in is ever used, since a bundle with a mistake is none. (Serde would stop at the first.) What values may be is
//! `value`'s matter, references are `reference`'s, citations `cite`'s.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::cite::Cite;
use super::closest::{closest, did_you_mean};
use super::directory::Directory;
use super::document::Document;
use super::fact::{Backing, Fact};
use super::mistake::{Location, Notes};
use super::row::Key;
use crate::entity::record::Origin;

/// What the reading of all forms of a file shares.
pub(super) struct Reader<'a> {
    pub directory: &'a Directory,
    pub document: &'a Document<'a>,
    pub findings: &'a Findings,
    /// Of the bundle, as far as its head could be read.
    pub origin: Option<Origin>,
    /// The file's own `cite`, for facts without one.
    pub cites: Vec<Cite>,
}

impl<'a> Reader<'a> {
    pub fn of(document: &'a Document<'a>, directory: &'a Directory, findings: &'a Findings) -> Self {
        Self { directory, document, findings, origin: None, cites: Vec::new() }
    }

    /// A value that must be a table of the file.
    pub fn table(&self, name: &str, value: &'a Spanned<DeValue<'a>>) -> Option<&'a DeTable<'a>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            let at = self.document.locate(value.span());
            self.findings.notes.add(at.mistake(Some(name), "expected a table", Some(format!("[{name}]"))));
        }
        table
    }
}

/// What the reading of all files comes to.
#[derive(Default)]
pub(super) struct Findings {
    pub notes: Notes,
    pub facts: RefCell<Vec<Fact>>,
    /// What is on record already, with its names.
    pub on_record: RefCell<BTreeMap<Key, String>>,
    /// Citations of what is on record already, and where they stand.
    pub backings: RefCell<Vec<(Backing, Location)>>,
    /// Where something that may be given once was given.
    claims: RefCell<HashMap<(&'static str, String), Location>>,
}

impl Findings {
    /// Where the same was given before, if it was.
    pub fn claim(&self, what: &'static str, value: &str, at: &Location) -> Option<Location> {
        let mut claims = self.claims.borrow_mut();
        let earlier = claims.get(&(what, value.to_owned())).cloned();
        if earlier.is_none() {
            claims.insert((what, value.to_owned()), at.clone());
        }
        earlier
    }

    pub fn claimed(&self, what: &'static str, value: &str) -> Option<Location> {
        self.claims.borrow().get(&(what, value.to_owned())).cloned()
    }
}

pub(super) struct Form<'a> {
    pub reader: &'a Reader<'a>,
    given: Given<'a>,
    /// The keys that lead here: `treaty.parties`.
    path: String,
    head: Range<usize>,
    asked: Vec<&'static str>,
    /// Those of the keys asked for that are times.
    pub times: Vec<&'static str>,
    /// The citations of the fact that this belongs to.
    pub cites: Vec<Cite>,
    /// Likewise how sure it is, where it says so itself.
    pub confidence: Option<f64>,
}

#[derive(Clone, Copy)]
enum Given<'a> {
    Table(&'a DeTable<'a>),
    /// A value that stands for a table with this one key.
    Bare(&'static str, &'a Spanned<DeValue<'a>>),
}

impl<'a> Form<'a> {
    pub fn of(reader: &'a Reader<'a>, path: &str, table: &'a DeTable<'a>, head: Range<usize>) -> Self {
        Self::new(reader, path.to_owned(), Given::Table(table), head)
    }

    fn new(reader: &'a Reader<'a>, path: String, given: Given<'a>, head: Range<usize>) -> Self {
        Self { reader, given, path, head, asked: Vec::new(), times: Vec::new(), cites: Vec::new(), confidence: None }
    }

    pub fn value(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.push(key);
        self.peek(key)
    }

    pub fn peek(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        match self.given {
            Given::Table(table) => table.get(key),
            Given::Bare(name, value) => (name == key).then_some(value),
        }
    }

    /// The text of a key, unread: nothing is noted.
    pub fn peek_text(&self, key: &str) -> Option<&'a str> {
        self.peek(key).and_then(|value| value.get_ref().as_str())
    }

    pub fn required(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        let value = self.value(key);
        if value.is_none() {
            self.note(key, self.head.clone(), "missing", Some(format!("add {key} = …")));
        }
        value
    }

    /// The items of a list; none if there is none.
    pub fn items(&mut self, key: &'static str) -> &'a [Spanned<DeValue<'a>>] {
        let Some(value) = self.value(key) else { return &[] };
        match value.get_ref() {
            DeValue::Array(items) => items,
            other => {
                let help = other.as_str().map(|text| format!("put it into brackets: {key} = [{text:?}]"));
                self.wrong_type(key, value, "a list", help);
                &[]
            }
        }
    }

    /// Reads each table of a list. Where `bare` names a key, a plain value stands for a table with that key alone.
    pub fn each(&mut self, key: &'static str, bare: Option<&'static str>, mut read: impl FnMut(&mut Form<'a>)) {
        for item in self.items(key) {
            let given = match (item.get_ref(), bare) {
                (DeValue::Table(table), _) => Given::Table(table),
                (DeValue::String(_), Some(bare)) => Given::Bare(bare, item),
                _ => {
                    let wanted = if bare.is_some() { "a slug or a table" } else { "a table" };
                    self.wrong_type(key, item, wanted, None);
                    continue;
                }
            };
            let mut form = Form::new(self.reader, format!("{}.{key}", self.path), given, item.span());
            form.cites.clone_from(&self.cites);
            form.confidence = self.confidence;
            read(&mut form);
            form.finish();
        }
    }

    /// Complains of every key that nobody has asked for.
    pub fn finish(&self) {
        let Given::Table(table) = self.given else { return };
        for key in table.keys() {
            let name = key.get_ref().as_ref();
            if !self.asked.contains(&name) {
                let help = closest(name, self.asked.iter().copied()).map(did_you_mean);
                let known = || format!("known are {}", self.known().join(", "));
                let message = format!("unknown key {name:?}");
                let at = self.reader.document.locate(key.span());
                self.reader.findings.notes.add(at.mistake(Some(&self.path), message, Some(help.unwrap_or_else(known))));
            }
        }
    }

    /// The keys asked for so far, in that order.
    pub fn known(&self) -> Vec<&'static str> {
        let mut known = Vec::new();
        for key in &self.asked {
            if !known.contains(key) {
                known.push(*key);
            }
        }
        known
    }

    pub fn location(&self, key: &str) -> Location {
        self.reader.document.locate(self.peek(key).map_or_else(|| self.head.clone(), Spanned::span))
    }

    /// Notes a mistake at the value of a key, or at the head of the table where it has none.
    pub fn wrong(&self, key: &str, message: impl Into<String>, help: Option<String>) {
        self.note_at(&self.location(key), key, message, help);
    }

    pub fn note(&self, key: &str, span: Range<usize>, message: impl Into<String>, help: Option<String>) {
        self.note_at(&self.reader.document.locate(span), key, message, help);
    }

    pub fn note_at(&self, at: &Location, key: &str, message: impl Into<String>, help: Option<String>) {
        self.reader.findings.notes.add(at.mistake(Some(&self.field(key)), message, help));
    }

    pub fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str, help: Option<String>) {
        let message = format!("expected {wanted}, found {}", name_of_type(value.get_ref()));
        self.note(key, value.span(), message, help);
    }

    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn field(&self, key: &str) -> String {
        format!("{}.{key}", self.path)
    }

    /// Notes it where a value that only one fact may have was given before.
    pub fn only_once(&self, key: &'static str, value: &str) {
        if let Some(earlier) = self.reader.findings.claim(key, value, &self.location(key)) {
            self.wrong(key, format!("{value:?} is given twice"), Some(format!("it is also at {earlier}")));
        }
    }
}

fn name_of_type(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date without quotes",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
