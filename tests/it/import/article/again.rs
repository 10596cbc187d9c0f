//! The same article again, and newer versions of it.

use super::{World, counts};

const ARTICLE: &str = "[[Foreign relations of Ruritania]]

Freedonia recognized Ruritania on 25 December 1991.[tpl]cite web|url=http://example.org/a|title=On recognition[/tpl]

==Missions==
Ruritania has an embassy in Fredville.
Graustark maintains a consulate-general in Strelsau.
";

/// The passages and the facts, with all that identifies them.
async fn state(world: &World) -> Vec<String> {
    let mut rows = world.rows("select passage.id || ' ' || slug || ' ' || text from passage order by 1").await;
    rows.extend(world.rows("
        select record.id || ' ' || record.slug || ' ' || record.revision || ' ' || coalesce(citation.passage_id::text, '-')
        from record join citation on citation.record_id = record.id
        where record.retracted is null order by 1").await);
    rows
}

#[tokio::test]
async fn an_article_imported_again_changes_nothing() {
    let world = World::alone().await;
    let first = world.import(ARTICLE, &["--accept", "0.5"]);
    let before = state(&world).await;
    let second = world.import(ARTICLE, &["--accept", "0.5"]);
    assert_eq!(state(&world).await, before);
    assert_eq!(counts(&first, "mission"), [2, 0, 0, 2, 2]);
    assert_eq!(first, second);
    assert_eq!(world.rows("select count(*)::text from change where kind = 'REVISED'").await, ["0"]);
}

#[tokio::test]
async fn a_newer_version_keeps_the_ids_of_passages_that_stay_wherever_they_move() {
    let world = World::alone().await;
    world.import(ARTICLE, &["--accept", "0.5"]);
    let id = "select id || ' ' || place from passage where text like 'Graustark%'";
    let before = world.rows(id).await;
    let newer = ARTICLE.replace("==Missions==", "It is a kingdom.\n==Embassies and consulates==\nThere are two.");
    world.import(&newer, &["--accept", "0.5"]);
    let after = world.rows(id).await;
    let passage = |row: &[String]| row[0].split(' ').next().map(str::to_owned);
    assert_eq!(passage(&before), passage(&after));
    assert_ne!(before, after);
    assert_eq!(world.rows("select count(*)::text from passage").await, ["5"]);
}

#[tokio::test]
async fn facts_whose_passage_is_gone_are_named_and_keep_their_source() {
    let world = World::alone().await;
    world.propose(ARTICLE, "review.toml");
    world.passes(&["import", "record", world.path("review.toml").to_str().expect("UTF-8")]);
    let newer = ARTICLE.replace("Graustark maintains a consulate-general in Strelsau.", "Its capital is quiet.");
    let report = world.import(&newer, &[]);
    let lost: Vec<_> = report.lines().skip_while(|line| !line.contains("lost its passage")).collect();
    assert_eq!(lost[0], "1 fact lost its passage:", "{report}");
    assert!(lost[1].contains("mission") && lost[1].contains("graustark"), "{report}");
    let cited = world
        .rows(
            "
        select source.title || ' ' || (citation.passage_id is null)
        from citation
        join mission on mission.id = citation.record_id and mission.kind = 'CONSULATE_GENERAL'
        join record source on source.id = citation.source_id",
        )
        .await;
    assert_eq!(cited, ["Foreign relations of Ruritania true"]);
}

#[tokio::test]
async fn what_was_accepted_stays_until_the_article_says_it_no_longer() {
    let world = World::alone().await;
    let facts = "select lower(kind) || ' ' || origin from record where kind in ('MISSION', 'RECOGNITION') and retracted is null order by 1";
    let all = ["mission EXTRACTED", "mission EXTRACTED", "recognition EXTRACTED"];
    world.import(ARTICLE, &["--accept", "0.5"]);
    assert_eq!(world.rows(facts).await, all);
    world.import(ARTICLE, &[]);
    assert_eq!(world.rows(facts).await, all);
    world.import(&ARTICLE.replace("Ruritania has an embassy in Fredville.\n", ""), &[]);
    assert_eq!(world.rows(facts).await, ["mission EXTRACTED", "recognition EXTRACTED"]);
}
