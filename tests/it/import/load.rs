//! The life of a fact: recorded, revised, retracted, back again. Bundles are loaded from the command line, and what became
//! of them is asked over HTTP.

use super::bundle::{Bundle, rows, value};
use crate::support::{
    database::{Database, execute},
    server::Server,
};
use chancery::import::record::Counts;
use serde_json::{Value, json};

/// Two countries meet.
fn almanac(occurred: &str) -> Bundle {
    countries()
        .fact(
            "event",
            &format!(
                "slug = 'summit', title = 'Summit', kind = 'SUMMIT', status = 'HELD', occurred = '{occurred}',
            participants = ['ruritania', {{ actor = 'graustark', role = 'CHAIR' }}], cite = ['almanac', 'pamphlet']"
            ),
        )
        .fact("source", "slug = 'pamphlet', title = 'A pamphlet', kind = 'OTHER'")
}

fn countries() -> Bundle {
    Bundle::of("almanac").country("ruritania").country("graustark")
}

async fn server() -> Server {
    Server::over(Database::migrated().await, &[]).await
}

/// What was done to which records, from the first change on.
async fn changes(server: &Server) -> Vec<String> {
    let query = "{ changes(first: 100) { nodes { kind record { __typename } } } }";
    let answer = server.ask(query, Value::Null).await;
    let nodes = answer["changes"]["nodes"].as_array().expect("changes");
    let word = |value: &Value| value.as_str().expect("a word").to_owned();
    nodes.iter().map(|node| word(&node["kind"]) + " " + &word(&node["record"]["__typename"])).collect()
}

#[tokio::test]
async fn the_same_bundle_again_touches_no_row_and_logs_no_change() {
    let database = Database::migrated().await;
    let all = almanac("2010-12-01").load(&database).recorded;
    let before = rows(&database).await;
    assert_eq!(almanac("2010-12-01").load(&database), Counts { unchanged: all, ..Counts::default() });
    assert_eq!(rows(&database).await, before);
}

#[tokio::test]
async fn a_changed_field_is_a_revision_and_the_former_fact_is_kept() {
    let server = server().await;
    let all = almanac("2010-12-01").load(server.database()).recorded;
    let counts = almanac("2010-12-02").load(server.database());
    assert_eq!(counts, Counts { revised: 1, unchanged: all - 1, ..Counts::default() });

    let query = "{ event(slug: \"summit\") {
        occurred { edtf } revision recorded revised retracted participants { nodes { revision revised } }
    } }";
    let event = &server.ask(query, Value::Null).await["event"];
    assert_eq!((&event["occurred"]["edtf"], &event["revision"]), (&json!("2010-12-02"), &json!(2)));
    assert!(event["revised"].as_str() >= event["recorded"].as_str(), "{event}");
    assert_eq!(event["retracted"], Value::Null);
    let untouched = json!({ "revision": 1, "revised": null });
    assert_eq!(event["participants"]["nodes"], json!([untouched, untouched]));
    assert_eq!(changes(&server).await[all..], ["REVISED Event"]);

    let former =
        "select jsonb_agg(jsonb_build_array(revision, fact->'event'->'occurred', jsonb_array_length(fact->'citation')))
        from revision";
    assert_eq!(value(server.database(), former).await, json!([[1, "2010-12-01", 2]]));
}

#[tokio::test]
async fn a_country_is_revised_with_its_names_and_each_former_name_is_kept() {
    let server = server().await;
    let named = |name: &str| {
        let names = format!("names = [{{ text = '{name}', language = 'de', kind = 'SHORT' }}]");
        Bundle::of("almanac").fact("country", &format!("slug = 'ruritania', name = 'Ruritania', {names}"))
    };
    named("Ruritanien").load(server.database());
    named("Königreich Ruritanien").load(server.database());
    assert_eq!(named("Rurien").load(server.database()), Counts { revised: 1, unchanged: 1, ..Counts::default() });
    let answer =
        server.ask("{ actor(ref: \"ruritania\") { names { text } ... on Country { revision } } }", Value::Null);
    assert_eq!(answer.await["actor"], json!({ "names": [{ "text": "Rurien" }], "revision": 3 }));
    let former = "select jsonb_agg(fact->'name'->0->'text' order by revision) from revision";
    assert_eq!(value(server.database(), former).await, json!(["Ruritanien", "Königreich Ruritanien"]));
}

