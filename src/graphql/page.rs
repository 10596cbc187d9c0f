//! Pages: which rows of a list a client asked for. Keyset pages in any order, null-safe, forwards and backwards; one
//! statement for the pages of all parents. What a client sees of them is in `connection.rs`.

pub use super::order::{Order, TITLE, Term, cursor};

use super::{
    Request,
    filter::{Conditions, Filter},
    loader::{Key, Question},
    order::{self, Position},
    row::{self, Row, Selected},
    scalar::actor_ref::{self, ActorRef},
};
use crate::{
    edtf::Edtf,
    error::{Error, Result},
};
use async_graphql::Context;
use sea_orm::sea_query::{Condition, Expr, NullOrdering, Order as Direction, PostgresQueryBuilder, SelectStatement};
use serde::Deserialize;
use std::collections::HashMap;

/// A page is this long unless it is said how long, and never longer than the other.
pub const DEFAULT: u16 = 20;
pub const LARGEST: usize = 500;

/// A field that leads from a parent to a list of rows. `on` is the condition on a row, given the parent `k.key`.
pub struct Link {
    pub name: &'static str,
    pub on: &'static str,
    /// The order where none is asked for; the id comes last by itself.
    pub order: &'static [Term],
}

/// A type that has lists of its own, with a filter and orders.
pub trait Listed: Row {
    type Filter: Filter;
    type Order: Order;
}

/// The arguments of a page as they came.
#[derive(Clone, Debug, Default)]
pub struct Window {
    pub first: Option<i32>,
    pub after: Option<String>,
    pub last: Option<i32>,
    pub before: Option<String>,
}

/// The rows that a list is about, before it is cut into pages.
#[derive(Clone)]
pub struct List {
    /// Equal names mean equal lists, but for the parent.
    pub name: String,
    pub parent: i64,
    /// What the list is asked for by: its parent, unless something else is said.
    pub key: Key,
    pub condition: Condition,
    order: Vec<Term>,
}

/// A piece of a list.
pub struct Slice {
    pub limit: usize,
    pub backward: bool,
    pub after: Option<Position>,
    pub before: Option<Position>,
}

impl Link {
    /// The whole list under a parent, in the link's own order.
    pub fn whole<T: Row>(&self, parent: i64) -> List {
        let mut condition = Condition::all().add(Expr::cust(self.on));
        if let Some(current) = T::CURRENT {
            condition = condition.add(Expr::cust(current));
        }
        List { name: self.name.to_owned(), parent, key: Key::Id(parent), condition, order: self.order.to_vec() }
    }

    /// The same, filtered and in another order. Names of actors in the filter are looked up on the way.
    pub async fn list<T: Listed>(
        &self, ctx: &Context<'_>, parent: i64, filter: Option<T::Filter>, order: Option<Vec<T::Order>>,
    ) -> Result<List> {
        let mut list = self.whole::<T>(parent);
        if let Some(order) = order.as_deref().filter(|order| !order.is_empty()) {
            list.order = order.iter().map(|value| value.term()).collect();
        }
        list.name = format!("{} {filter:?} {:?}", self.name, list.order);
        if let Some(filter) = filter {
            list.condition = list.condition.add(self::condition(ctx, &filter).await?);
        }
        Ok(list)
    }
}

async fn condition(ctx: &Context<'_>, filter: &impl Filter) -> Result<Condition> {
    let today = &Request::of(ctx).today;
    let actors = match heard(filter, today)? {
        Heard::Condition(condition) => return Ok(condition),
        Heard::Actors(named) => actor_ref::resolve_all(ctx, named).await?,
    };
    written(filter, today, &actors)
}

/// What a filter says that was written once.
pub enum Heard {
    /// All that it means, since it names no actors.
    Condition(Condition),
    /// The actors that it names.
    Actors(Vec<ActorRef>),
}

pub fn heard(filter: &impl Filter, today: &Edtf) -> Result<Heard> {
    let nobody = HashMap::new();
    let mut heard = Conditions::new(&nobody, today);
    filter.write(&mut heard);
    let named = std::mem::take(&mut heard.named);
    let condition = heard.finish()?;
    Ok(if named.is_empty() { Heard::Condition(condition) } else { Heard::Actors(named) })
}

/// The condition that a filter means, given the ids of the actors that it names.
pub fn written(filter: &impl Filter, today: &Edtf, actors: &HashMap<ActorRef, i64>) -> Result<Condition> {
    let mut conditions = Conditions::new(actors, today);
    filter.write(&mut conditions);
    conditions.finish()
}

impl Window {
    pub fn slice(&self, order: &[Term]) -> Result<Slice> {
        if self.first.is_some() && self.last.is_some() {
            return Err(Error::BadInput("first and last must not be given together; ask for one of them".into()));
        }
        let (name, limit) = match (self.first, self.last) {
            (_, Some(last)) => ("last", last),
            (first, None) => ("first", first.unwrap_or(DEFAULT.into())),
        };
        let limit = usize::try_from(limit).ok().filter(|limit| *limit <= LARGEST).ok_or_else(|| {
            Error::BadInput(format!(
                "{name} must be between 0 and {LARGEST}, not {limit}; take the next page by its cursor"
            ))
        })?;
        let position = |name, cursor: &Option<String>| {
            cursor.as_deref().map(|cursor| Position::decode(name, cursor, order)).transpose()
        };
        Ok(Slice {
            limit,
            backward: self.last.is_some(),
            after: position("after", &self.after)?,
            before: position("before", &self.before)?,
        })
    }
}

