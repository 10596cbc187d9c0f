//! Who and what names mean: countries, organizations, persons and places by all their names, as the record has them. The
//! longest name wins; a name that means several is told apart by its surroundings or left open, never guessed.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

pub use crate::entity::actor::ActorKind;

/// An actor of the gazetteer, by its place there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ActorId(pub usize);

/// A place of the gazetteer, by its place there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceId(pub usize);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub kind: ActorKind,
    pub slug: String,
    pub name: String,
    /// Of a person: whom the last known office is of.
    pub acts_for: Option<ActorId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub slug: String,
    pub name: String,
    pub country: Option<ActorId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    Actor(ActorId),
    /// An adjective: "Kazakh" as in "the Kazakh president".
    Demonym(ActorId),
    Place(PlaceId),
}

#[derive(Debug)]
pub struct Gazetteer {
    pub actors: Vec<Actor>,
    pub places: Vec<Place>,
    search: AhoCorasick,
    /// What each name means; nothing for names of other things that hold a name of ours.
    meanings: Vec<Vec<Meaning>>,
    names: HashMap<String, usize>,
}

/// A name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub range: Range<usize>,
    pub meaning: Meaning,
}

/// Names of other things in which a name of ours stands.
const OTHERS: &[&str] = &[
    "New Guinea",
    "Gulf of Guinea",
    "Niger River",
    "Niger Delta",
    "River Niger",
    "Niger State",
    "New Jersey",
    "New Mexico",
    "Gulf of Mexico",
    "South China Sea",
    "East China Sea",
    "Indian Ocean",
    "Northern Ireland",
    "Lake Chad",
    "Jordan River",
    "River Jordan",
    "Jordan Valley",
    "West Indian",
    "American Indian",
    "American Indians",
    "Native American",
    "Native Americans",
    "South American",
    "North American",
    "Central American",
    "Latin American",
    "African American",
    "African Americans",
    "British Columbia",
    "British Empire",
    "New England",
    "Panama Canal",
    "Suez Canal",
    "Persian Gulf",
    "Gulf of Oman",
    "Sea of Japan",
    "Turkish Cypriot",
    "Turkish Cypriots",
    "Greek Cypriot",
    "Greek Cypriots",
    "Korean War",
    "Vietnam War",
    "Iraq War",
    "Korean Peninsula",
    "Korean peninsula",
    "Indian subcontinent",
    "English Channel",
    "Irish Sea",
    "Dutch East Indies",
    "Congo River",
    "Congo Basin",
    "River Congo",
    "Bosnian Serb",
    "Bosnian Serbs",
    "Kosovo War",
    "Kosovo Force",
    "Spanish-American War",
    "Russo-Turkish War",
    "American Samoa",
    "French Guiana",
    "French Polynesia",
    "French Indochina",
    "British India",
    "British Honduras",
    "Dutch Guiana",
    "Spanish Sahara",
    "Portuguese Guinea",
    "Air France",
    "Turkish Airlines",
    "Air China",
    "Radio Free Europe",
    "Bank of China",
    "Falkland Islands War",
    "Iran–Iraq War",
    "Iran-Iraq War",
    "Gulf War",
    "Sino-Indian War",
    "Russo-Georgian War",
    "Afghan War",
    "War in Afghanistan",
    "invasion of Iraq",
    "Lebanon War",
    "Chinese Civil War",
    "Georgia Tech",
    "Georgian era",
    "Mexico State",
    "Republic of Ireland national",
    "Macedonia naming dispute",
    "South Sudan Referendum",
    "Foreign and Commonwealth Office",
    "Commonwealth Games",
    "Commonwealth realm",
    "Commonwealth realms",
    "Polish–Lithuanian Commonwealth",
];

/// Signs that "Georgia" is the state of the United States.
const OF_THE_UNITED_STATES: &[&str] =
    &["Atlanta", "U.S. state", "Savannah", "Alabama", "Florida", "Carolina", "Tennessee", "state of Georgia"];

/// Names of countries that people bear too.
const GIVEN_NAMES: &[&str] = &["Georgia", "Jordan", "Chad", "Israel", "Kenya", "Malta", "Paris", "Victoria", "Lima"];

