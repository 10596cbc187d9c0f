//! What the planner knows of a type beyond its columns: which fields are lists, which lead to one other row, which are
//! worked out by SQL. Each type's file says it beside its resolvers, in the same words (`Link`s); a field that is neither
//! said here nor a column of its type's tables is left to the resolvers.

use super::Unplanned;
use crate::{
    edtf::Edtf,
    graphql::{
        connection::EdgeOf,
        filter::Filter,
        page::{self, Heard, Link, Listed, Order, Term},
        row::{Part, Row, camel_case},
        scalar::actor_ref::ActorRef,
    },
};
use async_graphql::{InputType, OutputType, Value};
use sea_orm::sea_query::Condition;
use std::{borrow::Cow, collections::HashMap};

/// A field of an object or an edge, by its name in the schema.
pub enum Field {
    /// An expression over the row.
    Column(&'static str, &'static str),
    /// The node id, made of the type's kind and this slug.
    Id(&'static str),
    /// One row of another type, or one actor, whose id this expression gives.
    One(&'static str, &'static str, &'static str),
    /// All rows of a short list: of which type, on which condition given `k.key`, in which order.
    All(&'static str, &'static str, &'static str, &'static str),
    /// A connection.
    Many(&'static str, Many),
    /// A state at a time: an expression over the row, `{from}` and `{to}` being the days of `asOf`, today unless given.
    Status(&'static str, &'static str),
    /// Left to the resolvers, though there is a column of that name.
    Resolved(&'static str),
}

/// A connection: the link that the resolver follows, and how the planner reads it.
#[derive(Clone, Copy)]
pub struct Many {
    pub link: &'static Link,
    pub reading: Option<&'static Reading>,
    /// The type of the nodes.
    pub node: fn() -> Cow<'static, str>,
    /// The type of the edges.
    pub edge_name: fn() -> Cow<'static, str>,
    /// Fields of the edges besides cursor and node.
    pub edge: &'static [Field],
    pub list: fn(&'static Link, &Inputs<'_>) -> Result<Listing, Unplanned>,
}

/// Which rows of a link a client wants, before they are cut into pages.
pub struct Listing {
    pub filter: Option<Condition>,
    pub order: Vec<Term>,
}

/// A reading table (migration 0020) that holds the rows of a link in order, so that fewer tables are needed.
pub struct Reading {
    pub table: &'static str,
    /// The condition on its rows, given `k.key`, that is the link's.
    pub on: &'static str,
    /// Its column with the id of the row that it stands for.
    pub id: &'static str,
    /// What its index has in descending order, unknown values last; else it has ascending order.
    pub latest_first: Option<&'static str>,
    /// Expressions over the facts, and the columns that hold them.
    pub holds: &'static [(&'static str, &'static str)],
    /// What follows from a condition and is said for its index: how the condition begins, and what follows, `{}` standing for the
    /// value that it ends with.
    pub implied: &'static [(&'static str, &'static str)],
    /// A table that counts its rows by the months of their days, and the count. It has the first days of those months in columns
    /// of the same names: what holds for days holds for these, where it is about whole months.
    pub months: Option<(&'static str, &'static str)>,
    /// A function in what is implied, `name(`, to be worked out once for each key.
    pub once: Option<&'static str>,
}

/// What a list's filter and order are read from.
pub struct Inputs<'a> {
    pub filter: Option<Value>,
    pub order: Option<Value>,
    pub today: &'a Edtf,
    pub actors: &'a dyn Fn(&ActorRef) -> Option<i64>,
}

impl Inputs<'_> {
    /// What a filter lets through. Faults of it, and names that nobody bears, are for the resolvers to explain.
    fn condition(&self, filter: &impl Filter) -> Result<Condition, Unplanned> {
        let fault = |_| Unplanned::new("a filter that cannot be used");
        let named = match page::heard(filter, self.today).map_err(fault)? {
            Heard::Condition(condition) => return Ok(condition),
            Heard::Actors(named) => named,
        };
        let mut actors = HashMap::new();
        for actor in named {
            let id = (self.actors)(&actor).ok_or(Unplanned::new("an actor that is not known"))?;
            actors.insert(actor, id);
        }
        page::written(filter, self.today, &actors).map_err(fault)
    }
}

/// A connection with filter and orders.
pub const fn many<E: EdgeOf<Node: Listed>>(name: &'static str, link: &'static Link) -> Field {
    Field::Many(name, connection::<E>(link, listed::<E::Node>))
}

/// The same, read by a reading table.
pub const fn many_by<E: EdgeOf<Node: Listed>>(
    name: &'static str, link: &'static Link, reading: &'static Reading,
) -> Field {
    Field::Many(name, Many { reading: Some(reading), ..connection::<E>(link, listed::<E::Node>) })
}

/// A connection that is read as it is.
pub const fn plain<E: EdgeOf>(name: &'static str, link: &'static Link) -> Field {
    Field::Many(name, connection::<E>(link, |link, _| Ok(Listing { filter: None, order: link.order.to_vec() })))
}

const fn connection<E: EdgeOf>(
    link: &'static Link, list: fn(&'static Link, &Inputs<'_>) -> Result<Listing, Unplanned>,
) -> Many {
    Many {
        link,
        reading: None,
        node: <E::Node as OutputType>::type_name,
        edge_name: <E as OutputType>::type_name,
        edge: E::FIELDS,
        list,
    }
}

fn listed<T: Listed>(link: &'static Link, inputs: &Inputs<'_>) -> Result<Listing, Unplanned> {
    let filter = <Option<T::Filter> as InputType>::parse(inputs.filter.clone());
    let filter = filter.map_err(|_| Unplanned::new("a filter that cannot be read"))?;
    let order = <Option<Vec<T::Order>> as InputType>::parse(inputs.order.clone());
    let order = order.map_err(|_| Unplanned::new("an order that cannot be read"))?;
    let filter = filter.as_ref().map(|filter| inputs.condition(filter)).transpose()?;
    let order = order.filter(|order| !order.is_empty());
    let order = order.map_or_else(|| link.order.to_vec(), |order| order.iter().map(|value| value.term()).collect());
    Ok(Listing { filter, order })
}

/// A type that the planner can read.
pub trait Planned: Row {
    const FIELDS: &'static [&'static [Field]];
}

/// The same as a value.
pub struct Described {
    /// Its name in the schema.
    pub name: Cow<'static, str>,
    pub kind: String,
    pub parts: Vec<Part>,
    pub current: Option<&'static str>,
    pub fields: &'static [&'static [Field]],
    /// Columns by the names of their fields.
    columns: HashMap<String, String>,
}

