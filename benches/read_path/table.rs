//! The table: a line for each question and system, medians of all rounds, and ratios to the floor within a round, which is
//! all that can be compared on a machine that others use, too.

use std::fmt;

use super::questions::Question;
use super::system::{Asked, System};
use super::wrk::Outcome;

/// What one run of wrk found; milliseconds on the processors are for one request.
pub struct Run {
    pub outcome: Outcome,
    pub server: Option<f64>,
    pub postgres: Option<f64>,
    /// In MiB.
    pub memory: Option<f64>,
}

#[derive(Default)]
pub struct Table {
    lines: Vec<Line>,
}

struct Line {
    question: &'static Question,
    system: String,
    is_floor: bool,
    statements: Option<usize>,
    runs: Vec<Run>,
}

impl Run {
    fn rate(&self) -> f64 {
        f64::from(self.outcome.requests) * 1e6 / f64::from(self.outcome.microseconds.max(1))
    }

    #[expect(clippy::cast_precision_loss, reason = "bytes are far below what is exact")]
    fn size(&self) -> f64 {
        self.outcome.bytes as f64 / f64::from(self.outcome.requests.max(1)) / 1024.0
    }
}

impl Table {
    /// Takes the next run of a system, round after round.
    pub fn add(&mut self, question: &'static Question, system: &System, asked: &Asked, run: Run) {
        let line =
            self.lines.iter_mut().find(|line| line.question.number == question.number && line.system == system.name);
        if let Some(line) = line {
            line.runs.push(run);
            return;
        }
        let (system, is_floor) = (system.name.clone(), system.is_floor);
        self.lines.push(Line { question, system, is_floor, statements: asked.statements, runs: vec![run] });
    }

    /// The rates of a line over those of the floor in the same rounds.
    fn ratios(&self, line: &Line) -> Vec<f64> {
        let is_floor = |other: &&Line| other.is_floor && other.question.number == line.question.number;
        let Some(floor) = self.lines.iter().find(is_floor) else { return Vec::new() };
        line.runs.iter().zip(&floor.runs).map(|(run, floor)| run.rate() / floor.rate()).collect()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| | system | requests/s | ratio (range) | p50, ms | p99, ms | server CPU, ms | PostgreSQL CPU, ms | memory, MiB \
            | answer, KiB | statements | errors |"
        )?;
        writeln!(f, "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")?;
        for line in &self.lines {
            let Line { question, system, is_floor, statements, runs } = line;
            let of = |value: fn(&Run) -> f64| median(runs.iter().map(value).collect()).unwrap_or_default();
            let known = |value: fn(&Run) -> Option<f64>, digits: usize| {
                let value = runs.iter().map(value).collect::<Option<Vec<_>>>().and_then(median);
                value.map_or("–".to_owned(), |value| format!("{value:.digits$}"))
            };
            let about = if *is_floor { format!("Q{}: {}", question.number, question.about) } else { String::new() };
            let ratios = if *is_floor { Vec::new() } else { self.ratios(line) };
            let statements = statements.map_or("–".to_owned(), |count| count.to_string());
            writeln!(
                f,
                "| {about} | {system} | {:.0} | {} | {:.2} | {:.2} | {} | {} | {} | {:.1} | {statements} | {} |",
                of(Run::rate),
                range(ratios),
                of(|run| f64::from(run.outcome.p50) / 1e3),
                of(|run| f64::from(run.outcome.p99) / 1e3),
                known(|run| run.server, 3),
                known(|run| run.postgres, 3),
                known(|run| run.memory, 0),
                of(Run::size),
                runs.iter().map(|run| run.outcome.errors).sum::<u32>(),
            )?;
        }
        Ok(())
    }
}

fn range(mut values: Vec<f64>) -> String {
    values.sort_by(f64::total_cmp);
    let ends = values.first().copied().zip(values.last().copied());
    let median = median(values);
    median
        .zip(ends)
        .map_or_else(String::new, |(median, (least, most))| format!("**{median:.2}** ({least:.2}–{most:.2})"))
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len().checked_sub(1)? / 2).copied()
}
