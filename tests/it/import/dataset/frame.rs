//! What all datasets share: files that are not as they should be, names that lead to nobody, dry runs, and undoing.

use super::{World, gzip, sum};
use crate::support::command::chancery;
use chancery::import::record::Counts;
use serde_json::Value;
use std::fs;

const HEAD: &str = "ioname,orgname,year,kazakhstan,ruritania,sdate,deaddate,longorgname,ionum,imputed\n";
const ROW: &str = "RIVERS,Rivers,1993,1,1,1993,,League of Rivers,9990,0\n";

fn rows() -> String {
    HEAD.to_owned() + ROW
}

#[tokio::test]
async fn a_name_that_leads_to_nobody_waits_until_a_mapping_settles_it() {
    let world = World::new().await;
    let file = world.file("igo.csv", rows());
    let run = world.import(&["igo", &file]);
    assert_eq!(run.status, 0);
    assert!(run.out.contains("unresolved: 1 names in 1 rows, which load nothing"), "{}", run.out);
    let unresolved = world.read("unresolved.csv");
    assert_eq!(unresolved.lines().next(), Some("name,actor,rows,first,candidates"));
    assert!(unresolved.contains("ruritania,,1,\"the column \"\"ruritania\"\"\","), "{unresolved}");

    let mapping = world.file("mapping.csv", unresolved.replace("ruritania,,", "ruritania,san-marino,"));
    let counts = world.load(&["igo", &file, "--mapping", &mapping]);
    assert_eq!((counts.recorded, counts.unchanged), (1, 3));
    let nobody = world.file("nobody.csv", "name,actor\nRuritania,-\n");
    let run = world.import(&["igo", &file, "--mapping", &nobody]);
    assert!(run.out.contains("the mapping leaves \"ruritania\" out"), "{}", run.out);
    let wrong = world.file("wrong.csv", "name,actor\nruritania,atlantis\n");
    world.import(&["igo", &file, "--mapping", &wrong]);
    assert!(world.read("unresolved.csv").contains("the mapping's \"\"atlantis\"\" is not on record"));
    let columns = world.file("columns.csv", "name,who\n");
    assert!(world.refuses(&["igo", &file, "--mapping", &columns]).contains("the column \"actor\" is missing"));
}

#[tokio::test]
async fn a_dry_run_reports_and_loads_nothing() {
    let world = World::new().await;
    let file = world.file("igo.csv", rows());
    let bundle = world.path("bundle.toml");
    let run = world.import(&["igo", &file, "--dry-run", "--bundle", &bundle]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(run.out.contains("would state: 1 × membership"), "{}", run.out);
    let datasets = world.server.ask("{ datasets { slug } }", Value::Null).await;
    assert_eq!(datasets["datasets"].as_array().map(Vec::len), Some(1));
    let run = chancery(&["check", &bundle]);
    assert_eq!((run.status, run.err.as_str()), (0, ""), "what it would load is a bundle");
}

#[tokio::test]
async fn a_dataset_is_undone_and_can_be_loaded_again() {
    let world = World::new().await;
    let file = world.file("igo.csv", rows());
    let first = world.load(&["igo", &file]);
    let url = world.server.database().url();
    let retract = || chancery(&["retract", "cow-igo", "--database-url", &url]);
    let run = retract();
    assert_eq!((run.status, sum(&run.out).retracted), (0, first.recorded));
    let left = world.server.ask("{ organization(slug: \"cow-igo-rivers\") { name } datasets { slug } }", Value::Null);
    let left = left.await;
    assert!(left["organization"].is_null());
    assert_eq!(left["datasets"].as_array().map(Vec::len), Some(1));
    let run = retract();
    assert_eq!((run.status, run.err.as_str()), (1, "error: no dataset \"cow-igo\" is loaded\n"));
    assert_eq!(world.load(&["igo", &file]), first);
}

#[tokio::test]
async fn a_file_that_is_not_as_it_should_be_is_refused_whole() {
    let world = World::new().await;
    let with = |text: String, from: &str, to: &str| text.replace(from, to);
    let other_version = world.file("version.csv", with(rows(), "ioname,orgname", "name,org"));
    let refusal = world.refuses(&["igo", &other_version]);
    assert!(refusal.contains("the column \"ioname\", \"orgname\" is missing"), "{refusal}");

    let mut bytes = rows().into_bytes();
    bytes[HEAD.len() + 8] = 0xE9;
    let latin = world.file("latin.csv", &bytes);
    assert!(world.refuses(&["igo", &latin]).contains("latin.csv:2: not UTF-8: byte 0xE9"));
    assert_eq!(world.import(&["igo", &latin, "--encoding", "windows-1252", "--dry-run"]).status, 0);

    let whole = gzip(&rows().repeat(200));
    let cut = world.file("cut.csv.gz", &whole[..whole.len() / 2]);
    assert!(world.refuses(&["igo", &cut]).contains("is cut off or broken"));
    assert!(world.refuses(&["igo", &world.path("nowhere.csv")]).contains("cannot be read"));
    let datasets = world.server.ask("{ datasets { slug } }", Value::Null).await;
    assert_eq!(datasets["datasets"].as_array().map(Vec::len), Some(1), "nothing is half-loaded");
}

#[tokio::test]
async fn lines_may_end_in_any_way_and_files_be_compressed() {
    let world = World::new().await;
    let first = world.load(&["igo", &world.file("unix.csv", rows())]);
    let same = Counts { unchanged: first.recorded, ..Counts::default() };
    assert_eq!(world.load(&["igo", &world.file("mac.csv", rows().replace('\n', "\r"))]), same);
    assert_eq!(world.load(&["igo", &world.file("dos.csv", format!("\u{feff}{}", rows().replace('\n', "\r\n")))]), same);
    assert_eq!(world.load(&["igo", &world.file("packed.csv.gz", gzip(&rows()))]), same);
    fs::create_dir(world.path("folder")).expect("a folder");
    world.file("folder/igo.csv", rows());
    assert_eq!(world.load(&["igo", &world.path("folder")]), same);
}
