//! A place in an EDTF text, moved forward character by character, that knows its column and can say what it expected
//! there. The order of the parts is `parse`'s matter.

use std::fmt::Display;
use std::ops::RangeInclusive;

/// Why a text is refused, and the column, counted in characters from 1.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) column: usize,
    pub(super) reason: String,
}

impl Fault {
    pub(super) fn new(column: usize, reason: impl Into<String>) -> Self {
        Self { column, reason: reason.into() }
    }
}

/// Digits, the last of which may be blanked out by X: 19XX is 19 with two blanks.
pub(super) struct Masked {
    pub(super) value: u32,
    pub(super) blanks: usize,
}

pub(super) struct Cursor<'a> {
    rest: &'a str,
    /// Of the first character of `rest`.
    column: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str, column: usize) -> Self {
        Self { rest: text, column }
    }

    pub(super) fn column(&self) -> usize {
        self.column
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    pub(super) fn take(&mut self, wanted: char) -> bool {
        match self.rest.strip_prefix(wanted) {
            Some(rest) => {
                self.rest = rest;
                self.column += 1;
                true
            }
            None => false,
        }
    }

    pub(super) fn require(&mut self, wanted: char, example: &str) -> Result<(), Fault> {
        if self.take(wanted) { Ok(()) } else { Err(self.expected(format_args!("{wanted:?}, as in {example}"))) }
    }

    pub(super) fn digit(&mut self) -> Option<u32> {
        let found = self.peek()?;
        let digit = found.to_digit(10)?;
        self.take(found).then_some(digit)
    }

    /// As many digits or X as the part is wide, at most nine; `part` names it in an error.
    pub(super) fn masked(&mut self, width: usize, part: &str) -> Result<Masked, Fault> {
        let mut masked = Masked { value: 0, blanks: 0 };
        for _ in 0..width {
            if self.take('X') {
                masked.blanks += 1;
                continue;
            }
            if masked.blanks > 0 {
                return Err(self.expected(format_args!("X, because after an X the rest of {part} is X")));
            }
            let Some(digit) = self.digit() else { return Err(self.expected(part)) };
            masked.value = 10 * masked.value + digit;
        }
        Ok(masked)
    }

    /// Two digits of a time of day.
    pub(super) fn two_digits(&mut self, range: RangeInclusive<u32>, part: &str) -> Result<u32, Fault> {
        let column = self.column;
        let mut value = 0;
        for _ in 0..2 {
            let Some(digit) = self.digit() else { return Err(self.expected(part)) };
            value = 10 * value + digit;
        }
        if range.contains(&value) {
            return Ok(value);
        }
        Err(Fault::new(column, format!("{part} are {:02} to {:02}", range.start(), range.end())))
    }

    pub(super) fn fault(&self, reason: impl Into<String>) -> Fault {
        Fault::new(self.column, reason)
    }

    pub(super) fn expected(&self, wanted: impl Display) -> Fault {
        match self.peek() {
            Some(found) => self.fault(format!("expected {wanted}, found {found:?}")),
            None => self.fault(format!("expected {wanted}, but the text ends")),
        }
    }
}
