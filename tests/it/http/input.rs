//! Input that no client should send, and some do. Each is refused with a message that says what would be right.

use super::{GRAPHQL, JSON, ask, only_error, post, query, refusal};
use crate::support::server::Server;
use serde_json::{Value, json};

#[tokio::test]
async fn bodies_that_are_no_request() {
    let server = Server::reading().await;
    let deep = [r#"{"query":"{ __typename }","variables":{"a":"#, &"[".repeat(200), &"]".repeat(200), "}}"].concat();
    for (body, expected) in [
        (&b""[..], "the body is empty; send a JSON object with the member query"),
        (b"3", "the body is a number, and must be an object with the member query"),
        (
            b"{\"query\":\"{a}\"",
            "the body is not JSON that can be read: EOF while parsing an object at line 1 column 14",
        ),
        (b"{\"query\":\"\xff\"}", "the body is not UTF-8"),
        (
            b"{\"query\":\"\\ud800\"}",
            "the body is not JSON that can be read: unexpected end of hex escape at line 1 column 17",
        ),
        (
            b"{\"query\":\"{a}\",\"variables\":{\"n\":1e999}}",
            "the body is not JSON that can be read: number out of range at line 1 column 37",
        ),
        (deep.as_bytes(), "the body is not JSON that can be read: recursion limit exceeded at line 1 column 169"),
        (b"{}", "query is missing; give the GraphQL document as the parameter query"),
        (b"{\"query\":null}", "query is missing; give the GraphQL document as the parameter query"),
        (b"{\"query\":[]}", "query is an array, and must be a string"),
        (b"{\"query\":\"{a}\",\"operationName\":7}", "operationName is a number, and must be a string"),
        (b"{\"query\":\"{a}\",\"variables\":\"{}\"}", "variables is a string, and must be an object"),
        (b"{\"query\":\"{a}\",\"extensions\":[]}", "extensions is an array, and must be an object"),
    ] {
        let response = post(&server, GRAPHQL, JSON, body.to_vec()).await;
        assert_eq!(response.status(), 400, "{expected}");
        let answer: Value = response.json().await.expect("JSON");
        assert_eq!(only_error(&answer), ("BAD_USER_INPUT".to_owned(), expected.to_owned()));
    }
}

#[tokio::test]
async fn documents_that_are_no_graphql() {
    let server = Server::reading().await;
    for (document, code, expected) in [
        ("", "BAD_USER_INPUT", "the query is empty; send a GraphQL document"),
        ("# nothing\n", "BAD_USER_INPUT", "the query is empty; send a GraphQL document"),
        ("{ country(", "GRAPHQL_PARSE_FAILED", "the document cannot be parsed at line 1, column 11: expected name"),
        (
            "fragment F on Query { __typename }",
            "GRAPHQL_PARSE_FAILED",
            "the document cannot be parsed: document does not contain an operation",
        ),
        (
            r#"{ country(code: "\ud800") { id } }"#,
            "GRAPHQL_PARSE_FAILED",
            "the document cannot be parsed at line 1, column 17: expected value",
        ),
        ("{ nonsense }", "GRAPHQL_VALIDATION_FAILED", "Unknown field \"nonsense\" on type \"Query\"."),
        (
            "{ ...A } fragment A on Query { ...B } fragment B on Query { __typename ...A }",
            "GRAPHQL_VALIDATION_FAILED",
            "fragment \"A\" spreads itself, directly or by others",
        ),
    ] {
        let found = refusal(&server, json!({ "query": document })).await;
        assert_eq!(found, (code.to_owned(), expected.to_owned()), "{document}");
    }
}

#[tokio::test]
async fn nul_characters_wherever_they_hide() {
    let server = Server::reading().await;
    let document = "query ($c: CountryCode!) { country(code: $c) { id } }";
    for parameters in [
        json!({ "query": "{ country(code: \"K\0\") { id } }" }),
        json!({ "query": r#"{ country(code: "K\u0000") { id } }"# }),
        json!({ "query": document, "variables": { "c": "K\0" } }),
        json!({ "query": document, "variables": { "c": [{ "deep": ["K\0"] }] } }),
        json!({ "query": document, "variables": { "c": { "K\0": 1 } } }),
    ] {
        let (code, message) = refusal(&server, parameters).await;
        assert_eq!(code, "BAD_USER_INPUT");
        assert!(message.contains("NUL"), "{message}");
    }
    // A backslash and five characters are no NUL.
    let (status, _) = query(&server, r#"{ countries(filter: { name: { eq: "\\u0000" } }) { nodes { id } } }"#).await;
    assert_eq!(status, 200);
}

#[tokio::test]
async fn arguments_that_cannot_be_read_fail_the_request_and_not_half_of_it() {
    let server = Server::reading().await;
    for (document, variables) in [
        ("query ($n: Int) { countries(first: $n) { nodes { id } } }", json!({ "n": "ten" })),
        ("query ($n: Int) { countries(first: $n) { nodes { id } } }", json!({ "n": 99_999_999_999_999_999_999.0 })),
        ("{ __typename countries(first: 3000000000) { nodes { id } } }", Value::Null),
        ("{ __typename country(code: \"not a code\") { id } }", Value::Null),
    ] {
        let (code, message) = refusal(&server, json!({ "query": document, "variables": variables })).await;
        assert_eq!(code, "BAD_USER_INPUT", "{message}");
    }
    // What is quoted is not quoted at any length.
    let long = "x".repeat(100_000);
    let (_, answer) = query(&server, &format!("{{ country(code: \"{long}\") {{ id }} }}")).await;
    assert!(only_error(&answer).1.len() < 4_000);
}

#[tokio::test]
async fn pages_of_impossible_sizes_fail_alone() {
    let server = Server::reading().await;
    for (page, expected) in [
        ("first: -1", "first must be between 0 and 500, not -1; take the next page by its cursor"),
        ("first: 100000", "first must be between 0 and 500, not 100000; take the next page by its cursor"),
        ("first: 1, last: 1", "first and last must not be given together; ask for one of them"),
        ("after: \"nonsense\"", "after is not a cursor; use a cursor that this list gave, unchanged"),
    ] {
        let document = format!("{{ country(code: KZ) {{ slug }} countries({page}) {{ nodes {{ id }} }} }}");
        let (status, answer) = query(&server, &document).await;
        assert_eq!(status, 200);
        assert_eq!(answer["data"], json!({ "country": { "slug": "kazakhstan" }, "countries": null }));
        assert_eq!(answer["errors"][0]["path"], json!(["countries"]));
        assert_eq!(only_error(&answer), ("BAD_USER_INPUT".to_owned(), expected.to_owned()));
    }
}

#[tokio::test]
async fn defaults_of_variables_hold_in_directives_too() {
    let server = Server::reading().await;
    let document =
        "query ($all: Boolean! = true) { country(code: KZ) { slug name @skip(if: $all) alpha3 @include(if: $all) } }";
    let data = server.ask(document, Value::Null).await;
    assert_eq!(data, json!({ "country": { "slug": "kazakhstan", "alpha3": "KAZ" } }));
    let data = server.ask(document, json!({ "all": false })).await;
    assert_eq!(data, json!({ "country": { "slug": "kazakhstan", "name": "Kazakhstan" } }));
    let (status, _) = ask(&server, json!({ "query": document, "variables": { "all": null } })).await;
    assert_eq!(status, 400);
}

#[tokio::test]
async fn a_thousand_mistakes_are_not_all_listed() {
    let server = Server::reading().await;
    let fields = (0..1_000).map(|i| format!(" wrong{i}")).collect::<Vec<_>>().concat();
    let (status, answer) = query(&server, &format!("{{{fields} }}")).await;
    let errors = answer["errors"].as_array().expect("errors");
    assert_eq!((status.as_u16(), errors.len()), (400, 51));
    assert_eq!(errors[50]["message"], "and 950 more");
}
