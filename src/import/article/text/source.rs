//! What a citation says of its source: the fields of its template, an address, or a plain title.

use chrono::NaiveDate;

use super::template::Template;
use crate::edtf::Edtf;

/// A work that an article cites. What the citation does not say is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    pub work: Work,
    pub title: String,
    pub authors: Vec<String>,
    pub publisher: Option<String>,
    /// The journal, newspaper or site that it is part of.
    pub container: Option<String>,
    pub issued: Option<Edtf>,
    pub accessed: Option<NaiveDate>,
    pub url: Option<String>,
    pub doi: Option<String>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub pages: Option<String>,
}

/// What kind of work it is, as far as the citation tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Work {
    Book,
    Journal,
    News,
    Report,
    Web,
    Encyclopedia,
    #[default]
    Other,
}

impl Source {
    /// A work of which only the address is known.
    pub(super) fn at(url: &str) -> Self {
        Self { work: Work::Web, url: Some(url.to_owned()), ..Self::default() }
    }

    /// A work that is cited in words, with an address among them or without.
    pub(super) fn of_words(words: &str) -> Option<Self> {
        let (mut title, mut url) = (words.trim(), None);
        if let Some(begin) = title.find("http://").or_else(|| title.find("https://")) {
            let length = title[begin..].find([' ', ']']).unwrap_or(title.len() - begin);
            let (before, after) = (&title[..begin], &title[begin + length..]);
            url = Some(address(&title[begin..begin + length]).to_owned());
            title = if before.trim_matches(NO_WORDS).is_empty() { after } else { before };
        }
        let title = title.trim_matches(NO_WORDS).trim_end_matches(['.', ',']).replace(['_', '\n'], " ");
        let work = if url.is_some() { Work::Web } else { Work::Other };
        let source = Self { work, title: folded(&title), url, ..Self::default() };
        (!source.is_empty()).then_some(source)
    }

    /// By the fields of a citation template.
    pub(super) fn of_template(template: &Template<'_>) -> Option<Self> {
        let text = |names: &[&str]| names.iter().find_map(|name| template.get(name)).filter(|text| !text.is_empty());
        let name = template.name();
        let work = match name.strip_prefix("cite").unwrap_or(&name).trim() {
            "book" => Work::Book,
            "encyclopedia" | "encyclopaedia" => Work::Encyclopedia,
            "journal" => Work::Journal,
            "news" | "newspaper" | "magazine" | "press release" => Work::News,
            "report" | "techreport" => Work::Report,
            "web" | "website" => Work::Web,
            _ if template.get("journal").is_some() => Work::Journal,
            _ if template.get("newspaper").is_some() => Work::News,
            _ => Work::Other,
        };
        let source = Self {
            work,
            title: text(&["title", "chapter", "contribution"]).unwrap_or_default(),
            authors: authors(template),
            publisher: text(&["publisher", "institution"]),
            container: text(&["work", "website", "journal", "newspaper", "magazine", "encyclopedia", "periodical"]),
            issued: text(&["date", "year"]).and_then(|date| super::super::facts::date::issued(&date)),
            accessed: text(&["accessdate", "access-date"]).and_then(|date| super::super::facts::date::day(&date)),
            url: text(&["url"]).map(|url| address(&url).to_owned()).filter(|url| is_address(url)),
            doi: text(&["doi"]).filter(|doi| doi.starts_with("10.")),
            volume: text(&["volume"]),
            issue: text(&["issue", "number"]),
            pages: text(&["pages", "page"]),
        };
        (!source.is_empty()).then_some(source)
    }

    fn is_empty(&self) -> bool {
        self.title.chars().filter(|c| c.is_alphanumeric()).count() < 2 && self.url.is_none() && self.doi.is_none()
    }

    /// What two citations of the same work have in common: its address, else its title and first author.
    pub fn identity(&self) -> String {
        if let Some(url) = &self.url {
            return url.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned();
        }
        let title = self.title.to_lowercase();
        format!("{title}\n{}", self.authors.first().map(String::as_str).unwrap_or_default())
    }

    /// What it is called: its title, or else its address.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.title.is_empty() {
            self.url.as_deref().or(self.doi.as_deref()).unwrap_or_default()
        } else {
            &self.title
        }
    }

    /// Takes over what another citation of it says and this one does not.
    pub(super) fn learn(&mut self, other: Self) {
        let Self { work, title, authors, publisher, container, issued, accessed, url, doi, volume, issue, pages } =
            other;
        if self.work == Work::Other {
            self.work = work;
        }
        if self.title.is_empty() {
            self.title = title;
        }
        if self.authors.is_empty() {
            self.authors = authors;
        }
        fill(&mut self.publisher, publisher);
        fill(&mut self.container, container);
        fill(&mut self.issued, issued);
        fill(&mut self.accessed, accessed);
        fill(&mut self.url, url);
        fill(&mut self.doi, doi);
        fill(&mut self.volume, volume);
        fill(&mut self.issue, issue);
        fill(&mut self.pages, pages);
    }
}

fn fill<T>(field: &mut Option<T>, other: Option<T>) {
    if field.is_none() {
        *field = other;
    }
}

/// What stands around a title and is no part of it.
const NO_WORDS: &[char] = &[' ', '\t', '\n', '\r', '*', '[', ']', '(', ')', ':', '-', '–', '"', '“', '”', '\'', '_'];

/// Runs of blanks as one.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An address without what clings to its end.
pub(super) fn address(url: &str) -> &str {
    let url = url.trim().trim_end_matches(['.', ',', ';', ':', '\'', '"', '”', '’', '!', '|', '>', '<', ']', '[']);
    if url.contains('(') { url } else { url.trim_end_matches(')') }
}

pub(super) fn is_address(url: &str) -> bool {
    let host = url.strip_prefix("http://").or_else(|| url.strip_prefix("https://"));
    let is_host = |host: &str| host.starts_with(|c: char| c.is_alphanumeric()) && host.contains('.');
    host.is_some_and(is_host) && url.chars().all(|c| !c.is_whitespace() && !c.is_control())
}

fn authors(template: &Template<'_>) -> Vec<String> {
    let mut authors = Vec::new();
    for number in ["", "1", "2", "3", "4", "5"] {
        let known = authors.len();
        let get = |name: &str| template.get(&format!("{name}{number}")).filter(|text| !text.is_empty());
        let last = get("last").or_else(|| get("surname"));
        let first = get("first").or_else(|| get("given"));
        match (last, first) {
            (Some(last), Some(first)) => authors.push(format!("{last}, {first}")),
            (Some(one), None) | (None, Some(one)) => authors.push(one),
            (None, None) => authors.extend(get("author")),
        }
        // There is no third without a second.
        if number >= "2" && authors.len() == known {
            break;
        }
    }
    authors.extend(template.get("coauthors").filter(|text| !text.is_empty()));
    authors.dedup();
    authors
}
