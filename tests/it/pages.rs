//! Pages: whatever the order, the direction and the size, walking through a list gives the whole list once, in order.

use crate::support::server::Server;
use proptest::{prelude::*, test_runner::TestRunner};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

/// What a row is ordered by: nothing known, or one of few, so that there are nulls and ties.
#[derive(Clone, Debug)]
struct Row {
    signed: Option<u8>,
    in_force: Option<u8>,
    title: u8,
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (proptest::option::of(0..4_u8), proptest::option::of(0..4_u8), 0..4_u8);
    proptest::collection::vec(row.prop_map(|(signed, in_force, title)| Row { signed, in_force, title }), 0..24)
}

const ORDERS: [&str; 6] = ["SIGNED_ASC", "SIGNED_DESC", "TITLE_ASC", "TITLE_DESC", "IN_FORCE_ASC", "IN_FORCE_DESC"];

#[test]
fn a_walk_forwards_is_the_reverse_of_a_walk_backwards_and_both_are_the_whole_list() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let server = runtime.block_on(Server::reading());
    let order = proptest::collection::vec(proptest::sample::select(&ORDERS[..]), 1..3);
    let mut runner =
        TestRunner::new(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() });
    let outcome = runner.run(&(rows(), order, 1..9_usize), |(rows, order, size)| {
        runtime.block_on(async {
            let expected = fill(&server, &rows, &order).await;
            let forwards = walk(&server, &order, size, true).await;
            let mut backwards = walk(&server, &order, size, false).await;
            backwards.reverse();
            prop_assert_eq!(&forwards, &expected);
            prop_assert_eq!(&backwards, &expected);
            Ok(())
        })
    });
    outcome.expect("the walks agree");
}

/// Replaces the treaties by these, and gives their slugs in the order asked for.
async fn fill(server: &Server, rows: &[Row], order: &[&str]) -> Vec<String> {
    let mut sql = vec![
        "delete from change using record r where r.id = change.record_id and r.slug like 'page-%';
        delete from treaty using record r where r.id = treaty.id and r.slug like 'page-%';
        delete from record where slug like 'page-%';"
            .to_owned(),
    ];
    for (at, row) in rows.iter().enumerate() {
        let time = |year: Option<u8>| match year {
            None => "null, null, null, null, null".to_owned(),
            Some(year) => {
                let (first, last) =
                    (format!("'{}-01-01'", 1990 + u16::from(year)), format!("'{}-12-31'", 1990 + u16::from(year)));
                format!("'{}', {first}, {last}, {first}, {last}", 1990 + u16::from(year))
            }
        };
        sql.push(format!(
            "insert into record (id, kind, slug, title, origin, recorded, digest) values ({id}, 'TREATY', 'page-{at}', 'Page {title}', 'CURATED', now(), '');
            insert into treaty (id, kind, status, signed, signed_earliest, signed_start_latest, signed_end_earliest, signed_latest,
                in_force, in_force_earliest, in_force_start_latest, in_force_end_earliest, in_force_latest)
                values ({id}, 'TREATY', 'SIGNED', {signed}, {in_force});",
            id = 1_000_000 + at,
            title = row.title,
            signed = time(row.signed),
            in_force = time(row.in_force),
        ));
    }
    server.database().connect().await.execute_unprepared(&sql.concat()).await.expect("filled");
    let mut places: Vec<usize> = (0..rows.len()).collect();
    places.sort_by(|a, b| {
        let terms = order.iter().map(|term| {
            let (name, direction) = term.rsplit_once('_').expect("a direction");
            let value = |at: usize| match name {
                "SIGNED" => rows[at].signed,
                "IN_FORCE" => rows[at].in_force,
                _ => Some(rows[at].title),
            };
            // Unknown values last, both ways.
            match (value(*a), value(*b)) {
                (Some(a), Some(b)) if direction == "DESC" => b.cmp(&a),
                (a, b) => a.is_none().cmp(&b.is_none()).then(a.cmp(&b)),
            }
        });
        terms.fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then).then(a.cmp(b))
    });
    places.into_iter().map(|at| format!("page-{at}")).collect()
}

/// The slugs of all pages one after the other, as they come.
async fn walk(server: &Server, order: &[&str], size: usize, forwards: bool) -> Vec<String> {
    let (count, cursor) = if forwards { ("first", "after") } else { ("last", "before") };
    let query = format!(
        "query Walk($size: Int!, $cursor: String, $order: [TreatyOrder!]) {{
            treaties({count}: $size, {cursor}: $cursor, orderBy: $order, filter: {{ title: {{ startsWith: \"Page\" }} }}) {{
                nodes {{ slug }}
                totalCount
                pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }}
            }}
        }}"
    );
    let (mut slugs, mut position) = (vec![], Value::Null);
    loop {
        let answer = server.ask(&query, json!({ "size": size, "cursor": position, "order": order })).await;
        let page = &answer["treaties"];
        let mut found: Vec<String> = page["nodes"]
            .as_array()
            .expect("nodes")
            .iter()
            .map(|node| node["slug"].as_str().expect("a slug").to_owned())
            .collect();
        let info = &page["pageInfo"];
        let (more, before, end) = if forwards {
            ("hasNextPage", "hasPreviousPage", "endCursor")
        } else {
            found.reverse();
            ("hasPreviousPage", "hasNextPage", "startCursor")
        };
        assert_eq!(info[before].as_bool(), Some(!slugs.is_empty()), "{info}");
        slugs.append(&mut found);
        assert_eq!(
            info[more].as_bool(),
            Some((slugs.len() as u64) < page["totalCount"].as_u64().expect("a count")),
            "{info}"
        );
        if info[more] == json!(false) {
            return slugs;
        }
        position = info[end].clone();
    }
}
