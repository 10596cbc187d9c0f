//! What a dataset says as a record bundle: the one that `import record` loads, and that `--bundle` shows as text.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

use super::DatasetError;
use super::actors::Actor;
use super::unwritten::Unwritten;
use crate::import::record::{self, Bundle, Files};

/// What stands at the head of the bundle.
#[derive(Clone, Debug, Default)]
pub struct Head {
    pub slug: String,
    pub title: String,
    pub version: String,
    pub licence: &'static str,
    pub url: &'static str,
    /// Where datasets differ and none is more precise, the one of the higher authority is believed.
    pub authority: i64,
}

/// A bundle in the making.
#[derive(Debug)]
pub struct Sheet {
    head: Head,
    facts: BTreeMap<&'static str, Vec<Value>>,
    on_record: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// What the bundle states itself, by kind and slug.
    stated: BTreeSet<(&'static str, String)>,
    /// The facts on record that it states again or cites, by kind and slug.
    spoken_of: BTreeSet<(String, String)>,
}

/// A table of the bundle: a fact, or a part of one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fact(Table);

impl Fact {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    #[must_use]
    pub fn set(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    /// Sets what is known.
    #[must_use]
    pub fn set_if<V: Into<Value>>(self, key: &str, value: Option<V>) -> Self {
        match value {
            Some(value) => self.set(key, value),
            None => self,
        }
    }

    #[must_use]
    pub fn each(self, key: &str, parts: impl IntoIterator<Item = Fact>) -> Self {
        let parts: Vec<_> = parts.into_iter().map(|part| Value::Table(part.0)).collect();
        if parts.is_empty() { self } else { self.set(key, parts) }
    }

    /// The source that says so, and where in it.
    #[must_use]
    pub fn cite(source: &str, locator: &str) -> Self {
        let cite = Self::new().set("source", source);
        if locator.is_empty() { cite } else { cite.set("locator", locator) }
    }

    /// The same of one field, with the value that the source gives: kept where others differ.
    #[must_use]
    pub fn cite_value(source: &str, locator: &str, field: &str, value: &str) -> Self {
        Self::cite(source, locator).set("field", field).set("value", value)
    }
}

impl Sheet {
    #[must_use]
    pub fn new(head: Head) -> Self {
        Self {
            head,
            facts: BTreeMap::new(),
            on_record: BTreeMap::new(),
            stated: BTreeSet::new(),
            spoken_of: BTreeSet::new(),
        }
    }

    pub fn slug(&self) -> &str {
        &self.head.slug
    }

    pub fn set_version(&mut self, version: String) {
        self.head.version = version;
    }

    /// States a fact of a kind whose slug is joined from what it joins.
    pub fn state(&mut self, kind: &'static str, fact: Fact) {
        self.facts.entry(kind).or_default().push(Value::Table(fact.0));
    }

    /// States a fact that others refer to by its slug; says whether it is the first to do so.
    pub fn state_named(&mut self, kind: &'static str, slug: &str, fact: Fact) -> bool {
        let is_first = self.stated.insert((kind, slug.to_owned()));
        if is_first {
            self.state(kind, fact.set("slug", slug));
        }
        is_first
    }

    /// States the dataset as a source, by the title that its publisher gives it.
    pub fn state_dataset(&mut self, title: &str, publisher: &str) {
        let about = Fact::new().set("title", title).set("kind", "DATASET").set("publisher", publisher);
        self.state_source(about.set("url", self.head.url));
    }

    /// States the source that the dataset itself is: it has the slug of the dataset.
    pub fn state_source(&mut self, about: Fact) {
        let slug = self.head.slug.clone();
        self.state_named("source", &slug, about);
    }

    /// States again what this dataset recorded before by a slug.
    pub fn state_again(&mut self, kind: &'static str, slug: &str, fact: Fact) {
        self.spoken_of.insert((kind.to_owned(), slug.to_owned()));
        self.state(kind, fact.set("slug", slug));
    }

    /// States what figures are measured in.
    pub fn state_indicator(&mut self, slug: &str, name: &str, unit: &str) {
        self.state_named("indicator", slug, Fact::new().set("name", name).set("unit", unit));
    }

    /// Whether the bundle states again or cites a fact on record.
    pub fn speaks_of(&self, kind: &str, slug: &str) -> bool {
        self.spoken_of.contains(&(kind.to_owned(), slug.to_owned()))
            || self.stated.iter().any(|(stated, name)| *stated == kind && name == slug)
    }

    /// Whether the bundle states it.
    pub fn states(&self, kind: &'static str, slug: &str) -> bool {
        self.stated.contains(&(kind, slug.to_owned()))
    }

    /// Refers to what others have recorded, by the name that titles are made with.
    pub fn refer(&mut self, kind: &'static str, slug: &str, name: &str) {
        if !self.states(kind, slug) {
            self.on_record.entry(kind).or_default().entry(slug.to_owned()).or_insert_with(|| name.to_owned());
        }
    }

    /// Refers to an actor on record, and gives its slug.
    pub fn actor<'a>(&mut self, actor: &'a Actor) -> &'a str {
        let kind = actor.kind.table();
        self.refer(kind, &actor.slug, &actor.name);
        &actor.slug
    }

    /// Adds citations to a fact that others have recorded.
    pub fn back(&mut self, kind: &str, slug: &str, cites: impl IntoIterator<Item = Fact>) {
        self.spoken_of.insert((kind.to_owned(), slug.to_owned()));
        self.state("citation", Fact::new().set("of", format!("{kind}/{slug}")).each("cite", cites));
    }

    /// How many facts of each kind it holds.
    pub fn counts(&self) -> impl Iterator<Item = (&'static str, usize)> + '_ {
        self.facts.iter().map(|(kind, facts)| (*kind, facts.len()))
    }

    /// The facts of each kind.
    pub(super) fn facts(&self) -> impl Iterator<Item = (&'static str, &[Value])> {
        self.facts.iter().map(|(kind, facts)| (*kind, facts.as_slice()))
    }

    /// What stands before the facts: the dataset, and what it refers to.
    pub(super) fn head(&self) -> Table {
        let Head { slug, title, version, licence, url, authority } = &self.head;
        let head = Fact::new()
            .set("slug", slug.as_str())
            .set("title", title.as_str())
            .set_if("version", (!version.is_empty()).then_some(version.as_str()))
            .set("licence", *licence)
            .set("url", *url)
            .set("origin", "IMPORTED")
            .set("authority", *authority);
        let mut on_record = Fact::new();
        for (kind, names) in &self.on_record {
            let names = names.iter().filter(|(slug, _)| !self.states(kind, slug));
            let names: Table = names.map(|(slug, name)| (slug.clone(), Value::from(name.as_str()))).collect();
            on_record = on_record.set(kind, names);
        }
        Fact::new().set("bundle", head.0).set("on_record", on_record.0).0
    }

    /// The text of the bundle.
    ///
    /// # Errors
    /// If it cannot be written as TOML, which is a fault of the importer.
    pub fn render(&self) -> Result<String, toml::ser::Error> {
        let mut document = Fact(self.head());
        for (kind, facts) in &self.facts {
            document = document.set(kind, facts.clone());
        }
        toml::to_string(&document.0)
    }

    /// The bundle itself. Mistakes are told as those of its text.
    pub(super) fn check(&self) -> Result<Bundle, DatasetError> {
        if let Ok(bundle) = record::check_unwritten("the dataset", Unwritten::of(self).table()) {
            return Ok(bundle);
        }
        record::check(&Files::from_text("the dataset", self.render()?)).map_err(DatasetError::Bundle)
    }
}
