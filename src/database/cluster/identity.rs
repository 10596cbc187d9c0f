//! Whom PostgreSQL runs as. It refuses root, so root either puts it into a user namespace, where root has another number
//! and no file needs another owner, or changes to the user `postgres` (else `nobody`) and gives that user its files.

use std::env;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{MetadataExt, fchown, lchown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use super::{ClusterError, Host};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Identity {
    /// Not root: nothing to do.
    Caller,
    /// Root outside, `user` inside. The user must exist: `initdb` looks its name up.
    Namespace(User),
    Other(User),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct User {
    pub(super) uid: u32,
    pub(super) gid: u32,
}

impl Identity {
    /// Data that exists decides: whoever owns it has to run it.
    pub(super) fn choose(host: &Host, root: &Path) -> Result<Self, ClusterError> {
        if !rustix::process::geteuid().is_root() {
            return Ok(Self::Caller);
        }
        if let Ok(data) = fs::metadata(root.join(super::folder::DATA))
            && data.uid() != 0
        {
            return Ok(Self::Other(User { uid: data.uid(), gid: data.gid() }));
        }
        let user = unprivileged_user().ok_or(ClusterError::NoUnprivilegedUser)?;
        let namespace = Self::Namespace(user);
        let usable = host.user_namespaces && succeeds(namespace.command(Path::new("true")));
        Ok(if usable { namespace } else { Self::Other(user) })
    }

    /// The program, to be run as this identity, away from the caller's terminal and `PG…` variables.
    pub(super) fn command(&self, program: &Path) -> Command {
        let mut command = match self {
            Self::Caller => Command::new(program),
            Self::Namespace(user) => {
                let mut command = Command::new("unshare");
                command.arg("--user").arg(format!("--map-user={}", user.uid)).arg(format!("--map-group={}", user.gid));
                command.arg("--").arg(program);
                command
            }
            Self::Other(user) => {
                let mut command = Command::new(program);
                command.uid(user.uid).gid(user.gid);
                command
            }
        };
        for (name, _) in env::vars_os().filter(|(name, _)| name.as_encoded_bytes().starts_with(b"PG")) {
            command.env_remove(name);
        }
        command.env("LC_ALL", "C").current_dir("/").stdin(Stdio::null());
        command
    }

    /// The user who has to own what PostgreSQL writes.
    pub(super) fn owner(&self) -> User {
        match self {
            Self::Caller | Self::Namespace(_) => {
                User { uid: rustix::process::geteuid().as_raw(), gid: rustix::process::getegid().as_raw() }
            }
            Self::Other(user) => *user,
        }
    }

    pub(super) fn give(&self, file: &File) -> io::Result<()> {
        let User { uid, gid } = self.owner();
        if file.metadata()?.uid() == uid { Ok(()) } else { fchown(file, Some(uid), Some(gid)) }
    }

    /// For data from a time when another identity ran it.
    pub(super) fn give_tree(&self, folder: &Path) -> io::Result<()> {
        let User { uid, gid } = self.owner();
        if folder.symlink_metadata()?.is_dir() {
            for entry in fs::read_dir(folder)? {
                self.give_tree(&entry?.path())?;
            }
        }
        // The folder itself comes last: its owner says whether the whole tree is done.
        lchown(folder, Some(uid), Some(gid))
    }

    /// Asks the system, by trying, since permissions are more than mode bits. In a namespace root is no longer
    /// almighty: it cannot enter other users' private folders.
    pub(super) fn can_enter(&self, folder: &Path) -> bool {
        let mut test = self.command(Path::new("test"));
        test.arg("-x").arg(folder);
        *self == Self::Caller || succeeds(test)
    }

    /// For messages: " as user 104".
    pub(super) fn suffix(&self) -> String {
        match self {
            Self::Caller => String::new(),
            Self::Namespace(_) => " as root without its powers".to_owned(),
            Self::Other(user) => format!(" as user {}", user.uid),
        }
    }
}

fn succeeds(mut command: Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

fn unprivileged_user() -> Option<User> {
    let users = fs::read_to_string("/etc/passwd").ok()?;
    ["postgres", "_postgres", "nobody"].iter().find_map(|name| users.lines().find_map(|line| parse_user(line, name)))
}

/// A line of `passwd`: `postgres:x:101:104:PostgreSQL administrator:/var/lib/postgresql:/bin/bash`.
fn parse_user(line: &str, name: &str) -> Option<User> {
    let mut fields = line.split(':');
    if fields.next()? != name {
        return None;
    }
    Some(User { uid: fields.nth(1)?.parse().ok()?, gid: fields.next()?.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_is_found_by_the_whole_name_only() {
        let line = "postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash";
        assert_eq!(parse_user(line, "postgres"), Some(User { uid: 101, gid: 104 }));
        assert_eq!(parse_user(line, "post"), None);
        assert_eq!(parse_user("nobody:*:-2:-2::/var/empty:/usr/bin/false", "nobody"), None);
    }
}
