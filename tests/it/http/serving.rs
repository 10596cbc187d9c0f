//! Stopping: no request that has begun is lost, and none keeps the server for ever.

use crate::support::database::Database;
use chancery::{
    config::Config,
    http::{App, serve_on},
};
use clap::Parser;
use reqwest::Client;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement, TransactionTrait};
use serde_json::{Value, json};
use tokio::{net::TcpListener, sync::oneshot};

#[derive(Parser)]
struct Flags {
    #[command(flatten)]
    config: Config,
}

#[tokio::test]
async fn a_request_in_flight_is_answered() {
    let database = Database::loaded().await;
    let Flags { config } = Flags::parse_from(["chancery"]);
    let connection = config.database.connect(&database.url()).await.expect("a connection");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/graphql", listener.local_addr().expect("an address"));
    let (stop, stopped) = oneshot::channel::<()>();
    let server =
        tokio::spawn(serve_on(listener, App::new(&config, connection).expect("an app"), async { drop(stopped.await) }));

    let other = database.connect().await;
    let blocker = other.begin().await.expect("a transaction");
    blocker.execute_unprepared("lock table country in access exclusive mode").await.expect("locked");
    let request = Client::new().post(&url).json(&json!({ "query": "{ country(code: KZ) { alpha3 } }" })).send();
    let request = tokio::spawn(request);
    while !waits(&other).await {}
    stop.send(()).expect("a server that listens");
    blocker.rollback().await.expect("unlocked");

    let answer: Value = request.await.expect("no panic").expect("a response").json().await.expect("JSON");
    assert_eq!(answer, json!({ "data": { "country": { "alpha3": "KAZ" } } }));
    server.await.expect("no panic").expect("stopped");
    assert!(Client::new().get(&url).send().await.is_err());
}

/// Whether a statement waits for a lock.
async fn waits(connection: &DatabaseConnection) -> bool {
    let sql = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    let row = connection.query_one_raw(Statement::from_string(DbBackend::Postgres, sql)).await.expect("an answer");
    row.is_some()
}
