//! Open datasets, from files to what the server answers. The files are of our own making, in the form of the real ones, beside
//! the record that comes with chancery; where the real ones are at hand, they are read, too.

mod alliances;
mod chiefs;
mod contiguity;
mod data_version;
mod factbook;
mod frame;
mod gdelt;
mod icews;
mod igo;
mod missions;
mod recognition;
mod settle;
mod uktreaties;
mod untreaties;
mod unvotes;
mod usmissions;

pub use super::bundle::sum;
use super::{article, bundle::Bundle};
use crate::support::{
    command::{Run, chancery},
    database::Database,
    server::Server,
};
use chancery::import::record::Counts;
use flate2::{Compression, write::GzEncoder};
use serde_json::Value;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// A server over the record, and a folder for files.
pub struct World {
    pub server: Server,
    folder: TempDir,
}

impl World {
    /// Over the record that comes with chancery.
    pub async fn new() -> World {
        World::over(Database::loaded().await).await
    }

    /// Over a record that knows Ruritania, Freedonia and few others.
    pub async fn small() -> World {
        let database = Database::migrated().await;
        let counts = Bundle::of("almanac")
            .fact("country", "slug = 'ruritania', name = 'Ruritania', code = 'XA', alpha3 = 'XAA'")
            .fact("country", "slug = 'freedonia', name = 'Freedonia', code = 'NA', alpha3 = 'XBB'")
            .fact("country", "slug = 'soviet-union', name = 'Soviet Union', period = '1922-12-30/1991-12-26'")
            .fact("country", "slug = 'russia', name = 'Russia', code = 'RU', alpha3 = 'RUS'")
            .fact("organization", "slug = 'united-nations', name = 'United Nations', kind = 'INTERGOVERNMENTAL'")
            .load(&database);
        assert_eq!(counts.recorded, 6);
        World::over(database).await
    }

    async fn over(database: Database) -> World {
        World { server: Server::over(database, &[]).await, folder: tempfile::tempdir().expect("a folder") }
    }

    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().expect("UTF-8").to_owned()
    }

    /// A file in the folder.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        fs::write(self.path(name), content).expect("written");
        self.path(name)
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("a file")
    }

    /// Runs `import` with a format, files and options.
    pub fn import(&self, arguments: &[&str]) -> Run {
        let url = self.server.database().url();
        let unresolved = self.path("unresolved.csv");
        let others = ["--unresolved", &unresolved, "--database-url", &url];
        chancery(&[&["import"], arguments, &others].concat())
    }

    /// Likewise, and all of it is read; gives what became of the facts.
    pub fn load(&self, arguments: &[&str]) -> Counts {
        let run = self.import(arguments);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{}", run.out);
        sum(&run.out)
    }

    /// Likewise of what is no record; gives the last line of the report but for the hint at unresolved names.
    pub fn stream(&self, arguments: &[&str]) -> String {
        let run = self.import(arguments);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{}", run.out);
        let mut lines = run.out.lines().filter(|line| !line.contains("unresolved.csv"));
        lines.next_back().unwrap_or_default().to_owned()
    }

    /// Likewise, and nothing is loaded; gives the error.
    pub fn refuses(&self, arguments: &[&str]) -> String {
        let run = self.import(arguments);
        assert_eq!((run.status, run.out.as_str()), (1, ""), "{}", run.err);
        run.err
    }

    /// Undoes a dataset.
    pub fn retract(&self, dataset: &str) -> Run {
        chancery(&["retract", dataset, "--database-url", &self.server.database().url()])
    }

    /// The nodes of a connection, by the path that leads there.
    pub async fn nodes(&self, query: &str, path: &str) -> Value {
        let mut answer = self.server.ask(query, Value::Null).await;
        answer.pointer_mut(&format!("/{path}/nodes")).expect("a connection").take()
    }
}

pub fn gzip(content: &str) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(content.as_bytes()).expect("written");
    gzip.finish().expect("compressed")
}

/// A real file, where it lies beside the project.
pub fn real(path: &str) -> Option<String> {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(path);
    if !path.exists() {
        eprintln!("skipped: {} is not at hand", path.display());
        return None;
    }
    path.to_str().map(str::to_owned)
}

/// A small world that has sent envoys.
async fn world_of_envoys() -> article::World {
    let world = article::World::alone().await;
    world.passes(&["import", "record", "tests/it/import/dataset/envoys.toml"]);
    world
}

/// A small world that has concluded treaties.
async fn world_of_treaties() -> article::World {
    let world = article::World::alone().await;
    world.passes(&["import", "record", "tests/it/import/dataset/treaties.toml"]);
    world
}

/// Imports files and gives what it prints; says whether every row could be read.
fn import(world: &article::World, format: &str, files: &[&str]) -> (bool, String) {
    let unresolved = world.path("unresolved.csv");
    let list = ["--unresolved", unresolved.to_str().expect("UTF-8")];
    let run = world.run(&[&["import", format], files, &list[..]].concat());
    assert!(run.status == 0 || run.err.contains("not all rows were read"), "{}\n{}", run.out, run.err);
    (run.status == 0, run.out)
}

/// The line of the totals: recorded, revised, retracted, unchanged.
fn totals(report: &str) -> Vec<&str> {
    let line = report.lines().find(|line| line.starts_with("all ")).unwrap_or_else(|| panic!("no totals in\n{report}"));
    line.split_whitespace().skip(1).collect()
}

/// Imports the same again, which changes nothing.
fn changes_nothing_again(world: &article::World, format: &str, files: &[&str]) {
    let (_, report) = import(world, format, files);
    assert_eq!(totals(&report)[..3], ["0", "0", "0"], "{report}");
}
