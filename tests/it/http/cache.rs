//! Whole answers: kept for the same request, as long as nothing has changed.

use super::{GRAPHQL, JSON, post};
use crate::{
    import::bundle::Bundle,
    support::{database::Database, server::Server},
};
use reqwest::{Method, RequestBuilder, Response};
use sea_orm::{ConnectionTrait, TransactionTrait};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::time::timeout;

/// What takes longer will not come.
pub const PATIENCE: Duration = Duration::from_mins(5);

const KEPT: &[&str] = &["--answer-cache", "1000000"];

const NAME: &str = "{ country(code: KZ) { name } }";

async fn keeping() -> Server {
    Server::over(Database::loaded().await, KEPT).await
}

fn asking(server: &Server, method: Method, query: &str) -> RequestBuilder {
    let address = format!("{}/graphql", server.address);
    if method == Method::GET {
        let address = reqwest::Url::parse_with_params(&address, [("query", query)]).expect("an address");
        return server.client.get(address);
    }
    server.client.post(address).json(&json!({ "query": query }))
}

async fn response(request: RequestBuilder) -> Response {
    request.send().await.expect("a response")
}

fn is_kept(response: &Response) -> bool {
    response.headers()["server-timing"].to_str().expect("text").contains("cache;desc=hit")
}

fn header<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
    response.headers().get(name).map(|value| value.to_str().expect("text"))
}

/// Asks until the response is as expected.
async fn until(ask: impl AsyncFn() -> Response, is_expected: impl AsyncFn(Response) -> bool) {
    let asked = async { while !is_expected(ask().await).await {} };
    timeout(PATIENCE, asked).await.expect("a response as expected");
}

async fn until_kept(server: &Server, method: Method, query: &str) {
    until(async || response(asking(server, method.clone(), query)).await, async |response| is_kept(&response)).await;
}

async fn until_named(server: &Server, name: &str) {
    let expected = json!({ "data": { "country": { "name": name } } });
    let ask = async || response(asking(server, Method::POST, NAME)).await;
    until(ask, async |response| response.json::<Value>().await.expect("JSON") == expected).await;
}

async fn rename(server: &Server, name: &str) {
    let sql = format!("update record set title = '{name}' where slug = 'kazakhstan' and kind = 'COUNTRY'");
    server.database().connect().await.execute_unprepared(&sql).await.expect("renamed");
}

#[tokio::test]
async fn the_same_request_gets_the_same_bytes_without_the_database() {
    let server = keeping().await;
    for method in [Method::POST, Method::GET] {
        let first = response(asking(&server, method.clone(), NAME)).await.text().await.expect("a text");
        until_kept(&server, method.clone(), NAME).await;
        let kept = response(asking(&server, method, NAME)).await;
        assert!(kept.headers()["server-timing"].to_str().expect("text").contains("0 statements"));
        assert_eq!(kept.headers()["content-type"], "application/json; charset=utf-8");
        assert_eq!(kept.text().await.expect("a text"), first);
    }
    // Each media type by its name, though the bytes are the same.
    let body = json!({ "query": NAME }).to_string();
    let modern = post(&server, GRAPHQL, JSON, body.clone()).await;
    assert!(is_kept(&modern));
    assert_eq!(modern.headers()["content-type"], "application/graphql-response+json; charset=utf-8");
    // What any request must have, this one must have, too.
    assert_eq!(post(&server, "text/html", JSON, body.clone()).await.status(), 406);
    assert_eq!(post(&server, JSON, "text/plain", body).await.status(), 415);
}

#[tokio::test]
async fn other_variables_are_another_request() {
    let server = keeping().await;
    let query = "query Name($code: CountryCode!) { country(code: $code) { name } }";
    let name = async |code: &str| server.ask(query, json!({ "code": code })).await["country"]["name"].clone();
    for _ in 0..2 {
        assert_eq!((name("KZ").await, name("KG").await), (json!("Kazakhstan"), json!("Kyrgyzstan")));
    }
}

#[tokio::test]
async fn a_change_that_anybody_commits_is_seen_by_every_server() {
    let one = keeping().await;
    let other = one.beside(KEPT).await;
    for server in [&one, &other] {
        until_kept(server, Method::POST, NAME).await;
    }
    rename(&one, "Qazaqstan").await;
    for server in [&one, &other] {
        until_named(server, "Qazaqstan").await;
        until_kept(server, Method::POST, NAME).await;
    }

    let countries = "{ countries(filter: { name: { eq: \"Sylvania\" } }) { totalCount } }";
    let total = async |server: &Server| server.ask(countries, Value::Null).await["countries"]["totalCount"].clone();
    for server in [&one, &other] {
        assert_eq!(total(server).await, json!(0));
        until_kept(server, Method::POST, countries).await;
    }
    Bundle::of("gazette").fact("country", "slug = 'sylvania', name = 'Sylvania'").load(one.database());
    for server in [&one, &other] {
        timeout(PATIENCE, async { while total(server).await != 1 {} }).await.expect("the new country");
    }
}

