//! The systems that are compared, and what each of them is asked: the floor first, then chancery, then other binaries of it.

use std::collections::HashMap;
use std::iter;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};
use serde::Deserialize;
use serde_json::{Value, json};

use super::TODAY;
use super::answer::{self, Client};
use super::database::Database;
use super::options::Options;
use super::process::Server;
use super::questions::{Question, Row, Variables, scattered};
use super::world::World;

/// A server that can be asked.
pub struct System {
    pub name: String,
    pub server: Server,
    pub is_floor: bool,
}

/// A question as it is put to a system, with all its variables.
pub struct Asked {
    pub url: String,
    /// A file of request bodies, one a line.
    pub bodies: PathBuf,
    /// Of a request, as far as the system tells.
    pub statements: Option<usize>,
}

/// Of either system to the database.
const CONNECTIONS: &str = "8";
/// How many answers of each question are compared.
const COMPARED: usize = 8;
/// The longest page that chancery gives.
const LONGEST: usize = 500;

/// Starts all of them.
pub fn start(options: &Options, database: &str) -> anyhow::Result<Vec<System>> {
    let mut systems = vec![System { name: "floor".to_owned(), server: floor(database)?, is_floor: true }];
    let built = PathBuf::from(env!("CARGO_BIN_EXE_chancery"));
    let others = options.server.iter().map(|binary| (format!("chancery ({})", binary.display()), binary));
    for (place, (name, binary)) in iter::once(("chancery".to_owned(), &built)).chain(others).enumerate() {
        let flags = if place == 0 { &options.flag[..] } else { &[] };
        let mut command = Command::new(binary);
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--now", TODAY, "--log", "warn", "--answer-cache", "0"])
            .args(flags);
        command.arg("--pool").arg(CONNECTIONS).env("DATABASE_URL", database);
        systems.push(System { name, server: Server::start(&mut command)?, is_floor: false });
    }
    Ok(systems)
}

/// Builds the floor, which is a package of its own, and starts it.
fn floor(database: &str) -> anyhow::Result<Server> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("floor");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build.args(["build", "--release", "--locked", "--quiet", "--manifest-path"]);
    build.arg(sources.join("floor/Cargo.toml")).arg("--target-dir").arg(&target);
    if !build.stdout(Stdio::null()).status().context("cargo does not run")?.success() {
        bail!("the floor cannot be built");
    }
    let questions = sources.join("read_path/questions");
    let mut command = Command::new(target.join("release/floor"));
    // In the environment, which others do not see: it has the password.
    Server::start(command.arg(questions).arg(CONNECTIONS).env("DATABASE_URL", database))
}

/// Writes down what each system is asked, and makes sure that all give the answers of the floor.
pub async fn ask(
    question: &Question, systems: &[System], world: &World, database: &Database, folder: &Path,
) -> anyhow::Result<Vec<Asked>> {
    let client = Client::default();
    let mut all = Vec::new();
    let mut expected: Vec<Value> = Vec::new();
    for (place, system) in systems.iter().enumerate() {
        let rows = rows(question, system, world, database, &client).await?;
        let url = if system.is_floor {
            format!("{}/{}", system.server.address, question.number)
        } else {
            system.server.address.clone()
        };
        let bodies: Vec<String> = rows.iter().map(|row| body(question, system, row).to_string()).collect();
        let mut statements = None;
        for (row, body) in bodies.iter().step_by((bodies.len() / COMPARED).max(1)).take(COMPARED).enumerate() {
            let answer = client.ask(&url, body).await.with_context(|| format!("{}: {body}", system.name))?;
            statements = answer.statements.or(system.is_floor.then_some(1));
            match expected.get(row) {
                None => expected.push(answer.data),
                Some(floor) => {
                    if let Some(difference) = answer::difference(floor, &answer.data) {
                        bail!("{} disagrees with the floor about {body}:\n{difference}", system.name);
                    }
                }
            }
        }
        let path = folder.join(format!("{}-{place}.jsonl", question.number));
        std::fs::write(&path, bodies.join("\n") + "\n")?;
        all.push(Asked { url, bodies: path, statements });
    }
    eprintln!("question {}: {} answers agree", question.number, expected.len());
    Ok(all)
}

fn body(question: &Question, system: &System, row: &Row) -> Value {
    if system.is_floor {
        json!(row.arguments)
    } else {
        json!({ "query": question.document, "variables": row.variables })
    }
}

async fn rows(
    question: &Question, system: &System, world: &World, database: &Database, client: &Client,
) -> anyhow::Result<Vec<Row>> {
    let (list, positions, size, besides) = match question.variables {
        Variables::Of(rows) => return Ok(rows(world)),
        Variables::Pages { list, positions, size, besides } => (list, positions, size, besides),
    };
    let positions = database.texts(positions).await?;
    let Some(pages) = positions.len().checked_sub(size).filter(|pages| *pages > 0) else {
        bail!("{list} are too few for pages of {size}; give a larger --scale");
    };
    let after = scattered(pages);
    let cursors = if system.is_floor { HashMap::new() } else { cursors(system, client, list, &after).await? };
    let row = |place: &usize| {
        let mut arguments: Vec<String> = serde_json::from_str(&positions[*place])?;
        arguments.extend(besides.iter().map(|&argument| argument.to_owned()));
        Ok(Row { variables: json!({ "cursor": cursors.get(place) }), arguments })
    };
    after.iter().map(row).collect()
}

/// The cursors of a list at some places, which are opaque: the list is read through from its beginning.
async fn cursors(
    system: &System, client: &Client, list: &str, places: &[usize],
) -> anyhow::Result<HashMap<usize, String>> {
    let query =
        format!("query($after: String) {{ list: {list}(first: {LONGEST}, after: $after) {{ edges {{ cursor }} }} }}");
    let last = places.iter().max().copied().unwrap_or_default();
    let mut all: Vec<String> = Vec::new();
    while all.len() <= last {
        let body = json!({ "query": query, "variables": { "after": all.last() } });
        let mut answer = client.ask(&system.server.address, &body.to_string()).await?;
        let edges: Vec<Edge> = serde_json::from_value(answer.data["list"]["edges"].take())?;
        if edges.is_empty() {
            bail!("{} has only {} {list}", system.name, all.len());
        }
        all.extend(edges.into_iter().map(|edge| edge.cursor));
    }
    Ok(places.iter().map(|place| (*place, all[*place].clone())).collect())
}

#[derive(Deserialize)]
struct Edge {
    cursor: String,
}
