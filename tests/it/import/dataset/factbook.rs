//! The World Factbook: pages of our own making, in its form.

use super::{World, sum, usmissions};
use crate::import::bundle::Bundle;
use chancery::import::record::Counts;
use serde_json::{Value, json};
use std::fs;

/// A page: what it says of borders, organizations and disputes.
fn page(borders: &str, organizations: &str, disputes: &str) -> String {
    json!({
        "Geography": { "Land boundaries": { "total": { "text": "1 km" }, "border countries (2)": { "text": borders } } },
        "Government": { "International organization participation": { "text": organizations } },
        "Transnational Issues": { "Disputes - international": { "text": disputes } },
    })
    .to_string()
}

/// A folder of pages, by GEC code.
fn edition(world: &World, name: &str, pages: &[(&str, String)]) -> String {
    let folder = world.path(name);
    fs::create_dir_all(format!("{folder}/central-asia")).expect("a folder");
    for (code, page) in pages {
        fs::write(format!("{folder}/central-asia/{code}.json"), page).expect("written");
    }
    folder
}

fn kazakhstan(organizations: &str) -> (&'static str, String) {
    let disputes = "<p><em>Kazakhstan-Kyrgyzstan</em>: the two disagree about &frac12; a hill</p>\
                    <p><em>Kazakhstan-Russia:</em> none identified</p>";
    ("kz", page("Kyrgyzstan 1,111 km; Russia (Orenburg) 2,222.5 km", organizations, disputes))
}

#[tokio::test]
async fn borders_are_figures_between_neighbours() {
    let world = World::new().await;
    let other = ("kg", page("Kazakhstan 1,112 km", "", "<p>Kyrgyzstan-Kazakhstan: the hill</p>"));
    let folder = edition(&world, "pages", &[kazakhstan(""), other]);
    world.load(&["factbook", &folder, "--edition", "2031-02-03"]);
    let query =
        "{ country(code: \"KZ\") { observations(filter: { indicator: { eq: \"land-border-length\" } }) { nodes {
        subject { slug } counterpart { slug } value period { edtf } indicator { unit }
    } } } }";
    let nodes = world.nodes(query, "country/observations").await;
    let figures: Vec<String> = nodes
        .as_array()
        .expect("figures")
        .iter()
        .map(|node| format!("{} {} {}", node["subject"]["slug"], node["counterpart"]["slug"], node["value"]))
        .collect();
    assert_eq!(figures.len(), 3, "{nodes:#}");
    assert!(figures.contains(&"\"kazakhstan\" \"russia\" 2222.5".to_owned()), "{figures:?}");
    assert!(figures.contains(&"\"kyrgyzstan\" \"kazakhstan\" 1112.0".to_owned()), "each side has its own: {figures:?}");
}

#[tokio::test]
async fn a_dispute_is_one_issue_of_all_its_parties_and_leads_to_the_passages() {
    let world = World::new().await;
    let other = ("kg", page("", "", "Kyrgyzstan - Kazakhstan: the hill is theirs"));
    let folder = edition(&world, "pages", &[kazakhstan(""), other]);
    let run = world.import(&["factbook", &folder, "--edition", "2031-02-03"]);
    assert!(run.out.contains("left out: 1 × none identified"), "{}", run.out);
    let query = "{ issues(filter: { title: { eq: \"Disputes of Kazakhstan and Kyrgyzstan\" } }) { nodes {
        kind status parties { slug } citations { nodes { locator passage { text } } }
    } } }";
    let issue = world.nodes(query, "issues").await[0].take();
    assert_eq!(issue["kind"], "BORDER");
    assert_eq!(issue["parties"], json!([{ "slug": "kazakhstan" }, { "slug": "kyrgyzstan" }]));
    let passages: Vec<&Value> = issue["citations"]["nodes"]
        .as_array()
        .expect("citations")
        .iter()
        .map(|cite| &cite["passage"]["text"])
        .collect();
    assert_eq!(passages.len(), 2, "{issue:#}");
    assert!(passages.contains(&&json!("Kazakhstan-Kyrgyzstan : the two disagree about ½ a hill")), "{passages:?}");
}

