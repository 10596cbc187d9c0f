//! Roll-call votes of the United Nations General Assembly, as Erik Voeten and others code them and the R package `unvotes`
//! gives them: a table of roll calls, a table of votes, and a table of the issues that a roll call is about. A roll call
//! becomes an event; its votes go beside it.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use csv::{ReaderBuilder, StringRecord};

use super::Source;
use crate::entity::vote::VoteChoice;
use crate::import::dataset::actors::{Actor, Scheme, Unresolved};
use crate::import::dataset::input::{InputError, Member};
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::{Fact, Head};
use crate::import::dataset::table::{Row, Table};

/// The columns of the three files.
const ROLL_CALLS: [&str; 8] = ["rcid", "session", "date", "unres", "amend", "para", "short", "descr"];
const VOTES: [&str; 4] = ["rcid", "country", "country_code", "vote"];
const ISSUES: [&str; 2] = ["rcid", "issue"];

pub(super) fn source() -> Source {
    let head = Head {
        slug: "unga-votes".to_owned(),
        title: "United Nations General Assembly Voting Data".to_owned(),
        version: String::new(),
        licence: "CC0-1.0",
        url: "https://doi.org/10.7910/DVN/LEJUQZ",
        authority: 50,
    };
    Source::new(head, read)
}

fn read(members: &[Member], reading: &mut Reading<'_>) -> Result<(), InputError> {
    reading.sheet.state_dataset("United Nations General Assembly Voting Data", "Harvard Dataverse");

    let texts: Vec<_> = members.iter().map(|member| member.text(reading.encoding)).collect::<Result<_, _>>()?;
    let files: Vec<_> = members.iter().zip(texts.iter().map(String::as_str)).collect();
    are_together(&files)?;
    let of = |columns: &'static [&str]| files.iter().filter(move |(_, text)| has(text, columns));
    let mut issues: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (member, text) in of(&ISSUES) {
        for row in Table::read(member, text, b',', &ISSUES)?.rows() {
            reading.report.rows += 1;
            issues.entry(row.get("rcid").to_owned()).or_default().push(row.get("issue").to_owned());
        }
    }
    let mut roll_calls = HashMap::new();
    for (member, text) in of(&ROLL_CALLS) {
        for row in Table::read(member, text, b',', &ROLL_CALLS)?.rows() {
            reading.report.rows += 1;
            roll_call(&row, &issues, &mut roll_calls, reading);
        }
    }
    let mut ballots = Ballots { roll_calls, members: HashMap::new(), cast: HashSet::new() };
    of(&VOTES).try_for_each(|(member, text)| ballots.read(member, text, reading))
}

/// Refuses files that are something else, and one without the other: roll calls without votes would take back all votes.
fn are_together(files: &[(&Member, &str)]) -> Result<(), InputError> {
    let any_of = |text: &str, tables: &[&[&str]]| tables.iter().any(|columns| has(text, columns));
    if let Some((member, _)) = files.iter().find(|(_, text)| !any_of(text, &[&ROLL_CALLS, &VOTES, &ISSUES])) {
        let tables = [&ROLL_CALLS[..], &VOTES, &ISSUES].map(|columns| columns.join(", ")).join(" nor ");
        return Err(member.fault(format!("is of another version or another kind: its columns are neither {tables}")));
    }
    for (columns, name) in [(&ROLL_CALLS[..], "un_roll_calls.csv"), (&VOTES[..], "un_votes.csv")] {
        if !files.iter().any(|(_, text)| has(text, columns)) {
            let label = files.first().map_or_else(|| "no file".to_owned(), |(member, _)| member.label.clone());
            let what = format!("{name} is missing beside it; roll calls and votes are given together");
            return Err(InputError::Form { label, what });
        }
    }
    Ok(())
}

/// Whether the first line of a file names all these columns.
fn has(text: &str, columns: &[&str]) -> bool {
    let header = text.lines().next().unwrap_or_default();
    let names: Vec<_> = header.split(',').map(|name| name.trim().trim_matches('"')).collect();
    columns.iter().all(|column| names.contains(column))
}

