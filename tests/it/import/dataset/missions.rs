//! The Database of Embassies.

use serde_json::json;

use super::{changes_nothing_again, import, real, totals, world_of_envoys};
use crate::support::server::Server;

const HEAD: &str = "operator;operatorQID;jurisdictions;jurisdictionQIDs;country;countryQID;city;cityQID;address;latitude;\
longitude;phone;email;website;facebook;twitter;youtube;picture;pictureAuthor;pictureLicense;pictureLicenseURL;type;typeQID;\
creation;QID;";

/// A row of the file.
fn row(cells: [&str; 10]) -> String {
    let [operator, jurisdictions, country, city, latitude, longitude, website, kind, creation, item] = cells;
    let entity = |item: &str| format!("http://www.wikidata.org/entity/{item}");
    format!(
        "{operator};{0};{jurisdictions};{0};{country};{0};{city};{0};;{latitude};{longitude};;;{website};;;;;\"Nobody;;;{kind};{0};{creation};{1}",
        entity("Q1"),
        entity(item)
    )
}

fn file(rows: &[[&str; 10]]) -> String {
    let rows: Vec<_> = rows.iter().map(|cells| row(*cells)).collect();
    format!("{HEAD}\n{}\n", rows.join("\n"))
}

const EMBASSIES: [[&str; 10]; 6] = [
    [
        "Freedonia",
        "Ruritania|Sylvania",
        "Ruritania",
        "Strelsau",
        "48.5",
        "15.25",
        "https://fr.example/",
        "embassy",
        "1951-03-04T00:00:00Z",
        "Q7",
    ],
    ["Ruritania", "Freedonia", "Freedonia", "Fort Firefly", "", "", "", "embassy", "1990-01-01T00:00:00Z", "Q8"],
    ["Ruritania", "Sylvania", "Freedonia", "Fort Firefly", "1", "2", "", "embassy", "", "Q5"],
    ["Ruritania", "Province of the Moon", "Freedonia", "Zenda", "", "", "no address", "consulate general", "", "Q9"],
    ["Ruritania", "", "Freedonia", "", "", "", "", "honorary consulate", "", "Q11"],
    ["Sylvania", "", "Freedonia", "", "", "", "", "High Commission", "", "Q12"],
];

#[tokio::test]
async fn rows_become_missions_with_their_points_and_pages() {
    let world = world_of_envoys().await;
    let path = world.write("database_of_embassies-2022-11-16.csv", file(&EMBASSIES));
    let (is_whole, report) = import(&world, "missions", &[&path]);
    assert!(is_whole, "{report}");
    changes_nothing_again(&world, "missions", &[&path]);
    let missions = world
        .rows(
            "select record.slug || ' ' || coalesce(period, '-') || ' ' || coalesce(latitude || ',' || longitude, '-') || ' '
                || coalesce(url, '-') || ' ' || (
                    select string_agg(actor.slug, '+' order by actor.slug)
                    from accreditation
                    join record actor on actor.id = actor_id
                    where mission_id = mission.id)
            from mission
            join record using (id)
            order by 1",
        )
        .await;
    assert_eq!(
        missions,
        [
            "freedonia--ruritania--embassy--strelsau 1951-03-04/.. 48.5,15.25 https://fr.example/ ruritania+sylvania",
            "ruritania--freedonia--consulate-general--zenda-freedonia - - - freedonia",
            "ruritania--freedonia--embassy--fort-firefly-freedonia 1990/.. - - freedonia",
            "ruritania--freedonia--embassy--fort-firefly-freedonia--q5 - 1,2 - sylvania",
            "ruritania--freedonia--honorary-consulate--q11 - - - freedonia",
            "sylvania--freedonia--high-commission--q12 - - - freedonia",
        ],
        "the first was on record, and keeps its slug"
    );
    let version = world.rows("select version from dataset where slug = 'database-of-embassies'").await;
    assert_eq!(version, ["2022-11-16"]);
}

