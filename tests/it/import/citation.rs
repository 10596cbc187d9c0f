//! `[[citation]]`: a dataset that backs a fact of another without stating it again.

use super::bundle::{Bundle, rows, value};
use crate::support::{database::Database, server::Server};
use chancery::import::record::Counts;
use serde_json::{Value, json};

const EMBASSY: &str = "graustark--ruritania--embassy--strelsau";

fn almanac() -> Bundle {
    Bundle::of("almanac")
        .country("ruritania")
        .country("graustark")
        .fact("place", "slug = 'strelsau', name = 'Strelsau'")
        .fact(
            "mission",
            "kind = 'EMBASSY', sender = 'graustark', host = 'ruritania', place = 'strelsau', period = '1901/..'",
        )
}

/// Says so, too.
fn register(cite: &str) -> Bundle {
    Bundle::of("register").fact("citation", &format!("of = 'mission/{EMBASSY}', cite = [{cite}]"))
}

const MISSION: &str = "{ missions { nodes {
    period { edtf } revision
    citations { nodes { field value source { slug } dataset { slug } } }
} } }";

async fn server() -> Server {
    Server::over(Database::migrated().await, &[]).await
}

async fn mission(server: &Server) -> Value {
    server.ask(MISSION, Value::Null).await["missions"]["nodes"].take()
}

fn cited(source: &str, value: Option<&str>) -> Value {
    let field = value.map(|_| "period");
    json!({ "field": field, "value": value, "source": { "slug": source }, "dataset": { "slug": source } })
}

#[tokio::test]
async fn a_citation_is_added_changed_and_withdrawn_and_the_fact_stays_as_it_is() {
    let server = server().await;
    almanac().load(server.database());
    let first = mission(&server).await;
    assert_eq!(first[0]["citations"]["nodes"], json!([cited("almanac", None)]));

    let differing = |value: &str| register(&format!("{{ source = 'register', field = 'period', value = '{value}' }}"));
    let counts = differing("1902").load(server.database());
    assert_eq!(counts, Counts { recorded: 1, unchanged: 1, ..Counts::default() });
    let mut expected = first.clone();
    expected[0]["citations"]["nodes"] = json!([cited("almanac", None), cited("register", Some("1902"))]);
    assert_eq!(mission(&server).await, expected);
    assert_eq!(differing("1902").load(server.database()), Counts { unchanged: 2, ..Counts::default() });

    let counts = differing("1903").load(server.database());
    assert_eq!(counts, Counts { revised: 1, unchanged: 1, ..Counts::default() });
    expected[0]["citations"]["nodes"][1] = cited("register", Some("1903"));
    expected[0]["revision"] = json!(2);
    assert_eq!(mission(&server).await, expected);
    let former = "select jsonb_path_query_array(jsonb_agg(fact), '$[*].citation[*].value') from revision";
    assert_eq!(value(server.database(), former).await, json!([null, "1902"]));
    let last = "select to_jsonb(kind) from change order by id desc limit 1";
    assert_eq!(value(server.database(), last).await, "REVISED");

    Bundle::of("register").load(server.database());
    expected[0]["citations"] = first[0]["citations"].clone();
    assert_eq!(mission(&server).await, expected, "revised by no more than before");
}

#[tokio::test]
async fn a_fact_that_its_dataset_drops_stands_as_long_as_another_cites_it() {
    let server = server().await;
    almanac().load(server.database());
    register("'register'").load(server.database());
    let place = "slug = 'strelsau', name = 'Strelsau'";
    let without = Bundle::of("almanac").country("ruritania").country("graustark").fact("place", place);
    assert_eq!(without.load(server.database()).retracted, 0);
    assert_eq!(mission(&server).await[0]["citations"]["nodes"], json!([cited("register", None)]));
    let elsewhere = Bundle::of("register").fact("citation", "of = 'country/ruritania', cite = ['register']");
    let counts = elsewhere.load(server.database());
    assert_eq!(counts, Counts { retracted: 1, unchanged: 2, ..Counts::default() });
    assert_eq!(mission(&server).await, json!([]));
}

#[tokio::test]
async fn another_citation_of_the_same_fact_does_not_let_it_fall() {
    let server = server().await;
    almanac().load(server.database());
    register("'register'").load(server.database());
    Bundle::of("almanac").country("ruritania").country("graustark").load(server.database());
    let counts = register("{ source = 'register', locator = 'Page 3' }").load(server.database());
    assert_eq!(counts, Counts { revised: 1, unchanged: 1, ..Counts::default() });
}

#[tokio::test]
async fn a_part_of_a_fact_can_be_cited_too() {
    let server = server().await;
    let phase = "between = ['ruritania', 'graustark'], status = 'ESTABLISHED', established = '1900'";
    almanac().fact("relation", phase).load(server.database());
    let of = "of = 'relation_phase/graustark--ruritania--established--1900'";
    let cite = "cite = [{ source = 'register', field = 'period', value = '1901/..' }]";
    Bundle::of("register").fact("citation", &format!("{of}, {cite}")).load(server.database());
    let query = "{ relation(of: \"ruritania\", with: \"graustark\") { phases { datasets { slug } } } }";
    let expected = json!([{ "datasets": [{ "slug": "almanac" }, { "slug": "register" }] }]);
    assert_eq!(server.ask(query, Value::Null).await["relation"]["phases"], expected);
}

#[tokio::test]
async fn what_is_cited_must_be_on_record() {
    let database = Database::migrated().await;
    almanac().load(&database);
    let before = rows(&database).await;
    let bundle = register("'register'")
        .fact("citation", "of = 'event/ball', cite = ['register']")
        .fact("citation", "of = 'relation/graustark--ruritania', cite = ['register']")
        .fact("country", "slug = 'elbonia', name = 'Elbonia', cite = [{ source = 'register', passage = 'gazette/1' }]");
    let run = bundle.import(&database);
    assert_eq!(
        run.err,
        "error: the bundle refers to what is not on record:\n\
        event \"ball\"\n\
        relation \"graustark--ruritania\"\n\
        passage \"gazette/1\": import its document first\n"
    );
    assert_eq!(rows(&database).await, before);
}
