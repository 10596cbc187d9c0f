//! The statements of a plan: each gives the rows of one level for all keys at once, a key's rows together and in order. Of
//! the tables of a type only those are joined that something in the statement mentions.

use super::{
    describe::{Described, Reading},
    reading::{has_whole_months, mentions, once_each, replaced},
    session::Planning,
    texts::{Shape, Texts},
};
use crate::graphql::{
    order::{self, Position, Term},
    page::Slice,
};
use sea_orm::{
    Value,
    sea_query::{Condition, Expr, PostgresQueryBuilder, Query},
};
use std::{borrow::Cow, fmt::Write};

/// The version of the data: what is kept in memory must be of the same.
pub const VERSION: &str = "(select version from data_version)";

/// What is read of the rows of a type: expressions, in the order of the columns that a statement gives.
pub struct Columns<'a> {
    pub described: &'static Described,
    pub columns: Cow<'a, [String]>,
}

/// A statement, of which the keys are the last parameter.
#[derive(Debug)]
pub struct Statement {
    pub text: String,
    pub values: Vec<Value>,
    pub planning: Planning,
    /// Whether its last column is the version that it sees.
    pub version: bool,
}

/// What of a list's rows is wanted.
pub struct Wanted<'a> {
    pub on: &'a str,
    pub current: Option<&'static str>,
    pub reading: Option<&'static Reading>,
    pub order: &'a [Term],
    /// Which page of them; none of them otherwise.
    pub page: Option<Cut<'a>>,
    pub count: bool,
    pub version: bool,
}

/// How a page is cut from a list.
pub struct Cut<'a> {
    pub slice: &'a Slice,
    /// Whether to look for one row beyond it.
    pub further: bool,
    pub cursors: bool,
    /// Whether its rows are wanted as one array of their only column, a number.
    pub packed: bool,
}

/// The rows for which `on` holds, given `k.key`, of keys of this type of PostgreSQL's.
pub fn rows(level: &Columns<'_>, on: &str, order: Option<&str>, keys: &str, version: bool) -> Statement {
    let order = order.map_or_else(String::new, |order| format!("order by {order}"));
    let inner = Select { level, reading: None, cursors: None, condition: on, order: &order, limit: None }.text();
    let columns = columns(level, false, false, version);
    let text = format!(
        "select k.place{columns}\nfrom unnest($1::{keys}[]) with ordinality k(key, place)\ncross join lateral (\n{inner}) t"
    );
    Statement { text, values: vec![], planning: Planning::Once, version }
}

/// A statement for the version alone.
pub fn version() -> Statement {
    Statement { text: format!("select {VERSION}"), values: vec![], planning: Planning::Once, version: true }
}

/// A page for each key, and how many rows there are on all pages.
pub fn pages(level: &Columns<'_>, filter: Option<Condition>, wanted: &Wanted<'_>, texts: &Texts) -> Statement {
    let mut values = vec![];
    let filter = filter.map(|filter| rendered(filter, &mut values));
    let is_counted_by_months = wanted.count && wanted.reading.is_some_and(|reading| reading.months.is_some());
    let months = is_counted_by_months && filter.as_deref().is_none_or(|filter| has_whole_months(filter, &values));
    let slice = wanted.page.as_ref().map(|cut| cut.slice);
    let goes_on = slice.is_some_and(|slice| slice.after.is_some() || slice.before.is_some());
    let is_dated = matches!(level.columns, Cow::Owned(_));
    let (text, planning) = if goes_on || is_dated {
        text(level, wanted, filter.as_deref(), months, &mut values)
    } else {
        let (limit, backward) = slice.map_or((0, false), |slice| (slice.limit, slice.backward));
        let shape = Shape { filter, order: wanted.order.to_vec(), limit, backward, months, version: wanted.version };
        texts.of(shape, |shape| text(level, wanted, shape.filter.as_deref(), months, &mut values))
    };
    Statement { text, values, planning, version: wanted.version }
}

