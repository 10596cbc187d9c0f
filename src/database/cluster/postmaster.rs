//! The running server, as its pid file tells it. The file outlives a killed server, and its number may by then belong
//! to another process, so a number counts only if that process works in our data folder.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

use rustix::process::Pid;

use super::{ClusterError, private, socket};

/// No system counts this far. PostgreSQL takes a pid file with it for a dead server's, yet still uses the rest of the
/// file to see whether backends of that server live on.
const NOBODY: i32 = i32::MAX;

#[derive(Debug)]
pub(super) struct Postmaster {
    pub(super) pid: Pid,
    pub(super) socket: PathBuf,
    pub(super) ready: bool,
    /// False if it runs in another container that shares this folder: it answers, but cannot be signalled.
    pub(super) visible: bool,
}

impl Postmaster {
    /// The server of this data folder, if one lives.
    pub(super) fn find(data: &Path) -> Option<Self> {
        let mut found = parse(&fs::read(pid_file(data)).ok()?)?;
        found.visible = found.lives(data);
        (found.visible || found.answers()).then_some(found)
    }

    /// A killed server does not, even while its process is still being cleared away.
    pub(super) fn answers(&self) -> bool {
        UnixStream::connect(socket::file(&self.socket)).is_ok()
    }

    pub(super) fn lives(&self, data: &Path) -> bool {
        process::works_in(self.pid, data)
    }
}

/// Makes a dead server's pid file harmless. In one's turn only, when `find` has found nobody.
pub(super) fn bury(data: &Path) -> Result<(), ClusterError> {
    let path = pid_file(data);
    let Ok(text) = fs::read(&path) else { return Ok(()) };
    let rest = text.iter().position(|&byte| byte == b'\n').map_or(&[][..], |end| &text[end..]);
    tracing::warn!(file = %path.display(), "the private cluster was not shut down; it recovers now");
    private::options()
        .write(true)
        .truncate(true)
        .open(&path)
        .and_then(|mut file| file.write_all(&[NOBODY.to_string().as_bytes(), rest].concat()))
        .map_err(ClusterError::io("write", &path))
}

fn pid_file(data: &Path) -> PathBuf {
    data.join("postmaster.pid")
}

/// Line by line: pid (negative for `postgres --single`), data folder, start time, port, folder of the socket, address,
/// shared memory, status. A server that has just begun has not written all of them.
fn parse(text: &[u8]) -> Option<Postmaster> {
    let mut lines = text.split(|&byte| byte == b'\n');
    let number: i32 = str::from_utf8(lines.next()?).ok()?.trim().parse().ok()?;
    let pid = Pid::from_raw(number.checked_abs()?)?;
    let socket = PathBuf::from(OsStr::from_bytes(lines.nth(3).unwrap_or_default()));
    let ready = lines.nth(2).is_some_and(|status| status.trim_ascii() == b"ready");
    Some(Postmaster { pid, socket, ready, visible: false })
}

#[cfg(target_os = "linux")]
mod process {
    use std::fs;
    use std::io::ErrorKind;
    use std::os::unix::fs::MetadataExt;
    use std::path::Path;

    use rustix::process::Pid;

    /// PostgreSQL's working directory is its data folder. A zombie has none.
    pub(super) fn works_in(pid: Pid, data: &Path) -> bool {
        let process = Path::new("/proc").join(pid.as_raw_nonzero().to_string());
        match (fs::metadata(process.join("cwd")), fs::metadata(data)) {
            (Ok(folder), Ok(data)) => (folder.dev(), folder.ino()) == (data.dev(), data.ino()),
            // Root in a container may not be allowed to look at other users' processes; then the name has to do.
            (Err(error), _) if error.kind() == ErrorKind::PermissionDenied => {
                let status = fs::read_to_string(process.join("stat")).unwrap_or_default();
                status.contains(" (postgres) ") && !status.contains(") Z ")
            }
            _ => false,
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod process {
    use std::path::Path;
    use std::process::Command;

    use rustix::process::Pid;

    /// Asks `ps`, which knows zombies (Z) and the command line, where `server` names the folder.
    pub(super) fn works_in(pid: Pid, data: &Path) -> bool {
        let pid = pid.as_raw_nonzero().to_string();
        Command::new("ps").args(["-ww", "-o", "stat=,args=", "-p", &pid]).output().is_ok_and(|output| {
            let line = String::from_utf8_lossy(&output.stdout);
            !line.trim_start().starts_with('Z') && line.contains(&format!("postgres -D {} ", data.display()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pid_file_is_read_at_every_stage_of_its_making() {
        let begun = parse(b"4711\n/srv/data\n1700000000\n5432\n\n").expect("a postmaster");
        assert!(!begun.ready && begun.socket.as_os_str().is_empty());
        let whole = b"4711\n/srv/data\n1700000000\n5432\n/srv/socket\n\n  5432001   32768\nready   \n";
        let whole = parse(whole).expect("a postmaster");
        assert!(whole.ready && whole.socket == Path::new("/srv/socket") && whole.pid.as_raw_nonzero().get() == 4711);
        assert!(parse(b"").is_none() && parse(b"0\n").is_none());
        let single = parse(b"-4711\n/srv/data\n").expect("a postmaster");
        assert_eq!(single.pid.as_raw_nonzero().get(), 4711);
    }

    #[test]
    fn a_process_that_works_elsewhere_is_not_the_server() {
        let data = tempfile::tempdir().expect("a folder");
        assert!(!process::works_in(rustix::process::getpid(), data.path()));
    }
}
