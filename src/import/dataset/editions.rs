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
}

#[derive(FromQueryResult)]
struct Row {
    day: String,
    kind: Option<String>,
    slug: Option<String>,
}

/// An edition says a fact that it cites, unless it closes it.
const ON_RECORD: &str = "
    select dataset.version as day, lower(record.kind) as kind, record.slug
    from dataset
    left join (
        select distinct citation.dataset_id, record.kind, record.slug
        from citation
        join record on record.id = citation.record_id
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
        for Row { day, kind, slug } in Row::find_by_statement(statement).all(db).await? {
            let Ok(day) = day.parse() else { continue };
            editions.days.insert(day);
            if let (Some(kind), Some(slug)) = (kind, slug) {
                editions.said.entry((kind, slug)).or_default().insert(day);
            }
        }
        Ok(editions)
    }

    /// The facts that editions before a day said, with the last of those, as far as no later edition closes them itself.
    pub fn said_before(&self, day: NaiveDate) -> Vec<(String, String, NaiveDate)> {
        let last = |days: &BTreeSet<NaiveDate>| days.range(..day).next_back().copied();
        let said = self.said.iter().filter_map(|((kind, slug), days)| Some((kind.clone(), slug.clone(), last(days)?)));
        let is_next = |last: &NaiveDate| self.days.range(*last..day).nth(1).is_none();
        said.filter(|(.., last)| is_next(last)).collect()
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
    let days = (0..name.len()).filter_map(|at| name.get(at..at + 10)?.parse().ok());
    days.last()
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
        let mut editions = Editions::default();
        editions.days = ["2010-01-01", "2012-01-01"].map(day).into();
        let fact = |slug: &str| ("membership".to_owned(), slug.to_owned());
        editions.said.insert(fact("both"), ["2010-01-01", "2012-01-01"].map(day).into());
        editions.said.insert(fact("early"), ["2010-01-01"].map(day).into());
        let said: Vec<_> = editions.said_before(day("2014-01-01")).into_iter().map(|(_, slug, _)| slug).collect();
        assert_eq!(said, ["both"], "2012 closed the other");
        assert!(editions.ended("membership", Some("early"), day("2010-01-01")));
        assert!(!editions.ended("membership", Some("both"), day("2010-01-01")));
        assert!(!editions.ended("membership", Some("both"), day("2012-01-01")));
    }
}
