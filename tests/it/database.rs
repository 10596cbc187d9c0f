//! A database of somebody else's: brought up to this version only when told to, and not served in another.

use crate::support::{command::chancery, database::Database};
use sea_orm::ConnectionTrait;

#[tokio::test]
async fn an_empty_database_is_refused_until_it_is_migrated() {
    let database = Database::empty().await;
    let url = database.url();
    let refused = chancery(&["serve", "--listen", "127.0.0.1:0", "--database-url", &url]);
    assert_eq!(refused.status, 1);
    assert!(refused.err.contains("the database lacks 0001_record, 0002_source"), "{}", refused.err);
    assert!(refused.err.contains("`chancery migrate` brings it up to this version"), "{}", refused.err);

    let migrated = chancery(&["migrate", "--database-url", &url]);
    assert_eq!((migrated.status, migrated.out.lines().next()), (0, Some("0001_record")), "{}", migrated.err);
    let again = chancery(&["migrate", "--database-url", &url]);
    assert_eq!((again.status, again.out.as_str()), (0, "nothing to migrate\n"));
    let loaded = chancery(&["import", "record", "--database-url", &url]);
    assert_eq!(loaded.status, 0, "{}", loaded.err);
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_alone() {
    let database = Database::loaded().await;
    let newer = "insert into seaql_migrations (version, applied_at) values ('9999_newer', 0)";
    database.connect().await.execute_unprepared(newer).await.expect("a newer migration");
    for arguments in [&["serve", "--listen", "127.0.0.1:0"][..], &["migrate"], &["import", "record"]] {
        let url = database.url();
        let refused = chancery(&[arguments, &["--database-url", &url]].concat());
        assert_eq!(refused.status, 1, "{arguments:?}");
        assert!(refused.err.contains("made by a newer chancery: it has 9999_newer"), "{}", refused.err);
    }
}

#[tokio::test]
async fn two_migrations_at_once_are_one() {
    let database = Database::empty().await;
    let url = database.url();
    let runs = [url.clone(), url]
        .map(|url| std::thread::spawn(move || chancery(&["migrate", "--record", "--database-url", &url])));
    for run in runs {
        let run = run.join().expect("a run");
        assert_eq!(run.status, 0, "{}", run.err);
    }
}

#[test]
fn a_server_that_cannot_be_reached_is_said_so() {
    let run =
        chancery(&["serve", "--listen", "127.0.0.1:0", "--database-url", "postgresql://nobody@127.0.0.1:1/nothing"]);
    assert_eq!(run.status, 1);
    assert!(run.err.contains("the database cannot be opened: the database is not available"), "{}", run.err);
}

#[tokio::test]
async fn a_row_is_refused_without_a_record_of_its_kind() {
    let database = Database::loaded().await;
    let connection = database.connect().await;
    let refused = [
        (
            "insert into doctrine (id, holder_id) select treaty.id, actor.id from treaty, actor limit 1",
            "has no record of the kind DOCTRINE",
        ),
        ("insert into actor (id, kind) select id, 'COUNTRY' from treaty limit 1", "has no record of the kind COUNTRY"),
        ("update record set kind = 'TREATY' where kind = 'EVENT'", "stays of the kind EVENT"),
    ];
    for (sql, why) in refused {
        let error = connection.execute_unprepared(sql).await.expect_err(sql).to_string();
        assert!(error.contains(why), "{sql}: {error}");
    }
}
