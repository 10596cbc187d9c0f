//! Runs wrk, which asks over many connections at once, and reads what it found.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};
use serde::Deserialize;
use tokio::task::spawn_blocking;

const SCRIPT: &str = include_str!("post.lua");

/// The program, and how it is run.
pub struct Wrk {
    script: PathBuf,
    connections: u32,
}

/// What a run found; times are microseconds.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Outcome {
    pub requests: u32,
    pub microseconds: u32,
    pub bytes: u64,
    pub p50: u32,
    pub p99: u32,
    pub errors: u32,
}

impl Wrk {
    /// The folder is for its script.
    pub fn new(folder: &Path, connections: u32) -> anyhow::Result<Wrk> {
        let found = Command::new("wrk").arg("--version").stdout(Stdio::null()).status();
        found.context("wrk is needed and cannot be run; install it: apt-get install wrk, brew install wrk")?;
        let script = folder.join("post.lua");
        std::fs::write(&script, SCRIPT)?;
        Ok(Wrk { script, connections })
    }

    /// Asks for some seconds, with the bodies of a file in turn.
    pub async fn run(&self, url: &str, bodies: &Path, seconds: u32) -> anyhow::Result<Outcome> {
        let mut command = Command::new("wrk");
        command.args(["--threads=2", "--timeout=30s"]);
        command.arg(format!("--connections={}", self.connections)).arg(format!("--duration={seconds}s"));
        command.arg("--script").arg(&self.script).arg(url).arg("--").arg(bodies);
        let output = spawn_blocking(move || command.output()).await??;
        let text = String::from_utf8_lossy(&output.stdout);
        let Some(result) = text.lines().find_map(|line| line.strip_prefix("RESULT ")) else {
            bail!("wrk found nothing:\n{text}{}", String::from_utf8_lossy(&output.stderr));
        };
        Ok(serde_json::from_str(result)?)
    }
}
