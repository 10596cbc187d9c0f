//! GDELT: lines of 61 columns become coded events, each once, in the partition of their year.

use super::{World, real};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde_json::{Value, json};
use std::io::Write;

/// A line: its id, its day, name, country and group of both actors, its code and class.
fn line(id: &str, day: &str, one: [&str; 3], other: [&str; 3], code: &str, class: &str) -> String {
    let mut cells = [""; 61];
    (cells[0], cells[1]) = (id, day);
    cells[6..9].copy_from_slice(&one);
    cells[16..19].copy_from_slice(&other);
    (cells[26], cells[29], cells[30], cells[31]) = (code, class, "4.0", "7");
    (cells[56], cells[57], cells[60]) = ("43.25", "-1.5", "https://example.org/report");
    cells.join("\t")
}

const RURITANIA: [&str; 3] = ["RURITANIAN", "XAA", ""];
const FREEDONIA: [&str; 3] = ["FREEDONIA", "XBB", ""];
const NOBODY: [&str; 3] = ["", "", ""];

pub fn meeting(id: &str, day: &str) -> String {
    line(id, day, RURITANIA, FREEDONIA, "036", "1")
}

const EVENTS: &str = "{ codedEvents(filter: { occurred: { after: \"1900\" } }) { nodes {
    id occurred sourceName targetName source { slug } target { slug } code label quadClass goldstein mentions url
    place { latitude longitude } dataset { slug version licence }
} } }";

const COUNT: &str =
    "{ codedEvents(filter: { occurred: { after: \"1900\" } }) { totalCount facets(by: YEAR) { keys count } } }";

async fn count(world: &World) -> Value {
    world.server.ask(COUNT, Value::Null).await["codedEvents"]["totalCount"].clone()
}

#[tokio::test]
async fn a_line_becomes_a_coded_event() {
    let world = World::small().await;
    let file = world.file("20190213.export.CSV", meeting("7001", "20190213") + "\r\n");
    let report = world.stream(&["gdelt", &file]);
    assert_eq!(report, "coded events: 1 recorded, 0 revised, 0 retracted, 0 unchanged");
    let answer = world.server.ask(EVENTS, Value::Null).await;
    let event = &answer["codedEvents"]["nodes"][0];
    let expected = json!({
        "id": event["id"],
        "occurred": "2019-02-13",
        "sourceName": "RURITANIAN",
        "targetName": "FREEDONIA",
        "source": { "slug": "ruritania" },
        "target": { "slug": "freedonia" },
        "code": "036",
        "label": "Express intent to meet or negotiate",
        "quadClass": "VERBAL_COOPERATION",
        "goldstein": 4.0,
        "mentions": 7,
        "url": "https://example.org/report",
        "place": { "latitude": 43.25, "longitude": -1.5 },
        "dataset": {
            "slug": "gdelt",
            "version": "2.0",
            "licence": "Free for any use with citation of the GDELT Project and a link to it",
        },
    });
    assert_eq!(event, &expected);
    let node = "query Node($id: ID!) { node(id: $id) { ... on CodedEvent { code } } }";
    assert_eq!(world.server.ask(node, json!({ "id": event["id"] })).await["node"], json!({ "code": "036" }));
}

#[tokio::test]
async fn lines_that_are_there_already_are_not_loaded_again() {
    let world = World::small().await;
    let (one, two, three) = (meeting("1", "20180101"), meeting("2", "20190213"), meeting("3", "20191231"));
    let first = world.file("first.CSV", [one.as_str(), &two, &two].join("\n"));
    let report = world.stream(&["gdelt", &first, &first]);
    assert_eq!(report, "coded events: 2 recorded, 0 revised, 0 retracted, 0 unchanged");
    let report = world.stream(&["gdelt", &first]);
    assert_eq!(report, "coded events: 0 recorded, 0 revised, 0 retracted, 2 unchanged");
    let second = world.file("second.CSV", [two.as_str(), &three].join("\n"));
    let report = world.stream(&["gdelt", &second]);
    assert_eq!(report, "coded events: 1 recorded, 0 revised, 0 retracted, 1 unchanged");
    assert_eq!(count(&world).await, 3);
}

