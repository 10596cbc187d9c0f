//! One file as a TOML document whose every value knows where it stands.

use std::ops::Range;

use toml::de::DeTable;

use super::mistake::{Location, Mistake};

pub(super) struct Document<'t> {
    /// As messages name it.
    pub label: String,
    pub table: DeTable<'t>,
    text: &'t str,
    /// Byte offsets at which lines begin.
    lines: Vec<usize>,
}

impl<'t> Document<'t> {
    /// What could be read, and what is no TOML. Reading goes on after a fault, so that what follows it is known too; of
    /// several faults in one fact the first is told, since the others mostly follow from it.
    pub fn parse(label: String, text: &'t str) -> (Self, Vec<Mistake>) {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let (table, faults) = DeTable::parse_recoverable(text);
        let document = Self { label, table: table.into_inner(), text, lines };
        let mut mistakes: Vec<_> = faults.iter().map(|fault| document.fault(fault)).collect();
        mistakes.sort();
        mistakes.dedup_by_key(|mistake| document.fact_at(mistake.line));
        (document, mistakes)
    }

    /// What a program has made, and nobody has written down: none of its values stands anywhere.
    pub fn unwritten(label: String, table: DeTable<'t>) -> Self {
        Self { label, table, text: "", lines: vec![0] }
    }

    fn fault(&self, fault: &toml::de::Error) -> Mistake {
        let at = self.locate(fault.span().unwrap_or(0..0));
        at.mistake(None, format!("not TOML: {}", fault.message()), None)
    }

    pub fn locate(&self, span: Range<usize>) -> Location {
        let line = self.lines.partition_point(|begin| *begin <= span.start).max(1);
        let begin = self.lines[line - 1]; // the first line begins at 0, so there is always one
        let before = self.text.get(begin..span.start).unwrap_or_default();
        Location { file: self.label.clone(), line, column: before.chars().count() + 1 }
    }

    /// The line of the `[[…]]` or `[…]` under which a line stands, as far as lines alone can tell.
    pub fn fact_at(&self, line: usize) -> Option<usize> {
        let heads = self.text.lines().enumerate().take(line).filter(|(_, text)| text.trim_start().starts_with('['));
        heads.last().map(|(place, _)| place)
    }
}
