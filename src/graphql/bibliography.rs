//! Sources as reference managers want them: CSL-JSON 1.0.2 (Citation Style Language) and BibTeX.

use super::source::Source;
use crate::{
    edtf::{Edtf, TemporalPrecision},
    entity::source::SourceKind,
};
use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value, json};

/// One item of CSL-JSON.
pub fn csl(source: &Source, slug: &str, title: &str) -> Value {
    let names: Vec<Value> = source.authors.iter().map(|author| csl_name(author)).collect();
    let fields = [
        ("id", Some(json!(slug))),
        ("type", Some(json!(csl_type(source.kind)))),
        ("title", Some(json!(title))),
        ("author", (!names.is_empty()).then(|| names.into())),
        ("issued", source.issued.as_ref().map(|issued| csl_date(&issued.0))),
        ("container-title", source.container.as_ref().map(|container| json!(container))),
        ("publisher", source.publisher.as_ref().map(|publisher| json!(publisher))),
        ("volume", source.volume.as_ref().map(|volume| json!(volume))),
        ("issue", source.issue.as_ref().map(|issue| json!(issue))),
        ("page", source.pages.as_ref().map(|pages| json!(pages.replace('–', "-")))),
        ("DOI", source.doi.as_ref().map(|doi| json!(doi))),
        ("URL", source.url.as_ref().map(|url| json!(url.0))),
    ];
    let given = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(given.collect::<Map<_, _>>())
}

fn csl_type(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Book => "book",
        SourceKind::JournalArticle => "article-journal",
        SourceKind::News => "article-newspaper",
        SourceKind::Report => "report",
        SourceKind::WebPage => "webpage",
        SourceKind::EncyclopediaArticle => "entry-encyclopedia",
        SourceKind::Dataset => "dataset",
        SourceKind::TreatyText => "treaty",
        SourceKind::Speech => "speech",
        SourceKind::Legislation => "legislation",
        SourceKind::Other => "document",
    }
}

/// "Gast, Alice P." has a family name; a name without a comma is a body's, or is given as one.
fn csl_name(author: &str) -> Value {
    match author.split_once(", ") {
        Some((family, given)) => json!({ "family": family, "given": given }),
        None => json!({ "literal": author }),
    }
}

/// A date or a span of two; what CSL has no form for is said in words.
fn csl_date(issued: &Edtf) -> Value {
    let ends: Option<Vec<(Vec<i32>, Option<u32>)>> = issued.as_str().split('/').map(date_parts).collect();
    let Some(ends) = ends else { return json!({ "literal": issued.display() }) };
    let mut date = json!({ "date-parts": ends.iter().map(|(parts, _)| parts).collect::<Vec<_>>() });
    if let [(_, Some(season))] = ends[..] {
        date["season"] = json!(season);
    }
    if issued.as_str().contains(['~', '?', '%']) {
        date["circa"] = json!(true);
    }
    date
}

/// Year, month and day, as far as they are known, and the season from 1 for spring to 4 for winter.
fn date_parts(text: &str) -> Option<(Vec<i32>, Option<u32>)> {
    let edtf: Edtf = text.parse().ok()?;
    let first = edtf.bounds().earliest.date()?;
    let month = i32::try_from(first.month()).ok()?;
    let day = i32::try_from(first.day()).ok()?;
    match edtf.precision() {
        TemporalPrecision::Day => Some((vec![first.year(), month, day], None)),
        TemporalPrecision::Month => Some((vec![first.year(), month], None)),
        TemporalPrecision::Year => Some((vec![first.year()], None)),
        TemporalPrecision::Season => Some((vec![first.year()], season(text))),
        _ => None,
    }
}

/// EDTF numbers the seasons after the months: 21 is spring.
fn season(text: &str) -> Option<u32> {
    let number: u32 = text.trim_end_matches(['~', '?', '%']).rsplit('-').next()?.parse().ok()?;
    (21..=24).contains(&number).then(|| number - 20)
}

/// One entry of a BibTeX file, in UTF-8.
pub fn bibtex(source: &Source, slug: &str, title: &str) -> String {
    let (entry, container, publisher) = bibtex_type(source.kind);
    let authors: Vec<String> = source.authors.iter().map(|author| bibtex_name(author)).collect();
    let text = |text: &Option<String>| text.as_deref().map(escaped);
    let mut fields = vec![
        ("author", (!authors.is_empty()).then(|| authors.join(" and "))),
        // In braces of its own, so that styles leave its capitals alone.
        ("title", Some(format!("{{{}}}", escaped(title)))),
        (container, text(&source.container)),
        (publisher, text(&source.publisher)),
        ("volume", text(&source.volume)),
        ("number", text(&source.issue)),
        ("pages", source.pages.as_deref().map(|pages| escaped(&pages.replace(['–', '-'], "--")))),
    ];
    fields.extend(source.issued.iter().flat_map(|issued| bibtex_date(&issued.0)));
    fields.push(("doi", source.doi.as_deref().map(verbatim)));
    fields.push(("url", source.url.as_ref().map(|url| verbatim(&url.0))));
    let lines: String =
        fields.into_iter().filter_map(|(name, value)| Some(format!(",\n  {name} = {{{}}}", value?))).collect();
    format!("@{entry}{{{slug}{lines}\n}}\n")
}

/// The type of entry, and the names of its fields for the container and the publisher.
fn bibtex_type(kind: SourceKind) -> (&'static str, &'static str, &'static str) {
    match kind {
        SourceKind::Book => ("book", "series", "publisher"),
        SourceKind::JournalArticle | SourceKind::News => ("article", "journal", "publisher"),
        SourceKind::Report => ("techreport", "series", "institution"),
        SourceKind::EncyclopediaArticle => ("incollection", "booktitle", "publisher"),
        _ => ("misc", "howpublished", "publisher"),
    }
}

/// A body's name stands in braces, so that it is not taken apart.
fn bibtex_name(author: &str) -> String {
    if author.contains(", ") { escaped(author) } else { format!("{{{}}}", escaped(author)) }
}

fn bibtex_date(issued: &Edtf) -> [(&'static str, Option<String>); 2] {
    let month = |month: i32| NaiveDate::from_ymd_opt(2000, u32::try_from(month).ok()?, 1);
    match date_parts(issued.as_str()) {
        Some((parts, None)) => {
            let name = parts.get(1).and_then(|number| month(*number)).map(|day| day.format("%B").to_string());
            [("year", Some(parts[0].to_string())), ("month", name)]
        }
        // BibTeX allows words here: "about 1984".
        _ => [("year", Some(escaped(&issued.display()))), ("month", None)],
    }
}

/// Text in which nothing is a command, and no brace counts.
fn escaped(text: &str) -> String {
    let mut tex = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => tex.push_str("\\textbackslash{}"),
            '{' => tex.push_str("\\textbraceleft{}"),
            '}' => tex.push_str("\\textbraceright{}"),
            '~' => tex.push_str("\\textasciitilde{}"),
            '^' => tex.push_str("\\textasciicircum{}"),
            '#' | '$' | '%' | '&' | '_' => tex.extend(['\\', character]),
            c if c.is_whitespace() => tex.push(' '),
            c => tex.push(c),
        }
    }
    tex
}

/// An address, which packages for links take as it is; only what would end it is encoded.
fn verbatim(address: &str) -> String {
    address.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}
