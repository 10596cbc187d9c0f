//! Rows become objects. A GraphQL object is a struct whose fields are columns; here is which table they come from, which
//! of them a selection needs, and how they are asked for by id, slug or another key.
//!
//! The rule for a type's file: a field of the struct is the column of the same name, and is read only where the field is
//! selected (fields that are no GraphQL fields, like foreign keys, are always read). A resolver that needs a column must
//! therefore either be its field, or have it as a struct field that is `#[graphql(skip)]`.

use super::{Request, loader::Key, loader::Question, loader::Rows};
use crate::error::{Error, Result};
use async_graphql::{Context, OutputType, SelectionField};
use sea_orm::sea_query::{Condition, Expr, Order, PostgresQueryBuilder, Query, SelectStatement};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;

/// A table and those of its columns that an object takes from it.
pub struct Part {
    pub table: &'static str,
    pub columns: &'static [&'static str],
    /// How it is joined to the object's own table, where not by the same id.
    pub on: Option<&'static str>,
}

impl Part {
    pub fn of<T: DeserializeOwned>(table: &'static str) -> Part {
        Part { table, columns: serde_aux::serde_introspection::serde_introspect::<T>(), on: None }
    }

    pub fn joined<T: DeserializeOwned>(table: &'static str, on: &'static str) -> Part {
        Part { on: Some(on), ..Part::of::<T>(table) }
    }
}

/// An object whose rows are rows of a table, with those of its supertypes (record, actor) of the same id.
pub trait Row: OutputType + DeserializeOwned + Clone + 'static {
    /// Its own table first.
    fn parts() -> Vec<Part>;

    /// Gives the supertypes inside their columns of the same row.
    fn attach(&mut self, _row: &str) -> serde_json::Result<()> {
        Ok(())
    }

    /// The condition that keeps a row out of every list, though not from its id.
    const CURRENT: Option<&'static str> = None;

    /// A `select`, given `k.key`, whose rows take the place of those of its own table.
    const FROM: Option<&'static str> = None;

    /// Fields that read the columns of other fields: a field, and those others.
    const NEEDS: &'static [(&'static str, &'static [&'static str])] = &[];

    /// What stands in its node ids: the kind of its record, or the name of its table.
    fn kind() -> String {
        Self::parts()[0].table.to_uppercase()
    }

    /// The condition on the row that the slug `k.key` names.
    fn by_slug() -> String {
        let parts = Self::parts();
        if parts.iter().any(|part| part.table == "record") {
            format!("record.kind = '{}' and record.slug = k.key", Self::kind())
        } else {
            format!("{}.slug = k.key", parts[0].table)
        }
    }

    /// Whether a text can be a slug at all, so that `by_slug` may be asked.
    fn is_slug(_slug: &str) -> bool {
        true
    }

    fn decode(row: &str) -> Result<Self> {
        let mut object: Self = serde_json::from_str(row).map_err(Error::internal)?;
        object.attach(row).map_err(Error::internal)?;
        Ok(object)
    }
}

/// The names of the fields that are selected of an object, whatever fragment or alias they stand in.
pub type Selected = BTreeSet<String>;

pub fn selected(field: SelectionField<'_>) -> Selected {
    field.selection_set().map(|field| field.name().to_owned()).collect()
}

/// `select` from a type's tables, with the columns that the selection needs.
pub fn select<T: Row>(ctx: &Context<'_>, selected: &Selected) -> SelectStatement {
    let fields = ctx.schema_env.registry.types.get(&*T::type_name()).and_then(|t| t.fields());
    let is_needed = |field: &str| {
        let needs = |(by, needs): &(&str, &[&str])| selected.contains(*by) && needs.contains(&field);
        selected.contains(field) || T::NEEDS.iter().any(needs)
    };
    let mut statement = from::<T>();
    for Part { table, columns, .. } in T::parts() {
        for column in columns {
            let field = camel_case(column);
            let is_field = fields.is_some_and(|fields| fields.contains_key(&field));
            if !is_field || is_needed(&field) || *column == "id" || *column == "slug" {
                // Many kinds of fact have a kind of their own beside that of their record.
                let stored = if *column == "record_kind" { "kind" } else { column };
                statement.expr_as(Expr::col((table, stored)), *column);
            }
        }
    }
    statement
}

