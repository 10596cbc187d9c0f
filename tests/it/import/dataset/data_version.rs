//! Whatever is loaded or undone moves the version of the data, since what is kept of answers goes by it.

use super::{World, gdelt, unvotes};
use crate::import::bundle::{Bundle, value};
use serde_json::{Value, json};

async fn version(world: &World) -> Value {
    let version = value(world.server.database(), "select to_jsonb(version) from data_version").await;
    let shown = world.server.ask("{ service { dataVersion } }", Value::Null).await;
    assert_eq!(shown["service"]["dataVersion"], version);
    version
}

#[tokio::test]
async fn every_load_moves_the_version_of_the_data() {
    let world = World::small().await;
    let mut before = version(&world).await;
    let steps: [(&str, &dyn Fn()); 7] = [
        ("a bundle", &|| {
            Bundle::of("gazette").country("sylvania").load(world.server.database());
        }),
        ("coded events of a new year", &|| {
            let file = world.file("20190213.export.CSV", gdelt::meeting("7001", "20190213"));
            world.stream(&["gdelt", &file]);
        }),
        ("coded events of the same year", &|| {
            let file = world.file("20190214.export.CSV", gdelt::meeting("7002", "20190214"));
            world.stream(&["gdelt", &file]);
        }),
        ("votes", &|| {
            unvotes::load(&world, unvotes::VOTES);
        }),
        ("other votes at the same events", &|| {
            unvotes::load(&world, &unvotes::VOTES.replace("XA,yes", "XA,no"));
        }),
        ("undoing a stream", &|| assert_eq!(world.retract("gdelt").status, 0)),
        ("undoing a bundle", &|| assert_eq!(world.retract("gazette").status, 0)),
    ];
    for (step, take) in steps {
        take();
        let after = version(&world).await;
        assert_ne!(after, before, "{step} leaves the version as it was");
        before = after;
    }

    // Partitions too, since rows are written straight into them.
    let silent = "
        select json_agg(tablename order by tablename)
        from pg_tables
        where schemaname = 'public'
            and not exists (
                select
                from pg_trigger
                where tgrelid = format('%I', tablename)::regclass
                    and tgname = 'note_change'
                    and tgenabled = 'A')"; // always: a load leaves foreign keys aside, and triggers with them
    let none_of_these_is_data = json!(["changing", "data_version", "seaql_migrations"]);
    assert_eq!(value(world.server.database(), silent).await, none_of_these_is_data, "`moves_data_version` is missing");
    assert_eq!(value(world.server.database(), "select to_json(count(*)) from changing").await, json!(0));
}

#[tokio::test]
async fn what_changes_nothing_leaves_the_version_as_it_is() {
    let world = World::small().await;
    let bundle = Bundle::of("gazette").country("sylvania");
    bundle.load(world.server.database());
    let before = version(&world).await;
    bundle.load(world.server.database());
    let refused = bundle.country("borduria").fact("membership", "member = 'syldavia', organization = 'united-nations'");
    assert_ne!(refused.import(world.server.database()).status, 0);
    assert_eq!(version(&world).await, before);
}