/// The text of that, values of cursors behind those of the filter.
fn text(
    level: &Columns<'_>, wanted: &Wanted<'_>, filter: Option<&str>, months: bool, values: &mut Vec<Value>,
) -> (String, Planning) {
    let described = level.described;
    let on = match (wanted.reading, wanted.current) {
        (Some(reading), _) => reading.on.to_owned(),
        (None, Some(current)) => format!("({}) and {current}", wanted.on),
        (None, None) => wanted.on.to_owned(),
    };
    let answers = |filter| wanted.reading.is_some_and(|reading| reading.answers(filter));
    let is_answered = filter.is_none_or(answers);
    let planning = if is_answered { Planning::Once } else { Planning::Anew };
    let whole = filter.map_or_else(|| on.clone(), |filter| format!("{on}\nand {filter}"));
    let cut = wanted.page.as_ref();
    // Counted once, before there are rows: PostgreSQL might count for each.
    let within = if wanted.count { format!("{whole}\nand n.count > 0") } else { whole.clone() };
    let page = cut.map(|cut| page(level, wanted, cut, &within, values));
    let keys = format!("unnest(${}::bigint[]) with ordinality k(key, place)", values.len() + 1);
    let columns = columns(level, cut.is_some_and(|cut| cut.cursors), wanted.count, wanted.version);
    let mut from = String::new();
    if wanted.count {
        let counted = counted(described, wanted.reading, months && is_answered, &whole);
        let _ = write!(from, "\ncross join lateral (select {counted}) n(count)"); // into a string it never fails
    }
    if let Some(page) = page {
        let _ = match (cut.is_some_and(|cut| cut.packed), wanted.count) {
            (true, _) => write!(from, "\ncross join lateral (select array(\n{page}) as c0) t"),
            (false, true) => write!(from, "\nleft join lateral (\n{page}) t on true"),
            (false, false) => write!(from, "\ncross join lateral (\n{page}) t"),
        };
    }
    let from = match wanted.reading.and_then(|reading| reading.once) {
        Some(call) => once_each(call, from),
        None => from,
    };
    (format!("select k.place{columns}\nfrom {keys}{from}"), planning)
}

/// How many rows there are, one by one or by months.
fn counted(described: &Described, reading: Option<&Reading>, months: bool, whole: &str) -> String {
    let condition = replaced(reading, whole);
    if let (true, Some(Reading { table: rows, months: Some((table, count)), .. })) = (months, reading) {
        let condition = condition.replace(&format!("{rows}."), &format!("{table}."));
        return format!("{count} from {table} where {condition}");
    }
    format!("count(*) from {} where {condition}", tables(described, reading, &condition))
}

/// The rows of the page of `k.key`, in order.
fn page(level: &Columns<'_>, wanted: &Wanted<'_>, cut: &Cut<'_>, whole: &str, values: &mut Vec<Value>) -> String {
    let Cut { slice, further, cursors, .. } = *cut;
    let cursors = cursors.then_some(wanted.order);
    let rows = slice.limit + usize::from(further);
    let branches: Vec<String> = branches(wanted, slice, level.described.table())
        .into_iter()
        .map(|Branch { within, order }| {
            let within = within.map(|within| rendered(within, values));
            let condition = within.map_or_else(|| whole.to_owned(), |within| format!("{whole}\nand {within}"));
            let (reading, condition) = (wanted.reading, &*condition);
            Select { level, reading, cursors, condition, order: &order, limit: Some(rows) }.text()
        })
        .collect();
    match branches.as_slice() {
        [one] => one.clone(),
        several => format!("({})\nlimit {rows}", several.join(")\nunion all\n(")),
    }
}

/// The columns that come after the place: those of the level, position and tie for cursors, the count, the version.
fn columns(level: &Columns<'_>, cursors: bool, count: bool, version: bool) -> String {
    let mut text = String::new();
    for at in 0..level.columns.len() {
        let _ = write!(text, ", t.c{at}");
    }
    if cursors {
        text.push_str(", t.position, t.tie");
    }
    if count {
        text.push_str(", n.count");
    }
    if version {
        let _ = write!(text, ", {VERSION}");
    }
    text
}

/// A piece of a page that an index can give in order. Where the order is by one thing that may be unknown, the known come
/// first and the unknown after them: as one piece PostgreSQL would have to sort them all.
struct Branch {
    within: Option<Condition>,
    order: String,
}

fn branches(wanted: &Wanted<'_>, slice: &Slice, own: &str) -> Vec<Branch> {
    let Wanted { order, reading, .. } = wanted;
    let one = match order {
        [term] if !slice.backward && slice.before.is_none() => Some(term),
        _ => None,
    };
    // An index gives unknown values last as lists have them if it was made so, or else where it ascends.
    let is_indexed = |term: &Term| match reading.and_then(|reading| reading.latest_first) {
        Some(expression) => term.descending && term.expression == expression,
        None => !term.descending,
    };
    match (one, &slice.after) {
        (Some(term), after) if after.is_some() || !is_indexed(term) => halves(term, after.as_ref(), own),
        (_, after) => {
            let mut within = Condition::all();
            for (position, before) in [(after, false), (&slice.before, true)] {
                if let Some(position) = position {
                    within = within.add(order::beyond(order, own, position, before));
                }
            }
            let within = (!within.is_empty()).then_some(within);
            vec![Branch { within, order: format!("order by {}{own}.id{}", terms(order, slice), ties(slice)) }]
        }
    }
}