/// `select` from a type's tables, as yet without columns.
pub fn from<T: Row>() -> SelectStatement {
    let parts = T::parts();
    let own = parts[0].table;
    let mut statement = Query::select();
    match T::FROM {
        None => statement.from(own),
        Some(rows) => statement.from_subquery(raw(&format!("* from ({rows}) {own}")), own),
    };
    for Part { table, on, .. } in &parts[1..] {
        let on = on.map_or_else(|| format!("{table}.id = {own}.id"), str::to_owned);
        statement.inner_join(*table, Expr::cust(on));
    }
    statement
}

/// A `select` that is written out.
pub fn raw(sql: &str) -> SelectStatement {
    Query::select().expr(Expr::cust(sql.to_owned())).take()
}

/// The question of which rows `condition` holds for, given `k.key`.
pub fn question(mut statement: SelectStatement, condition: Condition) -> Question {
    let (sql, values) = statement.cond_where(condition).build(PostgresQueryBuilder);
    Question { sql: format!("select row_to_json(t) from (\n{sql}\n) t"), values: values.0 }
}

/// The one row for which `on` holds, given `k.key`; or none.
pub async fn find<T: Row>(ctx: &Context<'_>, on: &str, key: Key) -> Result<Option<T>> {
    let condition = Condition::all().add(Expr::cust(on.to_owned()));
    let rows = rows::<T>(ctx, on, key, condition, None).await?;
    rows.first().map(|row| T::decode(row)).transpose()
}

/// How one row of some type is asked for.
#[derive(Clone, Copy, Debug)]
pub enum By<'a> {
    Id(i64),
    Slug(&'a str),
}

impl By<'_> {
    /// The row, withdrawn or not.
    pub async fn find<T: Row>(self, ctx: &Context<'_>) -> Result<Option<T>> {
        match self {
            By::Id(id) => find(ctx, &format!("{}.id = k.key", T::parts()[0].table), Key::Id(id)).await,
            By::Slug(slug) if T::is_slug(slug) => find(ctx, &T::by_slug(), Key::Text(slug.to_owned())).await,
            By::Slug(_) => Ok(None),
        }
    }
}

/// The row that a slug names, unless it was withdrawn.
pub async fn by_slug<T: Row>(ctx: &Context<'_>, slug: String) -> Result<Option<T>> {
    let on = format!("{} and {}", T::by_slug(), T::CURRENT.unwrap_or("true"));
    find(ctx, &on, Key::Text(slug)).await
}

/// The one row with that id. Only for ids that a foreign key vouches for.
pub async fn by_id<T: Row>(ctx: &Context<'_>, id: i64) -> Result<T> {
    let row = By::Id(id).find(ctx).await?;
    row.ok_or_else(|| Error::internal(Missing(T::type_name().into_owned(), id)))
}

/// The same for a foreign key that may be null.
pub async fn by_optional_id<T: Row>(ctx: &Context<'_>, id: Option<i64>) -> Result<Option<T>> {
    match id {
        Some(id) => by_id(ctx, id).await.map(Some),
        None => Ok(None),
    }
}

/// All rows of a short list that hangs on `parent`, in the order of `order`; where it may be long, use a page.
pub async fn all<T: Row>(ctx: &Context<'_>, parent: i64, on: &str, order: &str) -> Result<Vec<T>> {
    let mut condition = Condition::all().add(Expr::cust(on.to_owned()));
    if let Some(current) = T::CURRENT {
        condition = condition.add(Expr::cust(current));
    }
    let name = format!("{on} order by {order}");
    let rows = rows::<T>(ctx, &name, Key::Id(parent), condition, Some(order)).await?;
    rows.iter().map(|row| T::decode(row)).collect()
}

async fn rows<T: Row>(
    ctx: &Context<'_>, name: &str, key: Key, condition: Condition, order: Option<&str>,
) -> Result<Rows> {
    let selected = selected(ctx.field());
    let question = || {
        let mut statement = select::<T>(ctx, &selected);
        if let Some(order) = order {
            statement.order_by_expr(Expr::cust(order.to_owned()), Order::Asc);
        }
        Ok(question(statement, condition))
    };
    let name = format!("{} where {name} {selected:?}", T::type_name());
    Request::of(ctx).loader.load(name, key, question).await
}

#[derive(Debug, thiserror::Error)]
#[error("{0} {1} is referred to and missing")]
pub struct Missing(pub String, pub i64);

/// The GraphQL name of a column.
pub fn camel_case(column: &str) -> String {
    let mut words = column.split('_');
    let mut name = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}
