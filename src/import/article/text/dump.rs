//! The plain-text form that wp2txt writes: `[[Title]]`, `CATEGORIES: a, b`, `==Heading==`, a paragraph a line. Lists and
//! tables are lost in it, some headings lost their markers, and citations cling to the sentences before them.

use super::builder::{Builder, Words};
use super::marks::Marks;
use super::span::{self, Span, What};
use super::template::Template;
use super::{Article, Raw, Shape, Source, glued};

pub(super) fn read(raw: &Raw) -> Article<'_> {
    let mut reader = Reader { builder: Builder::new(&raw.title, raw.line), marked: 0 };
    let mut rest = raw.text.as_str();
    while !rest.is_empty() {
        let (line, after) = split_line(rest);
        rest = if let Some((template, after)) = broken_template(rest) {
            reader.broken_template(template);
            after
        } else {
            reader.line(line, after);
            after
        };
    }
    reader.builder.finish()
}

struct Reader<'t> {
    builder: Builder<'t>,
    /// The level of the last heading that has its markers.
    marked: u8,
}

impl<'t> Reader<'t> {
    fn line(&mut self, line: &'t str, after: &'t str) {
        let (content, end) = content(line);
        let words = content.trim();
        if words.is_empty() {
            self.builder.markup(line);
        } else if let Some(title) = title(words).filter(|_| !self.builder.has_title()) {
            self.builder.title(title);
            self.builder.markup(line);
        } else if let Some(categories) = words.strip_prefix("CATEGORIES:") {
            self.builder.categories(categories.split(", "));
            self.builder.markup(line);
        } else if let Some(target) = redirect(words) {
            self.builder.redirect(target);
            self.builder.markup(line);
        } else if let Some((heading, level)) = heading(words) {
            self.marked = level;
            self.builder.heading(line, heading, level);
        } else if is_bare_heading(words, after) {
            // A heading that does not say its level stands within the last that did.
            let level = (self.marked + 1).min(6);
            self.builder.heading(line, words, level);
        } else {
            self.paragraph(content);
            self.builder.markup(end);
        }
    }

    fn paragraph(&mut self, line: &'t str) {
        let found = span::find(line, Marks::Dump);
        let number = self.builder.line();
        for (_, fault) in &found.faults {
            self.builder.fault(number, *fault);
        }
        let spans = with_titles(line, found.spans);
        let mut words = Words::default();
        self.builder.words(&mut words, line, 0, &spans);
        self.builder.passage(words, Shape::Paragraph, line);
    }

    /// The tail of a template whose head is lost: if it is a citation, its source is kept.
    fn broken_template(&mut self, template: &'t str) {
        let fields = template.trim().trim_end_matches('}');
        if let Some(source) = Source::of_template(&Template::of(fields)) {
            self.builder.source(source);
        }
        self.builder.markup(template);
    }
}

/// The spans of a line, with the titles that cling to its sentences.
fn with_titles(line: &str, mut spans: Vec<Span>) -> Vec<Span> {
    let titles = glued::titles(line);
    if titles.is_empty() {
        return spans;
    }
    for range in titles {
        let is_free = spans.iter().all(|span| span.range.end <= range.start || span.range.start >= range.end);
        if let Some(source) = Source::of_words(&line[range.clone()]).filter(|_| is_free) {
            spans.push(Span { range, what: What::Cited(vec![source]) });
        }
    }
    spans.sort_by_key(|span| span.range.start);
    spans
}

/// A line with its end, and what follows it.
pub(super) fn split_line(text: &str) -> (&str, &str) {
    let end = memchr::memchr(b'\n', text.as_bytes()).map_or(text.len(), |at| at + 1);
    text.split_at(end)
}

/// A line without its end, and that end.
pub(super) fn content(line: &str) -> (&str, &str) {
    line.split_at(line.trim_end_matches(['\n', '\r']).len())
}

/// `[[Title]]`, alone on a line.
pub(super) fn title(line: &str) -> Option<&str> {
    let title = line.trim_start_matches('\u{feff}').strip_prefix("[[")?.strip_suffix("]]")?;
    (!title.is_empty() && !title.contains(['[', ']', '|'])).then_some(title)
}

/// `#REDIRECT [[Title]]`, with or without brackets.
pub(super) fn redirect(line: &str) -> Option<&str> {
    let target = line.get(..9).filter(|word| word.eq_ignore_ascii_case("#redirect")).and(line.get(9..))?;
    let target = target.trim_start_matches([':', ' ']).trim_start_matches("[[");
    Some(target.split("]]").next().unwrap_or(target).trim())
}

/// `==Heading==`, to `======Heading======`; the level is the number of signs less one.
pub(super) fn heading(line: &str) -> Option<(&str, u8)> {
    let before = line.len() - line.trim_start_matches('=').len();
    let after = line.len() - line.trim_end_matches('=').len();
    let signs = before.min(after).min(6);
    let heading = line.get(signs..line.len().checked_sub(signs)?)?.trim();
    let level = u8::try_from(signs.checked_sub(1)?).ok()?.max(1);
    (signs >= 2 && !heading.is_empty()).then_some((heading, level))
}

/// A heading that lost its markers: short, capitalized, without a full stop, and with a paragraph right behind it.
fn is_bare_heading(line: &str, after: &str) -> bool {
    let next = content(split_line(after).0).0;
    let is_followed = next.chars().count() > line.chars().count() && heading(next.trim()).is_none();
    let is_short = line.len() <= 80 && line.split_whitespace().count() <= 10;
    let is_plain = !line.contains(['[', '{', '|', '=', '<']) && !line.contains("http");
    let is_open = line.ends_with(|c: char| c.is_alphanumeric() || c == ')');
    is_followed && is_short && is_plain && is_open && line.starts_with(char::is_uppercase)
}

/// Lines such as `|last = Bukkvoll`, to the one that holds ` }}` at the latest, and what follows them.
fn broken_template(text: &str) -> Option<(&str, &str)> {
    let is_field = |line: &str| line.trim_start().starts_with('|') && line.contains('=');
    let is_end = |line: &str| line.trim() == "}}";
    if !text.starts_with([' ', '|', '}']) {
        return None;
    }
    let mut end = 0;
    let mut fields = 0;
    for line in text.split_inclusive('\n') {
        if is_field(line) {
            fields += 1;
        } else if !(is_end(line) && fields > 0) {
            break;
        }
        end += line.len();
        if is_end(line) {
            break;
        }
    }
    (fields > 0).then(|| text.split_at(end))
}
