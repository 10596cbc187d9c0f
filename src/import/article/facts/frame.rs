//! Frames: what a rule looks for in a line, written as the sentence would be, with names in braces for what varies. They
//! are regular expressions with these shorthands:
//!
//! | shorthand | stands for |
//! |---|---|
//! | `{C:name}` | countries, or both sides; `{A:name}` any actors; `{O:name}` organizations |
//! | `{D:name}` | adjectives of countries; `{CD:name}` countries or their adjectives |
//! | `{P:name}` | a place or a country as a place |
//! | `{T:name}` | a time |
//! | `{letter}` | any character, or a name within a name: "the Treaty of Rome" |
//! | `{when}` | an optional time behind a preposition |
//! | `{word}` | one of a list of words that mean the same here, see `WORDS` |

use std::sync::LazyLock;

use regex::Regex;

/// Words that mean the same in frames, by what they mean.
const WORDS: &[(&str, &str)] = &[
    (
        "when",
        r"(?:,? ?\(?(?:on|in|since|from|at|by|as of|as early as|starting|beginning|beginning in|during|around|only in|back in|until|till|between|in the|in early|in late|in mid|on the)? ?{T:when}(?: (?:to|until|and|till) {T:until})?)?",
    ),
    (
        "adv",
        r"(?:(?:also|now|currently|both|each|all|first|later|then|already|soon|again|further|only|since|still|once|in turn|had|has|have|been|however|[a-z]{3,}ly),? )*",
    ),
    ("were", r"(?:were|was|are|is|have been|has been|had been|being|been)"),
    (
        "established",
        r"(?:re-?)?(?:established|established|initiated|formalized|formalised|inaugurated|commenced|began|started|opened|set up|entered into|forged|formed|instituted|tied)(?: the| their)?",
    ),
    (
        "relations",
        r"(?P<other>(?:trade|economic|commercial|military|cultural|business|political|friendly|close|cordial|good|strong|warm|defen[cs]e|security|development|industrial|historical|informal|unofficial|people-to-people|strategic|cooperative|sporting|working|closer|better) (?:and [a-z]+ )?)?(?:(?:full|formal|official|bilateral|diplomatic|consular|ambassadorial|interstate|mutual|ambassador-level|permanent|direct)(?: and (?:consular|trade|economic|diplomatic|commercial|cultural))? )*(?P<noun>relations(?:hips?)?|ties|links)",
    ),
    (
        "formal",
        r"(?P<other>(?:trade|economic|commercial|military|cultural|close) (?:and )?)?(?:full |formal |official |bilateral |mutual )*(?:diplomatic|formal|official|bilateral|consular|ambassadorial)(?: and (?:consular|trade|economic|diplomatic|commercial|cultural))? (?:relations(?:hips?)?|ties|links)",
    ),
    (
        "mission",
        r"(?:resident |residential |permanent |de facto |new |own |first |diplomatic |[a-z]+n )*?(?P<mission>embassies|embassy|high commissions?|(?:honorary )?consulates?[-– ]generals?|(?:honorary )?general consulates?|honorary consulates?|honorary consuls?(?:[-– ]general)?|career consulates?|consulates?|apostolic nunciature|nunciature|legations?|permanent missions?(?: to the united nations)?|permanent delegation|(?:representative|representation|liaison|trade|commercial|economic|cultural|economic and (?:cultural|trade|commercial)) offices?|interests? sections?)",
    ),
    (
        "keeps",
        r"(?:has|have|had|has had|have had|maintains?|maintained|maintaining|keeps?|kept|operates?|operated|runs?|possesses|retains|opened|opens|reopened|re-opened|established|set up|inaugurated|hosts?)",
    ),
    (
        "official",
        r"(?:president|prime minister|premier|chancellor|head of state|head of government|king|queen|sultan|emir|amir|crown prince|prince|princess|pope|foreign minister|minister|secretary of state|foreign secretary|deputy|speaker|delegation|emperor|shah|chairman|captains? regent|taoiseach|foreign undersecretary|undersecretary|state counsellor|secretary|governor-general|chief executive|empress)",
    ),
    (
        "paper",
        r"(?P<paper>memorand(?:um|a) of (?:understanding|cooperation|co-operation|agreement)|memorandum|mou|agreements?|treaty|treaties|protocols?|declaration|joint communiqu[eé]|communiqu[eé]|joint statement|convention|pact|accords?|charter|exchange of notes|statute|covenant)",
    ),
    (
        "role",
        r"(?P<role>(?:[a-z]+ ){0,2}?(?:founding|original|co-founding|charter)(?: and [a-z]+)? members?|founders?|co-founders?|(?:permanent |official |special )?observers?|associate(?:d)? members?|associates?|(?:full |active |[a-z]+ )?(?:dialogue )?partners?|(?:[0-9]+(?:st|nd|rd|th) |[a-z-]+ ){0,3}?members?|signatory|participants?)(?: (?:and|or) (?:[a-z]+ )?(?:members?|participants?|observers?))?(?:[ -](?:states?|countr(?:y|ies)|nations?|status))?",
    ),
    (
        "visited",
        r"(?:visited|(?:will|shall|is to|is due to|plans? to|planned to|intends? to|is expected to|is scheduled to) (?:visit|travel to|pay (?:an?|his|her|its|the)?[^<.;]{0,40}visits? to)|paid (?:an?|his|her|its|their|the)?[^<.;]{0,40}visits? (?:to|in)|made (?:an?|his|her|the|their)[^<.;]{0,40}visits? to|went (?:for|on) (?:an?|his|her|their)[^<.;]{0,40}visits? (?:to|in)|travel+ed to|arrived in|undertook (?:an?|his|her)[^<.;]{0,30}visit to|conducted (?:an?|his|her)[^<.;]{0,40}visit to|embarked on (?:an?|his|her)[^<.;]{0,40}visit to)",
    ),
    ("recognized", r"recogni[sz](?:ed|es|e|ing)"),
    ("letter", r"(?:[^<.;]|<[PCDO][0-9]+>)"),
];

