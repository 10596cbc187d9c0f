//! Direct contiguity of the Correlates of War.

use super::{World, real, sum};
use chancery::import::record::Counts;
use serde_json::json;

const HEAD: &str = "dyad,statelno,statelab,statehno,statehab,conttype,begin,end,notes,version\n";

#[tokio::test]
async fn neighbours_are_those_of_their_time() {
    let world = World::new().await;
    let rows = "365710,365,RUS,710,CHN,1,186001,201612,,3.2\n365705,365,RUS,705,KZK,1,199112,201612,,3.2\n\
                2020,2,USA,20,CAN,4,192001,199001,,3.2\n";
    let file = world.file("contdir.csv", HEAD.to_owned() + rows);
    assert_eq!(world.load(&["contiguity", &file]).recorded, 6);
    let query = "{ country(code: \"RU\") { observations(filter: { indicator: { eq: \"contiguity\" } }) { nodes {
        subject { slug } counterpart { slug } value period { edtf }
    } } } }";
    let nodes = world.nodes(query, "country/observations").await;
    let [china, kazakhstan] = [("china", "1860-01/.."), ("kazakhstan", "1991-12/..")].map(|(slug, period)| {
        json!({ "subject": { "slug": "russia" }, "counterpart": { "slug": slug }, "value": 1.0, "period": { "edtf": period } })
    });
    assert!(nodes == json!([china, kazakhstan]) || nodes == json!([kazakhstan, china]), "{nodes:#}");
    let query = "{ country(code: \"CA\") { observations(filter: { indicator: { eq: \"contiguity\" } }) { nodes { value period { edtf } } } } }";
    let nodes = world.nodes(query, "country/observations").await;
    assert_eq!(nodes, json!([{ "value": 4.0, "period": { "edtf": "1920-01/1990-01" } }]));
}

#[tokio::test]
async fn what_is_no_spell_is_told() {
    let world = World::new().await;
    let rows = "1,2,USA,20,CAN,9,192001,201612,,3.2\n1,2,USA,20,CAN,1,192013,201612,,3.2\n1,2,USA,20,CAN,1,201601,192001,,3.2\n\
                1,2,USA,20,CAN,1,192001,201612,,3.2\n1,2,USA,20,CAN,1,192001,201612,,3.2\n1,2,USA,998,XXX,1,192001,201612,,3.2\n";
    let file = world.file("contdir.csv", HEAD.to_owned() + rows);
    let run = world.import(&["contiguity", &file]);
    assert_eq!(run.status, 1);
    for part in [
        "\"9\" is no contiguity from 1 to 5",
        "\"192013\" to \"201612\" are no months",
        "it ends in 1920-01, before it begins in 2016-01",
        "a spell that is given twice",
        "unresolved: 1 names in 1 rows",
    ] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
    assert_eq!(sum(&run.out).recorded, 3);
    assert!(world.read("unresolved.csv").contains("COW 998,,1,"));
}

#[tokio::test]
async fn the_real_file_is_read_whole_and_the_same_again_changes_nothing() {
    let Some(file) = real("restricted/cow/contdir.csv") else { return };
    let world = World::new().await;
    let first = world.load(&["contiguity", &file]);
    assert!(first.recorded > 1_500, "{first:?}");
    let same = Counts { unchanged: first.recorded + first.unchanged, ..Counts::default() };
    assert_eq!(world.load(&["contiguity", &file]), same);
}
