//! The public schema: in step with its file, described throughout, and agreeing with the database on every code list.

use crate::support::{command::chancery, database::Database, server::Server};
use chancery::entity as e;
use sea_orm::{ActiveEnum, ConnectionTrait, DbBackend, Iterable, Statement};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn schema_graphql_is_what_the_code_says() {
    let run = chancery(&["schema"]);
    let written =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/schema.graphql")).expect("schema.graphql");
    assert!(run.out == written, "schema.graphql is out of step: `cargo run -- schema > schema.graphql` writes it anew");
}

#[tokio::test]
async fn everything_that_an_explorer_sees_is_described() {
    let query = "{ __schema { types { name kind description specifiedByURL
        fields { name description args { name description } }
        inputFields { name description } enumValues { name description } } } }";
    let schema = Server::reading().await.ask(query, Value::Null).await;
    let mut bare = vec![];
    for ty in schema["__schema"]["types"].as_array().expect("types") {
        let name = ty["name"].as_str().expect("a name");
        if name.starts_with("__") {
            continue;
        }
        let built_in = ["ID", "Int", "Float", "String", "Boolean"].contains(&name);
        if ty["kind"] == json!("SCALAR") && !built_in && ty["specifiedByURL"].is_null() {
            bare.push(format!("{name} names no standard"));
        }
        if !built_in {
            look(ty, name, &mut bare);
        }
        for field in ["fields", "inputFields", "enumValues"].iter().filter_map(|list| ty[*list].as_array()).flatten() {
            let path = format!("{name}.{}", field["name"].as_str().expect("a name"));
            look(field, &path, &mut bare);
            for argument in field["args"].as_array().into_iter().flatten() {
                look(argument, &format!("{path}({})", argument["name"].as_str().expect("a name")), &mut bare);
            }
        }
    }
    assert!(bare.is_empty(), "{bare:#?}");
}

fn look(described: &Value, path: &str, bare: &mut Vec<String>) {
    if described["description"].as_str().is_none_or(str::is_empty) {
        bare.push(path.to_owned());
    }
}

/// Every text column with a closed list, and the list.
const CLOSED: &str = r"
    select c.conrelid::regclass::text, a.attname::text, v[1]
    from pg_constraint c
    join pg_class r on r.oid = c.conrelid and not r.relispartition
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    cross join lateral regexp_matches(pg_get_constraintdef(c.oid), $re$'([A-Z_]+)'::text$re$, 'g') v
    where c.contype = 'c'
        and r.relnamespace = 'public'::regnamespace
        and cardinality(c.conkey) = 1
        and pg_get_constraintdef(c.oid) ~ $re$^CHECK \(\(\w+ = (ANY \(ARRAY\[)?'[A-Z_]+'::text$re$";

#[tokio::test]
async fn code_lists_are_the_same_in_the_database_and_in_the_schema() {
    let database = Database::loaded().await;
    let rows = database
        .connect()
        .await
        .query_all_raw(Statement::from_string(DbBackend::Postgres, CLOSED))
        .await
        .expect("constraints");
    let mut closed: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        let text = |at| row.try_get_by_index::<String>(at).expect("a text");
        closed.entry((text(0), text(1))).or_default().insert(text(2));
    }
    closed.retain(|_, values| values.len() > 1);
    let mut check = |table: &str, column: &str, values: BTreeSet<String>| {
        assert_eq!(closed.remove(&(table.to_owned(), column.to_owned())), Some(values), "{table}.{column}");
    };
    check("record", "origin", values::<e::record::Origin>());
    check("change", "kind", values::<e::change::ChangeKind>());
    check("source", "kind", values::<e::source::SourceKind>());
    check("actor", "kind", values::<e::actor::ActorKind>());
    check("organization", "kind", values::<e::organization::OrganizationKind>());
    check("name", "kind", values::<e::name::NameKind>());
    check("relation_phase", "status", values::<e::relation_phase::RelationStatus>());
    check("recognition", "kind", values::<e::recognition::RecognitionKind>());
    check("treaty", "kind", values::<e::treaty::TreatyKind>());
    check("treaty", "status", values::<e::treaty::TreatyStatus>());
    check("treaty_party", "role", values::<e::treaty_party::TreatyPartyRole>());
    check("treaty_party", "consent", values::<e::treaty_party::ConsentKind>());
    check("treaty_link", "kind", values::<e::treaty_link::TreatyLinkKind>());
    check("membership", "role", values::<e::membership::MembershipRole>());
    check("mission", "kind", values::<e::mission::MissionKind>());
    check("event", "kind", values::<e::event::EventKind>());
    check("event", "status", values::<e::event::EventStatus>());
    check("event_participant", "role", values::<e::event_participant::EventParticipantRole>());
    check("issue", "kind", values::<e::issue::IssueKind>());
    check("issue", "status", values::<e::issue::IssueStatus>());
    check("observation", "bound", values::<e::observation::ObservationBound>());
    check("coded_event", "quad_class", values::<e::coded_event::QuadClass>());
    check("vote", "choice", values::<e::vote::VoteChoice>());
    assert!(closed.is_empty(), "lists that no code knows: {closed:?}");
}

fn values<E: ActiveEnum<Value = String> + Iterable>() -> BTreeSet<String> {
    E::iter().map(|value| value.to_value()).collect()
}
