//! Filters become conditions. Each type's filter says in `write` which operator applies to which column; the operators
//! are in `operator.rs`. `write` runs once where the filter names no actors; else a second time, for good, when their ids
//! are known.

use super::{operator::name_of, scalar::actor_ref::ActorRef};
use crate::{
    edtf::{Bounds, Edtf},
    error::{Error, Result},
};
use async_graphql::InputType;
use sea_orm::{
    Value,
    sea_query::{Condition, Expr},
};
use std::{borrow::Cow, collections::HashMap};

pub use super::operator::{
    ActorFilterRef, Certainty, Code, CodeFilter, FloatFilter, IntFilter, RecordFilter, StringFilter, TemporalFilter,
};

/// The deepest that `and`, `or` and `not` may be nested.
const DEEPEST: usize = 5;

/// A filter of one type: destructures itself without `..`, so that a field that is forgotten does not compile.
pub trait Filter: InputType + Clone + std::fmt::Debug {
    fn write(&self, conditions: &mut Conditions<'_>);
}

/// The conditions of one filter, all of which must hold.
pub struct Conditions<'a> {
    all: Condition,
    actors: &'a HashMap<ActorRef, i64>,
    today: &'a Edtf,
    depth: usize,
    pub named: Vec<ActorRef>,
    pub fault: Option<Error>,
}

