//! Encyclopedia articles as they lie in public dumps, read into sections, passages and sources. `input` opens files and
//! splits them into articles; `dump`, `wikitext` and `markdown` each read one form; what they share is here and in
//! `builder` (putting an article together), `span` (finding markup, by the `marks` of its
//! form), `template` and `source` (what citations say).
//!
//! No text is lost: an article keeps every character, as words of a passage or as markup that was lifted out of them,
//! and [`Article::restored`] puts them together again.

mod builder;
mod dump;
mod glued;
mod input;
mod markdown;
mod marks;
mod source;
mod span;
mod table;
mod template;
mod wikitext;

pub use input::{Format, Input, InputError, Raw, of, open};
pub use source::{Source, Work};

/// One article, over the text that it was read from.
#[derive(Clone, Debug, Default)]
pub struct Article<'t> {
    pub title: String,
    /// The title that it only points to, for a redirect.
    pub redirect: Option<String>,
    pub categories: Vec<String>,
    /// In order; the first is what stands before the first heading.
    pub sections: Vec<Section>,
    /// All of its text, in order.
    pub blocks: Vec<Block<'t>>,
    /// What it cites, each once.
    pub sources: Vec<Source>,
    /// What could not be read as it was meant, and was kept as it stands.
    pub faults: Vec<Fault>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Empty for what stands before the first heading.
    pub heading: String,
    /// 0 for what stands before the first heading, 1 for a section, 2 for a section within one.
    pub level: u8,
    pub parent: Option<usize>,
}

#[derive(Clone, Debug)]
pub enum Block<'t> {
    /// What holds the text together and is no part of it: headings, blank lines, table lines.
    Markup(&'t str),
    Passage(Passage<'t>),
}

/// A paragraph, a list item or a table row: its words, and the markup that was lifted out of them.
#[derive(Clone, Debug, Default)]
pub struct Passage<'t> {
    pub section: usize,
    /// The line of the file on which it begins, from 1.
    pub line: usize,
    pub shape: Shape,
    pub text: String,
    pub lifted: Vec<Lifted<'t>>,
    pub citations: Vec<Citation>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    #[default]
    Paragraph,
    Item,
    Row(Row),
}

/// The cells of a table row, as parts of the passage's text, under the headings of their columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub cells: Vec<(String, std::ops::Range<usize>)>,
}

/// Markup that stands behind `at` bytes of the text, in place of the `shown` bytes that follow there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lifted<'t> {
    pub at: usize,
    pub shown: usize,
    pub markup: &'t str,
}

/// A source is cited behind `at` bytes of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    pub at: usize,
    /// Its place among the sources of the article.
    pub source: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    pub what: String,
}

impl<'t> Article<'t> {
    pub fn passages(&self) -> impl Iterator<Item = &Passage<'t>> {
        self.blocks.iter().filter_map(|block| if let Block::Passage(passage) = block { Some(passage) } else { None })
    }

    /// The headings from the outermost to a section's own.
    #[must_use]
    pub fn path(&self, section: usize) -> Vec<String> {
        let mut path = Vec::new();
        let mut next = Some(section);
        while let Some(section) = next.and_then(|place| self.sections.get(place)) {
            path.push(section.heading.clone());
            next = section.parent;
        }
        path.reverse();
        path
    }

    /// The text that it was read from, put together from its parts.
    #[must_use]
    pub fn restored(&self) -> String {
        let mut text = String::new();
        for block in &self.blocks {
            match block {
                Block::Markup(markup) => text.push_str(markup),
                Block::Passage(passage) => passage.restore(&mut text),
            }
        }
        text
    }
}

impl Passage<'_> {
    fn restore(&self, text: &mut String) {
        let mut from = 0;
        for Lifted { at, shown, markup } in &self.lifted {
            text.push_str(&self.text[from..*at]);
            text.push_str(markup);
            from = at + shown;
        }
        text.push_str(&self.text[from..]);
    }
}

/// The beginning of a text, of this many bytes at most. What looks for an end looks no further: markup that is begun again and
/// again and never ended would be searched to the end of the article each time.
fn beginning(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}

/// The end of a text, of this many bytes at most.
pub(super) fn ending(text: &str, bytes: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(bytes))..]
}

/// Bytes of the longest address, tag or link that is taken for one.
const LONGEST_MARKUP: usize = 2048;

/// Reads one article. Nothing that is in the text is an error: what is broken stays words, and is named in `faults`.
#[must_use]
pub fn read(raw: &Raw, format: Format) -> Article<'_> {
    match format {
        Format::Dump => dump::read(raw),
        Format::Wikitext => wikitext::read(raw),
        Format::Markdown => markdown::read(raw),
    }
}
