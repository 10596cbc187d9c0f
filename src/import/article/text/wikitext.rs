//! Raw wikitext: headings, paragraphs, lists and tables, with templates, references and links lifted out of the words.

use super::builder::{Builder, Words};
use super::dump::{content, heading, redirect, split_line};
use super::marks::Marks;
use super::span::{self, Span};
use super::template::plain;
use super::{Article, Raw, Row, Shape};

pub(super) fn read(raw: &Raw) -> Article<'_> {
    let text = raw.text.as_str();
    let found = span::find(text, Marks::Wikitext);
    let mut builder = Builder::new(&raw.title, raw.line);
    builder.categories(found.categories.iter().map(String::as_str));
    let (mut line, mut from) = (raw.line, 0);
    for (at, fault) in &found.faults {
        line += text[from..*at].matches('\n').count();
        from = *at;
        builder.fault(line, *fault);
    }
    let mut reader = Reader { text, spans: &found.spans, builder, at: 0, table: None };
    while reader.at < text.len() {
        reader.line();
    }
    reader.end_row();
    reader.builder.finish()
}

struct Reader<'t, 's> {
    text: &'t str,
    /// All markup that is not read yet.
    spans: &'s [Span],
    builder: Builder<'t>,
    at: usize,
    table: Option<Table<'t>>,
}

/// The table that is being read.
#[derive(Default)]
struct Table<'t> {
    columns: Vec<String>,
    row: Words<'t>,
    cells: Vec<(String, std::ops::Range<usize>)>,
    begin: usize,
    is_head: bool,
}

