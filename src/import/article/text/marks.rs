//! The brackets and other marks that a form of text has, and the search for them.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

/// Which brackets a form of text has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marks {
    Dump,
    Wikitext,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Open(Pair),
    Close(Pair),
    Comment,
    Address,
    /// Lifted alone.
    Alone(&'static str),
    Tag,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pair {
    Template,
    Reference,
    Link,
}

use Pair::{Link, Reference, Template as Brackets};
use Token::{Address, Alone, Close, Comment, Open, Tag};

const DUMP: &[(&str, Token)] = &[
    ("[tpl]", Open(Brackets)),
    ("[/tpl]", Close(Brackets)),
    ("[ref", Open(Reference)),
    ("[/ref]", Close(Reference)),
    ("<ref", Open(Reference)),
    ("</ref>", Close(Reference)),
    ("<!--", Comment),
    ("http://", Address),
    ("https://", Address),
];

const WIKITEXT: &[(&str, Token)] = &[
    ("{{", Open(Brackets)),
    ("}}", Close(Brackets)),
    ("<ref", Open(Reference)),
    ("</ref>", Close(Reference)),
    ("[[", Open(Link)),
    ("]]", Close(Link)),
    ("<!--", Comment),
    ("http://", Address),
    ("https://", Address),
    ("'''", Alone("")),
    ("''", Alone("")),
    ("&nbsp;", Alone(" ")),
    ("&ndash;", Alone("–")),
    ("&mdash;", Alone("—")),
    ("&amp;", Alone("&")),
    ("&lt;", Alone("<")),
    ("&gt;", Alone(">")),
    ("&quot;", Alone("\"")),
    ("<", Tag),
];

impl Marks {
    pub(super) fn tokens(self) -> (&'static AhoCorasick, &'static [(&'static str, Token)]) {
        fn search(tokens: &[(&str, Token)]) -> AhoCorasick {
            let words = tokens.iter().map(|(word, _)| word);
            // A few short literal words always make an automaton.
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words).expect("an automaton")
        }
        static OF_DUMP: LazyLock<AhoCorasick> = LazyLock::new(|| search(DUMP));
        static OF_WIKITEXT: LazyLock<AhoCorasick> = LazyLock::new(|| search(WIKITEXT));
        match self {
            Self::Dump => (&OF_DUMP, DUMP),
            Self::Wikitext => (&OF_WIKITEXT, WIKITEXT),
        }
    }
}
