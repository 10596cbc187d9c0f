//! What the machine offers: where PostgreSQL may be installed, where short-lived folders go, whether to try a user
//! namespace. The environment is read here and nowhere else, so that a test can describe a machine of its own.

use std::cmp::Reverse;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold one version of PostgreSQL each: (parent, start of the name, path below).
const INSTALLATIONS: &[(&str, &str, &str)] = &[
    ("/usr/lib/postgresql", "", "bin"),                          // Debian, Ubuntu
    ("/usr", "pgsql-", "bin"),                                   // the packages of postgresql.org for Fedora, RHEL
    ("/usr/libexec", "postgresql", ""),                          // Alpine
    ("/opt/homebrew/opt", "postgresql@", "bin"),                 // Homebrew on Apple silicon
    ("/usr/local/opt", "postgresql@", "bin"),                    // Homebrew on Intel
    ("/Applications/Postgres.app/Contents/Versions", "", "bin"), // Postgres.app
    ("/opt/local/lib", "postgresql", "bin"),                     // MacPorts
];

#[derive(Clone, Debug)]
pub struct Host {
    /// Where `postgres` and `initdb` are looked for, in this order.
    pub binaries: Vec<PathBuf>,
    /// Parents for the socket's folder when the data folder's own path is too long for a socket.
    pub temporary: Vec<PathBuf>,
    /// Where root's cluster goes when the unprivileged user cannot reach the folder asked for.
    pub fallback: PathBuf,
    /// Whether root tries a user namespace before it changes to another user.
    pub user_namespaces: bool,
}

impl Host {
    #[must_use]
    pub fn detect() -> Self {
        let chosen = env::var_os("CHANCERY_PG_BIN").map(PathBuf::from);
        let path = env::var_os("PATH").unwrap_or_default();
        Self {
            binaries: chosen.into_iter().chain(env::split_paths(&path)).chain(installations()).collect(),
            temporary: vec![env::temp_dir(), PathBuf::from("/tmp")],
            fallback: PathBuf::from("/var/tmp"),
            user_namespaces: cfg!(target_os = "linux"),
        }
    }
}

fn installations() -> impl Iterator<Item = PathBuf> {
    INSTALLATIONS.iter().flat_map(|(parent, prefix, below)| newest_first(Path::new(parent), prefix, below))
}

fn newest_first(parent: &Path, prefix: &str, below: &str) -> Vec<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir(parent)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name();
            let version = name.to_str()?.strip_prefix(prefix)?;
            let digits: String = version.chars().take_while(char::is_ascii_digit).collect();
            // `/usr/libexec/postgresql` and Postgres.app's `latest` have no number.
            Some((digits.parse().unwrap_or(0), entry.path().join(below)))
        })
        .collect();
    versions.sort_by_key(|(version, _)| Reverse(*version));
    versions.into_iter().map(|(_, folder)| folder).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newer_versions_come_first_by_number_not_by_letter() {
        let parent = tempfile::tempdir().expect("a folder");
        for name in ["pgsql-9.6", "pgsql-18", "pgsql-15", "other-99"] {
            fs::create_dir(parent.path().join(name)).expect("a folder");
        }
        let found = newest_first(parent.path(), "pgsql-", "bin");
        let expected = ["pgsql-18/bin", "pgsql-15/bin", "pgsql-9.6/bin"].map(|name| parent.path().join(name));
        assert_eq!(found, expected);
    }
}
