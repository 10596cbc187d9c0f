//! Where the server listens: a Unix socket in a folder that only its owner may enter. Its path has a limit that paths of
//! data folders easily exceed, so a long root gets a short folder among the temporary files.

use std::fs;
use std::io::ErrorKind;
use std::iter;
use std::path::{Path, PathBuf};

use super::folder::Folder;
use super::identity::Identity;
use super::{ClusterError, Host, private};

/// Part of the socket's name; nothing listens on the network.
pub(super) const PORT: u16 = 5432;
/// 103 bytes on macOS, 107 on Linux.
const LONGEST_PATH: usize = 103;

pub(super) fn file(folder: &Path) -> PathBuf {
    folder.join(format!(".s.PGSQL.{PORT}"))
}

/// The folder, made ready for a new server: without what a killed one left in it.
pub(super) fn prepare(host: &Host, identity: &Identity, folder: &Folder) -> Result<PathBuf, ClusterError> {
    let path = choose(host, identity, folder.root())?;
    let owners = [rustix::process::geteuid().as_raw(), identity.owner().uid];
    let opened = private::folder(&path, &owners, 0o700)?;
    identity.give(&opened).map_err(ClusterError::io("change the owner of", &path))?;
    for stale in [file(&path), path.join(format!(".s.PGSQL.{PORT}.lock"))] {
        match fs::remove_file(&stale) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(ClusterError::io("remove", &stale)(error)),
            _ => {}
        }
    }
    Ok(path)
}

/// After the server has ended: a folder among the temporary files should not stay. If it is not empty, it does.
pub(super) fn remove(folder: &Path) {
    let _ = fs::remove_dir(folder);
}

fn choose(host: &Host, identity: &Identity, root: &Path) -> Result<PathBuf, ClusterError> {
    let parents = host.temporary.iter().filter(|parent| identity.can_enter(parent));
    iter::once(root.join("socket"))
        .chain(parents.map(|parent| parent.join(private::short_name(root))))
        .find(|folder| fits(folder))
        .ok_or_else(|| ClusterError::NoSocketFolder { root: root.to_owned() })
}

/// Into the system's limit, and into a URL, where libpq (so `psql`, too) takes a comma for the end of a host.
fn fits(folder: &Path) -> bool {
    folder.to_str().is_some_and(|path| !path.contains(',')) && file(folder).as_os_str().len() <= LONGEST_PATH
}
