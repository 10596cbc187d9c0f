//! A server over a database of its own, spoken to over HTTP.

use super::database::Database;
use chancery::{
    config::Config,
    http::{App, serve_on},
};
use clap::Parser;
use reqwest::{Client, Response};
use serde_json::{Value, json};
use std::{fs, path::Path, sync::Arc};
use tokio::{net::TcpListener, sync::oneshot};

/// "Today" of all tests, so that answers can be compared.
const TODAY: &str = "2026-01-01";

pub struct Server {
    pub address: String,
    pub client: Client,
    database: Arc<Database>,
    _stop: oneshot::Sender<()>,
}

#[derive(Parser)]
#[command(args_override_self = true)]
struct Flags {
    #[command(flatten)]
    config: Config,
}

impl Server {
    /// Over the record that comes with chancery.
    pub async fn reading() -> Server {
        Server::over(Database::loaded().await, &[]).await
    }

    /// Over this database, with these flags. Unless they say otherwise no answers are kept, so that each shows what was
    /// loaded a moment ago, and by how many statements.
    pub async fn over(database: impl Into<Arc<Database>>, flags: &[&str]) -> Server {
        let database = database.into();
        let flags = ["chancery", "--now", TODAY, "--answer-cache", "0"].iter().chain(flags);
        let Flags { config } = Flags::parse_from(flags);
        let connection = config.database.connect(&database.url()).await.expect("a connection");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let (stop, stopped) = oneshot::channel::<()>();
        let app = App::new(&config, connection).expect("trusted documents");
        tokio::spawn(serve_on(listener, app, async move { drop(stopped.await) }));
        Server { address, client: Client::new(), database, _stop: stop }
    }

    /// Another one over the same database.
    pub async fn beside(&self, flags: &[&str]) -> Server {
        Server::over(self.database.clone(), flags).await
    }

    pub fn database(&self) -> &Database {
        &self.database
    }

    /// The data of an answer without errors.
    pub async fn ask(&self, query: &str, variables: Value) -> Value {
        let mut answer = self.answer(query, variables).await;
        assert!(answer.get("errors").is_none(), "{answer:#}\nto {query}");
        answer["data"].take()
    }

    /// The whole answer.
    pub async fn answer(&self, query: &str, variables: Value) -> Value {
        self.send(query, variables).await.json().await.expect("JSON")
    }

    pub async fn send(&self, query: &str, variables: Value) -> Response {
        let body = json!({ "query": query, "variables": variables });
        self.client.post(format!("{}/graphql", self.address)).json(&body).send().await.expect("a response")
    }

    /// How many statements the database was sent for a query.
    pub async fn statements(&self, query: &str, variables: Value) -> usize {
        let response = self.send(query, variables).await;
        let timing = response.headers()["server-timing"].to_str().expect("text").to_owned();
        let (before, _) = timing.split_once(" statement").expect("a number of statements");
        before.rsplit('"').next().expect("a number").parse().expect("a number")
    }

    /// Asks every query of a folder, and compares the answers with the snapshots beside them.
    pub async fn snapshots(&self, folder: &str) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it").join(folder);
        let mut files: Vec<_> =
            fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
        files.sort();
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(&folder);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        let mut count = 0;
        for file in files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "graphql")) {
            let query = fs::read_to_string(file).expect("a query");
            let variables = fs::read_to_string(file.with_extension("json"))
                .map_or(Value::Null, |text| serde_json::from_str(&text).expect("JSON"));
            let answer = self.answer(&query, variables).await;
            assert!(answer.get("errors").is_none(), "{answer:#}\nto {}", file.display());
            let name = file.file_stem().and_then(|name| name.to_str()).expect("a name");
            settings.bind(|| insta::assert_json_snapshot!(name, answer));
            count += 1;
        }
        assert!(count > 0, "no queries in {}", folder.display());
    }
}
