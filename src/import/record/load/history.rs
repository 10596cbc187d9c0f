//! What was said before, and the log of changes.

use std::collections::HashMap;

use serde_json::Value as Json;

use super::fresh;
use super::plan::{Plan, State};
use super::session::{LoadError, Session, get};
use super::write;
use crate::import::record::kind::{KINDS, Kind};

/// The facts whose former state is kept.
const CHANGING: &[State] = &[State::Returned, State::Revised, State::Recited];

/// Writers take this lock before they number their changes and keep it to their commit, so that the numbers are in the order
/// of the commits.
pub(super) async fn lock(session: &Session<'_>) -> Result<(), LoadError> {
    let sql = "select pg_advisory_xact_lock(hashtextextended('chancery.change', 0))";
    session.execute("the lock of the change log", sql, []).await
}

/// Keeps the facts that are about to change as they are. One that fell was kept then.
pub(super) async fn keep_former(session: &Session<'_>, plan: &Plan<'_>) -> Result<(), LoadError> {
    for kind in KINDS {
        let changing = plan.of_kind(kind).iter().filter(|planned| CHANGING.contains(&planned.state));
        let recited = plan.recited().map(|backed| (backed.kind, backed.id));
        let falling = plan.fallen.iter().map(|fallen| (fallen.kind, fallen.id));
        let others = recited.chain(falling).filter(|(other, _)| other.name == kind.name).map(|(_, id)| id);
        let ids: Vec<i64> = changing.map(|planned| planned.id).chain(others).collect();
        if ids.is_empty() {
            continue;
        }
        keep(session, kind, ids).await?;
    }
    Ok(())
}

async fn keep(session: &Session<'_>, kind: &Kind, ids: Vec<i64>) -> Result<(), LoadError> {
    let sql = format!(
        "
        insert into revision (record_id, revision, fact, until)
        select record.id, record.revision, {}, greatest($1, record.recorded)
        from record
        where record.id = any($2)
        on conflict (record_id, revision) do nothing",
        whole(kind),
    );
    session.execute("revision", &sql, [session.now.into(), ids.into()]).await
}

/// Keeps facts of a kind as they are, and counts another revision of each.
pub(super) async fn revise(session: &Session<'_>, kind: &Kind, ids: &[i64]) -> Result<(), LoadError> {
    keep(session, kind, ids.to_vec()).await?;
    write::recite(session, ids.to_vec()).await
}

/// The facts of a kind as they stand, by id.
pub(super) async fn standing(
    session: &Session<'_>, kind: &Kind, ids: Vec<i64>,
) -> Result<HashMap<i64, Json>, LoadError> {
    let sql = format!("select record.id, {} as fact from record where record.id = any($1)", whole(kind));
    let rows = session.query("record", &sql, [ids.into()]).await?;
    rows.iter().map(|row| Ok((get(row, "id")?, get(row, "fact")?))).collect()
}

/// A fact with its rows and citations as one JSON object, a key a table.
fn whole(kind: &Kind) -> String {
    let row = |table: &&str| format!("'{table}', (select to_jsonb({table}) from {table} where {table}.id = record.id)");
    let rows = kind.tables.iter().map(row);
    let lists = kind.parts.iter().copied().chain([("citation", "record_id")]).map(|(table, owner)| {
        format!("'{table}', (select jsonb_agg(to_jsonb({table})) from {table} where {table}.{owner} = record.id)")
    });
    let tables = rows.chain(lists).collect::<Vec<_>>().join(",\n    ");
    format!(
        "jsonb_build_object(
    'record', to_jsonb(record) - '{{folded,sought,search}}'::text[],
    {tables})"
    )
}

/// Logs every change, `settled` ones among them, in the order in which facts refer to each other.
pub(super) async fn log(session: &Session<'_>, plan: &Plan<'_>, settled: &[i64]) -> Result<(), LoadError> {
    let mut changes = Vec::new();
    for planned in &plan.facts {
        match planned.state {
            State::New | State::Returned => changes.push(("RECORDED", planned.id)),
            State::Revised | State::Recited => changes.push(("REVISED", planned.id)),
            State::Unchanged => {}
        }
    }
    changes.extend(plan.recited().map(|backed| ("REVISED", backed.id)));
    changes.extend(settled.iter().map(|id| ("REVISED", *id)));
    changes.extend(plan.fallen.iter().map(|fallen| ("RETRACTED", fallen.id)));
    if changes.is_empty() { Ok(()) } else { fresh::changes(session, &changes).await }
}