impl<'t> Reader<'t, '_> {
    /// Reads one line, which is longer than it looks where markup holds line ends.
    fn line(&mut self) {
        let (begin, end) = (self.at, self.end_of_line());
        let line = &self.text[begin..end];
        let (words, _) = content(line);
        self.at = end;
        let is_in_markup = self.spans.first().is_some_and(|span| span.range.start == begin);
        let first = if is_in_markup { "" } else { words.trim_start() };
        if first.starts_with("{|") {
            self.end_row();
            self.table = Some(Table { begin: end, ..Table::default() });
            return self.markup(line);
        }
        if self.table.is_some() && heading(first.trim()).is_none() {
            return self.table_line(begin, line, first);
        }
        // A table that nothing ends does not reach into the next section.
        self.end_row();
        self.table = None;
        if words.trim().is_empty() {
            self.markup(line);
        } else if let Some(target) = redirect(words) {
            self.builder.redirect(target);
            self.markup(line);
        } else if let Some((heading, level)) = heading(words.trim()) {
            let heading = plain(heading);
            self.skip(end);
            self.builder.heading(line, &heading, level);
        } else {
            self.passage(begin, line);
        }
    }

    /// A paragraph is a line, as a list item is.
    fn passage(&mut self, begin: usize, line: &'t str) {
        let mark = line.len() - line.trim_start_matches(['*', '#', ':', ';', ' ']).len();
        let is_item = line.starts_with(['*', '#', ':', ';']);
        let (_, end) = content(line);
        let inner = &line[mark..line.len() - end.len()];
        self.builder.markup(&line[..mark]);
        let mut words = Words::default();
        self.words(&mut words, begin + mark, inner);
        let shape = if is_item { Shape::Item } else { Shape::Paragraph };
        self.builder.passage(words, shape, inner);
        self.markup(end);
    }

    fn table_line(&mut self, begin: usize, line: &'t str, first: &str) {
        if first.starts_with("|}") || first.starts_with("|-") || first.starts_with("|+") {
            self.end_row();
            if first.starts_with("|}") {
                self.table = None;
            } else if let Some(table) = &mut self.table {
                table.begin = begin + line.len();
            }
            return self.markup(line);
        }
        let Some(mut table) = self.table.take() else { return };
        let is_head = first.starts_with('!');
        let is_cell = is_head || first.starts_with('|');
        if table.cells.is_empty() && table.row.text.is_empty() && table.row.lifted.is_empty() {
            table.begin = begin;
            table.is_head = is_head;
        }
        let part = if is_head { "!!" } else { "||" };
        let mut from = begin;
        for (place, cell) in self.cells(begin, line, part).into_iter().enumerate() {
            let (at, inner) = if is_cell || place > 0 {
                self.inside(cell.start, &self.text[cell.clone()])
            } else {
                (cell.start, &self.text[cell.clone()])
            };
            let inner = content(inner).0.trim();
            let inner = if is_cell { inner } else { inner.trim_start_matches(['*', '#', ':', ';', ' ']) };
            let at = if inner.is_empty() { at } else { inner.as_ptr() as usize - self.text.as_ptr() as usize };
            if from == at {
                table.row.break_line();
            }
            table.row.lift(&self.text[from..at], if table.row.text.is_empty() { "" } else { "\n" });
            let begin = table.row.text.len();
            self.words(&mut table.row, at, inner);
            let column = if is_cell { table.cells.len() } else { table.cells.len().saturating_sub(1) };
            let heading = table.columns.get(column).cloned().unwrap_or_default();
            table.cells.push((heading, begin..table.row.text.len()));
            from = at + inner.len();
        }
        table.row.lift(&self.text[from..begin + line.len()], "");
        self.skip(begin + line.len());
        self.table = Some(table);
    }

    /// Whether a place stands within no markup.
    fn is_free(&self, at: usize) -> bool {
        let before = self.spans.partition_point(|span| span.range.start <= at);
        before == 0 || !self.spans[before - 1].range.contains(&at)
    }

    /// The cells of a line, as ranges of the text; what parts them may not stand within markup.
    fn cells(&self, begin: usize, line: &str, part: &str) -> Vec<std::ops::Range<usize>> {
        let mut cells = Vec::new();
        let mut from = begin;
        for (at, _) in line.match_indices(part) {
            if self.is_free(begin + at) && at > 0 {
                cells.push(from..begin + at);
                from = begin + at;
            }
        }
        cells.push(from..begin + line.len());
        cells
    }

    /// A cell without its bars and its attributes (`| style="…" | words`).
    fn inside(&self, begin: usize, cell: &'t str) -> (usize, &'t str) {
        let bars = cell.len() - cell.trim_start_matches([' ', '|', '!']).len();
        let inner = &cell[bars..];
        let attributes = inner.find('|').filter(|at| {
            let before = &inner[..*at];
            before.contains('=')
                && !before.contains(['[', '{', '\n'])
                && !inner[*at..].starts_with("||")
                && self.is_free(begin + bars + at)
        });
        let skip = attributes.map_or(0, |at| at + 1);
        (begin + bars + skip, &inner[skip..])
    }

    fn end_row(&mut self) {
        let Some(table) = &mut self.table else { return };
        let row = std::mem::take(&mut table.row);
        let cells = std::mem::take(&mut table.cells);
        let raw = &self.text[table.begin..self.at.max(table.begin)];
        if table.is_head {
            table.columns = cells.iter().map(|(_, range)| row.text[range.clone()].trim().to_owned()).collect();
        }
        if row.text.is_empty() && row.lifted.is_empty() {
            return;
        }
        // The row ends before the line that ends it.
        let length: usize = restored(&row);
        let raw = &raw[..length.min(raw.len())];
        if table.is_head {
            table.is_head = false;
            self.builder.markup(raw);
        } else {
            self.builder.passage(row, Shape::Row(Row { cells }), raw);
        }
    }

    fn words(&mut self, words: &mut Words<'t>, begin: usize, part: &'t str) {
        let end = begin + part.len();
        self.skip(begin);
        let count = self.spans.iter().take_while(|span| span.range.end <= end).count();
        let (now, later) = self.spans.split_at(count);
        self.spans = later;
        self.builder.words(words, part, begin, now);
    }

    fn markup(&mut self, markup: &'t str) {
        self.skip(self.at);
        self.builder.markup(markup);
    }

    /// Leaves out the markup that ends before a place.
    fn skip(&mut self, to: usize) {
        let count = self.spans.iter().take_while(|span| span.range.end <= to).count();
        self.spans = &self.spans[count..];
    }

    fn end_of_line(&self) -> usize {
        let line = |from: usize| from + split_line(&self.text[from..]).0.len();
        let mut end = line(self.at);
        for span in self.spans.iter().filter(|span| span.range.end > self.at) {
            if end <= span.range.start {
                break;
            }
            if span.range.end >= end {
                end = line(span.range.end);
            }
        }
        end
    }
}

/// Bytes of the text that words were made from.
fn restored(words: &Words<'_>) -> usize {
    let lifted: usize = words.lifted.iter().map(|lifted| lifted.markup.len()).sum();
    let shown: usize = words.lifted.iter().map(|lifted| lifted.shown).sum();
    words.text.len() + lifted - shown
}
