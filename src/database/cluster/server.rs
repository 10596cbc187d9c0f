//! Starts and stops the server. `pg_ctl` is not used: it hands its options to a shell (paths would have to be quoted for
//! it), looks only ten times a second, and takes a reused pid for the server.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use rustix::io::Errno;
use rustix::process::{Signal, kill_process};

use super::binaries::Binaries;
use super::folder::Folder;
use super::identity::Identity;
use super::postmaster::{self, Postmaster};
use super::{ClusterError, socket};

const LOOK_EVERY: Duration = Duration::from_millis(5);
const TRY_EVERY: Duration = Duration::from_millis(50);
/// Recovery after a crash replays up to a gigabyte.
const LONGEST_START: Duration = Duration::from_mins(5);
const LONGEST_STOP: Duration = Duration::from_mins(1);
/// How long backends may outlive a killed postmaster before the start gives up.
const LONGEST_SURVIVAL: Duration = Duration::from_secs(20);
const LARGEST_LOG: u64 = 16 << 20;
const QUOTED_LINES: usize = 12;

pub(super) struct Settings<'a> {
    pub(super) socket: &'a Path,
    pub(super) durable: bool,
}

impl Settings<'_> {
    fn arguments(&self) -> Vec<String> {
        // The setting is a list, in which a folder with a comma or a space has to be quoted.
        let folder = self.socket.to_string_lossy().replace('"', "\"\"");
        let mut settings = vec![
            "listen_addresses=".to_owned(),
            format!("port={}", socket::PORT),
            format!("unix_socket_directories=\"{folder}\""),
            "unix_socket_permissions=0700".to_owned(),
            "max_connections=50".to_owned(),
            // Taken only as far as data fills it. With less, ten million facts would come from the system's cache, page by page.
            "shared_buffers=1GB".to_owned(),
            // Nobody replicates it, and a table that is made and filled in one transaction need not be logged row by row.
            "wal_level=minimal".to_owned(),
            "max_wal_senders=0".to_owned(),
            "timezone=UTC".to_owned(),
            "log_timezone=UTC".to_owned(),
        ];
        if !self.durable {
            settings.extend(["fsync=off", "synchronous_commit=off", "full_page_writes=off"].map(str::to_owned));
        }
        settings.into_iter().flat_map(|setting| ["-c".to_owned(), setting]).collect()
    }
}

/// The running server once it answers; None if none runs. Waits for one that is still starting or stopping because
/// whoever asked it to was killed.
pub(super) fn running(folder: &Folder) -> Result<Option<Postmaster>, ClusterError> {
    let begun = Instant::now();
    while let Some(found) = Postmaster::find(&folder.data()) {
        if found.ready && found.answers() {
            return Ok(Some(found));
        }
        if begun.elapsed() > LONGEST_START {
            return Err(ClusterError::NotReady { pid: found.pid.as_raw_nonzero().get(), log: folder.log() });
        }
        thread::sleep(LOOK_EVERY);
    }
    Ok(None)
}

/// In one's turn only, when nobody is `running`.
pub(super) fn start(
    binaries: &Binaries, identity: &Identity, folder: &Folder, settings: &Settings<'_>,
) -> Result<Child, ClusterError> {
    postmaster::bury(&folder.data())?;
    let begun = Instant::now();
    loop {
        let log = folder.file(&folder.log())?;
        let failed = || ClusterError::io("open", &folder.log());
        if log.metadata().map_err(failed())?.len() > LARGEST_LOG {
            log.set_len(0).map_err(failed())?;
        }
        let end = log.metadata().map_err(failed())?.len();
        let mut command = identity.command(&binaries.program("postgres"));
        command.arg("-D").arg(folder.data()).args(settings.arguments());
        if let Some(server) = spawn(command, log, folder)? {
            return Ok(server);
        }
        let said = read_from(&folder.log(), end);
        // PostgreSQL's own guard against two servers: a killed postmaster's backends have not all noticed yet.
        if !said.contains("pre-existing shared memory block") || begun.elapsed() > LONGEST_SURVIVAL {
            return Err(ClusterError::NotStarted { log: folder.log(), tail: last_lines(&said) });
        }
        thread::sleep(TRY_EVERY);
    }
}

/// None if it ended before it answered.
fn spawn(mut command: Command, log: File, folder: &Folder) -> Result<Option<Child>, ClusterError> {
    let program = Path::new(command.get_program()).to_owned();
    let errors = log.try_clone().map_err(ClusterError::io("open", &folder.log()))?;
    // Its own process group: Ctrl-C in the terminal is for us, and we stop it when the last user has left.
    let mut server =
        command.stdout(log).stderr(errors).process_group(0).spawn().map_err(ClusterError::io("run", &program))?;
    let begun = Instant::now();
    loop {
        if server.try_wait().map_err(ClusterError::io("wait for", &program))?.is_some() {
            return Ok(None);
        }
        let pid = server.id().cast_signed();
        if Postmaster::find(&folder.data()).is_some_and(|found| found.ready && found.pid.as_raw_nonzero().get() == pid)
        {
            return Ok(Some(server));
        }
        if begun.elapsed() > LONGEST_START {
            return Err(ClusterError::NotReady { pid, log: folder.log() });
        }
        thread::sleep(LOOK_EVERY);
    }
}

/// Ends all connections and shuts down; returns when it has ended. Nothing to do if it does not run. `child` is the
/// server that this process has started, if it has, for its exit status to be collected.
pub(super) fn stop(folder: &Folder, child: Option<Child>) -> Result<(), ClusterError> {
    let Some(server) = Postmaster::find(&folder.data()) else { return Ok(()) };
    if !server.visible {
        return Err(ClusterError::Elsewhere { data: folder.data() });
    }
    match kill_process(server.pid, Signal::INT) {
        // It has ended just now.
        Ok(()) | Err(Errno::SRCH) => {}
        Err(error) => return Err(ClusterError::io("stop the server of", &folder.data())(error.into())),
    }
    let begun = Instant::now();
    while server.lives(&folder.data()) {
        if begun.elapsed() > LONGEST_STOP {
            return Err(ClusterError::NotStopped { pid: server.pid.as_raw_nonzero().get(), log: folder.log() });
        }
        thread::sleep(LOOK_EVERY);
    }
    if let Some(mut child) = child
        && child.id().cast_signed() == server.pid.as_raw_nonzero().get()
    {
        let _ = child.wait();
    }
    Ok(())
}

/// As the server itself noted its command line.
pub(super) fn runs_without_fsync(folder: &Folder) -> bool {
    fs::read_to_string(folder.data().join("postmaster.opts")).is_ok_and(|options| options.contains("fsync=off"))
}

fn read_from(path: &Path, start: u64) -> String {
    let mut bytes = Vec::new();
    // Only to explain another error: what cannot be read is left out.
    let _ = File::open(path).and_then(|mut log| {
        log.seek(SeekFrom::Start(start))?;
        log.read_to_end(&mut bytes)
    });
    String::from_utf8_lossy(&bytes).into_owned()
}

fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(QUOTED_LINES)..].join("\n")
}
