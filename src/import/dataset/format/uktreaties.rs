//! UK Treaties Online: batches of records in JSON, which overlap. A record is a treaty that the United Kingdom has concluded,
//! or the scan of a paper in which one is published; treaties refer to those by the names of their files.

mod paper;
mod record;
mod subject;

use std::collections::{BTreeMap, BTreeSet};

use super::Source;
use crate::edtf::Edtf;
use crate::entity::treaty::TreatyStatus;
use crate::entity::treaty_party::TreatyPartyRole;
use crate::import::dataset::actors::folded;
use crate::import::dataset::input::{InputError, Member};
use crate::import::dataset::instrument;
use crate::import::dataset::places::is_misspelled;
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::Head;
use crate::import::dataset::treaty::{Party, Treaty};
use paper::Papers;
use record::Record;

const UNITED_KINGDOM: &str = "united-kingdom";

pub(super) fn source() -> Source {
    let head = Head {
        slug: "uk-treaties".to_owned(),
        title: "UK Treaties Online".to_owned(),
        version: String::new(),
        licence: "Crown copyright",
        url: "https://treaties.fcdo.gov.uk/",
        authority: 50,
    };
    Source { has_treaties: true, ..Source::new(head, read) }
}

fn read(members: &[Member], reading: &mut Reading<'_>) -> Result<(), InputError> {
    reading.sheet.state_dataset("UK Treaties Online", "Foreign, Commonwealth and Development Office");
    let mut records: BTreeMap<u64, (Record, String)> = BTreeMap::new();
    for member in members {
        for (record, at) in record::all(member, reading)? {
            match records.get(&record.id) {
                None => drop(records.insert(record.id, (record, at))),
                Some((known, _)) if *known == record => {} // batches overlap
                Some(_) => reading.report.fault(format!("the record {} is given twice, and differs", record.id), at),
            }
        }
    }
    let (papers, treaties): (Vec<_>, Vec<_>) = records.values().partition(|(record, _)| record.is_paper());
    let mut papers = Papers::of(papers);
    let places = Places::of(treaties.iter().filter_map(|(record, _)| record.signed_event_location.as_deref()));
    for (record, at) in treaties {
        treaty(record, at, &places, &mut papers, reading);
    }
    papers.leave_rest_out(reading);
    Ok(())
}

fn treaty(record: &Record, at: &str, places: &Places, papers: &mut Papers<'_>, reading: &mut Reading<'_>) {
    let title = record.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = title.trim_end_matches(['.', ' ']);
    if title.is_empty() {
        return reading.report.fault("a treaty without a title", at.to_owned());
    }
    let mut time = |date: Option<&String>| {
        let text = date?;
        let day = record::day(text);
        if day.is_none() {
            reading.report.fault(format!("{text:?} is no day, as in 31/12/1999"), at.to_owned());
        }
        day
    };
    let (adopted, signed) = (time(record.adopted()), time(record.signed_event_date.as_ref()));
    let (in_force, ended) = (time(record.in_force()), time(record.ended()));
    let withdrawn = time(record.withdrawn());
    let status = match (&in_force, &ended) {
        (_, Some(_)) => TreatyStatus::Terminated,
        (Some(_), _) => TreatyStatus::InForce,
        (None, None) => TreatyStatus::Unknown,
    };
    if in_force.is_none() && record.provisional_eif_event_date.is_some() {
        reading.report.leave_out("an entry into force that is provisional only", at.to_owned());
    }
    let when = [&signed, &adopted, &in_force].into_iter().flatten().next().cloned();
    let mut parties = parties(record, when.as_ref(), at, reading);
    for party in &mut parties {
        let is_british = party.actor.slug == UNITED_KINGDOM;
        // Of a treaty between many it is not told who has consented, if not even whether it is in force.
        party.role = match status {
            TreatyStatus::Unknown if !record.is_bilateral() && !is_british => TreatyPartyRole::Signatory,
            _ => TreatyPartyRole::Party,
        };
        party.withdrawn = withdrawn.clone().filter(|_| is_british);
    }
    // Both sign a treaty between two.
    if record.is_bilateral() && parties.len() == 2 {
        for party in &mut parties {
            party.signed.clone_from(&signed);
        }
    }
    let signed_at = record.signed_event_location.as_deref().and_then(|name| places.check(name, at, reading));
    let signed_at = signed_at.and_then(|name| reading.place(&name, &parties, at));
    let topics = record.subject.as_deref().map(subject::topics).unwrap_or_default();
    if let (Some(subject), true) = (&record.subject, topics.is_empty()) {
        reading.report.leave_out(&format!("the subject {subject:?}, which is no topic of treaties"), at.to_owned());
    }
    let published = papers.of_treaty(record, reading);
    reading.treaty(Treaty {
        slug: format!("uk-treaty-{}", record.id),
        title: title.to_owned(),
        kind: instrument::kind(title),
        status,
        adopted,
        signed,
        in_force,
        ended,
        signed_at,
        topics: topics.iter().copied().collect(),
        parties,
        source: (reading.sheet.slug().to_owned(), record.address()),
        published,
        at: at.to_owned(),
        ..Treaty::default()
    });
}

/// Who takes part. Names in capitals are parties; the others are territories that it was extended to.
fn parties<'r>(record: &Record, when: Option<&Edtf>, at: &str, reading: &mut Reading<'r>) -> Vec<Party<'r>> {
    let mut parties = Vec::new();
    let mut seen = BTreeSet::new();
    for name in record.country_name.iter().flat_map(|names| names.split(';')).map(str::trim) {
        if name.is_empty() || !seen.insert(name) {
            continue;
        }
        if name.contains(char::is_lowercase) {
            reading
                .report
                .leave_out("a territory that the treaty is extended to, and no party", format!("{at}: {name}"));
            continue;
        }
        let actor = reading.named(name, when, || format!("{at}: {name}"));
        parties.extend(actor.map(|actor| Party::new(actor, TreatyPartyRole::Party)));
    }
    parties
}

/// The places in which treaties were signed, and how often each is named.
struct Places(BTreeMap<String, usize>);

impl Places {
    fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let mut places = BTreeMap::new();
        for name in names {
            *places.entry(folded(name)).or_default() += 1;
        }
        Self(places)
    }

    /// The name of a place, unless it is none, or several, or a slip of the pen for one that is named far more often.
    fn check(&self, name: &str, at: &str, reading: &mut Reading<'_>) -> Option<String> {
        let plain = folded(name);
        let is_several = name.contains(['/', '&', ';', '(', ',', '+']) || plain.contains(" and ");
        let is_none = ["known", "notes", "various", "none"].iter().any(|word| plain.contains(word));
        let is_one = plain.contains(char::is_alphabetic) && !plain.contains(char::is_numeric);
        if is_several || is_none || !is_one {
            reading.report.leave_out("no place where it was signed, or several", format!("{at}: {name:?}"));
            return None;
        }
        let often = self.0.get(&plain).copied().unwrap_or_default() * 4;
        let right = self.0.iter().find(|(other, count)| **count >= often && is_misspelled(&plain, other));
        if let Some((right, _)) = right {
            let why = "a place where it was signed that looks misspelled";
            reading.report.leave_out(why, format!("{at}: {name:?}, perhaps {right:?}"));
            return None;
        }
        Some(name.trim().trim_end_matches('.').to_owned())
    }
}
