//! Recognition, diplomatic and consular relations of the United States by country (Office of the Historian, `rdcr`): an
//! article a country in TEI, its sections under headings with a year. What a heading says (`heading`) and when it was
//! (`date`) becomes recognitions, phases of relations and missions (`timeline`); no sentence is kept.

mod date;
mod heading;
mod timeline;

use super::Source;
use super::territory;
use crate::edtf::Edtf;
use crate::entity::actor::ActorKind;
use crate::entity::relation_phase::RelationStatus;
use crate::import::dataset::actors::Actor;
use crate::import::dataset::input::{InputError, Member};
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::Head;
use crate::import::dataset::standing::Kind;
use crate::import::dataset::xml::Element;
use date::{Undated, Words, date_of};
use heading::{Direction, Says, object, says};
use timeline::{Recognized, Step, Timelines, What};

pub(super) fn source() -> Source {
    let head = Head {
        slug: "rdcr".to_owned(),
        title: "A Guide to the United States’ History of Recognition, Diplomatic, and Consular Relations".to_owned(),
        version: String::new(),
        licence: "CC0-1.0",
        url: "https://history.state.gov/countries",
        authority: 60,
    };
    Source { standing: &[Kind::Recognition, Kind::RelationPhase, Kind::Mission], ..Source::new(head, read) }
}

fn read(members: &[Member], reading: &mut Reading<'_>) -> Result<(), InputError> {
    let title = "A Guide to the United States’ History of Recognition, Diplomatic, and Consular Relations, by Country, since 1776";
    reading.sheet.state_dataset(title, "Office of the Historian, United States Department of State");
    let Some(united_states) = reading.named("United States", None, || "every article".to_owned()) else {
        return Ok(());
    };
    let mut timelines = Timelines::of(united_states);
    for member in members.iter().filter(|member| member.is_of("xml")) {
        let root = Element::read(member, &member.text(reading.encoding)?)?;
        if root.name != "TEI" {
            let what = format!("is of another version or another kind: <{}> is no <TEI>", root.name);
            return Err(member.fault(what));
        }
        let mut sections = Vec::new();
        gather(&root, "", &mut sections);
        for (id, section) in sections {
            reading.report.rows += 1;
            read_section(&Section::of(member, id, section), reading, &mut timelines);
        }
    }
    timelines.state(reading);
    Ok(())
}

/// The sections of an article with a heading and text, and the id of the chapter that they stand in.
fn gather<'e>(element: &'e Element, id: &'e str, sections: &mut Vec<(&'e str, &'e Element)>) {
    for child in element.children() {
        let id = child.attribute("id").unwrap_or(id);
        if child.name == "div" && child.attribute("type") == Some("timeline") {
            sections.push((id, child));
        } else {
            gather(child, id, sections);
        }
    }
}

struct Section<'e> {
    territory: &'e str,
    heading: String,
    text: String,
    label: String,
    locator: String,
}

impl<'e> Section<'e> {
    fn of(member: &'e Member, id: &str, section: &Element) -> Self {
        let text: Vec<_> = section.all("p").map(Element::text).collect();
        let label = format!("{}:{}", member.label, section.line);
        let locator = format!("{}#{id}, line {}", member.stem(), section.line);
        Self { territory: member.stem(), heading: section.text_of("head"), text: text.join(" "), label, locator }
    }
}

