//! Titles of sources that lost their markup and cling to the sentence before them: "… since 1999.OSCE Summit 2010". A title
//! is lifted only where both its ends are sure; otherwise it stays among the words.

use std::ops::Range;

use super::{beginning, ending};

/// The titles that cling to sentences of a line.
pub(super) fn titles(line: &str) -> Vec<Range<usize>> {
    let mut titles = Vec::new();
    let mut from = 0;
    while let Some(begin) = next_seam(line, from) {
        match end_of_title(line, begin) {
            Some(end) => {
                titles.push(begin..end);
                from = end;
            }
            None => from = begin + 1,
        }
    }
    titles
}

/// The next place where something begins right behind the end of a sentence.
fn next_seam(line: &str, from: usize) -> Option<usize> {
    let bytes = line.as_bytes();
    let mut seams = memchr::memchr3_iter(b'.', b')', b'"', bytes.get(from..)?).map(|at| from + at);
    seams.find_map(|at| {
        let (before, after) = (ending(&line[..at], LONGEST), beginning(&line[at + 1..], 4 * LONGEST));
        let next = after.chars().next()?;
        let is_begin = next.is_uppercase() || next.is_ascii_digit();
        (is_begin && ends_sentence(before, bytes[at]) && begins_title(after, bytes[at])).then_some(at + 1)
    })
}

/// Whether a full stop behind this ends a sentence: it stands behind a word or a year, not behind an initial or a number.
fn ends_sentence(before: &str, mark: u8) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    let is_word = word.chars().count() >= 3 && word.chars().all(char::is_alphabetic);
    let is_closed = word.is_empty() && before.ends_with([')', '"', '”', '%']);
    let is_part_of_address = before.rsplit(char::is_whitespace).next().is_some_and(|word| word.contains("://"));
    !is_part_of_address && (is_word || is_year || (is_closed && mark == b'.'))
}

/// A title has at least two words; behind a bracket it begins with a number.
fn begins_title(after: &str, mark: u8) -> bool {
    let first = after.split_whitespace().next().unwrap_or_default();
    let is_number = first.starts_with(|c: char| c.is_ascii_digit());
    let is_word = first.chars().count() >= 2 && first.chars().any(char::is_lowercase)
        || first.chars().count() >= 3 && first.chars().all(char::is_uppercase);
    let is_file = !first.contains(' ') && first.contains('.') && !first.ends_with('.');
    match mark {
        b'.' => (is_word || is_number) && !is_file && after.trim_end().contains(' '),
        _ => is_number && first.contains('-') && after.contains(' '),
    }
}

/// Where the title ends that begins there: with the line, at the next seam, or before a sentence that follows it.
fn end_of_title(line: &str, begin: usize) -> Option<usize> {
    let rest = beginning(&line[begin..], 4 * LONGEST);
    let rest = &rest[..rest.find("http").unwrap_or(rest.len())];
    let rest = rest.trim_end();
    let (title, is_cut) = match camel_seam(rest) {
        Some(at) => (&rest[..at], true),
        None => (rest, false),
    };
    if verb(title).is_none() {
        return (title.chars().count() <= LONGEST).then_some(begin + title.len());
    }
    if is_cut {
        return None;
    }
    let cut = sentence_within(title)?;
    let title = title[..cut].trim_end();
    (title.contains(' ') && verb(title).is_none()).then_some(begin + title.len())
}

/// Characters of the longest title that is taken for one.
const LONGEST: usize = 200;

/// Where a sentence clings to a word: "KazakhstanOn 2 February".
fn camel_seam(text: &str) -> Option<usize> {
    const OPENERS: &[&str] = &["On ", "In ", "The ", "At ", "Since ", "After ", "During ", "However", "Both ", "This "];
    let mut openers = OPENERS.iter().filter_map(|opener| {
        text.match_indices(opener).map(|(at, _)| at).find(|at| text[..*at].ends_with(char::is_lowercase))
    });
    openers.next()
}

/// Where, behind a title, a sentence begins: at a word that opens one, or at the capitalized words that lead to a verb.
fn sentence_within(text: &str) -> Option<usize> {
    const OPENERS: &[&str] =
        &["This", "The", "It", "However", "In", "On", "At", "Since", "After", "During", "They", "Both"];
    let verb = verb(text)?;
    let words: Vec<_> = words(&text[..verb]).collect();
    let opener = words.iter().skip(1).rev().find(|(_, word)| OPENERS.contains(word));
    if let Some((at, _)) = opener {
        return Some(*at);
    }
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let mut pairs = words.windows(2);
    let last = pairs.rfind(|pair| is_capital(pair[0].1) && is_capital(pair[1].1))?;
    Some(last[1].0)
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let begin = text.as_ptr() as usize;
    text.split_whitespace().map(move |word| (word.as_ptr() as usize - begin, word))
}

/// Where the first word stands that makes a sentence of words.
fn verb(text: &str) -> Option<usize> {
    const VERBS: &[&str] = &[
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "will",
        "would",
        "became",
        "established",
        "signed",
        "joined",
        "opened",
        "incorporates",
        "maintains",
        "maintain",
        "does",
        "did",
        "can",
        "could",
        "may",
        "gave",
        "made",
        "began",
        "became",
        "includes",
        "remains",
        "agreed",
        "said",
        "held",
        "met",
        "visited",
        "recognized",
        "recognised",
        "continues",
    ];
    words(text).find(|(_, word)| VERBS.contains(word)).map(|(at, _)| at)
}