/// A row with its cursor.
pub struct Placed<T> {
    pub row: T,
    pub cursor: String,
}

impl List {
    pub fn slice(&self, window: &Window) -> Result<Slice> {
        window.slice(&self.order)
    }

    /// The rows of a slice in the list's order, and whether there are more in the direction of reading.
    pub async fn rows<T: Row>(
        &self, ctx: &Context<'_>, slice: &Slice, selected: &Selected,
    ) -> Result<(Vec<Placed<T>>, bool)> {
        let name =
            format!("page {} {:?} {selected:?}", self.name, (slice.limit, slice.backward, &slice.after, &slice.before));
        let ask = || Ok(self.page_question::<T>(ctx, slice, selected));
        let rows = Request::of(ctx).loader.load(name, self.key.clone(), ask).await?;
        let more = rows.len() > slice.limit;
        let mut placed = rows.iter().take(slice.limit).map(|row| self.place(row)).collect::<Result<Vec<_>>>()?;
        if slice.backward {
            placed.reverse();
        }
        Ok((placed, more))
    }

    fn page_question<T: Row>(&self, ctx: &Context<'_>, slice: &Slice, selected: &Selected) -> Question {
        let own = T::parts()[0].table;
        let mut statement = row::select::<T>(ctx, selected);
        let values: Vec<_> = self.order.iter().map(|term| format!("({})::text", term.expression)).collect();
        statement.expr_as(Expr::cust(format!("array[{}]::text[]", values.join(", "))), "position");
        statement.expr_as(Expr::cust(format!("{own}.id")), "tie");
        for term in &self.order {
            let direction = if term.descending == slice.backward { Direction::Asc } else { Direction::Desc };
            let nulls = if slice.backward { NullOrdering::First } else { NullOrdering::Last };
            statement.order_by_expr_with_nulls(Expr::cust(term.sorted()), direction, nulls);
        }
        let ties = if slice.backward { Direction::Desc } else { Direction::Asc };
        statement.order_by_expr(Expr::cust(format!("{own}.id")), ties);
        // One more than asked for tells whether there is another page.
        statement.limit(slice.limit as u64 + 1);
        let mut condition = self.condition.clone();
        if let Some(position) = &slice.after {
            condition = condition.add(order::beyond(&self.order, own, position, false));
        }
        if let Some(position) = &slice.before {
            condition = condition.add(order::beyond(&self.order, own, position, true));
        }
        row::question(statement, condition)
    }

    fn place<T: Row>(&self, row: &str) -> Result<Placed<T>> {
        #[derive(Deserialize)]
        struct At {
            tie: i64,
            position: Vec<Option<String>>,
        }
        let At { tie: id, position } = serde_json::from_str(row).map_err(Error::internal)?;
        let position = Position { order: order::name_of(&self.order), values: position, id };
        Ok(Placed { row: T::decode(row)?, cursor: position.encode()? })
    }

    /// Whether a slice leaves rows out on the side where it began.
    pub async fn beside<T: Row>(&self, ctx: &Context<'_>, slice: &Slice, before: bool) -> Result<bool> {
        let Some(position) = (if before { &slice.after } else { &slice.before }) else { return Ok(false) };
        let own = T::parts()[0].table;
        let within = Expr::from(order::beyond(&self.order, own, position, !before));
        let at = Expr::cust_with_values(format!("{own}.id = $1"), [position.id]);
        let condition = self.condition.clone().add(Condition::any().add(within).add(at));
        let name = format!("beside {} {before} {position:?}", self.name);
        let ask = || {
            let mut statement = row::select::<T>(ctx, &Selected::new());
            Ok(row::question(statement.limit(1).to_owned(), condition))
        };
        let rows = Request::of(ctx).loader.load(name, self.key.clone(), ask).await?;
        Ok(!rows.is_empty())
    }

    /// The same list, but only rows for which a condition holds, too. Equal names must mean equal conditions.
    pub fn only(self, name: &str, condition: Expr) -> List {
        List { name: format!("{} {name}", self.name), condition: self.condition.add(condition), ..self }
    }

    /// How many rows the filter lets through.
    pub async fn count<T: Row>(&self, ctx: &Context<'_>) -> Result<i64> {
        let name = format!("count {}", self.name);
        let ask = || Ok(self.counted::<T>("to_json(count(*))", |_| {}));
        let rows = Request::of(ctx).loader.load(name, self.key.clone(), ask).await?;
        rows.first().map_or(Ok(0), |count| count.parse().map_err(Error::internal))
    }

    /// A question about all rows of the list together: an aggregate, and what the statement needs for it besides.
    pub fn counted<T: Row>(&self, aggregate: &str, complete: impl FnOnce(&mut SelectStatement)) -> Question {
        let mut statement = row::from::<T>();
        statement.expr(Expr::cust(aggregate.to_owned()));
        complete(&mut statement);
        let (sql, values) = statement.cond_where(self.condition.clone()).build(PostgresQueryBuilder);
        Question { sql, values: values.0 }
    }
}
