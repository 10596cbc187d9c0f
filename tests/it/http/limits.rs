//! What a request may ask for, and that asking for more is refused at once and in words.

use super::{GRAPHQL, JSON, ask, only_error, post, query, refusal};
use crate::support::{database::Database, server::Server};
use serde_json::{Value, json};
use std::fmt::Write;

async fn too_complex(server: &Server, document: &str, variables: Value) -> String {
    let (code, message) = refusal(server, json!({ "query": document, "variables": variables })).await;
    assert_eq!(code, "QUERY_TOO_COMPLEX", "{message}");
    message
}

fn aliases(count: usize) -> String {
    let fields = (0..count).map(|i| format!(" a{i}: __typename")).collect::<Vec<_>>().concat();
    format!("{{{fields} }}")
}

/// `levels` levels of fields that the schema has.
fn nested(levels: usize) -> String {
    let path: Vec<_> =
        ["country(code: KZ)"].into_iter().chain(["capital", "country"].into_iter().cycle()).take(levels - 1).collect();
    format!("{{ {} {{ __typename }} {}", path.join(" { "), "} ".repeat(levels - 1))
}

#[tokio::test]
async fn a_body_of_five_megabytes() {
    let server = Server::reading().await;
    let body = format!("{{\"query\":\"{{ __typename{} }}\"}}", " ".repeat(5_000_000));
    let response = post(&server, GRAPHQL, JSON, body).await;
    assert_eq!(response.status(), 413);
    let answer: Value = response.json().await.expect("JSON");
    let (code, message) = only_error(&answer);
    assert_eq!(code, "QUERY_TOO_COMPLEX");
    assert!(message.contains("1048576 bytes"), "{message}");
}

#[tokio::test]
async fn aliases_and_tokens() {
    let server = Server::reading().await;
    assert_eq!(query(&server, &aliases(100)).await.0, 200);
    assert_eq!(
        too_complex(&server, &aliases(101), Value::Null).await,
        "the request has 101 aliases, and at most 100 are allowed; give fields aliases only where they differ in \
         arguments, or ask in several requests"
    );
    assert!(too_complex(&server, &aliases(20_000), Value::Null).await.contains("more than 10000 words and signs"));
    // A fragment counts at each place where it is spread.
    let spread = format!("{{ ...F ... {{ ...F }} }} fragment F on Query {}", aliases(60));
    assert!(too_complex(&server, &spread, Value::Null).await.contains("120 aliases"));
}

#[tokio::test]
async fn levels() {
    let server = Server::reading().await;
    let (status, answer) = query(&server, &nested(32)).await;
    assert_eq!((status.as_u16(), answer.get("errors")), (200, None));
    assert!(too_complex(&server, &nested(33), Value::Null).await.contains("33 levels of fields, and at most 32"));
    assert!(too_complex(&server, &nested(60), Value::Null).await.contains("60 levels of fields, and at most 32"));
    assert!(too_complex(&server, &nested(80), Value::Null).await.contains("more than 32 levels"));
    for opening in ["{a", "{a(b:[", "query($v:["] {
        too_complex(&server, &opening.repeat(3_000), Value::Null).await;
    }
    let by_fragment = format!("{{ ...F }} fragment F on Query {}", nested(33));
    assert!(too_complex(&server, &by_fragment, Value::Null).await.contains("33 levels"));
}

#[tokio::test]
async fn fragments_that_multiply_each_other() {
    let server = Server::reading().await;
    let mut document = "{ ...F0 }".to_owned();
    for i in 0..60 {
        let next = i + 1;
        write!(document, " fragment F{i} on Query {{ ...F{next} ...F{next} }}").expect("text");
    }
    document.push_str(" fragment F60 on Query { __typename }");
    assert!(too_complex(&server, &document, Value::Null).await.contains("at most 5000"));
    let chain = (0..98).map(|i| format!(" fragment F{i} on Query {{ ...F{} }}", i + 1)).collect::<Vec<_>>().concat();
    let end = " fragment F98 on Query { __typename }";
    assert_eq!(query(&server, &format!("{{ ...F0 }}{chain}{end}")).await.0, 200);
    let longer = (0..300).map(|i| format!(" fragment F{i} on Query {{ ...F{} }}", i + 1)).collect::<Vec<_>>().concat();
    too_complex(&server, &format!("{{ ...F0 }}{longer}"), Value::Null).await;
}