/// States a roll call as an event, and remembers it by its number with its day.
fn roll_call(
    row: &Row<'_>, issues: &BTreeMap<String, Vec<String>>, known: &mut HashMap<String, (usize, NaiveDate)>,
    reading: &mut Reading<'_>,
) {
    let (rcid, date) = (row.get("rcid"), row.get("date"));
    if rcid.is_empty() || !rcid.bytes().all(|digit| digit.is_ascii_digit()) {
        return reading.report.fault(format!("{rcid:?} is no number of a roll call"), row.label());
    }
    let Ok(day) = date.parse::<NaiveDate>() else {
        return reading.report.fault(format!("{date:?} is no day"), row.label());
    };
    if known.contains_key(rcid) {
        return reading.report.fault(format!("the roll call {rcid} is given twice"), row.label());
    }
    let at = || row.label();
    let Some(organizer) =
        reading.who("united-nations", at, |actors| actors.slug("united-nations").ok_or_else(Unresolved::default))
    else {
        return;
    };
    let organizer = reading.sheet.actor(organizer);
    let slug = format!("unga-roll-call-{rcid}");
    let source = reading.sheet.slug();
    let fact = Fact::new()
        .set("title", title(row))
        .set("kind", "VOTE")
        .set("status", "HELD")
        .set("occurred", date)
        .set_if("summary", summary(row, issues.get(rcid).map_or(&[], Vec::as_slice)))
        .each("participants", [Fact::new().set("actor", organizer).set("role", "ORGANIZER")])
        .each("cite", [Fact::cite_value(source, &format!("rcid {rcid}"), "occurred", date)]);
    reading.sheet.state_named("event", &slug, fact);
    known.insert(rcid.to_owned(), (reading.votes.event(slug), day));
}

/// What was voted on, by its number: "Vote on an amendment to R/1/66 in the UN General Assembly, session 1".
fn title(row: &Row<'_>) -> String {
    let known = |column| Some(row.get(column)).filter(|text| !text.is_empty() && *text != "NA");
    let part = match (row.get("amend"), row.get("para")) {
        ("1", _) => "an amendment to ",
        (_, "1") => "a paragraph of ",
        _ => "",
    };
    let on = known("unres").map(|resolution| format!(" on {part}{resolution}")).unwrap_or_default();
    let session = known("session").map(|session| format!(", session {session}")).unwrap_or_default();
    format!("Vote{on} in the UN General Assembly{session}")
}

/// What it is about, in the words of the data.
fn summary(row: &Row<'_>, issues: &[String]) -> Option<String> {
    let mut words: Vec<String> = ["short", "descr"].iter().map(|column| plain(row.get(column))).collect();
    if !issues.is_empty() {
        words.push(format!("Issues: {}", issues.join(", ")));
    }
    words.retain(|text| !text.is_empty() && text != "NA");
    (!words.is_empty()).then(|| words.join(". "))
}