const MEMBERSHIPS: &str =
    "{ country(code: \"KZ\") { memberships(filter: { dataset: { startsWith: \"world-factbook\" } }) {
    nodes { organization { abbreviation } role period { edtf } }
} } }";

async fn memberships(world: &World) -> Vec<String> {
    let nodes = world.nodes(MEMBERSHIPS, "country/memberships").await;
    let line = |node: &Value| {
        format!("{} {} {}", node["organization"]["abbreviation"], node["role"], node["period"]["edtf"]).replace('"', "")
    };
    let mut lines: Vec<_> = nodes.as_array().expect("memberships").iter().map(line).collect();
    lines.sort();
    lines
}

#[tokio::test]
async fn brackets_say_the_role_and_what_no_longer_stands_is_closed() {
    let world = World::new().await;
    let early = edition(&world, "early", &[kazakhstan("NAM (observer), WHO, UPU, WFTU (NGOs), OIC (partner, or so)")]);
    let late = edition(&world, "late", &[kazakhstan("NAM (observer), WHO")]);
    world.load(&["factbook", &early, "--edition", "2031-01-01"]);
    let open = ["NAM OBSERVER /..", "OIC PARTNER /..", "UPU MEMBER /..", "WHO MEMBER /.."];
    assert_eq!(memberships(&world).await, open);
    let run = world.import(&["factbook", &late, "--edition", "2033-01-01"]);
    assert!(run.out.contains("closed: 2 facts of older editions"), "{}", run.out);
    let closed = ["NAM OBSERVER /..", "OIC PARTNER /2031-01-01", "UPU MEMBER /2031-01-01", "WHO MEMBER /.."];
    assert_eq!(memberships(&world).await, closed);

    let again = world.load(&["factbook", &late, "--edition", "2033-01-01"]);
    assert_eq!((again.recorded, again.revised, again.retracted), (0, 0, 0));
    let run = world.retract("world-factbook-2033-01-01");
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert_eq!(memberships(&world).await, open, "the word of the other edition stands");
}

#[tokio::test]
async fn an_older_edition_that_comes_later_ends_what_the_newer_one_does_not_say() {
    let world = World::new().await;
    let early = edition(&world, "early", &[kazakhstan("WHO, UPU")]);
    let late = edition(&world, "late", &[kazakhstan("WHO")]);
    world.load(&["factbook", &late, "--edition", "2033-01-01"]);
    world.load(&["factbook", &early, "--edition", "2031-01-01"]);
    assert_eq!(memberships(&world).await, ["UPU MEMBER /2031-01-01", "WHO MEMBER /.."]);
}

#[tokio::test]
async fn what_cannot_be_read_is_told_with_its_place() {
    let world = World::new().await;
    let broken = ("kz", page("Kyrgyzstan a long way; Ruritania 12 km", "WHO (on Sundays), Friends of Rivers", ""));
    let folder = edition(&world, "pages", &[broken]);
    let run = world.import(&["factbook", &folder, "--edition", "2031-02-03"]);
    assert_eq!(run.status, 1);
    for part in [
        "\"Kyrgyzstan a long way\" is no border",
        "\"on Sundays\" is no way of taking part",
        "unresolved: 2 names in 2 rows",
    ] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
    let unresolved = world.read("unresolved.csv");
    assert!(unresolved.contains("Ruritania,,1,"), "{unresolved}");
    assert!(unresolved.contains("Friends of Rivers,,1,"), "{unresolved}");
}

#[tokio::test]
async fn the_day_of_the_edition_must_be_known() {
    let world = World::new().await;
    let folder = edition(&world, "pages", &[kazakhstan("WHO")]);
    assert!(world.refuses(&["factbook", &folder]).contains("give the day with --edition"));
    let empty = world.file("nothing-2031-02-03.json", "{}");
    assert!(world.refuses(&["factbook", &empty]).contains("no file of it is an entry of the World Factbook"));
    let broken = edition(&world, "broken-2031-02-03", &[("kz", "{".to_owned())]);
    assert!(world.refuses(&["factbook", &broken]).contains("kz.json: is no JSON"));
}

