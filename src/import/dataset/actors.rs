//! Who is meant: the actors on record, by their codes and by all names that they bear or bore. A name means an actor only
//! if it is one of its names; nothing is guessed.

use std::collections::HashMap;

use sea_orm::{DatabaseConnection, DbBackend, DbErr, FromQueryResult, Statement};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::edtf::{Bounds, Certainty, Day, Edtf};
use crate::entity::actor::ActorKind;

#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    pub kind: ActorKind,
    pub slug: String,
    pub name: String,
    /// When it existed, where that is on record.
    pub(super) period: Option<Bounds>,
}

impl Actor {
    /// Whether it existed at a time, as far as that is on record.
    pub fn may_exist(&self, when: &Edtf) -> bool {
        self.period.is_none_or(|period| period.overlaps(&when.bounds(), Certainty::Possible))
    }

    /// Whether it is known to be no more.
    pub fn has_ended(&self) -> bool {
        self.period.is_some_and(|period| period.latest != Day::Infinity)
    }
}

/// A list of codes for countries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// ISO 3166-1 alpha-2.
    Alpha2,
    /// ISO 3166-1 alpha-3.
    Alpha3,
    /// Correlates of War.
    Cow,
    /// The Geopolitical Entities and Codes of the World Factbook.
    Gec,
}

/// Why a name leads to nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unresolved {
    /// The slugs of those who bear the name, if several do; else of those with a name much like it.
    pub candidates: Vec<String>,
}

#[derive(Debug, Default)]
pub struct Actors {
    list: Vec<Actor>,
    codes: HashMap<(Scheme, String), usize>,
    names: HashMap<String, Vec<Bearer>>,
}

/// Who bears a name.
#[derive(Clone, Copy, Debug)]
struct Bearer {
    place: usize,
    /// It mainly goes by it; "Congo" is one of the names of two states, and the usual one of one of them.
    is_main: bool,
}

/// A code list's column of the table of countries.
const CODES: [(Scheme, &str); 4] =
    [(Scheme::Alpha2, "code"), (Scheme::Alpha3, "alpha3"), (Scheme::Cow, "cow_code"), (Scheme::Gec, "gec_code")];

const ON_RECORD: &str = "
    select record.kind, record.slug, record.title,
        country.period,
        to_jsonb(country) as country,
        array_remove(
            array[record.title, country.official_name, organization.abbreviation]
                || array(
                    select alias
                    from unnest(actor.aliases) alias
                    where alias not in (select text from name where name.actor_id = actor.id)),
            null) as names,
        array(select text from name where name.actor_id = actor.id and name.kind <> 'DEMONYM') as other_names
    from record
    join actor on actor.id = record.id
    left join country on country.id = record.id
    left join organization on organization.id = record.id
    where record.retracted is null
        and split_part(record.digest, ':', 1) <> $1
    order by record.slug collate \"C\"";

#[derive(FromQueryResult)]
struct OnRecord {
    kind: String,
    slug: String,
    title: String,
    period: Option<String>,
    country: Option<serde_json::Value>,
    names: Vec<String>,
    other_names: Vec<String>,
}