#[tokio::test]
async fn a_year_gets_its_partition_and_takes_its_lines_out_of_the_rest() {
    let world = World::small().await;
    let connection = world.server.database().connect().await;
    let early = "
        insert into dataset (slug, title, licence, digest, loaded) values ('other', 'Other', 'MIT', '', now());
        insert into coded_event (dataset_id, key, occurred, code, label)
        select id, 'x', '2019-05-01', '010', 'Make statement' from dataset where slug = 'other'";
    connection.execute_unprepared(early).await.expect("a line");
    let file = world.file("a.CSV", [meeting("1", "20190213"), meeting("2", "20200229")].join("\n"));
    world.stream(&["gdelt", &file]);
    let sql = "select tableoid::regclass::text as part, count(*) from coded_event group by part order by part";
    let rows = connection.query_all_raw(Statement::from_string(DbBackend::Postgres, sql)).await.expect("rows");
    let parts =
        rows.iter().map(|row| (row.try_get_by_index(0).expect("a name"), row.try_get_by_index(1).expect("a count")));
    let parts: Vec<(String, i64)> = parts.collect();
    assert_eq!(parts, [("coded_event_2019".into(), 2), ("coded_event_2020".into(), 1)]);
    connection.close().await.expect("closed");
}

#[tokio::test]
async fn actors_are_who_their_codes_mean() {
    let world = World::small().await;
    let lines = [
        line("1", "20190213", ["UNITED NATIONS", "", "UNO"], ["AFRICA", "AFR", ""], "010", "1"),
        line("2", "20190213", ["UNHCR", "", "UNO"], NOBODY, "010", "1"),
        line("3", "20190213", ["POLICE", "", ""], ["ELBONIA", "XQQ", ""], "010", "1"),
        line("4", "20190213", ["THE PRESIDENT", "RUS", ""], ["United Nations", "", ""], "010", "1"),
    ];
    let file = world.file("a.CSV", lines.join("\n"));
    world.stream(&["gdelt", &file]);
    let events = world.server.ask(EVENTS, Value::Null).await;
    let events = events["codedEvents"]["nodes"].as_array().expect("events");
    let sides = events.iter().map(|event| [&event["source"]["slug"], &event["target"]["slug"]]).collect::<Vec<_>>();
    let expected =
        json!([["united-nations", null], ["united-nations", null], [null, null], ["russia", "united-nations"]]);
    assert_eq!(json!(sides), expected);
    assert_eq!(events[2]["targetName"], "ELBONIA", "the name is kept");
    let unresolved = world.read("unresolved.csv");
    assert!(unresolved.contains("\nPOLICE,,1,") && unresolved.contains("\nXQQ,,1,"), "{unresolved}");
    assert!(!unresolved.contains("AFR"), "a region is nobody: {unresolved}");

    let settled = world.file("settled.csv", "name,actor\nXQQ,freedonia\nPOLICE,-\n");
    let report = world.stream(&["gdelt", &file, "--mapping", &settled]);
    assert_eq!(report, "coded events: 0 recorded, 1 revised, 0 retracted, 3 unchanged");
}