fn halves(term: &Term, after: Option<&Position>, own: &str) -> Vec<Branch> {
    let sorted = term.sorted();
    let direction = if term.descending { " desc" } else { "" };
    let null = || Expr::cust(format!("({}) is null", term.expression));
    let known = Expr::cust(format!("({}) is not null", term.expression));
    let beyond = |id: i64| Expr::cust_with_values(format!("{own}.id > $1"), [id]);
    let unknown = Branch { within: Some(Condition::all().add(null())), order: format!("order by {own}.id") };
    let position = after.map(|position| (position, position.values.first().and_then(Option::as_deref)));
    let first = match position {
        None => Condition::all().add(known),
        Some((position, None)) => {
            return vec![Branch { within: Some(Condition::all().add(null()).add(beyond(position.id))), ..unknown }];
        }
        Some((position, Some(value))) => {
            let at = |operator: &str| {
                Expr::cust_with_values(format!("{sorted} {operator} $1::{}", term.of), [value.to_owned()])
            };
            let (reached, passed) = if term.descending { ("<=", "<") } else { (">=", ">") };
            Condition::all().add(at(reached)).add(Condition::any().add(at(passed)).add(beyond(position.id)))
        }
    };
    vec![Branch { within: Some(first), order: format!("order by {sorted}{direction}, {own}.id") }, unknown]
}

fn terms(order: &[Term], slice: &Slice) -> String {
    let mut text = String::new();
    for term in order {
        let direction = if term.descending == slice.backward { "asc" } else { "desc" };
        let nulls = if slice.backward { "first" } else { "last" };
        let _ = write!(text, "{} {direction} nulls {nulls}, ", term.sorted());
    }
    text
}

fn ties(slice: &Slice) -> &'static str {
    if slice.backward { " desc" } else { "" }
}

/// A condition as text, its values behind those that are there.
fn rendered(condition: Condition, values: &mut Vec<Value>) -> String {
    let (text, own) = Query::select().expr(Expr::cust("1")).cond_where(condition).build(PostgresQueryBuilder);
    let text = text.strip_prefix("SELECT 1 WHERE ").unwrap_or("true");
    let text = renumbered(text, values.len());
    values.extend(own);
    format!("({text})")
}

/// Parameters counted from another number.
fn renumbered(text: &str, offset: usize) -> String {
    if offset == 0 {
        return text.to_owned();
    }
    let mut parts = text.split('$');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let number = part[..digits].parse::<usize>().map_or(String::new(), |number| (number + offset).to_string());
        let _ = write!(out, "${number}{}", &part[digits..]);
    }
    out
}

struct Select<'a> {
    level: &'a Columns<'a>,
    reading: Option<&'static Reading>,
    cursors: Option<&'a [Term]>,
    condition: &'a str,
    order: &'a str,
    limit: Option<usize>,
}

impl Select<'_> {
    fn text(&self) -> String {
        let described = self.level.described;
        let mut columns: Vec<String> = vec![];
        for (at, column) in self.level.columns.iter().enumerate() {
            columns.push(format!("{column} as c{at}"));
        }
        if let Some(order) = self.cursors {
            let values: Vec<String> = order.iter().map(|term| format!("({})::text", term.expression)).collect();
            columns.push(format!("array[{}]::text[] as position", values.join(", ")));
            columns.push(format!("{}.id as tie", described.table()));
        }
        if columns.is_empty() {
            columns.push("1".to_owned());
        }
        let text = format!("where {}\n{}", self.condition, self.order);
        let (columns, text) = (replaced(self.reading, &columns.join(", ")), replaced(self.reading, &text));
        let tables = tables(described, self.reading, &format!("{columns}\n{text}"));
        let limit = self.limit.map_or_else(String::new, |limit| format!("\nlimit {limit}"));
        format!("select {columns}\nfrom {tables}\n{text}{limit}")
    }
}

/// The tables of a type that a text mentions, joined.
fn tables(described: &Described, reading: Option<&Reading>, text: &str) -> String {
    let own = described.table();
    let (mut tables, id, parts) = match reading {
        Some(reading) => (reading.table.to_owned(), reading.id.to_owned(), &described.parts[..]),
        None => (own.to_owned(), format!("{own}.id"), &described.parts[1..]),
    };
    for part in parts.iter().filter(|part| mentions(text, part.table)) {
        let on = part.on.map_or_else(|| format!("{}.id = {id}", part.table), str::to_owned);
        let _ = write!(tables, "\njoin {} on {on}", part.table);
    }
    tables
}
