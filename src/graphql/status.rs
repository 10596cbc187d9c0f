//! States that depend on the time that is asked about, which the database works out: of a relation, of a membership.

use super::{
    Request,
    filter::days,
    loader::{Key, Question},
};
use crate::{
    edtf::Edtf,
    error::{Error, Result},
};
use async_graphql::Context;
use serde::de::DeserializeOwned;

/// What `function` (of a row's id and a span of days) gives for the row at that time, today unless given.
pub async fn at<T: DeserializeOwned>(ctx: &Context<'_>, function: &str, id: i64, as_of: Option<Edtf>) -> Result<T> {
    let request = Request::of(ctx);
    let (from, to) = days(as_of.as_ref().unwrap_or(&request.today));
    let name = format!("{function} {from} {to}");
    let question = || {
        let sql = format!("select to_json({function}(k.key, $1::date, $2::date))");
        Ok(Question { sql, values: vec![from.into(), to.into()] })
    };
    let rows = request.loader.load(name, Key::Id(id), question).await?;
    serde_json::from_str(rows.first().map_or("", String::as_str)).map_err(Error::internal)
}
