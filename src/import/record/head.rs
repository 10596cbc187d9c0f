//! The head of a bundle: what dataset it is.

use std::ops::Range;

use toml::de::DeTable;

use super::bundle::Dataset;
use super::directory::Directory;
use super::document::Document;
use super::files::{Files, HEAD, HEAD_TABLE};
use super::form::{Findings, Form, Reader};
use super::mistake::Location;
use crate::entity::record::Origin;

/// Whether a file of a folder is a head, be it in its place or not.
pub(super) fn is_head(path: &str) -> bool {
    path.rsplit('/').next() == Some(HEAD)
}

/// The head of a bundle that is one file.
pub(super) fn of_file(document: &Document<'_>, directory: &Directory, findings: &Findings) -> Option<Dataset> {
    let reader = Reader::of(document, directory, findings);
    let Some(value) = document.table.get(HEAD_TABLE) else {
        findings.notes.add(Location::whole(document.label.clone()).mistake(
            None,
            format!("[{HEAD_TABLE}] is missing"),
            Some("add it with slug, title and licence of the dataset".to_owned()),
        ));
        return None;
    };
    reader.table(HEAD_TABLE, value).map(|table| read(&reader, table, value.span()))
}

/// The head of a folder.
pub(super) fn of_folder(
    files: &Files, heads: &[(&str, Document<'_>)], directory: &Directory, findings: &Findings,
) -> Option<Dataset> {
    let mut dataset = None;
    for (path, document) in heads {
        if *path == HEAD {
            let reader = Reader::of(document, directory, findings);
            dataset = Some(read(&reader, &document.table, 0..0));
        } else {
            findings.notes.add(Location::whole(document.label.clone()).mistake(
                None,
                format!("only the top of a bundle has a {HEAD}"),
                Some("give the file another name, or check its folder as a bundle of its own".to_owned()),
            ));
        }
    }
    if dataset.is_none() {
        findings.notes.add(Location::whole(files.label(HEAD)).mistake(
            None,
            "missing",
            Some("add it with slug, title and licence of the dataset".to_owned()),
        ));
    }
    dataset
}

fn read<'a>(reader: &'a Reader<'a>, table: &'a DeTable<'a>, head: Range<usize>) -> Dataset {
    let form = &mut Form::of(reader, "bundle", table, head);
    form.required("slug");
    let dataset = Dataset {
        slug: form.slug("slug").unwrap_or_default(),
        title: form.text("title"),
        version: form.text_if_given("version"),
        licence: form.text("licence"),
        url: form.url_if_given("url"),
        origin: form.code_if_given("origin").unwrap_or_default(),
        confidence: form.number_if_given("confidence"),
        authority: form.integer_if_given("authority").unwrap_or_default(),
    };
    if dataset.slug.contains("--") {
        form.wrong("slug", "a double dash", Some("single dashes only".to_owned()));
    }
    match (dataset.origin, dataset.confidence) {
        (Origin::Extracted, None) => {
            form.wrong("confidence", "missing", Some("what was extracted says how sure it is, from 0 to 1".to_owned()));
        }
        (origin, Some(confidence)) => form.check_confidence(Some(origin), confidence),
        _ => {}
    }
    form.finish();
    dataset
}
