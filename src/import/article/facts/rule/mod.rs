//! The rules, a file a kind of fact. A rule is a frame (see `frame`) and what it makes of a sentence that fits; to add one,
//! add a row to the table of its file. What holds for all rules is in `hit`: a sentence that is negated or hypothetical
//! proposes nothing, what is planned is proposed as planned or not at all.

mod event;
mod hit;
mod issue;
mod membership;
mod membership_list;
mod mission;
mod recognition;
mod relation;
pub mod table;
mod treaty;
mod treaty_title;

use std::sync::LazyLock;

use regex::{Captures, Regex, RegexSet};

use super::context::Context;
use super::frame::{self, TRIGGERS};
use super::gazetteer::Gazetteer;
use super::line::Line;
use super::proposal::Fact;
pub use hit::Hit;

pub struct Rule {
    /// What it reads, for people.
    pub name: &'static str,
    pub frame: &'static str,
    /// How often it is right, as far as articles have shown.
    pub sure: f64,
    pub mood: Mood,
    pub make: fn(&Hit<'_>) -> Vec<Fact>,
}

/// Which sentences a rule is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// What is so or was so.
    Stated,
    /// The same, and what is planned; the rule asks which.
    StatedOrPlanned,
    /// What is said not to be: the frame has the negation in it.
    Denied,
}

/// All rules, with their frames compiled.
struct Rules {
    rules: Vec<(&'static Rule, Regex)>,
    /// Tells which frames fit at all.
    set: RegexSet,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let tables = [
        relation::RULES,
        mission::RULES,
        membership::RULES,
        treaty::RULES,
        event::RULES,
        recognition::RULES,
        issue::RULES,
    ];
    let rules: Vec<_> = tables.into_iter().flatten().map(|rule| (rule, frame::compile(rule.frame))).collect();
    let patterns = rules.iter().map(|(_, regex)| regex.as_str());
    // Each of them has compiled by itself.
    let set =
        regex::RegexSetBuilder::new(patterns).size_limit(200 << 20).dfa_size_limit(64 << 20).build().expect("frames");
    Rules { rules, set }
});

/// What the rules make of a sentence.
pub fn apply(gazetteer: &Gazetteer, line: &Line, passage: &str, context: &Context) -> Vec<(Fact, &'static str, f64)> {
    if !TRIGGERS.is_match(&line.text) || (line.slots.is_empty() && context.pair().is_none()) {
        return Vec::new();
    }
    let mut facts = Vec::new();
    for place in RULES.set.matches(&line.text) {
        let (rule, frame) = &RULES.rules[place];
        let mut from = 0;
        while let Some(captures) = frame.captures_at(&line.text, from) {
            from = behind_first(&line.text, &captures);
            let hit = Hit { gazetteer, line, passage, context, captures };
            if hit.suits(rule.mood) {
                let sure = rule.sure - hit.doubt();
                facts.extend((rule.make)(&hit).into_iter().map(|fact| (fact, rule.name, sure)));
            }
        }
    }
    facts
}

/// Where to look for a frame again: behind the first slot of what it found, since what it found may reach far.
fn behind_first(line: &str, captures: &Captures<'_>) -> usize {
    let Some(all) = captures.get(0) else { return line.len() };
    let slot = all.as_str().find('>').map(|at| all.start() + at + 1);
    slot.unwrap_or(all.end()).max(all.start() + 1)
}
