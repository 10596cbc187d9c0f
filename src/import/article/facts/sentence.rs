//! Where sentences begin and end.

use std::ops::Range;

use crate::import::article::text::ending;

/// Words with a full stop that ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "st", "gen", "col", "lt", "capt", "sgt", "rev", "hon", "prof", "gov", "sen", "rep", "amb",
    "no", "nos", "vs", "e.g", "i.e", "cf", "ca", "c", "approx", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "inc", "ltd", "co", "corp", "jr", "sr", "vol", "pp", "p", "op", "ft", "mt", "dept",
    "u.s", "u.k", "u.n", "d.c", "h.e", "u.s.a",
];

/// The sentences of a text, without the blanks between them.
#[must_use]
pub fn split(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut begin = 0;
    for (at, mark) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '\n')) {
        if at < begin {
            continue;
        }
        let end = if mark == '\n' { Some(at) } else { end_of_sentence(text, begin, at) };
        if let Some(end) = end {
            push(&mut sentences, text, begin..end);
            begin = if mark == '\n' { at + 1 } else { end };
        }
    }
    push(&mut sentences, text, begin..text.len());
    sentences
}

/// Bytes of the longest sentence that rules read: a longer one is a list, or none, and they look at each again and again.
pub const LONGEST: usize = 8 << 10;

/// The sentences that rules read.
pub fn readable(text: &str) -> impl Iterator<Item = Range<usize>> {
    split(text).into_iter().filter(|sentence| sentence.len() <= LONGEST)
}

fn push(sentences: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let words = &text[range.clone()];
    let begin = range.start + (words.len() - words.trim_start().len());
    let end = range.end - (words.len() - words.trim_end().len());
    if begin < end {
        sentences.push(begin..end);
    }
}

/// Bytes of the longest word that is looked at.
const LONGEST_WORD: usize = 80;

/// Where the sentence ends whose last mark may stand there: behind the mark and what closes with it.
fn end_of_sentence(text: &str, begin: usize, at: usize) -> Option<usize> {
    let (before, after) = (ending(&text[begin..at], LONGEST_WORD), &text[at + 1..]);
    let closers = after.len() - after.trim_start_matches(['"', '”', '’', ')', ']', '\'']).len();
    let (end, after) = (at + 1 + closers, &after[closers..]);
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(' || c == '"').next().unwrap_or_default();
    if text[at..].starts_with('.') {
        let lower = word.to_lowercase();
        let is_initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
        if is_initial || ABBREVIATIONS.contains(&lower.as_str()) {
            // "D.C." may end a sentence, where a word follows that begins one.
            const OPENERS: &[&str] = &["The", "In", "On", "It", "Both", "This", "Since", "At", "However"];
            let next = after.split_whitespace().next().unwrap_or_default();
            return (word.contains('.') && after.starts_with(' ') && OPENERS.contains(&next)).then_some(end);
        }
    }
    let mut rest = after.chars();
    match rest.next() {
        None => Some(end),
        Some(next) if next.is_whitespace() => {
            let next = after.trim_start().chars().next();
            next.is_none_or(|next| !next.is_lowercase()).then_some(end)
        }
        // A sentence that clings to the one before: "agreement.Kazakhstan was".
        Some(next) => {
            let is_word = word.chars().count() >= 3 && word.ends_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
            let is_next = next.is_uppercase() && rest.next().is_some_and(char::is_lowercase);
            (is_word && is_next && !word.contains("://")).then_some(end)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    fn sentences(text: &str) -> Vec<&str> {
        split(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn abbreviations_end_no_sentence() {
        assert_eq!(
            sentences("The U.S. sent Mr. Smith. He met H. Jones."),
            ["The U.S. sent Mr. Smith.", "He met H. Jones."]
        );
        assert_eq!(
            sentences("Its embassy is in Washington, D.C. The other is not."),
            ["Its embassy is in Washington, D.C.", "The other is not."]
        );
    }

    #[test]
    fn sentences_that_cling_to_each_other_are_two() {
        assert_eq!(
            sentences("It joined in 1999.Kazakhstan left. See 3.5 km."),
            ["It joined in 1999.", "Kazakhstan left.", "See 3.5 km."]
        );
    }
}
