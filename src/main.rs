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
    import::{
        article,
        dataset::{self, Step},
        record::{self, Bundle, Files},
    },
};
use clap::{ArgMatches, Args, FromArgMatches, Parser, Subcommand, ValueEnum, error::ErrorKind};
use encoding_rs::Encoding;
use indicatif::{ProgressBar, ProgressStyle};
use std::{
    num::ParseFloatError,
    path::{Path, PathBuf},
    process::ExitCode,
};
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
    /// Serve the atlas at /, the playground at /playground, and GraphQL at /graphql.
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
    /// Undo a dataset: its citations go, and with them the facts that rest on nothing else.
    Retract {
        #[command(flatten)]
        database: Settings,
        /// Its slug, as the query `datasets` gives it.
        dataset: String,
    },
    /// Check a record bundle without a database, and name every mistake in it.
    Check {
        /// The folder of the bundle, or its one file.
        path: PathBuf,
    },
    /// Hold what the rules for articles propose against facts that people have written down, and print precision and recall.
    Score {
        #[command(flatten)]
        database: Settings,
        /// Files of such facts (tests/gold/*.tsv).
        #[arg(required = true)]
        gold: Vec<PathBuf>,
        /// The folder in which they name their articles.
        #[arg(long)]
        articles: PathBuf,
        /// Print each fact that was missed, and each proposal that is not among the facts.
        #[arg(long)]
        misses: bool,
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
    /// Encyclopedia articles on foreign relations: keeps their passages and sources, leads facts on record to the sentences
    /// that state them, and proposes the facts that are new. See docs/articles.md.
    Article {
        #[command(flatten)]
        database: Settings,
        #[command(flatten)]
        articles: Articles,
    },
    #[command(flatten)]
    Dataset(OfFormat),
}

/// An open dataset that analysts use: a subcommand for each format.
struct OfFormat {
    format: dataset::Format,
    files: DatasetFiles,
}

impl FromArgMatches for OfFormat {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let (name, matches) = matches.subcommand().ok_or_else(|| clap::Error::new(ErrorKind::MissingSubcommand))?;
        let format = dataset::Format::from_str(name, false);
        let format = format.map_err(|message| clap::Error::raw(ErrorKind::InvalidSubcommand, message))?;
        Ok(Self { format, files: DatasetFiles::from_arg_matches(matches)? })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Subcommand for OfFormat {
    fn augment_subcommands(command: clap::Command) -> clap::Command {
        let formats = dataset::Format::value_variants().iter().filter_map(ValueEnum::to_possible_value);
        formats.fold(command, |command, format| {
            let one = DatasetFiles::augment_args(clap::Command::new(format.get_name().to_owned()));
            command.subcommand(one.about(format.get_help().cloned().unwrap_or_default()))
        })
    }

    fn augment_subcommands_for_update(command: clap::Command) -> clap::Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        dataset::Format::from_str(name, false).is_ok()
    }
}

#[derive(Args)]
struct DatasetFiles {
    #[command(flatten)]
    database: Settings,
    /// Its files, or folders of them; .gz, .tar and .tar.gz are opened.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The encoding of files that are not UTF-8, by its label.
    #[arg(long, value_parser = encoding)]
    encoding: Option<&'static Encoding>,
    /// Names that you have settled: unresolved.csv of an earlier run with its column `actor` filled in, by the slug of an
    /// actor or by `-` for nobody.
    #[arg(long)]
    mapping: Option<PathBuf>,
    /// Where names go that lead to nobody on record, with their candidates.
    #[arg(long, default_value = "unresolved.csv")]
    unresolved: PathBuf,
    /// The day of the edition, where the files do not tell.
    #[arg(long)]
    edition: Option<chrono::NaiveDate>,
    /// Read everything and report, and load nothing.
    #[arg(long)]
    dry_run: bool,
    /// Write the facts to this file, as the record bundle that is loaded.
    #[arg(long)]
    bundle: Option<PathBuf>,
}

#[derive(Args)]
struct Articles {
    /// Plain-text dumps, wikitext, MediaWiki XML exports (bz2 or not) or Markdown.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The form of the files, where their beginning does not tell.
    #[arg(long)]
    format: Option<article::Format>,
    /// The encoding of files that are not UTF-8, by its label: windows-1252, koi8-r, utf-16le.
    #[arg(long, value_parser = encoding)]
    encoding: Option<&'static Encoding>,
    /// Write what is proposed to this file, as a record bundle to be reviewed and loaded by `import record`.
    #[arg(long)]
    review: Option<PathBuf>,
    /// Load proposals at once that are at least so sure, from 0 to 1; they are marked as extracted.
    #[arg(long, value_parser = confidence)]
    accept: Option<f64>,
    /// The licence of the articles' text.
    #[arg(long, default_value = "not stated")]
    licence: String,
}

