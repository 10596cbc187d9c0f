//! Everything in a bundle or said to be on record that has a name and can be referred to, gathered before anything is read in earnest, so that
//! the order of facts and files does not matter.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use super::document::Document;
use super::kind::{self, Identity, Kind};
use super::on_record;
use super::slug;

#[derive(Debug, Default)]
pub(super) struct Directory {
    /// By kind and slug, the title.
    names: BTreeMap<&'static str, BTreeMap<String, String>>,
}

impl Directory {
    pub fn of(documents: &[Document<'_>]) -> Self {
        let mut directory = Self::default();
        for document in documents {
            for (name, value) in &document.table {
                if let (Some(kind), Some(facts)) = (kind::named(name.get_ref()), value.get_ref().as_array()) {
                    for fact in facts.iter().filter_map(|fact| fact.get_ref().as_table()) {
                        directory.declare(kind, fact);
                    }
                }
            }
            for (kind, slug, name) in on_record::named(&document.table) {
                directory.add(kind.name, slug, name);
            }
        }
        directory
    }

    fn declare(&mut self, kind: &'static Kind, fact: &DeTable<'_>) {
        let text = |key: &str| fact.get(key).and_then(|value| value.get_ref().as_str());
        let entry = match kind.identity {
            Identity::Named(title) => text("slug").map(|slug| (slug.to_owned(), text(title).unwrap_or(slug))),
            Identity::Pair => fact.get("between").and_then(|sides| pair(sides.get_ref())).map(|slug| (slug, "")),
            Identity::JoinedOf(keys) => {
                let joined = slug::join(keys.iter().filter_map(|key| text(key)));
                Some((text("slug").map_or(joined, str::to_owned), ""))
            }
            Identity::Joined | Identity::Fixed => None,
        };
        if let Some((slug, title)) = entry {
            self.add(kind.name, &slug, title);
        }
    }

    fn add(&mut self, kind: &'static str, slug: &str, title: &str) {
        self.names.entry(kind).or_default().entry(slug.to_owned()).or_insert_with(|| title.to_owned());
    }

    /// The kind and title of a slug among some kinds.
    pub fn find(&self, kinds: &[&'static str], slug: &str) -> Option<(&'static str, &str)> {
        kinds.iter().find_map(|kind| Some((*kind, self.names.get(kind)?.get(slug)?.as_str())))
    }

    /// The kind of a slug among all.
    pub fn kind_of(&self, slug: &str) -> Option<&'static str> {
        self.names.iter().find_map(|(kind, names)| names.contains_key(slug).then_some(*kind))
    }

    pub fn slugs<'d>(&'d self, kinds: &'d [&'static str]) -> impl Iterator<Item = &'d str> {
        kinds.iter().filter_map(|kind| self.names.get(kind)).flat_map(|names| names.keys().map(String::as_str))
    }
}

/// The slug of a relation: its two sides in alphabetical order.
fn pair(between: &DeValue<'_>) -> Option<String> {
    match between.as_array().map(|sides| sides.iter().map(|side| side.get_ref().as_str()).collect::<Vec<_>>())?[..] {
        [Some(one), Some(other)] => Some(of_pair(one, other)),
        _ => None,
    }
}

pub(super) fn of_pair(one: &str, other: &str) -> String {
    slug::join([one.min(other), one.max(other)])
}
