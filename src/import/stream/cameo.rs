//! What the codes of CAMEO (Conflict and Mediation Event Observations, code book 1.1b3) mean: the acts, which `acts` lists,
//! and the codes by which CAMEO names countries and organizations where these are not ISO's.

use std::collections::HashMap;

use super::acts::ACTS;
use crate::entity::coded_event::QuadClass;

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Act {
    pub code: &'static str,
    pub label: &'static str,
    pub goldstein: f64,
}

impl Act {
    /// The class of its root, the first two digits of its code.
    pub fn quad_class(&self) -> QuadClass {
        match self.code.get(..2) {
            Some("01" | "02" | "03" | "04" | "05") => QuadClass::VerbalCooperation,
            Some("06" | "07" | "08") => QuadClass::MaterialCooperation,
            Some("09" | "10" | "11" | "12" | "13") => QuadClass::VerbalConflict,
            _ => QuadClass::MaterialConflict,
        }
    }
}

/// All acts, by code and by name.
#[derive(Debug)]
pub struct Acts {
    by_code: HashMap<&'static str, Act>,
    by_label: HashMap<String, Act>,
}

impl Acts {
    pub fn new() -> Self {
        let acts = ACTS.iter().map(|(code, label, goldstein)| Act { code, label, goldstein: *goldstein });
        let mut known = Self { by_code: HashMap::new(), by_label: HashMap::new() };
        for act in acts {
            known.by_code.insert(act.code, act);
            // A root and its "not specified below" have one name; the latter is what coders give.
            if act.code.len() > 2 {
                known.by_label.entry(plain(act.label)).or_insert(act);
            }
        }
        known
    }

    pub fn code(&self, code: &str) -> Option<&Act> {
        self.by_code.get(code)
    }

    /// The act of that name, which may add what it does not specify.
    pub fn label(&self, label: &str) -> Option<&Act> {
        self.by_label.get(&plain(label))
    }
}

/// A name without case and punctuation, and without "not specified below".
fn plain(label: &str) -> String {
    let label = label.to_lowercase();
    let label = label.trim_end_matches(", not specified below");
    label.chars().filter(|letter| letter.is_alphanumeric() || *letter == ' ').collect()
}

/// CAMEO's own codes of countries, where they are not ISO's, and the slugs of these countries.
pub const COUNTRIES: &[(&str, &str)] = &[
    ("BAG", "iraq"),      // Baghdad
    ("GZS", "palestine"), // Gaza Strip
    ("IMY", "isle-of-man"),
    ("KSV", "kosovo"),
    ("MTN", "montenegro"),
    ("ROM", "romania"),
    ("TMP", "timor-leste"),
    ("WSB", "palestine"), // West Bank
    ("ZAR", "democratic-republic-of-the-congo"),
];

/// CAMEO's codes of regions, which are nobody.
pub const REGIONS: &[&str] = &[
    "AFR", "ASA", "BLK", "CAS", "CAU", "CEU", "CFR", "CRB", "EAF", "EEU", "EIN", "EUR", "LAM", "MDT", "MEA", "NAF",
    "NMR", "PGS", "SAF", "SAM", "SAS", "SCN", "SEA", "WAF", "WST",
];

/// CAMEO's codes of organizations of states, and their slugs.
pub const ORGANIZATIONS: &[(&str, &str)] = &[
    ("ASN", "association-of-southeast-asian-nations"),
    ("EEC", "european-union"),
    ("NAT", "nato"),
    ("SAD", "southern-african-development-community"),
    ("UNO", "united-nations"),
];

#[cfg(test)]
mod tests {
    use super::{ACTS, Acts, plain};
    use crate::entity::coded_event::QuadClass;
    use std::collections::HashSet;

    #[test]
    fn codes_are_in_order_and_names_lead_back_to_them() {
        assert!(ACTS.iter().all(|(code, ..)| code.chars().all(|digit| digit.is_ascii_digit())));
        assert_eq!(ACTS.iter().map(|(code, ..)| code).collect::<HashSet<_>>().len(), ACTS.len());
        assert!(ACTS.iter().all(|(_, _, goldstein)| (-10.0..=10.0).contains(goldstein)));
        let acts = Acts::new();
        for (code, label, _) in ACTS.iter().filter(|(code, ..)| code.len() > 2) {
            assert_eq!(acts.label(label).map(|act| act.code), Some(*code), "{label}");
        }
        assert_eq!(plain("Meet at a 'third' location"), plain("Meet at a \"third\" location"));
        assert_eq!(acts.label("fight with artillery and tanks, not specified below").map(|act| act.code), Some("194"));
    }

    #[test]
    fn words_and_deeds_follow_from_the_root() {
        let class = |code| Acts::new().code(code).map(super::Act::quad_class);
        assert_eq!(class("057"), Some(QuadClass::VerbalCooperation));
        assert_eq!(class("0871"), Some(QuadClass::MaterialCooperation));
        assert_eq!(class("139"), Some(QuadClass::VerbalConflict));
        assert_eq!(class("20"), Some(QuadClass::MaterialConflict));
        assert_eq!(class("---"), None);
    }
}