fn encoding(label: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(label.as_bytes())
        .ok_or_else(|| "no encoding has this label; try utf-8, windows-1252, utf-16le".to_owned())
}

fn confidence(text: &str) -> Result<f64, String> {
    let confidence = text.parse().map_err(|error: ParseFloatError| error.to_string())?;
    if (0.0..=1.0).contains(&confidence) { Ok(confidence) } else { Err("give a number from 0 to 1".to_owned()) }
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
        Command::Import(Import::Article { database, articles }) => import_articles(&database, articles).await,
        Command::Import(Import::Dataset(dataset)) => import_dataset(dataset).await,
        Command::Score { database, gold, articles, misses } => score(&database, &gold, &articles, misses).await,
        Command::Migrate { database, record } => migrate(&database, record).await,
        Command::Retract { database, dataset } => retract(&database, &dataset).await,
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
    let trusted = config.trusted_documents.as_deref().unwrap_or(Path::new("")).display();
    let app = App::new(config, database.connection.clone()).with_context(|| format!("trusted documents: {trusted}"))?;
    let address = listener.local_addr()?;
    println!("chancery is at http://{address}/, for programs at http://{address}/graphql");
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

async fn import_articles(settings: &Settings, articles: Articles) -> anyhow::Result<()> {
    let Articles { files, format, encoding, review, accept, licence } = articles;
    let options = article::Options { format, encoding, review, accept, licence };
    let database = open_with_record(settings).await?;
    let bar = ProgressBar::new(0).with_style(ProgressStyle::with_template(
        "{bar:30} {bytes} of {total_bytes}, {binary_bytes_per_sec}, {eta} left",
    )?);
    let progress = |done, total| {
        bar.set_length(total);
        bar.set_position(done);
    };
    let report = article::import(&database.connection, &files, &options, chrono::Utc::now(), progress).await;
    bar.finish_and_clear();
    let report = report?;
    println!("{report}");
    database.close().await?;
    if !report.is_whole() {
        bail!("not all was read; what could be is loaded");
    }
    Ok(())
}

async fn import_dataset(OfFormat { format, files }: OfFormat) -> anyhow::Result<()> {
    let DatasetFiles { database, files, encoding, mapping, unresolved, edition, dry_run, bundle } = files;
    let options = dataset::Options { encoding, mapping, edition, dry_run, bundle };
    let database = open_with_record(&database).await?;
    let bar = ProgressBar::new_spinner();
    bar.enable_steady_tick(std::time::Duration::from_millis(100));
    let measured = ProgressStyle::with_template("{bar:30} {msg}, {eta} left")?;
    let step = |step: Step| show(&bar, &measured, step);
    let report = dataset::import(&database.connection, format, &files, &options, chrono::Utc::now(), step).await;
    bar.finish_and_clear();
    let report = report?;
    println!("{report}");
    database.close().await?;
    if !report.unresolved.is_empty() {
        let path = unresolved.display();
        std::fs::write(&unresolved, report.unresolved_csv()?).with_context(|| format!("{path} cannot be written"))?;
        println!("{path} names who is meant by nobody; fill in its column actor and give it back with --mapping");
    }
    if !report.is_whole() {
        bail!("not all rows were read; what could be is loaded");
    }
    Ok(())
}

/// Shows a step: how much of it is left, where that is known.
fn show(bar: &ProgressBar, measured: &ProgressStyle, step: Step) {
    bar.set_message(step.to_string());
    match step.progress() {
        Some((done, of)) => {
            if bar.length() != Some(of) {
                bar.set_style(measured.clone());
                bar.set_length(of);
                bar.reset();
            }
            bar.set_position(done);
        }
        None => bar.set_style(ProgressStyle::default_spinner()),
    }
}

async fn retract(settings: &Settings, dataset: &str) -> anyhow::Result<()> {
    let database = open(settings).await?;
    let report = record::retract(&database.connection, dataset, chrono::Utc::now()).await?;
    database.close().await?;
    println!("{}", report.with_context(|| format!("no dataset {dataset:?} is loaded"))?);
    Ok(())
}

async fn score(settings: &Settings, gold: &[PathBuf], articles: &Path, misses: bool) -> anyhow::Result<()> {
    let database = open_with_record(settings).await?;
    let score = article::score(&database.connection, gold, articles).await?;
    if misses {
        println!("{}\n", score.misses.join("\n"));
    }
    println!("{score}");
    database.close().await?;
    Ok(())
}

/// A private database comes with the record, whose names texts are read by.
async fn open_with_record(settings: &Settings) -> anyhow::Result<Database> {
    let database = open(settings).await?;
    if database.is_private() {
        record::load(&database.connection, &bundle(None)?, chrono::Utc::now()).await?;
    }
    Ok(database)
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
