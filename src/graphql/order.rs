//! Orders and cursors: what a list is ordered by, and where a row stands in an order. Null-safe: unknown values come
//! last, both ways.

use crate::error::{Error, Result};
use async_graphql::InputType;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::NaiveDate;
use sea_orm::sea_query::{Condition, Expr};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// One term of an order: an expression over the row, and its type, by which a cursor's text is read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Term {
    pub expression: &'static str,
    pub of: &'static str,
    pub descending: bool,
}

impl Term {
    pub const fn ascending(expression: &'static str, of: &'static str) -> Term {
        Term { expression, of, descending: false }
    }

    pub const fn descending(expression: &'static str, of: &'static str) -> Term {
        Term { expression, of, descending: true }
    }

    pub const fn reversed(self) -> Term {
        Term { descending: !self.descending, ..self }
    }
}

/// The title in the order of its folded form.
pub const TITLE: Term = Term::ascending("record.folded", "text");

/// The values of an `XOrder` enum.
pub trait Order: InputType + Copy + std::fmt::Debug {
    fn term(self) -> Term;
}

/// Where a row stands in an order: the values that it is ordered by, and its id.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Position {
    /// Of which order: a cursor of another one is refused.
    pub order: String,
    pub values: Vec<Option<String>>,
    pub id: i64,
}

impl Term {
    /// Text is ordered by code point, whatever the collation of the database.
    pub fn sorted(&self) -> String {
        if self.of == "text" { format!("({}) collate \"C\"", self.expression) } else { self.expression.to_owned() }
    }

    fn compare(&self, operator: &str, value: &str) -> Expr {
        Expr::cust_with_values(format!("{} {operator} $1::{}", self.sorted(), self.of), [value])
    }

    /// What comes after a value in this term's direction, or before it. Unknown values come last, both ways.
    pub fn beyond(&self, value: Option<&str>, before: bool) -> Option<Condition> {
        let is_null = Expr::cust(format!("({}) is null", self.expression));
        match (value, before) {
            (None, false) => None,
            (None, true) => Some(Condition::all().add(is_null).not()),
            (Some(value), true) => {
                Some(Condition::all().add(self.compare(if self.descending { ">" } else { "<" }, value)))
            }
            (Some(value), false) => {
                let beyond = self.compare(if self.descending { "<" } else { ">" }, value);
                Some(Condition::any().add(beyond).add(is_null))
            }
        }
    }

    pub fn equals(&self, value: Option<&str>) -> Expr {
        match value {
            None => Expr::cust(format!("({}) is null", self.expression)),
            Some(value) => self.compare("=", value),
        }
    }
}

/// The rows that come after a position, or before it; `own` is the table whose id breaks ties.
pub fn beyond(order: &[Term], own: &str, position: &Position, before: bool) -> Condition {
    let mut any = Condition::any();
    let mut ties = Condition::all();
    for (term, value) in order.iter().zip(&position.values) {
        if let Some(beyond) = term.beyond(value.as_deref(), before) {
            any = any.add(ties.clone().add(beyond));
        }
        ties = ties.add(term.equals(value.as_deref()));
    }
    let operator = if before { "<" } else { ">" };
    any.add(ties.add(Expr::cust_with_values(format!("{own}.id {operator} $1"), [position.id])))
}

/// The cursor of a row in a list that is in the order of its ids.
pub fn cursor(id: i64) -> Result<String> {
    Position { order: name_of(&[]), values: vec![], id }.encode()
}

/// Tells one order from another in a cursor, without telling how it is made.
pub fn name_of(order: &[Term]) -> String {
    let mut digest = Sha256::new();
    for term in order {
        digest.update([u8::from(term.descending)]);
        digest.update(term.expression);
    }
    URL_SAFE_NO_PAD.encode(&digest.finalize()[..6])
}

impl Position {
    pub fn encode(&self) -> Result<String> {
        Ok(URL_SAFE_NO_PAD.encode(serde_json::to_vec(self).map_err(Error::internal)?))
    }

    pub fn decode(argument: &str, cursor: &str, order: &[Term]) -> Result<Position> {
        let bad = |what| Error::BadInput(format!("{argument} is {what}; use a cursor that this list gave, unchanged"));
        let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| bad("not a cursor"))?;
        let position: Position = serde_json::from_slice(&bytes).map_err(|_| bad("not a cursor"))?;
        if position.order != name_of(order) || position.values.len() != order.len() {
            return Err(bad("a cursor of another list or another order"));
        }
        let readable = position.values.iter().zip(order).all(|(v, term)| v.as_deref().is_none_or(|v| term.reads(v)));
        if readable { Ok(position) } else { Err(bad("not a cursor")) }
    }
}

impl Term {
    /// Whether a text can be read as a value of this term: a cursor is input like any other.
    fn reads(&self, text: &str) -> bool {
        match self.of {
            "date" => {
                matches!(text, "infinity" | "-infinity") || text.trim_end_matches(" BC").parse::<NaiveDate>().is_ok()
            }
            "bigint" | "integer" => text.parse::<i64>().is_ok(),
            "double precision" => text.parse::<f64>().is_ok(),
            _ => !text.contains('\0'),
        }
    }
}
