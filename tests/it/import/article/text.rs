//! What is kept of an article: its sections, its passages, and what they cite.

use super::{World, document};
use insta::assert_json_snapshot;

const ARTICLE: &str = "[[Foreign relations of Ruritania]]
CATEGORIES: Foreign relations of Ruritania, Monarchies

Ruritania is a kingdom between two rivers.[tpl]cite web|url=http://example.org/atlas|title=An atlas of kingdoms|publisher=Example Press|date=12 May 2001[/tpl] It has many neighbours.http://example.org/one.htmlhttps://example.org/two
==Bilateral relations==
===Freedonia===
Freedonia recognized Ruritania on 25 December 1991.[ref][tpl]cite news|title=A morning in Strelsau|newspaper=The Daily Bugle[/tpl] The Ruritanian embassy in Fredville was opened in 1994.[tpl]cite web|url=http://example.org/atlas|title=An atlas of kingdoms|publisher=Example Press|date=12 May 2001[/tpl]

Both sides pursue the following goals:
===Sylvania===
==See also==
";

#[tokio::test]
async fn an_article_is_kept_with_its_sections_passages_and_sources() {
    let world = World::alone().await;
    let report = world.import(ARTICLE, &["--accept", "0.8"]);
    assert!(report.starts_with("1 article, 3 passages, 4 sources\n"), "{report}");
    let server = world.serve().await;
    assert_json_snapshot!(document(&server, "foreign-relations-of-ruritania").await);
}

#[tokio::test]
async fn a_sentence_cites_the_source_behind_it_and_others_the_article() {
    let world = World::alone().await;
    world.import(ARTICLE, &["--accept", "0.8"]);
    let cited = world.rows("
        select record.slug || ' | ' || source.title || ' | ' || substr(passage.text, citation.sentence_start + 1, citation.sentence_length)
        from citation
        join record on record.id = citation.record_id
        join record source on source.id = citation.source_id
        join passage on passage.id = citation.passage_id
        where record.kind in ('RECOGNITION', 'MISSION')
        order by record.slug").await;
    assert_eq!(cited.len(), 2, "{cited:#?}");
}

#[tokio::test]
async fn nothing_is_made_of_headings_without_text() {
    let world = World::alone().await;
    let report = world.import(
        "[[Foreign relations of Ruritania]]\n\n==Freedonia==\n==Graustark==\nNothing is known.\n==Sylvania==\n",
        &["--accept", "0"],
    );
    assert!(report.starts_with("1 article, 1 passage, 0 sources\n"), "{report}");
    assert!(!report.contains("stated"), "{report}");
    let server = world.serve().await;
    let document = document(&server, "foreign-relations-of-ruritania").await;
    let headings: Vec<_> =
        document["sections"].as_array().expect("sections").iter().map(|section| section["heading"].clone()).collect();
    assert_eq!(headings, ["", "Freedonia", "Graustark", "Sylvania"]);
}
