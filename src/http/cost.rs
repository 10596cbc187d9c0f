//! What a request has cost, for a client that asks by the header `GraphQL-Cost`: `report` puts `cost` into the extensions of
//! the answer, and `explain` PostgreSQL's plans besides. Plans speak of the inside, so they are the operator's, who has a
//! token.

use crate::{
    error::{Error, Result},
    graphql::spent::Spent,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header::AUTHORIZATION};
use serde::Serialize;
use std::time::Duration;
use subtle::ConstantTimeEq;

pub const GRAPHQL_COST: HeaderName = HeaderName::from_static("graphql-cost");

/// What a request wants to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    Nothing,
    Cost,
    Explain,
}

/// `extensions.cost`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cost {
    /// As the limits count them.
    objects: u64,
    statements: usize,
    rows: usize,
    database_ms: f64,
    server_ms: f64,
    cache_hit: bool,
}

impl Report {
    /// What the headers ask for.
    ///
    /// # Errors
    /// If that is nothing known, or the operator's, and the token is not.
    pub fn asked(headers: &HeaderMap, token: Option<&str>) -> Result<Report> {
        match headers.get(GRAPHQL_COST).map(|value| value.as_bytes().trim_ascii()) {
            None => Ok(Report::Nothing),
            Some(b"report") => Ok(Report::Cost),
            Some(b"explain") => authenticate(headers, token).map(|()| Report::Explain),
            Some(_) => Err(Error::BadInput("the header graphql-cost is `report` or `explain`".to_owned())),
        }
    }
}

fn authenticate(headers: &HeaderMap, token: Option<&str>) -> Result<()> {
    let refused = |message: &str| Err(Error::Unauthenticated(message.to_owned()));
    let Some(token) = token else { return refused("this server explains nothing: it has no operator token") };
    let given = headers.get(AUTHORIZATION).map(HeaderValue::as_bytes);
    let Some(given) = given.and_then(|value| value.strip_prefix(b"Bearer ")) else {
        return refused("plans are the operator's; send the header authorization: Bearer and the operator token");
    };
    if bool::from(given.trim_ascii().ct_eq(token.as_bytes())) {
        return Ok(());
    }
    refused("this is not the operator token")
}

impl Cost {
    pub fn new(objects: u64, spent: Spent, total: Duration, cache_hit: bool) -> Cost {
        let own = total.saturating_sub(spent.time + spent.explaining);
        let [database_ms, server_ms] = [spent.time, own].map(|time| (time.as_secs_f64() * 1e6).round() / 1e3);
        Cost { objects, statements: spent.statements, rows: spent.rows, database_ms, server_ms, cache_hit }
    }
}
