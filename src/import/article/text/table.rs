//! Tables of Markdown: grid tables, drawn with `+---+`, and pipe tables. A table becomes its rows; what draws it is markup.

/// A table that a text begins with.
#[derive(Debug)]
pub(super) struct Table<'t> {
    /// Bytes of it, to the end of its last line.
    pub length: usize,
    /// The headings of its columns.
    pub columns: Vec<String>,
    pub parts: Vec<Part<'t>>,
}

#[derive(Debug)]
pub(super) enum Part<'t> {
    Markup(&'t str),
    /// A row, cut into pieces in their order: a piece of a cell with its column, or what parts them.
    Row {
        raw: &'t str,
        pieces: Vec<(Option<usize>, &'t str)>,
    },
}

/// Whether a line can begin a table.
pub(super) fn begins(line: &str) -> bool {
    is_rule(line)
}

/// `+------+` or `+======+`.
fn is_rule(line: &str) -> bool {
    let line = line.trim_end();
    line.len() > 4 && line.starts_with('+') && line.ends_with('+') && line.bytes().all(|b| b"+-=:".contains(&b))
}

pub(super) fn grid(text: &str) -> Option<Table<'_>> {
    let first = text.split_inclusive('\n').next().filter(|line| is_rule(line))?;
    let edges: Vec<usize> = first.char_indices().filter(|(_, c)| *c == '+').map(|(at, _)| at).collect();
    let mut table = Table { length: 0, columns: Vec::new(), parts: Vec::new() };
    let (mut row_begin, mut has_head) = (0, false);
    for line in text.split_inclusive('\n') {
        let begin = table.length;
        if is_rule(line) {
            let row = &text[row_begin..begin];
            if line.contains('=') && !has_head {
                has_head = true;
                table.columns = headings(row, &edges);
                table.parts.push(Part::Markup(row));
            } else if !row.is_empty() {
                table.parts.push(Part::Row { raw: row, pieces: pieces(row, &edges) });
            }
            table.parts.push(Part::Markup(line));
            row_begin = begin + line.len();
        } else if !line.starts_with('|') {
            break;
        }
        table.length += line.len();
    }
    // Rows without a rule behind them are no table any more.
    table.length = row_begin;
    Some(table)
}

/// The cells of a line: between the bars that stand at the edges, counted in characters.
fn cells<'t>(line: &'t str, edges: &[usize]) -> Vec<&'t str> {
    let bars: Vec<usize> = line
        .char_indices()
        .enumerate()
        .filter(|(column, (_, c))| *c == '|' && edges.contains(column))
        .map(|(_, (at, _))| at)
        .collect();
    bars.windows(2).map(|pair| &line[pair[0] + 1..pair[1]]).collect()
}

fn headings(row: &str, edges: &[usize]) -> Vec<String> {
    let mut headings: Vec<String> = Vec::new();
    for line in row.lines() {
        for (column, cell) in cells(line, edges).into_iter().enumerate() {
            headings.resize(headings.len().max(column + 1), String::new());
            let heading = format!("{} {}", headings[column], cell.trim());
            heading.trim().clone_into(&mut headings[column]);
        }
    }
    headings
}

fn pieces<'t>(row: &'t str, edges: &[usize]) -> Vec<(Option<usize>, &'t str)> {
    let begin = row.as_ptr() as usize;
    let mut pieces = Vec::new();
    let mut from = 0;
    for line in row.split_inclusive('\n') {
        for (column, cell) in cells(line, edges).into_iter().enumerate() {
            let words = cell.trim().trim_start_matches("- ").trim_start_matches("-   ").trim();
            if words.is_empty() {
                continue;
            }
            let at = words.as_ptr() as usize - begin;
            if at > from {
                pieces.push((None, &row[from..at]));
            }
            pieces.push((Some(column), words));
            from = at + words.len();
        }
    }
    if from < row.len() {
        pieces.push((None, &row[from..]));
    }
    pieces
}

pub(super) fn pipe(text: &str) -> Option<Table<'_>> {
    let mut lines = text.split_inclusive('\n');
    let (head, rule) = (lines.next()?, lines.next()?);
    let is_rule =
        |line: &str| line.contains('-') && line.contains('|') && line.trim().bytes().all(|b| b"|-: ".contains(&b));
    if !head.contains('|') || !is_rule(rule) {
        return None;
    }
    let columns = split(head).map(|cell| cell.trim().to_owned()).collect();
    let markup = &text[..head.len() + rule.len()];
    let mut table = Table { length: markup.len(), columns, parts: vec![Part::Markup(markup)] };
    for line in lines.take_while(|line| line.contains('|')) {
        let begin = line.as_ptr() as usize;
        let (mut pieces, mut from) = (Vec::new(), 0);
        for (column, cell) in split(line).enumerate() {
            let words = cell.trim();
            if words.is_empty() {
                continue;
            }
            let at = words.as_ptr() as usize - begin;
            if at > from {
                pieces.push((None, &line[from..at]));
            }
            pieces.push((Some(column), words));
            from = at + words.len();
        }
        if from < line.len() {
            pieces.push((None, &line[from..]));
        }
        table.parts.push(Part::Row { raw: line, pieces });
        table.length += line.len();
    }
    Some(table)
}

/// The cells of a line between bars; bars at its ends part nothing.
fn split(line: &str) -> impl Iterator<Item = &str> {
    let line = line.trim_end();
    let line = line.strip_prefix('|').unwrap_or(line);
    line.strip_suffix('|').unwrap_or(line).split('|')
}
