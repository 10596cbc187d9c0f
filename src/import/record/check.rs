//! From texts to a bundle, without a database: everything is parsed and named first, then read with all names known, and
//! then looked at as a whole. Every mistake of all files comes out at once.

use std::collections::{HashMap, HashSet};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::backing::{self, CITATION};
use super::bundle::Bundle;
use super::closest::{closest, did_you_mean};
use super::directory::Directory;
use super::document::Document;
use super::files::{Files, HEAD, HEAD_TABLE};
use super::form::{Findings, Form, Reader};
use super::head::{self, is_head};
use super::kind::{self, Read};
use super::mistake::{Location, Mistake, Mistakes};
use super::on_record::{self, ON_RECORD};
use super::reference::space;
use super::row::Key;
use super::slug::is_plain_slug;

/// Reads a bundle.
///
/// # Errors
/// Every mistake in it.
pub fn check(files: &Files) -> Result<Bundle, Mistakes> {
    if !files.unreadable.is_empty() {
        return Err(Mistakes::new(files.unreadable.clone())); // what they hold would seem to be missing
    }
    let mut broken = files.not_utf8.clone();
    let mut parse = |path: &str, text| {
        let (document, mistakes) = Document::parse(files.label(path), text);
        broken.extend(mistakes);
        document
    };
    let (heads, facts): (Vec<_>, Vec<_>) = files.texts.iter().partition(|file| !files.is_single && is_head(&file.path));
    let heads: Vec<_> = heads.iter().map(|file| (file.path.as_str(), parse(&file.path, &file.text))).collect();
    let documents: Vec<_> = facts.iter().map(|file| parse(&file.path, &file.text)).collect();
    bundle(files, &heads, documents, broken)
}

/// Reads a bundle of one file that a program has made and not written down. None of its mistakes stands anywhere: to tell
/// where they would, check its text.
///
/// # Errors
/// Every mistake in it.
pub fn check_unwritten(label: &str, table: DeTable<'_>) -> Result<Bundle, Mistakes> {
    let files = Files::from_text(label, String::new());
    bundle(&files, &[], vec![Document::unwritten(label.to_owned(), table)], Vec::new())
}

fn bundle(
    files: &Files, heads: &[(&str, Document<'_>)], documents: Vec<Document<'_>>, broken: Vec<Mistake>,
) -> Result<Bundle, Mistakes> {
    let findings = Findings::default();
    let directory = Directory::of(&documents);
    let dataset = match documents.first().filter(|_| files.is_single) {
        Some(document) => head::of_file(document, &directory, &findings),
        None => head::of_folder(files, heads, &directory, &findings),
    };
    for document in &documents {
        let origin = dataset.as_ref().map(|dataset| dataset.origin);
        let reader = Reader { origin, ..Reader::of(document, &directory, &findings) };
        read_facts(reader, files.is_single);
    }
    for document in &documents {
        on_record::read(document, &directory, &findings);
    }
    if documents.iter().all(is_bare) && broken.is_empty() {
        findings.notes.add(without_facts(files));
    }
    find_circles(&findings);
    backing::find_own(&findings);

    let Findings { notes, facts, on_record, backings, .. } = findings;
    let mut mistakes = without_echoes(notes.into_vec(), &broken, &documents);
    mistakes.extend(broken);
    drop((directory, documents)); // a large one is as large as what was made of it
    match dataset {
        Some(dataset) if mistakes.is_empty() => {
            let backings = backings.into_inner().into_iter().map(|(backing, _)| backing).collect();
            Ok(Bundle::new(dataset, facts.into_inner(), on_record.into_inner(), backings))
        }
        _ => Err(Mistakes::new(mistakes)),
    }
}

/// Whether nothing stands in it but the head of the bundle.
fn is_bare(document: &Document<'_>) -> bool {
    document.table.keys().all(|name| name.get_ref() == HEAD_TABLE)
}

fn without_facts(files: &Files) -> Mistake {
    let (whole, add) = match files.texts.first().filter(|_| files.is_single) {
        Some(file) => (files.label(&file.path), "add [[country]], [[treaty]] …"),
        None => (files.label(""), "add a file such as facts.toml with [[country]], [[treaty]] …"),
    };
    Location::whole(whole).mistake(None, "the bundle has no facts", Some(add.to_owned()))
}

fn read_facts(mut reader: Reader<'_>, is_single: bool) {
    let (document, findings) = (reader.document, reader.findings);
    if let Some(value) = document.table.get("defaults") {
        reader.cites = read_defaults(&reader, value);
    }
    for (name, value) in &document.table {
        match (kind::named(name.get_ref()), name.get_ref().as_ref()) {
            (_, "defaults" | ON_RECORD) => {}
            (_, HEAD_TABLE) if is_single => {}
            (_, HEAD_TABLE) => {
                let help = format!("move what stands in it to {HEAD}");
                let at = document.locate(name.span());
                findings.notes.add(at.mistake(None, "only a bundle of one file has [bundle]", Some(help)));
            }
            (_, CITATION) => read_each(&reader, CITATION, value, backing::read),
            (Some(kind), _) => read_kind(&reader, kind, value),
            (None, unknown) => {
                let kinds: Vec<_> = kind::readable().map(|kind| kind.name).collect();
                let others = ["defaults", ON_RECORD, CITATION];
                findings.notes.add(unknown_kind(&document.locate(name.span()), None, unknown, &kinds, &others));
            }
        }
    }
}

/// What is no kind of fact, though it stands where one should; `others` may stand there too.
pub(super) fn unknown_kind(
    at: &Location, field: Option<&str>, unknown: &str, kinds: &[&str], others: &[&str],
) -> Mistake {
    let near = closest(unknown, kinds.iter().chain(others).copied()).map(did_you_mean);
    let help = near.unwrap_or_else(|| format!("kinds are {}", kinds.join(", ")));
    at.mistake(field, format!("unknown kind of fact {unknown:?}"), Some(help))
}

fn read_defaults<'a>(reader: &Reader<'a>, value: &'a Spanned<DeValue<'a>>) -> Vec<super::cite::Cite> {
    let Some(table) = reader.table("defaults", value) else { return Vec::new() };
    let form = &mut Form::of(reader, "defaults", table, value.span());
    let cites = form.own_cites().unwrap_or_default();
    if cites.iter().any(|cite| cite.field.is_some()) {
        form.wrong("cite", "a field", Some("what holds for a whole file supports whole facts".to_owned()));
    }
    form.finish();
    cites
}

fn read_kind<'a>(reader: &Reader<'a>, kind: &'static kind::Kind, value: &'a Spanned<DeValue<'a>>) {
    if let Read::Table(read) = kind.read {
        read_each(reader, kind.name, value, |form| form.fact(kind, read));
    }
}

