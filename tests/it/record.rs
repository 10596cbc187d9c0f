//! The record of Kazakhstan: every line of what it must hold is a query with its answer, in `record/`.

use crate::support::server::Server;
use serde_json::{Value, json};

#[tokio::test]
async fn every_fact_of_the_record_is_reached_with_its_citation() {
    Server::reading().await.snapshots("record").await;
}

#[tokio::test]
async fn a_citation_is_reached_by_its_id() {
    let server = Server::reading().await;
    let query = "{ event(slug: \"osce-summit-2010\") {
        citations { nodes { id source { slug } } }
        participants { nodes { citations { nodes { id source { slug } } } } }
    } }";
    let event = server.ask(query, Value::Null).await["event"].take();
    let facts = event["participants"]["nodes"].as_array().expect("participants").iter().chain([&event]);
    let citations = facts.flat_map(|fact| fact["citations"]["nodes"].as_array().expect("citations"));
    let citations: Vec<&Value> = citations.collect();
    assert!(citations.len() > 1);

    let ids: Vec<&Value> = citations.iter().map(|citation| &citation["id"]).collect();
    let query = "query Nodes($ids: [ID!]!) { nodes(ids: $ids) { ... on Citation { id source { slug } } } }";
    assert_eq!(server.ask(query, json!({ "ids": ids })).await["nodes"], json!(citations));
}