impl Actors {
    /// All actors on record but for those that a dataset recorded itself: it states them again, and finds the same others
    /// however often it is loaded.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn on_record(db: &DatabaseConnection, dataset: &str) -> Result<Self, DbErr> {
        let mut actors = Self::default();
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, ON_RECORD, [dataset.into()]);
        for row in OnRecord::find_by_statement(statement).all(db).await? {
            let kind = match row.kind.as_str() {
                "COUNTRY" => ActorKind::Country,
                "ORGANIZATION" => ActorKind::Organization,
                _ => ActorKind::Person,
            };
            let period = row.period.as_deref().and_then(|period| period.parse::<Edtf>().ok());
            let period = period.map(|period| period.bounds());
            let place =
                actors.add(Actor { kind, slug: row.slug, name: row.title, period }, &row.names, &row.other_names);
            for (scheme, column) in CODES {
                let code = row.country.as_ref().map(|country| &country[column]).filter(|code| !code.is_null());
                let code = code.map(|code| code.as_str().map_or_else(|| code.to_string(), str::to_owned));
                actors.codes.extend(code.map(|code| ((scheme, code), place)));
            }
        }
        Ok(actors)
    }

    /// Adds an actor with the names that it mainly goes by, and with all others.
    pub(super) fn add(&mut self, actor: Actor, names: &[String], other_names: &[String]) -> usize {
        let place = self.list.len();
        self.list.push(actor);
        let names = names.iter().map(|name| (name, true)).chain(other_names.iter().map(|name| (name, false)));
        for (name, is_main) in names {
            let bearers = self.names.entry(folded(name)).or_default();
            if !bearers.iter().any(|bearer| bearer.place == place) {
                bearers.push(Bearer { place, is_main });
            }
        }
        place
    }

    pub fn code(&self, scheme: Scheme, code: &str) -> Option<&Actor> {
        self.codes.get(&(scheme, code.to_owned())).map(|place| &self.list[*place])
    }

    pub fn slug(&self, slug: &str) -> Option<&Actor> {
        let place = self.list.binary_search_by(|actor| actor.slug.as_str().cmp(slug));
        place.ok().map(|place| &self.list[place])
    }

    /// The slug of the one country whose name is this when its words are run together, without "and".
    pub fn run_together(&self, column: &str) -> Option<&str> {
        let plain = |name: &str| name.split(' ').filter(|word| *word != "and").collect::<String>();
        let bearers = self.names.iter().filter(|(name, _)| plain(name) == column).flat_map(|(_, bearers)| bearers);
        let mut countries: Vec<&Actor> = bearers.map(|bearer| &self.list[bearer.place]).collect();
        countries.retain(|actor| actor.kind == ActorKind::Country);
        countries.sort_by(|one, other| one.slug.cmp(&other.slug));
        countries.dedup();
        if let [only] = countries[..] { Some(&only.slug) } else { None }
    }

    /// The actor that bears a name, and did so at a time if one is given.
    ///
    /// # Errors
    /// With the candidates, if nobody bears it or several do.
    pub fn named(&self, name: &str, when: Option<&Edtf>) -> Result<&Actor, Unresolved> {
        self.of_kind(name, when, |_| true)
    }

    /// The organization that bears a name or an abbreviation, though a country may bear it too.
    ///
    /// # Errors
    /// Likewise.
    pub fn organization(&self, name: &str) -> Result<&Actor, Unresolved> {
        self.of_kind(name, None, |actor| actor.kind == ActorKind::Organization)
    }

    /// The actor of a kind that bears a name, where nobody asks for names much like it: to find those takes its time.
    pub fn known(&self, kind: ActorKind, name: &str, when: Option<&Edtf>) -> Option<&Actor> {
        self.bearer(name, when, |actor| actor.kind == kind).ok()
    }

    /// The country that bears a name.
    ///
    /// # Errors
    /// Likewise.
    pub fn country(&self, name: &str, when: Option<&Edtf>) -> Result<&Actor, Unresolved> {
        self.of_kind(name, when, |actor| actor.kind == ActorKind::Country)
    }

    fn of_kind(&self, name: &str, when: Option<&Edtf>, is_kind: impl Fn(&Actor) -> bool) -> Result<&Actor, Unresolved> {
        self.bearer(name, when, is_kind).map_err(|mut candidates| {
            if candidates.is_empty() {
                candidates = self.like(&folded(name));
            }
            Unresolved { candidates }
        })
    }

    /// The actor of some kind that bears a name, or the slugs of the several that do: the same without looking for names
    /// much like it, which takes its time.
    ///
    /// # Errors
    /// Likewise.
    pub fn bearer(
        &self, name: &str, when: Option<&Edtf>, is_kind: impl Fn(&Actor) -> bool,
    ) -> Result<&Actor, Vec<String>> {
        let of = |bearer: &Bearer| (&self.list[bearer.place], bearer.is_main);
        let bearers = self.names.get(&folded(name)).into_iter().flatten().map(of);
        let bearers: Vec<(&Actor, bool)> = bearers.filter(|(actor, _)| is_kind(actor)).collect();
        let existed = |actor: &Actor| match (actor.period, when) {
            (_, Some(when)) => actor.may_exist(when),
            (Some(period), None) => period.latest == Day::Infinity,
            (None, None) => true,
        };
        let then: Vec<_> = bearers.iter().filter(|(actor, _)| existed(actor)).collect();
        let mainly: Vec<_> = then.iter().filter(|(_, is_main)| *is_main).collect();
        match (&bearers[..], &then[..], &mainly[..]) {
            ([(only, _)], ..) | (_, [(only, _)], _) | (.., [(only, _)]) => Ok(only),
            _ => Err(bearers.iter().map(|(actor, _)| actor.slug.clone()).collect()),
        }
    }

    /// The slugs of up to three actors with the names that are most like one.
    fn like(&self, name: &str) -> Vec<String> {
        let mut near: Vec<(f64, &str)> = Vec::new();
        for (other, bearers) in &self.names {
            let likeness = strsim::jaro_winkler(name, other);
            if likeness >= 0.85 {
                near.extend(bearers.iter().map(|bearer| (likeness, self.list[bearer.place].slug.as_str())));
            }
        }
        near.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
        let mut slugs: Vec<String> = Vec::new();
        for (_, slug) in near {
            if slugs.len() < 3 && !slugs.iter().any(|known| known == slug) {
                slugs.push(slug.to_owned());
            }
        }
        slugs
    }
}

