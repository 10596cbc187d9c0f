//! What can go wrong with the private cluster. Each message is for the person who started the server, who may never
//! have seen PostgreSQL: what is the matter, and what to do now.

use std::io;
use std::path::{Path, PathBuf};

use super::binaries::OLDEST;

#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    #[error(
        "no PostgreSQL {OLDEST} or newer was found on this machine (found: {found}). Either install it (Debian, Ubuntu: \
         `apt install postgresql`; Fedora: `dnf install postgresql-server`; macOS: `brew install postgresql@17`; or let \
         CHANCERY_PG_BIN name the folder that holds `postgres` and `initdb`), or set DATABASE_URL to a database that \
         already runs"
    )]
    NoBinaries { found: String },

    #[error(
        "the data in {data} was written by PostgreSQL {wanted}, and only that version can read it (found: {found}). \
         Either install PostgreSQL {wanted}, or let CHANCERY_PG_BIN name the folder of its `postgres`, or move {data} \
         away: a new one is created and the record is loaded anew"
    )]
    OtherVersion { data: PathBuf, wanted: String, found: String },

    #[error(
        "PostgreSQL refuses to run as root, and there is neither a user namespace nor a user `postgres` or `nobody` to \
         run it as. Either start the server as an ordinary user, or set DATABASE_URL"
    )]
    NoUnprivilegedUser,

    #[error(
        "{folder} belongs to user {owner}, so it cannot safely hold the private cluster. Either remove it, or choose \
         another data folder"
    )]
    ForeignFolder { folder: PathBuf, owner: u32 },

    #[error(
        "the path {root} does not do for a Unix socket (it is too long, or has a comma), and those for temporary files do no \
         better. Choose another data folder, or set DATABASE_URL"
    )]
    NoSocketFolder { root: PathBuf },

    #[error(
        "the password of the private cluster, {file}, is missing. Either restore it, or move {data} away: a new one is \
         created and the record is loaded anew"
    )]
    NoPassword { file: PathBuf, data: PathBuf },

    #[error("PostgreSQL could not create its data folder; `initdb` said:\n{output}")]
    Initdb { output: String },

    #[error("PostgreSQL did not start. The last lines of {log}:\n{tail}")]
    NotStarted { log: PathBuf, tail: String },

    #[error(
        "PostgreSQL (process {pid}) is still busy, probably recovering after a crash; see {log}. It keeps running: start \
         the server again in a while"
    )]
    NotReady { pid: i32, log: PathBuf },

    #[error("PostgreSQL (process {pid}) was asked to stop and has not yet; see {log}. It will end by itself")]
    NotStopped { pid: i32, log: PathBuf },

    #[error(
        "the private cluster in {data} was started in another container, which has to stop it: its process cannot be seen from here"
    )]
    Elsewhere { data: PathBuf },

    #[error("could not {action} {path}: {source}")]
    Io { action: &'static str, path: PathBuf, source: io::Error },
}

impl ClusterError {
    /// For `map_err`: what was tried ("read", "lock"), and on which path.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::Io { action, path, source }
    }
}
