//! Servers as processes of their own, and what they use: time on the processors and memory, by Linux's /proc.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context as _, bail};

/// A server that has said where it listens. It ends when this is dropped.
pub struct Server {
    /// As it says itself: `http://127.0.0.1:8000/graphql`.
    pub address: String,
    child: Child,
    /// Kept open for it to write to.
    _output: BufReader<ChildStdout>,
}

impl Server {
    /// The first line that it prints ends with its address.
    pub fn start(command: &mut Command) -> anyhow::Result<Server> {
        let program = command.get_program().display().to_string();
        let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("{program} does not start"))?;
        let mut output = BufReader::new(child.stdout.take().context("its output")?);
        let mut line = String::new();
        output.read_line(&mut line)?;
        let Some(address) = line.split_whitespace().rfind(|word| word.starts_with("http")) else {
            child.wait()?;
            bail!("{program} did not say where it listens");
        };
        Ok(Server { address: address.to_owned(), child, _output: output })
    }

    /// Seconds that it has had on the processors.
    pub fn seconds(&self) -> Option<f64> {
        Some(Stat::of(self.child.id())?.seconds)
    }

    /// The memory that it has now, in MiB.
    pub fn memory(&self) -> Option<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        Some(line.split_whitespace().next()?.parse::<f64>().ok()? / 1024.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// PostgreSQL's processes, known by one of them that serves a connection.
#[derive(Clone, Copy)]
pub struct Postgres {
    postmaster: Option<u32>,
}

impl Postgres {
    /// None are known where there is no /proc.
    pub fn of_backend(backend: u32) -> Postgres {
        Postgres { postmaster: Stat::of(backend).map(|stat| stat.parent) }
    }

    /// Seconds that they have had on the processors, those that have ended, too.
    pub fn seconds(self) -> Option<f64> {
        let postmaster = self.postmaster?;
        let processes = std::fs::read_dir("/proc").ok()?;
        let processes = processes.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
        let children = processes.filter_map(Stat::of).filter(|stat| stat.parent == postmaster);
        let own = Stat::of(postmaster)?;
        Some(own.seconds + own.of_children + children.map(|stat| stat.seconds).sum::<f64>())
    }
}

struct Stat {
    parent: u32,
    seconds: f64,
    /// Of those that have ended.
    of_children: f64,
}

impl Stat {
    fn of(process: u32) -> Option<Stat> {
        let text = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        // Behind the name, which may hold anything; the first field there is the third, the state.
        let fields: Vec<_> = text.rsplit_once(')')?.1.split_whitespace().collect();
        let ticks = |field: usize| fields.get(field - 3)?.parse::<f64>().ok();
        // Linux tells times in hundredths of a second on every architecture.
        let seconds = |user, system| Some((ticks(user)? + ticks(system)?) / 100.0);
        Some(Stat { parent: fields.get(1)?.parse().ok()?, seconds: seconds(14, 15)?, of_children: seconds(16, 17)? })
    }
}
