//! The two forms of PostgreSQL's COPY, the fastest way for rows to get into a table: lines of text, where it is not known what
//! a column holds, and tuples, which PostgreSQL need not parse.

use std::io::Write;

use sea_orm::sqlx::encode::{Encode, IsNull};
use sea_orm::sqlx::postgres::PgArgumentBuffer;
use sea_orm::sqlx::{self, Postgres};
use serde_json::Value as Json;

#[derive(Clone, Copy, Debug)]
pub enum Form {
    Text,
    Binary,
}

impl Form {
    /// What COPY is told of it.
    pub fn options(self) -> &'static str {
        match self {
            Self::Text => "",
            Self::Binary => " with (format binary)",
        }
    }

    /// What comes before the rows: a signature, and that nothing is out of the ordinary.
    pub fn begin(self) -> &'static [u8] {
        match self {
            Self::Text => b"",
            Self::Binary => b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0",
        }
    }

    /// What comes after them: a row of less than no cells.
    pub fn end(self) -> &'static [u8] {
        match self {
            Self::Text => b"",
            Self::Binary => b"\xff\xff",
        }
    }
}

/// Writes the cells of a row in the binary form, each with its length before it.
pub struct Tuple<'b>(&'b mut PgArgumentBuffer);

impl<'b> Tuple<'b> {
    pub fn of(cells: i16, bytes: &'b mut PgArgumentBuffer) -> Self {
        bytes.extend(cells.to_be_bytes());
        Self(bytes)
    }

    /// The type is to be just that of the column.
    pub fn cell<'q>(&mut self, value: impl Encode<'q, Postgres>) -> sqlx::Result<()> {
        const UNKNOWN: [u8; 4] = (-1_i32).to_be_bytes();
        let length = self.0.len();
        let begin = length + UNKNOWN.len();
        self.0.extend(UNKNOWN);
        if let IsNull::No = value.encode(self.0).map_err(sqlx::Error::Encode)? {
            let written = i32::try_from(self.0.len() - begin).map_err(|error| sqlx::Error::Encode(error.into()))?;
            self.0[length..begin].copy_from_slice(&written.to_be_bytes());
        }
        Ok(())
    }
}

/// Writes the cells of a line, each with its tab behind it, the last of which becomes the end of the line.
pub struct Line<'b>(pub &'b mut Vec<u8>);

impl Line<'_> {
    pub fn value(&mut self, value: impl std::fmt::Display) {
        // Writing to memory cannot fail.
        let _ = write!(self.0, "{value}\t");
    }

    pub fn known(&mut self, value: Option<impl std::fmt::Display>) {
        match value {
            Some(value) => self.value(value),
            None => self.0.extend_from_slice(b"\\N\t"),
        }
    }

    pub fn text(&mut self, text: Option<&str>) {
        let Some(mut text) = text else { return self.0.extend_from_slice(b"\\N\t") };
        while let Some(at) = text.find(['\\', '\t', '\n', '\r']) {
            let escaped: &[u8] = match text.as_bytes()[at] {
                b'\\' => b"\\\\",
                b'\t' => b"\\t",
                b'\n' => b"\\n",
                _ => b"\\r",
            };
            self.0.extend_from_slice(&text.as_bytes()[..at]);
            self.0.extend_from_slice(escaped);
            text = &text[at + 1..];
        }
        self.0.extend_from_slice(text.as_bytes());
        self.0.push(b'\t');
    }

    /// A value as JSON has it: a list becomes an array of the database, whose items are texts.
    pub fn json(&mut self, value: &Json) {
        match value {
            Json::Null => self.text(None),
            Json::String(text) => self.text(Some(text)),
            Json::Array(items) => self.text(Some(&array(items))),
            Json::Bool(_) | Json::Number(_) => self.value(value),
            Json::Object(_) => self.text(Some(&value.to_string())),
        }
    }

    pub fn end(&mut self) {
        if let Some(last) = self.0.last_mut() {
            *last = b'\n';
        }
    }
}

fn array(items: &[Json]) -> String {
    let mut array = String::from("{");
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            array.push(',');
        }
        match item {
            Json::Null => array.push_str("NULL"),
            Json::String(text) => quote(text, &mut array),
            other => quote(&other.to_string(), &mut array),
        }
    }
    array.push('}');
    array
}

fn quote(text: &str, to: &mut String) {
    to.push('"');
    for letter in text.chars() {
        if matches!(letter, '"' | '\\') {
            to.push('\\');
        }
        to.push(letter);
    }
    to.push('"');
}

#[cfg(test)]
mod tests {
    use sea_orm::sqlx::postgres::PgArgumentBuffer;
    use serde_json::json;

    use super::{Line, Tuple};

    #[test]
    fn cells_have_their_length_before_them_and_none_where_nothing_is_known() {
        let mut bytes = PgArgumentBuffer::default();
        let mut tuple = Tuple::of(3, &mut bytes);
        tuple.cell("Å").expect("written");
        tuple.cell(None::<i64>).expect("written");
        tuple.cell(258_i64).expect("written");
        assert_eq!(bytes[..], *b"\0\x03\0\0\0\x02\xc3\x85\xff\xff\xff\xff\0\0\0\x08\0\0\0\0\0\0\x01\x02");
    }

    #[test]
    fn what_means_something_to_copy_is_escaped() {
        let mut bytes = Vec::new();
        let mut line = Line(&mut bytes);
        line.text(Some("C:\\N\ttab"));
        line.text(None);
        line.known(Some(-0.5));
        line.end();
        assert_eq!(String::from_utf8_lossy(&bytes), "C:\\\\N\\ttab\t\\N\t-0.5\n");
    }

    #[test]
    fn values_are_written_as_the_database_reads_them() {
        let mut bytes = Vec::new();
        let mut line = Line(&mut bytes);
        for value in [json!(null), json!(true), json!(18), json!(0.5), json!(["a", "b \"c\" \\ d", "NULL"]), json!([])]
        {
            line.json(&value);
        }
        line.end();
        let expected = r#"\N	true	18	0.5	{"a","b \\"c\\" \\\\ d","NULL"}	{}"#;
        assert_eq!(String::from_utf8_lossy(&bytes).trim_end(), expected);
    }
}
