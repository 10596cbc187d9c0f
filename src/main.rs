//! The command line, and no more than that.

use anyhow::{Context, anyhow, bail};
use chancery::{
    config::Config,
    database::{
        Database, Settings,
        migrations::{self, Version},
    },
    graphql::{execute::STACK, schema::sdl},
    http::{self, App},
    import::record::{self, Bundle, Files},
};
use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};
use tokio::net::TcpListener;

/// Serves the foreign relations of states as one cited graph, over GraphQL.
#[derive(Parser)]
#[command(version, about, max_term_width = 100)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve GraphQL at /graphql and the playground at /playground.
    Serve(Config),
    /// Load facts into the record.
    #[command(subcommand)]
    Import(Import),
    /// Bring a database up to this version.
    Migrate {
        #[command(flatten)]
        database: Settings,
        /// Load the record that comes with chancery, too.
        #[arg(long)]
        record: bool,
    },
    /// Check a record bundle without a database, and name every mistake in it.
    Check {
        /// The folder of the bundle, or its one file.
        path: PathBuf,
    },
    /// Print the public schema.
    Schema,
}

#[derive(Subcommand)]
enum Import {
    /// A record bundle: a folder of TOML files or a single one, see docs/data-model.md. Loading the same again changes
    /// nothing.
    Record {
        #[command(flatten)]
        database: Settings,
        /// The folder of the bundle, or its one file; without it, the record that comes with chancery.
        path: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    let command = CommandLine::parse().command;
    // Deep queries need deep stacks.
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().thread_stack_size(STACK).build();
    match runtime.context("the runtime").and_then(|runtime| runtime.block_on(run(command))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Serve(config) => serve(&config).await,
        Command::Import(Import::Record { database, path }) => import(&database, path).await,
        Command::Migrate { database, record } => migrate(&database, record).await,
        Command::Check { path } => {
            let bundle = bundle(Some(path))?;
            println!("{} is in order", bundle.dataset.title);
            Ok(())
        }
        Command::Schema => {
            print!("{}", sdl());
            Ok(())
        }
    }
}

async fn serve(config: &Config) -> anyhow::Result<()> {
    config.start_logging().map_err(anyhow::Error::msg)?;
    // Bound first: another server on this address is not to cost a start of the database.
    let listener = TcpListener::bind(config.listen).await.with_context(|| format!("{} is taken", config.listen))?;
    let database = open(&config.database).await?;
    if database.is_private() {
        let report = record::load(&database.connection, &bundle(None)?, chrono::Utc::now()).await?;
        if !report.is_unchanged() {
            let total = report.total();
            tracing::info!(
                total.recorded,
                total.revised,
                total.retracted,
                "the record that comes with chancery is loaded"
            );
        }
    }
    let address = listener.local_addr()?;
    println!("chancery is at http://{address}/playground, for programs at http://{address}/graphql");
    let app = App::new(config, database.connection.clone());
    http::serve_on(listener, app, http::signals()).await?;
    database.close().await?;
    Ok(())
}

async fn import(settings: &Settings, path: Option<PathBuf>) -> anyhow::Result<()> {
    let bundle = bundle(path)?;
    let database = open(settings).await?;
    let report = record::load(&database.connection, &bundle, chrono::Utc::now()).await?;
    println!("{report}");
    database.close().await?;
    Ok(())
}

async fn migrate(settings: &Settings, record: bool) -> anyhow::Result<()> {
    let database = Database::open(settings).await?;
    let applied = migrations::migrate(&database.connection).await?;
    println!("{}", if applied.is_empty() { "nothing to migrate".to_owned() } else { applied.join("\n") });
    if record {
        println!("{}", record::load(&database.connection, &bundle(None)?, chrono::Utc::now()).await?);
    }
    database.close().await?;
    Ok(())
}

/// A bundle without mistakes.
fn bundle(path: Option<PathBuf>) -> anyhow::Result<Bundle> {
    let files = match &path {
        Some(path) => Files::from_path(path),
        None => Files::from_embedded(record::embedded()),
    };
    record::check(&files).map_err(|mistakes| {
        let many = if mistakes.len() == 1 { "" } else { "s" };
        anyhow!("{} mistake{many}, nothing is loaded:\n{mistakes}", mistakes.len())
    })
}

/// A database of this version: a private one is brought up to it, a foreign one must have it.
async fn open(settings: &Settings) -> anyhow::Result<Database> {
    let database = Database::open(settings).await.context("the database cannot be opened")?;
    if database.is_private() {
        migrations::migrate(&database.connection).await?;
        return Ok(database);
    }
    match migrations::version(&database.connection).await? {
        Version::Current => Ok(database),
        Version::Behind(missing) => {
            bail!("the database lacks {}; `chancery migrate` brings it up to this version", missing.join(", "))
        }
        Version::Ahead(unknown) => bail!(migrations::newer(&unknown)),
    }
}