/// Reads each table of a list of the file.
fn read_each<'a>(reader: &Reader<'a>, name: &str, value: &'a Spanned<DeValue<'a>>, read: impl Fn(&mut Form<'_>)) {
    let tables = value.get_ref().as_array().map_or(std::slice::from_ref(value), |items| &items[..]);
    for item in tables {
        match item.get_ref() {
            DeValue::Table(table) if value.get_ref().is_array() => {
                let form = &mut Form::of(reader, name, table, item.span());
                read(form);
                form.finish();
            }
            _ => {
                let at = reader.document.locate(item.span());
                let help = format!("write [[{name}]]");
                reader.findings.notes.add(at.mistake(Some(name), "expected tables", Some(help)));
            }
        }
    }
}

/// What is part of itself, by way of others or at once.
fn find_circles(findings: &Findings) {
    let facts = findings.facts.borrow();
    let wholes: HashMap<Key, &Key> = facts.iter().filter_map(|fact| Some((fact.key(), fact.whole()?))).collect();
    let mut known = HashSet::new();
    for fact in facts.iter().filter(|fact| fact.whole().is_some()) {
        let mut way = vec![fact.key()];
        while let Some(whole) = way.last().and_then(|last| wholes.get(last)) {
            if let Some(begin) = way.iter().position(|key| key == *whole) {
                report_circle(findings, &way[begin..], &mut known);
                break;
            }
            way.push((*whole).clone());
        }
    }
}

fn report_circle(findings: &Findings, circle: &[Key], known: &mut HashSet<Key>) {
    if circle.iter().any(|key| !known.insert(key.clone())) {
        return;
    }
    let [first, ..] = circle else { return };
    let slugs: Vec<_> = circle.iter().chain([first]).map(|key| format!("{:?}", key.slug)).collect();
    let at = findings.claimed(space(first.kind), &first.slug).unwrap_or_else(|| Location::whole(""));
    let message = format!("part of itself: {}", slugs.join(" → "));
    findings.notes.add(at.mistake(Some(&format!("{}.part_of", first.kind)), message, None));
}

/// Leaves out what is only said of a fact because its text could not be read.
fn without_echoes(notes: Vec<Mistake>, broken: &[Mistake], documents: &[Document<'_>]) -> Vec<Mistake> {
    let is_broken = |note: &Mistake| {
        let Some(document) = documents.iter().find(|document| document.label == note.file) else { return false };
        let fact = document.fact_at(note.line);
        broken.iter().any(|fault| fault.file == note.file && document.fact_at(fault.line) == fact)
    };
    notes.into_iter().filter(|note| broken.is_empty() || !is_broken(note)).collect()
}

/// For kinds whose slugs are never joined from others.
pub(super) fn plain_slug(form: &Form<'_>) {
    if let Some(slug) = form.peek_text("slug")
        && slug.contains("--")
        && !is_plain_slug(slug)
    {
        form.wrong("slug", format!("{slug:?} has a double dash"), Some("single dashes only".to_owned()));
    }
}
