//! What holds of any text, held against texts of all that articles are made of: a short run of the fuzz targets.

#[path = "../../../../fuzz/checks.rs"]
mod checks;

use proptest::prelude::*;

/// What texts are made of: words that rules know, and the markup of all forms, whole and broken.
const PARTS: &[&str] = &[
    "Ruritania",
    "Freedonia",
    "Georgia",
    "the River Union",
    "Freedonian",
    "Rufus Firefly",
    "Strelsau",
    "both countries",
    " established diplomatic relations with ",
    " signed an agreement on ",
    " is a member of ",
    " has an embassy in ",
    " visited ",
    " does not recognize ",
    " the first round of talks ",
    " since ",
    " on ",
    " in ",
    " and ",
    ", ",
    "12 May 1992",
    "2005",
    "1990s",
    ".",
    ". ",
    "; ",
    "(",
    ")",
    " ",
    "\n",
    "\r\n",
    "\n\n",
    "\t",
    "é",
    "日本",
    "\u{301}",
    "\u{feff}",
    "\u{a0}",
    "[[",
    "]]",
    "|",
    "{{",
    "}}",
    "{|",
    "|-",
    "|}",
    "||",
    "!!",
    "!",
    "[tpl]",
    "[/tpl]",
    "cite web|title=A|url=",
    "[ref]",
    "[/ref]",
    "<ref>",
    "<ref name=a>",
    "<ref name=\"a\"/>",
    "</ref>",
    "<!--",
    "-->",
    "<br>",
    "<math>",
    "</math>",
    "<",
    ">",
    "&amp;",
    "'''",
    "''",
    "==",
    "== H ==",
    "===",
    "* ",
    "# ",
    "- ",
    "1. ",
    "[1]",
    "[^a]",
    "[^a]: ",
    "[",
    "]",
    "](",
    "![",
    "_",
    "**",
    "\\",
    "+---+---+",
    "| a | b |",
    "|---|---|",
    "===\n",
    "---\n",
    "http://",
    "https://example.org/a",
    "http://a.b/http://c.d",
    "CATEGORIES: a, b",
    "#REDIRECT ",
    "Category:",
    "File:",
    "OSCE Summit 2010",
    " |last = X\n }}\n",
];

fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![9 => prop::sample::select(PARTS).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(part, 0..60).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_lost_in_any_form(text in text()) {
        checks::readers(&text);
    }

    #[test]
    fn any_file_is_read_or_refused(text in text(), noise in prop::collection::vec(any::<u8>(), 0..8), at in any::<prop::sample::Index>()) {
        let mut bytes = text.into_bytes();
        let at = at.index(bytes.len() + 1);
        bytes.splice(at..at, noise);
        checks::file(&bytes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_rules_propose_stands_in_the_text(text in text()) {
        checks::rules(&text);
    }
}

/// Texts that were once read wrongly.
#[test]
fn what_once_failed_is_read() {
    for text in ["{|===\n|=<a| a | b |<ref>", "![https://example.org/a<\u{a0}]"] {
        checks::readers(text);
    }
}

/// Markup that is begun again and again: what looked for its end each time would take hours over it.
#[test]
fn what_begins_without_end_costs_no_more_than_its_length() {
    let begun =
        ["<ref ", "[ref", "<ref name=a", "[http://a.b ", "[a](", "[a](b", "|last = ", "| a ", "|-\n", "{|\n", "a. B"];
    let broken = [
        "a.http://b.c/",
        "<!-- ",
        "<math> ",
        "it is. Ruritania of ",
        "<T1> ",
        "12 May 1992 and ",
        "(",
        "\"A b.",
        "[^a]",
    ];
    for part in PARTS.iter().chain(&begun).chain(&broken) {
        checks::readers(&part.repeat((1 << 16) / part.len()));
    }
}
