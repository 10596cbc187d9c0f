//! Lines in the text form of PostgreSQL's COPY, the fastest way for rows to get into a table.

use std::io::Write;

use serde_json::Value as Json;

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
    use serde_json::json;

    use super::Line;

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
