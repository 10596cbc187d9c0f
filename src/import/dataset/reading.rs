//! A dataset while it is read: finds actors, states facts or adds to those on record, and counts what becomes of the rows.

use std::collections::HashMap;

use chrono::NaiveDate;
use encoding_rs::Encoding;

use super::Options;
use super::actors::{Actor, Actors, Unresolved};
use super::mapping::Mapping;
use super::report::Report;
use super::sheet::{Fact, Head, Sheet};
use super::standing::{Belongs, Kind, Standing};
use super::subjects::Subjects;
use super::treaties::Treaties;
use crate::edtf::Edtf;

pub struct Reading<'r> {
    pub actors: &'r Actors,
    mapping: &'r Mapping,
    standing: HashMap<Kind, Standing>,
    pub treaties: Treaties,
    pub subjects: Subjects,
    pub sheet: Sheet,
    pub report: Report,
    pub encoding: Option<&'static Encoding>,
    pub edition: Option<NaiveDate>,
}

impl<'r> Reading<'r> {
    pub(super) fn new(
        actors: &'r Actors, mapping: &'r Mapping, standing: HashMap<Kind, Standing>, head: Head, options: &Options,
    ) -> Self {
        let report = Report { title: head.title.to_owned(), ..Report::default() };
        let (encoding, edition) = (options.encoding, options.edition);
        let (treaties, subjects, sheet) = (Treaties::default(), Subjects::default(), Sheet::new(head));
        Self { actors, mapping, standing, treaties, subjects, sheet, report, encoding, edition }
    }

    pub(super) fn finish(mut self) -> (Sheet, Report) {
        self.report.stated = self.sheet.counts().collect();
        (self.sheet, self.report)
    }

    /// Whom a name means: as a person has settled it, or else as `find` has it. What it leads to nobody waits, with its row.
    pub fn who(
        &mut self, name: &str, at: impl FnOnce() -> String,
        find: impl FnOnce(&'r Actors) -> Result<&'r Actor, Unresolved>,
    ) -> Option<&'r Actor> {
        let found = match self.mapping.get(name) {
            Some(None) => {
                self.report.leave_out(&format!("the mapping leaves {name:?} out"), at());
                return None;
            }
            Some(Some(slug)) => self
                .actors
                .slug(slug)
                .ok_or_else(|| Unresolved { candidates: vec![format!("the mapping's {slug:?} is not on record")] }),
            None => find(self.actors),
        };
        found.map_err(|unresolved| self.report.wait_for(name, unresolved, at())).ok()
    }

    /// Whom a name of an actor means, at a time if one is given.
    pub fn named(&mut self, name: &str, when: Option<&Edtf>, at: impl FnOnce() -> String) -> Option<&'r Actor> {
        self.who(name, at, |actors| actors.named(name, when))
    }

    /// States a fact that holds for a time, unless it is on record: then it is cited there. `key` is what tells it from others
    /// of its kind, `table` its table in bundles, `fact` what it says but for its citation.
    pub fn spell(
        &mut self, kind: Kind, key: &[&str], period: Option<&Edtf>, locator: &str, fact: impl FnOnce() -> Fact,
    ) {
        let source = self.sheet.slug();
        let cite = match period {
            Some(period) => Fact::cite_value(source, locator, "period", period.as_str()),
            None => Fact::cite(source, locator),
        };
        let belongs = self.standing.get_mut(&kind).map_or(Belongs::New, |standing| standing.place(key, period));
        if let Belongs::Others(slug) = belongs {
            self.report.agreed += 1;
            return self.sheet.back(kind.table(), &slug, [cite]);
        }
        let fact = fact().set_if("period", period.map(Edtf::as_str)).each("cite", [cite]);
        let fact = if let Belongs::Own(slug) = belongs { fact.set("slug", slug) } else { fact };
        self.sheet.state(kind.table(), fact);
    }

    /// An actor's place in an organization.
    pub fn membership(
        &mut self, member: &Actor, organization: (&str, &str), role: &str, period: Option<&Edtf>, locator: &str,
    ) {
        let (organization, name) = organization;
        self.sheet.actor(member);
        self.sheet.refer("organization", organization, name);
        self.spell(Kind::Membership, &[&member.slug, organization, role], period, locator, || {
            Fact::new().set("member", member.slug.as_str()).set("organization", organization).set("role", role)
        });
    }
}
