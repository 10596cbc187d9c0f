//! Facets: counts of a list by one or more dimensions.

use super::{
    Request,
    filter::days,
    loader::Question,
    page::{LARGEST, List, Listed},
    row,
};
use crate::error::{Error, Result};
use async_graphql::{Context, InputType, SimpleObject};
use sea_orm::sea_query::{Expr, JoinType, Order as Direction};
use serde::Deserialize;

/// A count of the entries that agree in the dimensions asked for.
#[derive(SimpleObject, Deserialize)]
pub struct Facet {
    /// What they agree in, one key for each dimension in the order asked for: an enum value, a slug, a year. Null where it is not known.
    keys: Vec<Option<String>>,
    /// The same for people: names instead of slugs.
    labels: Vec<Option<String>>,
    /// How many entries.
    count: i64,
}

/// A type whose lists can be counted by dimensions.
pub trait Faceted: Listed {
    type Facet: Dimension;
}

/// The values of an `XFacet` enum. Each gives a `select` of key and label over the row; a row may have several, or none.
/// `{today}` in it stands for the first and last day of today, for what depends on the time.
pub trait Dimension: InputType + Copy + std::fmt::Debug {
    fn sql(self) -> &'static str;
}

/// The datasets that state a record: the same for every kind.
pub const DATASET: &str = "select distinct dataset.slug, dataset.title from citation join dataset on dataset.id = citation.dataset_id where citation.record_id = record.id";

pub async fn facets<T: Faceted>(ctx: &Context<'_>, list: &List, by: &[T::Facet], first: i32) -> Result<Vec<Facet>> {
    let limit = usize::try_from(first).ok().filter(|first| *first <= LARGEST);
    let limit = limit.ok_or_else(|| Error::BadInput(format!("first must be between 0 and {LARGEST}, not {first}")))?;
    if by.is_empty() || by.len() > 3 {
        return Err(Error::BadInput(format!("by takes one to three dimensions, not {}", by.len())));
    }
    let name = format!("facets {} {by:?} {limit}", list.name);
    let (from, to) = days(&Request::of(ctx).today);
    let today = format!("'{from}'::date, '{to}'::date");
    let ask = || Ok(question::<T>(list, by, limit, &today));
    let rows = Request::of(ctx).loader.load(name, list.key.clone(), ask).await?;
    rows.iter().map(|row| serde_json::from_str(row).map_err(Error::internal)).collect()
}

fn question<T: Faceted>(list: &List, by: &[T::Facet], limit: usize, today: &str) -> Question {
    let each = |column: &str| (0..by.len()).map(|i| format!("d{i}.{column}")).collect::<Vec<_>>().join(", ");
    let (keys, labels) = (each("key"), each("label"));
    let aggregate = format!("json_build_object('keys', array[{keys}], 'labels', array[{labels}], 'count', count(*))");
    list.counted::<T>(&aggregate, |statement| {
        for (i, dimension) in by.iter().enumerate() {
            let values = row::raw(&format!("* from ({}) d(key, label)", dimension.sql().replace("{today}", today)));
            statement.join_lateral(JoinType::InnerJoin, values, format!("d{i}"), Expr::cust("true"));
        }
        statement
            .add_group_by([Expr::cust(keys.clone()), Expr::cust(labels)])
            .order_by_expr(Expr::cust("count(*)"), Direction::Desc)
            .order_by_expr(Expr::cust(keys), Direction::Asc)
            .limit(limit as u64);
    })
}