#[tokio::test]
async fn the_real_edition_is_read_whole_and_the_same_again_changes_nothing() {
    let Some(file) = super::real("factbook/factbook.json-c35e3f3b-2024-03-28.tar.gz") else { return };
    let world = World::new().await;
    let first = world.load(&["factbook", &file]);
    assert!(first.recorded > 11_000, "{first:?}");
    assert_eq!(
        world.load(&["factbook", &file]),
        Counts { unchanged: first.recorded + first.unchanged, ..Counts::default() }
    );
}

#[tokio::test]
async fn embassies_have_an_address_and_a_head() {
    let world = World::new().await;
    let page = json!({ "Government": {
        "Diplomatic representation in the US": {
            "chief of mission": { "text": "Ambassador Rufus T. FIREFLY (since 7 July 2021)" },
            "chancery": { "text": "1 River Street NW, Washington, DC 20036" },
        },
        "Diplomatic representation from the US": { "embassy": { "text": "none; covered from elsewhere" } },
    } });
    let folder = edition(&world, "pages", &[("kz", page.to_string())]);
    let run = world.import(&["factbook", &folder, "--edition", "2031-02-03"]);
    assert!(run.out.contains("left out: 1 × no embassy, as the entry says"), "{}{}", run.out, run.err);
    let query = "{ missions(filter: { dataset: { startsWith: \"world-factbook\" } }) { nodes {
        kind sender { slug } host { slug } address heads { title period { edtf } holder { name } }
    } } }";
    let nodes = world.nodes(query, "missions").await;
    let head = json!({
        "title": "Ambassador of Kazakhstan to United States",
        "period": { "edtf": "2021-07-07/.." },
        "holder": { "name": "Rufus T. Firefly" },
    });
    let embassy = json!({
        "kind": "EMBASSY", "sender": { "slug": "kazakhstan" }, "host": { "slug": "united-states" },
        "address": "1 River Street NW, Washington, DC 20036", "heads": [head],
    });
    assert_eq!(nodes, json!([embassy]));
    assert_eq!(
        world.load(&["factbook", &folder, "--edition", "2031-02-03"]).unchanged,
        sum(&run.out).recorded + sum(&run.out).unchanged
    );
}

#[tokio::test]
async fn what_others_say_meanwhile_completes_a_mission_and_makes_no_second_one() {
    let world = World::new().await;
    let address = json!({ "text": "7 Lemon Lane, Firefly Heights" });
    let page = json!({ "Government": { "Diplomatic representation from the US": { "embassy": address } } });
    let folder = edition(&world, "pages", &[("kz", page.to_string())]);
    let factbook = ["factbook", folder.as_str(), "--edition", "2031-02-03"];
    world.load(&factbook);
    Bundle::of("gazetteer")
        .on_record("country", "kazakhstan = 'Kazakhstan'")
        .fact("place", "slug = 'firefly-heights', name = 'Firefly Heights', country = 'kazakhstan'")
        .load(world.server.database());
    let range = "USA,705,Kazakhstan,Kazakhstan,1992-01-16,2031-12-31,Embassy";
    let ranges = world.file("ranges.csv", format!("{}\n{range}\n", usmissions::HEAD));
    world.load(&["usmissions", &ranges]);
    let again = world.load(&factbook);
    assert_eq!((again.recorded, again.revised, again.retracted), (0, 1, 0));
    assert_eq!(world.load(&factbook).revised, 0);
    let query = "{ missions(filter: { host: { any: [\"KZ\"] }, sender: { any: [\"US\"] } }) { nodes {
        period { edtf } place { name } address datasets { slug }
    } } }";
    let embassy = json!({
        "period": { "edtf": "1992-01-16/.." }, "place": { "name": "Firefly Heights" },
        "address": "7 Lemon Lane, Firefly Heights",
        "datasets": [{ "slug": "us-mission-status" }, { "slug": "world-factbook-2031-02-03" }],
    });
    assert_eq!(world.nodes(query, "missions").await, json!([embassy]));
}
