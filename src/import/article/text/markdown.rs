//! Markdown as pandoc writes it, plain or marked: paragraphs between blank lines, headings (`# X`, underlined, or a short
//! line without a full stop), lists, footnotes, pipe and grid tables.

use std::collections::HashMap;
use std::ops::Range;

use super::builder::{Builder, Words};
use super::dump::{content, split_line};
use super::source::{self, Source};
use super::{Article, LONGEST_MARKUP, Raw, Row, Shape, beginning, table};

pub(super) fn read(raw: &Raw) -> Article<'_> {
    let text = raw.text.as_str();
    let (body, notes) = text.split_at(beginning_of_notes(text));
    let builder = Builder::new(&raw.title, raw.line);
    let mut reader = Reader { builder, notes: footnotes(notes), is_wrapped: is_wrapped(body), blank: 2, marked: 0 };
    let mut rest = body;
    while !rest.is_empty() {
        rest = reader.block(rest);
    }
    for line in notes.split_inclusive('\n') {
        reader.builder.markup(line);
    }
    reader.builder.finish()
}

struct Reader<'t> {
    builder: Builder<'t>,
    /// What footnotes say, by their marks.
    notes: HashMap<String, Vec<Source>>,
    /// Whether line ends are only where lines were full.
    is_wrapped: bool,
    /// Blank lines that stand before what comes next.
    blank: usize,
    /// The level of the last heading of a section.
    marked: u8,
}

