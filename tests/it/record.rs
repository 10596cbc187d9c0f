//! The record of Kazakhstan: every line of what it must hold is a query with its answer, in `record/`.

use crate::support::server::Server;

#[tokio::test]
async fn every_fact_of_the_record_is_reached_with_its_citation() {
    Server::reading().await.snapshots("record").await;
}
