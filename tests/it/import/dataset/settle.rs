//! One fact, many sources: each keeps its own date, and the record has the best of them.

use crate::{
    import::bundle::{Bundle, value},
    support::{command::chancery, database::Database, server::Server},
};
use serde_json::{Value, json};

const RELATION: &str = "{ country(code: \"XA\") { memberships { nodes {
    revision period { edtf } datasets { slug } conflicts { field value citations { value dataset { slug } } }
} } } }";

const MEMBER: &str = "member = 'ruritania', organization = 'league', role = 'MEMBER'";
const SLUG: &str = "ruritania--league--member--1992";

/// A world of one country in one league.
fn world() -> Bundle {
    Bundle::of("almanac")
        .fact("country", "slug = 'ruritania', name = 'Ruritania', code = 'XA'")
        .fact("organization", "slug = 'league', name = 'The League', kind = 'OTHER'")
}

/// An imported dataset that dates the membership.
fn dated(dataset: &'static str, authority: i32, period: &str) -> Bundle {
    let cite = format!("cite = [{{ source = '{dataset}', field = 'period', value = '{period}' }}]");
    Bundle::of(dataset)
        .imported(authority)
        .on_record("country", "ruritania = 'Ruritania'")
        .on_record("organization", "league = 'The League'")
        .fact("membership", &format!("slug = '{SLUG}', {MEMBER}, period = '{period}', {cite}"))
}

async fn membership(server: &Server) -> Value {
    let mut answer = server.ask(RELATION, Value::Null).await;
    let nodes = answer["country"]["memberships"]["nodes"].take();
    assert_eq!(nodes.as_array().map(Vec::len), Some(1), "{nodes:#}");
    nodes[0].clone()
}

async fn server() -> Server {
    let server = Server::over(Database::migrated().await, &[]).await;
    world().load(server.database());
    server
}

#[tokio::test]
async fn the_most_precise_date_is_the_records_whatever_came_first() {
    for order in [[0, 1], [1, 0]] {
        let server = server().await;
        let bundles = [dated("yearbook", 50, "1992/.."), dated("gazette", 10, "1992-03-02/..")];
        for place in order {
            bundles[place].load(server.database());
        }
        let membership = membership(&server).await;
        assert_eq!(membership["period"]["edtf"], "1992-03-02/..");
        let title = value(server.database(), "select to_jsonb(title) from record where kind = 'MEMBERSHIP'").await;
        assert_eq!(title, "Ruritania in The League (MEMBER, 1992-03-02/..)");
        assert_eq!(membership["conflicts"], json!([]), "a year does not contradict a day in it");
    }
}

#[tokio::test]
async fn equally_precise_dates_are_settled_by_authority_and_are_a_conflict() {
    let server = server().await;
    dated("yearbook", 50, "1992-03-03/..").load(server.database());
    dated("gazette", 10, "1992-03-02/..").load(server.database());
    let membership = membership(&server).await;
    assert_eq!(membership["period"]["edtf"], "1992-03-03/..");
    let said = |value: &str, dataset: &str| json!({ "value": value, "dataset": { "slug": dataset } });
    assert_eq!(
        membership["conflicts"],
        json!([{
            "field": "period",
            "value": "1992-03-03/..",
            "citations": [said("1992-03-02/..", "gazette"), said("1992-03-03/..", "yearbook")],
        }])
    );
}

#[tokio::test]
async fn when_one_is_undone_the_others_word_stands() {
    let server = server().await;
    dated("yearbook", 50, "1992/..").load(server.database());
    dated("gazette", 10, "1992-03-02/..").load(server.database());
    let run = chancery(&["retract", "gazette", "--database-url", &server.database().url()]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let membership = membership(&server).await;
    assert_eq!(membership["period"]["edtf"], "1992/..");
    assert_eq!(membership["datasets"], json!([{ "slug": "yearbook" }]));
}

#[tokio::test]
async fn what_a_person_recorded_stays() {
    let server = server().await;
    let curated = format!("slug = '{SLUG}', {MEMBER}, period = '1992/..', cite = ['almanac']");
    world().fact("membership", &curated).load(server.database());
    dated("gazette", 90, "1993-03-02/..").load(server.database());
    let membership = membership(&server).await;
    assert_eq!(membership["period"]["edtf"], "1992/..");
    assert_eq!(membership["conflicts"][0]["citations"][0]["value"], "1993-03-02/..");
}
