//! Bundles that refer to what another dataset recorded, without holding it themselves.

use super::bundle::{Bundle, rows};
use crate::support::{database::Database, server::Server};
use chancery::import::record::Counts;
use serde_json::{Value, json};

/// Two countries, what they refer to, and a book that nothing cites.
fn almanac() -> Bundle {
    Bundle::of("almanac")
        .country("ruritania")
        .country("graustark")
        .fact("organization", "slug = 'league', name = 'The League', kind = 'INTERGOVERNMENTAL'")
        .fact("relation", "between = ['ruritania', 'graustark'], established = '1900'")
        .fact("place", "slug = 'strelsau', name = 'Strelsau'")
        .fact("indicator", "slug = 'duels', name = 'Duels', unit = '1'")
        .fact("source", "slug = 'further', title = 'Further reading', kind = 'BOOK'")
}

fn ruritania() -> Bundle {
    Bundle::of("register").on_record("country", "ruritania = 'Ruritania', graustark = 'Graustark'")
}

/// Facts that refer to every sort of thing on record.
fn register() -> Bundle {
    ruritania()
        .on_record("organization", "league = 'The League'")
        .on_record("relation", "graustark--ruritania = 'Graustark and Ruritania'")
        .on_record("place", "strelsau = 'Strelsau'")
        .on_record("indicator", "duels = 'Duels'")
        .on_record("source", "further = 'Further reading'")
        .fact("membership", "member = 'ruritania', organization = 'league', role = 'MEMBER'")
        .fact("observation", "indicator = 'duels', subject = 'graustark', value = 3")
        .fact(
            "event",
            "slug = 'ball', title = 'Ball', kind = 'OTHER', status = 'HELD', occurred = '1901', place = 'strelsau',
            relation = ['ruritania', 'graustark'], participants = ['graustark'], cite = ['further']",
        )
}

async fn server() -> Server {
    Server::over(Database::migrated().await, &[]).await
}

