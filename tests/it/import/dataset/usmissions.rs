//! The status of the missions of the United States.

use super::{changes_nothing_again, import, world_of_envoys};

pub const HEAD: &str =
    "country_abbrev_cow,country_code_cow,country_name_cow,country_name_usdos,date_start,date_end,us_mission_status";

#[tokio::test]
async fn ranges_become_missions_that_last_as_long() {
    let world = world_of_envoys().await;
    let ranges = "BOR,901,Borogravia,Borogravia,1816-01-01,1830-05-04,Legation
ZLO,902,Zlobenia,Zlobenia,1900-02-03,1910-04-05,Legation
ZLO,902,Zlobenia,Zlobenia,1910-04-06,1920-01-01,Embassy
ZLO,902,Zlobenia,Zlobenia,1920-01-02,1930-01-01,None
ZLO,902,Zlobenia,Zlobenia,1930-01-02,2024-12-31,Embassy
ZLO,902,Zlobenia,Zlobenia,1930-01-02,2024-12-31,Embassy
RUR,903,Ruritania,Ruritania,1950-06-07,1960-01-01,Ambassador Nonresident
RUR,903,Ruritania,Ruritania,1960-01-02,1961-01-01,Lighthouse";
    let path = world.write("status.csv", format!("{HEAD}\n{ranges}\n"));
    let (is_whole, report) = import(&world, "usmissions", &[&path]);
    assert!(!is_whole);
    for part in ["the range is given twice", "\"Lighthouse\" is no status", "left out: 1 × Ambassador Nonresident"] {
        assert!(report.contains(part), "{report}");
    }
    let rows = || {
        world.rows(
            "select slug || ' ' || period from mission join record using (id) where period is not null order by 1",
        )
    };
    let missions = [
        "united-states--borogravia--legation--1816-01-01 /1830-05-04",
        "united-states--zlobenia--embassy--1910-04-06 1910-04-06/1920-01-01",
        "united-states--zlobenia--embassy--1930-01-02 1930-01-02/..",
        "united-states--zlobenia--legation--1900-02-03 1900-02-03/1910-04-05",
    ];
    assert_eq!(rows().await, missions);
    changes_nothing_again(&world, "usmissions", &[&path]);
    assert_eq!(rows().await, missions);
}
