//! Citations as they stand in the files: which source supports a fact, or one field of it.

use chrono::NaiveDate;

use super::closest::{closest, did_you_mean};
use super::form::Form;
use super::mistake::Location;
use super::reference::{Reference, SOURCE};

#[derive(Clone, Debug)]
pub(super) struct Cite {
    pub source: Reference,
    pub locator: Option<String>,
    pub accessed: Option<NaiveDate>,
    /// The field of the fact that it supports, and what the source says it is.
    pub field: Option<String>,
    pub value: Option<String>,
    at: Location,
}

impl Cite {
    /// The same, as far as it bears on another fact.
    fn of_the_whole(&self) -> Self {
        Self { field: None, value: None, ..self.clone() }
    }

    fn broken(at: Location) -> Self {
        Self { source: Reference::broken(), locator: None, accessed: None, field: None, value: None, at }
    }

    fn is_same(&self, other: &Self) -> bool {
        self.source.is(&other.source) && self.field == other.field && self.locator == other.locator
    }
}

impl Form<'_> {
    /// The citations of a fact: its own, or else those that it inherits from the fact that it is part of, or else its file's.
    pub fn read_cites(&mut self) {
        let inherited = std::mem::take(&mut self.cites);
        self.cites = match self.own_cites() {
            Some(own) => own,
            None if inherited.is_empty() => self.reader.cites.clone(),
            None => inherit(&inherited),
        };
        if self.cites.is_empty() {
            let help = "add cite = [\"source-slug\"], here or in the [defaults] of the file".to_owned();
            self.wrong("cite", "missing citation", Some(help));
        }
    }

    /// None where there is no `cite`.
    pub fn own_cites(&mut self) -> Option<Vec<Cite>> {
        let value = self.value("cite")?;
        if value.get_ref().as_array().is_some_and(|items| items.is_empty()) {
            self.wrong("cite", "empty", Some("name at least one source".to_owned()));
        }
        let mut cites: Vec<Cite> = Vec::new();
        let mut notes = Vec::new();
        let field = self.field("cite");
        self.each("cite", Some("source"), |form| {
            let cite = form.cite();
            if cites.iter().any(|other| other.is_same(&cite)) {
                let message = format!("{:?} is cited twice for the same", cite.source.slug());
                notes.push(cite.at.mistake(Some(&field), message, None));
            } else {
                cites.push(cite);
            }
        });
        for note in notes {
            self.reader.findings.notes.add(note);
        }
        if cites.is_empty() {
            cites.push(Cite::broken(self.location("cite"))); // what is wrong with it was said; it is not missing
        }
        Some(cites)
    }

    fn cite(&mut self) -> Cite {
        let cite = Cite {
            source: self.refer("source", SOURCE),
            locator: self.text_if_given("locator"),
            accessed: self.day_if_given("accessed"),
            field: self.text_if_given("field"),
            value: self.text_if_given("value"),
            at: self.location("source"),
        };
        if cite.value.is_some() && cite.field.is_none() {
            self.wrong("value", "a value of which field?", Some("add field = …".to_owned()));
        }
        cite
    }

    /// Holds the fields that citations name against those that the fact has been asked for.
    pub fn check_cites(&self) {
        let known: Vec<_> = self.known().into_iter().filter(|key| !["slug", "cite"].contains(key)).collect();
        for cite in &self.cites {
            let Some(field) = cite.field.as_deref() else { continue };
            if !known.contains(&field) {
                let near = closest(field, known.iter().copied()).map(did_you_mean);
                let help = near.unwrap_or_else(|| format!("fields are {}", known.join(", ")));
                self.note_at(&cite.at, "cite.field", format!("unknown field {field:?}"), Some(help));
            } else if self.times.contains(&field)
                && let Some(Err(error)) = cite.value.as_deref().map(str::parse::<crate::edtf::Edtf>)
            {
                self.note_at(&cite.at, "cite.value", error.to_string(), None);
            }
        }
    }
}

/// What supports a whole fact supports its parts; what supports one field of it only, does so where there is nothing better.
pub(super) fn inherit(cites: &[Cite]) -> Vec<Cite> {
    let whole: Vec<_> = cites.iter().filter(|cite| cite.field.is_none()).cloned().collect();
    if !whole.is_empty() {
        return whole;
    }
    let mut stripped: Vec<Cite> = Vec::new();
    for cite in cites.iter().map(Cite::of_the_whole) {
        if !stripped.iter().any(|other| other.is_same(&cite)) {
            stripped.push(cite);
        }
    }
    stripped
}