impl<'t> Reader<'t> {
    /// Reads the block that the text begins with, and gives what follows it.
    fn block(&mut self, text: &'t str) -> &'t str {
        let (line, after) = split_line(text);
        let words = content(line).0.trim_end();
        if words.trim_matches('\u{feff}').trim().is_empty() {
            self.builder.markup(line);
            self.blank += 1;
            return after;
        }
        let rest = if let Some(table) = table::grid(text).or_else(|| table::pipe(text)) {
            self.table(&table);
            &text[table.length..]
        } else if let Some((heading, level, markup)) = marked_heading(text) {
            self.marked = level;
            self.builder.heading(markup, heading, level);
            &text[markup.len()..]
        } else if let Some(mark) = item(line) {
            self.item(text, mark)
        } else if self.is_bare_heading(words, after) {
            let level = if self.blank >= 2 { 1 } else { 2 };
            self.marked = level;
            self.builder.heading(line, words.trim(), level);
            after
        } else {
            self.paragraph(text)
        };
        self.blank = 0;
        rest
    }

    fn paragraph(&mut self, text: &'t str) -> &'t str {
        let end = end_of_paragraph(text, |_| false);
        let (content, end_of_line) = content(&text[..end]);
        let mut words = Words::default();
        self.inline(&mut words, content);
        if let Some(category) = content.rsplit_once("Category:").map(|(_, category)| category) {
            self.builder.categories([category]);
        }
        self.builder.passage(words, Shape::Paragraph, content);
        self.builder.markup(end_of_line);
        &text[end..]
    }

    fn item(&mut self, text: &'t str, mark: usize) -> &'t str {
        self.builder.markup(&text[..mark]);
        let text = &text[mark..];
        let end = end_of_paragraph(text, |line| item(line).is_some());
        let (content, end_of_line) = content(&text[..end]);
        let mut words = Words::default();
        self.inline(&mut words, content);
        self.builder.passage(words, Shape::Item, content);
        self.builder.markup(end_of_line);
        &text[end..]
    }

    fn table(&mut self, table: &table::Table<'t>) {
        for part in &table.parts {
            match part {
                table::Part::Markup(markup) => self.builder.markup(markup),
                table::Part::Row { raw, pieces } => {
                    let mut words = Words::default();
                    let mut cells: Vec<(String, Range<usize>)> = Vec::new();
                    for (column, piece) in pieces {
                        let Some(column) = column else {
                            words.lift(piece, "\n");
                            continue;
                        };
                        let begin = words.text.len();
                        self.inline(&mut words, piece);
                        let heading = table.columns.get(*column).cloned().unwrap_or_default();
                        cells.push((heading, begin..words.text.len()));
                    }
                    self.builder.passage(words, Shape::Row(Row { cells }), raw);
                }
            }
        }
    }

    /// Lifts footnote marks, links, emphasis and addresses out of words.
    fn inline(&mut self, words: &mut Words<'t>, text: &'t str) {
        let mut rest = text;
        let marks = ['[', '_', '*', 'h', '\\', '!', '\n'];
        let mut from = 0;
        while let Some(at) = rest.get(from..).and_then(|text| text.find(marks)).map(|at| from + at) {
            let (before, markup) = (&rest[..at], &rest[at..]);
            let taken = self.mark(words, before, markup);
            if taken == 0 {
                from = at + 1;
            } else {
                rest = &markup[taken..];
                from = 0;
            }
        }
        words.show(rest);
    }

    /// Takes the markup that a text begins with, after the words before it; gives its length, 0 if it is none.
    fn mark(&mut self, words: &mut Words<'t>, before: &str, text: &'t str) -> usize {
        if let Some((length, mark)) = footnote_mark(text) {
            words.show(before);
            words.lift(&text[..length], "");
            for source in self.notes.get(mark).cloned().unwrap_or_default() {
                let source = self.builder.source(source);
                words.cite(source);
            }
            return length;
        }
        if let Some(link) = Link::of(text) {
            words.show(before);
            self.link(words, text, &link);
            return link.length;
        }
        if text.starts_with('\n') {
            let is_soft = self.is_wrapped && !before.ends_with("  ");
            if is_soft {
                words.show(before);
                words.lift(&text[..1], " ");
            }
            return usize::from(is_soft);
        }
        if text.starts_with("http://") || text.starts_with("https://") {
            let text = beginning(text, LONGEST_MARKUP);
            let end =
                text.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '[' | ']')).unwrap_or(text.len());
            let url = source::address(&text[..end]);
            if source::is_address(url) {
                words.show(before);
                words.lift(&text[..url.len()], "");
                let source = self.builder.source(Source::at(url));
                words.cite(source);
                return url.len();
            }
        }
        // No emphasis has more than three marks, but a rule may.
        let emphasis = text.bytes().take(4).take_while(|mark| b"_*".contains(mark)).count();
        let is_edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        let is_outer = is_edge(before.chars().next_back()) || is_edge(text[emphasis..].chars().next());
        if emphasis > 0 && is_outer {
            words.show(before);
            words.lift(&text[..emphasis], "");
            return emphasis;
        }
        if text.starts_with('\\') && text[1..].starts_with(|c: char| c.is_ascii_punctuation()) {
            words.show(before);
            words.lift(&text[..1], "");
            return 1;
        }
        0
    }

    /// Of a link only its words stay; one that leads out of the encyclopedia is a source.
    fn link(&mut self, words: &mut Words<'t>, text: &'t str, link: &Link<'t>) {
        if link.is_image {
            return words.lift(&text[..link.length], "");
        }
        words.lift(&text[..link.words.start], "");
        self.inline(words, &text[link.words.clone()]);
        words.lift(&text[link.words.end..link.length], "");
        let url = source::address(link.target);
        if source::is_address(url) {
            let title = text[link.words.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
            let source = self.builder.source(Source { title, ..Source::at(url) });
            words.cite(source);
        }
    }

    /// A heading without markers: a short line between blank ones, capitalized, without a full stop.
    fn is_bare_heading(&self, line: &str, after: &str) -> bool {
        let next = content(split_line(after).0).0;
        let is_open = line.ends_with(|c: char| c.is_alphanumeric() || c == ')' || c == '.' && line.len() < 12);
        let is_short = line.chars().count() <= 80 && line.split_whitespace().count() <= 10;
        let is_plain =
            !line.contains(['[', '|', '=', '<', '\t']) && !line.contains("http") && !line.contains("Category:");
        self.blank > 0
            && next.trim().is_empty()
            && is_open
            && is_short
            && is_plain
            && line.starts_with(char::is_uppercase)
    }
}

/// `[words](target "title")`, or an image, `![words](target)`.
struct Link<'t> {
    is_image: bool,
    words: Range<usize>,
    target: &'t str,
    length: usize,
}

impl<'t> Link<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let is_image = text.starts_with("![");
        let begin = if is_image { 2 } else { 1 };
        let inner = (is_image || text.starts_with('[')).then(|| beginning(&text[begin..], LONGEST_MARKUP))?;
        let length = inner.find(['[', ']']).filter(|at| inner[*at..].starts_with("]("))?;
        let words = begin..begin + length;
        let behind = beginning(&text[words.end + 2..], LONGEST_MARKUP);
        let mut depth = 0_usize;
        let end = behind.find(|c| {
            match c {
                '(' => depth += 1,
                ')' if depth == 0 => return true,
                ')' => depth -= 1,
                _ => {}
            }
            false
        })?;
        let target = behind[..end].split_whitespace().next().unwrap_or_default().trim_matches(['<', '>']);
        Some(Self { is_image, length: words.end + 2 + end + 1, words, target })
    }
}

/// Whether a text was broken into lines of one width: no line of prose is longer.
fn is_wrapped(text: &str) -> bool {
    text.lines().all(|line| line.len() <= WIDEST || line.starts_with(['|', '+']) || line.chars().count() <= WIDEST)
}

