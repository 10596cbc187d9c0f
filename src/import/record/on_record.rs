//! `[on_record]`: what a bundle refers to and does not hold, because it is on record already; by kind, slug = name. The
//! names are those that titles are made with; `load` looks up the rest.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::check::unknown_kind;
use super::directory::Directory;
use super::document::Document;
use super::form::{Findings, Form, Reader};
use super::kind::{self, Identity, Kind};
use super::reference::{space, with_article};
use super::row::Key;
use super::slug::is_slug;
use super::value::right_slug;

pub(super) const ON_RECORD: &str = "on_record";

/// The kinds that others refer to.
fn kinds() -> impl Iterator<Item = &'static Kind> {
    kind::readable().filter(|kind| matches!(kind.identity, Identity::Named(_) | Identity::JoinedOf(_) | Identity::Pair))
}

/// What a file names so, as far as it can be read at all.
pub(super) fn named<'t>(file: &'t DeTable<'_>) -> impl Iterator<Item = (&'static Kind, &'t str, &'t str)> {
    let tables = file.get(ON_RECORD).and_then(|value| value.get_ref().as_table()).into_iter().flatten();
    tables.flat_map(|(name, value)| {
        let kind = kinds().find(|kind| kind.name == name.get_ref());
        let entries = kind.and_then(|_| value.get_ref().as_table()).into_iter().flatten();
        entries.filter_map(move |(slug, name)| Some((kind?, slug.get_ref().as_ref(), name.get_ref().as_str()?)))
    })
}

/// Reads what a file names so, when all facts of the bundle are known.
pub(super) fn read(document: &Document<'_>, directory: &Directory, findings: &Findings) {
    let reader = Reader::of(document, directory, findings);
    let Some(value) = document.table.get(ON_RECORD) else { return };
    for (name, value) in reader.table(ON_RECORD, value).into_iter().flatten() {
        match kinds().find(|kind| kind.name == name.get_ref()) {
            Some(kind) => read_kind(&reader, kind, value),
            None => findings.notes.add(unreferred(&reader, name)),
        }
    }
}

fn unreferred(reader: &Reader<'_>, name: &Spanned<Cow<'_, str>>) -> super::mistake::Mistake {
    let at = reader.document.locate(name.span());
    let list: Vec<_> = kinds().map(|kind| kind.name).collect();
    match kind::named(name.get_ref()) {
        Some(kind) => {
            let message = format!("nothing refers to {}", with_article(kind.name));
            at.mistake(Some(ON_RECORD), message, Some(format!("kinds are {}", list.join(", "))))
        }
        None => unknown_kind(&at, Some(ON_RECORD), name.get_ref(), &list, &[]),
    }
}

fn read_kind<'a>(reader: &'a Reader<'a>, kind: &'static Kind, value: &'a Spanned<DeValue<'a>>) {
    let path = format!("{ON_RECORD}.{}", kind.name);
    let Some(table) = reader.table(&path, value) else { return };
    let form = Form::of(reader, &path, table, value.span());
    for (slug, name) in table {
        let key = slug.get_ref().as_ref();
        if let Some((message, help)) = misnamed(kind, key) {
            form.note(key, slug.span(), message, Some(help));
            continue;
        }
        let Some(name) = form.text_of(key, name) else { continue };
        let at = reader.document.locate(slug.span());
        let mut on_record = reader.findings.on_record.borrow_mut();
        if let Some(earlier) = reader.findings.claim(space(kind.name), key, &at) {
            let is_twice = on_record.keys().any(|other| space(other.kind) == space(kind.name) && other.slug == key);
            let (message, help) = if is_twice {
                ("named twice", format!("it is also at {earlier}"))
            } else {
                ("the bundle itself holds it", format!("leave it out here; it is at {earlier}"))
            };
            form.note(key, slug.span(), message, Some(help));
            continue;
        }
        on_record.insert(Key { kind: kind.name, slug: key.to_owned() }, name);
    }
}

/// What is wrong with a slug, and what would be right.
fn misnamed(kind: &Kind, slug: &str) -> Option<(String, String)> {
    if !is_slug(slug) {
        return Some((format!("{slug:?} is no slug"), right_slug(slug)));
    }
    if !matches!(kind.identity, Identity::Pair) {
        return None;
    }
    match slug.split_once("--") {
        Some((one, other)) if one > other && !other.contains("--") => {
            let right = format!("{:?}", super::directory::of_pair(one, other));
            Some(("its two sides are not in alphabetical order".to_owned(), right))
        }
        Some(_) => None,
        None => Some((format!("{slug:?} is no pair"), "both sides, as in \"azerbaijan--kazakhstan\"".to_owned())),
    }
}
