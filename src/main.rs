//! The command line, and no more than that.

use anyhow::{Context, anyhow, bail};
use chancery::{
    database::{
        Database, Settings,
        migrations::{self, Version},
    },
    import::record::{self, Bundle, Files},
};
use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

/// Serves the foreign relations of states as one cited graph, over GraphQL.
#[derive(Parser)]
#[command(version, about, max_term_width = 100)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
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
        /// The folder of the bundle.
        directory: PathBuf,
    },
}

#[derive(Subcommand)]
enum Import {
    /// A record bundle: a folder of TOML files, see docs/data-model.md. Loading the same again changes nothing.
    Record {
        #[command(flatten)]
        database: Settings,
        /// The folder of the bundle; without it, the record that comes with chancery.
        directory: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    let command = CommandLine::parse().command;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
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
        Command::Import(Import::Record { database, directory }) => import(&database, directory).await,
        Command::Migrate { database, record } => migrate(&database, record).await,
        Command::Check { directory } => {
            let bundle = bundle(Some(directory))?;
            println!("{} is in order", bundle.dataset.title);
            Ok(())
        }
    }
}

async fn import(settings: &Settings, directory: Option<PathBuf>) -> anyhow::Result<()> {
    let bundle = bundle(directory)?;
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
fn bundle(directory: Option<PathBuf>) -> anyhow::Result<Bundle> {
    let files = match &directory {
        Some(directory) => Files::from_directory(directory),
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
        Version::Ahead(unknown) => bail!(
            "the database was made by a newer chancery: it has {}, which this one does not know; use the newer one",
            unknown.join(", ")
        ),
    }
}
