//! Each request has an id: the caller's, or a new one. It stands in the response, in every line of the log, and in the
//! extensions of internal errors.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use std::{sync::Arc, time::Instant};
use tracing::Instrument;
use uuid::Uuid;

pub const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

#[derive(Clone, Debug)]
pub struct RequestId(Arc<str>);

impl RequestId {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A caller's id is taken over if it is short and harmless: it will be written into logs.
    fn of(headers: &HeaderMap) -> RequestId {
        let given = headers.get(X_REQUEST_ID).and_then(|id| id.to_str().ok());
        let sane = |id: &&str| {
            (1..=128).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.:/+=@".contains(&b))
        };
        match given.filter(sane) {
            Some(id) => RequestId(id.into()),
            None => RequestId(Uuid::new_v4().to_string().into()),
        }
    }
}

/// Gives the request its id, its span, and its line in the log.
pub async fn trace(mut request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let id = RequestId::of(request.headers());
    let span =
        tracing::info_span!("request", id = id.as_str(), method = %request.method(), path = request.uri().path());
    request.extensions_mut().insert(id.clone());
    async move {
        let mut response = next.run(request).await;
        if let Ok(value) = HeaderValue::try_from(id.as_str()) {
            response.headers_mut().insert(X_REQUEST_ID, value);
        }
        let latency = begun.elapsed();
        tracing::info!(
            status = response.status().as_u16(),
            latency_us = u64::try_from(latency.as_micros()).unwrap_or(u64::MAX),
            "answered"
        );
        response
    }
    .instrument(span)
    .await
}
