//! "Did you mean": the known word that is nearest to an unknown one.

/// The candidate that a slip of the fingers may have turned into `word`, if any is near enough to be worth naming.
/// Case, blanks, `-` and `_` count as the same; a word cut short, or with an ending, is near.
pub(super) fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = plain(word);
    let length = word.chars().count();
    candidates
        .into_iter()
        .map(|candidate| (distance(&word, &plain(candidate)), candidate))
        .filter(|(distance, candidate)| *distance <= allowed(length.max(candidate.chars().count())))
        .min()
        .map(|(_, candidate)| candidate)
}

fn distance(word: &str, candidate: &str) -> usize {
    let shorter = word.len().min(candidate.len());
    let is_begin = shorter >= 4 && (word.starts_with(candidate) || candidate.starts_with(word));
    if is_begin { 1 } else { strsim::damerau_levenshtein(word, candidate) }
}

/// One slip in three characters.
fn allowed(length: usize) -> usize {
    (length / 3).max(1)
}

fn plain(word: &str) -> String {
    word.trim().to_lowercase().replace(['_', ' '], "-")
}

/// `did you mean "osce"?`
pub(super) fn did_you_mean(word: &str) -> String {
    format!("did you mean {word:?}?")
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn a_slip_is_found() {
        assert_eq!(closest("osec", ["osce", "nato", "un"]), Some("osce"));
        assert_eq!(closest("Kazakstan", ["kyrgyzstan", "kazakhstan"]), Some("kazakhstan"));
    }

    #[test]
    fn case_and_dashes_do_not_count() {
        assert_eq!(closest("founding-member", ["MEMBER", "FOUNDING_MEMBER"]), Some("FOUNDING_MEMBER"));
    }

    #[test]
    fn endings_do_not_count() {
        assert_eq!(closest("CHAIRMAN", ["MEMBER", "CHAIR"]), Some("CHAIR"));
        assert_eq!(closest("memb", ["MEMBER", "CHAIR"]), Some("MEMBER"));
    }

    #[test]
    fn a_word_unlike_all_is_like_none() {
        assert_eq!(closest("atlantis", ["osce", "nato"]), None);
        assert_eq!(closest("", ["osce"]), None);
    }

    #[test]
    fn ties_go_to_the_first_by_alphabet() {
        assert_eq!(closest("cat", ["rat", "bat"]), Some("bat"));
    }
}
