//! What the sections of all articles say, in order of time: each phase and each mission lasts until the next begins.

use std::collections::BTreeMap;

use crate::edtf::Edtf;
use crate::entity::mission::MissionKind;
use crate::entity::relation_phase::RelationStatus;
use crate::import::dataset::actors::Actor;
use crate::import::dataset::mission::Mission;
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::Fact;
use crate::import::dataset::standing::{Belongs, Kind};
use crate::import::record::join;

pub(super) struct Recognized<'r> {
    pub by: &'r Actor,
    pub of: &'r Actor,
    pub is_de_facto: bool,
    pub date: String,
    /// Nothing that is known ended it: no state followed the other one.
    pub goes_on: bool,
    pub locator: String,
}

#[derive(Clone)]
pub(super) struct Step<'r> {
    pub date: String,
    pub what: What<'r>,
    /// Likewise.
    pub goes_on: bool,
    pub locator: String,
}

#[derive(Clone, Copy)]
pub(super) enum What<'r> {
    Phase { status: RelationStatus, initiator: Option<&'r Actor>, is_again: bool },
    Opened(MissionKind),
    Closed,
}

pub(super) struct Timelines<'r> {
    pub us: &'r Actor,
    recognized: Vec<Recognized<'r>>,
    steps: BTreeMap<&'r str, (&'r Actor, Vec<Step<'r>>)>,
}

impl<'r> Timelines<'r> {
    pub fn of(us: &'r Actor) -> Self {
        Self { us, recognized: Vec::new(), steps: BTreeMap::new() }
    }

    pub fn recognized(&mut self, recognized: Recognized<'r>) {
        self.recognized.push(recognized);
    }

    pub fn step(&mut self, other: &'r Actor, step: Step<'r>) {
        self.steps.entry(&other.slug).or_insert_with(|| (other, Vec::new())).1.push(step);
    }

    pub fn state(mut self, reading: &mut Reading<'r>) {
        self.recognized.sort_by(|a, b| {
            (&a.by.slug, &a.of.slug, &a.date, &a.locator).cmp(&(&b.by.slug, &b.of.slug, &b.date, &b.locator))
        });
        let mut known: Option<&Recognized<'_>> = None;
        for recognized in &self.recognized {
            let is_same = |known: &&Recognized<'_>| {
                (&known.by.slug, &known.of.slug) == (&recognized.by.slug, &recognized.of.slug)
                    && known.date.get(..4) == recognized.date.get(..4)
            };
            if known.as_ref().is_some_and(is_same) {
                reading.report.leave_out("a recognition that another section has told", recognized.locator.clone());
            } else {
                recognition(recognized, reading);
                known = Some(recognized);
            }
        }
        for (other, mut steps) in self.steps.into_values() {
            steps.sort_by(|one, other| (&one.date, &one.locator).cmp(&(&other.date, &other.locator)));
            relation(self.us, other, &steps, reading);
            missions(self.us, other, &steps, reading);
        }
    }
}

/// From a time on: without an end, or with one that is not known.
fn since(date: &str, goes_on: bool) -> Option<Edtf> {
    let end = if goes_on { ".." } else { "" };
    format!("{date}/{end}").parse().ok()
}

fn recognition(recognized: &Recognized<'_>, reading: &mut Reading<'_>) {
    let Recognized { by, of, is_de_facto, date, goes_on, locator } = recognized;
    let kind = if *is_de_facto { "DE_FACTO" } else { "DE_JURE" };
    let period = since(date, *goes_on);
    reading.sheet.actor(by);
    reading.sheet.actor(of);
    let fact = Fact::new().set("by", by.slug.as_str()).set("of", of.slug.as_str()).set("kind", kind);
    reading.spell(Kind::Recognition, &[&by.slug, &of.slug, kind], period.as_ref(), locator, fact);
}

/// A step towards a phase that is another than the one before it.
struct Phase<'s, 'r> {
    step: &'s Step<'r>,
    status: RelationStatus,
    initiator: Option<&'r Actor>,
    /// Its end is not on record, as the next of its kind restored what nothing had ended.
    is_cut: bool,
}