#[tokio::test]
async fn rows_that_cannot_be_read_are_named() {
    let world = world_of_envoys().await;
    let mut rows = EMBASSIES[..2].to_vec();
    rows.push(EMBASSIES[1]);
    rows.push(["Ruritania", "", "Freedonia", "", "", "", "", "lighthouse", "", "Q20"]);
    rows.push(["Ruritania", "", "Freedonia", "", "95", "2", "", "embassy", "", "Q21"]);
    rows.push(["Ruritania", "", "Freedonia", "", "", "", "", "embassy", "1994-02-31T00:00:00Z", "Q22"]);
    rows.push(["Ruritania", "", "Freedonia", "", "", "", "", "embassy", "", "no item"]);
    rows.push(["Atlantis", "", "Freedonia", "", "", "", "", "embassy", "", "Q23"]);
    rows.push(["Freedonia", "", "Freedonia", "", "", "", "", "embassy", "", "Q24"]);
    let path = world.write("embassies.csv", file(&rows));
    let (is_whole, report) = import(&world, "missions", &[&path]);
    assert!(!is_whole);
    for part in [
        "NOT READ: 1 × the mission is given twice",
        "embassies.csv:4",
        "\"lighthouse\" is no type of mission that is known",
        "\"95\", \"2\" is no place on Earth",
        "\"1994-02-31T00:00:00Z\" is no date",
        "is no item of Wikidata",
        "left out: 1 × its sender is its host",
        "unresolved: 1 names in 1 rows",
    ] {
        assert!(report.contains(part), "{part:?} is not in\n{report}");
    }
}

#[tokio::test]
async fn a_file_of_another_version_is_refused() {
    let world = world_of_envoys().await;
    let path = world.write("embassies.csv", "operator;country;city\nFreedonia;Ruritania;Strelsau\n");
    let run = world.run(&["import", "missions", &path]);
    assert_eq!(run.status, 1);
    assert!(run.err.contains("the column \"jurisdictions\", \"latitude\""), "{}", run.err);
}

#[tokio::test]
async fn countries_are_asked_whom_they_recognize_and_where_they_keep_no_mission() {
    let world = world_of_envoys().await;
    let path = world.write("embassies.csv", file(&EMBASSIES));
    import(&world, "missions", &[&path]);
    let facts = "
        bundle = { slug = 'acts', title = 'Acts', licence = 'MIT' }
        on_record.country = { ruritania = 'Ruritania', freedonia = 'Freedonia', sylvania = 'Sylvania', graustark = 'Graustark' }
        on_record.source = { envoys = 'The almanac of envoys' }
        defaults.cite = ['envoys']
        recognition = [
            { by = 'ruritania', of = 'freedonia', kind = 'DE_JURE' },
            { by = 'sylvania', of = 'freedonia', kind = 'DE_FACTO', period = '1950/1960' },
            { by = 'graustark', of = 'freedonia', kind = 'DE_JURE', period = '1950/..' },
            { by = 'united-states', of = 'freedonia', kind = 'WITHHELD' },
        ]"
    .replace("graustark = 'Graustark'", "graustark = 'Graustark', united-states = 'United States'");
    let path = world.write("acts.toml", facts);
    world.passes(&["import", "record", &path]);
    let server: Server = world.serve().await;
    let answer = server
        .ask(
            "fragment names on CountryConnection { nodes { name } }
            {
                recognizing: countries(filter: { recognizes: { any: [\"freedonia\"] } }) { ...names }
                without: countries(filter: {
                    recognizes: { any: [\"freedonia\"] }, not: { sentMission: { host: { any: [\"freedonia\"] } } }
                }) { ...names }
                once: countries(filter: {
                    recognition: { of: { any: [\"freedonia\"] }, kind: { in: [DE_FACTO] } }
                }) { ...names }
                hosting: countries(filter: { hostedMission: { sender: { any: [\"freedonia\"] } } }) { ...names }
                missions(filter: { sender: { any: [\"freedonia\"] } }) { nodes { url coordinates { latitude longitude } } }
            }",
            json!({}),
        )
        .await;
    let names = |key: &str| answer[key]["nodes"].clone();
    assert_eq!(names("recognizing"), json!([{ "name": "Graustark" }, { "name": "Ruritania" }]));
    assert_eq!(names("without"), json!([{ "name": "Graustark" }]));
    assert_eq!(names("once"), json!([{ "name": "Sylvania" }]));
    assert_eq!(names("hosting"), json!([{ "name": "Ruritania" }]));
    let point = json!({ "latitude": 48.5, "longitude": 15.25 });
    assert_eq!(names("missions"), json!([{ "url": "https://fr.example/", "coordinates": point }]));
}

#[tokio::test]
async fn the_real_file_is_read_but_for_few_rows() {
    let Some(file) = real("missions/database_of_embassies-b1987a6-2022-11-16.csv.gz") else { return };
    let world = super::super::article::World::beside_the_record().await;
    let (_, report) = import(&world, "missions", &[&file]);
    let recorded: usize = totals(&report)[0].parse().expect("a number");
    assert!(recorded > 9000, "{report}");
}
