//! Putting an article together while it is read from front to back.

use std::collections::HashMap;

use super::span::{Span, What};
use super::{Article, Block, Citation, Fault, Lifted, Passage, Section, Shape, Source};

pub(super) struct Builder<'t> {
    article: Article<'t>,
    /// Where each source stands, by what identifies it.
    known: HashMap<String, usize>,
    /// The section that text now goes to.
    section: usize,
    /// The line that comes next.
    line: usize,
}

impl<'t> Builder<'t> {
    pub fn new(title: &str, line: usize) -> Self {
        let lead = Section::default();
        let article = Article { title: title.to_owned(), sections: vec![lead], ..Article::default() };
        Self { article, known: HashMap::new(), section: 0, line }
    }

    pub fn finish(self) -> Article<'t> {
        self.article
    }

    pub fn markup(&mut self, text: &'t str) {
        if !text.is_empty() {
            self.line += lines(text);
            self.article.blocks.push(Block::Markup(text));
        }
    }

    /// A heading, with the markup that makes it one.
    pub fn heading(&mut self, markup: &'t str, heading: &str, level: u8) {
        let parent = self.enclosing(level);
        self.article.sections.push(Section { heading: heading.to_owned(), level, parent });
        self.section = self.article.sections.len() - 1;
        self.markup(markup);
    }

    fn enclosing(&self, level: u8) -> Option<usize> {
        let mut next = Some(self.section);
        while let Some(place) = next {
            let section = &self.article.sections[place];
            if section.level > 0 && section.level < level {
                return Some(place);
            }
            next = section.parent;
        }
        None
    }

    pub fn title(&mut self, title: &str) {
        title.clone_into(&mut self.article.title);
    }

    pub fn has_title(&self) -> bool {
        !self.article.title.is_empty()
    }

    pub fn redirect(&mut self, to: &str) {
        self.article.redirect = Some(to.to_owned());
    }

    pub fn categories<'c>(&mut self, categories: impl IntoIterator<Item = &'c str>) {
        for category in categories {
            let category = category.trim();
            if !category.is_empty() && !self.article.categories.iter().any(|known| known == category) {
                self.article.categories.push(category.to_owned());
            }
        }
    }

    pub fn fault(&mut self, line: usize, what: impl Into<String>) {
        self.article.faults.push(Fault { line, what: what.into() });
    }

    /// The line that comes next.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The place of a source among those of the article; the same source cited twice is one.
    pub fn source(&mut self, source: Source) -> usize {
        let place = self.article.sources.len();
        match self.known.entry(source.identity()) {
            std::collections::hash_map::Entry::Occupied(known) => {
                let known = *known.get();
                self.article.sources[known].learn(source);
                known
            }
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(place);
                self.article.sources.push(source);
                place
            }
        }
    }

    /// A passage, once its words are known; nothing but markup makes none.
    pub fn passage(&mut self, words: Words<'t>, shape: Shape, raw: &'t str) {
        let Words { mut text, lifted, citations } = words;
        if text.trim().is_empty() && citations.is_empty() {
            return self.markup(raw);
        }
        text.shrink_to_fit();
        let passage = Passage { section: self.section, line: self.line, shape, text, lifted, citations };
        self.line += lines(raw);
        self.article.blocks.push(Block::Passage(passage));
    }

    /// Puts a part of the text into words, with its spans of markup lifted out. `offset` is where the part begins in the
    /// text that the spans count in.
    pub fn words(&mut self, words: &mut Words<'t>, part: &'t str, offset: usize, spans: &[Span]) {
        let mut from = 0;
        for span in spans {
            let (begin, end) = (span.range.start - offset, span.range.end - offset);
            words.show(&part[from..begin]);
            let markup = &part[begin..end];
            match &span.what {
                What::Shown(text) => words.lift(markup, text),
                What::Cited(sources) => {
                    words.lift(markup, "");
                    for source in sources {
                        let source = self.source(source.clone());
                        words.cite(source);
                    }
                }
            }
            from = end;
        }
        words.show(&part[from..]);
    }
}

/// The words of a passage in the making.
#[derive(Debug, Default)]
pub(super) struct Words<'t> {
    pub text: String,
    pub lifted: Vec<Lifted<'t>>,
    pub citations: Vec<Citation>,
}

impl<'t> Words<'t> {
    pub fn show(&mut self, words: &str) {
        self.text.push_str(words);
    }

    /// Takes markup out, and puts these words in its place.
    pub fn lift(&mut self, markup: &'t str, shown: &str) {
        if !markup.is_empty() {
            self.lifted.push(Lifted { at: self.text.len(), shown: shown.len(), markup });
            self.text.push_str(shown);
        }
    }

    /// Shows the line end that was lifted last: something follows on the next line.
    pub fn break_line(&mut self) {
        if let Some(last) = self.lifted.last_mut()
            && last.shown == 0
            && last.at == self.text.len()
            && last.markup.ends_with('\n')
        {
            last.shown = 1;
            self.text.push('\n');
        }
    }

    pub fn cite(&mut self, source: usize) {
        let citation = Citation { at: self.text.len(), source };
        let mut here = self.citations.iter().rev().take_while(|known| known.at == citation.at);
        if !here.any(|known| *known == citation) {
            self.citations.push(citation);
        }
    }
}

fn lines(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}
