//! A bundle that is one file, on disk or in memory.

use super::bundle::{Bundle, sum};
use crate::support::{command::chancery, database::Database};
use chancery::import::record::{Counts, Files, check};
use std::fs;

const ALMANAC: &str = "
[bundle]
slug = 'almanac'
title = 'The almanac as data'
licence = 'MIT'

[defaults]
cite = ['almanac']

[[source]]
slug = 'almanac'
title = 'The almanac'
kind = 'BOOK'

[[country]]
slug = 'ruritania'
name = 'The country of ruritania'
";

fn mistakes(text: &str) -> String {
    check(&Files::from_text("almanac.toml", text.to_owned())).expect_err("mistakes").to_string()
}

#[tokio::test]
async fn a_bundle_of_one_file_is_the_same_as_a_folder() {
    let database = Database::migrated().await;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("almanac.toml");
    fs::write(&file, ALMANAC).expect("written");
    let file = file.to_str().expect("UTF-8");

    let run = chancery(&["check", file]);
    assert_eq!((run.status, run.out.as_str()), (0, "The almanac as data is in order\n"), "{}", run.err);
    let run = chancery(&["import", "record", file, "--database-url", &database.url()]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert_eq!(sum(&run.out), Counts { recorded: 2, ..Counts::default() });
    let counts = Bundle::of("almanac").country("ruritania").load(&database);
    assert_eq!(counts, Counts { unchanged: 2, ..Counts::default() });
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let run = chancery(&["check", "no-such.toml"]);
    assert_eq!(run.status, 1);
    assert!(run.err.contains("no-such.toml: cannot be read: "), "{}", run.err);
}

#[test]
fn a_bundle_in_memory_is_called_what_its_maker_says() {
    let bundle = check(&Files::from_text("almanac.toml", ALMANAC.to_owned())).expect("no mistakes");
    assert_eq!((bundle.dataset.slug.as_str(), bundle.len()), ("almanac", 2));
    assert_eq!(
        mistakes(&ALMANAC.replace("licence", "license")),
        "almanac.toml:2:1: bundle.licence: missing; add licence = …\n\
        almanac.toml:5:1: bundle: unknown key \"license\"; did you mean \"licence\"?"
    );
}

#[test]
fn a_bundle_of_one_file_has_a_head_and_facts() {
    let (_, facts) = ALMANAC.split_once("\n\n").expect("two paragraphs");
    let missing = "almanac.toml: [bundle] is missing; add it with slug, title and licence of the dataset";
    assert_eq!(mistakes(facts), missing);
    let (head, _) = ALMANAC.split_once("\n\n").expect("two paragraphs");
    assert_eq!(mistakes(head), "almanac.toml: the bundle has no facts; add [[country]], [[treaty]] …");
    assert_eq!(
        mistakes(&format!("bundle = 'almanac'\n{facts}")),
        "almanac.toml:1:10: bundle: expected a table; [bundle]"
    );
}