impl Described {
    pub fn of<T: Planned>() -> Described {
        let parts = T::parts();
        let mut columns = HashMap::new();
        for part in &parts {
            for column in part.columns {
                // Many kinds of fact have a kind of their own beside that of their record.
                let stored = if *column == "record_kind" { "kind" } else { column };
                columns.entry(camel_case(column)).or_insert_with(|| format!("{}.{stored}", part.table));
            }
        }
        Described { name: T::type_name(), kind: T::kind(), parts, current: T::CURRENT, fields: T::FIELDS, columns }
    }

    pub fn table(&self) -> &'static str {
        self.parts[0].table
    }

    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().copied().flatten().find(|field| field.name() == name)
    }

    /// The column that a field of the schema shows as it is.
    pub fn column(&self, field: &str) -> Option<&str> {
        self.columns.get(field).map(String::as_str)
    }

    /// All expressions over a row that fields can need.
    pub fn expressions(&self) -> Vec<String> {
        let own = format!("{}.id", self.table());
        let fields = self.fields.iter().copied().flatten().filter_map(Field::expression).map(str::to_owned);
        let mut all: Vec<String> = self.columns.values().cloned().chain(fields).chain([own]).collect();
        all.sort();
        all.dedup();
        all
    }
}

impl Field {
    pub fn name(&self) -> &'static str {
        match self {
            Field::Id(_) => "id",
            Field::Column(name, _)
            | Field::One(name, ..)
            | Field::All(name, ..)
            | Field::Many(name, _)
            | Field::Status(name, _)
            | Field::Resolved(name) => name,
        }
    }

    fn expression(&self) -> Option<&'static str> {
        match self {
            Field::Column(_, expression) | Field::Id(expression) | Field::One(_, expression, _) => Some(expression),
            _ => None,
        }
    }
}
