//! Multilateral treaties deposited with the Secretary-General of the United Nations: `index.csv`, a row a treaty, and a
//! table of its participants for each, `<chapter>-<number>.csv`, whose columns are acts: "Ratification, Accession(a)".

mod acts;
mod name;

use std::collections::BTreeMap;

use super::Source;
use crate::entity::treaty::TreatyStatus;
use crate::entity::treaty_party::{ConsentKind, TreatyPartyRole};
use crate::import::dataset::actors::Actor;
use crate::import::dataset::input::{InputError, Member};
use crate::import::dataset::instrument;
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::{Fact, Head};
use crate::import::dataset::table::{Row, Table};
use crate::import::dataset::treaty::{Party, Treaty};
use crate::import::record::slugify;
use acts::{Act, Column};

const INDEX: [&str; 4] = ["chapter_no", "treaty_no", "treaty_name", "url"];
const PARTICIPANT: &str = "Participant";

/// What the chapters are about, by their numbers.
const CHAPTERS: &[(u8, &[&str])] = &[
    (1, &["international-organizations"]),
    (2, &["disputes"]),
    (3, &["privileges-and-immunities", "diplomatic-relations"]),
    (4, &["human-rights"]),
    (5, &["refugees"]),
    (6, &["drugs"]),
    (7, &["human-trafficking"]),
    (8, &["information"]),
    (9, &["health"]),
    (10, &["trade", "development"]),
    (11, &["transport"]),
    (12, &["shipping"]),
    (13, &["statistics"]),
    (14, &["culture"]),
    (15, &["civil-status"]),
    (16, &["women"]),
    (17, &["information"]),
    (18, &["penal-matters"]),
    (19, &["commodities"]),
    (20, &["civil-status"]),
    (21, &["law-of-the-sea"]),
    (22, &["arbitration"]),
    (23, &["law-of-treaties"]),
    (24, &["space"]),
    (25, &["telecommunications"]),
    (26, &["disarmament"]),
    (27, &["environment"]),
    (28, &["taxation"]),
];

/// Names that the United Nations give to one state, though others bear them, too.
const NAMES: &[(&str, &str)] = &[("Congo", "Republic of the Congo")];

pub(super) fn source() -> Source {
    let head = Head {
        slug: "un-treaties".to_owned(),
        title: "Multilateral treaties deposited with the Secretary-General".to_owned(),
        version: String::new(),
        licence: "Terms of the United Nations Treaty Collection",
        url: "https://treaties.un.org/",
        authority: 60,
    };
    Source { has_treaties: true, ..Source::new(head, read) }
}

fn read(members: &[Member], reading: &mut Reading<'_>) -> Result<(), InputError> {
    let Some(index) = members.iter().find(|member| member.name == "index.csv") else {
        let label = members.first().map(|member| member.label.clone()).unwrap_or_default();
        let what = "index.csv is missing beside it, which says what the treaties are".to_owned();
        return Err(InputError::Form { label, what });
    };
    let tables = members.iter().filter(|member| member.name != index.name);
    let mut tables: BTreeMap<&str, &Member> = tables.map(|member| (member.stem(), member)).collect();
    let text = index.text(reading.encoding)?;
    let rows = Table::read(index, &text, b',', &INDEX)?;
    for row in rows.rows() {
        reading.report.rows += 1;
        let number = format!("{}-{}", row.get("chapter_no"), row.get("treaty_no").replace('.', "-"));
        let table = tables.remove(number.as_str());
        treaty(&row, &number, table, reading)?;
    }
    for (number, member) in tables {
        reading
            .report
            .leave_out("participants of a treaty that index.csv does not list", format!("{}: {number}", member.label));
    }
    Ok(())
}

/// A row of the index, with its participants if there is a table of them.
fn treaty(row: &Row<'_>, number: &str, table: Option<&Member>, reading: &mut Reading<'_>) -> Result<(), InputError> {
    let name = name::parsed(row.get("treaty_name"));
    if name.title.is_empty() {
        reading.report.fault("a treaty without a name", row.label());
        return Ok(());
    }
    let parties = table.map(|table| participants(table, reading)).transpose()?.unwrap_or_default();
    let source = page(row, number, &name.title, reading);
    let signatures = parties.iter().filter_map(|party| party.signed.as_ref());
    let signed = signatures.min_by_key(|signed| signed.bounds().earliest).cloned();
    let at = row.label();
    let signed_at = name.place.as_deref().and_then(|place| reading.place(place, &[], &at));
    let depositary = reading.actors.slug("united-nations");
    let is_only_signed = !parties.is_empty() && parties.iter().all(|party| party.role == TreatyPartyRole::Signatory);
    let chapter = row.get("chapter_no").parse::<u8>().ok();
    let topics = CHAPTERS.iter().filter(|(of, _)| Some(*of) == chapter).flat_map(|(_, topics)| topics.iter().copied());
    reading.treaty(Treaty {
        slug: format!("untc-{}", slugify(number)),
        kind: instrument::kind(&name.title),
        // Who has consented is listed; whether enough have for it to be in force is not.
        status: if is_only_signed { TreatyStatus::Signed } else { TreatyStatus::Unknown },
        adopted: name.adopted,
        signed,
        signed_at,
        depositary,
        topics: topics.collect(),
        parties,
        source: (source, String::new()),
        title: name.title,
        at,
        ..Treaty::default()
    });
    Ok(())
}

