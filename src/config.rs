//! All that can be set, in one struct: each a flag with an environment variable and a default. The doc comments are the
//! help. `main.rs` flattens it into the commands that serve.

use crate::database::Settings;
use chrono::NaiveDate;
use clap::{ArgAction, Args, ValueEnum};
use std::{io::IsTerminal, net::SocketAddr, num::ParseFloatError, path::PathBuf, time::Duration};
use tracing_subscriber::EnvFilter;

#[derive(Args, Clone, Debug)]
pub struct Config {
    /// Listen on this address.
    #[arg(long, env = "CHANCERY_LISTEN", default_value = "127.0.0.1:8000")]
    pub listen: SocketAddr,

    #[command(flatten)]
    pub database: Settings,

    #[command(flatten)]
    pub limits: Limits,

    /// Answer questions about the schema itself (introspection). The playground and most tools need it.
    #[arg(long, env = "CHANCERY_INTROSPECTION", default_value_t = true, action = ArgAction::Set)]
    pub introspection: bool,

    /// Answer what can be foreseen by the planner, and only the rest by resolvers; `false` answers all by resolvers.
    #[arg(long, env = "CHANCERY_PLANNER", default_value_t = true, value_name = "BOOL", action = ArgAction::Set)]
    pub planner: bool,

    /// Documents that may be asked for by an id: a JSON file of ids and texts, as graphql-codegen writes it.
    #[arg(long, env = "CHANCERY_TRUSTED_DOCUMENTS", value_name = "FILE")]
    pub trusted_documents: Option<PathBuf>,

    /// Answer none but the trusted documents.
    #[arg(long, env = "CHANCERY_ONLY_TRUSTED", requires = "trusted_documents")]
    pub only_trusted: bool,

    /// Bytes of whole answers that are kept for the same requests; 0 keeps none.
    #[arg(long, env = "CHANCERY_ANSWER_CACHE", default_value_t = 33_554_432, value_name = "BYTES")]
    pub answer_cache: u64,

    /// Bytes of single rows that are kept for other requests, while the data stays as it is; 0 keeps none.
    #[arg(long, env = "CHANCERY_ROW_CACHE", default_value_t = 25_165_824, value_name = "BYTES")]
    pub row_cache: u64,

    /// Who sends this token may have the statements of a request explained; nobody without it. At least 16 characters.
    #[arg(long, env = "CHANCERY_OPERATOR_TOKEN", hide_env_values = true, value_name = "TOKEN", value_parser = token)]
    pub operator_token: Option<String>,

    /// Let pages of these origins ask from a browser: https://example.org, several by commas, * for all. Off if empty.
    #[arg(long, env = "CHANCERY_CORS_ORIGINS", value_delimiter = ',', value_parser = origin)]
    pub cors_origins: Vec<String>,

    /// How log lines look.
    #[arg(long, env = "CHANCERY_LOG_FORMAT", default_value = "text")]
    pub log_format: LogFormat,

    /// What is logged, by the rules of tracing-subscriber: `info`, `warn,chancery=debug`.
    #[arg(long, env = "CHANCERY_LOG", default_value = "info,sqlx=warn,sea_orm_migration=warn")]
    pub log: String,

    /// Take this day for today, so that answers can be reproduced.
    #[arg(long, env = "CHANCERY_NOW", hide = true)]
    pub now: Option<NaiveDate>,
}

/// What one request may ask for. Above a limit it is refused with QUERY_TOO_COMPLEX, or stopped with TIMEOUT.
#[derive(Args, Clone, Debug)]
pub struct Limits {
    /// Objects that an operation may return at most, by the product of its page sizes.
    #[arg(long, env = "CHANCERY_MAX_COST", default_value_t = 50_000)]
    pub max_cost: u64,

    /// Levels of fields within fields. Introspection needs 16.
    #[arg(long, env = "CHANCERY_MAX_DEPTH", default_value_t = 32)]
    pub max_depth: usize,

    /// Fields with an alias, fragments put in their places.
    #[arg(long, env = "CHANCERY_MAX_ALIASES", default_value_t = 100)]
    pub max_aliases: usize,

    /// Directives, fragments put in their places.
    #[arg(long, env = "CHANCERY_MAX_DIRECTIVES", default_value_t = 50)]
    pub max_directives: usize,

    /// Fields of all operations and fragments of a document, fragments put in their places.
    #[arg(long, env = "CHANCERY_MAX_FIELDS", default_value_t = 5_000)]
    pub max_fields: usize,

    /// Words and signs of a document.
    #[arg(long, env = "CHANCERY_MAX_TOKENS", default_value_t = 10_000)]
    pub max_tokens: usize,

    /// Bytes of a request's body. The longest document that the other limits let through has some 100 KiB; the rest is
    /// room for variables.
    #[arg(long, env = "CHANCERY_MAX_BODY", default_value_t = 1_048_576)]
    pub max_body: usize,

    /// Operations that a request may send together, as a JSON array; 1 refuses arrays.
    #[arg(long, env = "CHANCERY_MAX_BATCH", default_value_t = 1)]
    pub max_batch: usize,

    /// Bytes of an answer.
    #[arg(long, env = "CHANCERY_MAX_ANSWER", default_value_t = 33_554_432)]
    pub max_answer: usize,

    /// Seconds that a request may take, its statements in the database included.
    #[arg(long = "time-limit", env = "CHANCERY_TIME_LIMIT", default_value = "10", value_parser = seconds)]
    pub time: Duration,
}

impl Limits {
    /// What is left of the time to the resolvers where the planner ran out of it, so that what can be had in that time is not
    /// lost.
    pub fn reserve(&self) -> Duration {
        (self.time / 2).min(Duration::from_secs(1))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people.
    Text,
    /// A JSON object a line.
    Json,
}

impl Config {
    /// From now on the program logs to standard error, as is set here.
    pub fn start_logging(&self) -> Result<(), String> {
        let filter =
            EnvFilter::try_new(&self.log).map_err(|error| format!("{:?} is no log filter: {error}", self.log))?;
        let lines = tracing_subscriber::fmt()
            .with_env_filter(filter)
            .with_writer(std::io::stderr)
            .with_ansi(std::io::stderr().is_terminal());
        let started = match self.log_format {
            LogFormat::Text => lines.try_init(),
            LogFormat::Json => lines.json().flatten_event(true).try_init(),
        };
        started.map_err(|error| error.to_string())
    }
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|error: ParseFloatError| error.to_string())?;
    match Duration::try_from_secs_f64(seconds) {
        Ok(time) if (0.001..=86_400.0).contains(&seconds) => Ok(time),
        _ => Err("give seconds between 0.001 and 86400".to_owned()),
    }
}

fn token(text: &str) -> Result<String, String> {
    if text.len() >= 16 && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(text.to_owned());
    }
    Err("give at least 16 letters, digits and signs of ASCII, without blanks".to_owned())
}

fn origin(text: &str) -> Result<String, String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let plain = |host: &str| !host.is_empty() && host.bytes().all(|b| b.is_ascii_graphic() && b != b'/');
    if text == "*" || host.is_some_and(plain) {
        return Ok(text.to_owned());
    }
    Err("give an origin like https://example.org, without a path, or *".to_owned())
}
