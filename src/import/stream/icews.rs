//! ICEWS coded events as they come for the completion of knowledge graphs: `actor TAB act TAB actor TAB day`, without a
//! header. The act is the name of a CAMEO code. An actor is a name, with its country in parentheses: "Citizen (Germany)".

use chrono::Datelike;
use sha2::{Digest, Sha256};

use super::Stream;
use super::reader::{Form, Source};
use super::row::{self, Key, Party, Row};
use super::who::Meant;
use crate::entity::actor::ActorKind;
use crate::import::dataset::sheet::Head;

pub(in crate::import) fn stream() -> Stream {
    Stream {
        head: Head {
            slug: "icews",
            title: "Integrated Crisis Early Warning System: coded events",
            version: String::new(),
            licence: "ICEWS data terms: attribution, no commercial use without leave",
            url: "https://doi.org/10.7910/DVN/28075",
            authority: 10,
        },
        form: Form {
            columns: 4,
            first: "source",
            expected: "it should have 4 columns: actor, act, actor, day",
            has_keys: false,
            read,
        },
    }
}

fn read<'l>(cells: &[&'l str], source: &mut Source<'_>) -> Result<Row<'l>, String> {
    let [from, label, to, day] = [0, 1, 2, 3].map(|place| cells[place]);
    let occurred = row::day(day, "%Y-%m-%d")?;
    let act = *source.acts.label(label).ok_or_else(|| format!("{label:?} is the name of no code of CAMEO"))?;
    let year = occurred.year();
    Ok(Row {
        key: Key::Hash(hash(cells)),
        occurred,
        source: party(from, year, source),
        target: party(to, year, source),
        act,
        quad_class: act.quad_class(),
        goldstein: Some(act.goldstein),
        mentions: None,
        url: None,
        place: None,
    })
}

/// Tells lines apart that differ. Those that do not are numbered when all are there.
fn hash(cells: &[&str]) -> String {
    let mut digest = Sha256::new();
    for cell in cells {
        digest.update(cell);
        digest.update("\t");
    }
    digest.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

/// The actor of that name, or the country that stands behind it.
fn party<'l>(name: &'l str, year: i32, source: &mut Source<'_>) -> Party<'l> {
    if name.is_empty() {
        return Party::default();
    }
    let id = source.meant(name, name, year, |who, year| {
        let own = who.actor(|actors| actors.bearer(name, Some(year), |_| true));
        match (own, country(name)) {
            (Meant::Unknown, Some(country)) => {
                who.actor(|actors| actors.bearer(country, Some(year), |actor| actor.kind == ActorKind::Country))
            }
            _ => own,
        }
    });
    Party { name: Some(name), id }
}

/// What stands in the last parentheses.
fn country(name: &str) -> Option<&str> {
    let (_, country) = name.strip_suffix(')')?.rsplit_once('(')?;
    Some(country.trim())
}

#[cfg(test)]
mod tests {
    use super::{country, hash};

    #[test]
    fn a_country_stands_in_the_last_parentheses() {
        assert_eq!(country("Citizen (Ruritania)"), Some("Ruritania"));
        assert_eq!(country("Party (Left) (Ruritania)"), Some("Ruritania"));
        assert_eq!(country("Ruritania"), None);
        assert_eq!(country("(A) Party"), None);
    }

    #[test]
    fn lines_that_differ_have_other_keys() {
        assert_eq!(hash(&["a", "b"]), hash(&["a", "b"]));
        assert_ne!(hash(&["ab", ""]), hash(&["a", "b"]));
    }
}