#[tokio::test]
async fn a_changed_citation_is_a_revision() {
    let server = server().await;
    let differing = |established: &str| {
        let differs =
            format!("{{ source = 'gazette', field = 'established', value = '{established}', locator = 'Page 3' }}");
        countries().fact("source", "slug = 'gazette', title = 'Gazette', kind = 'NEWS'").fact(
            "relation",
            &format!("between = ['ruritania', 'graustark'], established = '1992-10-22', cite = ['almanac', {differs}]"),
        )
    };
    let all = differing("1992-10-23").load(server.database()).recorded;
    let counts = differing("1992-10-24").load(server.database());
    assert_eq!(counts, Counts { revised: 1, unchanged: all - 1, ..Counts::default() });
    let query = "{ relation(of: \"ruritania\", with: \"graustark\") {
        revision established { edtf } citations { nodes { field value locator source { slug } } }
    } }";
    let expected = json!({
        "revision": 2,
        "established": { "edtf": "1992-10-22" },
        "citations": { "nodes": [
            { "field": null, "value": null, "locator": null, "source": { "slug": "almanac" } },
            { "field": "established", "value": "1992-10-24", "locator": "Page 3", "source": { "slug": "gazette" } },
        ] },
    });
    assert_eq!(server.ask(query, Value::Null).await["relation"], expected);
    let former = "select jsonb_path_query_array(jsonb_agg(fact), '$[*].citation[*].value') from revision";
    assert_eq!(value(server.database(), former).await, json!([null, "1992-10-23"]));
}

const SUMMIT: &str = "{
    event(slug: \"summit\") { id revision retracted participants { nodes { id actor { slug } } } }
    source(slug: \"pamphlet\") { id }
}";

const NODES: &str = "query Nodes($ids: [ID!]!) {
    nodes(ids: $ids) { ... on Event { title retracted } ... on EventParticipant { role retracted } ... on Source { title } }
}";

