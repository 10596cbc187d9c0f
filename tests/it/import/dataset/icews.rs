//! ICEWS: lines of four columns become coded events. They have no keys, so lines that are alike are counted.

use super::{World, real};
use serde_json::{Value, json};

const EVENTS: &str = "{ codedEvents(filter: { occurred: { after: \"1900\" } }) { nodes {
    occurred sourceName targetName source { slug } target { slug } code label quadClass goldstein
} } }";

#[tokio::test]
async fn a_line_becomes_a_coded_event_of_whom_it_names_or_who_stands_behind() {
    let world = World::small().await;
    let lines = "Citizen (Ruritania)\tfight with artillery and tanks\tSoviet Union\t1990-02-12
Rudolf Rassendyll\tSign formal agreement\tEnvoy (United Nations)\t2014-02-13
";
    let file = world.file("icews.txt", lines);
    let report = world.stream(&["icews", &file]);
    assert_eq!(report, "coded events: 2 recorded, 0 revised, 0 retracted, 0 unchanged");
    let expected = json!([
        {
            "occurred": "1990-02-12",
            "sourceName": "Citizen (Ruritania)", "targetName": "Soviet Union",
            "source": { "slug": "ruritania" }, "target": { "slug": "soviet-union" },
            "code": "194", "label": "Fight with artillery and tanks",
            "quadClass": "MATERIAL_CONFLICT", "goldstein": -10.0,
        },
        {
            "occurred": "2014-02-13",
            "sourceName": "Rudolf Rassendyll", "targetName": "Envoy (United Nations)",
            "source": null, "target": { "slug": "united-nations" },
            "code": "057", "label": "Sign formal agreement",
            "quadClass": "VERBAL_COOPERATION", "goldstein": 8.0,
        },
    ]);
    assert_eq!(world.server.ask(EVENTS, Value::Null).await["codedEvents"]["nodes"], expected);
    assert!(world.read("unresolved.csv").contains("Rudolf Rassendyll,,1,"));
}

#[tokio::test]
async fn lines_of_a_file_that_are_alike_are_several_events_and_files_that_overlap_are_not() {
    let world = World::small().await;
    let line = "Ruritania\tConsult\tFreedonia\t2014-02-12\n";
    let other = "Freedonia\tConsult\tRuritania\t2014-02-12\n";
    let one = world.file("one.txt", line.repeat(3) + other);
    let two = world.file("two.txt", other.to_owned() + line);
    let report = world.stream(&["icews", &two, &one]);
    assert_eq!(report, "coded events: 4 recorded, 0 revised, 0 retracted, 0 unchanged");
    for files in [[&one, &two], [&two, &one]] {
        let report = world.stream(&[&["icews"][..], &files.map(String::as_str)].concat());
        assert_eq!(report, "coded events: 0 recorded, 0 revised, 0 retracted, 4 unchanged");
    }
}

#[tokio::test]
async fn what_is_no_act_and_no_day_is_named() {
    let world = World::small().await;
    let lines = "Ruritania\tConsult\tFreedonia\t2014-02-12\nRuritania\tFrown\tFreedonia\t2014-02-12
Ruritania\tConsult\tFreedonia\t2014-02-30\n";
    let run = world.import(&["icews", &world.file("a.txt", lines)]);
    assert_eq!(run.status, 1);
    for fault in ["\"Frown\" is the name of no code of CAMEO", "\"2014-02-30\" is no day from 1900 to 2099"] {
        assert!(run.out.contains(fault), "{}", run.out);
    }
    assert!(run.out.contains("coded events: 1 recorded"), "{}", run.out);
}

#[tokio::test]
async fn a_file_of_a_year_is_read_whole() {
    let Some(file) = real("restricted/events/icews_2014_valid.txt.gz") else { return };
    let report = World::small().await.stream(&["icews", &file]);
    assert_eq!(report, "coded events: 8941 recorded, 0 revised, 0 retracted, 0 unchanged");
}