/// Characters of the lines of wrapped text; pandoc's have 72.
const WIDEST: usize = 100;

/// Bytes of the paragraph that a text begins with, its line ends included: to a blank line, or a line that begins something else.
fn end_of_paragraph(text: &str, is_other: impl Fn(&str) -> bool) -> usize {
    let mut end = 0;
    for (place, line) in text.split_inclusive('\n').enumerate() {
        if place > 0 && (line.trim().is_empty() || is_other(line) || table::begins(line)) {
            break;
        }
        end += line.len();
    }
    end
}

/// `# X`, or a line under which a rule is drawn.
fn marked_heading(text: &str) -> Option<(&str, u8, &str)> {
    let (line, after) = split_line(text);
    let words = content(line).0;
    let signs = words.len() - words.trim_start_matches('#').len();
    if (1..=6).contains(&signs) && words[signs..].starts_with(' ') {
        let level = u8::try_from(signs).ok()?;
        return Some((words[signs..].trim().trim_end_matches('#').trim_end(), level, line));
    }
    let rule = content(split_line(after).0).0.trim_end();
    let is_rule = |sign: char| rule.len() >= 3 && rule.chars().all(|c| c == sign);
    let level = if is_rule('=') {
        1
    } else if is_rule('-') {
        2
    } else {
        return None;
    };
    let is_words = words.chars().any(char::is_alphanumeric) && item(line).is_none();
    is_words.then(|| (words.trim(), level, &text[..line.len() + split_line(after).0.len()]))
}

/// Bytes of a list mark: `-`, `*`, `+`, `1.`, `a)`, with the blanks around it.
fn item(line: &str) -> Option<usize> {
    let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
    let rest = &line[indent..];
    let number = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mark = if rest.starts_with(['-', '*', '+', '•']) {
        rest.chars().next()?.len_utf8()
    } else if (1..=3).contains(&number) && rest[number..].starts_with(['.', ')']) {
        number + 1
    } else {
        return None;
    };
    let blanks = rest[mark..].len() - rest[mark..].trim_start_matches([' ', '\t']).len();
    (blanks > 0).then_some(indent + mark + blanks)
}

/// `[12]` or `[^x]`: its length, and the mark.
fn footnote_mark(text: &str) -> Option<(usize, &str)> {
    let inner = text.strip_prefix('[')?;
    let end = inner
        .get(..inner.len().min(24).min(inner.find('\n').unwrap_or(inner.len())))
        .and_then(|head| head.find(']'))?;
    let mark = inner[..end].trim_start_matches('^');
    let is_note = inner.starts_with('^') || mark.chars().all(|c| c.is_ascii_digit());
    (is_note && !mark.is_empty() && !inner[end + 1..].starts_with([':', '('])).then_some((end + 2, mark))
}

/// Where the notes begin, which stand together at the end: at the first line that begins with a mark and is followed by no
/// other block.
fn beginning_of_notes(text: &str) -> usize {
    let mut begin = text.len();
    let mut at = text.len();
    let mut is_within = true;
    for line in text.split_inclusive('\n').rev() {
        at -= line.len();
        if note(line).is_some() {
            if is_within {
                begin = at;
            }
        } else if !line.trim().is_empty() && !line.starts_with([' ', '\t']) && begin != text.len() {
            break;
        } else if !line.trim().is_empty() && begin == text.len() {
            is_within = at + line.len() == text.len() || line.starts_with([' ', '\t']);
            if !is_within {
                break;
            }
        }
    }
    begin
}

/// `[12] words` or `[^x]: words`.
fn note(line: &str) -> Option<(&str, &str)> {
    let inner = line.strip_prefix('[')?;
    let (mark, words) = inner.split_once(']')?;
    let words = words.strip_prefix(':').unwrap_or(words);
    let name = mark.trim_start_matches('^');
    let is_mark = (mark.starts_with('^') || name.chars().all(|c| c.is_ascii_digit())) && !name.is_empty();
    (is_mark && (words.starts_with([' ', '\n', '\r']) || words.is_empty())).then_some((name, words))
}

fn footnotes(text: &str) -> HashMap<String, Vec<Source>> {
    let mut notes: HashMap<String, String> = HashMap::new();
    let mut current = None;
    for line in text.split_inclusive('\n') {
        if let Some((mark, words)) = note(line) {
            notes.insert(mark.to_owned(), words.to_owned());
            current = Some(mark.to_owned());
        } else if let Some(words) = current.as_ref().and_then(|mark| notes.get_mut(mark)) {
            words.push_str(line);
        }
    }
    let of_words = |words: &String| Source::of_words(words).into_iter().collect();
    notes.iter().map(|(mark, words)| (mark.clone(), of_words(words))).collect()
}
