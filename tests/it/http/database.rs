//! A database that is slow, broken, or goes away while it is asked.

use super::{GRAPHQL, only_error, query};
use crate::support::{
    database::{Database, value},
    server::Server,
};
use chancery::{
    config::Config,
    http::{App, serve_on},
};
use clap::Parser;
use reqwest::StatusCode;
use sea_orm::{ConnectionTrait, TransactionTrait};
use serde_json::{Value, json};
use std::path::PathBuf;
use tokio::{
    net::{TcpListener, UnixListener, UnixStream},
    task::{AbortHandle, JoinSet},
};

const COUNTRY: &str = "{ country(code: KZ) { slug } }";

#[tokio::test]
async fn statements_are_cancelled_when_the_time_is_over() {
    let server = Server::over(Database::loaded().await, &["--time-limit", "2"]).await;
    let other = server.database().connect().await;
    let blocker = other.begin().await.expect("a transaction");
    blocker.execute_unprepared("lock table treaty in access exclusive mode").await.expect("locked");

    let document = "{ country(code: KZ) { slug } other: country(code: RU) { treaties { nodes { status } } } }";
    let (status, answer) = query(&server, document).await;
    let (code, message) = only_error(&answer);
    assert_eq!((status.as_u16(), &*code), (200, "TIMEOUT"), "{answer}");
    assert!(message.contains("longer than 2 seconds"), "{message}");
    // What was there in time is not lost.
    assert_eq!(answer["data"]["country"]["slug"], "kazakhstan");
    let waiting = "select count(*)::integer as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    assert_eq!(value::<i32>(&other, waiting).await, 0);

    blocker.rollback().await.expect("unlocked");
    assert_eq!(query(&server, document).await.1.get("errors"), None);
}

#[tokio::test]
async fn a_statement_that_fails_takes_no_other_with_it_and_says_nothing_of_the_inside() {
    let server = Server::reading().await;
    server
        .database()
        .connect()
        .await
        .execute_unprepared("alter table treaty rename column status to state")
        .await
        .expect("broken");

    let document = "{ a: country(code: RU) { treaties { nodes { status } } } country(code: KZ) { capital { name } } }";
    let response = super::post(&server, GRAPHQL, super::JSON, json!({ "query": document }).to_string()).await;
    let id = response.headers()["x-request-id"].to_str().expect("text").to_owned();
    let answer: Value = response.json().await.expect("JSON");
    assert_eq!(only_error(&answer), ("INTERNAL".to_owned(), "internal error".to_owned()));
    assert_eq!(answer["errors"][0]["extensions"]["requestId"], id);
    assert_eq!(answer["data"], json!({ "a": null, "country": { "capital": { "name": "Astana" } } }));
}

