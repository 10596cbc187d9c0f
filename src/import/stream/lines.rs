//! The lines of a file, one after another. Only one of them is in memory at a time, and of one that is too long nothing is.

use std::io::{self, BufRead};

use memchr::memchr;

/// No line of a stream is longer, in bytes; one that is has lost the end of its line, or is something else.
const LONGEST: usize = 1 << 20;

/// The lines of a text, counted from 1.
pub struct Lines<R> {
    from: R,
    number: u64,
    line: Vec<u8>,
}

/// What stands on a line, without its end.
#[derive(Debug, PartialEq, Eq)]
pub enum Line<'l> {
    Text(&'l str),
    /// It is no UTF-8, for this byte.
    NotUtf8(u8),
    /// It has more than 1 MiB, and was passed over.
    TooLong,
}

impl<R: BufRead> Lines<R> {
    pub fn of(from: R) -> Self {
        Self { from, number: 0, line: Vec::new() }
    }

    /// The number of the next line, and what stands on it.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn next(&mut self) -> io::Result<Option<(u64, Line<'_>)>> {
        self.line.clear();
        let (mut is_any, mut is_too_long) = (false, false);
        loop {
            let bytes = match self.from.fill_buf() {
                Ok(bytes) => bytes,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            is_any |= !bytes.is_empty();
            let end = memchr(b'\n', bytes);
            let piece = &bytes[..end.unwrap_or(bytes.len())];
            is_too_long |= self.line.len() + piece.len() > LONGEST;
            if is_too_long {
                self.line.clear();
            } else {
                self.line.extend_from_slice(piece);
            }
            let (read, is_last) = (piece.len() + usize::from(end.is_some()), bytes.is_empty());
            self.from.consume(read);
            if end.is_some() || is_last {
                break;
            }
        }
        if !is_any {
            return Ok(None);
        }
        self.number += 1;
        let line = if is_too_long { Line::TooLong } else { text(&self.line, self.number == 1) };
        Ok(Some((self.number, line)))
    }
}

/// A line as text, without a carriage return and, at the beginning of a file, without a byte-order mark.
fn text(line: &[u8], is_first: bool) -> Line<'_> {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let line = if is_first { line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line) } else { line };
    match std::str::from_utf8(line) {
        Ok(text) => Line::Text(text),
        Err(error) => Line::NotUtf8(line.get(error.valid_up_to()).copied().unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Line, Lines};
    use std::io::{BufReader, Read};

    /// All lines of a text that is read in pieces of so many bytes.
    fn lines(text: &[u8], piece: usize) -> Vec<String> {
        let mut lines = Lines::of(BufReader::with_capacity(piece, text));
        let mut all = Vec::new();
        while let Some((number, line)) = lines.next().expect("readable") {
            all.push(format!("{number} {line:?}"));
        }
        all
    }

    #[test]
    fn lines_end_as_they_may_wherever_they_are_cut() {
        let text = b"\xEF\xBB\xBFone\r\ntwo\n\nfour \xFF\nfive";
        let expected = ["1 Text(\"one\")", "2 Text(\"two\")", "3 Text(\"\")", "4 NotUtf8(255)", "5 Text(\"five\")"];
        for piece in 1..=text.len() {
            assert_eq!(lines(text, piece), expected, "in pieces of {piece}");
        }
        assert!(lines(b"", 8).is_empty());
    }

    #[test]
    fn a_line_that_is_too_long_is_passed_over_without_being_kept() {
        let endless = std::io::repeat(b'x').take(64 << 20).chain(&b"\nnext\n"[..]);
        let mut lines = Lines::of(BufReader::new(endless));
        assert_eq!(lines.next().expect("readable"), Some((1, Line::TooLong)));
        assert!(lines.line.capacity() <= 2 * LONGEST);
        assert_eq!(lines.next().expect("readable"), Some((2, Line::Text("next"))));
        assert_eq!(lines.next().expect("readable"), None);
    }
}
