//! What a bundle refers to and does not hold: it must be on record.

use serde_json::{Value as Json, json};

use super::session::{LoadError, Session, get};
use super::write::ROWS;
use crate::entity::record::RecordKind;
use crate::import::record::bundle::Bundle;
use crate::import::record::kind::{self, KINDS};
use crate::import::record::row::Key;

/// Learns the ids of all of it, or says what is missing.
pub(super) async fn all(session: &mut Session<'_>, bundle: &Bundle) -> Result<(), LoadError> {
    let sought: Vec<&Key> = bundle.on_record.keys().collect();
    records(session, &sought).await?;
    subjects(session, &sought).await?;
    let missing = sought.into_iter().filter(|key| session.id(key).is_err());
    let missing: Vec<_> = missing.map(ToString::to_string).collect();
    if missing.is_empty() { Ok(()) } else { Err(LoadError::NotOnRecord { missing }) }
}

async fn records(session: &mut Session<'_>, sought: &[&Key]) -> Result<(), LoadError> {
    let named = |key: &&Key| Some(json!({ "kind": record_kind(key)?.as_str(), "slug": key.slug }));
    let rows: Vec<_> = sought.iter().filter_map(named).collect();
    let sql = "
        select kind, slug, id
        from record
        join jsonb_to_recordset($1) as sought (kind text, slug text) using (kind, slug)
        where retracted is null";
    for rows in rows.chunks(ROWS) {
        for row in session.query("record", sql, [Json::from(rows).into()]).await? {
            if let Some(kind) = kind::of_record(&get::<String>(&row, "kind")?) {
                session.learn(Key { kind: kind.name, slug: get(&row, "slug")? }, get(&row, "id")?);
            }
        }
    }
    Ok(())
}

fn record_kind(key: &Key) -> Option<RecordKind> {
    KINDS.iter().find(|kind| kind.name == key.kind)?.record
}

/// Places, topics and indicators.
async fn subjects(session: &mut Session<'_>, sought: &[&Key]) -> Result<(), LoadError> {
    for kind in KINDS.iter().filter(|kind| kind.record.is_none()) {
        let slugs: Vec<_> = sought.iter().filter(|key| key.kind == kind.name).map(|key| key.slug.clone()).collect();
        super::subjects::learn(session, kind, slugs).await?;
    }
    Ok(())
}
