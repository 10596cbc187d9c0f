//! The floor: what a server costs that knows no GraphQL. One statement a question, written by hand and prepared on each
//! connection, whose JSON text is passed through. `floor FOLDER CONNECTIONS`: the statements are the `*.sql` of the folder,
//! the database is that of `DATABASE_URL`, and the body of `POST /2` is a JSON array of texts, the parameters of `2.sql`.

use std::collections::HashMap;
use std::fs;
use std::str::FromStr as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Context as _;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header::CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use axum::serve::ListenerExt as _;
use tokio::net::TcpListener;
use tokio_postgres::config::Host;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, Config, NoTls, Statement};

/// Plans are made once, compiling one to machine code costs more than it saves here, and all data is in memory.
const SETTINGS: &str = "set plan_cache_mode = force_generic_plan; set jit = off; set random_page_cost = 1.1";

struct Floor {
    connections: Vec<Connection>,
    next: AtomicUsize,
}

struct Connection {
    client: Client,
    statements: HashMap<String, Statement>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, count] = &arguments[..] else { anyhow::bail!("floor FOLDER CONNECTIONS") };
    let database = std::env::var("DATABASE_URL").context("DATABASE_URL")?;
    let mut connections = Vec::new();
    for _ in 0..count.parse()? {
        connections.push(Connection::open(&database, folder).await?);
    }
    let floor = Arc::new(Floor { connections, next: AtomicUsize::new(0) });
    let router = Router::new().route("/{question}", post(answer)).with_state(floor);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("the floor is at http://{}", listener.local_addr()?);
    let listener = listener.tap_io(|stream| {
        // Without it answers would wait for company.
        let _ = stream.set_nodelay(true);
    });
    axum::serve(listener, router).await?;
    Ok(())
}

impl Connection {
    async fn open(database: &str, folder: &str) -> anyhow::Result<Connection> {
        let (client, connection) = config(database)?.connect(NoTls).await?;
        tokio::spawn(connection);
        client.batch_execute(SETTINGS).await?;
        let mut statements = HashMap::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if let Some((question, "sql")) = path.file_name().and_then(|name| name.to_str()?.split_once('.')) {
                let statement = client.prepare(&fs::read_to_string(&path)?).await;
                let statement = statement.with_context(|| path.display().to_string())?;
                statements.insert(question.to_owned(), statement);
            }
        }
        Ok(Connection { client, statements })
    }
}

/// The address of a private cluster names a socket beside a host that is only there for form.
fn config(database: &str) -> anyhow::Result<Config> {
    let given = Config::from_str(database)?;
    let mut config = Config::new();
    for host in given.get_hosts() {
        if let Host::Unix(path) = host {
            config.host_path(path);
        }
    }
    config.port(*given.get_ports().first().context("a port")?);
    config.user(given.get_user().context("a user")?);
    config.password(given.get_password().context("a password")?);
    config.dbname(given.get_dbname().context("a database")?);
    Ok(config)
}

async fn answer(State(floor): State<Arc<Floor>>, Path(question): Path<String>, body: Bytes) -> Response {
    match floor.answer(&question, &body).await {
        Ok(answer) => ([(CONTENT_TYPE, "application/json")], answer).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
    }
}

impl Floor {
    async fn answer(&self, question: &str, body: &[u8]) -> anyhow::Result<String> {
        let arguments: Vec<String> = serde_json::from_slice(body)?;
        let parameters: Vec<_> = arguments.iter().map(|argument| argument as &(dyn ToSql + Sync)).collect();
        let place = self.next.fetch_add(1, Ordering::Relaxed) % self.connections.len();
        let Connection { client, statements } = &self.connections[place];
        let statement = statements.get(question).context("no such question")?;
        let row = client.query_one(statement, &parameters).await?;
        let data: &str = row.try_get(0)?;
        Ok(["{\"data\":", data, "}"].concat())
    }
}
