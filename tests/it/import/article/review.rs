//! From proposals to a record that a person has looked at.

use super::{World, counts};
use crate::support::command::chancery;

const ARTICLE: &str = "[[Foreign relations of Ruritania]]

Ruritania established diplomatic relations with Freedonia on 12 May 1992.
Ruritania has been a member of the River Union since 1995.
Ruritania and Freedonia signed a memorandum of understanding on tourism on 5 May 2005.
";

fn review(world: &World, name: &str) -> String {
    world.path(name).to_str().expect("UTF-8").to_owned()
}

#[tokio::test]
async fn a_review_is_a_bundle_that_a_person_edits_checks_and_loads() {
    let world = World::alone().await;
    let report = world.propose(ARTICLE, "review.toml");
    assert_eq!(counts(&report, "all"), [3, 0, 0, 3, 0]);
    let none = "select count(*)::text from record where kind in ('RELATION', 'MEMBERSHIP', 'TREATY')";
    assert_eq!(world.rows(none).await, ["0"]);

    let path = review(&world, "review.toml");
    let text = world.read("review.toml");
    assert!(text.contains("# “Ruritania has been a member of the River Union since 1995.”"), "{text}");
    assert!(text.contains("Foreign relations of Ruritania · before the first heading, passage 2"), "{text}");
    let (before, membership) = text.split_once("[[membership]]").expect("a membership");
    world.write(
        "review.toml",
        format!("{before}[[membership]]{}", membership.replacen("\"1995/..\"", "\"1996/..\"", 1)),
    );
    assert_eq!(chancery(&["check", &path]).status, 0);
    world.passes(&["import", "record", &path]);
    let facts = world
        .rows(
            "
        select lower(record.kind) || ' ' || record.origin || coalesce(' ' || membership.period, '')
        from record left join membership on membership.id = record.id
        where record.kind in ('RELATION', 'MEMBERSHIP', 'TREATY') order by 1",
        )
        .await;
    assert_eq!(facts, ["membership CURATED 1996/..", "relation CURATED", "treaty CURATED"]);

    let report = world.import(ARTICLE, &[]);
    assert_eq!(counts(&report, "relation"), [1, 1, 0, 0, 0]);
    assert_eq!(counts(&report, "membership"), [1, 0, 1, 0, 0]);
}

#[tokio::test]
async fn a_second_review_leaves_the_first_as_it_is() {
    let world = World::alone().await;
    world.propose(ARTICLE, "review.toml");
    world.passes(&["import", "record", &review(&world, "review.toml")]);
    world.propose(&format!("{ARTICLE}Ruritania has an embassy in Edelweiss.\n"), "review.toml");
    let text = world.read("review.toml");
    assert!(text.contains("[[mission]]") && !text.contains("[[treaty]]"), "{text}");
    world.passes(&["import", "record", &review(&world, "review.toml")]);
    let facts = "select lower(kind) from record where kind in ('RELATION', 'MEMBERSHIP', 'TREATY', 'MISSION') and retracted is null order by 1";
    assert_eq!(world.rows(facts).await, ["membership", "mission", "relation", "treaty"]);
}

#[tokio::test]
async fn a_review_of_what_is_all_on_record_says_so() {
    let world = World::alone().await;
    world.import(ARTICLE, &["--accept", "0"]);
    world.propose(ARTICLE, "review.toml");
    assert_eq!(world.read("review.toml"), "# Nothing is proposed: all facts that rules have read are on record.\n");
}

#[tokio::test]
async fn only_what_is_sure_enough_is_accepted_and_the_rest_is_for_review() {
    let world = World::alone().await;
    let article =
        ARTICLE.replace("since 1995.", "since 1995.\nA report said that Ruritania has an embassy in Edelweiss.");
    let review = review(&world, "review.toml");
    let report = world.import(&article, &["--accept", "0.9", "--review", &review]);
    assert_eq!(counts(&report, "mission"), [1, 0, 0, 1, 0]);
    assert_eq!(counts(&report, "all"), [4, 0, 0, 4, 3]);
    let text = world.read("review.toml");
    assert!(text.contains("[[mission]]") && !text.contains("[[relation]]"), "{text}");
    let sure = world.rows("select distinct (confidence >= 0.9)::text || origin from record where kind in ('RELATION', 'MEMBERSHIP', 'TREATY')").await;
    assert_eq!(sure, ["trueEXTRACTED"]);
}