fn relation<'r>(us: &'r Actor, other: &'r Actor, steps: &[Step<'r>], reading: &mut Reading<'r>) {
    let mut phases: Vec<Phase<'_, 'r>> = Vec::new();
    for step in steps {
        let What::Phase { status, initiator, is_again } = step.what else { continue };
        if let Some(last) = phases.last_mut().filter(|last| last.status == status) {
            if !is_again || last.step.date.get(..4) == step.date.get(..4) {
                reading.report.leave_out("a phase that another section has told", step.locator.clone());
                continue;
            }
            last.is_cut = true;
        }
        phases.push(Phase { step, status, initiator, is_cut: false });
    }
    let is_break = |phase: &&Phase<'_, '_>| phase.status != RelationStatus::Established;
    if let Some(last) = phases.last().filter(is_break)
        && is_healed(us, other, last.step, steps, reading)
    {
        // No section says when; what is left out here is left open, and the phase before it ends all the same.
        reading.report.leave_out("a break that has ended since, and no section says when", last.step.locator.clone());
    }
    let slug = join([(&us.slug).min(&other.slug).as_str(), (&us.slug).max(&other.slug)]);
    let source = reading.sheet.slug().to_owned();
    let mut stated = Vec::new();
    for (place, phase) in phases.iter().enumerate() {
        let Phase { step, status, initiator, is_cut } = phase;
        if place + 1 == phases.len() && is_break(&phase) && is_healed(us, other, step, steps, reading) {
            continue;
        }
        let period = match phases.get(place + 1) {
            Some(next) if !is_cut => format!("{}/{}", step.date, next.step.date).parse().ok(),
            Some(_) => format!("{}/", step.date).parse().ok(),
            None => since(&step.date, step.goes_on),
        };
        let Some(period): Option<Edtf> = period else {
            reading.report.leave_out("a phase whose end is before its beginning", step.locator.clone());
            continue;
        };
        let cite = Fact::cite_value(&source, &step.locator, "period", period.as_str());
        let standing = reading.standing_of(Kind::RelationPhase);
        let belongs = standing
            .map_or(Belongs::New, |standing| standing.place(&[&slug, status.as_str()], Some(&period), Some(&period)));
        if let Belongs::Others(phase) = belongs {
            reading.report.agreed += 1;
            reading.sheet.back("relation_phase", &phase, [cite]);
            continue;
        }
        let own = if let Belongs::Own(own) = belongs { Some(own) } else { None };
        let initiator = initiator.map(|actor| reading.sheet.actor(actor).to_owned());
        let fact = Fact::new()
            .set_if("slug", own)
            .set("status", status.as_str())
            .set_if("initiator", initiator)
            .set("period", period.as_str())
            .each("cite", [cite]);
        stated.push(fact);
    }
    let Some(first) = phases.first().filter(|_| !stated.is_empty()) else { return };
    let is_first = first.status == RelationStatus::Established && stated.len() == phases.len();
    let between = vec![reading.sheet.actor(us).to_owned(), reading.sheet.actor(other).to_owned()];
    let fact = Fact::new()
        .set("between", between)
        .set_if("established", is_first.then_some(first.step.date.as_str()))
        .each("phases", stated)
        .each("cite", [Fact::cite(&source, &first.step.locator)]);
    reading.sheet.state("relation", fact);
}

/// Whether an embassy or a legation stood again in a later year.
fn is_healed(us: &Actor, other: &Actor, broken: &Step<'_>, steps: &[Step<'_>], reading: &mut Reading<'_>) -> bool {
    let Some(year) = broken.date.get(..4).and_then(|year| year.parse::<i32>().ok()) else { return false };
    let later = format!("{}", year + 1);
    let is_opened = |step: &Step<'_>| {
        step.date >= later && matches!(step.what, What::Opened(MissionKind::Embassy | MissionKind::Legation))
    };
    let Ok(later_on) = format!("{later}/..").parse() else { return false };
    steps.iter().any(is_opened)
        || reading
            .standing_of(Kind::Mission)
            .is_some_and(|standing| standing.has_embassy(&us.slug, &other.slug, &later_on))
}

fn missions<'r>(sender: &'r Actor, host: &'r Actor, steps: &[Step<'r>], reading: &mut Reading<'r>) {
    let turns: Vec<_> = steps.iter().filter(|step| !matches!(step.what, What::Phase { .. })).collect();
    let mut spells = Vec::new();
    let mut before: Option<(MissionKind, Option<&str>)> = None;
    for (place, step) in turns.iter().enumerate() {
        let What::Opened(kind) = step.what else {
            before = None;
            continue;
        };
        if before.replace((kind, step.date.get(..4))) == Some((kind, step.date.get(..4))) {
            reading.report.leave_out("a mission that another section has told", step.locator.clone());
            continue;
        }
        let next =
            turns[place + 1..].iter().find(|next| next.date.get(..4) != step.date.get(..4) || !is_opened(next, kind));
        let is_broken_off = steps.iter().any(|other| {
            other.date > step.date
                && next.is_none_or(|next| other.date < next.date)
                && matches!(other.what, What::Phase { status, .. } if status != RelationStatus::Established)
        });
        // One that opens again was closed before, and one that a break came upon may have been, nobody says when.
        let period = match next {
            Some(next) if !is_broken_off && !is_opened(next, kind) => {
                format!("{}/{}", step.date, next.date).parse().ok()
            }
            None if !is_broken_off => since(&step.date, step.goes_on),
            _ => since(&step.date, false),
        };
        if period.is_none() {
            reading.report.leave_out("a mission whose end is before its beginning", step.locator.clone());
            continue;
        }
        let mark = step.date.trim_end_matches('~').to_owned();
        let accredited = Vec::new();
        let (seen, place, more) = (None, None, Fact::new());
        let mission = Mission { kind, sender, host, accredited, place, period, seen, mark, more };
        spells.push((mission, step.locator.clone()));
    }
    for (mission, locator) in spells.into_iter().rev() {
        reading.mission(mission, &locator);
    }
}

fn is_opened(step: &Step<'_>, kind: MissionKind) -> bool {
    matches!(step.what, What::Opened(other) if other == kind)
}
