//! The text of an article as the record keeps it: sections, passages, who is named and what is cited where. Slugs come from
//! the text itself, so that a passage which another version of the article has, too, stays the same.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::facts::gazetteer::{Gazetteer, Meaning, Mention};
use super::read::Read;
use super::text::{Article, Passage, Source};
use crate::import::record::{Mentioned, Text, TextMention, TextPassage, TextReference, TextSection, slugify};

/// The slugs of an article's parts.
pub(super) struct Slugs {
    pub document: String,
    /// By passage.
    pub passages: Vec<String>,
    /// By source.
    pub sources: Vec<String>,
}

impl Slugs {
    /// `known` gives the slug of a source that is on record already.
    pub fn of(article: &Article<'_>, known: impl Fn(&Source) -> Option<String>) -> Self {
        let document = slugify(&article.title);
        let mut once = Once::default();
        let passages = article.passages().map(|passage| once.slug(format!("{document}/{}", hash(&passage.text))));
        let passages = passages.collect();
        let sources = article.sources.iter().map(|source| known(source).unwrap_or_else(|| of_source(source))).collect();
        Self { document, passages, sources }
    }
}

/// A slug from what a source is called, told apart by what identifies it.
fn of_source(source: &Source) -> String {
    let name =
        slugify(source.name().trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www."));
    let cut = if name.len() > LONGEST { name[..LONGEST].rfind('-').unwrap_or(LONGEST) } else { name.len() };
    format!("{}-{}", &name[..cut], &hash(&source.identity())[..6]).trim_start_matches('-').to_owned()
}

/// Characters of a source's name that its slug keeps.
const LONGEST: usize = 60;

/// Ten digits that tell a text from others.
pub(super) fn hash(text: &str) -> String {
    Sha256::digest(text).iter().take(5).fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

/// Tells equal slugs apart, in the order of the text.
#[derive(Default)]
struct Once(HashMap<String, usize>);

impl Once {
    fn slug(&mut self, slug: String) -> String {
        let count = self.0.entry(slug.clone()).or_default();
        *count += 1;
        if *count > 1 { format!("{slug}-{count}") } else { slug }
    }
}

/// The text to be loaded.
pub(super) fn text(gazetteer: &Gazetteer, read: &Read<'_>) -> Text {
    let Read { article, slugs, .. } = read;
    let mut once = Once::default();
    let mut sections: Vec<TextSection> = Vec::with_capacity(article.sections.len());
    for (place, section) in article.sections.iter().enumerate() {
        let path = article.path(place);
        let name = path
            .iter()
            .map(|heading| slugify(heading))
            .filter(|heading| !heading.is_empty())
            .collect::<Vec<_>>()
            .join("/");
        sections.push(TextSection {
            slug: once.slug(format!("{}/{name}", slugs.document)),
            heading: section.heading.clone(),
            level: section.level,
            parent: section.parent,
            path: path.into_iter().filter(|heading| !heading.is_empty()).collect(),
            passages: Vec::new(),
        });
    }
    for (place, passage) in read.passages.iter().enumerate() {
        sections[passage.section].passages.push(TextPassage {
            slug: slugs.passages[place].clone(),
            text: passage.text.clone(),
            mentions: mentions(gazetteer, passage, &read.reading.mentions[place]),
            references: references(passage, slugs),
        });
    }
    Text {
        slug: slugs.document.clone(),
        title: article.title.clone(),
        url: None,
        categories: article.categories.clone(),
        source: read.source.clone(),
        sections,
    }
}

fn mentions(gazetteer: &Gazetteer, passage: &Passage<'_>, mentions: &[Mention]) -> Vec<TextMention> {
    let mut count = Characters::of(&passage.text);
    let mentions = mentions.iter().map(|mention| {
        let of = match mention.meaning {
            Meaning::Actor(actor) | Meaning::Demonym(actor) => {
                let actor = gazetteer.actor(actor);
                Mentioned::Actor(actor.kind, actor.slug.clone())
            }
            Meaning::Place(place) => Mentioned::Place(gazetteer.place(place).slug.clone()),
        };
        let start = count.before(mention.range.start);
        let length = passage.text[mention.range.clone()].chars().count();
        TextMention { of, start, length }
    });
    mentions.collect()
}

fn references(passage: &Passage<'_>, slugs: &Slugs) -> Vec<TextReference> {
    let mut count = Characters::of(&passage.text);
    let reference = |citation: &super::text::Citation| TextReference {
        source: slugs.sources[citation.source].clone(),
        position: count.before(citation.at),
    };
    passage.citations.iter().map(reference).collect()
}

/// Counts characters up to bytes of a text, which are asked for in order.
pub(super) struct Characters<'t> {
    text: &'t str,
    byte: usize,
    count: usize,
}

impl<'t> Characters<'t> {
    pub fn of(text: &'t str) -> Self {
        Self { text, byte: 0, count: 0 }
    }

    pub fn before(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            (self.byte, self.count) = (0, 0);
        }
        self.count += self.text[self.byte..byte].chars().count();
        self.byte = byte;
        self.count
    }
}
