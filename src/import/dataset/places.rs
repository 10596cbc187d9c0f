//! The places on record, by their names. A dataset names a city, and means the one of its country; those that it gave itself are
//! not found, since it gives them again.

use std::collections::{HashMap, HashSet};

use sea_orm::{DatabaseConnection, DbBackend, DbErr, FromQueryResult, Statement};

use super::actors::folded;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub slug: String,
    pub name: String,
    /// The slug of its country.
    country: Option<String>,
}

#[derive(Debug, Default)]
pub struct Places {
    /// All of them, in the order of their slugs.
    list: Vec<Place>,
    /// Those that others than this dataset gave.
    by_name: HashMap<String, Vec<usize>>,
    slugs: HashSet<String>,
    /// The slugs of those that this dataset gave.
    own: HashSet<String>,
}

/// Why a name leads to no place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPlace {
    /// Nobody has given a place of that name.
    New,
    /// Several places bear it.
    Several(Vec<String>),
    /// Its slug is that of another place.
    Taken,
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
    /// All places on record, of which those that a dataset gave itself are known by their slugs only.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn on_record(db: &DatabaseConnection, dataset: &str) -> Result<Self, DbErr> {
        let mut places = Self::default();
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, ON_RECORD, [dataset.into()]);
        for OnRecord { slug, name, aliases, country, is_own } in OnRecord::find_by_statement(statement).all(db).await? {
            let place = Place { slug, name, country };
            if is_own {
                places.own.insert(place.slug.clone());
                places.list.push(place);
            } else {
                places.add(place, &aliases);
            }
        }
        Ok(places)
    }

    fn add(&mut self, place: Place, aliases: &[String]) {
        let at = self.list.len();
        for name in aliases.iter().chain([&place.name]) {
            let bearers = self.by_name.entry(folded(name)).or_default();
            if !bearers.contains(&at) {
                bearers.push(at);
            }
        }
        self.slugs.insert(place.slug.clone());
        self.list.push(place);
    }

    fn bearers(&self, folded: &str) -> impl Iterator<Item = &Place> {
        self.by_name.get(folded).into_iter().flatten().map(|at| &self.list[*at])
    }

    /// The place that a country has by a name.
    pub fn named(&self, country: &str, name: &str) -> Option<&Place> {
        self.bearers(&folded(name)).find(|place| place.country.as_deref() == Some(country))
    }

    /// The longest name of a place of a country that stands in a text: the city of an address.
    pub fn within(&self, country: &str, text: &str) -> Option<&str> {
        let text = format!(" {} ", folded(text));
        let is_there = |name: &&String| {
            text.contains(&format!(" {name} "))
                && self.bearers(name).any(|place| place.country.as_deref() == Some(country))
        };
        self.by_name.keys().filter(is_there).map(String::as_str).max_by_key(|name| (name.len(), *name))
    }

    /// The place of a name, wherever it is; of several, the one in one of these countries. What this dataset gave before, it
    /// gives again, whoever else has come to bear the name.
    ///
    /// # Errors
    /// If there is none, or more than one.
    pub fn of_any(&self, name: &str, slug: &str, countries: &[&str]) -> Result<&Place, NoPlace> {
        if let Some(own) = self.own.get(slug).and_then(|own| self.of_slug(own)) {
            return Ok(own);
        }
        let bearers: Vec<&Place> = self.bearers(&folded(name)).collect();
        let is_near = |place: &&&Place| place.country.as_deref().is_some_and(|country| countries.contains(&country));
        let near: Vec<_> = bearers.iter().filter(is_near).collect();
        match (&bearers[..], &near[..]) {
            ([only], _) => Ok(only),
            (_, [only]) => Ok(only),
            ([], _) if self.has(slug) => Err(NoPlace::Taken),
            ([], _) => Err(NoPlace::New),
            _ => Err(NoPlace::Several(bearers.iter().map(|place| place.slug.clone()).collect())),
        }
    }

    /// A place whose name is spelled much like one, where nobody has given that itself.
    pub fn like(&self, name: &str) -> Option<&str> {
        let name = folded(name);
        if self.by_name.contains_key(&name) {
            return None;
        }
        let near = self.by_name.keys().filter(|other| is_misspelled(&name, other)).min()?;
        self.bearers(near).next().map(|place| place.name.as_str())
    }

    /// The place of a slug, whoever gave it.
    pub fn of_slug(&self, slug: &str) -> Option<&Place> {
        let at = self.list.binary_search_by(|place| place.slug.as_str().cmp(slug));
        at.ok().map(|at| &self.list[at])
    }

    /// Whether others have given a place of this slug.
    pub fn has(&self, slug: &str) -> bool {
        self.slugs.contains(slug)
    }
}

/// Whether one name looks like a slip of the pen for another: a letter more, less, other or two in the wrong order.
pub fn is_misspelled(name: &str, other: &str) -> bool {
    name != other && name.len().min(other.len()) >= 5 && strsim::osa_distance(name, other) == 1
}

#[cfg(test)]
mod tests {
    use super::{NoPlace, Place, Places, is_misspelled};

    fn place(slug: &str, name: &str, country: &str) -> Place {
        Place { slug: slug.to_owned(), name: name.to_owned(), country: Some(country.to_owned()) }
    }

    #[test]
    fn a_place_is_found_by_its_name_and_told_from_others_by_its_country() {
        let mut places = Places::default();
        places.add(place("strelsau", "Strelsau", "ruritania"), &["Streslau".to_owned()]);
        places.add(place("newport", "Newport", "freedonia"), &[]);
        places.add(place("newport-sylvania", "Newport", "sylvania"), &[]);
        let slug =
            |name, countries: &[&str]| places.of_any(name, "newport", countries).map(|place| place.slug.as_str());
        assert_eq!(slug("STRELSAU", &[]), Ok("strelsau"));
        assert_eq!(slug("Streslau", &[]), Ok("strelsau"));
        assert_eq!(slug("Newport", &["ruritania", "sylvania"]), Ok("newport-sylvania"));
        assert!(matches!(slug("Newport", &["ruritania"]), Err(NoPlace::Several(_))));
        assert_eq!(slug("New Port City", &[]), Err(NoPlace::Taken));
        assert_eq!(places.of_any("Hof", "hof", &[]), Err(NoPlace::New));
        assert_eq!(places.named("sylvania", "Newport").map(|place| place.slug.as_str()), Some("newport-sylvania"));
        assert_eq!(places.within("ruritania", "1 Castle Street, STRELSAU 12"), Some("strelsau"));
        assert_eq!(places.like("Strelsav"), Some("Strelsau"));
        assert_eq!(places.like("Strelsau"), None);
    }

    #[test]
    fn a_slip_of_the_pen_is_one_letter() {
        assert!(is_misspelled("stockhlom", "stockholm"));
        assert!(is_misspelled("bankok", "bangkok"));
        assert!(!is_misspelled("bern", "berne"));
        assert!(!is_misspelled("berlin", "dublin"));
    }
}
