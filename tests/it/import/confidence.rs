//! How sure a fact is that was read from a text by rules.

use super::bundle::Bundle;
use crate::support::{database::Database, server::Server};
use chancery::import::record::Counts;
use serde_json::{Value, json};

const FACTS: &str = "{
    actor(ref: \"ruritania\") { ... on Country { origin confidence } }
    relation(of: \"ruritania\", with: \"graustark\") { confidence phases { confidence } }
    event(slug: \"ball\") { confidence participants(orderBy: [ACTOR_ASC]) { nodes { confidence } } }
    source(slug: \"reader\") { slug }
}";

fn reader(confidence: f64) -> Bundle {
    Bundle::of("reader")
        .extracted(confidence)
        .country("ruritania")
        .country("graustark")
        .fact("relation", "between = ['ruritania', 'graustark'], status = 'ESTABLISHED', confidence = 0.9")
        .fact(
            "event",
            "slug = 'ball', title = 'Ball', kind = 'OTHER', status = 'HELD', occurred = '1901', confidence = 0,
            participants = ['ruritania', { actor = 'graustark', confidence = 1.0 }]",
        )
}

async fn server() -> Server {
    Server::over(Database::migrated().await, &[]).await
}

#[tokio::test]
async fn a_fact_is_as_sure_as_it_says_or_as_its_whole_or_as_its_dataset() {
    let server = server().await;
    reader(0.6).load(server.database());
    let mut answer = server.ask(FACTS, Value::Null).await;
    answer["event"]["participants"]["nodes"].as_array_mut().expect("nodes").sort_by_key(ToString::to_string);
    let expected = json!({
        "actor": { "origin": "EXTRACTED", "confidence": 0.6 },
        "relation": { "confidence": 0.9, "phases": [{ "confidence": 0.9 }] },
        "event": { "confidence": 0.0, "participants": { "nodes": [{ "confidence": 0.0 }, { "confidence": 1.0 }] } },
        "source": { "slug": "reader" },
    });
    assert_eq!(answer, expected);
}

#[tokio::test]
async fn a_dataset_that_is_surer_revises_what_rests_on_its_own_confidence() {
    let server = server().await;
    let all = reader(0.6).load(server.database()).recorded;
    let counts = reader(0.7).load(server.database());
    assert_eq!(counts, Counts { revised: 3, unchanged: all - 3, ..Counts::default() }, "two countries and the source");
    let answer = server.ask(FACTS, Value::Null).await;
    assert_eq!(answer["actor"]["confidence"], 0.7);
    assert_eq!(answer["relation"]["confidence"], 0.9);
}

#[tokio::test]
async fn a_fact_that_is_surer_than_before_is_revised() {
    let server = server().await;
    let sure = |confidence: &str| {
        let country = format!("slug = 'ruritania', name = 'Ruritania'{confidence}");
        Bundle::of("reader").extracted(0.5).fact("country", &country)
    };
    sure("").load(server.database());
    let counts = sure(", confidence = 0.5").load(server.database());
    assert_eq!(counts.revised, 1, "it says so itself now");
    let counts = sure(", confidence = 0.8").load(server.database());
    assert_eq!(counts, Counts { revised: 1, unchanged: 1, ..Counts::default() });
}

#[tokio::test]
async fn a_fact_that_another_dataset_recorded_stays_as_sure_as_it_was() {
    let server = server().await;
    let country = "slug = 'ruritania', name = 'Ruritania'";
    Bundle::of("almanac").fact("country", country).load(server.database());
    let guest = Bundle::of("reader").extracted(0.5).fact("country", &format!("{country}, confidence = 0.4"));
    assert_eq!(guest.load(server.database()), Counts { recorded: 1, unchanged: 1, ..Counts::default() });
    let query = "{ actor(ref: \"ruritania\") { ... on Country { origin confidence datasets { slug } } } }";
    let expected = json!({
        "origin": "CURATED", "confidence": null, "datasets": [{ "slug": "almanac" }, { "slug": "reader" }],
    });
    assert_eq!(server.ask(query, Value::Null).await["actor"], expected);
}
