//! How an answer of GraphQL looks as a response of HTTP: its status, its media type, and what it took.

use super::{accept::Media, conditional};
use crate::{
    error::Error,
    graphql::{error::Code, execute::Answer, spent::Spent},
};
use axum::{
    body::Body,
    http::{
        HeaderName, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, VARY, WWW_AUTHENTICATE},
    },
    response::{IntoResponse, Response},
};
use std::time::Duration;

pub const SERVER_TIMING: HeaderName = HeaderName::from_static("server-timing");

/// What is no GraphQL request, or not allowed to be one.
pub struct Refusal {
    status: StatusCode,
    answer: Box<Answer>,
}

impl Refusal {
    pub fn new(status: StatusCode, error: Error) -> Refusal {
        Refusal { status, answer: Box::new(Answer::refused(error)) }
    }

    pub fn bad(status: StatusCode, message: &str) -> Refusal {
        Refusal::new(status, Error::BadInput(message.to_owned()))
    }

    pub fn response(self, media: Media) -> Response {
        let response = write(self.status, media, self.answer.json());
        if self.status == StatusCode::UNAUTHORIZED {
            return ([(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))], response).into_response();
        }
        response
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Refusal {
        let status = match error {
            Error::Unauthenticated(_) => StatusCode::UNAUTHORIZED,
            _ => StatusCode::BAD_REQUEST,
        };
        Refusal::new(status, error)
    }
}

/// What was executed is 200 in both media types, whatever failed within. What was refused is 400 only for those who
/// know by their media type that it came from here. What we are to blame for is never 200.
pub fn status(media: Media, answer: &Answer) -> StatusCode {
    let code = answer.errors.first().and_then(|error| error.extensions.as_ref()?.get("code"));
    let is = |expected: Code| code == Some(&expected.as_str().into());
    match media {
        _ if answer.data.is_some() => StatusCode::OK,
        _ if is(Code::Internal) => StatusCode::INTERNAL_SERVER_ERROR,
        _ if is(Code::Unavailable) => StatusCode::SERVICE_UNAVAILABLE,
        _ if is(Code::Timeout) => StatusCode::GATEWAY_TIMEOUT,
        Media::GraphQl => StatusCode::BAD_REQUEST,
        Media::Json => StatusCode::OK,
    }
}

/// A response in GraphQL's form that holds for once, for faults outside of a handler too.
pub fn write(status: StatusCode, media: Media, answer: serde_json::Result<Vec<u8>>) -> Response {
    match answer {
        Ok(body) => of_body(status, media, conditional::FOR_ONCE, body),
        Err(fault) => unwritten(&fault),
    }
}

pub fn unwritten(fault: &serde_json::Error) -> Response {
    tracing::error!(%fault, "an answer cannot be written");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

/// A response with these bytes.
pub fn of_body(status: StatusCode, media: Media, holds: HeaderValue, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, media.header());
    headers.insert(VARY, HeaderValue::from_static("accept"));
    headers.insert(CACHE_CONTROL, holds);
    response
}

/// Tools and tests read here how many statements a request took.
pub fn timing(spent: Spent, total: Duration, is_kept: bool) -> HeaderValue {
    let [db, total] = [spent.time, total].map(|time| time.as_secs_f64() * 1_000.0);
    let planned = if spent.planned { ", planned" } else { "" };
    let kept = if is_kept { "cache;desc=hit, " } else { "" };
    let text = format!("{kept}db;dur={db:.3};desc=\"{} statements\", total;dur={total:.3}{planned}", spent.statements);
    HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static(""))
}
