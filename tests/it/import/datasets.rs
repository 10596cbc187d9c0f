//! Several datasets in one database: what they say together, and what stays when one of them says less. And several loads
//! at once.

use super::bundle::{Bundle, sum, value};
use crate::support::{
    command::Run,
    database::{self, Database},
    server::Server,
};
use chancery::import::record::Counts;
use sea_orm::{ConnectionTrait, TransactionTrait};
use serde_json::{Value, json};
use std::thread;

const RURITANIA: &str = "{
    country(code: \"XA\") {
        id name aliases summary revision origin datasets { slug } citations { nodes { source { slug } dataset { slug } } }
    }
}";

fn almanac() -> Bundle {
    Bundle::of("almanac").fact(
        "country",
        "slug = 'ruritania', name = 'Ruritania', code = 'XA', aliases = ['The Kingdom'], summary = 'A kingdom.'",
    )
}

/// Knows the country too, and less of it.
fn register() -> Bundle {
    Bundle::of("register").fact("country", "slug = 'ruritania', name = 'Ruritania'")
}

async fn server() -> Server {
    Server::over(Database::migrated().await, &[]).await
}

#[tokio::test]
async fn a_second_dataset_adds_its_citation_and_takes_it_away_without_harm_to_the_first() {
    let server = server().await;
    almanac().load(server.database());
    let first = server.ask(RURITANIA, Value::Null).await;

    let counts = register().load(server.database());
    assert_eq!(
        counts,
        Counts { recorded: 1, unchanged: 1, ..Counts::default() },
        "its source is new, the country is not"
    );
    let mut both = first.clone();
    both["country"]["datasets"] = json!([{ "slug": "almanac" }, { "slug": "register" }]);
    both["country"]["citations"]["nodes"] = json!([
        { "source": { "slug": "almanac" }, "dataset": { "slug": "almanac" } },
        { "source": { "slug": "register" }, "dataset": { "slug": "register" } },
    ]);
    assert_eq!(server.ask(RURITANIA, Value::Null).await, both);

    let counts = Bundle::of("register").load(server.database());
    assert_eq!(counts, Counts { unchanged: 1, ..Counts::default() });
    assert_eq!(server.ask(RURITANIA, Value::Null).await, first);
}

#[tokio::test]
async fn what_a_second_dataset_gives_is_added_and_what_it_leaves_out_is_not_erased() {
    let server = server().await;
    almanac().load(server.database());
    let alias = "slug = 'ruritania', name = 'Ruritania', aliases = ['Ruritanian Realm']";
    let counts = Bundle::of("register").fact("country", alias).load(server.database());
    assert_eq!(counts, Counts { recorded: 1, revised: 1, ..Counts::default() });
    let country = &server.ask(RURITANIA, Value::Null).await["country"];
    assert_eq!(country["aliases"], json!(["The Kingdom", "Ruritanian Realm"]));
    assert_eq!(country["summary"], "A kingdom.");
}

#[tokio::test]
async fn two_datasets_that_agree_do_not_revise_each_others_facts() {
    let server = server().await;
    let further = "slug = 'further', title = 'Further reading', kind = 'BOOK'";
    almanac().load(server.database());
    register().load(server.database());
    almanac().fact("source", further).load(server.database());
    register().fact("source", further).load(server.database());
    almanac().load(server.database());
    assert_eq!(server.ask(RURITANIA, Value::Null).await["country"]["revision"], 1);
}

#[tokio::test]
async fn a_fact_falls_with_its_last_citation() {
    let server = server().await;
    almanac().load(server.database());
    register().load(server.database());
    let counts = Bundle::of("almanac").load(server.database());
    assert_eq!(counts, Counts { unchanged: 1, ..Counts::default() });
    let country = &server.ask(RURITANIA, Value::Null).await["country"];
    assert_eq!(country["datasets"], json!([{ "slug": "register" }]));

    let counts = Bundle::of("register").load(server.database());
    assert_eq!(counts, Counts { retracted: 1, unchanged: 1, ..Counts::default() });
    let answer = server.ask("{ countries { nodes { id } } }", Value::Null).await;
    assert_eq!(answer["countries"]["nodes"], json!([]));
}

#[tokio::test]
async fn two_loads_of_one_bundle_at_once_end_as_one() {
    let server = server().await;
    let reports = at_once(server.database(), [almanac(), almanac()]).await.map(|run| (run.status, sum(&run.out)));
    let (all, none) = (Counts { recorded: 2, ..Counts::default() }, Counts { unchanged: 2, ..Counts::default() });
    assert!(reports == [(0, all), (0, none)] || reports == [(0, none), (0, all)], "{reports:?}");
    assert_eq!(server.ask(RURITANIA, Value::Null).await["country"]["revision"], 1);
    assert_eq!(value(server.database(), "select to_jsonb(count(*)) from change").await, 2);
}

#[tokio::test]
async fn two_datasets_at_once_share_their_facts() {
    let server = server().await;
    let coded = Bundle::of("register").fact("country", "slug = 'ruritania', name = 'Ruritania', code = 'XA'");
    for run in at_once(server.database(), [almanac(), coded]).await {
        assert_eq!((run.status, run.err.as_str()), (0, ""));
    }
    let answer = server.ask("{ countries { nodes { datasets { slug } } } }", Value::Null).await;
    let expected = json!([{ "datasets": [{ "slug": "almanac" }, { "slug": "register" }] }]);
    assert_eq!(answer["countries"]["nodes"], expected);
}

/// Loads two bundles so that neither can write before both have begun: the records are locked until both wait.
async fn at_once(database: &Database, bundles: [Bundle; 2]) -> [Run; 2] {
    let (holder, observer) = (database.connect().await, database.connect().await);
    let held = holder.begin().await.expect("a transaction");
    held.execute_unprepared("lock table record in exclusive mode").await.expect("locked");
    let url = database.url();
    let loads = bundles.map(|bundle| {
        let url = url.clone();
        thread::spawn(move || bundle.import_into(&url))
    });
    let waiting =
        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while !loads.iter().any(thread::JoinHandle::is_finished) {
        if database::value::<i64>(&observer, waiting).await == 2 {
            break;
        }
    }
    held.commit().await.expect("unlocked");
    loads.map(|load| load.join().expect("a load"))
}