#[tokio::test]
async fn facts_refer_to_what_is_on_record() {
    let server = server().await;
    almanac().load(server.database());
    assert_eq!(register().load(server.database()), Counts { recorded: 5, ..Counts::default() });
    let answer = server.ask(
        "{
            actor(ref: \"ruritania\") { memberships { nodes { organization { name } } } }
            event(slug: \"ball\") {
                place { name }
                participants { nodes { actor { name } } }
                citations { nodes { source { title } } }
            }
            relation(of: \"ruritania\", with: \"graustark\") { revision events { nodes { title } } }
            search(query: \"Graustark ball\", first: 1) { nodes { __typename } }
        }",
        Value::Null,
    );
    let expected = json!({
        "actor": { "memberships": { "nodes": [{ "organization": { "name": "The League" } }] } },
        "event": {
            "place": { "name": "Strelsau" },
            "participants": { "nodes": [{ "actor": { "name": "The country of graustark" } }] },
            "citations": { "nodes": [{ "source": { "title": "Further reading" } }] },
        },
        "relation": { "revision": 1, "events": { "nodes": [{ "title": "Ball" }] } },
        "search": { "nodes": [{ "__typename": "Event" }] },
    });
    assert_eq!(answer.await, expected);
    assert_eq!(register().load(server.database()), Counts { unchanged: 5, ..Counts::default() });
}

#[tokio::test]
async fn all_that_is_missing_is_named_and_nothing_is_loaded() {
    let database = Database::migrated().await;
    almanac().load(&database);
    let without = Bundle::of("almanac").country("ruritania").fact("place", "slug = 'strelsau', name = 'Strelsau'");
    without.load(&database);
    let before = rows(&database).await;
    let run = register().import(&database);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    assert_eq!(
        run.err,
        "error: the bundle refers to what is not on record:\n\
        country \"graustark\"\n\
        indicator \"duels\"\n\
        organization \"league\"\n\
        relation \"graustark--ruritania\"\n\
        source \"further\"\n"
    );
    assert_eq!(rows(&database).await, before);
}

// Any load dropped every place that nothing spoke of, be it another dataset's.
#[tokio::test]
async fn a_place_goes_only_with_the_dataset_that_gave_it() {
    let server = server().await;
    let place = || Bundle::of("almanac").fact("place", "slug = 'strelsau', name = 'Strelsau'");
    let duel = |place: &str| {
        let duel = "slug = 'duel', title = 'Duel', kind = 'OTHER', status = 'HELD', occurred = '1901'";
        Bundle::of("register").on_record("place", "strelsau = 'Zenda'").fact("event", &format!("{duel}{place}"))
    };
    place().load(server.database());
    duel(", place = 'strelsau'").load(server.database());
    duel("").load(server.database());
    Bundle::of("register").load(server.database());
    let places = "{ places { nodes { name } } }";
    let answer = server.ask(places, Value::Null).await;
    assert_eq!(answer["places"]["nodes"], json!([{ "name": "Strelsau" }]));

    duel(", place = 'strelsau'").load(server.database());
    Bundle::of("almanac").load(server.database());
    assert_eq!(server.ask(places, Value::Null).await, answer, "the register speaks of it");
    duel("").load(server.database());
    Bundle::of("almanac").country("ruritania").load(server.database());
    assert_eq!(server.ask(places, Value::Null).await["places"]["nodes"], json!([]));
}

// The last citation took the source with it, though the dataset that recorded it still gave it as further reading.
#[tokio::test]
async fn a_source_on_record_does_not_fall_with_the_last_citation_by_another_dataset() {
    let server = server().await;
    almanac().load(server.database());
    register().load(server.database());
    let counts = Bundle::of("register").load(server.database());
    assert_eq!(counts, Counts { retracted: 4, unchanged: 1, ..Counts::default() });
    let answer = server.ask("{ source(slug: \"further\") { title } }", Value::Null).await;
    assert_eq!(answer["source"]["title"], "Further reading");
}

#[tokio::test]
async fn a_source_that_its_dataset_leaves_to_another_falls_when_that_one_cites_it_no_longer() {
    let server = server().await;
    let further = "slug = 'further', title = 'Further reading', kind = 'BOOK'";
    let citing = || ruritania().on_record("source", "further = 'Further reading'");
    Bundle::of("almanac").country("ruritania").country("graustark").fact("source", further).load(server.database());
    citing().fact("relation", "between = ['ruritania', 'graustark'], cite = ['further']").load(server.database());
    let counts = Bundle::of("almanac").country("ruritania").country("graustark").load(server.database());
    assert_eq!(counts, Counts { unchanged: 3, ..Counts::default() }, "the register cites it");
    let counts = citing().fact("relation", "between = ['ruritania', 'graustark']").load(server.database());
    assert_eq!(counts, Counts { revised: 1, unchanged: 1, ..Counts::default() }, "it still says that it is on record");
    let counts = ruritania().fact("relation", "between = ['ruritania', 'graustark'], established = '1900'");
    let counts = counts.load(server.database());
    assert_eq!(counts, Counts { revised: 1, retracted: 1, unchanged: 1, ..Counts::default() });
    assert_eq!(server.ask("{ source(slug: \"further\") { title } }", Value::Null).await["source"], Value::Null);
}

#[tokio::test]
async fn what_only_the_dataset_itself_stated_is_not_on_record_when_it_states_it_no_longer() {
    let database = Database::migrated().await;
    Bundle::of("register").country("ruritania").country("graustark").load(&database);
    let before = rows(&database).await;
    let run = ruritania().fact("relation", "between = ['ruritania', 'graustark']").import(&database);
    assert_eq!(
        run.err,
        "error: the bundle refers to what is not on record:\n\
        country \"graustark\": only this very dataset stated it, and does no longer\n\
        country \"ruritania\": only this very dataset stated it, and does no longer\n"
    );
    assert_eq!(rows(&database).await, before);
}
