//! The sources that persons have described: what articles cite is held against them, so that the same source is one.

use std::collections::HashMap;

use sea_orm::{DatabaseConnection, DbBackend, DbErr, FromQueryResult, Statement};

use super::text::Source;

/// A source on record that a person described.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct KnownSource {
    pub slug: String,
    pub title: String,
    pub kind: String,
    pub url: Option<String>,
}

#[derive(Debug)]
pub(super) struct Sources {
    all: Vec<KnownSource>,
    by_slug: HashMap<String, usize>,
    by_address: HashMap<String, usize>,
    /// The words of each title.
    titles: Vec<Vec<String>>,
}

impl Sources {
    pub async fn on_record(db: &DatabaseConnection) -> Result<Self, DbErr> {
        let sql = "
            select record.slug, record.title, source.kind, source.url
            from source join record on record.id = source.id
            where record.retracted is null
                and record.origin = 'CURATED'
            order by record.slug";
        let all = KnownSource::find_by_statement(Statement::from_string(DbBackend::Postgres, sql)).all(db).await?;
        Ok(Self::of(all))
    }

    fn of(all: Vec<KnownSource>) -> Self {
        let by_slug = all.iter().enumerate().map(|(at, known)| (known.slug.clone(), at)).collect();
        // Of two with one address the first is found.
        let addresses = all.iter().enumerate().rev();
        let by_address =
            addresses.filter_map(|(at, known)| Some((address(known.url.as_ref()?).to_owned(), at))).collect();
        let titles = all.iter().map(|known| words(&known.title)).collect();
        Self { all, by_slug, by_address, titles }
    }

    pub fn get(&self, slug: &str) -> Option<&KnownSource> {
        self.by_slug.get(slug).map(|at| &self.all[*at])
    }

    /// The encyclopedia article of this title.
    pub fn article(&self, title: &str) -> Option<&KnownSource> {
        self.all.iter().find(|known| known.kind == "ENCYCLOPEDIA_ARTICLE" && known.title == title)
    }

    /// The one that is cited: by its address, or by its title, to which the name of a publisher may cling.
    pub fn find(&self, source: &Source) -> Option<&KnownSource> {
        let by_address = source.url.as_ref().and_then(|url| self.by_address.get(address(url)));
        by_address.map(|at| &self.all[*at]).or_else(|| self.titled(source))
    }

    /// What has an address on both sides, and not the same, is not the same source, whatever its title.
    fn titled(&self, source: &Source) -> Option<&KnownSource> {
        let title = words(&source.title);
        let is_close =
            |known: &[String]| known.len() >= 2 && (title == known || (known.len() >= 3 && title.starts_with(known)));
        let mut all = self.all.iter().zip(&self.titles);
        all.find(|(known, words)| (known.url.is_none() || source.url.is_none()) && is_close(words))
            .map(|(known, _)| known)
    }
}

/// An address without what differs from one citation to the other.
fn address(url: &str) -> &str {
    url.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/')
}

fn words(title: &str) -> Vec<String> {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
