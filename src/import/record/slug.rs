//! Slugs: what facts are called in references, addresses and ids.

/// Lower case, every run of other characters than `a-z0-9` one dash, none at the ends.
pub(in crate::import) fn slugify(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for character in text.chars().flat_map(char::to_lowercase) {
        if character.is_ascii_lowercase() || character.is_ascii_digit() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// A slug from those of what a fact joins; what is absent is left out.
pub(in crate::import) fn join<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let parts: Vec<_> = parts.into_iter().map(slugify_part).filter(|part| !part.is_empty()).collect();
    parts.join("--")
}

/// A slug that is joined again keeps its double dashes: they part what it was joined from.
fn slugify_part(part: &str) -> String {
    if is_slug(part) { part.to_owned() } else { slugify(part) }
}

/// Words of `a-z0-9` with dashes between them.
pub(super) fn is_slug(text: &str) -> bool {
    let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    text.starts_with(is_word) && text.ends_with(is_word) && text.chars().all(|c| is_word(c) || c == '-')
}

/// A slug with single dashes only, for what never is joined from parts.
pub(super) fn is_plain_slug(text: &str) -> bool {
    is_slug(text) && !text.contains("--")
}

#[cfg(test)]
mod tests {
    use super::{is_plain_slug, is_slug, join, slugify};

    #[test]
    fn slugify_keeps_letters_and_digits() {
        assert_eq!(slugify("Prime Minister (acting)"), "prime-minister-acting");
        assert_eq!(slugify("2012/.."), "2012");
        assert_eq!(slugify("../2011-01-13"), "2011-01-13");
        assert_eq!(slugify("FOUNDING_MEMBER"), "founding-member");
        assert_eq!(slugify("—"), "");
    }

    #[test]
    fn join_leaves_out_what_is_absent() {
        assert_eq!(join(["kazakhstan", "osce", "CHAIR", "2010"]), "kazakhstan--osce--chair--2010");
        assert_eq!(join(["kazakhstan", "osce", "MEMBER", ""]), "kazakhstan--osce--member");
        assert_eq!(join(["a--b", "ESTABLISHED"]), "a--b--established");
    }

    #[test]
    fn slugs_have_a_shape() {
        assert!(is_slug("a-1") && is_slug("a--b") && is_slug("5"));
        assert!(!is_slug("") && !is_slug("-a") && !is_slug("a-") && !is_slug("A") && !is_slug("é") && !is_slug("a b"));
        assert!(is_plain_slug("a-b") && !is_plain_slug("a--b"));
    }
}