/// A text on one line, without what typesetting left in it: backslashes, quotes of quotes, control characters.
fn plain(text: &str) -> String {
    let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let text = text.replace(['\\', '"'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

/// A country as the data name it: by its name, its code, and the slug of what it was then if it is no more.
type Name = (String, String, Option<&'static str>);

/// The votes as they are read.
struct Ballots<'a> {
    /// By their numbers: their place among the events, and their day.
    roll_calls: HashMap<String, (usize, NaiveDate)>,
    /// Whom a name means: an actor, and its place among those who vote.
    members: HashMap<Name, Option<(&'a Actor, usize)>>,
    cast: HashSet<(usize, usize)>,
}

impl<'a> Ballots<'a> {
    fn read(&mut self, file: &Member, text: &str, reading: &mut Reading<'a>) -> Result<(), InputError> {
        let mut rows = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let headers = rows.headers().map_err(|error| file.fault(error.to_string()))?.clone();
        let places = VOTES.map(|column| headers.iter().position(|name| name.trim() == column).unwrap_or(usize::MAX));
        let mut row = StringRecord::new();
        while rows.read_record(&mut row).map_err(|error| file.fault(error.to_string()))? {
            reading.report.rows += 1;
            let line = row.position().map_or(0, csv::Position::line);
            let cells = places.map(|place| row.get(place).unwrap_or_default().trim());
            self.vote(cells, &|| format!("{}:{line}", file.label), reading);
        }
        Ok(())
    }

    fn vote(&mut self, [rcid, country, code, choice]: [&str; 4], at: &dyn Fn() -> String, reading: &mut Reading<'a>) {
        let Some((event, day)) = self.roll_calls.get(rcid).copied() else {
            return reading.report.fault(format!("{rcid:?} is no roll call that the files tell of"), at());
        };
        let choice = match choice {
            "yes" => VoteChoice::Yes,
            "no" => VoteChoice::No,
            "abstain" => VoteChoice::Abstain,
            other => return reading.report.fault(format!("{other:?} is none of yes, no and abstain"), at()),
        };
        let Some((actor, place)) = self.member(country, code, day, at, reading) else { return };
        if !self.cast.insert((event, place)) {
            let what = format!("the vote of {} in roll call {rcid} is given twice", actor.name);
            return reading.report.fault(what, at());
        }
        reading.votes.cast(event, place, day, choice);
    }

    /// Who voted: whom the name and code meant that day.
    fn member(
        &mut self, country: &str, code: &str, day: NaiveDate, at: &dyn Fn() -> String, reading: &mut Reading<'a>,
    ) -> Option<(&'a Actor, usize)> {
        let then = THEN.iter().find(|(name, until, _)| [country, code].contains(name) && day < date(*until));
        let then = then.map(|(_, _, slug)| *slug);
        let key = (country.to_owned(), code.to_owned(), then);
        if let Some(known) = self.members.get(&key) {
            if known.is_none() {
                count_again(country, at, reading);
            }
            return *known;
        }
        let found = reading.who(country, at, |actors| match then {
            Some(slug) => actors.slug(slug).ok_or_else(Unresolved::default),
            None => actors.code(Scheme::Alpha2, code).map_or_else(|| actors.country(country, None), Ok),
        });
        let found = found.map(|actor| (actor, reading.votes.actor(&actor.slug)));
        self.members.insert(key, found);
        found
    }
}

/// One more row of a name that means nobody, as was found out before.
fn count_again(country: &str, at: &dyn Fn() -> String, reading: &mut Reading<'_>) {
    if reading.report.unresolved.contains_key(country) {
        reading.report.wait_for(country, Unresolved::default(), at());
    } else {
        reading.report.leave_out(&format!("the mapping leaves {country:?} out"), at());
    }
}

fn date((year, month, day): (i32, u32, u32)) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// States that the data give by the name or code of their successor, or as they were still called when they were one
/// already: name or code, before which day, slug. The first that fits stands.
const THEN: &[(&str, (i32, u32, u32), &str)] = &[
    ("CS", (1993, 1, 1), "czechoslovakia"),
    ("DD", (1990, 10, 3), "east-germany"),
    ("Federal Republic of Germany", (1990, 10, 3), "west-germany"),
    ("Federal Republic of Germany", (9999, 1, 1), "germany"),
    ("RU", (1991, 12, 26), "soviet-union"),
    ("TZ", (1964, 4, 26), "tanganyika"),
    ("YD", (1990, 5, 22), "south-yemen"),
    ("Yemen Arab Republic", (1990, 5, 22), "yemen-arab-republic"),
    ("Yemen Arab Republic", (9999, 1, 1), "yemen"),
    ("YU", (2003, 2, 4), "yugoslavia"),
    ("YU", (2006, 6, 3), "serbia-and-montenegro"),
    ("YU", (9999, 1, 1), "serbia"),
    ("Zanzibar", (1964, 4, 26), "zanzibar"),
];
