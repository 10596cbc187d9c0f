//! What an import of articles did: counts by kind, what contradicts the record, and what was left out and why.

use std::collections::BTreeMap;
use std::fmt;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub articles: usize,
    pub passages: usize,
    pub sources: usize,
    /// By kind of fact.
    pub kinds: BTreeMap<&'static str, Counts>,
    /// Facts on record whose place in an article was found.
    pub placed: usize,
    pub conflicts: Vec<String>,
    /// Facts whose passage is gone from a newer version of its article.
    pub homeless: Vec<String>,
    /// What was read and left out: redirects, broken markup.
    pub left_out: Vec<String>,
    /// What could not be read at all.
    pub unread: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Statements that rules have found.
    pub stated: usize,
    /// Facts among them that are on record, and got a citation.
    pub on_record: usize,
    /// That contradict what is on record.
    pub conflicting: usize,
    pub new: usize,
    /// New ones that were loaded.
    pub loaded: usize,
}

impl Report {
    pub(super) fn of(&mut self, kind: &'static str) -> &mut Counts {
        self.kinds.entry(kind).or_default()
    }

    /// Everything was read.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.unread.is_empty()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { articles, passages, sources, kinds, placed, conflicts, homeless, left_out, unread } = self;
        let many = |count: usize, name: &str| format!("{count} {name}{}", if count == 1 { "" } else { "s" });
        let read = [many(*articles, "article"), many(*passages, "passage"), many(*sources, "source")];
        writeln!(f, "{}", read.join(", "))?;
        if !kinds.is_empty() {
            writeln!(
                f,
                "\n{:<14}{:>8}{:>11}{:>13}{:>6}{:>8}",
                "", "stated", "on record", "conflicting", "new", "loaded"
            )?;
            let mut sum = Counts::default();
            for (kind, counts) in kinds {
                line(f, kind, *counts)?;
                sum = sum.and(*counts);
            }
            line(f, "all", sum)?;
        }
        if *placed > 0 {
            writeln!(f, "\n{} of facts on record led to their passages", many(*placed, "citation"))?;
        }
        for (one, many, lines) in [
            ("statement contradicts the record; both stand", "statements contradict the record; all stand", conflicts),
            ("fact lost its passage", "facts lost their passage", homeless),
            ("left out", "left out", left_out),
            ("could not be read", "could not be read", unread),
        ] {
            if !lines.is_empty() {
                writeln!(f, "\n{} {}:", lines.len(), if lines.len() == 1 { one } else { many })?;
                for line in lines.iter().take(SHOWN) {
                    writeln!(f, "  {line}")?;
                }
                if lines.len() > SHOWN {
                    writeln!(f, "  … and {} more", lines.len() - SHOWN)?;
                }
            }
        }
        Ok(())
    }
}

/// Lines that are shown of each list.
const SHOWN: usize = 100;

impl Counts {
    fn and(self, other: Self) -> Self {
        Self {
            stated: self.stated + other.stated,
            on_record: self.on_record + other.on_record,
            conflicting: self.conflicting + other.conflicting,
            new: self.new + other.new,
            loaded: self.loaded + other.loaded,
        }
    }
}

fn line(f: &mut fmt::Formatter<'_>, name: &str, counts: Counts) -> fmt::Result {
    let Counts { stated, on_record, conflicting, new, loaded } = counts;
    writeln!(f, "{name:<14}{stated:>8}{on_record:>11}{conflicting:>13}{new:>6}{loaded:>8}")
}
