//! Open datasets, from the command line to what the server answers of them. Files are of our own making, in the form of the
//! real ones; where those lie beside the project, they are read, too.

mod alliances;
mod uktreaties;
mod untreaties;

use std::path::{Path, PathBuf};

use super::article::World;

/// A world that has concluded treaties, beside the small one.
async fn world_of_treaties() -> World {
    let world = World::alone().await;
    world.passes(&["import", "record", "tests/it/import/dataset/treaties.toml"]);
    world
}

/// A real file, if it lies beside the project.
fn real(path: &str) -> Option<PathBuf> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(path);
    let exists = file.exists();
    if !exists {
        eprintln!("skipped: {} is not there", file.display());
    }
    exists.then_some(file)
}

/// Imports files and gives what it prints; says whether every row could be read.
fn import(world: &World, format: &str, files: &[&str]) -> (bool, String) {
    let unresolved = world.path("unresolved.csv");
    let run = world.run(&[&["import", format, "--unresolved", &unresolved.to_string_lossy()], files].concat());
    assert!(run.status == 0 || run.err.contains("not all rows were read"), "{}\n{}", run.out, run.err);
    (run.status == 0, run.out)
}

/// The line of the totals: recorded, revised, retracted, unchanged.
fn totals(report: &str) -> Vec<&str> {
    let line = report.lines().find(|line| line.starts_with("all ")).unwrap_or_else(|| panic!("no totals in\n{report}"));
    line.split_whitespace().skip(1).collect()
}

/// Imports the same again, which changes nothing.
fn changes_nothing_again(world: &World, format: &str, files: &[&str]) {
    let (_, report) = import(world, format, files);
    assert_eq!(totals(&report)[..3], ["0", "0", "0"], "{report}");
}
