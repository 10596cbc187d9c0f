//! The private cluster: PostgreSQL that the server sets up and runs by itself when no `DATABASE_URL` names one.
//! This file says who uses it and when it stops. Each neighbour holds one step: `host` and `binaries` find PostgreSQL,
//! `identity` whom it runs as; `folder`, `socket` and `private` keep its files, `locks` its users; `initdb` and `server`
//! create and run it, `postmaster` reads its pid file.

mod binaries;
mod error;
mod folder;
mod host;
mod identity;
mod initdb;
mod locks;
mod postmaster;
mod private;
mod server;
mod socket;

use std::fmt::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Child;

use binaries::Binaries;
pub use error::ClusterError;
use folder::Folder;
pub use host::Host;
use identity::Identity;
use locks::{Membership, Turn};
use postmaster::Postmaster;
use server::Settings;

/// The superuser that `initdb` creates, and the only role.
const ROLE: &str = "chancery";

#[derive(Clone, Debug)]
pub struct Options {
    /// Where everything of the cluster lives; created if missing.
    pub root: PathBuf,
    /// Whether what is committed survives a power cut. Tests say no and are faster.
    pub durable: bool,
}

/// A running cluster. Holding it keeps the cluster in use; whoever lets go of it last, stops it.
pub struct Cluster {
    folder: Folder,
    socket: PathBuf,
    password: String,
    /// The postmaster, if it was this process that started it.
    server: Option<Child>,
    started: bool,
    /// None once released.
    membership: Option<Membership>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    StoppedCluster,
    /// Another process still works with it; that one will stop it.
    StillInUse,
}

impl Cluster {
    /// Gives the running cluster of this folder, starts it, or creates it first. Blocks until it answers.
    ///
    /// # Errors
    /// Whatever keeps it from running, with what a person can do about it.
    pub fn start(options: &Options) -> Result<Self, ClusterError> {
        Self::start_on(&Host::detect(), options)
    }

    /// As [`Cluster::start`], on a host described by the caller.
    ///
    /// # Errors
    /// As there.
    pub fn start_on(host: &Host, options: &Options) -> Result<Self, ClusterError> {
        let identity = Identity::choose(host, &options.root)?;
        let folder = Folder::open(host, &identity, &options.root)?;
        let turn = Turn::wait(&folder)?;
        let membership = Membership::join(&folder, &turn)?;
        if let Some(running) = server::running(&folder)? {
            return Self::share(folder, running, options, membership);
        }

        let binaries = Binaries::find(host, &identity, folder.version()?.as_deref(), &folder.data())?;
        folder.remove_leftovers()?;
        if folder.version()?.is_none() {
            initdb::create(&binaries, &identity, &folder, options.durable)?;
        }
        folder.give_data(&identity)?;
        let password = folder.password()?;
        let socket = socket::prepare(host, &identity, &folder)?;
        let settings = Settings { socket: &socket, durable: options.durable };
        let server = server::start(&binaries, &identity, &folder, &settings)?;
        tracing::info!(root = %folder.root().display(), version = binaries.major, "started the private cluster");
        Ok(Self { folder, socket, password, server: Some(server), started: true, membership: Some(membership) })
    }

    fn share(
        folder: Folder, running: Postmaster, options: &Options, membership: Membership,
    ) -> Result<Self, ClusterError> {
        let password = folder.password()?;
        if options.durable && server::runs_without_fsync(&folder) {
            tracing::warn!(
                root = %folder.root().display(),
                "the private cluster was started for tests, without fsync: a power cut can destroy it. \
                 Stop its other users and start again to run it durably"
            );
        }
        tracing::info!(root = %folder.root().display(), "joined the private cluster that already runs");
        Ok(Self {
            folder,
            socket: running.socket,
            password,
            server: None,
            started: false,
            membership: Some(membership),
        })
    }

    /// The URL of one of its databases. Port and TLS are spelled out, so that `PGPORT` and `PGSSLMODE` of the caller's
    /// environment do not reach a connection that is not theirs.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        format!(
            "postgresql://{ROLE}:{}@localhost:{}/{}?host={}&sslmode=disable",
            self.password,
            socket::PORT,
            percent_encoded(database.as_bytes()),
            percent_encoded(self.socket.as_os_str().as_encoded_bytes()),
        )
    }

    /// Whether this call of `start` started the server (true) or found it running (false).
    #[must_use]
    pub fn started(&self) -> bool {
        self.started
    }

    /// The folder in use: the one asked for, or the one it had to move to (see [`Host::fallback`]).
    #[must_use]
    pub fn root(&self) -> &Path {
        self.folder.root()
    }

    /// Lets go of the cluster, and stops it if nobody else uses it.
    ///
    /// # Errors
    /// If it cannot be stopped, or is slow to end. This process no longer uses it all the same.
    pub fn stop(mut self) -> Result<Stopped, ClusterError> {
        self.release()
    }

    fn release(&mut self) -> Result<Stopped, ClusterError> {
        let Some(membership) = self.membership.take() else {
            return Ok(Stopped::StillInUse);
        };
        let turn = Turn::wait(&self.folder)?;
        if !membership.leave(&turn)? {
            return Ok(Stopped::StillInUse);
        }
        server::stop(&self.folder, self.server.take())?;
        socket::remove(&self.socket);
        Ok(Stopped::StoppedCluster)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Err(error) = self.release() {
            tracing::warn!(%error, "the private cluster was not stopped; the next start will use or recover it");
        }
    }
}

/// Without the password.
impl fmt::Debug for Cluster {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Cluster").field("root", &self.folder.root()).finish_non_exhaustive()
    }
}

fn percent_encoded(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, &byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
        text
    })
}
