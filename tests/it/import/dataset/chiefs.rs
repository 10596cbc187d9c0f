//! Chiefs of mission of the United States.

use serde_json::json;

use super::super::article::World;
use super::{changes_nothing_again, import, real, totals, world_of_envoys};

/// A chief: id, person, role, country, appointed, started, ended.
fn chief(cells: [&str; 7]) -> String {
    let [id, person, role, to, appointed, started, ended] = cells;
    format!(
        "<chief><id>{id}</id><person-id>{person}</person-id><role-title-id>{role}</role-title-id>
        <contemporary-territory-id>{to}</contemporary-territory-id>
        <appointed><date>{appointed}</date><note/></appointed><arrived><date/><note/></arrived>
        <started><date>{started}</date><note/></started><ended><date>{ended}</date><note>Left &amp; sailed</note></ended></chief>"
    )
}

fn country(chiefs: &[[&str; 7]], nominees: &[[&str; 7]]) -> String {
    let list = |cells: &[[&str; 7]]| cells.iter().map(|cells| chief(*cells)).collect::<Vec<_>>().join("\n");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<country-mission><territory-id>zlobenia</territory-id>
<chiefs>{}</chiefs><other-nominees>{}</other-nominees></country-mission>",
        list(chiefs),
        list(nominees)
    )
}

const ROLE: &str = "<role><id>ambassador-e-p</id><names><singular>Ambassador</singular></names></role>";

fn folder(world: &World, chiefs: &[[&str; 7]], nominees: &[[&str; 7]]) -> String {
    let path = world.path("pocom");
    std::fs::create_dir_all(&path).expect("a folder");
    world.write("pocom/zlobenia.xml", country(chiefs, nominees));
    world.write("pocom/ambassador-e-p.xml", ROLE);
    path.to_str().expect("UTF-8").to_owned()
}

const CHIEFS: [[&str; 7]; 5] = [
    [
        "zl-1900-rass-01",
        "rassendyll-rudolf-b-jr",
        "minister-resident",
        "zlobenia",
        "1899-12-01",
        "1900-02-03",
        "1904-05",
    ],
    ["zl-1904-tarl-01", "tarlenheim-fritz", "ambassador-e-p", "zlobenia", "", "1910-05-01", "1919"],
    ["zl-1930-sapt-01", "von-sapt-otto", "ambassador-e-p", "zlobenia", "1930-01-01", "", ""],
    ["zl-1931-rass-01", "rassendyll-rudolf-b-jr", "ambassador-e-p", "zlobenia", "1931-01-01", "1931-02-03", ""],
    ["zl-1932-heli-01", "heli-anna", "ambassador-e-p", "zlobenia", "", "1932-02-31", ""],
];

#[tokio::test]
async fn chiefs_become_persons_who_head_missions() {
    let world = world_of_envoys().await;
    let status = "country_code_cow,country_name_cow,date_start,date_end,us_mission_status
902,Zlobenia,1900-02-03,1910-04-05,Legation
902,Zlobenia,1910-04-06,1920-01-01,Embassy
902,Zlobenia,1930-01-02,2024-12-31,Embassy\n";
    let status = world.write("status.csv", status);
    import(&world, "usmissions", &[&status]);
    let path = folder(
        &world,
        &CHIEFS,
        &[["zl-1950-xxxx-01", "nobody-ann", "ambassador-e-p", "zlobenia", "1950-01-01", "", ""]],
    );
    let (is_whole, report) = import(&world, "chiefs", &[&path]);
    assert!(!is_whole);
    for part in [
        "left out: 1 × a nominee who did not become chief of mission",
        "left out: 1 × appointed, and no day of entry or leave",
        "\"1932-02-31\" to \"\" is no time",
        "zlobenia.xml:",
    ] {
        assert!(report.contains(part), "{part:?} is not in\n{report}");
    }
    changes_nothing_again(&world, "chiefs", &[&path]);

    let server = world.serve().await;
    let answer = server
        .ask(
            "{
                missions(filter: { sender: { any: [\"united-states\"] } }, orderBy: PERIOD_ASC) { nodes {
                    kind
                    heads { title period { edtf } holder { name } mission { kind } }
                } }
                person(slug: \"fritz-tarlenheim\") { name offices { title mission { kind } } }
            }",
            json!({}),
        )
        .await;
    let head = |title: &str, period: &str, name: &str, kind: &str| {
        let title = format!("{title} of the United States to Zlobenia");
        json!([{ "title": title, "period": { "edtf": period }, "holder": { "name": name }, "mission": { "kind": kind } }])
    };
    let rudolf = "Rudolf B. Rassendyll Jr.";
    assert_eq!(
        answer["missions"]["nodes"],
        json!([
            { "kind": "LEGATION", "heads": head("Minister Resident", "1900-02-03/1904-05", rudolf, "LEGATION") },
            { "kind": "EMBASSY", "heads": head("Ambassador", "1910-05-01/1919", "Fritz Tarlenheim", "EMBASSY") },
            { "kind": "EMBASSY", "heads": head("Ambassador", "1931-02-03/..", rudolf, "EMBASSY") },
        ])
    );
    let office = json!([{ "title": "Ambassador of the United States to Zlobenia", "mission": { "kind": "EMBASSY" } }]);
    assert_eq!(
        answer["person"],
        json!({ "name": "Fritz Tarlenheim", "offices": office }),
        "of whom others had recorded the name"
    );
}

#[tokio::test]
async fn broken_files_are_refused_with_what_is_wrong() {
    let world = world_of_envoys().await;
    for (text, what) in [
        ("<country-mission><chiefs><chief>", "is cut off: <chief> does not end"),
        ("<country-mission></chiefs>", "no XML"),
        ("<lighthouse/>", "<lighthouse> is neither a role nor a country-mission"),
        ("", "has no element, and is no XML"),
    ] {
        let path = world.write("broken.xml", text);
        let run = world.run(&["import", "chiefs", &path]);
        assert!(run.status == 1 && run.err.contains(what), "{what:?} is not in\n{}", run.err);
    }
    let deep = world.write("deep.xml", "<a>".repeat(10_000));
    let run = world.run(&["import", "chiefs", &deep]);
    assert!(run.err.contains("nested too deep"), "{}", run.err);
}

#[tokio::test]
async fn the_real_files_are_read() {
    let Some(file) = real("us-history/pocom-missions-countries-A-K.tar.gz") else { return };
    let world = World::beside_the_record().await;
    let (is_whole, report) = import(&world, "chiefs", &[&file]);
    let recorded: usize = totals(&report)[0].parse().expect("a number");
    assert!(is_whole && recorded > 4000, "{report}");
}