impl Gazetteer {
    /// # Errors
    /// If the names are too many for one search, which takes gigabytes of them.
    pub fn new(
        actors: Vec<Actor>, places: Vec<Place>, named: impl IntoIterator<Item = (String, Meaning)>,
    ) -> Result<Self, aho_corasick::BuildError> {
        let mut of: BTreeMap<String, Vec<Meaning>> = BTreeMap::new();
        for (name, meaning) in named {
            if name.chars().count() >= 2 {
                of.entry(name).or_default().push(meaning);
            }
        }
        for (name, meanings) in shouted(&of) {
            of.entry(name).or_insert(meanings);
        }
        for meanings in of.values_mut() {
            meanings.sort_unstable();
            meanings.dedup();
            // A state is meant before a city, and a name before an adjective.
            let is_actor = |meaning: &Meaning| matches!(meaning, Meaning::Actor(_));
            if meanings.iter().any(is_actor) {
                meanings.retain(is_actor);
            }
        }
        for other in OTHERS {
            of.entry((*other).to_owned()).or_default();
        }
        let (texts, meanings): (Vec<_>, Vec<_>) = of.into_iter().unzip();
        let search = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&texts)?;
        let names = texts.into_iter().enumerate().map(|(place, name)| (name, place)).collect();
        Ok(Self { actors, places, search, meanings, names })
    }

    #[must_use]
    pub fn actor(&self, id: ActorId) -> &Actor {
        &self.actors[id.0]
    }

    #[must_use]
    pub fn place(&self, id: PlaceId) -> &Place {
        &self.places[id.0]
    }

    /// The names that mean one actor each, and that actor.
    pub fn unambiguous(&self) -> impl Iterator<Item = (&str, ActorId)> {
        self.names.iter().filter_map(|(name, place)| match self.meanings[*place][..] {
            [Meaning::Actor(actor)] => Some((name.as_str(), actor)),
            _ => None,
        })
    }

    /// The one actor that a whole text names.
    #[must_use]
    pub fn named(&self, text: &str) -> Option<ActorId> {
        let text = text.trim();
        let text = text.strip_prefix("the ").or_else(|| text.strip_prefix("The ")).unwrap_or(text);
        match self.meanings[*self.names.get(text)?][..] {
            [Meaning::Actor(actor)] => Some(actor),
            _ => None,
        }
    }

    /// The names in a text whose meaning is sure, given the actors that it is about.
    #[must_use]
    pub fn find(&self, text: &str, about: &[ActorId]) -> Vec<Mention> {
        let hits: Vec<(Range<usize>, &[Meaning])> = self
            .search
            .find_iter(text)
            .filter(|hit| is_word(text, &hit.range()))
            .map(|hit| (hit.range(), &self.meanings[hit.pattern().as_usize()][..]))
            .collect();
        let mut known = about.to_vec();
        known.extend(hits.iter().filter_map(|(_, meanings)| match meanings {
            [Meaning::Actor(actor) | Meaning::Demonym(actor)] => Some(*actor),
            _ => None,
        }));
        known.sort_unstable();
        known.dedup();
        let is_american = hits.iter().any(|(range, _)| &text[range.clone()] == "Georgia")
            && OF_THE_UNITED_STATES.iter().any(|sign| text.contains(sign));
        let mentions = hits.into_iter().filter_map(|(range, meanings)| {
            let meaning = match meanings {
                [] => return None,
                [one] => *one,
                several => the_one(several, about).or_else(|| the_one(several, &known))?,
            };
            is_sure(text, &range, meaning, about, &known, is_american).then_some(Mention { range, meaning })
        });
        mentions.collect()
    }
}

/// Names in capitals, as plain text has what was bold: "KIRIBATI is a member".
fn shouted(of: &BTreeMap<String, Vec<Meaning>>) -> Vec<(String, Vec<Meaning>)> {
    let is_of_actor = |meaning: &Meaning| !matches!(meaning, Meaning::Place(_));
    let long = of.iter().filter(|(name, _)| name.chars().filter(|c| c.is_alphabetic()).count() >= 4);
    let actors = long.filter(|(_, meanings)| meanings.iter().all(is_of_actor));
    actors.map(|(name, meanings)| (name.to_uppercase(), meanings.clone())).collect()
}

fn the_one(meanings: &[Meaning], among: &[ActorId]) -> Option<Meaning> {
    let mut fitting = meanings.iter().filter(|meaning| match meaning {
        Meaning::Actor(actor) | Meaning::Demonym(actor) => among.contains(actor),
        Meaning::Place(_) => false,
    });
    let one = *fitting.next()?;
    fitting.next().is_none().then_some(one)
}

fn is_word(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

/// Whether a name that others bear too means the country here.
fn is_sure(
    text: &str, range: &Range<usize>, meaning: Meaning, about: &[ActorId], known: &[ActorId], is_american: bool,
) -> bool {
    let name = &text[range.clone()];
    if !GIVEN_NAMES.contains(&name) {
        return true;
    }
    let Meaning::Actor(actor) = meaning else { return true };
    if about.contains(&actor) {
        return true;
    }
    let is_name = |word: &str| word.chars().count() > 1 && word.starts_with(char::is_uppercase);
    let before = text[..range.start].rsplit(' ').nth(1).unwrap_or_default();
    let after = text[range.end..].strip_prefix(' ').and_then(|rest| rest.split(' ').next()).unwrap_or_default();
    let is_within_name = text[..range.start].ends_with(' ')
        && is_name(before)
        && !before.ends_with([',', '.'])
        && !["In", "The", "With", "And", "From", "To", "Of", "Both", "Since"].contains(&before);
    let is_state = name == "Georgia" && is_american;
    let others = known.iter().filter(|other| **other != actor).count();
    !is_within_name && !is_state && !is_name(after) && others > 0
}
