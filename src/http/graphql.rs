//! GraphQL over HTTP, by the working draft of the GraphQL Foundation: both media types, GET for queries, POST for all,
//! and a status that says how far a request got.

use super::{
    accept::{self, Media},
    parameters::{self, Body},
    request_id::RequestId,
    router::App,
};
use crate::{
    error::Error,
    graphql::{
        error::Code,
        execute::{Answer, Parameters, Prepared},
        loader::Spent,
    },
};
use async_graphql::{ServerError, parser::types::OperationType};
use axum::{
    Extension,
    extract::{Query, Request, State},
    http::{
        HeaderMap, HeaderName, HeaderValue, StatusCode, Uri,
        header::{ALLOW, CONTENT_ENCODING, CONTENT_TYPE, VARY},
    },
    response::{IntoResponse, Response},
};
use serde::Serialize;
use std::time::{Duration, Instant};

const SERVER_TIMING: HeaderName = HeaderName::from_static("server-timing");
const METHODS: HeaderValue = HeaderValue::from_static("GET, POST");

/// What is no GraphQL request, or not allowed to be one.
struct Refusal {
    status: StatusCode,
    answer: Box<Answer>,
}

impl Refusal {
    fn new(status: StatusCode, message: &str) -> Refusal {
        Refusal { status, answer: Box::new(Answer::refused(Error::BadInput(message.to_owned()))) }
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Refusal {
        Refusal { status: StatusCode::BAD_REQUEST, answer: Box::new(Answer::refused(error)) }
    }
}

pub async fn get(
    State(app): State<App>, Extension(id): Extension<RequestId>, headers: HeaderMap, uri: Uri,
) -> Response {
    let begun = Instant::now();
    let media = match negotiate(&headers) {
        Ok(media) => media,
        Err(refusal) => return refusal.response(Media::Json),
    };
    let asked = Query::try_from_uri(&uri).map(|Query(pairs)| pairs).map_err(|_| {
        Refusal::new(StatusCode::BAD_REQUEST, "the address cannot be read; encode its parameters as a form's")
    });
    let parameters = match asked.and_then(|pairs| parameters::of_address(pairs).map_err(Refusal::from)) {
        Ok(parameters) => parameters,
        Err(refusal) => return refusal.response(media),
    };
    let answer = match app.engine().prepare(parameters) {
        Ok(prepared) if prepared.kind == OperationType::Mutation => {
            let message = "a mutation changes things, and GET must not; send it by POST";
            let refusal = Refusal::new(StatusCode::METHOD_NOT_ALLOWED, message);
            return ([(ALLOW, HeaderValue::from_static("POST"))], refusal.response(media)).into_response();
        }
        prepared => run(&app, prepared, app.engine().deadline(), &id).await,
    };
    respond(media, answer, begun)
}

pub async fn post(State(app): State<App>, Extension(id): Extension<RequestId>, request: Request) -> Response {
    let begun = Instant::now();
    let deadline = app.engine().deadline();
    let media = match negotiate(request.headers()) {
        Ok(media) => media,
        Err(refusal) => return refusal.response(Media::Json),
    };
    let read = tokio::time::timeout_at(deadline.into(), read(&app, request)).await;
    let late = || Refusal::new(StatusCode::REQUEST_TIMEOUT, "the body did not arrive within the time limit");
    let body = match read.unwrap_or_else(|_| Err(late())) {
        Ok(body) => body,
        Err(refusal) => return refusal.response(media),
    };
    match body {
        Body::One(parameters) => {
            let answer = run(&app, app.engine().prepare(parameters), deadline, &id).await;
            respond(media, answer, begun)
        }
        Body::Batch(entries) => batch(&app, entries, media, deadline, &id).await,
    }
}

pub async fn other_method() -> Response {
    let refusal = Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "ask by GET or POST");
    ([(ALLOW, METHODS)], refusal.response(Media::Json)).into_response()
}

fn negotiate(headers: &HeaderMap) -> Result<Media, Refusal> {
    Media::wanted(headers).ok_or_else(|| {
        let message = "answers come as application/graphql-response+json or application/json; accept one of them";
        Refusal::new(StatusCode::NOT_ACCEPTABLE, message)
    })
}

