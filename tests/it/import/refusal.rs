//! Bundles that are not loaded leave everything as it was, and say why.

use super::bundle::{Bundle, rows};
use crate::support::database::Database;
use sea_orm::ConnectionTrait;

fn coded(dataset: &'static str, slug: &str) -> Bundle {
    Bundle::of(dataset).fact("country", &format!("slug = '{slug}', name = 'The country of {slug}', code = 'XA'"))
}

// A code that another country has was refused without a word about whose it was to be, and three times over.
#[tokio::test]
async fn a_bundle_that_the_database_refuses_loads_nothing_and_names_the_fact() {
    let database = Database::migrated().await;
    coded("almanac", "ruritania").load(&database);
    let before = rows(&database).await;
    let run = coded("register", "graustark").country("elbonia").import(&database);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    let refusal = "error: country \"graustark\": the database refuses it: ";
    assert!(run.err.starts_with(refusal) && run.err.contains("(Key (code)=(XA) already exists.)"), "{}", run.err);
    assert_eq!(run.err.matches("duplicate key").count(), 1, "said once: {}", run.err);
    assert_eq!(rows(&database).await, before);
}

#[tokio::test]
async fn an_actor_whose_slug_another_dataset_gave_to_one_of_another_kind_is_named() {
    let database = Database::migrated().await;
    Bundle::of("almanac").country("order").load(&database);
    let before = rows(&database).await;
    let order = "slug = 'order', name = 'The Order', kind = 'OTHER'";
    let run = Bundle::of("register").country("ruritania").fact("organization", order).import(&database);
    assert!(run.err.starts_with("error: organization \"order\": the database refuses it: "), "{}", run.err);
    assert_eq!(run.status, 1);
    assert_eq!(rows(&database).await, before);
}

#[tokio::test]
async fn a_fact_that_breaks_a_rule_of_its_table_is_named() {
    let database = Database::migrated().await;
    let rule = "alter table membership add constraint no_chairs check (role <> 'CHAIR')";
    database.connect().await.execute_unprepared(rule).await.expect("altered");
    let before = rows(&database).await;
    let bundle = Bundle::of("almanac")
        .country("ruritania")
        .fact("organization", "slug = 'league', name = 'The League', kind = 'INTERGOVERNMENTAL'")
        .fact("membership", "member = 'ruritania', organization = 'league', role = 'CHAIR', period = '2010'");
    let run = bundle.import(&database);
    let refusal = "error: membership \"ruritania--league--chair--2010\": the database refuses it: ";
    assert!(run.err.starts_with(refusal) && run.err.contains("no_chairs"), "{}", run.err);
    assert_eq!(run.status, 1);
    assert_eq!(rows(&database).await, before);
}

#[tokio::test]
async fn a_bundle_with_a_mistake_loads_nothing_although_a_database_is_given() {
    let database = Database::migrated().await;
    let before = rows(&database).await;
    let run = Bundle::of("almanac").country("ruritania").fact("country", "slug = 'graustark'").import(&database);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    assert!(run.err.starts_with("error: 1 mistake, nothing is loaded:\n"), "{}", run.err);
    assert!(run.err.contains("2.toml:2:"), "{}", run.err);
    assert_eq!(rows(&database).await, before);
}
