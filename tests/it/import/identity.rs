//! Who is who after a load: codes, slugs and kinds that pass from one fact to another.

use super::bundle::Bundle;
use crate::support::{database::Database, server::Server};
use chancery::import::record::Counts;
use serde_json::{Value, json};

fn country(slug: &str, code: &str) -> String {
    format!("slug = '{slug}', name = 'The country of {slug}', code = '{code}'")
}

async fn server() -> Server {
    Server::over(Database::migrated().await, &[]).await
}

#[tokio::test]
async fn codes_are_swapped_between_two_countries_in_one_load() {
    let server = server().await;
    let coded = |ruritania, graustark| {
        let bundle = Bundle::of("almanac").fact("country", &country("ruritania", ruritania));
        bundle.fact("country", &country("graustark", graustark))
    };
    coded("XA", "XB").load(server.database());
    let counts = coded("XB", "XA").load(server.database());
    assert_eq!(counts, Counts { revised: 2, unchanged: 1, ..Counts::default() });
    let answer = server.ask("{ a: country(code: \"XA\") { slug } b: country(code: \"XB\") { slug } }", Value::Null);
    assert_eq!(answer.await, json!({ "a": { "slug": "graustark" }, "b": { "slug": "ruritania" } }));
}

#[tokio::test]
async fn a_country_under_another_slug_takes_the_code_over_and_can_give_it_back() {
    let server = server().await;
    let called = |slug| Bundle::of("almanac").fact("country", &country(slug, "XA"));
    for slug in ["ruritania", "new-ruritania", "ruritania"] {
        called(slug).load(server.database());
        let answer = server.ask("{ country(code: \"XA\") { slug } countries { nodes { slug } } }", Value::Null);
        let expected = json!({ "country": { "slug": slug }, "countries": { "nodes": [{ "slug": slug }] } });
        assert_eq!(answer.await, expected);
    }
}

// Actors share one namespace: the index on it once counted retracted ones, so that the load was refused.
#[tokio::test]
async fn a_country_that_was_an_organization_all_along_keeps_its_slug() {
    let server = server().await;
    let organization = Bundle::of("almanac").fact("organization", "slug = 'order', name = 'The Order', kind = 'OTHER'");
    let moves = Counts { recorded: 1, retracted: 1, unchanged: 1, ..Counts::default() };
    Bundle::of("almanac").country("order").load(server.database());
    for (bundle, kind) in [(organization, "Organization"), (Bundle::of("almanac").country("order"), "Country")] {
        assert_eq!(bundle.load(server.database()), moves);
        let answer = server.ask("{ actor(ref: \"order\") { __typename } }", Value::Null).await;
        assert_eq!(answer["actor"]["__typename"], kind);
    }
}

#[tokio::test]
async fn a_place_goes_when_nothing_speaks_of_it_any_more() {
    let server = server().await;
    let with_capital = |place: &str| {
        let bundle = Bundle::of("almanac").fact("place", &format!("slug = '{place}', name = '{place}'"));
        bundle.fact("country", &format!("slug = 'ruritania', name = 'Ruritania', capital = '{place}'"))
    };
    with_capital("strelsau").load(server.database());
    with_capital("zenda").load(server.database());
    let answer = server.ask("{ places { nodes { name } } }", Value::Null).await;
    assert_eq!(answer["places"]["nodes"], json!([{ "name": "zenda" }]));
}

#[tokio::test]
async fn times_arrive_as_they_were_given_and_have_no_day_where_they_are_open() {
    let server = server().await;
    let times = [
        ("2012/..", json!("2012-01-01"), Value::Null),
        ("2012/", json!("2012-01-01"), Value::Null),
        ("../1992-10", Value::Null, json!("1992-10-31")),
        ("/1991", Value::Null, json!("1991-12-31")),
        ("1999~", json!("1998-01-01"), json!("2000-12-31")),
        ("201X", json!("2010-01-01"), json!("2019-12-31")),
        ("2011-01-11/2011-01-13", json!("2011-01-11"), json!("2011-01-13")),
    ];
    let bundle = times.iter().enumerate().fold(Bundle::of("almanac").country("ruritania"), |bundle, (number, time)| {
        let period = time.0;
        bundle.fact(
            "doctrine",
            &format!("slug = 'd{number}', name = 'Doctrine {number}', holder = 'ruritania', period = '{period}'"),
        )
    });
    bundle.load(server.database());
    let query = "{ doctrines(orderBy: [NAME_ASC]) { nodes { period { edtf earliest latest } } } }";
    let expected = times
        .map(|(edtf, earliest, latest)| json!({ "period": { "edtf": edtf, "earliest": earliest, "latest": latest } }));
    assert_eq!(server.ask(query, Value::Null).await["doctrines"]["nodes"], json!(expected));
}