async fn read(app: &App, request: Request) -> Result<Body, Refusal> {
    let (parts, body) = request.into_parts();
    let unsupported = |message| Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, message));
    if !accept::is_json(&parts.headers) {
        return unsupported("send the request as content-type: application/json, in UTF-8");
    }
    if parts.headers.get(CONTENT_ENCODING).is_some_and(|coding| coding != "identity") {
        return unsupported("send the body uncompressed");
    }
    let most = app.engine().limits().max_body;
    let Ok(bytes) = axum::body::to_bytes(body, most).await else {
        let message =
            format!("the body has more than {most} bytes, which is the limit, or broke off; ask in several requests");
        return Err(Refusal {
            status: StatusCode::PAYLOAD_TOO_LARGE,
            answer: Box::new(Answer::refused(Error::TooComplex(message))),
        });
    };
    Ok(parameters::of_body(&bytes)?)
}

async fn run(app: &App, prepared: Result<Prepared, ServerError>, deadline: Instant, id: &RequestId) -> Answer {
    match prepared {
        Ok(prepared) if prepared.kind == OperationType::Subscription => Answer::refused(Error::BadInput(
            "a subscription cannot be answered by one response; this transport takes queries and mutations".to_owned(),
        )),
        Ok(prepared) => app.engine().run(prepared, deadline, id.as_str()).await,
        Err(error) => error.into(),
    }
}

/// One after the other, since a mutation's effect must be seen by the next, and all within one time limit.
async fn batch(app: &App, entries: Vec<Parameters>, media: Media, deadline: Instant, id: &RequestId) -> Response {
    let begun = Instant::now();
    let most = app.engine().limits().max_batch;
    if entries.is_empty() {
        return Refusal::from(Error::BadInput("the batch is empty; send at least one operation".to_owned()))
            .response(media);
    }
    if most <= 1 || entries.len() > most {
        let had = entries.len();
        let limit = if most <= 1 {
            "the request is an array of operations, and this server takes one operation a request".to_owned()
        } else {
            format!("the request has {had} operations in an array, and at most {most} may come in one request")
        };
        let message = format!("{limit}; send several requests, or ask for several root fields in one operation");
        return Refusal::from(Error::TooComplex(message)).response(media);
    }
    let mut answers = Vec::with_capacity(entries.len());
    for parameters in entries {
        answers.push(run(app, app.engine().prepare(parameters), deadline, id).await);
    }
    let spent = answers.iter().fold(Spent::default(), |sum, answer| Spent {
        statements: sum.statements + answer.spent.statements,
        time: sum.time + answer.spent.time,
    });
    let timing = [(SERVER_TIMING, timing(spent, begun.elapsed()))];
    (timing, write(StatusCode::OK, media, &answers)).into_response()
}

fn respond(media: Media, answer: Answer, begun: Instant) -> Response {
    let timing = [(SERVER_TIMING, timing(answer.spent, begun.elapsed()))];
    (timing, write(status(media, &answer), media, &answer)).into_response()
}

/// What was executed is 200 in both media types, whatever failed within. What was refused is 400 only for those who
/// know by their media type that it came from here. What we are to blame for is never 200.
fn status(media: Media, answer: &Answer) -> StatusCode {
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

impl Refusal {
    fn response(self, media: Media) -> Response {
        write(self.status, media, &self.answer)
    }
}

/// A response in GraphQL's form, for faults outside of a handler too.
pub fn write(status: StatusCode, media: Media, answer: &impl Serialize) -> Response {
    let headers = [(CONTENT_TYPE, media.header()), (VARY, HeaderValue::from_static("accept"))];
    match serde_json::to_vec(answer) {
        Ok(body) => (status, headers, body).into_response(),
        Err(fault) => {
            tracing::error!(%fault, "an answer cannot be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Tools and tests read here how many statements a request took.
fn timing(spent: Spent, total: Duration) -> HeaderValue {
    let [db, total] = [spent.time, total].map(|time| time.as_secs_f64() * 1_000.0);
    let text = format!("db;dur={db:.3};desc=\"{} statements\", total;dur={total:.3}", spent.statements);
    HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static(""))
}