/// A name as names are compared: without case, accents, apostrophes, punctuation, a leading or trailing article; with "and" for "&" and "Saint" for
/// "St.".
#[must_use]
pub fn folded(name: &str) -> String {
    let mut words = String::with_capacity(name.len());
    for letter in name.nfkd() {
        match letter {
            '&' => words.push_str(" and "),
            '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`' | '´' => {}
            letter if is_combining_mark(letter) => {}
            letter if letter.is_alphanumeric() => words.extend(letter.to_lowercase()),
            _ => words.push(' '),
        }
    }
    let mut words: Vec<&str> = words.split_whitespace().collect();
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    if words.len() > 1 && words.last() == Some(&"the") {
        words.pop();
    }
    if let Some(first @ &mut "st") = words.first_mut() {
        *first = "saint";
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Actor, Actors, folded};
    use crate::entity::actor::ActorKind;

    #[test]
    fn names_are_compared_without_what_spellings_differ_in() {
        for name in ["Côte d'Ivoire", "COTE D’IVOIRE", "cote divoire", "The Côte d'Ivoire"] {
            assert_eq!(folded(name), "cote divoire");
        }
        assert_eq!(folded("Netherlands, The"), "netherlands");
        assert_eq!(folded("St. Kitts & Nevis"), "saint kitts and nevis");
        assert_eq!(folded("The"), "the");
    }

    fn actors() -> Actors {
        let mut actors = Actors::default();
        for (slug, period) in [("korea", "1897/1948-08-14"), ("south-korea", "1948-08-15/..")] {
            let period = period.parse::<crate::edtf::Edtf>().expect("a time").bounds();
            let actor = Actor { kind: ActorKind::Country, slug: slug.into(), name: slug.into(), period: Some(period) };
            actors.add(actor, &["Korea".into(), slug.into()], &[]);
        }
        actors
    }

    #[test]
    fn a_name_that_several_bore_means_the_one_of_its_time() {
        let actors = actors();
        let slug = |when: Option<&str>| {
            let when = when.map(|when| when.parse().expect("a time"));
            actors.named("Korea", when.as_ref()).map(|actor| actor.slug.as_str())
        };
        assert_eq!(slug(Some("1910")), Ok("korea"));
        assert_eq!(slug(Some("1991-09-17")), Ok("south-korea"));
        assert_eq!(slug(None), Ok("south-korea"), "the one that exists");
        let both = slug(Some("1948")).expect_err("both existed");
        assert_eq!(both.candidates, ["korea", "south-korea"]);
    }

    #[test]
    fn a_name_of_two_is_whose_usual_name_it_is() {
        let mut actors = Actors::default();
        for (slug, names, others) in [("congo", ["Congo"], ["Brazzaville"]), ("zaire", ["Zaire"], ["Congo"])] {
            let actor = Actor { kind: ActorKind::Country, slug: slug.into(), name: slug.into(), period: None };
            actors.add(actor, &names.map(str::to_owned), &others.map(str::to_owned));
        }
        assert_eq!(actors.named("CONGO", None).map(|actor| actor.slug.as_str()), Ok("congo"));
    }

    #[test]
    fn what_nobody_bears_is_not_guessed() {
        let actors = actors();
        let unresolved = actors.named("South Koreaa", None).expect_err("a misspelling");
        assert_eq!(unresolved.candidates, ["south-korea"]);
    }
}
