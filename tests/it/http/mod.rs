//! The protocol and its limits: what every client meets, whatever it asks for.

mod cache;
mod cost;
mod database;
mod errors;
mod input;
mod limits;
mod persisted;
mod protocol;
mod rules;
mod serving;
mod web;

use crate::support::server::Server;
use reqwest::{Response, StatusCode};
use serde_json::{Value, json};

const GRAPHQL: &str = "application/graphql-response+json";
const JSON: &str = "application/json";

/// Posts a body of any form.
async fn post(server: &Server, accept: &str, content_type: &str, body: impl Into<reqwest::Body>) -> Response {
    let request = server.client.post(format!("{}/graphql", server.address)).header("content-type", content_type);
    request.header("accept", accept).body(body).send().await.expect("a response")
}

/// Posts parameters, and gives the status and the answer.
async fn ask(server: &Server, parameters: Value) -> (StatusCode, Value) {
    let response = post(server, GRAPHQL, JSON, parameters.to_string()).await;
    (response.status(), response.json().await.expect("JSON"))
}

async fn query(server: &Server, query: &str) -> (StatusCode, Value) {
    ask(server, json!({ "query": query })).await
}

/// The code and the message of the only error of a request that was refused before it was executed.
async fn refusal(server: &Server, parameters: Value) -> (String, String) {
    let (status, answer) = ask(server, parameters).await;
    assert_eq!(status, 400, "{answer}");
    assert!(answer.get("data").is_none(), "{answer}");
    only_error(&answer)
}

fn only_error(answer: &Value) -> (String, String) {
    let errors = answer["errors"].as_array().expect("errors");
    assert_eq!(errors.len(), 1, "{answer}");
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    (text(&errors[0]["extensions"]["code"]), text(&errors[0]["message"]))
}
