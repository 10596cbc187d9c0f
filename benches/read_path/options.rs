//! The command line: how large the world is, how long is measured, and what.

use std::num::ParseFloatError;
use std::path::PathBuf;

use clap::Parser;

/// Measures chancery against hand-written SQL over the same tables, see docs/performance.md.
#[derive(Parser)]
#[command(name = "read_path")]
pub struct Options {
    /// How large the world is. 10 has ten times the treaties, events, memberships, sources and citations of 1; less than 1 is
    /// for trying things out.
    #[arg(long, default_value = "1", value_parser = scale, value_name = "N")]
    pub scale: f64,

    /// How often each system answers each question; systems take turns.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..), value_name = "N")]
    pub rounds: u32,

    /// How long it does so each time.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..), value_name = "N")]
    pub seconds: u32,

    /// How many connections ask at the same time.
    #[arg(long, default_value_t = 16, value_parser = clap::value_parser!(u32).range(2..), value_name = "N")]
    pub connections: u32,

    /// Only these questions, by their numbers: 1,2,5.
    #[arg(long, value_delimiter = ',', value_name = "N,…")]
    pub questions: Vec<u8>,

    /// A flag for `chancery serve`, any number of times: --flag=--max-cost --flag=100000.
    #[arg(long, allow_hyphen_values = true, value_name = "FLAG")]
    pub flag: Vec<String>,

    /// Another binary of chancery to be measured beside the one that was built; it is given no flags.
    #[arg(long, value_name = "BINARY")]
    pub server: Vec<PathBuf>,

    /// Keep the loaded world in this folder, and use what an earlier run has left there.
    #[arg(long, value_name = "DIR")]
    pub keep: Option<PathBuf>,

    /// Given by `cargo bench`.
    #[arg(long = "bench", hide = true)]
    _bench: bool,
}

fn scale(text: &str) -> Result<f64, String> {
    let scale: f64 = text.parse().map_err(|error: ParseFloatError| error.to_string())?;
    if (0.001..=100.0).contains(&scale) { Ok(scale) } else { Err("give a number from 0.001 to 100".to_owned()) }
}
