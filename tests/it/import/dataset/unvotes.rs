//! Roll calls of the General Assembly: events with their votes, and how often two states vote alike.

use super::World;
use serde_json::{Value, json};

const ROLL_CALLS: &str = "rcid,session,importantvote,date,unres,amend,para,short,descr
3,45,0,1990-12-04,R/45/1,1,0,A LEAGUE,\"TO FOUND A \\LEAGUE\\\\.\"
4,50,0,1995-10-12,R/50/2,0,0,,
5,50,0,1995-11-02,,NA,NA,ISLES,On the isles
";
const ISSUES: &str = "rcid,short_name,issue\n3,di,Arms control\n3,nu,Nuclear weapons\n";
pub const VOTES: &str = "rcid,country,country_code,vote
3,Ruritania,XA,yes
3,Freedonia,NA,no
3,Russia,RU,abstain
4,Ruritania,XA,yes
4,Freedonia,NA,yes
4,Russia,RU,yes
5,Ruritania,XA,abstain
5,Freedonia,NA,no
";

fn files(world: &World, votes: &str) -> [String; 3] {
    [
        world.file("un_roll_calls.csv", ROLL_CALLS),
        world.file("un_votes.csv", votes),
        world.file("un_roll_call_issues.csv", ISSUES),
    ]
}

/// Imports the three files with these votes, and gives the report's line on votes.
pub fn load(world: &World, votes: &str) -> String {
    let files = files(world, votes);
    world.stream(&[&["unvotes"][..], &files.each_ref().map(String::as_str)].concat())
}

#[tokio::test]
async fn a_roll_call_is_an_event_with_its_votes() {
    let world = World::small().await;
    assert_eq!(load(&world, VOTES), "votes: 8 recorded, 0 revised, 0 retracted, 0 unchanged");
    let query = "{ event(slug: \"unga-roll-call-3\") {
        title kind status summary occurred { edtf }
        participants { nodes { role actor { slug } } }
        citations { nodes { source { slug } locator field value } }
        votes { totalCount facets(by: CHOICE) { keys count } nodes {
            id occurred choice actor { slug } event { slug } dataset { slug }
        } }
    } }";
    let answer = world.server.ask(query, Value::Null).await;
    insta::assert_json_snapshot!(answer);
    let id = &answer["event"]["votes"]["nodes"][1]["id"];
    let node = "query Node($id: ID!) { node(id: $id) { ... on Vote { choice actor { slug } } } }";
    let expected = json!({ "choice": "YES", "actor": { "slug": "ruritania" } });
    assert_eq!(world.server.ask(node, json!({ "id": id })).await["node"], expected);
}

#[tokio::test]
async fn the_votes_of_a_country_are_listed_filtered_and_counted() {
    let world = World::small().await;
    load(&world, VOTES);
    let query = "{ country(code: XA) {
        all: votes(first: 2) { totalCount pageInfo { hasNextPage } nodes { occurred choice event { title } } }
        last: votes(last: 1) { nodes { occurred } }
        yes: votes(filter: { choice: { eq: YES } }, orderBy: OCCURRED_DESC) { nodes { event { slug } } }
        during: votes(filter: { occurred: { during: \"1995\" } }) { facets(by: [YEAR, CHOICE]) { keys count } }
        of: votes(filter: { event: { eq: \"unga-roll-call-5\" } }) { nodes { choice } }
    } }";
    insta::assert_json_snapshot!(world.server.ask(query, Value::Null).await);
}

#[tokio::test]
async fn agreement_is_the_share_of_common_votes_that_were_the_same() {
    let world = World::small().await;
    load(&world, VOTES);
    let query = "{ country(code: XA) {
        agreement(with: freedonia) { year votes same share }
        since: agreement(with: freedonia, from: 1991) { year }
        until: agreement(with: freedonia, to: 1990) { year }
        russia: agreement(with: RU) { year votes }
        soviet: agreement(with: \"soviet-union\") { year votes same }
    } }";
    let expected = json!({ "country": {
        "agreement": [
            { "year": 1990, "votes": 1, "same": 0, "share": 0.0 },
            { "year": 1995, "votes": 2, "same": 1, "share": 0.5 },
        ],
        "since": [{ "year": 1995 }],
        "until": [{ "year": 1990 }],
        "russia": [{ "year": 1995, "votes": 1 }],
        "soviet": [{ "year": 1990, "votes": 1, "same": 0 }],
    } });
    assert_eq!(world.server.ask(query, Value::Null).await, expected);
}

#[tokio::test]
async fn votes_that_change_are_revised_and_those_that_go_are_retracted() {
    let world = World::small().await;
    load(&world, VOTES);
    assert_eq!(load(&world, VOTES), "votes: 0 recorded, 0 revised, 0 retracted, 8 unchanged");
    let changed = VOTES.replace("3,Ruritania,XA,yes\n", "3,Ruritania,XA,no\n").replace("4,Freedonia,NA,yes\n", "");
    assert_eq!(load(&world, &changed), "votes: 0 recorded, 1 revised, 1 retracted, 6 unchanged");
    assert_eq!(load(&world, VOTES), "votes: 1 recorded, 1 revised, 0 retracted, 6 unchanged");
}

#[tokio::test]
async fn rows_that_cannot_be_read_are_named_and_names_that_mean_nobody_wait() {
    let world = World::small().await;
    let votes = VOTES.to_owned() + "4,Elbonia,XQ,yes\n4,Ruritania,XA,no\n9,Ruritania,XA,no\n5,Russia,RU,maybe\n";
    let run = world.import(&[&["unvotes"][..], &files(&world, &votes).each_ref().map(String::as_str)].concat());
    assert_eq!(run.status, 1);
    for line in [
        "NOT READ: 1 × the vote of Ruritania in roll call 4 is given twice",
        "NOT READ: 1 × \"9\" is no roll call that the files tell of",
        "NOT READ: 1 × \"maybe\" is none of yes, no and abstain",
        "unresolved: 1 names in 1 rows, which load nothing",
        "votes: 8 recorded",
    ] {
        assert!(run.out.contains(line), "{line}\nis not in\n{}", run.out);
    }
}

#[tokio::test]
async fn roll_calls_without_votes_and_other_tables_are_refused() {
    let world = World::small().await;
    let [roll_calls, _, issues] = files(&world, VOTES);
    let run = world.import(&["unvotes", &roll_calls, &issues]);
    assert!(run.err.contains("un_votes.csv is missing beside it"), "{}", run.err);
    let other = world.file("other.csv", "rcid,vote\n3,yes\n");
    let run = world.import(&["unvotes", &roll_calls, &other]);
    assert!(run.err.contains("other.csv: is of another version or another kind"), "{}", run.err);
}

#[tokio::test]
async fn more_votes_take_as_many_statements() {
    let world = World::small().await;
    load(&world, VOTES);
    let query = "query Votes($many: Int!) { events(first: $many) { nodes { votes(first: $many) { totalCount nodes {
        id choice event { title } dataset { slug }
        actor { name ... on Country { agreement(with: XA) { share } votes(first: $many) { nodes { choice } } } }
    } } } } }";
    let few = world.server.statements(query, json!({ "many": 1 })).await;
    let many = world.server.statements(query, json!({ "many": 10 })).await;
    assert!(many <= few, "{few} statements for few rows, {many} for many");
    assert!(few <= 10, "{few} statements");
}
