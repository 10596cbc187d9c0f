//! The two locks of a cluster: `start.lock` is held while somebody starts or stops the server, `users.lock` is shared by
//! everybody who uses it. The kernel frees both when a process dies, however it dies.

use std::fs::{File, TryLockError};
use std::path::PathBuf;

use super::ClusterError;
use super::folder::Folder;

/// While it lives, no other process starts or stops this cluster.
#[derive(Debug)]
pub(super) struct Turn {
    _lock: File,
}

impl Turn {
    pub(super) fn wait(folder: &Folder) -> Result<Self, ClusterError> {
        let path = folder.root().join("start.lock");
        let lock = folder.file(&path)?;
        lock.lock().map_err(ClusterError::io("lock", &path))?;
        Ok(Self { _lock: lock })
    }
}

/// While it lives, no other process stops this cluster.
#[derive(Debug)]
pub(super) struct Membership {
    lock: File,
    path: PathBuf,
}

impl Membership {
    /// In one's turn only: outside, the server could be about to stop.
    pub(super) fn join(folder: &Folder, _: &Turn) -> Result<Self, ClusterError> {
        let path = folder.root().join("users.lock");
        let lock = folder.file(&path)?;
        lock.lock_shared().map_err(ClusterError::io("lock", &path))?;
        Ok(Self { lock, path })
    }

    /// True if nobody else is left, and nobody can join before the turn ends.
    pub(super) fn leave(self, _: &Turn) -> Result<bool, ClusterError> {
        // Said aloud, not left to closing: a child of another thread, between fork and exec, has a copy of the file.
        self.lock.unlock().map_err(ClusterError::io("unlock", &self.path))?;
        match self.lock.try_lock() {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(error)) => Err(ClusterError::io("lock", &self.path)(error)),
        }
    }
}
