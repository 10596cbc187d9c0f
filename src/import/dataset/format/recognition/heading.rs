//! What a heading says, by sober rules: a heading that says two things at odds, or another matter, says nothing here.

use crate::entity::mission::MissionKind;
use crate::entity::relation_phase::RelationStatus;

/// Who recognizes whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// The United States recognize the other.
    Given,
    /// The other recognizes the United States.
    Received,
    Mutual,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    Recognition(Direction),
    Phase(RelationStatus),
    Opened(MissionKind),
    Closed,
}

/// Headings on recognition that are about something other than a state.
const NO_STATE: [&str; 9] = [
    "non-recognition",
    "dissolution",
    "provisional",
    "limited",
    "committee",
    "legation",
    "government",
    "international",
    "between",
];

/// All that a heading says.
pub(super) fn says(heading: &str) -> Vec<Says> {
    let heading = heading.to_lowercase().replace("u. s.", "u.s.");
    let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    let mut says = Vec::new();
    if has(&["recognition"]) && !has(&NO_STATE) {
        let of_us = ["recognition of the united states", "recognition of the independence of the united states"];
        says.push(Says::Recognition(match () {
            () if has(&["mutual"]) => Direction::Mutual,
            () if has(&of_us) => Direction::Received,
            () => Direction::Given,
        }));
    }
    says.extend(phase(&heading).map(Says::Phase));
    says.extend(mission(&heading));
    says
}

fn phase(heading: &str) -> Option<RelationStatus> {
    let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    if !heading.contains("relations") || has(&["anniversary", "no diplomatic", "consular", "expansion"]) {
        return None;
    }
    let found = [
        (RelationStatus::Established, has(&["establish", "resum", "restor", "normalized"])),
        (RelationStatus::Severed, has(&["sever", "terminat", "cessation", "ended", "broken"])),
        (RelationStatus::Suspended, has(&["interrupt", "suspension", "suspended"])),
    ];
    let mut found = found.into_iter().filter(|(_, is_said)| *is_said).map(|(status, _)| status);
    let status = found.next();
    if found.next().is_some() { None } else { status }
}

fn mission(heading: &str) -> Option<Says> {
    let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    let raised =
        ["elevation of american leg", "elevation of u.s. leg", "elevation of the american leg", "elevation of leg"];
    if has(&raised) || has(&["american legation raised"]) || heading.starts_with("legation raised") {
        return Some(Says::Opened(MissionKind::Embassy));
    }
    let kinds = KINDS.iter().filter(|(noun, _)| has(&[&format!("american {noun}"), &format!("u.s. {noun}")]));
    let kinds: Vec<_> = kinds.map(|(_, kind)| *kind).collect();
    let (opens, closes) = (has(&["establish", "open"]), has(&["clos", "suspension of embassy operations"]));
    match (&kinds[..], opens, closes) {
        ([kind], true, false) => Some(Says::Opened(*kind)),
        (_, false, true) => {
            let is_ours =
                !kinds.is_empty() || heading.contains("embassy operations") || heading.starts_with("legation");
            is_ours.then_some(Says::Closed)
        }
        _ => None,
    }
}

/// What missions are called in headings and sentences.
pub(super) const KINDS: [(&str, MissionKind); 5] = [
    ("embassy", MissionKind::Embassy),
    ("legation", MissionKind::Legation),
    ("liaison office", MissionKind::RepresentativeOffice),
    ("interests section", MissionKind::InterestsSection),
    ("interest section", MissionKind::InterestsSection),
];

/// The state that a heading names after "recognition of" or "relations with", if it names one.
pub(super) fn object(heading: &str) -> Option<&str> {
    let begins =
        ["ecognition of ", "elations with "].into_iter().filter_map(|words| Some(heading.find(words)? + words.len()));
    let rest = heading.get(begins.min()?..)?;
    let rest = rest.strip_prefix("the Independence of ").unwrap_or(rest);
    let end = [",", " and "].into_iter().filter_map(|end| rest.find(end)).min();
    // "Ruritanian Independence" names nobody, and an adjective may be another state's than the noun is.
    Some(rest.get(..end.unwrap_or(rest.len()))?.trim().trim_end_matches('.'))
        .filter(|name| !name.is_empty() && !name.contains("Independence"))
}

#[cfg(test)]
mod tests {
    use super::{Direction, Says, object, says};
    use crate::entity::mission::MissionKind;
    use crate::entity::relation_phase::RelationStatus;

    #[test]
    fn headings_say_what_they_say() {
        assert_eq!(says("U.S. Recognition of Ruritania, 1871."), [Says::Recognition(Direction::Given)]);
        assert_eq!(
            says("Ruritanian Recognition of the United States, 1790."),
            [Says::Recognition(Direction::Received)]
        );
        assert_eq!(says("Mutual Recognition, 1871."), [Says::Recognition(Direction::Mutual)]);
        let both = [Says::Phase(RelationStatus::Established), Says::Opened(MissionKind::Legation)];
        assert_eq!(says("Establishment of Diplomatic Relations and the American Legation in Strelsau, 1872."), both);
        assert_eq!(says("Diplomatic Relations Severed, 1917."), [Says::Phase(RelationStatus::Severed)]);
        assert_eq!(
            says("Elevation of American Legation to Embassy Status, 1910."),
            [Says::Opened(MissionKind::Embassy)]
        );
        assert_eq!(says("Closure of the U.S. Embassy in Ruritania, 1939."), [Says::Closed]);
    }

    #[test]
    fn headings_on_other_matters_say_nothing() {
        for heading in [
            "U.S. Recognition of the Provisional Government of Ruritania, 1920.",
            "Establishment of Ruritanian Legation in the United States, 1873.",
            "Establishment of Consular Relations, 1850.",
            "Relations with Freedonia Established/Relations with Sylvania Terminated, 1979.",
            "100th Anniversary of Establishment of Diplomatic Relations.",
        ] {
            assert_eq!(says(heading), [], "{heading}");
        }
    }

    #[test]
    fn a_heading_may_name_the_state() {
        assert_eq!(
            object("Establishment of Diplomatic Relations with East Ruritania and the Embassy, 1974."),
            Some("East Ruritania")
        );
        assert_eq!(object("U.S. Recognition of Ruritania, 1871."), Some("Ruritania"));
        assert_eq!(object("U.S. Recognition of Ruritanian Independence, 1871."), None);
        assert_eq!(object("Mutual Recognition, 1871."), None);
    }
}