#[tokio::test]
async fn lines_that_cannot_be_read_are_named_and_the_others_are_loaded() {
    let world = World::small().await;
    let mut bytes = Vec::new();
    for line in [
        meeting("1", "20190213"),
        "too\tshort".to_owned(),
        meeting("2", "20190230"),
        meeting("x", "20190213"),
        line("3", "20190213", RURITANIA, FREEDONIA, "---", "1"),
        line("4", "20190213", RURITANIA, FREEDONIA, "036", "5"),
        "x".repeat(3 << 20),
        meeting("5", "20190213"),
    ] {
        bytes.extend_from_slice(line.as_bytes());
        bytes.push(b'\n');
    }
    bytes.extend_from_slice(b"\xE9t\xE9\n");
    let file = world.file("a.CSV", bytes);
    let run = world.import(&["gdelt", &file]);
    assert_eq!(run.status, 1);
    for (fault, number) in [
        ("the line has 2 columns and not 61", 2),
        ("SQLDATE \"20190230\" is no day from 1900 to 2099", 3),
        ("GLOBALEVENTID \"x\" is no number", 4),
        ("EventCode \"---\" is no code of CAMEO", 5),
        ("QuadClass \"5\" is none of 1 to 4", 6),
        ("the line has more than 1 MiB", 7),
        ("not UTF-8: byte 0xE9; if it is of another encoding, name it with --encoding", 9),
    ] {
        let fault = format!("NOT READ: 1 × {fault} ({file}:{number})");
        assert!(run.out.contains(&fault), "{fault}\nis not in\n{}", run.out);
    }
    assert!(run.out.contains("coded events: 2 recorded"), "{}", run.out);
    assert_eq!(count(&world).await, 2);
}

#[tokio::test]
async fn another_version_and_a_broken_file_load_nothing_at_all() {
    let world = World::small().await;
    let sound = world.file("a.CSV", meeting("1", "20190213"));
    let other = world.file("b.CSV", ["1"; 58].join("\t"));
    let run = world.import(&["gdelt", &sound, &other]);
    assert_eq!(run.status, 1);
    assert!(
        run.err.contains("b.CSV: is of another version or another kind: its first line has 58 columns"),
        "{}",
        run.err
    );

    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    let lines: Vec<_> = (0..2000).map(|id| meeting(&id.to_string(), "20190213")).collect();
    packed.write_all(lines.join("\n").as_bytes()).expect("packed");
    let packed = packed.finish().expect("packed");
    let broken = world.file("c.CSV.gz", &packed[..packed.len() / 2]);
    let run = world.import(&["gdelt", &sound, &broken]);
    assert_eq!(run.status, 1);
    assert!(run.err.contains("c.CSV.gz: is cut off or broken within its compressed data"), "{}", run.err);
    assert_eq!(count(&world).await, 0);
    assert_eq!(
        world.server.ask("{ datasets { slug } }", Value::Null).await["datasets"],
        json!([{ "slug": "almanac" }])
    );
}

#[tokio::test]
async fn a_dry_run_loads_nothing_and_says_what_it_would() {
    let world = World::small().await;
    let file = world.file("a.CSV", meeting("1", "20190213"));
    assert_eq!(world.stream(&["gdelt", &file, "--dry-run"]), "would state: 1 × coded_event");
    assert_eq!(count(&world).await, 0);
}

#[tokio::test]
async fn its_lines_can_be_taken_off_the_record_again() {
    let world = World::small().await;
    let file = world.file("a.CSV", meeting("1", "20190213"));
    world.stream(&["gdelt", &file]);
    let run = world.retract("gdelt");
    assert_eq!((run.status, run.out.lines().last()), (0, Some("1 rows of streams are gone")));
    assert_eq!(count(&world).await, 0);
    let report = world.stream(&["gdelt", &file]);
    assert_eq!(report, "coded events: 1 recorded, 0 revised, 0 retracted, 0 unchanged");
}

#[tokio::test]
async fn a_file_of_gdelts_own_is_read_whole() {
    let Some(file) = real("events/gdelt-20191024143000.export.CSV.gz") else { return };
    let world = World::small().await;
    let report = world.stream(&["gdelt", &file]);
    assert_eq!(report, "coded events: 2111 recorded, 0 revised, 0 retracted, 0 unchanged");
    let years = &world.server.ask(COUNT, Value::Null).await["codedEvents"]["facets"];
    assert_eq!(years, &json!([{ "keys": ["2019"], "count": 2087 }, { "keys": ["2018"], "count": 24 }]));
}