#[tokio::test]
async fn a_dropped_fact_is_retracted_with_its_parts_and_the_source_that_only_it_cites() {
    let server = server().await;
    let all = almanac("2010").load(server.database()).recorded;
    let before = server.ask(SUMMIT, Value::Null).await;
    let counts = countries().load(server.database());
    assert_eq!(counts, Counts { retracted: 4, unchanged: all - 4, ..Counts::default() });

    let answer = server.ask(
        "{
            event(slug: \"summit\") { id }
            source(slug: \"pamphlet\") { id }
            events { totalCount nodes { id } }
            sources { nodes { slug } }
            actor(ref: \"ruritania\") { events { totalCount nodes { id } } }
        }",
        Value::Null,
    );
    let none = json!({ "totalCount": 0, "nodes": [] });
    let expected = json!({
        "event": null, "source": null, "events": none, "sources": { "nodes": [{ "slug": "almanac" }] },
        "actor": { "events": none },
    });
    assert_eq!(answer.await, expected);
    let mut logged = changes(&server).await.split_off(all);
    logged.sort();
    let retracted = ["RETRACTED Event", "RETRACTED EventParticipant", "RETRACTED EventParticipant", "RETRACTED Source"];
    assert_eq!(logged, retracted);

    let event = &before["event"];
    let ids = [&event["id"], &event["participants"]["nodes"][0]["id"], &before["source"]["id"]];
    let answer = server.ask(NODES, json!({ "ids": ids })).await;
    let [event, participant, source] = &answer["nodes"].as_array().expect("nodes")[..] else { panic!("{answer}") };
    assert_eq!((&event["title"], event["retracted"].is_string()), (&json!("Summit"), true));
    assert_eq!((participant["role"].is_string(), participant["retracted"].is_string()), (true, true));
    assert_eq!(source["title"], "A pamphlet");
}

#[tokio::test]
async fn a_retracted_fact_comes_back_under_its_id() {
    let server = server().await;
    let all = almanac("2010").load(server.database()).recorded;
    let mut expected = server.ask(SUMMIT, Value::Null).await;
    countries().load(server.database());
    let counts = almanac("2010").load(server.database());
    assert_eq!(counts, Counts { recorded: 4, unchanged: all - 4, ..Counts::default() });
    expected["event"]["revision"] = json!(2);
    assert_eq!(server.ask(SUMMIT, Value::Null).await, expected);
    assert_eq!(changes(&server).await.iter().filter(|change| *change == "RECORDED Event").count(), 2);
}

/// A load looks up what its rows refer to, knows of which kind they are, and leaves foreign keys and kinds aside.
#[tokio::test]
async fn all_that_a_load_refers_to_is_there() {
    let dangling = "
        do $$
        declare
            key record;
            dangling bigint;
            facts regclass;
        begin
            for facts in
                select conrelid
                from pg_constraint
                join pg_attribute on attrelid = conrelid and attname = 'id'
                where contype = 'f' and confrelid = 'record'::regclass and conkey = array[attnum]
            loop
                if not exists (select from pg_trigger where tgrelid = facts and tgfoid = 'is_of_kind'::regproc) then
                    raise exception '% does not hold its kind', facts;
                end if;
                execute format('update %s set id = id', facts);
            end loop;
            for key in
                select conname, conrelid::regclass as child, confrelid::regclass as parent, same, given
                from pg_constraint
                cross join lateral (
                    select
                        string_agg(format('child.%I = parent.%I', own.attname, other.attname), ' and ') as same,
                        string_agg(format('child.%I is not null', own.attname), ' and ') as given
                    from unnest(conkey, confkey) pair (own, other)
                    join pg_attribute own on own.attrelid = conrelid and own.attnum = pair.own
                    join pg_attribute other on other.attrelid = confrelid and other.attnum = pair.other) columns
                where contype = 'f'
            loop
                execute format(
                    'select count(*) from %s child where %s and not exists (select from %s parent where %s)',
                    key.child, key.given, key.parent, key.same) into dangling;
                if dangling > 0 then
                    raise exception '% rows of % break %', dangling, key.child, key.conname;
                end if;
            end loop;
        end $$";
    let database = Database::loaded().await;
    almanac("2010-12-01").load(&database);
    execute(&database.connect().await, dangling).await;
}

#[tokio::test]
async fn a_role_that_may_not_leave_foreign_keys_aside_loads_the_same() {
    let database = Database::migrated().await;
    let role = format!("writer_{}", std::process::id());
    let connection = database.connect().await;
    let url = format!("{}&options[role]={role}", database.url());
    assert_eq!(almanac("2010-12-01").import_into(&url).status, 1, "there is no such role yet");
    let made = format!("create role {role}; grant pg_read_all_data, pg_write_all_data to {role}");
    execute(&connection, &made).await;
    let run = almanac("2010-12-01").import_into(&url);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let all = run.out;
    let other = Database::migrated().await;
    assert_eq!(almanac("2010-12-01").import(&other).out, all);
    execute(&connection, &format!("drop role {role}")).await;
}

#[tokio::test]
async fn a_large_load_leaves_no_words_to_be_sorted_in() {
    let server = server().await;
    let letter = |number| format!("slug = 'letter-{number}', title = 'Letter {number}', kind = 'OTHER'");
    let letters = (0..6_000).fold(countries(), |bundle, number| bundle.fact("source", &letter(number)));
    assert!(letters.load(server.database()).recorded > 6_000);

    for index in ["record_search", "record_sought"] {
        let pages = value(server.database(), &format!("select to_jsonb(gin_clean_pending_list('{index}'))")).await;
        assert_eq!(pages, json!(0), "{index}");
    }
    let found =
        server.ask("{ search(query: \"letter 5999\", first: 1) { nodes { ... on Source { slug } } } }", Value::Null);
    assert_eq!(found.await["search"]["nodes"], json!([{ "slug": "letter-5999" }]));
}
