//! Three rules of the GraphQL specification that async-graphql 7.1 and 7.2 break. The version is pinned; an upgrade
//! must keep them.

use super::query;
use crate::support::server::Server;
use async_graphql::{EmptyMutation, EmptySubscription, Object, Request, Schema};
use serde_json::json;

#[tokio::test]
async fn keys_of_an_answer_are_in_the_order_of_the_selection() {
    let server = Server::reading().await;
    // The first field waits for the database, the last does not.
    let document =
        "{ z: countries(first: 1) { totalCount nodes { name id slug } } country(code: KZ) { slug } a: __typename }";
    let response = server.send(document, json!(null)).await.text().await.expect("text");
    let order: Vec<_> =
        ["\"z\"", "\"totalCount\"", "\"nodes\"", "\"name\"", "\"id\"", "\"slug\"", "\"country\"", "\"a\""]
            .map(|key| response.find(key).expect(key))
            .into();
    assert!(order.is_sorted(), "{response}");
}

#[tokio::test]
async fn an_object_whose_fields_are_all_skipped_is_empty_and_not_null() {
    let server = Server::reading().await;
    let (_, answer) = query(&server, "{ country(code: KZ) { slug @skip(if: true) } }").await;
    assert_eq!(answer, json!({ "data": { "country": {} } }));
}

#[tokio::test]
async fn a_failing_field_that_must_not_be_null_makes_its_parent_null() {
    // No field of ours fails at will, so a small schema shows it.
    let schema = Schema::new(Root, EmptyMutation, EmptySubscription);
    let answer = schema.execute(Request::new("{ parent { sound failing } other: parent { sound } }")).await;
    let answer = serde_json::to_value(answer).expect("JSON");
    assert_eq!(answer["data"], json!({ "parent": null, "other": { "sound": 1 } }));
    assert_eq!(answer["errors"][0]["path"], json!(["parent", "failing"]));
}

struct Root;

struct Parent;

#[Object]
impl Root {
    async fn parent(&self) -> Option<Parent> {
        Some(Parent)
    }
}

#[Object]
impl Parent {
    async fn sound(&self) -> i32 {
        1
    }

    #[allow(clippy::unused_async)]
    async fn failing(&self) -> async_graphql::Result<i32> {
        Err("it fails".into())
    }
}
