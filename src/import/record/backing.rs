//! `[[citation]]`: cites a fact that is on record already, without stating it again.

use std::collections::HashSet;

use super::check::unknown_kind;
use super::cite::Fields;
use super::fact::{Backing, Citation};
use super::form::{Findings, Form};
use super::kind::{self, Kind};
use super::mistake::{Location, Mistake};
use super::reference::with_article;
use super::row::Key;
use super::slug::is_slug;
use super::value::right_slug;

pub(super) const CITATION: &str = "citation";

pub(super) fn read(form: &mut Form<'_>) {
    let of = of(form);
    form.read_cites();
    let Some((kind, slug)) = of else { return };
    if let Some(fields) = Fields::of(kind) {
        form.check_fields(fields);
    }
    let citations = form.cites.iter().map(|cite| Citation::of(kind.name, slug, cite)).collect();
    let at = form.location("of");
    let findings = form.reader.findings;
    if let Some(earlier) = findings.claim(CITATION, &format!("{}/{slug}", kind.name), &at) {
        let help = format!("it is also at {earlier}; put all into one cite");
        form.wrong("of", format!("{slug:?} is cited twice"), Some(help));
    }
    let fact = Key { kind: kind.name, slug: slug.to_owned() };
    findings.backings.borrow_mut().push((Backing { fact, citations }, at));
}

/// The fact: its kind and its slug.
fn of<'a>(form: &mut Form<'a>) -> Option<(&'static Kind, &'a str)> {
    let value = form.required("of")?;
    let text = form.text_of("of", value)?;
    let Some((kind, slug)) = form.peek_text("of").and_then(|text| text.trim().split_once('/')) else {
        let help = "write its kind and its slug, as in \"event/astana-summit-2010\"".to_owned();
        form.wrong("of", format!("{text:?} names no fact"), Some(help));
        return None;
    };
    let Some(kind) = kind::cited().find(|known| known.name == kind) else {
        let mistake = uncited(kind, &form.location("of"), &form.field("of"));
        form.reader.findings.notes.add(mistake);
        return None;
    };
    if !is_slug(slug) {
        form.wrong("of", format!("{slug:?} is no slug"), Some(right_slug(slug)));
        return None;
    }
    Some((kind, slug))
}

fn uncited(kind: &str, at: &Location, field: &str) -> Mistake {
    let kinds: Vec<_> = kind::cited().map(|kind| kind.name).collect();
    if kind::named(kind).is_none() {
        return unknown_kind(at, Some(field), kind, &kinds, &[]);
    }
    let message = format!("{} is not cited", with_article(kind));
    at.mistake(Some(field), message, Some(format!("kinds are {}", kinds.join(", "))))
}

/// Finds facts of the bundle itself that are cited so, when all facts are known.
pub(super) fn find_own(findings: &Findings) {
    let facts = findings.facts.borrow();
    let own: HashSet<_> = facts.iter().map(|fact| (fact.kind.name, fact.slug.as_str())).collect();
    for (backing, at) in findings.backings.borrow().iter() {
        if own.contains(&(backing.fact.kind, backing.fact.slug.as_str())) {
            let help = Some("cite where it is stated".to_owned());
            findings.notes.add(at.mistake(Some("citation.of"), "the bundle itself states it", help));
        }
    }
}
