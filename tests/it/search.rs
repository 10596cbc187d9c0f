//! Search, as those use it who do not know how things are spelt here.

use crate::support::server::Server;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};

const SEARCH: &str =
    "query Search($query: String!, $kinds: [RecordKind!], $first: Int, $after: String, $last: Int, $before: String) {
    search(query: $query, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
        edges { cursor score highlight node { ... on Node { id } } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
}";

/// What is asked, and what must be among the first so many.
const EXPECTED: &[(&str, &str, usize)] = &[
    // Names, abbreviations and codes.
    ("Kazakhstan", "COUNTRY:kazakhstan", 1),
    ("KAZAKHSTAN", "COUNTRY:kazakhstan", 1),
    ("Turkey", "COUNTRY:turkey", 1),
    ("turkiye", "COUNTRY:turkey", 1),
    ("Côte d’Ivoire", "COUNTRY:cote-d-ivoire", 1),
    ("cote d'ivoire", "COUNTRY:cote-d-ivoire", 1),
    ("KZ", "COUNTRY:kazakhstan", 1),
    ("kaz", "COUNTRY:kazakhstan", 1),
    ("398", "COUNTRY:kazakhstan", 1),
    ("us", "COUNTRY:united-states", 1),
    ("OSCE", "ORGANIZATION:osce", 1),
    ("sco", "ORGANIZATION:sco", 1),
    ("un", "ORGANIZATION:united-nations", 1),
    // Other scripts.
    ("Қазақстан", "COUNTRY:kazakhstan", 1),
    ("Казахстан", "COUNTRY:kazakhstan", 1),
    ("哈萨克斯坦", "COUNTRY:kazakhstan", 1),
    ("مصر", "COUNTRY:egypt", 1),
    ("ШОС", "ORGANIZATION:sco", 1),
    // Misspellings.
    ("kazakstan", "COUNTRY:kazakhstan", 1),
    ("Kasachstan", "COUNTRY:kazakhstan", 1),
    ("Казакстан", "COUNTRY:kazakhstan", 1),
    ("kyrgystan", "COUNTRY:kyrgyzstan", 1),
    ("uzbekstan", "COUNTRY:uzbekistan", 1),
    ("Nazerbayev", "PERSON:nursultan-nazarbayev", 1),
    ("nursultan nazarbaev", "PERSON:nursultan-nazarbayev", 1),
    // Parts of titles. A source called exactly so does not go before the facts.
    ("shanghai cooperation", "ORGANIZATION:sco", 1),
    ("eurasian economic", "ORGANIZATION:eurasian-economic-union", 3),
    ("military trust", "TREATY:treaty-on-deepening-military-trust-1996", 1),
    ("borders", "ISSUE:demarcation-of-kazakhstans-borders", 1),
    ("Caspian", "ISSUE:caspian-seabed-boundary", 3),
    ("Foreign Policy Concept", "DOCTRINE:foreign-policy-concept-2014-2020", 1),
    ("United Nations Day", "EVENT:idrissov-speech-on-united-nations-day-2013", 3),
    // Abbreviations of those who take part.
    ("sco summit", "EVENT:sco-summit-bishkek-2013", 1),
    ("Kazakhstan SCO", "EVENT:sco-founded", 3),
    ("UNSC Kazakhstan", "EVENT:security-council-election-2016", 3),
    ("kz az embassy", "MISSION:kazakhstan--azerbaijan--embassy--baku", 3),
    // Years.
    ("2007", "TREATY:international-supreme-council-agreement-2007", 6),
    ("treaty 1996", "TREATY:treaty-on-deepening-military-trust-1996", 3),
    ("visit 2007", "EVENT:nazarbayev-visit-to-bishkek-2007", 3),
    ("osce chairmanship 2010", "EVENT:osce-chairmanship-2010", 1),
    ("UNSC 2018", "MEMBERSHIP:kazakhstan--un-security-council--elected-member--2017-2018", 6),
    // Places, by their former and foreign names, too.
    ("Nur-Sultan", "COUNTRY:kazakhstan", 1),
    ("Nur-Sultan", "EVENT:osce-summit-2010", 3),
    ("Peking", "COUNTRY:china", 1),
    ("tashkent", "COUNTRY:uzbekistan", 1),
    ("Frunze", "TREATY:bishkek-declaration", 3),
    ("Astana summit 2010", "EVENT:osce-summit-2010", 1),
];

/// What stands in the record within another fact.
const PARTS: [&str; 4] = ["EVENT_PARTICIPANT", "TREATY_PARTY", "RELATION_PHASE", "OFFICE"];

#[tokio::test]
async fn what_is_meant_comes_first() {
    let server = Server::reading().await;
    let mut missed = vec![];
    for (query, expected, among) in EXPECTED {
        let found = find(&server, json!({ "query": query, "first": among })).await;
        if !found.iter().any(|id| id == expected) {
            missed.push(format!("{query:?}: {expected} is not among {found:?}"));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

/// "sco summit" once began with "OSCE Summit 2010", whose title resembles it more than that of any summit of the SCO.
#[tokio::test]
async fn what_only_resembles_the_words_comes_after_what_has_them() {
    let server = Server::reading().await;
    let found = find(&server, json!({ "query": "sco summit" })).await;
    let place = |id: &str| found.iter().position(|other| other == id).expect(id);
    assert!(place("EVENT:sco-summit-bishkek-2013") < place("SOURCE:osce-summit-2010-page"), "{found:?}");
    assert_eq!(find(&server, json!({ "query": "xqzt" })).await, [""; 0]);
}

#[tokio::test]
async fn parts_of_other_facts_are_found_where_they_are_asked_for() {
    let server = Server::reading().await;
    let is_part = |id: &String| PARTS.iter().any(|kind| id.starts_with(&format!("{kind}:")));
    let found = find(&server, json!({ "query": "kazakhstan", "first": 500 })).await;
    assert!(found.len() > 100 && !found.iter().any(is_part), "{found:?}");
    for kind in PARTS {
        let found = find(&server, json!({ "query": "kazakhstan", "kinds": [kind] })).await;
        assert!(!found.is_empty() && found.iter().all(|id| id.starts_with(&format!("{kind}:"))), "{found:?}");
    }
    let found = find(&server, json!({ "query": "Kazakhstan SCO", "kinds": ["MEMBERSHIP", "OFFICE"] })).await;
    assert_eq!(found.first().map(String::as_str), Some("MEMBERSHIP:kazakhstan--sco--founding-member--1996-04-26"));
    assert_eq!(find(&server, json!({ "query": "kazakhstan", "kinds": [] })).await, [""; 0]);
}

/// Participants keep no words, their events do: the other side of the same event has all words but its own name.
#[tokio::test]
async fn a_part_is_found_by_its_own_words() {
    let server = Server::reading().await;
    let found = find(&server, json!({ "query": "oil gas prices kazakhstan", "kinds": ["EVENT_PARTICIPANT"] })).await;
    assert_eq!(found, ["EVENT_PARTICIPANT:kazakhstan-energy-supplies-to-russia--kazakhstan--participant"]);
    let query = "query Parts($words: String!) {
        event(slug: \"kazakhstan-energy-supplies-to-russia\") {
            participants(filter: { search: $words }) { nodes { role } }
        }
    }";
    for (words, count) in [("kazakhstan", 1), ("gas", 2), ("gas kazakhstan", 1), ("germany", 0)] {
        let parts = server.ask(query, json!({ "words": words })).await["event"]["participants"]["nodes"].take();
        assert_eq!(parts.as_array().map(Vec::len), Some(count), "{words}: {parts}");
    }
}

#[tokio::test]
async fn pages_forwards_and_backwards_are_the_whole_list() {
    let server = Server::reading().await;
    for query in ["kazakhstan", "2007", "Nazerbayev", "sco summit"] {
        let whole = find(&server, json!({ "query": query, "first": 500 })).await;
        let forwards = walk(&server, query, ["first", "after"], ["hasNextPage", "endCursor"]).await;
        let backwards = walk(&server, query, ["last", "before"], ["hasPreviousPage", "startCursor"]).await;
        assert_eq!(forwards.concat(), whole, "{query}");
        assert_eq!(backwards.into_iter().rev().collect::<Vec<_>>().concat(), whole, "{query}");
        let scores = search(&server, json!({ "query": query, "first": 500 })).await;
        let scores: Vec<f64> = edges(&scores).map(|edge| edge["score"].as_f64().expect("a score")).collect();
        assert!(scores.is_sorted_by(|a, b| a >= b), "{query}: {scores:?}");
    }
}

#[tokio::test]
async fn what_cannot_be_searched_for_is_bad_input() {
    let server = Server::reading().await;
    let empty = "query is empty; give a name, a code or some words, such as \"kazakhstan\"";
    for (query, message) in [
        (String::new(), empty),
        (" \t\n".to_owned(), empty),
        ("қ".repeat(501), "query takes at most 500 characters, not 501"),
    ] {
        let answer = server.answer(SEARCH, json!({ "query": query })).await;
        assert_eq!(answer["errors"][0]["extensions"]["code"], "BAD_USER_INPUT", "{answer}");
        assert_eq!(answer["errors"][0]["message"], message);
        assert_eq!(answer["data"]["search"], Value::Null);
    }
    // Signs without words are a question, and find nothing.
    for query in ["\"", "-", "' or", "%", "\\", "<b>", "қ".repeat(500).as_str()] {
        search(&server, json!({ "query": query })).await;
    }
}

#[tokio::test]
async fn highlights_are_plain_text() {
    let server = Server::reading().await;
    for (query, marked) in
        [("military trust", "«Military» «Trust»"), ("қазақстан", "«Қазақстан»"), ("Peking", "«Peking»")]
    {
        let found = search(&server, json!({ "query": query, "first": 3 })).await;
        let highlight = edges(&found).next().expect("a hit")["highlight"].as_str().expect("text");
        assert!(highlight.contains(marked), "{highlight}");
        for highlight in edges(&found).map(|edge| edge["highlight"].as_str().expect("text")) {
            assert!(!highlight.contains(['<', '>']), "{highlight}");
            assert_eq!(highlight.matches('«').count(), highlight.matches('»').count(), "{highlight}");
        }
    }
    let found = search(&server, json!({ "query": "Nazerbayev" })).await;
    assert!(!edges(&found).next().expect("a hit")["highlight"].as_str().expect("text").contains('«'));
}

/// The pages of a search, in the order in which they are read.
async fn walk(server: &Server, query: &str, [count, cursor]: [&str; 2], [more, end]: [&str; 2]) -> Vec<Vec<String>> {
    let (mut pages, mut position) = (vec![], Value::Null);
    loop {
        let found = search(server, json!({ "query": query, count: 7, cursor: position })).await;
        pages.push(ids(&found));
        if found["pageInfo"][more] == json!(false) {
            return pages;
        }
        position = found["pageInfo"][end].clone();
    }
}

async fn find(server: &Server, variables: Value) -> Vec<String> {
    ids(&search(server, variables).await)
}

async fn search(server: &Server, variables: Value) -> Value {
    server.ask(SEARCH, variables).await["search"].take()
}

/// The kind and slug of each hit.
fn ids(found: &Value) -> Vec<String> {
    let id = |edge: &Value| {
        let id = URL_SAFE_NO_PAD.decode(edge["node"]["id"].as_str().expect("an id")).expect("base64");
        String::from_utf8(id).expect("UTF-8")
    };
    edges(found).map(id).collect()
}

fn edges(found: &Value) -> impl Iterator<Item = &Value> {
    found["edges"].as_array().expect("edges").iter()
}
