//! A dataset while it is read: finds actors, states facts or adds to those on record, and counts what becomes of the rows.

use std::collections::HashMap;

use chrono::NaiveDate;
use encoding_rs::Encoding;

use super::OnRecord;
use super::actors::{Actor, Actors, Unresolved};
use super::editions::Editions;
use super::mapping::{Mapping, Settled};
use super::places::Places;
use super::report::Report;
use super::sheet::{Fact, Head, Sheet};
use super::standing::{Belongs, Kind, Standing};
use super::topics::Topics;
use super::treaties::Treaties;
use crate::edtf::Edtf;
use crate::import::record::Text;
use crate::import::stream::votes::Votes;

pub struct Reading<'r> {
    pub actors: &'r Actors,
    pub places: Places,
    mapping: &'r Mapping,
    standing: HashMap<Kind, Standing>,
    pub treaties: Treaties,
    pub topics: Topics,
    pub sheet: Sheet,
    pub report: Report,
    pub encoding: Option<&'static Encoding>,
    /// The day of the edition, of formats that have editions.
    pub edition: Option<NaiveDate>,
    /// The other editions on record.
    pub editions: Editions,
    /// A document that comes with the facts.
    pub text: Option<Text>,
    /// Votes cast at events that the sheet states.
    pub votes: Votes,
}

impl<'r> Reading<'r> {
    pub(super) fn new(
        actors: &'r Actors, mapping: &'r Mapping, on_record: OnRecord, head: Head, encoding: Option<&'static Encoding>,
        edition: Option<NaiveDate>,
    ) -> Self {
        let OnRecord { standing, treaties, places, topics, editions } = on_record;
        let report = Report { title: head.title.clone(), ..Report::default() };
        let (sheet, text, votes) = (Sheet::new(head), None, Votes::default());
        Self {
            actors,
            places,
            mapping,
            standing,
            treaties,
            topics,
            sheet,
            report,
            encoding,
            edition,
            editions,
            text,
            votes,
        }
    }

    /// The day of the edition, of formats that cannot be read without one.
    pub fn day(&self) -> NaiveDate {
        self.edition.unwrap_or_default()
    }

    /// What is on record of a kind, if the format asks for it.
    pub fn standing_of(&mut self, kind: Kind) -> Option<&mut Standing> {
        self.standing.get_mut(&kind)
    }

    pub(super) fn finish(mut self) -> (Sheet, Report, Option<Text>) {
        self.report.stated = self.sheet.counts().collect();
        (self.sheet, self.report, self.text)
    }

    /// Whom a name means: as a person has settled it, or else as `find` has it. What it leads to nobody waits, with its row.
    pub fn who(
        &mut self, name: &str, at: impl FnOnce() -> String,
        find: impl FnOnce(&'r Actors) -> Result<&'r Actor, Unresolved>,
    ) -> Option<&'r Actor> {
        let found = match self.mapping.get(name) {
            Some(Settled::Nobody) => {
                self.report.leave_out(&format!("the mapping leaves {name:?} out"), at());
                return None;
            }
            Some(Settled::Actor(slug)) => self
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
    /// of its kind, `fact` what it says but for its citation.
    pub fn spell(&mut self, kind: Kind, key: &[&str], period: Option<&Edtf>, locator: &str, fact: Fact) {
        let standing = self.standing.get_mut(&kind);
        let belongs = standing.map_or(Belongs::New, |standing| standing.place(key, period, period));
        self.put(kind, belongs, period, locator, fact);
    }

    /// The same of what holds on the day of the edition, while nobody says since when. Where the next edition on record says it no
    /// more, it held until this one.
    pub fn spell_on_the_day(&mut self, kind: Kind, key: &[&str], locator: &str, fact: Fact) {
        let (day, holds) = (Edtf::day(self.day()), "/..".parse().ok());
        let standing = self.standing.get_mut(&kind);
        let belongs = standing.map_or(Belongs::New, |standing| standing.place(key, holds.as_ref(), Some(&day)));
        let ended = self.editions.ended(kind.table(), belongs.slug(), self.day());
        let period = if ended { format!("/{day}").parse().ok() } else { holds };
        self.put(kind, belongs, period.as_ref(), locator, fact);
    }

    fn put(&mut self, kind: Kind, belongs: Belongs, period: Option<&Edtf>, locator: &str, fact: Fact) {
        let source = self.sheet.slug();
        let cite = match period {
            Some(period) => Fact::cite_value(source, locator, "period", period.as_str()),
            None => Fact::cite(source, locator),
        };
        let stated = |cite| fact.set_if("period", period.map(Edtf::as_str)).each("cite", [cite]);
        match belongs {
            Belongs::Others(slug) => {
                self.report.agreed += 1;
                self.sheet.back(kind.table(), &slug, [cite]);
            }
            Belongs::Own(slug) => self.sheet.state_again(kind.table(), &slug, stated(cite)),
            Belongs::New => self.sheet.state(kind.table(), stated(cite)),
        }
    }

    /// An actor's place in an organization, for a time.
    pub fn membership(
        &mut self, member: &Actor, organization: (&str, &str), role: &str, period: Option<&Edtf>, locator: &str,
    ) {
        let fact = self.member(member, organization, role);
        self.spell(Kind::Membership, &[&member.slug, organization.0, role], period, locator, fact);
    }

    /// The same, on the day of the edition.
    pub fn membership_on_the_day(&mut self, member: &Actor, organization: (&str, &str), role: &str, locator: &str) {
        let fact = self.member(member, organization, role);
        self.spell_on_the_day(Kind::Membership, &[&member.slug, organization.0, role], locator, fact);
    }

    fn member(&mut self, member: &Actor, (organization, name): (&str, &str), role: &str) -> Fact {
        self.sheet.actor(member);
        self.sheet.refer("organization", organization, name);
        Fact::new().set("member", member.slug.as_str()).set("organization", organization).set("role", role)
    }
}
