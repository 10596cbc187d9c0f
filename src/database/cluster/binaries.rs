//! Finds the PostgreSQL programs: the newest usable ones, or, for data that exists, those of its own major version.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::{ClusterError, Host, Identity};

/// The oldest major version whose SQL the migrations may use.
pub(super) const OLDEST: u32 = 15;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Binaries {
    folder: PathBuf,
    pub(super) major: u32,
}

impl Binaries {
    /// `wanted` is what the data folder's `PG_VERSION` says, if there is data.
    pub(super) fn find(
        host: &Host, identity: &Identity, wanted: Option<&str>, data: &Path,
    ) -> Result<Self, ClusterError> {
        let mut unfit = BTreeSet::new();
        for folder in host.binaries.iter().filter_map(|folder| folder.canonicalize().ok()) {
            if !["postgres", "initdb"].iter().all(|program| folder.join(program).is_file()) {
                continue;
            }
            match major_version(identity, &folder) {
                Some(major) if wanted.map_or(major >= OLDEST, |wanted| wanted == major.to_string()) => {
                    return Ok(Self { folder, major });
                }
                Some(major) => unfit.insert(format!("{major} in {}", folder.display())),
                None => unfit.insert(format!("one in {} that does not run{}", folder.display(), identity.suffix())),
            };
        }
        let found = if unfit.is_empty() { "none".to_owned() } else { Vec::from_iter(unfit).join(", ") };
        Err(match wanted {
            Some(wanted) => ClusterError::OtherVersion { data: data.to_owned(), wanted: wanted.to_owned(), found },
            None => ClusterError::NoBinaries { found },
        })
    }

    pub(super) fn program(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// Asks as the user who will run it: programs in a home folder may be out of that user's reach.
fn major_version(identity: &Identity, folder: &Path) -> Option<u32> {
    let output = identity.command(&folder.join("postgres")).arg("--version").output().ok()?;
    parse_major(&String::from_utf8_lossy(&output.stdout))
}

/// `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`, or `… 19devel`.
fn parse_major(version: &str) -> Option<u32> {
    let (_, number) = version.split_once("(PostgreSQL) ")?;
    number.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::parse_major;

    #[test]
    fn the_major_version_is_read_from_releases_and_previews() {
        assert_eq!(parse_major("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"), Some(15));
        assert_eq!(parse_major("postgres (PostgreSQL) 19devel\n"), Some(19));
        assert_eq!(parse_major("postgres (EnterpriseDB) 15"), None);
    }
}
