//! The states of the Correlates of War by their numbers. A number goes on where a state has changed into another one, so
//! whom it means depends on the year.

use super::actors::{Actor, Actors, Scheme, Unresolved};
use crate::edtf::Edtf;

/// Numbers that more than one actor on record bore: the number, the first year, the slug.
const BEARERS: &[(u16, i32, &str)] = &[
    (255, i32::MIN, "prussia"),
    (255, 1871, "germany"),
    (325, i32::MIN, "sardinia"),
    (325, 1861, "italy"),
    (345, i32::MIN, "serbia"),
    (345, 1918, "yugoslavia"),
    (345, 2003, "serbia-and-montenegro"),
    (345, 2006, "serbia"),
    (365, i32::MIN, "russia"),
    (365, 1922, "soviet-union"),
    (365, 1992, "russia"),
    (510, i32::MIN, "tanganyika"),
    (510, 1964, "tanzania"),
];

/// The state that a number means in a year.
///
/// # Errors
/// If no state on record has the number, or the one that has it did not exist then.
pub fn state<'a>(actors: &'a Actors, number: &str, year: i32) -> Result<&'a Actor, Unresolved> {
    let numeral = number.trim().parse::<u16>().ok();
    let slug = BEARERS.iter().rev().find(|(of, from, _)| Some(*of) == numeral && *from <= year).map(|(.., slug)| slug);
    let found = match (slug, numeral) {
        (Some(slug), _) => actors.slug(slug),
        (None, Some(numeral)) => actors.code(Scheme::Cow, &numeral.to_string()),
        (None, None) => None,
    };
    let candidates = slug.map(|slug| (*slug).to_owned()).into_iter().collect();
    let actor = found.ok_or(Unresolved { candidates })?;
    let did_exist = format!("{year:04}").parse::<Edtf>().is_ok_and(|year| actor.may_exist(&year));
    if did_exist { Ok(actor) } else { Err(Unresolved { candidates: vec![actor.slug.clone()] }) }
}

#[cfg(test)]
mod tests {
    use super::state;
    use crate::edtf::Edtf;
    use crate::entity::actor::ActorKind;
    use crate::import::dataset::actors::{Actor, Actors};

    #[test]
    fn a_number_means_the_state_that_bore_it_in_a_year() {
        let mut actors = Actors::default();
        for (slug, period) in [("prussia", "1701/1871"), ("russia", "../.."), ("soviet-union", "1922-12-30/1991-12-26")]
        {
            let period = period.parse::<Edtf>().expect("a time").bounds();
            let actor = Actor { kind: ActorKind::Country, slug: slug.into(), name: slug.into(), period: Some(period) };
            actors.add(actor, &[], &[]);
        }
        let slug =
            |number, year| state(&actors, number, year).map(|actor| actor.slug.as_str()).map_err(|no| no.candidates);
        assert_eq!(slug("365", 1815), Ok("russia"));
        assert_eq!(slug("365", 1991), Ok("soviet-union"));
        assert_eq!(slug("365", 1992), Ok("russia"));
        assert_eq!(slug("255", 1866), Ok("prussia"));
        assert_eq!(slug("255", 1990), Err(vec!["germany".to_owned()]), "it is not on record");
        assert_eq!(slug("255", 1690), Err(vec!["prussia".to_owned()]), "it did not exist");
        assert_eq!(slug("none", 1990), Err(Vec::new()));
    }
}
