//! GraphQL over HTTP, by the working draft of the GraphQL Foundation: both media types, GET for queries, POST for all,
//! and a status that says how far a request got. How it is answered from then on is in `call`.

use super::{
    accept::{self, Media},
    call::Call,
    parameters::{self, Body},
    request_id::RequestId,
    response::Refusal,
    router::App,
};
use crate::{error::Error, graphql::execute::Parameters};
use async_graphql::parser::types::OperationType;
use axum::{
    Extension,
    body::{self, Bytes},
    extract::{Query, Request, State},
    http::{
        HeaderMap, HeaderValue, StatusCode, Uri,
        header::{ALLOW, CONTENT_ENCODING},
    },
    response::{IntoResponse, Response},
};

const METHODS: HeaderValue = HeaderValue::from_static("GET, POST");

pub async fn get(
    State(app): State<App>, Extension(id): Extension<RequestId>, headers: HeaderMap, uri: Uri,
) -> Response {
    let call = match Call::begin(&app, &id, &headers) {
        Ok(call) => call,
        Err(refused) => return *refused,
    };
    let place = call.place("GET", uri.query().unwrap_or_default().as_bytes());
    if let Some(response) = call.kept(place.as_ref()) {
        return response;
    }
    let asked = Query::try_from_uri(&uri).map(|Query(pairs)| pairs).map_err(|_| {
        Refusal::bad(StatusCode::BAD_REQUEST, "the address cannot be read; encode its parameters as a form's")
    });
    let parameters = match asked.and_then(|pairs| parameters::of_address(pairs).map_err(Refusal::from)) {
        Ok(parameters) => parameters,
        Err(refusal) => return call.refuse(refusal),
    };
    let prepared = app.engine().prepare(parameters);
    if prepared.as_ref().is_ok_and(|prepared| prepared.kind == OperationType::Mutation) {
        let message = "a mutation changes things, and GET must not; send it by POST";
        let refusal = Refusal::bad(StatusCode::METHOD_NOT_ALLOWED, message);
        return ([(ALLOW, HeaderValue::from_static("POST"))], call.refuse(refusal)).into_response();
    }
    call.answer(prepared, place).await
}

pub async fn post(State(app): State<App>, Extension(id): Extension<RequestId>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let call = match Call::begin(&app, &id, &parts.headers) {
        Ok(call) => call,
        Err(refused) => return *refused,
    };
    let read = tokio::time::timeout_at(call.deadline.into(), read(&app, &parts.headers, body)).await;
    let late = || Refusal::bad(StatusCode::REQUEST_TIMEOUT, "the body did not arrive within the time limit");
    let bytes = match read.unwrap_or_else(|_| Err(late())) {
        Ok(bytes) => bytes,
        Err(refusal) => return call.refuse(refusal),
    };
    let place = call.place("POST", &bytes);
    if let Some(response) = call.kept(place.as_ref()) {
        return response;
    }
    match parameters::of_body(&bytes) {
        Ok(Body::One(parameters)) => call.answer(app.engine().prepare(parameters), place).await,
        Ok(Body::Batch(entries)) => batch(&call, entries).await,
        Err(error) => call.refuse(error),
    }
}

pub async fn other_method() -> Response {
    let refusal = Refusal::bad(StatusCode::METHOD_NOT_ALLOWED, "ask by GET or POST");
    ([(ALLOW, METHODS)], refusal.response(Media::Json)).into_response()
}

async fn read(app: &App, headers: &HeaderMap, body: body::Body) -> Result<Bytes, Refusal> {
    let unsupported = |message| Err(Refusal::bad(StatusCode::UNSUPPORTED_MEDIA_TYPE, message));
    if !accept::is_json(headers) {
        return unsupported("send the request as content-type: application/json, in UTF-8");
    }
    if headers.get(CONTENT_ENCODING).is_some_and(|coding| coding != "identity") {
        return unsupported("send the body uncompressed");
    }
    let most = app.engine().limits().max_body;
    body::to_bytes(body, most).await.map_err(|_| {
        let message =
            format!("the body has more than {most} bytes, which is the limit, or broke off; ask in several requests");
        Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, Error::TooComplex(message))
    })
}

async fn batch(call: &Call<'_>, entries: Vec<Parameters>) -> Response {
    let engine = call.app.engine();
    let most = engine.limits().max_batch;
    if entries.is_empty() {
        return call.refuse(Error::BadInput("the batch is empty; send at least one operation".to_owned()));
    }
    if most <= 1 || entries.len() > most {
        let had = entries.len();
        let limit = if most <= 1 {
            "the request is an array of operations, and this server takes one operation a request".to_owned()
        } else {
            format!("the request has {had} operations in an array, and at most {most} may come in one request")
        };
        let message = format!("{limit}; send several requests, or ask for several root fields in one operation");
        return call.refuse(Error::TooComplex(message));
    }
    call.answer_all(entries.into_iter().map(|parameters| engine.prepare(parameters))).await
}
