//! What client and server agree on about answers that the client has already (RFC 9110, 13; RFC 9111): the tag of an answer,
//! and the headers by which a request asks whether it still holds, or for none that was kept.

use axum::http::{
    HeaderMap, HeaderValue,
    header::{CACHE_CONTROL, IF_NONE_MATCH},
};
use sha2::{Digest, Sha256};

/// A client may keep the answer, and asks each time whether it still holds.
pub const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// An answer that holds for once: it has errors, or tells of its own making.
pub const FOR_ONCE: HeaderValue = HeaderValue::from_static("no-store");

/// The tag of a body. It is weak, since the same answer goes out compressed in several ways.
pub fn tag(body: &[u8]) -> HeaderValue {
    let digest = Sha256::digest(body);
    let half: [u8; 16] = std::array::from_fn(|place| digest[place]);
    HeaderValue::try_from(format!("W/\"{:032x}\"", u128::from_be_bytes(half)))
        .unwrap_or_else(|_| HeaderValue::from_static("W/\"\"")) // hexadecimal is always a value
}

/// Whether the client has the answer of this tag.
pub fn is_known(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let tag = opaque(tag.as_bytes());
    let lists = headers.get_all(IF_NONE_MATCH).iter();
    lists.flat_map(|list| list.as_bytes().split(|byte| *byte == b',')).any(|known| {
        let known = known.trim_ascii();
        known == b"*" || opaque(known) == tag
    })
}

fn opaque(tag: &[u8]) -> &[u8] {
    tag.strip_prefix(b"W/").unwrap_or(tag)
}

/// Whether the client wants an answer that was made for it alone.
pub fn wants_a_fresh_one(headers: &HeaderMap) -> bool {
    let lists = headers.get_all(CACHE_CONTROL).iter();
    lists.flat_map(|list| list.as_bytes().split(|byte| *byte == b',')).any(|directive| {
        let directive = directive.trim_ascii();
        directive.eq_ignore_ascii_case(b"no-cache") || directive.eq_ignore_ascii_case(b"no-store")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_known_however_it_is_listed() {
        let tag = tag(b"{}");
        let text = tag.to_str().unwrap().to_owned();
        let strong = text.trim_start_matches("W/").to_owned();
        for (sent, known) in [
            (text.clone(), true),
            (strong.clone(), true),
            (format!("\"other\" , {text}"), true),
            ("*".to_owned(), true),
            ("\"other\"".to_owned(), false),
            (strong.trim_matches('"').to_owned(), false),
            (String::new(), false),
        ] {
            let headers = HeaderMap::from_iter([(IF_NONE_MATCH, sent.parse().unwrap())]);
            assert_eq!(is_known(&headers, &tag), known, "{sent}");
        }
        assert!(!is_known(&HeaderMap::new(), &tag));
    }

    #[test]
    fn a_fresh_answer_is_asked_for_by_two_words() {
        for (sent, fresh) in
            [("no-cache", true), ("max-age=0, No-Store", true), ("max-age=0", false), ("only-if-cached", false)]
        {
            let headers = HeaderMap::from_iter([(CACHE_CONTROL, sent.parse().unwrap())]);
            assert_eq!(wants_a_fresh_one(&headers), fresh, "{sent}");
        }
    }
}
