//! The number of statements follows the shape of a query and never the number of rows.

use crate::support::server::Server;
use serde_json::json;

const QUERY: &str = "query Headline($many: Int!) {
    countries(first: $many) { nodes {
        name
        capital { name }
        relations(first: $many) { totalCount edges {
            counterpart { name }
            node {
                status
                treaties(first: $many) { totalCount pageInfo { hasNextPage } nodes {
                    title
                    parties(first: $many) { nodes { party { name ... on Country { capital { name } } } } }
                    citations(first: $many) { nodes { source { title } dataset { slug } } }
                } }
                events(first: $many) { nodes { title participants(first: $many) { nodes { actor { name } } } } }
            }
        } }
        memberships(first: $many) { nodes { organization { name headquarters { name } } status } }
    } }
}";

#[tokio::test]
async fn ten_times_the_rows_take_as_many_statements() {
    // Limits are for clients; this one asks for more than they let through.
    let server =
        Server::over(crate::support::database::Database::loaded().await, &["--max-cost", "100000000000"]).await;
    let few = server.statements(QUERY, json!({ "many": 30 })).await;
    let many = server.statements(QUERY, json!({ "many": 300 })).await;
    // With many, some of what a later level asks for is there already.
    assert!(many <= few, "{few} statements for few rows, {many} for many");
    assert!(few <= 24, "{few} statements");
}

/// tokio lets a task receive 128 answers before it must rest; those who got theirs then asked on without the others.
#[tokio::test]
async fn more_rows_than_a_task_may_take_at_once_are_one_batch_still() {
    let server = Server::reading().await;
    let query = "query Capitals($first: Int!) {
        countries(first: $first) { nodes { capital { country { slug capital { country { name } } } } } }
    }";
    let all = server.ask(query, json!({ "first": 500 })).await;
    assert!(all["countries"]["nodes"].as_array().expect("nodes").len() > 150);
    let (few, many) = (
        server.statements(query, json!({ "first": 10 })).await,
        server.statements(query, json!({ "first": 500 })).await,
    );
    assert_eq!(few, many);
}
