//! What a load did, kind by kind.

use std::fmt;

use crate::entity::record::RecordKind;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub recorded: usize,
    pub revised: usize,
    pub retracted: usize,
    pub unchanged: usize,
}

/// Shown as a table, a line a kind, with their sum; what became of the text follows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Only kinds that the bundle has or had, in the order in which they are loaded.
    pub kinds: Vec<(RecordKind, Counts)>,
    /// Facts of others whose time is another since this load, by the rule for what datasets differ in.
    pub settled: usize,
    /// Rows of streams that went with their dataset.
    pub streamed: i64,
    /// Where a document came with the bundle, or goes.
    pub text: Option<TextReport>,
}

/// What became of the passages of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextReport {
    pub new: usize,
    pub unchanged: usize,
    pub gone: usize,
    /// The facts (kind/slug) with a citation that led to a passage which is gone, and now leads to the document's source only.
    pub homeless: Vec<String>,
}

impl Report {
    pub(super) fn of(&mut self, kind: RecordKind) -> &mut Counts {
        let place = self.kinds.iter().position(|(known, _)| *known == kind).unwrap_or_else(|| {
            self.kinds.push((kind, Counts::default()));
            self.kinds.len() - 1
        });
        &mut self.kinds[place].1
    }

    #[must_use]
    pub fn total(&self) -> Counts {
        self.kinds.iter().fold(Counts::default(), |sum, (_, counts)| Counts {
            recorded: sum.recorded + counts.recorded,
            revised: sum.revised + counts.revised,
            retracted: sum.retracted + counts.retracted,
            unchanged: sum.unchanged + counts.unchanged,
        })
    }

    /// Nothing was recorded, revised or retracted.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        let Counts { recorded, revised, retracted, .. } = self.total();
        let same_text = self.text.as_ref().is_none_or(|text| text.new + text.gone == 0);
        recorded + revised + retracted + self.settled == 0 && same_text
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<18}{:>10}{:>10}{:>10}{:>10}", "", "recorded", "revised", "retracted", "unchanged")?;
        for (kind, counts) in &self.kinds {
            line(f, &kind.as_str().to_lowercase().replace('_', " "), *counts)?;
            f.write_str("\n")?;
        }
        line(f, "all", self.total())?;
        if self.settled > 0 {
            write!(f, "\n{} facts have a more precise time, or one of higher authority", self.settled)?;
        }
        if self.streamed > 0 {
            write!(f, "\n{} rows of streams are gone", self.streamed)?;
        }
        self.text.as_ref().map_or(Ok(()), |text| write!(f, "\n{text}"))
    }
}

impl fmt::Display for TextReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { new, unchanged, gone, homeless } = self;
        write!(f, "passages: {new} new, {unchanged} unchanged, {gone} gone")?;
        if !homeless.is_empty() {
            write!(f, "\nled to one that is gone: {}", homeless.join(", "))?;
        }
        Ok(())
    }
}

fn line(f: &mut fmt::Formatter<'_>, name: &str, counts: Counts) -> fmt::Result {
    let Counts { recorded, revised, retracted, unchanged } = counts;
    write!(f, "{name:<18}{recorded:>10}{revised:>10}{retracted:>10}{unchanged:>10}")
}

#[cfg(test)]
mod tests {
    use super::Report;
    use crate::entity::record::RecordKind;

    #[test]
    fn a_report_is_a_table() {
        let mut report = Report::default();
        report.of(RecordKind::TreatyParty).recorded = 12;
        report.of(RecordKind::Source).unchanged = 3;
        let lines: Vec<_> =
            report.to_string().lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(
            lines,
            ["recorded revised retracted unchanged", "treaty party 12 0 0 0", "source 0 0 0 3", "all 12 0 0 3",]
        );
    }
}