/// Behind a pool in transaction mode, notifications get lost.
#[tokio::test]
async fn a_change_of_which_nobody_tells_is_seen_all_the_same() {
    let database = Database::loaded().await;
    let silent = "
        create or replace function move_data_version() returns trigger language plpgsql as $$
            begin
                update data_version set version = gen_random_uuid();
                delete from changing where transaction = new.transaction;
                return null;
            end
        $$";
    database.connect().await.execute_unprepared(silent).await.expect("silenced");
    let server = Server::over(database, KEPT).await;
    until_kept(&server, Method::POST, NAME).await;
    rename(&server, "Qazaqstan").await;
    until_named(&server, "Qazaqstan").await;
}

#[tokio::test]
async fn an_answer_that_was_read_before_a_change_is_not_kept_after_it() {
    let server = keeping().await;
    until_kept(&server, Method::POST, NAME).await;
    let connection = server.database().connect().await;
    let change = connection.begin().await.expect("a transaction");
    let sql = "
        lock table place in access exclusive mode;
        update record set title = 'Qazaqstan' where slug = 'kazakhstan' and kind = 'COUNTRY'";
    change.execute_unprepared(sql).await.expect("changed");
    // It is under way, and waits for the table.
    let query = "{ country(code: KZ) { name capital { name } } }";
    let under_way = tokio::spawn(asking(&server, Method::POST, query).send());
    let waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    let waits = async || {
        let statement = sea_orm::Statement::from_string(sea_orm::DbBackend::Postgres, waiting);
        connection.query_one_raw(statement).await.expect("an answer").is_some()
    };
    timeout(PATIENCE, async { while !waits().await {} }).await.expect("a statement that waits");
    change.commit().await.expect("committed");
    under_way.await.expect("no panic").expect("a response");

    let name = async || server.ask(query, Value::Null).await["country"]["name"].clone();
    timeout(PATIENCE, async { while name().await != "Qazaqstan" {} }).await.expect("the new name");
    until_kept(&server, Method::POST, query).await;
    assert_eq!(name().await, "Qazaqstan");
}

#[tokio::test]
async fn who_has_the_answer_is_told_that_it_still_holds() {
    let server = keeping().await;
    for method in [Method::POST, Method::GET] {
        let first = response(asking(&server, method.clone(), NAME)).await;
        assert_eq!(header(&first, "cache-control"), Some("no-cache"));
        assert_eq!(header(&first, "vary"), Some("accept"));
        let tag = header(&first, "etag").expect("a tag").to_owned();
        let again = async || response(asking(&server, method.clone(), NAME).header("if-none-match", &tag)).await;
        let holds = again().await;
        assert_eq!((holds.status().as_u16(), header(&holds, "etag")), (304, Some(&*tag)));
        assert_eq!((header(&holds, "cache-control"), header(&holds, "vary")), (Some("no-cache"), Some("accept")));
        assert_eq!(header(&holds, "content-type"), None);
        assert_eq!(holds.text().await.expect("a text"), "");
        until(&again, async |response| is_kept(&response) && response.status() == 304).await;

        // It is the answer that counts, and not what it was read from.
        let sql = "update dataset set loaded = loaded + interval '1 second'";
        server.database().connect().await.execute_unprepared(sql).await.expect("changed");
        until(&again, async |response| !is_kept(&response) && response.status() == 304).await;

        rename(&server, &format!("Kazakhstan by {method}")).await;
        let other = async |response: Response| response.status() == 200 && header(&response, "etag") != Some(&*tag);
        until(&again, other).await;
    }
}

#[tokio::test]
async fn a_fresh_answer_is_made_for_who_asks_for_one() {
    let server = keeping().await;
    until_kept(&server, Method::POST, NAME).await;
    for directive in ["no-cache", "no-store"] {
        let fresh = response(asking(&server, Method::POST, NAME).header("cache-control", directive)).await;
        assert!(!is_kept(&fresh), "{directive}");
    }
    assert!(is_kept(&response(asking(&server, Method::POST, NAME)).await));
}

#[tokio::test]
async fn an_answer_with_errors_is_kept_by_nobody() {
    let server = keeping().await;
    until_kept(&server, Method::POST, NAME).await;
    for query in ["{ country(code: XQ) { name } a: __typename }", "{ nonsense }", "{", "mutation { nothing }"] {
        for _ in 0..2 {
            let answer = response(asking(&server, Method::POST, query)).await;
            assert!(!is_kept(&answer), "{query}");
            assert_eq!(
                (header(&answer, "cache-control"), header(&answer, "etag")),
                (Some("no-store"), None),
                "{query}"
            );
            assert!(answer.json::<Value>().await.expect("JSON")["errors"].is_array(), "{query}");
        }
    }
}

#[tokio::test]
async fn no_answers_are_kept_where_the_operator_says_so() {
    let server = Server::over(Database::loaded().await, &["--answer-cache", "0"]).await;
    for _ in 0..3 {
        let answer = response(asking(&server, Method::POST, NAME)).await;
        assert_eq!((is_kept(&answer), header(&answer, "etag")), (false, None));
    }
}