#[tokio::test]
async fn it_may_go_away_and_come_back() {
    let database = Database::loaded().await;
    let mut proxy = Proxy::before(&database);
    let address = proxy.serve(&["--answer-cache", "0"]).await;
    let client = reqwest::Client::new();
    let ready = async || client.get(format!("{address}/ready")).send().await.expect("a response");
    let ask = async || {
        let request = client.post(format!("{address}/graphql")).header("accept", GRAPHQL);
        let answer = request.json(&json!({ "query": COUNTRY })).send().await.expect("a response");
        answer.json::<Value>().await.expect("JSON")
    };
    let answer = json!({ "data": { "country": { "slug": "kazakhstan" } } });

    // Several connections, so that several are dead afterwards.
    let (a, b, c) = tokio::join!(ask(), ask(), ask());
    assert_eq!([&a, &b, &c], [&answer; 3]);
    assert_eq!(ready().await.status(), StatusCode::OK);

    proxy.stop();
    for _ in 0..2 {
        let gone = ask().await;
        assert_eq!(only_error(&gone).0, "UNAVAILABLE", "{gone}");
        assert_eq!(gone["data"], json!({ "country": null }));
        let ready = ready().await;
        assert_eq!(ready.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(ready.headers().contains_key("retry-after"));
    }
    let live = client.get(format!("{address}/health")).send().await.expect("a response");
    assert_eq!(live.status(), StatusCode::OK);

    proxy.start();
    assert_eq!(ask().await, answer);
    assert_eq!(ready().await.status(), StatusCode::OK);

    // Dead connections are not asked for their health first, and are met by the next requests.
    proxy.stop();
    proxy.start();
    let (a, b, c) = tokio::join!(ask(), ask(), ask());
    assert_eq!([&a, &b, &c], [&answer; 3]);
    proxy.stop();
    proxy.start();
    assert_eq!(ready().await.status(), StatusCode::OK);
}

#[tokio::test]
async fn answers_that_are_kept_go_with_it_and_are_kept_again_when_it_is_back() {
    let database = Database::loaded().await;
    let mut proxy = Proxy::before(&database);
    let address = proxy.serve(&[]).await;
    let client = reqwest::Client::new();
    let until = async |expected: &str| {
        let deadline = tokio::time::Instant::now() + super::cache::PATIENCE;
        loop {
            let request = client.post(format!("{address}/graphql")).header("graphql-cost", "report");
            let answer = request.json(&json!({ "query": COUNTRY })).send().await.expect("a response");
            let answer: Value = answer.json().await.expect("JSON");
            let is_hit = answer["extensions"]["cost"]["cacheHit"] == true;
            let code = answer["errors"][0]["extensions"]["code"].as_str();
            if code.or(is_hit.then_some("a hit")) == Some(expected) {
                return;
            }
            assert!(tokio::time::Instant::now() < deadline, "{answer}");
        }
    };
    until("a hit").await;
    proxy.stop();
    until("UNAVAILABLE").await;
    proxy.start();
    until("a hit").await;
}

/// Stands between a server and PostgreSQL, as a socket in a folder of its own, and can be stopped in its place.
struct Proxy {
    folder: tempfile::TempDir,
    target: PathBuf,
    url: String,
    listening: Option<AbortHandle>,
}

#[derive(Parser)]
struct Flags {
    #[command(flatten)]
    config: Config,
}

impl Proxy {
    fn before(database: &Database) -> Proxy {
        let url = reqwest::Url::parse(&database.url()).expect("a URL");
        let of = |name| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
        let host = of("host").expect("a socket's folder");
        let port = of("port").or_else(|| url.port().map(|port| port.to_string())).unwrap_or_else(|| "5432".to_owned());
        let folder = tempfile::tempdir().expect("a folder");
        let mut own = url.clone();
        let kept: Vec<_> = url.query_pairs().into_owned().filter(|(key, _)| key != "host").collect();
        own.query_pairs_mut().clear().extend_pairs(kept).append_pair("host", folder.path().to_str().expect("text"));
        let target = PathBuf::from(host).join(format!(".s.PGSQL.{port}"));
        let mut proxy = Proxy { folder, target, url: own.into(), listening: None };
        proxy.start();
        proxy
    }

    /// The address of a server that reaches its database through here.
    async fn serve(&self, flags: &[&str]) -> String {
        let Flags { config } = Flags::parse_from(["chancery", "--now", "2026-01-01"].iter().chain(flags));
        let connection = config.database.connect(&self.url).await.expect("a connection");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        tokio::spawn(serve_on(listener, App::new(&config, connection).expect("an app"), std::future::pending()));
        address
    }

    fn start(&mut self) {
        let socket = self.folder.path().join(self.target.file_name().expect("a name"));
        let listener = UnixListener::bind(socket).expect("a socket");
        let target = self.target.clone();
        let listen = async move {
            let mut connections = JoinSet::new();
            loop {
                let (mut client, _) = listener.accept().await.expect("a client");
                let mut server = UnixStream::connect(&target).await.expect("PostgreSQL");
                connections.spawn(async move { tokio::io::copy_bidirectional(&mut client, &mut server).await.ok() });
            }
        };
        self.listening = Some(tokio::spawn(listen).abort_handle());
    }

    /// Cuts all connections.
    fn stop(&mut self) {
        if let Some(listening) = self.listening.take() {
            listening.abort();
        }
        std::fs::remove_file(self.folder.path().join(self.target.file_name().expect("a name"))).expect("removed");
    }
}
