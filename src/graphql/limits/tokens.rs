//! A first look at a document, before the parser may see it. The parser is recursive and believes what it is given; this
//! is one pass over the bytes that never goes deeper than a counter.

use super::{Error, NESTING, Result, exceeded};

/// No name of the schema comes near it. async-graphql compares unknown names with all known ones, letter by letter.
const LONGEST_WORD: usize = 128;

/// How many tokens a document has, by the lexical grammar of the GraphQL specification. What is no token counts too:
/// the parser will say what is wrong with it.
pub fn count(document: &str, most: usize) -> Result<usize> {
    if document.contains('\0') {
        return Err(nul());
    }
    let bytes = document.as_bytes();
    let (mut at, mut tokens, mut nesting) = (0, 0, 0_usize);
    while at < bytes.len() {
        let length = match bytes[at] {
            b' ' | b'\t' | b'\r' | b'\n' | b',' => {
                at += 1;
                continue;
            }
            b'#' => {
                at += run(&bytes[at..], |byte| byte != b'\n' && byte != b'\r');
                continue;
            }
            // A byte order mark says nothing.
            0xef if bytes[at..].starts_with(b"\xef\xbb\xbf") => {
                at += 3;
                continue;
            }
            b'"' => string(&bytes[at..])?,
            b'{' | b'[' | b'(' => {
                nesting += 1;
                1
            }
            b'}' | b']' | b')' => {
                nesting = nesting.saturating_sub(1);
                1
            }
            b'.' => run(&bytes[at..], |byte| byte == b'.'),
            b'0'..=b'9' | b'-' => run(&bytes[at..], |byte| is_word(byte) || byte == b'.'),
            byte if is_word(byte) => run(&bytes[at..], is_word),
            _ => 1,
        };
        if length > LONGEST_WORD && is_word(bytes[at]) {
            return Err(exceeded("characters in one word", LONGEST_WORD, length, "no name or number is that long"));
        }
        if nesting > NESTING {
            return Err(exceeded("brackets within brackets", NESTING, nesting, "ask for fewer levels"));
        }
        tokens += 1;
        if tokens > most {
            return Err(Error::TooComplex(format!(
                "the document has more than {most} words and signs, which is the limit; \
                 ask in several requests, and give long lists as variables"
            )));
        }
        at += length;
    }
    Ok(tokens)
}

pub fn nul() -> Error {
    Error::BadInput(
        "the request has a NUL character (U+0000), which no text of the record has; leave it out".to_owned(),
    )
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+')
}

fn run(bytes: &[u8], belongs: impl Fn(u8) -> bool) -> usize {
    bytes.iter().position(|byte| !belongs(*byte)).unwrap_or(bytes.len())
}

/// The length of a string with its quotes; an unterminated one ends where its line ends, or the document.
fn string(bytes: &[u8]) -> Result<usize> {
    if bytes.starts_with(br#"""""#) {
        return Ok(block(bytes));
    }
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return Ok(at + 1),
            b'\n' | b'\r' => return Ok(at),
            b'\\' if bytes[at..].starts_with(br"\u0000") => return Err(nul()),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    Ok(bytes.len())
}

fn block(bytes: &[u8]) -> usize {
    let mut at = 3;
    while at < bytes.len() {
        if bytes[at..].starts_with(br#"\""""#) {
            at += 4;
        } else if bytes[at..].starts_with(br#"""""#) {
            return at + 3;
        } else {
            at += 1;
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_counted_as_the_specification_counts_them() {
        for (document, tokens) in [
            ("", 0),
            ("{a}", 3),
            ("{ a # { b }\n }", 3),
            ("query($a: [Int!]! = [1,-2.5e+3]){f(x:$a)...F}", 27),
            (r#"{a(b:"x { \" y")}"#, 8),
            (r#"{a(b:"""x { \""" " y""")}"#, 8),
            ("{a(b:\"open)}", 6),
            ("\u{feff}{a}", 3),
        ] {
            assert_eq!(count(document, 100).unwrap(), tokens, "{document}");
        }
    }

    #[test]
    fn what_is_too_much_is_refused_before_it_is_parsed() {
        assert!(count("{a}", 2).is_err());
        assert!(count(&"[".repeat(NESTING + 1), 1_000).is_err());
        assert!(count(&"[]".repeat(NESTING + 1), 1_000).is_ok());
        assert!(count(&"a".repeat(LONGEST_WORD + 1), 1_000).is_err());
        assert!(count("{a(b:\"\\u0000\")}", 1_000).is_err());
        assert!(count("{a(b:\"\\\\u0000\")}", 1_000).is_ok());
        assert!(count("{a}\0", 1_000).is_err());
    }
}
