//! GraphQL over HTTP, where the public audits do not look: they cover media types and statuses, and run with
//! `tests/audits`.

use super::{GRAPHQL, JSON, ask, only_error, post, query};
use crate::support::server::Server;
use reqwest::StatusCode;
use serde_json::{Value, json};

#[tokio::test]
async fn each_media_type_has_its_statuses() {
    let server = Server::reading().await;
    let wrong = json!({ "query": "{ nonsense }" }).to_string();
    let modern = post(&server, GRAPHQL, JSON, wrong.clone()).await;
    assert_eq!(modern.status(), 400);
    assert_eq!(modern.headers()["content-type"], "application/graphql-response+json; charset=utf-8");
    let legacy = post(&server, "*/*", JSON, wrong).await;
    assert_eq!(legacy.status(), 200);
    assert_eq!(legacy.headers()["content-type"], "application/json; charset=utf-8");
    let refused = post(&server, "text/html", JSON, "{}").await;
    assert_eq!(refused.status(), 406);
}

#[tokio::test]
async fn queries_come_by_get_too_and_mutations_never() {
    let server = Server::reading().await;
    let get = async |pairs: &[(&str, &str)]| {
        let url = format!("{}/graphql", server.address);
        let url = reqwest::Url::parse_with_params(&url, pairs).expect("a URL");
        server.client.get(url).header("accept", GRAPHQL).send().await.expect("a response")
    };
    let found = get(&[
        ("query", "query q($c: CountryCode!) { country(code: $c) { slug } } query other { __typename }"),
        ("operationName", "q"),
        ("variables", r#"{"c":"KZ"}"#),
        ("extensions", r#"{"any":1}"#),
    ]);
    let found: Value = found.await.json().await.expect("JSON");
    assert_eq!(found, json!({ "data": { "country": { "slug": "kazakhstan" } } }));

    let mutation = get(&[("query", "mutation { nothing }")]).await;
    assert_eq!(mutation.status(), 405);
    assert_eq!(mutation.headers()["allow"], "POST");

    for pairs in [
        &[][..],
        &[("query", "{ __typename }"), ("variables", "{")],
        &[("query", "{ __typename }"), ("variables", "[]")],
    ] {
        assert_eq!(get(pairs).await.status(), 400, "{pairs:?}");
    }
}

#[tokio::test]
async fn other_methods_are_told_the_right_ones() {
    let server = Server::reading().await;
    let put = server.client.put(format!("{}/graphql", server.address)).send().await.expect("a response");
    assert_eq!(put.status(), 405);
    assert_eq!(put.headers()["allow"], "GET, POST");
}

#[tokio::test]
async fn a_post_must_be_json_so_that_no_other_page_can_send_it() {
    let server = Server::reading().await;
    let body = r#"{"query":"{ __typename }"}"#;
    for content_type in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=latin1",
    ] {
        let response = post(&server, JSON, content_type, body).await;
        assert_eq!(response.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE, "{content_type}");
    }
    assert_eq!(post(&server, JSON, "application/json; charset=UTF-8", body).await.status(), 200);
}

#[tokio::test]
async fn an_operation_is_chosen_by_its_name() {
    let server = Server::reading().await;
    let two = "query a { __typename } query b { countries(first: 0) { nodes { id } } }";
    let named = ask(&server, json!({ "query": two, "operationName": "a" })).await;
    assert_eq!(named, (StatusCode::OK, json!({ "data": { "__typename": "Query" } })));
    // Some clients send an empty name for none.
    assert_eq!(ask(&server, json!({ "query": "query a { __typename }", "operationName": "" })).await.0, 200);

    for (name, expected) in
        [(Value::Null, "operationName is missing"), (json!("c"), "the document has no operation \"c\"")]
    {
        let (status, answer) = ask(&server, json!({ "query": two, "operationName": name })).await;
        let (code, message) = only_error(&answer);
        assert_eq!((status.as_u16(), &*code), (400, "BAD_USER_INPUT"));
        assert_eq!(
            message,
            format!("{expected}; choose one of the document's operations by operationName: \"a\", \"b\"")
        );
    }
    let (_, answer) = ask(&server, json!({ "query": "{ __typename }", "operationName": "c" })).await;
    assert_eq!(only_error(&answer).0, "BAD_USER_INPUT");
}

#[tokio::test]
async fn batches_are_off_unless_allowed() {
    let one = json!({ "query": "{ __typename }" });
    let server = Server::reading().await;
    let (code, message) = super::refusal(&server, json!([one])).await;
    assert_eq!(code, "QUERY_TOO_COMPLEX");
    assert!(message.contains("one operation a request"), "{message}");

    let server = Server::over(crate::support::database::Database::loaded().await, &["--max-batch", "2"]).await;
    let (status, answers) = ask(&server, json!([one, { "query": "{ nonsense }" }])).await;
    assert_eq!(status, 200);
    assert_eq!(answers[0], json!({ "data": { "__typename": "Query" } }));
    assert_eq!(answers[1]["errors"][0]["extensions"]["code"], "GRAPHQL_VALIDATION_FAILED");
    for batch in [json!([one, one, one]), json!([]), json!([1])] {
        assert_eq!(ask(&server, batch.clone()).await.0, 400, "{batch}");
    }
}

#[tokio::test]
async fn a_subscription_is_no_single_response() {
    let server = Server::reading().await;
    let (status, answer) = query(&server, "subscription { changes { cursor } }").await;
    assert_eq!((status.as_u16(), &*only_error(&answer).0), (400, "BAD_USER_INPUT"));
}

#[tokio::test]
async fn every_response_has_an_id_and_a_harmless_one_is_kept() {
    let server = Server::reading().await;
    let id = async |sent: Option<&str>| {
        let request = server.client.get(format!("{}/health", server.address));
        let request = sent.iter().fold(request, |request, id| request.header("x-request-id", *id));
        let response = request.send().await.expect("a response");
        response.headers()["x-request-id"].to_str().expect("text").to_owned()
    };
    assert_eq!(id(Some("trace-01:abc")).await, "trace-01:abc");
    assert_ne!(id(Some("{injected}")).await, "{injected}");
    assert_ne!(id(Some(&"x".repeat(129))).await, "x".repeat(129));
    assert_eq!(id(None).await.len(), 36);
}

#[tokio::test]
async fn responses_are_compressed_and_guarded() {
    let server = Server::reading().await;
    let url = format!("{}/graphql", server.address);
    let body = json!({ "query": "{ countries(first: 100) { nodes { id name slug } } }" });
    for coding in ["gzip", "zstd"] {
        let request = reqwest::Client::builder().no_gzip().build().expect("a client").post(&url).json(&body);
        let response = request.header("accept-encoding", coding).send().await.expect("a response");
        assert_eq!(response.headers()["content-encoding"], coding);
        let varies: Vec<_> = response.headers().get_all("vary").iter().map(|v| v.to_str().expect("text")).collect();
        assert!(varies.contains(&"accept") && varies.contains(&"accept-encoding"), "{varies:?}");
    }
    let headers = server.send("{ __typename }", Value::Null).await.headers().clone();
    assert_eq!(headers["x-content-type-options"], "nosniff");
    assert_eq!(headers["referrer-policy"], "no-referrer");
    assert_eq!(headers["content-security-policy"], "default-src 'none'; frame-ancestors 'none'");
    assert!(headers.get("access-control-allow-origin").is_none());
}

#[tokio::test]
async fn other_origins_may_ask_only_where_they_are_named() {
    let database = crate::support::database::Database::loaded().await;
    let server = Server::over(database, &["--cors-origins", "https://atlas.example"]).await;
    let preflight = async |origin: &str| {
        let url = format!("{}/graphql", server.address);
        let request = server.client.request(reqwest::Method::OPTIONS, url).header("origin", origin);
        let request = request.header("access-control-request-method", "POST");
        let request = request.header("access-control-request-headers", "content-type");
        let response = request.send().await.expect("a response");
        response.headers().get("access-control-allow-origin").map(|v| v.to_str().expect("text").to_owned())
    };
    assert_eq!(preflight("https://atlas.example").await.as_deref(), Some("https://atlas.example"));
    assert_eq!(preflight("https://elsewhere.example").await, None);
}

#[tokio::test]
async fn what_is_not_there_is_said_in_json() {
    let server = Server::reading().await;
    let missing = server.client.get(format!("{}/graphiql", server.address)).send().await.expect("a response");
    assert_eq!(missing.status(), 404);
    let answer: Value = missing.json().await.expect("JSON");
    assert_eq!(only_error(&answer).0, "NOT_FOUND");
}
