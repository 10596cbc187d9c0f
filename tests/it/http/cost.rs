//! What a request has cost, for who asks.

use super::only_error;
use crate::support::{command::chancery, database::Database, server::Server};
use reqwest::Response;
use serde_json::{Value, json};
use tokio::time::timeout;

const QUERY: &str = "{ country(code: KZ) { name memberships(first: 5) { nodes { organization { name } } } } }";

const TOKEN: &str = "a-token-of-our-own";

async fn ask(server: &Server, query: &str, headers: &[(&str, &str)]) -> Response {
    let request = server.client.post(format!("{}/graphql", server.address)).json(&json!({ "query": query }));
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    request.send().await.expect("a response")
}

async fn cost(server: &Server, query: &str) -> Value {
    let answer: Value = ask(server, query, &[("graphql-cost", "report")]).await.json().await.expect("JSON");
    answer["extensions"]["cost"].clone()
}

#[tokio::test]
async fn an_answer_tells_its_cost_to_who_asks() {
    let server = Server::reading().await;
    let plain: Value = ask(&server, QUERY, &[]).await.json().await.expect("JSON");
    assert!(plain.get("extensions").is_none(), "{plain}");

    let response = ask(&server, QUERY, &[("graphql-cost", "report"), ("if-none-match", "*")]).await;
    assert_eq!((response.status().as_u16(), &response.headers()["cache-control"]), (200, &"no-store".parse().unwrap()));
    let answer: Value = response.json().await.expect("JSON");
    assert_eq!(answer["data"], plain["data"]);
    let cost = &answer["extensions"]["cost"];
    // A country, five memberships and their organizations.
    assert_eq!(cost["objects"], 11);
    assert_eq!(cost["statements"], json!(server.statements(QUERY, Value::Null).await));
    // As many rows as memberships; actors are in memory.
    let nodes = plain["data"]["country"]["memberships"]["nodes"].as_array().expect("nodes").len();
    assert!(cost["rows"].as_u64().expect("a number") >= nodes as u64, "{cost}");
    assert!(cost["databaseMs"].as_f64().expect("a number") > 0.0, "{cost}");
    assert!(cost["serverMs"].as_f64().expect("a number") > 0.0, "{cost}");
    assert_eq!(cost["cacheHit"], false);
    assert!(answer["extensions"].get("explain").is_none());
}

#[tokio::test]
async fn what_failed_or_was_refused_has_a_cost_too() {
    let server = Server::reading().await;
    let failed = cost(&server, "{ country(code: KZ) { name } other: country(code: XQ) { name } }").await;
    assert_eq!((failed["objects"].as_u64(), failed["statements"].as_u64() > Some(0)), (Some(2), true), "{failed}");
    let refused = cost(&server, "{ nonsense }").await;
    assert_eq!(refused["statements"], 0, "{refused}");
}

#[tokio::test]
async fn an_answer_that_was_kept_says_so() {
    let server = Server::over(Database::loaded().await, &["--answer-cache", "1000000"]).await;
    let hit = async {
        loop {
            let cost = cost(&server, QUERY).await;
            if cost["cacheHit"] == true {
                return cost;
            }
            assert!(cost["statements"].as_u64() > Some(0), "{cost}");
        }
    };
    let hit = timeout(super::cache::PATIENCE, hit).await.expect("a hit");
    assert_eq!([&hit["objects"], &hit["statements"], &hit["rows"]], [&json!(11), &json!(0), &json!(0)], "{hit}");
    // What is kept does not tell what it has cost somebody else.
    let plain: Value = ask(&server, QUERY, &[]).await.json().await.expect("JSON");
    assert!(plain.get("extensions").is_none(), "{plain}");
}

#[tokio::test]
async fn every_entry_of_a_batch_has_its_own_cost() {
    let server = Server::over(Database::loaded().await, &["--max-batch", "2"]).await;
    let batch = json!([{ "query": QUERY }, { "query": "{ __typename }" }]);
    let request = server.client.post(format!("{}/graphql", server.address)).header("graphql-cost", "report");
    let answers: Value = request.json(&batch).send().await.expect("a response").json().await.expect("JSON");
    assert_eq!(answers[0]["extensions"]["cost"]["objects"], 11);
    assert_eq!(answers[1]["extensions"]["cost"]["statements"], 0);
}

#[tokio::test]
async fn statements_are_explained_to_the_operator() {
    let server =
        Server::over(Database::loaded().await, &["--operator-token", TOKEN, "--answer-cache", "1000000"]).await;
    let plain: Value = ask(&server, QUERY, &[]).await.json().await.expect("JSON");
    let bearer = format!("Bearer {TOKEN}");
    // Never from what is kept: the plan is of a statement that ran.
    for _ in 0..2 {
        let response = ask(&server, QUERY, &[("graphql-cost", "explain"), ("authorization", &bearer)]).await;
        assert_eq!(response.headers()["cache-control"], "no-store");
        let answer: Value = response.json().await.expect("JSON");
        assert_eq!(answer["data"], plain["data"]);
        let explained = answer["extensions"]["explain"].as_array().expect("plans");
        assert_eq!(json!(explained.len()), answer["extensions"]["cost"]["statements"]);
        for one in explained {
            let [statement, plan] = ["statement", "plan"].map(|key| one[key].as_str().expect("text"));
            assert!(statement.starts_with("select") && statement.contains("k.place"), "{statement}");
            assert!(plan.contains("actual") && plan.contains("Execution Time"), "{plan}");
        }
    }
}

#[tokio::test]
async fn nobody_else_sees_a_plan() {
    let closed = Server::reading().await;
    let open = closed.beside(&["--operator-token", TOKEN]).await;
    let bearer = format!("Bearer {TOKEN}");
    let longer = format!("Bearer {TOKEN}x");
    let refusals = [
        (&closed, Some(&*bearer), "no operator token"),
        (&open, None, "send the header authorization: Bearer"),
        (&open, Some(TOKEN), "send the header authorization: Bearer"),
        (&open, Some("Bearer another-token-of-length"), "not the operator token"),
        (&open, Some(&*longer), "not the operator token"),
    ];
    for (server, authorization, why) in refusals {
        let headers =
            [("graphql-cost", "explain")].into_iter().chain(authorization.map(|token| ("authorization", token)));
        let response = ask(server, QUERY, &headers.collect::<Vec<_>>()).await;
        assert_eq!(response.status(), 401, "{why}");
        assert_eq!(response.headers()["www-authenticate"], "Bearer");
        let (code, message) = only_error(&response.json().await.expect("JSON"));
        assert_eq!(code, "UNAUTHENTICATED");
        assert!(message.contains(why), "{message}");
    }
    let unknown = ask(&open, QUERY, &[("graphql-cost", "all")]).await;
    assert_eq!(unknown.status(), 400);
    let (code, message) = only_error(&unknown.json().await.expect("JSON"));
    assert_eq!(code, "BAD_USER_INPUT");
    assert!(message.contains("`report` or `explain`"), "{message}");
}

#[test]
fn a_token_that_can_be_guessed_stops_the_start() {
    for token in ["", "short", "with a blank in the midst"] {
        let run = chancery(&["serve", "--operator-token", token]);
        assert!(run.err.contains("at least 16 letters"), "{}", run.err);
    }
}
