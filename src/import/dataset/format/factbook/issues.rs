//! Transnational issues: a dispute a paragraph ("Kazakhstan-China: …"), whose heading names its parties, and illicit drugs.
//! The texts themselves are passages of a document, one an edition, and the issues cite them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Entry, plain};
use crate::entity::actor::ActorKind;
use crate::import::dataset::actors::Actor;
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::Fact;
use crate::import::record::{Text, TextPassage, TextSection, passage_hash, slugify};

const SECTION: &str = "Transnational Issues";
const DISPUTES: &str = "Disputes - international";
const DRUGS: &str = "Illicit drugs";

/// An issue, gathered from the paragraphs of all sides.
struct Issue<'a> {
    kind: &'static str,
    title: String,
    parties: Vec<&'a Actor>,
    texts: Vec<String>,
    cites: Vec<Fact>,
}

pub(super) fn read<'a>(entries: &[Entry<'a>], reading: &mut Reading<'a>) {
    let mut issues: BTreeMap<String, Issue<'a>> = BTreeMap::new();
    let mut document = Document::new(reading.sheet.slug());
    for entry in entries {
        document.section(&entry.country.name, &entry.country.slug);
        let disputes = entry.html(&[SECTION, DISPUTES]).unwrap_or_default();
        for paragraph in paragraphs(disputes) {
            dispute(entry, &paragraph, &mut document, &mut issues, reading);
        }
        if let Some(text) = entry.text(&[SECTION, DRUGS]) {
            let slug = format!("illicit-drugs--{}", entry.country.slug);
            let issue = issues.entry(slug).or_insert_with(|| Issue {
                kind: "ILLICIT_DRUGS",
                title: format!("Illicit drugs in {}", entry.country.name),
                parties: vec![entry.country],
                texts: Vec::new(),
                cites: Vec::new(),
            });
            issue.add(text, entry.locator(DRUGS), &mut document);
        }
    }
    for (slug, issue) in issues {
        issue.state(&slug, reading);
    }
    reading.text = Some(document.text);
}

fn dispute<'a>(
    entry: &Entry<'a>, paragraph: &str, document: &mut Document, issues: &mut BTreeMap<String, Issue<'a>>,
    reading: &mut Reading<'a>,
) {
    if says_nothing(paragraph) {
        return reading.report.leave_out("none identified", entry.label.clone());
    }
    let parties = match heading(paragraph) {
        Some(heading) => {
            let Some(parties) = parties(heading, reading) else {
                let unresolved = reading.actors.named(heading, None).err().unwrap_or_default();
                return reading.report.wait_for(heading, unresolved, entry.label.clone());
            };
            parties
        }
        None => vec![entry.country],
    };
    let parties = if parties.is_empty() { vec![entry.country] } else { parties };
    let slugs: BTreeSet<&str> = parties.iter().map(|party| party.slug.as_str()).collect();
    let slug = format!("dispute--{}", slugs.into_iter().collect::<Vec<_>>().join("--"));
    let issue = issues.entry(slug).or_insert_with(|| Issue::dispute(parties));
    issue.add(paragraph.to_owned(), entry.locator(DISPUTES), document);
}

/// Paragraphs, parted as the page shows them.
fn paragraphs(html: &str) -> Vec<String> {
    let parts = html.split("</p>").flat_map(|part| part.split("<br><br>")).flat_map(|part| part.split("<br> <br>"));
    parts.filter_map(plain).collect()
}

fn says_nothing(paragraph: &str) -> bool {
    let behind = paragraph.rsplit(':').next().unwrap_or_default().trim().trim_end_matches('.');
    behind.eq_ignore_ascii_case("none identified") || behind.eq_ignore_ascii_case("none")
}

/// What stands before the first colon, if it names parties: "Kazakhstan-China".
fn heading(paragraph: &str) -> Option<&str> {
    let (heading, _) = paragraph.split_once(':')?;
    (heading.len() < 120 && heading.contains(['-', '–', ','])).then(|| heading.trim())
}

/// The parties of a heading, whose names are joined by dashes and may have dashes themselves. Nothing unless all are known.
fn parties<'a>(heading: &str, reading: &Reading<'a>) -> Option<Vec<&'a Actor>> {
    let heading = without_brackets(heading).replace(['–', '/'], "-").replace(", and ", "-").replace(',', "-");
    let parts = heading.split('-').map(str::trim).filter(|part| !part.is_empty() && *part != "various");
    let parts: Vec<&str> = parts.collect();
    let mut parties: Vec<&Actor> = Vec::new();
    let mut from = 0;
    while from < parts.len() {
        let name = |to: usize| parts[from..to].join("-");
        let known = |to: &usize| reading.actors.known(ActorKind::Country, &name(*to), None).map(|actor| (*to, actor));
        let (to, actor) = (from + 1..=parts.len()).rev().find_map(|to| known(&to))?;
        if !parties.contains(&actor) {
            parties.push(actor);
        }
        from = to;
    }
    Some(parties)
}

