//! Filters on times, against the same question asked of every row in Rust.

use crate::support::server::Server;
use chancery::edtf::{Certainty, Edtf};
use proptest::{prelude::*, test_runner::TestRunner};
use sea_orm::ConnectionTrait;
use serde_json::json;

/// All that a time can look like; the last one is not known at all.
const TIMES: [Option<&str>; 24] = [
    Some("1990"),
    Some("1991-06"),
    Some("1991-06-15"),
    Some("1991/1993"),
    Some("1991-06-15/1991-06-20"),
    Some("1990~"),
    Some("1992?"),
    Some("199X"),
    Some("19XX"),
    Some("1992-XX"),
    Some("1992-05-XX"),
    Some("1992-21"),
    Some("1990/.."),
    Some("../1992"),
    Some("1992/"),
    Some("/1991"),
    Some("../.."),
    Some("1991~/1993?"),
    Some("1991-12-16/.."),
    Some("1989"),
    Some("1994-01-01"),
    Some("1991-12-31/1992-01-01"),
    Some("-0044"),
    None,
];

const OPERATORS: [&str; 4] = ["before", "after", "during", "asOf"];

#[test]
fn a_filter_lets_through_what_is_possible_or_what_is_certain() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let server = runtime.block_on(async {
        let server = Server::reading().await;
        fill(&server).await;
        server
    });
    let known: Vec<&str> = TIMES.iter().flatten().copied().collect();
    let question = (proptest::sample::select(known), proptest::sample::select(&OPERATORS[..]), any::<bool>());
    let mut runner =
        TestRunner::new(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() });
    let outcome = runner.run(&question, |(asked, operator, certain)| {
        let certainty = if certain { Certainty::Certain } else { Certainty::Possible };
        let expected: Vec<usize> = (0..TIMES.len()).filter(|at| holds(TIMES[*at], asked, operator, certainty)).collect();
        let query = format!(
            "query Times($asked: EDTF) {{ treaties(first: 100, filter: {{ title: {{ startsWith: \"Time\" }}, signed: {{ {operator}: $asked, certainty: {} }} }}) {{ nodes {{ title }} }} }}",
            if certain { "CERTAIN" } else { "POSSIBLE" }
        );
        let answer = runtime.block_on(server.ask(&query, json!({ "asked": asked })));
        let nodes = answer["treaties"]["nodes"].as_array().expect("nodes");
        let mut found: Vec<usize> = nodes.iter().map(|node| node["title"].as_str().expect("a title")[5..].parse().expect("a number")).collect();
        found.sort_unstable();
        prop_assert_eq!(found, expected);
        Ok(())
    });
    outcome.expect("the filters agree");
}

fn holds(time: Option<&str>, asked: &str, operator: &str, certainty: Certainty) -> bool {
    let bounds = |text: &str| text.parse::<Edtf>().expect("a time").bounds();
    // A time that is not known is possible at any time and certain at none.
    let Some(time) = time else { return certainty == Certainty::Possible };
    let (time, asked) = (bounds(time), bounds(asked));
    match operator {
        "before" => time.before(&asked, certainty),
        "after" => time.after(&asked, certainty),
        "during" => time.during(&asked, certainty),
        _ => time.overlaps(&asked, certainty),
    }
}

async fn fill(server: &Server) {
    let mut sql = vec![];
    for (at, time) in TIMES.iter().enumerate() {
        let columns = time.map_or("null, null, null, null, null".to_owned(), |text| {
            let bounds = text.parse::<Edtf>().expect("a time").bounds();
            format!(
                "'{text}', '{}', '{}', '{}', '{}'",
                bounds.earliest, bounds.start_latest, bounds.end_earliest, bounds.latest
            )
        });
        let id = 1_000_000 + at;
        sql.push(format!(
            "insert into record (id, kind, slug, title, origin, recorded, digest) values ({id}, 'TREATY', 'time-{at}', 'Time {at}', 'CURATED', now(), '');
            insert into treaty (id, kind, status, signed, signed_earliest, signed_start_latest, signed_end_earliest, signed_latest)
                values ({id}, 'TREATY', 'SIGNED', {columns});"
        ));
    }
    server.database().connect().await.execute_unprepared(&sql.concat()).await.expect("filled");
}