impl<'a> Conditions<'a> {
    pub fn new(actors: &'a HashMap<ActorRef, i64>, today: &'a Edtf) -> Conditions<'a> {
        Conditions { all: Condition::all(), actors, today, depth: 0, named: vec![], fault: None }
    }

    pub fn finish(self) -> Result<Condition> {
        self.fault.map_or(Ok(self.all), Err)
    }

    fn add(&mut self, sql: impl Into<Cow<'static, str>>, values: impl IntoIterator<Item = Value>) {
        self.all = self.all.clone().add(Expr::cust_with_values(sql, values));
    }

    /// `expression` is, or is not, one of the values of a code list.
    pub fn code<T: Code>(&mut self, expression: &str, filter: &Option<CodeFilter<T>>) {
        let Some(CodeFilter { eq, within, without }) = filter else { return };
        let texts = |codes: &[T]| codes.iter().map(|code| name_of(*code)).collect::<Vec<_>>();
        if let Some(code) = eq {
            self.add(format!("{expression} = $1"), [name_of(*code).into()]);
        }
        if let Some(codes) = within {
            self.add(format!("{expression} = any($1)"), [texts(codes).into()]);
        }
        if let Some(codes) = without {
            self.add(format!("{expression} <> all($1)"), [texts(codes).into()]);
        }
    }

    /// A text that is compared without case and accents.
    pub fn text(&mut self, expression: &str, filter: &Option<StringFilter>) {
        let folded = format!("folded({expression})");
        self.folded(expression, &folded, filter);
    }

    /// The title of the record, whose folded form is indexed.
    pub fn title(&mut self, filter: &Option<StringFilter>) {
        self.folded("record.title", "record.folded", filter);
    }

    /// A text that hangs on the row by `exists (… {})`, where {} stands for the comparison.
    fn folded(&mut self, expression: &str, folded: &str, filter: &Option<StringFilter>) {
        let Some(StringFilter { eq, within, contains, starts_with, is_null }) = filter else { return };
        if let Some(text) = eq {
            self.add(format!("{folded} = folded($1)"), [text.clone().into()]);
        }
        if let Some(texts) = within {
            self.add(format!("{folded} in (select folded(t) from unnest($1) t)"), [texts.clone().into()]);
        }
        if let Some(text) = contains {
            self.add(format!("{folded} like '%' || folded($1) || '%'"), [literal(text).into()]);
        }
        if let Some(text) = starts_with {
            self.add(format!("{folded} like folded($1) || '%'"), [literal(text).into()]);
        }
        if let Some(is_null) = is_null {
            self.is_null(expression, *is_null);
        }
    }

    fn is_null(&mut self, expression: &str, is_null: bool) {
        self.add(format!("({expression} is null) = $1"), [is_null.into()]);
    }

    /// A text that the rows of `exists` have: `exists` is a subquery that ends where its condition on `text` begins.
    pub fn any_text(&mut self, exists: &str, text: &str, filter: &Option<StringFilter>) {
        let Some(filter) = filter else { return };
        let StringFilter { is_null, .. } = filter;
        if let Some(is_null) = is_null {
            self.add(format!("(not exists ({exists} true)) = $1"), [(*is_null).into()]);
        }
        let mut inner = Conditions::new(self.actors, self.today);
        inner.text(text, &Some(StringFilter { is_null: None, ..filter.clone() }));
        if !inner.all.is_empty() {
            self.all = self.all.clone().add(exists_where(exists, inner.all));
        }
    }

    /// A time, by the four days that its columns hold (see `edtf::Bounds` for the formulas).
    pub fn time(&mut self, column: &str, filter: &Option<TemporalFilter>) {
        self.bounds(column, |sql| sql.replace("{}", column), filter);
    }

    /// A single day, which is its own earliest and latest.
    pub fn day(&mut self, column: &str, filter: &Option<TemporalFilter>) {
        let day = |sql: &str| {
            let bounds = ["{}_start_latest", "{}_end_earliest", "{}_earliest", "{}_latest"];
            bounds.iter().fold(sql.to_owned(), |sql, bound| sql.replace(bound, column))
        };
        self.bounds(column, day, filter);
    }

    fn bounds(&mut self, column: &str, named: impl Fn(&str) -> String, filter: &Option<TemporalFilter>) {
        let Some(TemporalFilter { before, after, during, as_of, certainty, is_null }) = filter else { return };
        if let Some(is_null) = is_null {
            self.is_null(column, *is_null);
        }
        let certain = *certainty == Certainty::Certain;
        // That something begins no later than it ends is said only for the indexes, which are in the order of the earliest day.
        for (edtf, possible, must) in [
            (before, "{}_earliest < {from} and {}_end_earliest < {from}", "{}_latest < {from}"),
            (after, "{}_start_latest > {to}", "{}_earliest > {to}"),
            (
                during,
                "{}_earliest <= {to} and {}_start_latest >= {from} and {}_end_earliest <= {to}",
                "{}_earliest >= {from} and {}_latest <= {to}",
            ),
            (
                as_of,
                "{}_earliest <= {to} and {}_latest >= {from}",
                "{}_start_latest <= {to} and {}_end_earliest >= {from}",
            ),
        ] {
            let Some(edtf) = edtf else { continue };
            // A null time is possible at any time and certain at none.
            let sql = if certain {
                format!("({column} is not null and {must})")
            } else {
                format!("({column} is null or ({possible}))")
            };
            self.dated(&named(&sql), edtf);
        }
    }

    /// Actors without whom there can be nothing as of a time, where its own, in `column`, leaves open when it began or ended.
    pub fn existed(&mut self, actors: &[&str], column: &str, filter: &Option<TemporalFilter>) {
        let Some(as_of) = filter.as_ref().and_then(|filter| filter.as_of.as_ref()) else { return };
        for actor in actors {
            let begun = format!("{column}_start_latest <= {{to}}");
            let ended = format!("{column}_end_earliest >= {{from}} and {column}_latest < 'infinity'");
            let sql = format!(
                "existed({actor}, case when {ended} then '-infinity' else {{from}} end, case when {begun} then 'infinity' else {{to}} end)"
            );
            self.dated(&sql, as_of);
        }
    }

    /// A status that depends on the time: `function` of the row's id and a span of days, today unless `as_of` says.
    pub fn status<T: Code>(&mut self, function: &str, id: &str, filter: &Option<CodeFilter<T>>) {
        if filter.is_none() {
            return;
        }
        let (from, to) = days(self.today);
        self.code(&format!("{function}({id}, '{from}', '{to}')"), filter);
    }

    /// `{from}` and `{to}` are the first and last day of the span asked about. As texts they would be read as days once more for
    /// each row.
    fn dated(&mut self, sql: &str, edtf: &Edtf) {
        let Bounds { earliest, latest, .. } = edtf.bounds();
        let (mut sql, mut values) = (sql.to_owned(), vec![]);
        for (name, day) in [("{from}", earliest), ("{to}", latest)] {
            if !sql.contains(name) {
                continue;
            }
            let written = match day.date() {
                Some(date) => {
                    values.push(date.into());
                    format!("${}::date", values.len())
                }
                None => format!("'{day}'::date"),
            };
            sql = sql.replace(name, &written);
        }
        self.add(sql, values);
    }

    /// Actors that stand in `among`, a subquery that gives the row's actors and ends where a condition on their ids, `id`, begins.
    pub fn actors(&mut self, among: &str, id: &str, filter: &Option<ActorFilterRef>) {
        let Some(ActorFilterRef { any, all, none }) = filter else { return };
        let found = format!("exists ({among} and {id} = any($1))");
        if let Some(refs) = any {
            let ids = self.ids(refs);
            self.add(found.clone(), [ids.into()]);
        }
        for actor in all.iter().flatten() {
            let ids = self.ids(std::slice::from_ref(actor));
            self.add(found.clone(), [ids.into()]);
        }
        if let Some(refs) = none {
            let ids = self.ids(refs);
            self.add(format!("not {found}"), [ids.into()]);
        }
    }

    /// The same where it holds only of a time, in `column`, which may be today.
    pub fn actors_today(&mut self, among: &str, id: &str, column: &str, filter: &Option<ActorFilterRef>) {
        let (from, to) = days(self.today);
        let now = format!("({column} is null or ({column}_earliest <= '{to}' and {column}_latest >= '{from}'))");
        self.actors(&format!("{among} and {now}"), id, filter);
    }

    /// The same for actors that stand in columns of the row itself, in any of them, so that indexes serve.
    pub fn actor(&mut self, columns: &[&str], filter: &Option<ActorFilterRef>) {
        let Some(ActorFilterRef { any, all, none }) = filter else { return };
        let among = columns.iter().map(|column| format!("{column} = any($1)")).collect::<Vec<_>>().join(" or ");
        if let Some(refs) = any {
            let ids = self.ids(refs);
            self.add(format!("({among})"), [ids.into()]);
        }
        for actor in all.iter().flatten() {
            let ids = self.ids(std::slice::from_ref(actor));
            self.add(format!("({among})"), [ids.into()]);
        }
        if let Some(refs) = none {
            let ids = self.ids(refs);
            self.add(format!("({among}) is not true"), [ids.into()]);
        }
    }

    fn ids(&mut self, refs: &[ActorRef]) -> Vec<i64> {
        self.named.extend(refs.iter().cloned());
        refs.iter().filter_map(|actor| self.actors.get(actor)).copied().collect()
    }

    /// A number within limits.
    pub fn number(&mut self, expression: &str, filter: &Option<FloatFilter>) {
        let Some(FloatFilter { eq, at_least, at_most, is_null }) = filter else { return };
        for (operator, value) in [("=", eq), (">=", at_least), ("<=", at_most)] {
            if let Some(value) = value {
                self.add(format!("{expression} {operator} $1"), [(*value).into()]);
            }
        }
        if let Some(is_null) = is_null {
            self.is_null(expression, *is_null);
        }
    }

    /// How many rows there are; `rows` is a subquery without its `select`.
    pub fn count(&mut self, rows: &str, filter: &Option<IntFilter>) {
        let Some(IntFilter { eq, at_least, at_most }) = filter else { return };
        for (operator, value) in [("=", eq), (">=", at_least), ("<=", at_most)] {
            if let Some(value) = value {
                self.add(format!("(select count(*) {rows}) {operator} $1"), [i64::from(*value).into()]);
            }
        }
    }

    /// What every record can be filtered by.
    pub fn record(&mut self, filter: &RecordFilter) {
        self.search(&filter.search);
        self.cited(filter);
    }

    /// The same of a part of a treaty or an event, which keeps no words.
    pub fn part(&mut self, filter: &RecordFilter) {
        if let Some(text) = &filter.search {
            let sql = "words(record.title, record.terms, record.summary, record.context) @@ websearch_to_tsquery('public.chancery', $1)";
            self.add(sql, [text.clone().into()]);
        }
        self.cited(filter);
    }

    fn cited(&mut self, filter: &RecordFilter) {
        let RecordFilter { search: _, dataset, source, origin } = filter;
        self.any_text(
            "select 1 from citation join dataset on dataset.id = citation.dataset_id where citation.record_id = record.id and",
            "dataset.slug",
            dataset,
        );
        self.any_text(
            "select 1 from citation join record cited on cited.id = citation.source_id where citation.record_id = record.id and",
            "cited.slug",
            source,
        );
        self.code("record.origin", origin);
    }

    /// Words of the record, forgiving of typing errors.
    pub fn search(&mut self, text: &Option<String>) {
        if let Some(text) = text {
            // What is empty is not in the index: saying so lets PostgreSQL use it.
            let sql = "(record.search @@ websearch_to_tsquery('public.chancery', $1) and record.search <> '' or record.sought <> '' and folded($1) <% record.sought)";
            self.add(sql, [text.clone().into()]);
        }
    }

    pub fn nested<F: Filter>(&mut self, and: &Option<Vec<F>>, or: &Option<Vec<F>>, not: Option<&F>) {
        if and.is_none() && or.is_none() && not.is_none() {
            return;
        }
        if self.depth == DEEPEST {
            self.fault = Some(Error::BadInput(format!(
                "a filter may nest and, or and not at most {DEEPEST} deep; several conditions in one filter need no and"
            )));
            return;
        }
        for filter in and.iter().flatten() {
            let inner = self.inner(filter);
            self.all = self.all.clone().add(inner);
        }
        if let Some(filters) = or {
            let any = filters.iter().fold(Condition::any(), |any, filter| any.add(self.inner(filter)));
            // None of nothing holds; sea-query would leave an empty list out.
            let any = if filters.is_empty() { any.add(Expr::cust("false")) } else { any };
            self.all = self.all.clone().add(any);
        }
        if let Some(filter) = not {
            // Unknown is not true: what a filter does not let through for want of knowledge, its negation does.
            let inner = self.inner(filter);
            self.all = self.all.clone().add(inner.not());
        }
    }

    /// Rows that `exists` finds, a subquery that ends where the conditions on them begin: one of them fits the filter.
    pub fn any<F: Filter>(&mut self, exists: &str, filter: Option<&F>) {
        let Some(filter) = filter else { return };
        let inner = self.inner(filter);
        self.all = self.all.clone().add(exists_where(exists, inner));
    }

    fn inner<F: Filter>(&mut self, filter: &F) -> Condition {
        let mut inner = Conditions::new(self.actors, self.today);
        inner.depth = self.depth + 1;
        filter.write(&mut inner);
        self.named.append(&mut inner.named);
        self.fault = self.fault.take().or(inner.fault);
        Condition::all().add(Expr::cust_with_expr("coalesce($1, false)", Expr::from(inner.all.add(Expr::cust("true")))))
    }
}

fn exists_where(exists: &str, condition: Condition) -> Expr {
    Expr::cust_with_expr(format!("exists ({exists} $1)"), Expr::from(condition))
}

/// First and last day of the whole extent of a time that is asked about.
pub fn days(edtf: &Edtf) -> (String, String) {
    let bounds = edtf.bounds();
    (bounds.earliest.to_string(), bounds.latest.to_string())
}

/// `%` and `_` stand for themselves.
fn literal(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}
