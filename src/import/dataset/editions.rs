//! The editions of a work that is loaded edition by edition, each as a dataset of its own: which facts each of them says.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::NaiveDate;
use sea_orm::{DatabaseConnection, DbBackend, DbErr, FromQueryResult, Statement};

/// The other editions on record.
#[derive(Debug, Default)]
pub struct Editions {
    days: BTreeSet<NaiveDate>,
    /// By kind and slug of a fact, the editions that say it.
    said: BTreeMap<(String, String), BTreeSet<NaiveDate>>,
    /// Since when these hold, as far as that is on record: the begin of a time.
    since: BTreeMap<(String, String), String>,
}

/// A fact that an edition says no more.
#[derive(Debug, PartialEq, Eq)]
pub struct Closed {
    pub kind: String,
    pub slug: String,
    /// When it held: from its beginning, where that is known, to the last edition that said it.
    pub period: String,
}

#[derive(FromQueryResult)]
struct Row {
    day: String,
    kind: Option<String>,
    slug: Option<String>,
    since: Option<String>,
}

/// An edition says a fact that it cites, unless it closes it.
const ON_RECORD: &str = "
    select dataset.version as day, lower(record.kind) as kind, record.slug, record.since
    from dataset
    left join (
        select distinct citation.dataset_id, record.kind, record.slug,
            split_part(coalesce(membership.period, mission.period, office.period), '/', 1) as since
        from citation
        join record on record.id = citation.record_id
        left join membership on membership.id = record.id
        left join mission on mission.id = record.id
        left join office on office.id = record.id
        where record.kind in ('MEMBERSHIP', 'MISSION', 'ISSUE', 'OFFICE')
            and (citation.value is null or citation.value like '%..')) record on record.dataset_id = dataset.id
    where starts_with(dataset.slug, $1 || '-')
        and dataset.slug <> $2
        and dataset.retracted is null";

impl Editions {
    /// The editions of a work on record, but for one.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn on_record(db: &DatabaseConnection, work: &str, own: &str) -> Result<Self, DbErr> {
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, ON_RECORD, [work.into(), own.into()]);
        let mut editions = Self::default();
        for Row { day, kind, slug, since } in Row::find_by_statement(statement).all(db).await? {
            let Ok(day) = day.parse() else { continue };
            editions.days.insert(day);
            if let (Some(kind), Some(slug)) = (kind, slug) {
                let fact = (kind, slug);
                editions.said.entry(fact.clone()).or_default().insert(day);
                editions.since.extend(since.filter(|since| since != "..").map(|since| (fact, since)));
            }
        }
        Ok(editions)
    }

    /// The facts that editions before a day said, as far as no later edition closes them itself.
    pub fn said_before(&self, day: NaiveDate) -> Vec<Closed> {
        let last = |days: &BTreeSet<NaiveDate>| days.range(..day).next_back().copied();
        let is_next = |last: &NaiveDate| self.days.range(*last..day).nth(1).is_none();
        let said = self.said.iter().filter_map(|(fact, days)| Some((fact, last(days).filter(is_next)?)));
        let closed = said.map(|(fact, last)| Closed {
            kind: fact.0.clone(),
            slug: fact.1.clone(),
            period: format!("{}/{last}", self.since.get(fact).map_or("", String::as_str)),
        });
        closed.collect()
    }

    /// Whether the next edition after a day is on record and does not say a fact.
    pub fn ended(&self, kind: &str, slug: Option<&str>, day: NaiveDate) -> bool {
        let Some(next) = self.days.range(day..).find(|edition| **edition > day) else { return false };
        let said = slug.and_then(|slug| self.said.get(&(kind.to_owned(), slug.to_owned())));
        !said.is_some_and(|days| days.contains(next))
    }
}

/// The day in the name of a file: `factbook.json-c35e3f3b-2024-03-28.tar.gz`.
pub fn day_of(path: &Path) -> Option<NaiveDate> {
    let name = path.file_name()?.to_string_lossy();
    let mut days = (0..name.len()).rev().filter_map(|at| name.get(at..at + 10)?.parse().ok());
    days.next()
}

#[cfg(test)]
mod tests {
    use super::{Editions, day_of};
    use chrono::NaiveDate;
    use std::path::Path;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn the_day_stands_in_the_name() {
        assert_eq!(day_of(Path::new("a/factbook-c35e3f3b-2024-03-28.tar.gz")), Some(day("2024-03-28")));
        assert_eq!(day_of(Path::new("factbook.tar.gz")), None);
    }

    #[test]
    fn the_next_edition_closes_what_the_last_one_said() {
        let days = ["2010-01-01", "2012-01-01"].map(day).into();
        let mut editions = Editions { days, ..Editions::default() };
        let fact = |slug: &str| ("membership".to_owned(), slug.to_owned());
        editions.said.insert(fact("both"), ["2010-01-01", "2012-01-01"].map(day).into());
        editions.since.insert(fact("both"), "1992".to_owned());
        editions.said.insert(fact("early"), ["2010-01-01"].map(day).into());
        let said: Vec<_> = editions.said_before(day("2014-01-01")).into_iter().map(|closed| closed.period).collect();
        assert_eq!(said, ["1992/2012-01-01"], "2012 closed the other");
        assert!(editions.ended("membership", Some("early"), day("2010-01-01")));
        assert!(!editions.ended("membership", Some("both"), day("2010-01-01")));
        assert!(!editions.ended("membership", Some("both"), day("2012-01-01")));
    }
}
