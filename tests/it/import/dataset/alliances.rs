//! Alliances from dyad-years.

use super::{changes_nothing_again, import, real, world_of_treaties};

const HEADER: &str = "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n";

#[tokio::test]
async fn years_in_a_row_of_the_same_obligations_are_an_alliance() {
    let world = world_of_treaties().await;
    let file = world.write(
        "atop.csv",
        format!(
            "{HEADER}\
            200,901,1950,1,0,0,0,0\n\
            901,200,1950,0,0,0,0,1\n\
            200,901,1951,1,0,0,0,1\n\
            200,901,1952,0,0,0,1,0\n\
            200,365,1991,0,0,0,1,0\n\
            200,365,1992,0,0,0,1,0\n\
            200,901,1992,0,0,0,0,0\n"
        ),
    );
    let (is_whole, report) = import(&world, "alliances", &[&file]);
    assert!(is_whole, "{report}");
    assert!(report.contains("left out: 1 × an alliance without an obligation"), "{report}");
    let alliances = world
        .rows(
            "select concat_ws(' | ', title, status, in_force, ended,
                (select string_agg(slug, ' ' order by slug) from treaty_topic join topic on topic.id = topic_id
                where treaty_id = treaty.id))
            from treaty join record using (id) where treaty.kind = 'ALLIANCE' order by slug",
        )
        .await;
    assert_eq!(
        alliances,
        [
            "Alliance of Grand Fenwick and United Kingdom (1950–1951) | TERMINATED | 1950 | 1951 | consultation defence",
            "Alliance of Grand Fenwick and United Kingdom (1952) | TERMINATED | 1952 | 1952 | non-aggression",
            "Alliance of Russia and United Kingdom (since 1992) | IN_FORCE | 1992 | non-aggression",
            "Alliance of Soviet Union and United Kingdom (1991) | TERMINATED | 1991 | 1991 | non-aggression",
        ],
    );
    changes_nothing_again(&world, "alliances", &[&file]);
}

#[tokio::test]
async fn what_cannot_be_read_is_named_with_its_line() {
    let world = world_of_treaties().await;
    let file = world.write(
        "atop.csv",
        format!(
            "{HEADER}\
            200,901,soon,1,0,0,0,0\n\
            200,901,1950,2,0,0,0,0\n\
            200,901,1951,1,0,0,0,0\n\
            200,901,1951,1,0,0,0,0\n\
            200,999,1951,1,0,0,0,0\n"
        ),
    );
    let (is_whole, report) = import(&world, "alliances", &[&file]);
    assert!(!is_whole);
    for line in [
        "NOT READ: 1 × \"soon\" is no year",
        "NOT READ: 1 × \"2\" in atop_defense is neither 0 nor 1",
        "NOT READ: 1 × two states in a year are given twice",
        "unresolved: 1 names in 1 rows",
    ] {
        assert!(report.contains(line), "{line}\n{report}");
    }
    assert!(report.contains("atop.csv:2"), "{report}");
    let other = world.write("other.csv", "ccode1,ccode2,year,defense\n200,901,1950,1\n");
    let run = world.run(&["import", "alliances", &other]);
    assert!(run.err.contains("\"atop_defense\""), "{}", run.err);
}

#[tokio::test]
async fn the_real_file_is_read() {
    let Some(file) = real("restricted/decoded/atop_alliance.csv.gz") else { return };
    let world = world_of_treaties().await;
    let (is_whole, report) = import(&world, "alliances", &[&file, "--dry-run"]);
    assert!(is_whole, "{report}");
    assert!(report.contains("273296 rows"), "{report}");
}
