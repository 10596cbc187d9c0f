//! Whom the lists of the Office of the Historian (United States Department of State) mean by the id of a territory.

use crate::import::dataset::actors::{Actor, Actors, Unresolved};

/// Ids that are no slugs of ours, or mean one state after another: the id, from which day on, the slug.
const TERRITORIES: &[(&str, &str, &str)] = &[
    ("albania-1946", "", "albania"),
    ("antigua-barbuda", "", "antigua-and-barbuda"),
    ("austria", "", "austria-hungary"),
    ("austria", "1918-11-12", "austria"),
    ("austrian-empire", "", "austria-hungary"),
    ("bosnia-herzegovina", "", "bosnia-and-herzegovina"),
    ("brunswick-luneburg", "", "brunswick"),
    ("burma", "", "myanmar"),
    ("cape-verde", "", "cabo-verde"),
    ("china", "", "china"),
    ("china", "1949-12-08", "taiwan"),
    ("china", "1979-01-01", "china"),
    ("china-liaison-office", "", "china"),
    ("colombia", "", "gran-colombia"),
    ("colombia", "1831-11-21", "colombia"),
    ("congo-brazzaville", "", "republic-of-the-congo"),
    ("congo-democratic-republic", "", "democratic-republic-of-the-congo"),
    ("congo-kinshasa", "", "democratic-republic-of-the-congo"),
    ("congo-republic", "", "republic-of-the-congo"),
    ("cote-divoire", "", "cote-d-ivoire"),
    ("czech-republic", "", "czechia"),
    ("czechoslovakia-1993", "", "czechoslovakia"),
    ("german-democratic-republic", "", "east-germany"),
    ("germany", "", "prussia"),
    ("germany", "1871-01-18", "germany"),
    ("germany", "1949-05-23", "west-germany"),
    ("germany", "1990-10-03", "germany"),
    ("grand-duchy-tuscany", "", "tuscany"),
    ("guatemala", "", "central-american-federation"),
    ("guatemala", "1841-01-01", "guatemala"),
    ("hesse", "", "hesse-grand-ducal"),
    ("italy", "", "sardinia"),
    ("italy", "1861-03-17", "italy"),
    ("joseon-dynasty-1910", "", "korea"),
    ("kingdom-of-yugoslavia", "", "serbia"),
    ("kingdom-of-yugoslavia", "1918-12-01", "yugoslavia"),
    ("korea", "", "korea"),
    ("korea", "1948-08-15", "south-korea"),
    ("korea-south", "", "south-korea"),
    ("macedonia", "", "north-macedonia"),
    ("swaziland", "", "eswatini"),
];

/// Whether no other state of ours follows in a territory after a day.
pub(super) fn is_last(id: &str, day: &str) -> bool {
    !TERRITORIES.iter().any(|(name, from, _)| *name == id && *from > day)
}

/// Whether a territory was this state at some time.
pub(super) fn is_ever(id: &str, actor: &Actor) -> bool {
    id == actor.slug || TERRITORIES.iter().any(|(name, _, slug)| *name == id && *slug == actor.slug)
}

/// The state that a territory was on a day (`1871-01-18`).
pub(super) fn territory<'r>(actors: &'r Actors, id: &str, day: &str) -> Result<&'r Actor, Unresolved> {
    let meant = TERRITORIES.iter().rfind(|(name, from, _)| *name == id && *from <= day);
    let slug = meant.map_or(id, |(.., slug)| slug);
    actors.slug(slug).map_or_else(|| actors.country(&id.replace('-', " "), None), Ok)
}
