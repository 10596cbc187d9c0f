//! Places and topics that others have given: a dataset refers to them, and gives only what nobody has.

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
pub struct Subjects {
    places: Vec<Place>,
    place_names: HashMap<String, Vec<usize>>,
    /// Of places, whoever gave them.
    slugs: HashSet<String>,
    /// Slugs and labels.
    topics: HashMap<String, String>,
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

const PLACES: &str = "
    select place.slug, place.name, place.aliases, record.slug as country
    from place
    left join record on record.id = place.country_id
    left join dataset on dataset.id = place.dataset_id
    where dataset.slug is distinct from $1
    order by place.slug";
const TOPICS: &str = "
    select topic.slug, topic.label as name, array[]::text[] as aliases, null as country
    from topic
    left join dataset on dataset.id = topic.dataset_id
    where dataset.slug is distinct from $1";

#[derive(FromQueryResult)]
struct Row {
    slug: String,
    name: String,
    aliases: Vec<String>,
    country: Option<String>,
}

impl Subjects {
    /// Those that others than this dataset gave.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn on_record(db: &DatabaseConnection, dataset: &str) -> Result<Self, DbErr> {
        let mut subjects = Self::default();
        let query = |sql| Statement::from_sql_and_values(DbBackend::Postgres, sql, [dataset.into()]);
        for Row { slug, name, aliases, country } in Row::find_by_statement(query(PLACES)).all(db).await? {
            subjects.add_place(Place { slug, name, country }, &aliases);
        }
        for Row { slug, name, .. } in Row::find_by_statement(query(TOPICS)).all(db).await? {
            subjects.topics.insert(slug, name);
        }
        Ok(subjects)
    }

    fn add_place(&mut self, place: Place, aliases: &[String]) {
        let at = self.places.len();
        for name in aliases.iter().chain([&place.name]) {
            let bearers = self.place_names.entry(folded(name)).or_default();
            if !bearers.contains(&at) {
                bearers.push(at);
            }
        }
        self.slugs.insert(place.slug.clone());
        self.places.push(place);
    }

    /// The place of a name; of several, the one in one of these countries.
    ///
    /// # Errors
    /// If there is none, or more than one.
    pub fn place(&self, name: &str, slug: &str, countries: &[&str]) -> Result<&Place, NoPlace> {
        let bearers = self.place_names.get(&folded(name)).into_iter().flatten().map(|at| &self.places[*at]);
        let bearers: Vec<&Place> = bearers.collect();
        let is_near = |place: &&&Place| place.country.as_deref().is_some_and(|country| countries.contains(&country));
        let near: Vec<_> = bearers.iter().filter(is_near).collect();
        match (&bearers[..], &near[..]) {
            ([only], _) => Ok(only),
            (_, [only]) => Ok(only),
            ([], _) if self.slugs.contains(slug) => Err(NoPlace::Taken),
            ([], _) => Err(NoPlace::New),
            _ => Err(NoPlace::Several(bearers.iter().map(|place| place.slug.clone()).collect())),
        }
    }

    /// A place whose name is spelled much like one, where nobody has given that itself.
    pub fn place_like(&self, name: &str) -> Option<&str> {
        let name = folded(name);
        if self.place_names.contains_key(&name) {
            return None;
        }
        let near = self.place_names.keys().filter(|other| is_misspelled(&name, other));
        let first = near.min().and_then(|other| self.place_names[other].first());
        first.map(|at| self.places[*at].name.as_str())
    }

    /// Whether others have given a place of this slug.
    pub fn has_place(&self, slug: &str) -> bool {
        self.slugs.contains(slug)
    }

    /// What a topic is called, if others have given it.
    pub fn topic(&self, slug: &str) -> Option<&str> {
        self.topics.get(slug).map(String::as_str)
    }
}

/// Whether one name looks like a slip of the pen for another: a letter more, less, other or two in the wrong order.
pub fn is_misspelled(name: &str, other: &str) -> bool {
    name != other && name.len().min(other.len()) >= 5 && strsim::osa_distance(name, other) == 1
}

#[cfg(test)]
mod tests {
    use super::{NoPlace, Place, Subjects, is_misspelled};

    fn place(slug: &str, name: &str, country: &str) -> Place {
        Place { slug: slug.to_owned(), name: name.to_owned(), country: Some(country.to_owned()) }
    }

    #[test]
    fn a_place_is_found_by_its_name_and_told_from_others_by_its_country() {
        let mut subjects = Subjects::default();
        subjects.add_place(place("strelsau", "Strelsau", "ruritania"), &["Streslau".to_owned()]);
        subjects.add_place(place("newport", "Newport", "freedonia"), &[]);
        subjects.add_place(place("newport-sylvania", "Newport", "sylvania"), &[]);
        let slug =
            |name, countries: &[&str]| subjects.place(name, "newport", countries).map(|place| place.slug.as_str());
        assert_eq!(slug("STRELSAU", &[]), Ok("strelsau"));
        assert_eq!(slug("Streslau", &[]), Ok("strelsau"));
        assert_eq!(slug("Newport", &["ruritania", "sylvania"]), Ok("newport-sylvania"));
        assert!(matches!(slug("Newport", &["ruritania"]), Err(NoPlace::Several(_))));
        assert_eq!(slug("New Port City", &[]), Err(NoPlace::Taken));
        assert_eq!(subjects.place("Hof", "hof", &[]), Err(NoPlace::New));
        assert_eq!(subjects.place_like("Strelsav"), Some("Strelsau"));
        assert_eq!(subjects.place_like("Strelsau"), None);
    }

    #[test]
    fn a_slip_of_the_pen_is_one_letter() {
        assert!(is_misspelled("stockhlom", "stockholm"));
        assert!(is_misspelled("bankok", "bangkok"));
        assert!(!is_misspelled("bern", "berne"));
        assert!(!is_misspelled("berlin", "dublin"));
    }
}
