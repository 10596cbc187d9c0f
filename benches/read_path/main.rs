//! How fast nested questions are answered, as a ratio to SQL written by hand for each of them: `cargo bench --bench
//! read_path`. Makes a database with a generated world (`world`, `sheet`, `database`), starts chancery and the floor
//! (`system`, `process`, and `benches/floor`), asks both the same (`questions`), checks that their answers agree (`answer`), and only then has
//! wrk ask them in turns (`wrk`) and prints a Markdown table (`table`). docs/performance.md says how to read it.

mod answer;
mod database;
mod options;
mod process;
mod questions;
mod sheet;
mod system;
mod table;
mod world;
mod wrk;

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::Parser as _;

use database::Database;
use options::Options;
use process::Postgres;
use questions::{QUESTIONS, Question};
use system::{Asked, System};
use table::{Run, Table};
use world::World;
use wrk::Wrk;

/// The day that both systems take for today.
const TODAY: &str = "2026-01-01";

/// A time in which PostgreSQL does nothing, and how often it is given at most.
const REST: Duration = Duration::from_millis(100);
const LONGEST_REST: usize = 100;

fn main() -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let options = Options::parse();
        tokio::select! {
            done = bench(&options) => done,
            _ = tokio::signal::ctrl_c() => bail!("interrupted"),
        }
    })
}

async fn bench(options: &Options) -> anyhow::Result<()> {
    let questions = asked_for(&options.questions)?;
    let folder = tempfile::tempdir()?;
    let wrk = Wrk::new(folder.path(), options.connections)?;
    let world = Arc::new(World::of(options.scale));
    let database = Database::open(options.keep.as_deref(), options.scale, &world).await?;
    let systems = system::start(options, &database.url)?;
    let backend = database.texts("select pg_backend_pid()::text").await?;
    let postgres = Postgres::of_backend(backend.first().context("a process")?.parse()?);

    let mut asked = Vec::new();
    for question in &questions {
        asked.push(system::ask(question, &systems, &world, &database, folder.path()).await?);
    }
    let mut table = Table::default();
    for round in 0..options.rounds {
        for (question, asked) in questions.iter().copied().zip(&asked) {
            for (system, asked) in systems.iter().zip(asked) {
                eprintln!("round {} of {}, question {}, {}", round + 1, options.rounds, question.number, system.name);
                if round == 0 {
                    wrk.run(&asked.url, &asked.bodies, 1).await?;
                    rest(postgres).await;
                }
                let run = measure(&wrk, system, asked, postgres, options.seconds).await?;
                table.add(question, system, asked, run);
            }
        }
    }
    drop(systems);
    let Options { scale, rounds, seconds, connections, .. } = options;
    println!("{}", database.describe().await?);
    println!("Scale {scale}, {rounds} rounds of {seconds} s each, {connections} connections.\n\n{table}");
    database.close().await
}

fn asked_for(numbers: &[u8]) -> anyhow::Result<Vec<&'static Question>> {
    let all: Vec<u8> = QUESTIONS.iter().map(|question| question.number).collect();
    if let Some(unknown) = numbers.iter().find(|number| !all.contains(number)) {
        bail!("there is no question {unknown}; there are {all:?}");
    }
    Ok(QUESTIONS.iter().filter(|question| numbers.is_empty() || numbers.contains(&question.number)).collect())
}

async fn measure(wrk: &Wrk, system: &System, asked: &Asked, postgres: Postgres, seconds: u32) -> anyhow::Result<Run> {
    let time = || (system.server.seconds(), postgres.seconds());
    let before = time();
    let outcome = wrk.run(&asked.url, &asked.bodies, seconds).await?;
    let after = time();
    let requests = (outcome.requests > 0).then(|| f64::from(outcome.requests));
    let spent = |before: Option<f64>, after: Option<f64>| Some((after? - before?) * 1e3 / requests?);
    rest(postgres).await;
    Ok(Run {
        outcome,
        server: spent(before.0, after.0),
        postgres: spent(before.1, after.1),
        memory: system.server.memory(),
    })
}

/// What was asked last and not waited for is no matter of whoever is measured next.
async fn rest(postgres: Postgres) {
    let mut before = postgres.seconds();
    for _ in 0..LONGEST_REST {
        tokio::time::sleep(REST).await;
        let after = postgres.seconds();
        if after == before {
            return;
        }
        before = after;
    }
}
