//! Open datasets, through the command line: small files of the same form as the real ones.

mod gdelt;
mod icews;
mod unvotes;

use crate::support::{
    command::{Run, chancery},
    database::Database,
    server::Server,
};
use std::{fs, path::Path};
use tempfile::TempDir;

use super::bundle::Bundle;

/// A database that knows Ruritania, Freedonia and an organization, served; and a folder for files.
struct World {
    server: Server,
    folder: TempDir,
}

impl World {
    async fn new() -> World {
        let database = Database::migrated().await;
        let counts = Bundle::of("almanac")
            .fact("country", "slug = 'ruritania', name = 'Ruritania', code = 'XA', alpha3 = 'XAA'")
            .fact("country", "slug = 'freedonia', name = 'Freedonia', code = 'NA', alpha3 = 'XBB'")
            .fact("country", "slug = 'soviet-union', name = 'Soviet Union', period = '1922-12-30/1991-12-26'")
            .fact("country", "slug = 'russia', name = 'Russia', code = 'RU', alpha3 = 'RUS'")
            .fact("organization", "slug = 'united-nations', name = 'United Nations', kind = 'INTERGOVERNMENTAL'")
            .load(&database);
        assert_eq!(counts.recorded, 6);
        World { server: Server::over(database, &[]).await, folder: tempfile::tempdir().expect("a folder") }
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::write(&path, bytes).expect("written");
        path
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().expect("UTF-8").to_owned()
    }

    fn unresolved(&self) -> String {
        fs::read_to_string(self.folder.path().join("unresolved.csv")).expect("names")
    }

    /// Imports files of a format; `more` are further arguments.
    fn import(&self, format: &str, files: &[&str], more: &[&str]) -> Run {
        let (url, unresolved) = (self.server.database().url(), self.path("unresolved.csv"));
        let mut arguments = vec!["import", format, "--database-url", &url, "--unresolved", &unresolved];
        arguments.extend(files.iter().chain(more));
        chancery(&arguments)
    }

    /// The same where all rows must be read; gives the last line of the report but for the hint at unresolved names.
    fn loads(&self, format: &str, files: &[&str], more: &[&str]) -> String {
        let run = self.import(format, files, more);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{}", run.out);
        let mut lines = run.out.lines().filter(|line| !line.contains("unresolved.csv"));
        lines.next_back().unwrap_or_default().to_owned()
    }
}

/// A real file, if it is there.
fn real(path: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(path);
    if !path.exists() {
        eprintln!("skipped: {} is not there", path.display());
        return None;
    }
    path.to_str().map(str::to_owned)
}
