//! Documents that are asked for by their hashes or ids.

use crate::support::{command::chancery, database::Database, server::Server};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;

const QUERY: &str = "query Name($code: ActorRef!) { country(code: $code) { name } }";

fn hash(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}

fn persisted(hash: &str) -> Value {
    json!({ "persistedQuery": { "version": 1, "sha256Hash": hash } })
}

async fn post(server: &Server, mut body: Value) -> Value {
    body["variables"] = json!({ "code": "KZ" });
    let request = server.client.post(format!("{}/graphql", server.address)).json(&body);
    request.send().await.expect("a response").json().await.expect("JSON")
}

fn code(answer: &Value) -> &str {
    answer["errors"][0]["extensions"]["code"].as_str().unwrap_or("none")
}

fn kazakhstan() -> Value {
    json!({ "data": { "country": { "name": "Kazakhstan" } } })
}

#[tokio::test]
async fn a_query_is_sent_once_and_asked_for_by_its_hash_from_then_on() {
    let server = Server::reading().await;
    let by_hash = json!({ "extensions": persisted(&hash(QUERY)) });
    let unknown = post(&server, by_hash.clone()).await;
    assert_eq!(
        (unknown["errors"][0]["message"].as_str(), code(&unknown)),
        (Some("PersistedQueryNotFound"), "PERSISTED_QUERY_NOT_FOUND")
    );
    let registered = post(&server, json!({ "query": QUERY, "extensions": persisted(&hash(QUERY)) })).await;
    assert_eq!(registered, kazakhstan());
    assert_eq!(post(&server, by_hash).await, kazakhstan());
    let extensions = persisted(&hash(QUERY)).to_string();
    let query = [("variables", "{\"code\":\"KZ\"}"), ("extensions", &extensions)];
    let address = reqwest::Url::parse_with_params(&format!("{}/graphql", server.address), query).expect("an address");
    let get = server.client.get(address);
    assert_eq!(get.send().await.expect("a response").json::<Value>().await.expect("JSON"), kazakhstan());
}

#[tokio::test]
async fn a_query_under_another_hash_is_refused_and_not_kept() {
    let server = Server::reading().await;
    let wrong = hash("{ __typename }");
    let refused = post(&server, json!({ "query": QUERY, "extensions": persisted(&wrong) })).await;
    assert_eq!(code(&refused), "BAD_USER_INPUT");
    assert!(
        refused["errors"][0]["message"].as_str().is_some_and(|message| message.contains(&hash(QUERY))),
        "{refused}"
    );
    assert_eq!(code(&post(&server, json!({ "extensions": persisted(&wrong) })).await), "PERSISTED_QUERY_NOT_FOUND");
    for form in [json!(1), json!({ "version": 2, "sha256Hash": wrong }), json!({ "version": 1, "sha256Hash": "abc" })] {
        let refused = post(&server, json!({ "extensions": { "persistedQuery": form } })).await;
        assert!(
            refused["errors"][0]["message"].as_str().is_some_and(|message| message.contains("sha256Hash")),
            "{refused}"
        );
    }
}

#[tokio::test]
async fn trusted_documents_are_asked_for_by_their_ids_and_no_others_where_only_they_count() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("trusted.json");
    fs::write(&file, json!({ "name-1": QUERY }).to_string()).expect("written");
    let file = file.to_str().expect("UTF-8");
    let server = Server::over(Database::loaded().await, &["--trusted-documents", file]).await;
    for id in ["name-1", &hash(QUERY), &format!("sha256:{}", hash(QUERY))] {
        assert_eq!(post(&server, json!({ "documentId": id })).await, kazakhstan(), "{id}");
    }
    assert_eq!(code(&post(&server, json!({ "documentId": "name-2" })).await), "DOCUMENT_NOT_TRUSTED");
    let other = "query Code($code: ActorRef!) { country(code: $code) { alpha3 } }";
    assert_eq!(code(&post(&server, json!({ "query": other })).await), "none");

    let strict = Server::over(Database::loaded().await, &["--trusted-documents", file, "--only-trusted"]).await;
    assert_eq!(post(&strict, json!({ "documentId": "name-1" })).await, kazakhstan());
    assert_eq!(post(&strict, json!({ "query": QUERY })).await, kazakhstan(), "it is the same text");
    for body in [json!({ "query": other }), json!({ "query": other, "extensions": persisted(&hash(other)) })] {
        assert_eq!(code(&post(&strict, body).await), "DOCUMENT_NOT_TRUSTED");
    }
    assert_eq!(
        code(&post(&strict, json!({ "extensions": persisted(&hash(other)) })).await),
        "PERSISTED_QUERY_NOT_FOUND"
    );
}

#[tokio::test]
async fn a_file_of_trusted_documents_that_cannot_be_used_stops_the_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = Database::loaded().await;
    for (content, complaint) in
        [("[]", "no JSON object of ids"), ("{\"a\": \"{ name\"}", "document \"a\": the document cannot be parsed")]
    {
        let file = folder.path().join("trusted.json");
        fs::write(&file, content).expect("written");
        let file = file.to_str().expect("UTF-8");
        let run = chancery(&[
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--database-url",
            &database.url(),
            "--trusted-documents",
            file,
        ]);
        assert_eq!(run.status, 1);
        assert!(run.err.contains(complaint) && run.err.contains(file), "{}", run.err);
    }
}