/// The page of the collection that lists its participants, as a source; its slug.
fn page(row: &Row<'_>, number: &str, title: &str, reading: &mut Reading<'_>) -> String {
    let slug = format!("untc-{}", slugify(number));
    let address = Some(row.get("url")).filter(|address| address.starts_with("http"));
    let numeral = address.and_then(|address| address.split("mtdsg_no=").nth(1)?.split('&').next());
    let page = Fact::new()
        .set("title", format!("Status of treaties, {}: {title}", numeral.unwrap_or(number)))
        .set("kind", "WEB_PAGE")
        .set("publisher", "United Nations Treaty Collection")
        .set_if("url", address);
    reading.sheet.state_named("source", &slug, page);
    slug
}

fn participants<'r>(member: &Member, reading: &mut Reading<'r>) -> Result<Vec<Party<'r>>, InputError> {
    let text = member.text(reading.encoding)?;
    let table = Table::read(member, &text, b',', &[PARTICIPANT])?;
    let columns: Vec<Column> = table.columns().iter().map(|header| Column::parsed(header)).collect();
    for (column, header) in columns.iter().zip(table.columns()) {
        if *column == Column::Other && header != PARTICIPANT {
            reading.report.leave_out(
                &format!("the column {header:?}, which names no signature or consent"),
                member.label.clone(),
            );
        }
    }
    let mut parties: Vec<Party<'r>> = Vec::new();
    for row in table.rows() {
        reading.report.rows += 1;
        let acts = acts(&row, &columns, reading);
        let name =
            row.get(PARTICIPANT).trim_end_matches(|letter: char| letter.is_ascii_digit() || " *,[]".contains(letter));
        let Some(first) = acts.iter().map(|act| &act.when).min_by_key(|when| when.bounds().earliest) else {
            reading.report.leave_out("a participant without a signature or an act of consent", row.label());
            continue;
        };
        let known = NAMES.iter().find(|(here, _)| *here == name).map_or(name, |(_, known)| known);
        let Some(actor) = reading.named(known, Some(first), || row.label()) else { continue };
        if parties.iter().any(|party| party.actor.slug == actor.slug) {
            reading.report.fault(format!("{name:?} is given twice"), row.label());
            continue;
        }
        parties.push(party(actor, &acts, &row, reading));
    }
    Ok(parties)
}

fn acts(row: &Row<'_>, columns: &[Column], reading: &mut Reading<'_>) -> Vec<Act> {
    let mut acts = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        match column.act(row.at(place)) {
            Ok(act) => acts.extend(act),
            Err(fault) => reading.report.fault(fault, row.label()),
        }
    }
    acts
}

/// What the acts of a participant come to. Where it consented more than once (to a protocol, then to the convention as amended
/// by it), the first act by which it is bound counts.
fn party<'r>(actor: &'r Actor, acts: &[Act], row: &Row<'_>, reading: &mut Reading<'_>) -> Party<'r> {
    let of = |is_signature: bool| acts.iter().filter(move |act| act.is_signature == is_signature);
    let signed = of(true).map(|act| &act.when).min_by_key(|when| when.bounds().earliest).cloned();
    let is_provisional = |act: &&Act| act.consent == Some(ConsentKind::ProvisionalApplication);
    let consent = of(false).min_by_key(|act| (is_provisional(act), act.when.bounds().earliest));
    for _ in of(false).skip(1) {
        reading.report.leave_out("a further act of consent beside the one that binds first", row.label());
    }
    let is_bound = consent.is_some_and(|act| !is_provisional(&act));
    let role = if is_bound { TreatyPartyRole::Party } else { TreatyPartyRole::Signatory };
    let mut party = Party::new(actor, role);
    party.signed = signed;
    party.consent = consent.and_then(|act| act.consent);
    party.consented = consent.map(|act| act.when.clone());
    party
}