#[tokio::test]
async fn directives() {
    let server = Server::reading().await;
    let document = format!("{{ __typename {} }}", "@include(if: true) ".repeat(51));
    assert!(too_complex(&server, &document, Value::Null).await.contains("51 directives, and at most 50"));
}

#[tokio::test]
async fn cost_is_the_product_of_page_sizes_whatever_leads_there() {
    let server = Server::reading().await;
    let treaties = "treaties(first: $n) { nodes { id } }";
    for (document, n, cost) in [
        // 500 × (1 + 500 × (1 + 1 place))
        (
            "query ($n: Int) { countries(first: 500) { nodes { T } } }"
                .replace('T', "treaties(first: $n) { nodes { signedAt { id } } }"),
            json!(500),
            500_500,
        ),
        (
            "query ($n: Int) { countries(first: 500) { edges { node { T } } } }".replace('T', treaties),
            json!(500),
            250_500,
        ),
        (
            "query ($n: Int) { countries(first: 500) { nodes { ...F } } } fragment F on Country { ... on Actor { T } }"
                .replace('T', treaties),
            json!(500),
            250_500,
        ),
        // Sizes that the field will refuse count as the largest: never less than nothing.
        ("query ($n: Int) { countries(first: 500) { nodes { T } } }".replace('T', treaties), json!(-1), 250_500),
        ("query ($n: Int) { countries(first: 500) { nodes { T } } }".replace('T', treaties), json!(100_000), 250_500),
        ("query ($n: Int = 200) { countries(last: 500) { nodes { T } } }".replace('T', treaties), Value::Null, 100_500),
    ] {
        let variables = if n.is_null() { json!({}) } else { json!({ "n": n }) };
        let message = too_complex(&server, &document, variables).await;
        assert!(message.starts_with(&format!("the request has {cost} objects")), "{message}\n{document}");
    }
    // The default page has 20: 100 × (1 + 20 × (1 + 20)) = 42,100.
    let document = "{ countries(first: 100) { nodes { treaties { nodes { parties { nodes { id } } } } } } }";
    assert_eq!(query(&server, document).await.0, 200);
    // What is left out costs nothing.
    let document = "query ($no: Boolean = false) { countries(first: 500) { nodes { treaties(first: 500) @include(if: $no) { nodes { id } } id } } }";
    assert_eq!(query(&server, document).await.0, 200);
}

#[tokio::test]
async fn introspection_passes_and_its_recursion_does_not() {
    let server = Server::over(Database::loaded().await, &["--max-depth", "16", "--max-cost", "1"]).await;
    let whole = include_str!("introspection.graphql");
    let (status, answer) = query(&server, whole).await;
    assert_eq!(status, 200, "{answer}");
    assert!(answer["data"]["__schema"]["types"].as_array().is_some_and(|types| types.len() > 20));
    let server = Server::reading().await;
    let recursive =
        format!("{{ __schema {{ types {{ {} name {} }} }} }}", "fields { type { ".repeat(6), "} } ".repeat(6));
    assert!(too_complex(&server, &recursive, Value::Null).await.contains("parts of the schema"));

    let server = Server::over(Database::loaded().await, &["--introspection", "false"]).await;
    for document in [
        "{ __schema { types { name } } }",
        "{ ...F } fragment F on Query { ... { t: __type(name: \"Query\") { name } } }",
    ] {
        let (code, message) = refusal(&server, json!({ "query": document })).await;
        assert_eq!(code, "GRAPHQL_VALIDATION_FAILED");
        assert!(message.starts_with("introspection is switched off"), "{message}");
    }
    assert_eq!(query(&server, "{ __typename }").await.0, 200);
}

#[tokio::test]
async fn each_limit_can_be_set() {
    for (flags, document) in [
        (["--max-cost", "10"], "{ countries(first: 11) { nodes { id } } }"),
        (["--max-depth", "1"], "{ countries { totalCount } }"),
        (["--max-aliases", "0"], "{ a: __typename }"),
        (["--max-directives", "0"], "{ __typename @skip(if: false) }"),
        (["--max-fields", "1"], "{ __typename a: __typename }"),
        (["--max-tokens", "2"], "{ __typename }"),
    ] {
        let server = Server::over(Database::empty().await, &flags).await;
        too_complex(&server, document, Value::Null).await;
    }
    let server = Server::over(Database::empty().await, &["--max-body", "10"]).await;
    assert_eq!(ask(&server, json!({ "query": "{ __typename }" })).await.0, 413);
}
