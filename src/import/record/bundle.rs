//! A bundle that was found to be right: a dataset and its facts, ready to be loaded into any database.

use std::collections::{BTreeMap, HashSet};

use serde_json::json;

use super::fact::{Backing, Citation, Fact, digest};
use super::kind::KINDS;
use super::row::Key;
use super::text::Text;
use crate::entity::record::Origin;

#[derive(Clone, Debug)]
pub struct Bundle {
    pub dataset: Dataset,
    /// In the order of their kinds, and of their slugs within a kind.
    pub(super) facts: Vec<Fact>,
    /// What it refers to and does not hold, with the names that it knows these by.
    pub(super) on_record: BTreeMap<Key, String>,
    /// Citations of facts that it does not state.
    pub(super) backings: Vec<Backing>,
    pub(super) text: Option<Text>,
    /// Of everything in it: equal means that there is nothing to load.
    pub(super) digest: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    pub slug: String,
    pub title: String,
    pub version: Option<String>,
    pub licence: String,
    pub url: Option<String>,
    pub origin: Origin,
    /// How sure its facts are; for what was extracted by rules only.
    pub confidence: Option<f64>,
    /// Where datasets differ and none is more precise, the one of the higher authority is believed.
    pub authority: i32,
}

impl Bundle {
    pub(super) fn new(
        dataset: Dataset, mut facts: Vec<Fact>, on_record: BTreeMap<Key, String>, mut backings: Vec<Backing>,
    ) -> Self {
        sort(&mut facts);
        super::context::give(&mut facts, &on_record);
        facts.iter_mut().for_each(Fact::seal);
        let mut said = vec![dataset.canonical()];
        for fact in &facts {
            said.push(format!("{}/{} {}", fact.kind.name, fact.slug, fact.digest));
            said.extend(fact.citations.iter().map(Citation::canonical));
        }
        backings.sort_by(|a, b| a.fact.cmp(&b.fact));
        said.extend(backings.iter().flat_map(|backing| &backing.citations).map(Citation::canonical));
        Self { dataset, facts, on_record, backings, text: None, digest: digest(said) }
    }

    /// With a document, whose passages its citations may lead to. What that speaks of and the bundle does not hold must be
    /// on record, named in the bundle or not.
    #[must_use]
    pub fn with_text(mut self, text: Text) -> Self {
        let held: HashSet<Key> = self.facts.iter().map(Fact::key).collect();
        for key in text.keys().filter(|key| !held.contains(key)) {
            self.on_record.entry(key).or_default();
        }
        self.facts.push(text.fact(&self.dataset.slug));
        sort(&mut self.facts);
        self.digest = digest([self.digest, text.canonical()]);
        self.text = Some(text);
        self
    }

    pub(super) fn citations(&self) -> impl Iterator<Item = &Citation> {
        let backed = self.backings.iter().flat_map(|backing| &backing.citations);
        self.facts.iter().flat_map(|fact| &fact.citations).chain(backed)
    }

    /// How many facts it holds, citable ones and sources; without places, topics and indicators.
    #[must_use]
    pub fn len(&self) -> usize {
        self.facts.iter().filter(|fact| fact.kind.record.is_some()).count()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    #[must_use]
    pub fn digest(&self) -> &str {
        &self.digest
    }
}

fn sort(facts: &mut [Fact]) {
    let place = |fact: &Fact| KINDS.iter().position(|kind| kind.name == fact.kind.name);
    facts.sort_by(|a, b| (place(a), &a.slug).cmp(&(place(b), &b.slug)));
}

impl Dataset {
    fn canonical(&self) -> String {
        let Self { slug, title, version, licence, url, origin, confidence, authority } = self;
        json!([slug, title, version, licence, url, origin.as_str(), confidence, authority]).to_string()
    }
}
