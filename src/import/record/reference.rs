//! References: slugs that must lead to something of the right kind.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use super::closest::{closest, did_you_mean};
use super::directory::of_pair;
use super::form::Form;
use super::row::Key;

/// What may stand in a place: an actor, a place, a treaty.
#[derive(Clone, Copy, Debug)]
pub(super) struct Class {
    pub noun: &'static str,
    pub kinds: &'static [&'static str],
}

pub(super) const ACTOR: Class = Class { noun: "actor", kinds: &["country", "organization", "person"] };
pub(super) const COUNTRY: Class = Class { noun: "country", kinds: &["country"] };
pub(super) const ORGANIZATION: Class = Class { noun: "organization", kinds: &["organization"] };
pub(super) const PLACE: Class = Class { noun: "place", kinds: &["place"] };
pub(super) const TOPIC: Class = Class { noun: "topic", kinds: &["topic"] };
pub(super) const INDICATOR: Class = Class { noun: "indicator", kinds: &["indicator"] };
pub(super) const SOURCE: Class = Class { noun: "source", kinds: &["source"] };
pub(super) const TREATY: Class = Class { noun: "treaty", kinds: &["treaty"] };
pub(super) const PERSON: Class = Class { noun: "person", kinds: &["person"] };
pub(super) const MISSION: Class = Class { noun: "mission", kinds: &["mission"] };
pub(super) const EVENT: Class = Class { noun: "event", kinds: &["event"] };

/// Where a slug of a kind is unique: actors of all kinds share one namespace.
pub(super) fn space(kind: &'static str) -> &'static str {
    if ACTOR.kinds.contains(&kind) { ACTOR.noun } else { kind }
}

/// A slug that was looked up. After a mistake its slug is empty, and nothing more is said about it.
#[derive(Clone, Debug)]
pub(super) struct Reference {
    pub key: Key,
    pub title: String,
    pub span: Range<usize>,
}

impl Reference {
    pub fn broken() -> Self {
        Self { key: Key::none(), title: String::new(), span: 0..0 }
    }

    pub fn slug(&self) -> &str {
        &self.key.slug
    }

    pub fn is(&self, other: &Self) -> bool {
        !self.slug().is_empty() && self.key == other.key
    }
}

impl<'a> Form<'a> {
    pub fn refer(&mut self, key: &'static str, class: Class) -> Reference {
        match self.required(key) {
            Some(value) => self.look_up(key, value, class),
            None => Reference::broken(),
        }
    }

    pub fn refer_if_given(&mut self, key: &'static str, class: Class) -> Option<Reference> {
        self.value(key).map(|value| self.look_up(key, value, class))
    }

    /// A list of references, each at most once.
    pub fn refer_to_each(&mut self, key: &'static str, class: Class) -> Vec<Reference> {
        let mut found: Vec<Reference> = Vec::new();
        for item in self.items(key) {
            let reference = self.look_up(key, item, class);
            if found.iter().any(|other| other.is(&reference)) {
                self.note(key, item.span(), format!("{:?} is named twice", reference.slug()), None);
            } else {
                found.push(reference);
            }
        }
        found
    }

    /// Two different actors.
    pub fn two_actors(&mut self, key: &'static str) -> Option<[Reference; 2]> {
        let value = self.value(key)?;
        let items = self.items(key);
        let [one, other] = items else {
            if value.get_ref().is_array() {
                let found = items.len();
                self.note(key, value.span(), format!("expected two actors, found {found}"), None);
            }
            return None;
        };
        let pair = [self.look_up(key, one, ACTOR), self.look_up(key, other, ACTOR)];
        self.differ((key, &pair[0]), (key, &pair[1]));
        Some(pair)
    }

    /// The relation of two actors, which must be in the bundle or named as on record.
    pub fn relation(&mut self, key: &'static str) -> Option<Key> {
        let [one, other] = self.two_actors(key)?;
        let slug = of_pair(one.slug(), other.slug());
        if one.slug().is_empty() || other.slug().is_empty() || one.is(&other) {
            return None;
        }
        if self.reader.directory.find(&["relation"], &slug).is_none() {
            let between = format!("[{:?}, {:?}]", one.slug(), other.slug());
            let message = format!("unknown relation {between}");
            self.wrong(key, message, Some(format!("add a [[relation]] with between = {between}")));
        }
        Some(Key { kind: "relation", slug })
    }

    /// Says so where one actor stands on both sides.
    pub fn differ(&self, (_, one): (&str, &Reference), (key, other): (&str, &Reference)) {
        if one.is(other) {
            let message = format!("{:?} stands on both sides", other.slug());
            self.note(key, other.span.clone(), message, Some("name two different ones".to_owned()));
        }
    }

    pub fn look_up(&self, key: &str, value: &'a Spanned<DeValue<'a>>, class: Class) -> Reference {
        let Some(slug) = self.text_of(key, value) else { return Reference::broken() };
        let Some((kind, title)) = self.reader.directory.find(class.kinds, &slug) else {
            self.unknown(key, value, &slug, class);
            return Reference::broken();
        };
        Reference { key: Key { kind, slug }, title: title.to_owned(), span: value.span() }
    }

    fn unknown(&self, key: &str, value: &Spanned<DeValue<'_>>, slug: &str, class: Class) {
        let Class { noun, kinds } = class;
        let near = closest(slug, self.reader.directory.slugs(kinds)).map(did_you_mean);
        let (message, help) = if let Some(kind) = self.reader.directory.kind_of(slug) {
            let message = format!("{slug:?} is {} and not {}", with_article(kind), with_article(noun));
            (message, near.unwrap_or_else(|| format!("name {} here", with_article(noun))))
        } else {
            let tables: Vec<_> = kinds.iter().map(|kind| format!("[[{kind}]]")).collect();
            let add = || format!("add a {} with this slug", tables.join(" or "));
            (format!("unknown {noun} {slug:?}"), near.unwrap_or_else(add))
        };
        self.note(key, value.span(), message, Some(help));
    }
}

pub(super) fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {noun}")
}