/// A frame, ready to be looked for.
///
/// # Panics
/// If it is no regular expression: frames are constants, and a test compiles each.
pub fn compile(frame: &str) -> Regex {
    // Words of rules are plain Latin: boundaries that know all of Unicode cost a search many times as much.
    let pattern = expand(frame).replace(r"\b", r"(?-u:\b)");
    Regex::new(&pattern).unwrap_or_else(|error| panic!("the frame {frame:?}: {error}"))
}

/// Words at whose absence no frame can match; sentences without any are not looked at.
pub static TRIGGERS: LazyLock<Regex> = LazyLock::new(|| {
    let words = "relation|ties|embass|consul|commission|nunciature|legation|mission|represent|accredit|member|join|accede|admitted|\
        founder|observer|chair|presid|elected|seat|candida|applied|bid|sign|agreement|treaty|memorand|protocol|convention|pact|\
        accord|force|effect|ratif|visit|travel|arriv|summit|round|meet|met |recogni|dispute|border|boundary|demarcat|withdrew|\
        left|severed|broke|suspend|resum|restor|establish|partner|associate|link|host|held|section|office|communiqu|declaration";
    // A pattern of literal parts always compiles.
    Regex::new(&words.replace(char::is_whitespace, "").replace("met|", "met |")).expect("a pattern")
});

/// What a group of a frame is called that stands in several of its alternatives: `a`, `a_2`, `a_3`.
pub const AGAIN: [&str; 3] = ["", "_2", "_3"];

fn expand(frame: &str) -> String {
    let mut text = frame.to_owned();
    let mut groups: Vec<String> = Vec::new();
    for (name, words) in WORDS {
        text = text.replace(&format!("{{{name}}}"), words);
    }
    let slots = [
        ("C", "[CXB]"),
        ("CD", "[CXBD]"),
        ("A", "[COXB]"),
        ("O", "[OX]"),
        ("D", "D"),
        ("P", "[PC]"),
        ("T", "T"),
        ("H", "H"),
        ("G", "[CDHXB]"),
    ];
    for (name, letters) in slots {
        while let Some(begin) = text.find(&format!("{{{name}:")) {
            let length = text[begin..].find('}').unwrap_or_default();
            let group = text[begin + name.len() + 2..begin + length].to_owned();
            let count = groups.iter().filter(|known| **known == group).count();
            groups.push(group.clone());
            let group = format!("{group}{}", AGAIN[count]);
            text.replace_range(begin..=begin + length, &format!(r"<(?P<{group}>{letters}[0-9]+)>"));
        }
    }
    text
}
