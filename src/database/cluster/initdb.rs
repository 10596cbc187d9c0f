//! Creates the data folder, once. `initdb` works in a folder beside it that takes its name when it is whole.

use std::fs;

use super::binaries::Binaries;
use super::folder::Folder;
use super::identity::Identity;
use super::{ClusterError, ROLE};

/// The first version whose own locale provider needs nothing of the operating system.
const BUILTIN_LOCALES: u32 = 17;

pub(super) fn create(
    binaries: &Binaries, identity: &Identity, folder: &Folder, durable: bool,
) -> Result<(), ClusterError> {
    let password = folder.new_password(identity)?;
    let mut said = String::new();
    for locale in locales(binaries.major) {
        let unfinished = folder.unfinished_data(identity)?;
        let mut initdb = identity.command(&binaries.program("initdb"));
        initdb.arg("-D").arg(&unfinished).arg("--pwfile").arg(&password);
        initdb.args(["--username", ROLE, "--encoding", "UTF8", "--auth", "scram-sha-256"]).args(*locale);
        if !durable {
            initdb.arg("--no-sync");
        }
        let output = initdb.output().map_err(ClusterError::io("run", &binaries.program("initdb")))?;
        if output.status.success() {
            return folder.adopt(&unfinished);
        }
        said = String::from_utf8_lossy(&output.stderr).into_owned();
        // What is left of it, the next start removes.
        let _ = fs::remove_dir_all(&unfinished);
    }
    Err(ClusterError::Initdb { output: said })
}

/// Code point order and Unicode's letters, the same on every machine; where the system has no such locale, plain C.
fn locales(major: u32) -> &'static [&'static [&'static str]] {
    if major >= BUILTIN_LOCALES {
        &[&["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"], &["--locale=C"]]
    } else {
        &[&["--locale=C.UTF-8"], &["--locale=C"]]
    }
}
