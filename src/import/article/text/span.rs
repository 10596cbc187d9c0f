//! Markup within text: templates, references, comments, links, addresses. Plain-text dumps and wikitext have the same of
//! it in other brackets, so one search serves both. Brackets that nothing closes, or that close nothing, are lifted alone
//! and named as faults: they never swallow what follows them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use super::marks::Marks;
use super::marks::Pair::{self, Link, Reference, Template as Brackets};
use super::marks::Token::{self, Address, Alone, Close, Comment, Open, Tag};
use super::source::{self, Source};
use super::template::Template;
use super::{LONGEST_MARKUP, beginning};

/// Markup to be lifted out of the text.
#[derive(Debug)]
pub(super) struct Span {
    pub range: Range<usize>,
    pub what: What,
}

#[derive(Debug)]
pub(super) enum What {
    /// These words stand in its place.
    Shown(Cow<'static, str>),
    Cited(Vec<Source>),
}

#[derive(Debug, Default)]
pub(super) struct Found {
    /// In order, none within another.
    pub spans: Vec<Span>,
    /// Where something is amiss, and what.
    pub faults: Vec<(usize, &'static str)>,
    pub categories: Vec<String>,
}

/// Brackets that belong together, with what is between them.
#[derive(Clone, Debug)]
struct Matched {
    pair: Pair,
    range: Range<usize>,
    inner: Range<usize>,
}

/// Finds the markup of a text.
pub(super) fn find(text: &str, marks: Marks) -> Found {
    let mut search = Search {
        text,
        found: Found::default(),
        matched: Vec::new(),
        alone: Vec::new(),
        open: Vec::new(),
        waiting: [0; 3],
        absent: Vec::new(),
    };
    search.run(marks);
    search.finish()
}

struct Search<'t> {
    text: &'t str,
    found: Found,
    matched: Vec<Matched>,
    /// Markup that is not in brackets.
    alone: Vec<Span>,
    /// Brackets that wait for their counterparts, with where their inside begins.
    open: Vec<(Pair, usize, usize)>,
    /// How many of each pair wait.
    waiting: [usize; 3],
    /// What is nowhere behind the place where it was looked for last.
    absent: Vec<String>,
}

impl Search<'_> {
    fn run(&mut self, marks: Marks) {
        let (search, tokens) = marks.tokens();
        let mut from = 0;
        while let Some(hit) = search.find(self.text.as_bytes().get(from..).unwrap_or_default()) {
            let range = from + hit.start()..from + hit.end();
            from = self.token(range, tokens[hit.pattern().as_usize()].1);
        }
    }

    /// Takes one token, and says where the search goes on.
    fn token(&mut self, range: Range<usize>, token: Token) -> usize {
        match token {
            Open(Reference) => return self.reference(range),
            Open(pair) => self.begin(pair, range.clone()),
            Close(pair) => self.close(pair, range.clone()),
            Comment => {
                let end = self.behind(range.end, "-->").unwrap_or(range.end);
                self.alone(range.start..end, "");
                return end;
            }
            Address => return self.address(range),
            Alone(shown) => self.alone(range.clone(), shown),
            Tag => return self.tag(range),
        }
        range.end
    }

    /// Where the next of some words ends. What is not found is not looked for again: the search only goes on from here.
    fn behind(&mut self, from: usize, words: &str) -> Option<usize> {
        if self.absent.iter().any(|absent| absent == words) {
            return None;
        }
        let found = memchr::memmem::find(&self.text.as_bytes()[from..], words.as_bytes());
        if found.is_none() {
            self.absent.push(words.to_owned());
        }
        found.map(|at| from + at + words.len())
    }

    fn alone(&mut self, range: Range<usize>, shown: impl Into<Cow<'static, str>>) {
        self.alone.push(Span { range, what: What::Shown(shown.into()) });
    }

    /// `<ref>`, `<ref name=x>`, `<ref name=x/>`; other words that begin so are none.
    fn reference(&mut self, range: Range<usize>) -> usize {
        let closer = if self.text.as_bytes()[range.start] == b'<' { '>' } else { ']' };
        let rest = beginning(&self.text[range.end..], LONGEST_MARKUP);
        if !rest.starts_with([' ', closer, '/']) {
            return range.end;
        }
        match rest.find([closer, '\n']) {
            Some(length) if rest[length..].starts_with(closer) => {
                let end = range.end + length + 1;
                if rest[..length].ends_with('/') {
                    self.matched.push(Matched { pair: Reference, range: range.start..end, inner: end..end });
                } else {
                    self.begin_reference(range.start..end);
                }
                end
            }
            _ => range.end,
        }
    }

