//! `[[source]]`: what facts rest on.

use super::{Draft, Form, Identity, Kind, Read};
use crate::entity::record::RecordKind;
use crate::entity::source::{Column, Entity, SourceKind};
use crate::import::record::row::Row;

pub(super) const KIND: Kind = Kind {
    name: "source",
    record: Some(RecordKind::Source),
    identity: Identity::Named("title"),
    tables: &["source"],
    parts: &[],
    unique: &[],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    let kind: SourceKind = form.code("kind");
    let authors = form.texts("authors");
    let publisher = form.text_if_given("publisher");
    let container = form.text_if_given("container");
    let issued = form.time_if_given("issued");
    let url = form.url_if_given("url");
    let doi = form.shaped("doi", "a DOI is 10.1080/0090599042000246424, without https://doi.org/", is_doi);
    let volume = form.text_if_given("volume");
    let issue = form.text_if_given("issue");
    let pages = form.text_if_given("pages");

    let terms = authors.iter().cloned().chain(publisher.clone()).chain(container.clone()).collect();
    let row = Row::of::<Entity>()
        .set(Column::Kind, kind.as_str())
        .set(Column::Authors, authors)
        .set(Column::Publisher, publisher)
        .set(Column::Container, container)
        .time(Column::Issued, &issued)
        .set(Column::Url, url)
        .set(Column::Doi, doi)
        .set(Column::Volume, volume)
        .set(Column::Issue, issue)
        .set(Column::Pages, pages);
    Draft { terms, ..Draft::named(row) }
}

fn is_doi(text: &str) -> bool {
    let Some((registrant, item)) = text.strip_prefix("10.").and_then(|rest| rest.split_once('/')) else { return false };
    let is_number = !registrant.is_empty() && registrant.chars().all(|c| c.is_ascii_digit() || c == '.');
    is_number && registrant.starts_with(|c: char| c.is_ascii_digit()) && !item.is_empty() && !item.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::is_doi;

    #[test]
    fn a_doi_has_a_registrant_and_an_item() {
        assert!(is_doi("10.1080/0090599042000246424"));
        assert!(!is_doi("https://doi.org/10.1080/0090599042000246424"));
        assert!(!is_doi("10.1080/") && !is_doi("10./x") && !is_doi("11.1/x") && !is_doi("10.1080"));
    }
}
