//! Tables of text: rows by the names of their columns, whatever ends their lines.

use csv::{ReaderBuilder, StringRecord};

use super::input::{InputError, Member};

/// A table in memory.
#[derive(Debug)]
pub struct Table<'m> {
    member: &'m Member,
    columns: Vec<String>,
    rows: Vec<(u64, StringRecord)>,
}

/// A row, and the line that it begins on.
#[derive(Clone, Copy, Debug)]
pub struct Row<'t> {
    table: &'t Table<'t>,
    line: u64,
    cells: &'t StringRecord,
}

impl<'m> Table<'m> {
    /// Reads the table of a text whose first line names its columns.
    ///
    /// # Errors
    /// If a column that is needed is not there: then the file is of another version.
    pub fn read(member: &'m Member, text: &str, separator: u8, needed: &[&str]) -> Result<Self, InputError> {
        Self::read_by(ReaderBuilder::new().delimiter(separator), member, text, needed)
    }

    /// The same of a table that never quotes: a quotation mark is a letter of its cell.
    ///
    /// # Errors
    /// Likewise.
    pub fn unquoted(member: &'m Member, text: &str, separator: u8, needed: &[&str]) -> Result<Self, InputError> {
        Self::read_by(ReaderBuilder::new().delimiter(separator).quoting(false), member, text, needed)
    }

    fn read_by(
        builder: &mut ReaderBuilder, member: &'m Member, text: &str, needed: &[&str],
    ) -> Result<Self, InputError> {
        let mut reader = builder.flexible(true).has_headers(true).from_reader(text.as_bytes());
        let headers = reader.headers().map_err(|error| member.fault(error.to_string()))?;
        let columns: Vec<String> = headers.iter().map(|name| name.trim().to_owned()).collect();
        let missing: Vec<_> = needed.iter().filter(|name| !columns.iter().any(|column| column == *name)).collect();
        if !missing.is_empty() {
            let missing = missing.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ");
            return Err(member.fault(format!(
                "is of another version or another kind: the column {missing} is missing; it has {}",
                columns.join(", ")
            )));
        }
        let mut rows = Vec::new();
        for row in reader.into_records() {
            let row = row.map_err(|error| member.fault(error.to_string()))?;
            rows.push((row.position().map_or(0, csv::Position::line), row));
        }
        Ok(Self { member, columns, rows })
    }

    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row { table: self, line: *line, cells })
    }
}

impl<'t> Row<'t> {
    /// A cell without blanks around it; empty where the row has none, too.
    pub fn get(&self, column: &str) -> &'t str {
        let place = self.table.columns.iter().position(|name| name == column);
        place.map_or("", |place| self.at(place))
    }

    /// The cell of a column by its place.
    pub fn at(&self, place: usize) -> &'t str {
        self.cells.get(place).unwrap_or_default().trim()
    }

    /// Where it stands: `file.csv:12`.
    pub fn label(&self) -> String {
        format!("{}:{}", self.table.member.label, self.line)
    }
}
