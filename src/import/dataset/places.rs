//! The places on record, by country and name: a dataset names a city, and means the one of its country.

use std::collections::{HashMap, HashSet};

use sea_orm::{DatabaseConnection, DbBackend, DbErr, FromQueryResult, Statement};

use super::actors::folded;

#[derive(Debug, Default)]
pub struct Places {
    /// Of a country's slug and a name: the place's slug.
    known: HashMap<(String, String), String>,
    /// The names of all places by their slugs.
    names: HashMap<String, String>,
    /// Those that this dataset gave itself.
    own: HashSet<String>,
}

const ON_RECORD: &str = "
    select place.slug, place.name, place.aliases, country.slug as country, dataset.slug is not distinct from $1 as is_own
    from place
    left join record country on country.id = place.country_id
    left join dataset on dataset.id = place.dataset_id
    order by place.slug collate \"C\"";

#[derive(FromQueryResult)]
struct OnRecord {
    slug: String,
    name: String,
    aliases: Vec<String>,
    country: Option<String>,
    is_own: bool,
}

impl Places {
    /// All places on record. Those that a dataset gave itself are not found by their names: it gives them again.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn on_record(db: &DatabaseConnection, dataset: &str) -> Result<Self, DbErr> {
        let mut places = Self::default();
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, ON_RECORD, [dataset.into()]);
        for OnRecord { slug, name, aliases, country, is_own } in OnRecord::find_by_statement(statement).all(db).await? {
            if is_own {
                places.own.insert(slug.clone());
            }
            for called in aliases.iter().chain([&name]).filter(|_| !is_own) {
                let key = (country.clone().unwrap_or_default(), folded(called));
                places.known.entry(key).or_insert_with(|| slug.clone());
            }
            places.names.insert(slug, name);
        }
        Ok(places)
    }

    /// The slug of the place that a country has by a name.
    pub fn named(&self, country: &str, name: &str) -> Option<&str> {
        self.known.get(&(country.to_owned(), folded(name))).map(String::as_str)
    }

    /// The longest name of a place of a country that stands in a text: the city of an address.
    pub fn within(&self, country: &str, text: &str) -> Option<&str> {
        let text = format!(" {} ", folded(text));
        let names = self.known.keys().filter(|(of, _)| of == country).map(|(_, name)| name.as_str());
        names.filter(|name| text.contains(&format!(" {name} "))).max_by_key(|name| (name.len(), *name))
    }

    /// What a place on record is called.
    pub fn name(&self, slug: &str) -> Option<&str> {
        self.names.get(slug).map(String::as_str)
    }

    /// Whether another dataset has given a place of this slug.
    pub fn is_others(&self, slug: &str) -> bool {
        self.names.contains_key(slug) && !self.own.contains(slug)
    }
}
