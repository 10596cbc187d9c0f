//! Intergovernmental organizations of the Correlates of War.

use super::{World, real, sum};
use chancery::import::record::Counts;
use serde_json::{Value, json};

const HEAD: &str = "ioname,orgname,year,kazakhstan,russia,sdate,deaddate,longorgname,ionum,imputed\n";

/// A league with two columns of states, a row a year: the year, both cells, and whether the row is imputed.
fn league(rows: &[(i32, &str, &str, u8)]) -> String {
    let row = |(year, one, other, imputed): &(i32, &str, &str, u8)| {
        format!("RIVERS,League of Rivers,{year},{one},{other},1960,,League of the Rivers,9990,{imputed}\n")
    };
    HEAD.to_owned() + &rows.iter().map(row).collect::<String>()
}

const MEMBERS: &str = "{
    organization(slug: \"cow-igo-rivers\") {
        name abbreviation founded { edtf }
        members(orderBy: [PERIOD_ASC]) { nodes { member { slug } role period { edtf } } }
    }
}";

#[tokio::test]
async fn runs_of_years_become_memberships_of_the_state_of_that_time() {
    let world = World::new().await;
    let file = world.file(
        "igo.csv",
        league(&[
            (1990, "", "1", 0),
            (1991, "", "1", 0),
            (1992, "3", "1", 0),
            (1993, "1", "0", 0),
            (1994, "1", "1", 0),
        ]),
    );
    assert_eq!(world.load(&["igo", &file]), Counts { recorded: 7, ..Counts::default() });
    let league = world.server.ask(MEMBERS, Value::Null).await["organization"].take();
    assert_eq!(league["name"], "League of the Rivers");
    let members: Vec<String> = league["members"]["nodes"]
        .as_array()
        .expect("members")
        .iter()
        .map(|node| format!("{} {} {}", node["member"]["slug"], node["role"], node["period"]["edtf"]).replace('"', ""))
        .collect();
    assert_eq!(
        members,
        [
            "soviet-union MEMBER 1990/1991",
            "kazakhstan OBSERVER 1992/1992",
            "russia MEMBER 1992/1992",
            "kazakhstan MEMBER 1993/..",
            "russia MEMBER 1994/..",
        ]
    );
}

#[tokio::test]
async fn a_missing_value_neither_ends_a_membership_nor_parts_it() {
    let world = World::new().await;
    let years = [(2009, "1", "1", 0), (2010, "-9", "1", 0), (2011, "1", "-9", 0), (2012, "-9", "0", 0)];
    let file = world.file("igo.csv", league(&years));
    world.load(&["igo", &file]);
    let league = world.server.ask(MEMBERS, Value::Null).await;
    let members = league["organization"]["members"]["nodes"].as_array().expect("members");
    let period = |slug: &str| {
        let of: Vec<_> =
            members.iter().filter(|node| node["member"]["slug"] == slug).map(|node| &node["period"]["edtf"]).collect();
        json!(of)
    };
    assert_eq!(
        (period("kazakhstan"), period("russia")),
        (json!(["2009/"]), json!(["2009/"])),
        "when they ended is not known"
    );
}

#[tokio::test]
async fn a_year_that_was_filled_in_is_about_that_year() {
    let world = World::new().await;
    let file = world.file("igo.csv", league(&[(1961, "", "1", 1), (1962, "", "1", 1)]));
    world.load(&["igo", &file]);
    let league = world.server.ask(MEMBERS, Value::Null).await;
    assert_eq!(league["organization"]["members"]["nodes"][0]["period"]["edtf"], "1961~/..");
}

#[tokio::test]
async fn what_is_on_record_is_cited_and_keeps_its_own_date() {
    let world = World::new().await;
    let row = "UN,United Nations,1992,1,0,1945,,United Nations,4400,0\n";
    let file = world.file("igo.csv", HEAD.to_owned() + row);
    let run = world.import(&["igo", &file]);
    assert!(run.out.contains("on record: 1 facts, cited now by this dataset, too"), "{}", run.out);
    let query =
        "{ country(code: \"KZ\") { memberships(filter: { organization: { any: [\"united-nations\"] } }) { nodes {
        role period { edtf } datasets { slug } citations { nodes { field value dataset { slug } } } conflicts { field }
    } } } }";
    let nodes = world.nodes(query, "country/memberships").await;
    assert_eq!(nodes.as_array().map(Vec::len), Some(1), "{nodes:#}");
    assert_eq!(nodes[0]["period"]["edtf"], "1992-03-02/..");
    assert_eq!(nodes[0]["datasets"], json!([{ "slug": "chancery-record" }, { "slug": "cow-igo" }]));
    let cited = nodes[0]["citations"]["nodes"].as_array().expect("citations");
    let expected = json!({ "field": "period", "value": "1992/..", "dataset": { "slug": "cow-igo" } });
    assert!(cited.contains(&expected), "{cited:#?}");
    assert_eq!(nodes[0]["conflicts"], json!([]), "a year does not contradict its day");
}

#[tokio::test]
async fn a_cell_that_is_no_membership_is_told_and_the_rest_is_loaded() {
    let world = World::new().await;
    let file = world.file("igo.csv", league(&[(1993, "7", "1", 0), (1994, "1", "1", 0)]));
    let run = world.import(&["igo", &file]);
    assert_eq!(run.status, 1);
    assert!(run.out.contains(&format!("NOT READ: 1 × \"7\" is no membership ({file}:2)")), "{}", run.out);
    assert_eq!(sum(&run.out).recorded, 4);
}

#[tokio::test]
async fn the_real_file_is_read_whole_and_the_same_again_changes_nothing() {
    let Some(file) = real("restricted/decoded/igo_year_format3.csv.gz") else { return };
    let world = World::new().await;
    let first = world.load(&["igo", &file]);
    assert!(first.recorded > 19_000, "{first:?}");
    let again = world.load(&["igo", &file]);
    assert_eq!(again.unchanged, first.recorded + first.unchanged);
}
