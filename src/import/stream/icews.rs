//! ICEWS coded events as they come for the completion of knowledge graphs: `actor TAB act TAB actor TAB day`, without a
//! header. The act is the name of a CAMEO code. An actor is a name, often with the one that stands behind it in parentheses:
//! "Citizen (Germany)", "Militant (Taliban)".

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
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
            slug: "icews".to_owned(),
            title: "Integrated Crisis Early Warning System: coded events".to_owned(),
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
    URL_SAFE_NO_PAD.encode(&digest.finalize()[..12])
}

/// The actor of that name, or the country or organization that stands behind it.
fn party<'l>(name: &'l str, year: i32, source: &mut Source<'_>) -> Party<'l> {
    if name.is_empty() {
        return Party::default();
    }
    let id = source.meant(name, name, year, |who, year| {
        let own = who.actor(|actors| actors.bearer(name, Some(year), |_| true));
        match (own, behind(name)) {
            (Meant::Unknown, Some(behind)) => {
                who.actor(|actors| actors.bearer(behind, Some(year), |actor| actor.kind != ActorKind::Person))
            }
            _ => own,
        }
    });
    Party { name: Some(name), id }
}

/// What stands in the last parentheses.
fn behind(name: &str) -> Option<&str> {
    let (_, behind) = name.strip_suffix(')')?.rsplit_once('(')?;
    Some(behind.trim())
}

#[cfg(test)]
mod tests {
    use super::{behind, hash};

    #[test]
    fn who_stands_behind_is_in_the_last_parentheses() {
        assert_eq!(behind("Citizen (Ruritania)"), Some("Ruritania"));
        assert_eq!(behind("Party (Left) (Ruritania)"), Some("Ruritania"));
        assert_eq!(behind("Ruritania"), None);
        assert_eq!(behind("(A) Party"), None);
    }

    #[test]
    fn lines_that_differ_have_other_keys() {
        assert_eq!(hash(&["a", "b"]), hash(&["a", "b"]));
        assert_ne!(hash(&["ab", ""]), hash(&["a", "b"]));
    }
}
