//! One request to GraphQL under way, from its headers to its response: whether an answer that is kept will do, or that the
//! client has; and what it is to be told of the cost.

use super::{
    accept::Media,
    answers::{Place, Whole},
    conditional,
    cost::{Cost, Report},
    request_id::RequestId,
    response::{self, Refusal, SERVER_TIMING},
    router::App,
};
use crate::{
    error::Error,
    graphql::{
        execute::{Answer, Prepared},
        spent::Spent,
    },
};
use async_graphql::{ServerError, Value, parser::types::OperationType};
use axum::{
    body::{Body, Bytes},
    http::{
        HeaderMap, StatusCode,
        header::{CONTENT_TYPE, ETAG},
    },
    response::{IntoResponse, Response},
};
use std::time::Instant;

pub struct Call<'a> {
    pub app: &'a App,
    pub deadline: Instant,
    headers: &'a HeaderMap,
    id: &'a RequestId,
    media: Media,
    report: Report,
    begun: Instant,
}

impl<'a> Call<'a> {
    /// # Errors
    /// If the headers ask for what cannot be given; the error is the response.
    pub fn begin(app: &'a App, id: &'a RequestId, headers: &'a HeaderMap) -> Result<Call<'a>, Box<Response>> {
        let (begun, deadline) = (Instant::now(), app.engine().deadline());
        let Some(media) = Media::wanted(headers) else {
            let message = "answers come as application/graphql-response+json or application/json; accept one of them";
            return Err(Box::new(Refusal::bad(StatusCode::NOT_ACCEPTABLE, message).response(Media::Json)));
        };
        let report = Report::asked(headers, app.operator_token())
            .map_err(|error| Box::new(Refusal::from(error).response(media)))?;
        Ok(Call { app, deadline, headers, id, media, report, begun })
    }

    pub fn refuse(&self, refusal: impl Into<Refusal>) -> Response {
        refusal.into().response(self.media)
    }

    /// Where the answer belongs, unless it is to be made for this call alone. A plan is of a statement that runs.
    pub fn place(&self, method: &str, request: &[u8]) -> Option<Place> {
        let (app, headers) = (self.app, self.headers);
        if !app.answers().are_kept() || self.report == Report::Explain || conditional::wants_a_fresh_one(headers) {
            return None;
        }
        app.answers().place(method, request, app.engine().today())
    }

    /// A response that needs no reading of the request.
    pub fn kept(&self, place: Option<&Place>) -> Option<Response> {
        let whole = self.app.answers().find(place?)?;
        Some(self.give(whole, Spent::default(), true))
    }

    /// Answers a request.
    pub async fn answer(&self, prepared: Result<Prepared, ServerError>, place: Option<Place>) -> Response {
        let asked = prepared.as_ref().map(|prepared| (prepared.kind, prepared.objects));
        let (is_query, objects) = asked.map_or((false, 0), |(kind, objects)| (kind == OperationType::Query, objects));
        let mut answer = self.run(prepared).await;
        if is_query && answer.is_whole() && self.app.answers().are_kept() && self.report != Report::Explain {
            let whole = match answer.json() {
                Ok(body) if body.len() > self.app.engine().limits().max_answer => {
                    return self.refuse(self.app.engine().too_large());
                }
                Ok(body) => Whole { tag: conditional::tag(&body), body: Bytes::from(body.into_boxed_slice()), objects },
                Err(fault) => return response::unwritten(&fault),
            };
            if let Some(place) = place {
                self.app.answers().keep(&place, whole.clone());
            }
            return self.give(whole, answer.spent, false);
        }
        self.report_on(&mut answer, objects);
        let timing = [(SERVER_TIMING, response::timing(answer.spent, self.begun.elapsed(), false))];
        let response = response::write(response::status(self.media, &answer), self.media, answer.json());
        (timing, response).into_response()
    }

    /// Answers several, one after the other, since a mutation's effect must be seen by the next, and all within one time
    /// limit.
    pub async fn answer_all(&self, all: impl Iterator<Item = Result<Prepared, ServerError>>) -> Response {
        let mut answers = Vec::new();
        for prepared in all {
            let objects = prepared.as_ref().map_or(0, |prepared| prepared.objects);
            let mut answer = self.run(prepared).await;
            self.report_on(&mut answer, objects);
            answers.push(answer);
        }
        let spent = answers.iter().map(|answer| answer.spent).sum();
        let timing = [(SERVER_TIMING, response::timing(spent, self.begun.elapsed(), false))];
        (timing, response::write(StatusCode::OK, self.media, serde_json::to_vec(&answers))).into_response()
    }

    async fn run(&self, prepared: Result<Prepared, ServerError>) -> Answer {
        match prepared {
            Ok(prepared) if prepared.kind == OperationType::Subscription => Answer::refused(Error::BadInput(
                "a subscription cannot be answered by one response; this transport takes queries and mutations"
                    .to_owned(),
            )),
            Ok(mut prepared) => {
                prepared.explains = self.report == Report::Explain;
                self.app.engine().run(prepared, self.deadline, self.id.as_str()).await
            }
            Err(error) => error.into(),
        }
    }

    /// Gives an answer without errors, or says that the client has it. Who asks for its cost gets all of it.
    fn give(&self, whole: Whole, spent: Spent, is_kept: bool) -> Response {
        let Whole { body, tag, objects } = whole;
        let mut response = if self.report == Report::Nothing {
            let is_known = conditional::is_known(self.headers, &tag);
            let (status, body) =
                if is_known { (StatusCode::NOT_MODIFIED, Body::empty()) } else { (StatusCode::OK, Body::from(body)) };
            let mut response = response::of_body(status, self.media, conditional::ASK_AGAIN, body);
            if is_known {
                response.headers_mut().remove(CONTENT_TYPE);
            }
            response.headers_mut().insert(ETAG, tag);
            response
        } else {
            let cost = Cost::new(objects, spent, self.begun.elapsed(), is_kept);
            match with_cost(&body, &cost) {
                Ok(body) => response::of_body(StatusCode::OK, self.media, conditional::FOR_ONCE, body),
                Err(fault) => return response::unwritten(&fault),
            }
        };
        response.headers_mut().insert(SERVER_TIMING, response::timing(spent, self.begun.elapsed(), is_kept));
        response
    }

    fn report_on(&self, answer: &mut Answer, objects: u64) {
        if self.report == Report::Nothing {
            return;
        }
        let cost = Cost::new(objects, answer.spent, self.begun.elapsed(), false);
        let mut report = |name: &str, value: serde_json::Result<serde_json::Value>| {
            if let Ok(value) = value.and_then(Value::from_json) {
                answer.extensions.insert(name.to_owned(), value);
            }
        };
        report("cost", serde_json::to_value(&cost));
        if self.report == Report::Explain {
            report("explain", serde_json::to_value(std::mem::take(&mut answer.explained)));
        }
    }
}

/// The object that an answer is, with one member more.
fn with_cost(body: &[u8], cost: &Cost) -> serde_json::Result<Vec<u8>> {
    let mut longer = body.strip_suffix(b"}").unwrap_or(body).to_vec();
    longer.extend_from_slice(b",\"extensions\":{\"cost\":");
    serde_json::to_writer(&mut longer, cost)?;
    longer.extend_from_slice(b"}}");
    Ok(longer)
}
