//! `Agreement`: how often two actors voted alike, year by year. Worked out when it is asked for, and stored nowhere.

use super::{
    Request,
    loader::{Key, Question},
};
use crate::error::{Error, Result};
use async_graphql::{Context, SimpleObject};
use serde::Deserialize;

/// How often two actors voted alike in the recorded votes of a year, such as the roll calls of the United Nations General
/// Assembly. Only votes count in which both chose YES, NO or ABSTAIN; years without any are left out.
#[derive(SimpleObject, Deserialize)]
pub struct Agreement {
    /// The year.
    year: i32,
    /// In how many votes both took part.
    votes: i64,
    /// In how many of them both made the same choice.
    same: i64,
    /// The share of the same choices, from 0 to 1: same / votes.
    share: f64,
}

const BETWEEN: &str = "
    select json_build_object(
        'year', year,
        'votes', count(*),
        'same', count(*) filter (where one.choice = other.choice),
        'share', avg((one.choice = other.choice)::integer)::double precision)
    from vote one
    join vote other on other.event_id = one.event_id and other.occurred = one.occurred
    cross join lateral extract(year from one.occurred) year
    where one.actor_id = split_part(k.key, ' ', 1)::bigint
        and other.actor_id = split_part(k.key, ' ', 2)::bigint
        and one.choice in ('YES', 'NO', 'ABSTAIN')
        and other.choice in ('YES', 'NO', 'ABSTAIN')
        and one.occurred between make_date($1, 1, 1) and make_date($2, 12, 31)
        and other.occurred between make_date($1, 1, 1) and make_date($2, 12, 31)
    group by year
    order by year";

/// The agreement of two actors in the years from one to another, the first first.
pub async fn between(
    ctx: &Context<'_>, one: i64, other: i64, from: Option<i32>, to: Option<i32>,
) -> Result<Vec<Agreement>> {
    let [from, to] = [from.unwrap_or(1), to.unwrap_or(9999)].map(|year| year.clamp(1, 9999));
    let pair = format!("{} {}", one.min(other), one.max(other));
    let question = || Ok(Question { sql: BETWEEN.to_owned(), values: vec![from.into(), to.into()] });
    let rows = Request::of(ctx).loader.load(format!("agreement {from} {to}"), Key::Text(pair), question).await?;
    rows.iter().map(|row| serde_json::from_str(row).map_err(Error::internal)).collect()
}
