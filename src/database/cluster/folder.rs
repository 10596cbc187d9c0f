//! The files of a cluster, all in its root: `data` (PostgreSQL's own), `password`, `postgres.log`, and what the
//! neighbours `locks` and `socket` add. In the root everything is the caller's but what PostgreSQL itself writes.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{MetadataExt, fchown};
use std::path::{Path, PathBuf};

use super::identity::Identity;
use super::{ClusterError, Host, private};

pub(super) const DATA: &str = "data";
const UNFINISHED: &str = "data.new-";

#[derive(Debug)]
pub(super) struct Folder {
    root: PathBuf,
}

impl Folder {
    pub(super) fn open(host: &Host, identity: &Identity, root: &Path) -> Result<Self, ClusterError> {
        fs::create_dir_all(root).map_err(ClusterError::io("create", root))?;
        let root = root.canonicalize().map_err(ClusterError::io("find", root))?;
        if !identity.can_enter(root.parent().unwrap_or(&root)) {
            return Self::open_elsewhere(host, identity, &root);
        }
        // Root may use a folder of any user; everybody else only an own one.
        let owner = fs::metadata(&root).map_err(ClusterError::io("read", &root))?.uid();
        let caller = rustix::process::geteuid();
        let expected = if caller.is_root() { owner } else { caller.as_raw() };
        private::folder(&root, &[expected], mode(owner, identity))?;
        Ok(Self { root })
    }

    fn open_elsewhere(host: &Host, identity: &Identity, wanted: &Path) -> Result<Self, ClusterError> {
        let root = host.fallback.join(private::short_name(wanted));
        let owner = rustix::process::geteuid().as_raw();
        private::folder(&root, &[owner], mode(owner, identity))?;
        tracing::warn!(
            wanted = %wanted.display(),
            used = %root.display(),
            "PostgreSQL, run{}, cannot reach the folder wanted, so the private cluster lives elsewhere",
            identity.suffix()
        );
        Ok(Self { root })
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    pub(super) fn data(&self) -> PathBuf {
        self.root.join(DATA)
    }

    pub(super) fn log(&self) -> PathBuf {
        self.root.join("postgres.log")
    }

    /// The major version that wrote the data; None before the first start.
    pub(super) fn version(&self) -> Result<Option<String>, ClusterError> {
        let path = self.data().join("PG_VERSION");
        match fs::read_to_string(&path) {
            Ok(version) => Ok(Some(version.trim().to_owned())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(ClusterError::io("read", &path)(error)),
        }
    }

    /// Appends; owned by whoever owns the root, so that root leaves nothing that its owner cannot open.
    pub(super) fn file(&self, path: &Path) -> Result<File, ClusterError> {
        let failed = || ClusterError::io("open", path);
        let file = private::options().append(true).create(true).open(path).map_err(failed())?;
        if rustix::process::geteuid().is_root() {
            let owner = fs::metadata(&self.root).map_err(failed())?;
            fchown(&file, Some(owner.uid()), Some(owner.gid())).map_err(failed())?;
        }
        Ok(file)
    }

    /// An empty folder for `initdb`, to become the data by [`Folder::adopt`] in one step.
    pub(super) fn unfinished_data(&self, identity: &Identity) -> Result<PathBuf, ClusterError> {
        let path = self.root.join(format!("{UNFINISHED}{}", private::random_hex::<4>()?));
        let folder = private::folder(&path, &[rustix::process::geteuid().as_raw()], 0o700)?;
        identity.give(&folder).map_err(ClusterError::io("change the owner of", &path))?;
        Ok(path)
    }

    pub(super) fn adopt(&self, unfinished: &Path) -> Result<(), ClusterError> {
        fs::rename(unfinished, self.data()).map_err(ClusterError::io("rename", unfinished))?;
        File::open(&self.root).and_then(|root| root.sync_all()).map_err(ClusterError::io("sync", &self.root))
    }

    /// An `initdb` that lost its parent may still be writing; then the next start clears up.
    pub(super) fn remove_leftovers(&self) -> Result<(), ClusterError> {
        for entry in fs::read_dir(&self.root).map_err(ClusterError::io("read", &self.root))?.flatten() {
            if entry.file_name().as_encoded_bytes().starts_with(UNFINISHED.as_bytes())
                && let Err(error) = fs::remove_dir_all(entry.path())
            {
                tracing::warn!(folder = %entry.path().display(), %error, "could not remove an unfinished data folder");
            }
        }
        Ok(())
    }

    pub(super) fn give_data(&self, identity: &Identity) -> Result<(), ClusterError> {
        let data = self.data();
        let owner = fs::metadata(&data).map_err(ClusterError::io("read", &data))?.uid();
        if owner == identity.owner().uid {
            return Ok(());
        }
        identity.give_tree(&data).map_err(ClusterError::io("change the owner of", &data))
    }

    pub(super) fn password(&self) -> Result<String, ClusterError> {
        let file = self.root.join("password");
        fs::read_to_string(&file).map_err(|error| match error.kind() {
            ErrorKind::NotFound => ClusterError::NoPassword { file, data: self.data() },
            _ => ClusterError::io("read", &file)(error),
        })
    }

    /// Written before the data exists and never changed after; `initdb` reads it, so it is PostgreSQL's.
    pub(super) fn new_password(&self, identity: &Identity) -> Result<PathBuf, ClusterError> {
        let path = self.root.join("password");
        let failed = || ClusterError::io("write", &path);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(failed()(error)),
            _ => {}
        }
        let mut file = private::options().write(true).create_new(true).open(&path).map_err(failed())?;
        file.write_all(private::random_hex::<24>()?.as_bytes()).map_err(failed())?;
        identity.give(&file).and_then(|()| file.sync_all()).map_err(failed())?;
        Ok(path)
    }
}

/// Of the root: PostgreSQL has to pass through it to its data, whoever owns it.
fn mode(owner: u32, identity: &Identity) -> u32 {
    if owner == identity.owner().uid { 0o700 } else { 0o711 }
}