/// "Spain-Gibraltar (UK)" is about Gibraltar: what stands in brackets explains.
fn without_brackets(heading: &str) -> String {
    let mut depth = 0_u32;
    let shown = heading.chars().filter(|letter| {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    });
    shown.collect()
}

impl<'a> Issue<'a> {
    fn dispute(mut parties: Vec<&'a Actor>) -> Self {
        parties.sort_by(|one, other| one.name.cmp(&other.name));
        let names: Vec<&str> = parties.iter().map(|party| party.name.as_str()).collect();
        let title = match &names[..] {
            [only] => format!("Disputes of {only}"),
            [others @ .., last] => format!("Disputes of {} and {last}", others.join(", ")),
            [] => String::new(),
        };
        Self { kind: "BORDER", title, parties, texts: Vec::new(), cites: Vec::new() }
    }

    fn add(&mut self, text: String, locator: String, document: &mut Document) {
        let passage = document.passage(&text);
        self.cites.push(Fact::cite(&document.text.source, &locator).set("passage", passage));
        self.texts.push(text);
    }

    fn state(self, slug: &str, reading: &mut Reading<'_>) {
        let Self { kind, title, parties, texts, cites } = self;
        let is_maritime = |text: &String| MARITIME.iter().any(|word| text.contains(word));
        let kind = if kind == "BORDER" && texts.iter().all(is_maritime) { "MARITIME" } else { kind };
        let slugs: Vec<toml::Value> = parties.iter().map(|party| reading.sheet.actor(party).into()).collect();
        let ended = reading.editions.ended("issue", Some(slug), reading.day());
        let issue = Fact::new()
            .set_if("period", ended.then(|| format!("/{}", reading.day())))
            .set("title", title)
            .set("kind", kind)
            .set("status", status(&texts))
            .set("parties", slugs)
            .each("cite", distinct(cites));
        reading.sheet.state_named("issue", slug, issue);
    }
}

/// Words of disputes over seas and islands.
const MARITIME: &[&str] =
    &["maritime", "Maritime", "EEZ", "continental shelf", "seabed", "Island", "island", "Exclusive"];
/// Words of what is settled, and of what is not.
const SETTLED: &[&str] =
    &["demarcation completed", "completed demarcation", "settled", "resolved", "delimitation treaty"];
const OPEN: &[&str] = &["disput", "claim", "contest", "unresolved", "illegal", "clash", "not agreed", "undemarcated"];

fn status(texts: &[String]) -> &'static str {
    let says = |words: &[&str]| texts.iter().any(|text| words.iter().any(|word| text.contains(word)));
    match (says(SETTLED), says(OPEN)) {
        (true, false) => "SETTLED",
        _ if says(&["negotiat", "talks"]) => "IN_NEGOTIATION",
        _ => "OPEN",
    }
}

fn distinct(cites: Vec<Fact>) -> Vec<Fact> {
    let mut distinct: Vec<Fact> = Vec::new();
    for cite in cites {
        if !distinct.contains(&cite) {
            distinct.push(cite);
        }
    }
    distinct
}

/// The document of an edition in the making.
struct Document {
    text: Text,
    given: BTreeSet<String>,
}

impl Document {
    fn new(source: &str) -> Self {
        let title = "The World Factbook: Transnational Issues".to_owned();
        let text = Text { slug: source.to_owned(), title, source: source.to_owned(), ..Text::default() };
        Self { text, given: BTreeSet::new() }
    }

    fn section(&mut self, heading: &str, slug: &str) {
        self.text.sections.push(TextSection {
            slug: format!("{}/{slug}", self.text.slug),
            heading: heading.to_owned(),
            level: 1,
            parent: None,
            path: vec![heading.to_owned()],
            passages: Vec::new(),
        });
    }

    /// Adds a passage to the last section, unless an entry before had the same; gives its slug.
    fn passage(&mut self, text: &str) -> String {
        let slug = format!("{}/{}", self.text.slug, passage_hash(&slugify(text)));
        if self.given.insert(slug.clone())
            && let Some(section) = self.text.sections.last_mut()
        {
            section.passages.push(TextPassage { slug: slug.clone(), text: text.to_owned(), ..TextPassage::default() });
        }
        slug
    }
}

#[cfg(test)]
mod tests {
    use super::{heading, paragraphs, says_nothing};

    #[test]
    fn a_paragraph_begins_with_its_parties() {
        let html = "<p><em>Ruritania-Freedonia</em>: none identified<br><br><em>Ruritania-Sylvania:</em> a river</p> <p>smuggling";
        let texts = paragraphs(html);
        assert_eq!(texts.len(), 3);
        assert_eq!(
            texts.iter().map(|text| heading(text)).collect::<Vec<_>>(),
            [Some("Ruritania-Freedonia"), Some("Ruritania-Sylvania"), None]
        );
        assert_eq!(texts.iter().map(|text| says_nothing(text)).collect::<Vec<_>>(), [true, false, false]);
    }
}