fn read_section<'r>(section: &Section<'_>, reading: &mut Reading<'r>, timelines: &mut Timelines<'r>) {
    let said = says(&section.heading);
    if said.is_empty() {
        return reading.report.leave_out("a section on another matter, or on two at odds", section.label.clone());
    }
    for says in said {
        let dated = match date_of(&section.heading, &section.text, words(says)) {
            Ok(dated) => dated,
            Err(Undated::Impossible(day)) => {
                reading.report.fault(format!("there is no {day}"), section.label.clone());
                continue;
            }
            Err(Undated::SeveralYears) => {
                reading.report.leave_out("a heading with several years", section.label.clone());
                continue;
            }
            Err(Undated::NoDate) => {
                reading.report.leave_out("a section without a date that is sure", section.label.clone());
                continue;
            }
        };
        let Some(other) = other(section, &dated.time, reading) else { continue };
        let goes_on = territory::is_last(section.territory, &dated.time) && !other.has_ended();
        let is_de_facto = dated.sentence.contains("de facto");
        let (date, locator) = (dated.time, section.locator.clone());
        match says {
            Says::Recognition(direction) => {
                let us = timelines.us;
                let ways = [(Direction::Received, us, other), (Direction::Given, other, us)];
                for (_, by, of) in ways.into_iter().filter(|(opposite, ..)| *opposite != direction) {
                    let (date, locator) = (date.clone(), locator.clone());
                    timelines.recognized(Recognized { by, of, is_de_facto, date, goes_on, locator });
                }
            }
            Says::Phase(status) => {
                let initiator = initiator(&section.heading, timelines.us, other);
                let restores = ["resum", "reestab", "re-estab", "restor", "normalized"];
                let is_again = restores.iter().any(|word| section.heading.to_lowercase().contains(word));
                timelines
                    .step(other, Step { date, what: What::Phase { status, initiator, is_again }, goes_on, locator });
            }
            Says::Opened(kind) => timelines.step(other, Step { date, what: What::Opened(kind), goes_on, locator }),
            Says::Closed => timelines.step(other, Step { date, what: What::Closed, goes_on, locator }),
        }
    }
}

/// What must stand in the sentence that gives the day.
fn words(says: Says) -> Words<'static> {
    match says {
        Says::Recognition(_) => &[&["recogni"]],
        Says::Phase(RelationStatus::Established) => &[&["relations"], &["establish", "resum", "restor", "normal"]],
        Says::Phase(_) => {
            &[&["relations"], &["sever", "terminat", "cease", "broke", "ended", "interrupt", "suspend", "suspension"]]
        }
        Says::Opened(_) => &[
            &["embassy", "legation", "liaison office", "interests section", "interest section"],
            &["establish", "open", "elevat", "raised"],
        ],
        Says::Closed => &[&["embassy", "legation"], &["clos", "suspend"]],
    }
}

/// The state on the other side: the one that the heading names, if that is another than the article's ever was; else the
/// article's at that time.
fn other<'r>(section: &Section<'_>, date: &str, reading: &mut Reading<'r>) -> Option<&'r Actor> {
    let when: Option<Edtf> = date.parse().ok();
    let named = object(&section.heading).and_then(|name| reading.actors.known(ActorKind::Country, name, when.as_ref()));
    let named = named.filter(|actor| actor.slug != "united-states" && !territory::is_ever(section.territory, actor));
    let at = || section.label.clone();
    let other = if let Some(named) = named { named } else { state_in(section, date, reading)? };
    let is_taiwan = ["Taipei", "Taiwan", "Republic of China"].iter().any(|name| section.heading.contains(name));
    if section.territory == "china" && (is_taiwan || other.slug != "china") {
        reading.report.leave_out("a section that may mean either China", at());
        return None;
    }
    if when.is_some_and(|when| !other.may_exist(&when)) {
        reading.report.leave_out("a section on a time at which the state of the article was not", at());
        return None;
    }
    Some(other)
}

/// Who severed relations, where the heading says it.
fn initiator<'r>(heading: &str, us: &'r Actor, other: &'r Actor) -> Option<&'r Actor> {
    let heading = heading.to_lowercase();
    if heading.contains("by the united states") || heading.contains("united states severs") {
        return Some(us);
    }
    heading.contains(&format!(" by {}", other.name.to_lowercase())).then_some(other)
}

/// The state that the article's territory was: of a year alone, in all of it.
fn state_in<'r>(section: &Section<'_>, date: &str, reading: &mut Reading<'r>) -> Option<&'r Actor> {
    let at = || section.label.clone();
    let day = |rest: &str| if date.len() == "1871".len() { format!("{date}{rest}") } else { date.to_owned() };
    let (first, last) = (day("-01-01"), day("-12-31"));
    let then = reading.who(section.territory, at, |actors| territory::territory(actors, section.territory, &first))?;
    let later = territory::territory(reading.actors, section.territory, &last);
    if later.ok().is_none_or(|later| later.slug != then.slug) {
        reading.report.leave_out("a year in which one state followed another", at());
        return None;
    }
    Some(then)
}
