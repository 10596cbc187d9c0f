//! Record bundles, through the command line: checked without a database, loaded with one.

mod article;
pub mod bundle;
mod citation;
mod confidence;
mod dataset;
mod datasets;
mod files;
mod identity;
mod load;
mod on_record;
mod refusal;
mod report;

use crate::support::{
    command::{chancery, chancery_in},
    database::Database,
};
use std::{fs, path::Path};

#[test]
fn a_broken_bundle_is_refused_with_all_its_mistakes_where_they_are() {
    let bundles = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/import/bundles");
    let mut seen = 0;
    for entry in fs::read_dir(&bundles).expect("the bundles") {
        let folder = entry.expect("a bundle").path();
        let expected = fs::read_to_string(folder.join("expected.txt")).expect("what is expected");
        let run = chancery_in(&folder, &["check", "."]);
        if expected.is_empty() {
            assert_eq!((run.status, run.err.as_str()), (0, ""), "{}", folder.display());
        } else {
            let (summary, mistakes) = run.err.split_once('\n').expect("a summary, then the mistakes");
            assert!(summary.starts_with("error: "), "{summary}");
            assert_eq!((run.status, mistakes), (1, expected.as_str()), "{}", folder.display());
        }
        seen += 1;
    }
    assert!(seen > 10, "only {seen} bundles");
}

#[tokio::test]
async fn the_record_loaded_again_changes_nothing() {
    let database = Database::loaded().await;
    let before = bundle::rows(&database).await;
    let run = chancery(&["import", "record", "data", "--database-url", &database.url()]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert_eq!(bundle::rows(&database).await, before);
}

#[test]
fn the_record_that_comes_with_chancery_is_in_order() {
    let run = chancery(&["check", "data"]);
    assert_eq!((run.status, run.out.as_str()), (0, "The curated record of chancery is in order\n"), "{}", run.err);
}
