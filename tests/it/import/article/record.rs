//! What articles say of facts that are on record already.

use super::{World, counts};
use crate::import::bundle::Bundle;
use serde_json::json;

const RECORD: &str = r#"
[bundle]
slug = "almanac"
title = "The almanac as data"
licence = "MIT"

[defaults]
cite = ["almanac"]

[[source]]
slug = "almanac"
title = "The almanac"
kind = "BOOK"

[on_record]
country = { ruritania = "Ruritania", freedonia = "Freedonia", graustark = "Graustark" }
organization = { river-union = "River Union" }

[[relation]]
between = ["ruritania", "freedonia"]
status = "ESTABLISHED"
established = "1992-05-12"

[[membership]]
member = "ruritania"
organization = "river-union"
role = "MEMBER"
period = "1995/.."

[[mission]]
kind = "EMBASSY"
sender = "graustark"
host = "ruritania"
"#;

async fn world() -> World {
    let world = World::alone().await;
    let file = world.write("almanac.toml", RECORD);
    world.passes(&["import", "record", &file]);
    world
}

/// A fact's citations: source, field and value.
async fn citations(world: &World, kind: &str) -> Vec<String> {
    world
        .rows(&format!(
            "
        select source.title || coalesce(' | ' || citation.field || ' | ' || citation.value, '')
        from record
        join citation on citation.record_id = record.id
        join record source on source.id = citation.source_id
        where record.kind = '{kind}'
        order by 1"
        ))
        .await
}

#[tokio::test]
async fn a_statement_that_agrees_is_one_more_citation_of_the_fact_on_record() {
    let world = world().await;
    let report = world.import("[[Foreign relations of Ruritania]]\n\nRuritania established diplomatic relations with Freedonia on 12 May 1992. Graustark opened an embassy in Strelsau in 1994.\n", &["--accept", "0"]);
    assert_eq!(counts(&report, "all"), [2, 2, 0, 0, 0]);
    assert_eq!(citations(&world, "RELATION").await, ["Foreign relations of Ruritania", "The almanac"]);
    assert_eq!(
        citations(&world, "MISSION").await,
        ["Foreign relations of Ruritania | period | 1994/..", "The almanac"]
    );
}

#[tokio::test]
async fn a_statement_that_contradicts_is_listed_and_both_stay_visible() {
    let world = world().await;
    let report = world.import("[[Foreign relations of Ruritania]]\n\nRuritania established diplomatic relations with Freedonia on 3 June 1993. Ruritania has been a member of the River Union since 1999.\n", &["--accept", "0"]);
    assert_eq!(counts(&report, "all"), [2, 0, 2, 0, 0]);
    let conflicts: Vec<_> =
        report.lines().skip_while(|line| !line.contains(" contradict the record")).skip(1).take(2).collect();
    assert_eq!(
        conflicts,
        [
            "  relation/freedonia--ruritania: established is 1992-05-12 on record, and 1993-06-03 in \"Foreign relations of Ruritania\", before the first heading, passage 1",
            "  membership/ruritania--river-union--member--1995: period is 1995/.. on record, and 1999/.. in \"Foreign relations of Ruritania\", before the first heading, passage 1",
        ],
        "{report}"
    );
    assert_eq!(
        citations(&world, "MEMBERSHIP").await,
        ["Foreign relations of Ruritania | period | 1999/..", "The almanac"]
    );

    let server = world.serve().await;
    let query = "{ relation(of: \"ruritania\", with: \"freedonia\") { established { edtf }
        citations { nodes { field value sentence { text } passage { section { document { slug } } } } } } }";
    let answer = server.ask(query, json!(null)).await;
    insta::assert_json_snapshot!(answer);
}

#[tokio::test]
async fn what_a_person_recorded_from_an_article_is_led_to_the_sentence() {
    let world = World::alone().await;
    Bundle::of("gazette")
        .on_record("country", "ruritania = 'Ruritania', freedonia = 'Freedonia'")
        .fact("source", "slug = 'on-tolls', title = 'On tolls and bridges', kind = 'WEB_PAGE', url = 'https://example.org/tolls/'")
        .fact("event", "slug = 'toll-talks', title = 'Talks of Ruritania and Freedonia on bridge tolls', kind = 'MEETING', status = 'HELD', occurred = '2007', participants = ['ruritania', 'freedonia'], cite = ['on-tolls']")
        .load(&world.database);
    let report = world.import("[[Foreign relations of Ruritania]]\n\nThe kingdom has rivers. In 2007 Ruritania and Freedonia held talks on bridge tolls.[tpl]cite web|url=http://example.org/tolls|title=Tolls[/tpl] They went well.\n", &[]);
    assert!(report.contains("3 citations of facts on record led to their passages"), "{report}");
    let sentences = world
        .rows(
            "
        select substr(passage.text, citation.sentence_start + 1, citation.sentence_length)
        from citation join record on record.id = citation.record_id join passage on passage.id = citation.passage_id
        where record.kind = 'EVENT'",
        )
        .await;
    assert_eq!(sentences, ["In 2007 Ruritania and Freedonia held talks on bridge tolls."]);
}