    fn begin(&mut self, pair: Pair, range: Range<usize>) {
        self.waiting[pair as usize] += 1;
        self.open.push((pair, range.start, range.end));
    }

    /// No reference stands within another: the one before was never closed.
    fn begin_reference(&mut self, range: Range<usize>) {
        if let Some(place) = self.last_open(Reference) {
            let (pair, begin, end) = self.open.remove(place);
            self.waiting[pair as usize] -= 1;
            self.stray(begin..end, pair);
        }
        self.begin(Reference, range);
    }

    /// The bracket of a pair that was opened last. Those that lie above it are soon closed, or strays.
    fn last_open(&self, pair: Pair) -> Option<usize> {
        let place = (self.waiting[pair as usize] > 0).then(|| self.open.iter().rposition(|(open, ..)| *open == pair));
        place.flatten()
    }

    fn close(&mut self, pair: Pair, range: Range<usize>) {
        let Some(place) = self.last_open(pair) else {
            return self.stray(range, pair);
        };
        // A template that is not closed within a reference ends with it; and a reference is not ended by what stands in it.
        for (open, begin, end) in self.open.split_off(place + 1) {
            self.waiting[open as usize] -= 1;
            self.stray(begin..end, open);
        }
        if let Some((pair, begin, inner)) = self.open.pop() {
            self.waiting[pair as usize] -= 1;
            self.matched.push(Matched { pair, range: begin..range.end, inner: inner..range.start });
        }
    }

    /// A bracket without its counterpart.
    fn stray(&mut self, range: Range<usize>, pair: Pair) {
        self.found.faults.push((
            range.start,
            match pair {
                Brackets => "a template that is not closed, or not opened",
                Reference => "a reference that is not closed, or not opened",
                Link => "a link that is not closed, or not opened",
            },
        ));
        self.alone(range, "");
    }

    /// An address, with the words of the link that it is the target of.
    fn address(&mut self, range: Range<usize>) -> usize {
        let (begin, text) = (range.start, self.text);
        let end = begin + end_of_address(&text[begin..]);
        let url = source::address(&text[begin..end]);
        if !source::is_address(url) {
            return range.end;
        }
        let cited = vec![Source::at(url)];
        if begin > 0 && text.as_bytes()[begin - 1] == b'[' {
            let line = beginning(&text[begin..], LONGEST_MARKUP);
            let line = &line[..line.find(['\n', ']']).unwrap_or(line.len())];
            if text[begin + line.len()..].starts_with(']') {
                let words = line[url.len().min(line.len())..].trim_start();
                let source = Source { title: words.trim_end().to_owned(), ..Source::at(url) };
                let behind = begin + line.len() - words.len();
                self.alone.push(Span { range: begin - 1..behind, what: What::Cited(vec![source]) });
                self.alone(begin + line.len()..begin + line.len() + 1, "");
                return begin + line.len() + 1;
            }
        }
        self.alone.push(Span { range: begin..begin + url.len(), what: What::Cited(cited) });
        begin + url.len()
    }

