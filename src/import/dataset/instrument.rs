//! What kind of instrument a treaty is by its title.

use super::actors::folded;
use crate::entity::treaty::TreatyKind;

/// Words that say what an instrument is, of which the first in a title counts.
const INSTRUMENTS: &[(&str, TreatyKind)] = &[
    ("exchange of", TreatyKind::ExchangeOfNotes),
    ("exchanges of", TreatyKind::ExchangeOfNotes),
    ("notes exchanged", TreatyKind::ExchangeOfNotes),
    ("memorandum", TreatyKind::Memorandum),
    ("memoranda", TreatyKind::Memorandum),
    ("protocol", TreatyKind::Protocol),
    ("joint statement", TreatyKind::JointStatement),
    ("joint communique", TreatyKind::JointStatement),
    ("declaration", TreatyKind::Declaration),
    ("declarations", TreatyKind::Declaration),
    ("convention", TreatyKind::Convention),
    ("covenant", TreatyKind::Covenant),
    ("statute", TreatyKind::Statute),
    ("statutes", TreatyKind::Statute),
    ("constitution", TreatyKind::Constitution),
    ("charter", TreatyKind::Charter),
    ("treaty", TreatyKind::Treaty),
    ("agreement", TreatyKind::Agreement),
    ("arrangement", TreatyKind::Agreement),
    ("accord", TreatyKind::Agreement),
    ("amendment", TreatyKind::Other),
    ("amendments", TreatyKind::Other),
    ("annex", TreatyKind::Other),
    ("act", TreatyKind::Other),
    ("articles", TreatyKind::Other),
    ("regulations", TreatyKind::Other),
    ("rules", TreatyKind::Other),
];

/// What it calls itself first; what it is about comes later.
pub fn kind(title: &str) -> TreatyKind {
    let title = format!(" {} ", folded(title));
    let at = |words: &str| title.find(&format!(" {words} "));
    let named = INSTRUMENTS.iter().filter_map(|(words, kind)| Some((at(words)?, *kind)));
    named.min_by_key(|(at, _)| *at).map_or(TreatyKind::Other, |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::kind;
    use crate::entity::treaty::TreatyKind;

    #[test]
    fn a_treaty_is_what_it_calls_itself_first() {
        for (title, is) in [
            ("Optional Protocol to the Convention on Canals", TreatyKind::Protocol),
            ("Exchange of Notes amending the Agreement on Canals", TreatyKind::ExchangeOfNotes),
            ("Amendment to the Convention on Canals", TreatyKind::Other),
            ("Strelsau Convention on Canals", TreatyKind::Convention),
            ("Treaty of Commerce", TreatyKind::Treaty),
            ("International Rubber Agreement, 1987", TreatyKind::Agreement),
            ("Contract on Canals", TreatyKind::Other),
        ] {
            assert_eq!(kind(title), is, "{title}");
        }
    }
}
