//! International organization participation: "CIS, NAM (observer), OSCE", each a membership in the role that its bracket says.

use std::collections::BTreeSet;

use super::Entry;
use crate::import::dataset::reading::Reading;

const HEADING: &str = "International organization participation";

/// What a bracket says: a role, or why it says no membership of the country.
enum Says {
    Role(&'static str),
    Nothing(&'static str),
}

pub(super) fn read(entries: &[Entry<'_>], reading: &mut Reading<'_>) {
    for entry in entries {
        let Some(text) = entry.text(&["Government", HEADING]) else { continue };
        let mut given = BTreeSet::new();
        for item in items(text.rsplit(':').next().unwrap_or_default()) {
            let (name, qualifier) = qualified(item);
            if name.is_empty() || name == "none" {
                continue;
            }
            let at = || format!("{}: {item}", entry.label);
            let role = match says(qualifier) {
                Some(Says::Role(role)) => role,
                Some(Says::Nothing(why)) => {
                    reading.report.leave_out(why, at());
                    continue;
                }
                None => {
                    reading.report.fault(format!("{qualifier:?} is no way of taking part that is known"), at());
                    continue;
                }
            };
            let Some(organization) = reading.who(name, at, |actors| actors.organization(name)) else { continue };
            if given.insert(organization.slug.clone()) {
                let organization = (organization.slug.as_str(), organization.name.as_str());
                reading.membership_on_the_day(entry.country, organization, role, &entry.locator(HEADING));
            } else {
                reading.report.leave_out("an organization that is listed already", at());
            }
        }
    }
}

/// The items of a list, parted by commas that stand in no bracket.
fn items(list: &str) -> Vec<&str> {
    let mut depth = 0_i32;
    let parts = list.split(|letter: char| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        matches!(letter, ',' | ';') && depth <= 0
    });
    parts.map(str::trim).filter(|item| !item.is_empty()).collect()
}

/// A name, and what stands in the bracket behind it.
fn qualified(item: &str) -> (&str, &str) {
    match item.split_once('(') {
        Some((name, behind)) => (name.trim(), behind.split(')').next().unwrap_or_default().trim()),
        None => (item, ""),
    }
}

fn says(qualifier: &str) -> Option<Says> {
    // What follows a comma explains.
    let word = qualifier.split(',').next().unwrap_or_default().trim();
    Some(match word {
        ""
        | "permanent"
        | "regional"
        | "nonregional member"
        | "nonregional members"
        | "compliant country"
        | "implementing country"
        | "signatory"
        | "suspended"
        | "temporarily suspended"
        | "de facto member"
        | "participating member"
        | "Chinese Taipei" => Says::Role("MEMBER"),
        "observer" | "observers" => Says::Role("OBSERVER"),
        "associate" | "associate member" | "associated member" | "associate observer" | "correspondent"
        | "subscriber" | "subbureau" => Says::Role("ASSOCIATE"),
        "partner"
        | "partners"
        | "dialogue partner"
        | "dialogue member"
        | "sectoral dialogue partner"
        | "cooperating state"
        | "enhanced engagement" => Says::Role("PARTNER"),
        "candidate" | "candidates" | "candidate country" | "accession candidate" | "pending member" => {
            Says::Role("CANDIDATE")
        }
        "temporary" => Says::Role("ELECTED_MEMBER"),
        "NGOs" | "national committees" => Says::Nothing("bodies of the country are members, not the country"),
        word if word.starts_with("excluded") => Says::Nothing("the country is excluded"),
        word if word.parse::<u16>().is_ok() => Says::Role("MEMBER"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{items, qualified};

    #[test]
    fn items_are_parted_outside_of_brackets() {
        let list = "CIS (associate, has not signed), NAM (observer), UN";
        assert_eq!(items(list), ["CIS (associate, has not signed)", "NAM (observer)", "UN"]);
        assert_eq!(qualified("NAM (observer)"), ("NAM", "observer"));
        assert_eq!(qualified("UN"), ("UN", ""));
        assert_eq!(qualified("EITI (compliant country) (suspended)"), ("EITI", "compliant country"));
    }
}
