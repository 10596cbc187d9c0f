//! The names of treaties in the index end in where and when they were concluded: "Convention on Canals. Strelsau, 4 May 1921".

use super::acts::day_of;
use crate::edtf::Edtf;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    pub title: String,
    pub place: Option<String>,
    pub adopted: Option<Edtf>,
}

/// Takes a name apart. What was concluded anew at another place (a convention as amended by a protocol) is of the later day;
/// what was open for signature for a while, of the day on which that began.
pub fn parsed(name: &str) -> Name {
    let name = name.replace('*', "");
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let (title, end) = match name.rsplit_once(". ") {
        Some((title, end)) if is_end(end) => (title, end),
        _ => (name.as_str(), ""),
    };
    let (mut occasions, mut place) = (Vec::new(), Vec::new());
    let end = end.replace(", and ", ", ").replace(" and ", ", ");
    for part in end.split(", ").map(str::trim).filter(|part| !part.is_empty()) {
        match day_of(part) {
            Some(day) => occasions.push((std::mem::take(&mut place).join(", "), Some(day))),
            None => place.push(part),
        }
    }
    occasions.push((place.join(", "), None));
    // The last one that has a place; days without one close a span that began before.
    let chosen = occasions.iter().rposition(|(place, _)| !place.is_empty()).unwrap_or_default();
    let (place, adopted) = occasions.swap_remove(chosen);
    let place = place.split(" (").next().unwrap_or_default();
    Name {
        title: title.trim_end_matches(['.', ',', ' ']).to_owned(),
        place: (!place.is_empty()).then(|| place.to_owned()),
        adopted,
    }
}

/// Whether it is where and when, or one of the two: a day, or words with capitals.
fn is_end(end: &str) -> bool {
    let parts = || end.split([',', ' ']).filter(|word| !word.is_empty());
    parts().all(|word| {
        word.starts_with(|first: char| first.is_uppercase() || first.is_numeric() || first == '(')
            || ["and", "de"].contains(&word)
    }) && parts().count() <= 14
}

#[cfg(test)]
mod tests {
    use super::parsed;

    #[test]
    fn a_name_ends_in_where_and_when() {
        for (name, title, place, adopted) in [
            ("Convention on Canals. Strelsau, 4 May 1921", "Convention on Canals", "Strelsau", "1921-05-04"),
            ("Treaty on Seas.. New Hentzau, 4 May 1921", "Treaty on Seas", "New Hentzau", "1921-05-04"),
            ("Treaty. Hof, Ruritania, 4 May 1921", "Treaty", "Hof, Ruritania", "1921-05-04"),
            ("Treaty. Hof (Ruritania), 4 May 1921", "Treaty", "Hof", "1921-05-04"),
            ("Act*. 4 May 1921", "Act", "", "1921-05-04"),
            ("Tin Agreement, 1994. Hof", "Tin Agreement, 1994", "Hof", ""),
            ("Pact. Hof, 4 May 1921 and Strelsau, Ruritania, 5 May 1946", "Pact", "Strelsau, Ruritania", "1946-05-05"),
            ("Pact. Hof, 4 May 1921 and 31 May 1921", "Pact", "Hof", "1921-05-04"),
            ("Protocol No. 2 on canals", "Protocol No. 2 on canals", "", ""),
        ] {
            let parsed = parsed(name);
            let adopted_ = parsed.adopted.map(|day| day.to_string()).unwrap_or_default();
            let found = (parsed.title.as_str(), parsed.place.as_deref().unwrap_or_default(), adopted_.as_str());
            assert_eq!(found, (title, place, adopted), "{name}");
        }
    }
}