    fn tag(&mut self, range: Range<usize>) -> usize {
        let rest = beginning(&self.text[range.end..], LONGEST_MARKUP);
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
            return range.end;
        }
        let Some(length) = rest.find(['>', '\n']).filter(|at| rest[*at..].starts_with('>')) else {
            return range.end;
        };
        let end = range.end + length + 1;
        let name = rest[..length].trim_end_matches('/').split_whitespace().next().unwrap_or_default().to_lowercase();
        let whole = ["gallery", "math", "timeline", "imagemap"].contains(&name.as_str());
        let end = whole.then(|| self.behind(end, &format!("</{name}>"))).flatten().unwrap_or(end);
        self.alone(range.start..end, if name == "br" { " " } else { "" });
        end
    }

    fn finish(mut self) -> Found {
        for (pair, begin, end) in std::mem::take(&mut self.open) {
            self.stray(begin..end, pair);
        }
        let named = self.named();
        let mut spans = std::mem::take(&mut self.alone);
        for matched in outermost(std::mem::take(&mut self.matched)) {
            self.lift(&matched, &named, &mut spans);
        }
        spans.sort_by_key(|span| (span.range.start, std::cmp::Reverse(span.range.end)));
        let mut end = 0;
        spans.retain(|span| {
            let stands = span.range.start >= end;
            end = if stands { span.range.end } else { end };
            stands
        });
        self.found.faults.sort_unstable();
        self.found.spans = spans;
        self.found
    }

    /// What the references that have a name say.
    fn named(&self) -> HashMap<String, Vec<Source>> {
        let references = self.matched.iter().filter(|matched| matched.pair == Reference && !matched.inner.is_empty());
        let named = references.filter_map(|matched| {
            let name = name_of(&self.text[matched.range.start..matched.inner.start])?;
            Some((name, cited(&self.text[matched.inner.clone()])))
        });
        named.collect()
    }

    fn lift(&mut self, matched: &Matched, named: &HashMap<String, Vec<Source>>, spans: &mut Vec<Span>) {
        let (range, inner) = (matched.range.clone(), &self.text[matched.inner.clone()]);
        let what = match matched.pair {
            Brackets => {
                let template = Template::of(inner);
                match cited_by(&template) {
                    Some(source) => What::Cited(vec![source]),
                    None => What::Shown(template.shown().into()),
                }
            }
            Reference if inner.is_empty() => {
                let name = name_of(&self.text[range.start..matched.inner.start]);
                What::Cited(name.and_then(|name| named.get(&name).cloned()).unwrap_or_default())
            }
            Reference => What::Cited(cited(inner)),
            Link => return self.link(matched, spans),
        };
        spans.push(Span { range, what });
    }

    /// Of a link only its words stay; of images and categories nothing does.
    fn link(&mut self, matched: &Matched, spans: &mut Vec<Span>) {
        let inner = &self.text[matched.inner.clone()];
        let target = inner.split('|').next().unwrap_or_default().trim();
        let (space, name) = target.split_once(':').unwrap_or_default();
        let is_file = ["file", "image", "media"].contains(&space.trim().to_lowercase().as_str());
        let is_category = space.trim().eq_ignore_ascii_case("category");
        if is_category {
            self.found.categories.push(name.trim().to_owned());
        }
        if is_file || is_category || (space.len() == 2 && !name.is_empty()) {
            spans.push(Span { range: matched.range.clone(), what: What::Shown("".into()) });
            return;
        }
        let words = inner.rfind('|').map_or(matched.inner.start, |bar| matched.inner.start + bar + 1);
        spans.push(Span { range: matched.range.start..words, what: What::Shown("".into()) });
        spans.push(Span { range: matched.inner.end..matched.range.end, what: What::Shown("".into()) });
    }
}

/// Those of the matched brackets that stand in no others; links are looked into, but for what they hold themselves.
fn outermost(mut matched: Vec<Matched>) -> Vec<Matched> {
    matched.sort_by_key(|matched| (matched.range.start, std::cmp::Reverse(matched.range.end)));
    let mut end = 0;
    matched.retain(|matched| {
        let stands = matched.range.start >= end;
        end = if stands { matched.range.end } else { end };
        stands
    });
    matched
}

fn cited_by(template: &Template<'_>) -> Option<Source> {
    template.is_citation().then(|| Source::of_template(template)).flatten()
}

/// The sources that a reference names: its citation templates, or else its words.
pub(super) fn cited(inner: &str) -> Vec<Source> {
    let mut sources = Vec::new();
    for (opener, closer) in [("{{", "}}"), ("[tpl]", "[/tpl]")] {
        let mut rest = inner;
        while let Some(begin) = rest.find(opener) {
            let body = &rest[begin + opener.len()..];
            let end = body.find(closer).unwrap_or(body.len());
            let template = Template::of(&body[..end]);
            sources.extend(cited_by(&template));
            rest = &body[end..];
        }
    }
    if sources.is_empty() {
        sources.extend(Source::of_words(&super::template::plain_with_addresses(inner)));
    }
    sources
}

/// The name of `<ref name="x">`.
fn name_of(opener: &str) -> Option<String> {
    let (_, name) = opener.split_once("name")?;
    let name = name.trim_start().strip_prefix('=')?.trim_matches([' ', '"', '\'', '/', '>', ']']);
    (!name.is_empty()).then(|| name.to_owned())
}

/// Bytes of the address that a text begins with. Addresses may be glued to one another: a new `http://` begins another,
/// unless an archive keeps the first address in its own.
fn end_of_address(text: &str) -> usize {
    let text = beginning(text, LONGEST_MARKUP);
    let end = text.find(|c: char| c.is_whitespace() || matches!(c, '|' | '[' | ']' | '<' | '>' | '"' | '{' | '}'));
    let address = &text[..end.unwrap_or(text.len())];
    let mut from = "http://".len().min(address.len());
    while let Some(at) = ["http://", "https://"].iter().filter_map(|scheme| address.get(from..)?.find(scheme)).min() {
        let before = &address[..from + at];
        let is_archived = before.ends_with('=') || (before.ends_with('/') && before.contains("archive"));
        if !is_archived {
            return before.len();
        }
        from += at + "http://".len();
    }
    address.len()
}
