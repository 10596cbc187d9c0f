//! What a load takes from the record: facts that lose their last citation, and sources that nothing uses any more.

use sea_orm::Value;

use super::plan::Plan;
use super::session::{LoadError, Session, get};
use crate::entity::record::RecordKind;
use crate::import::record::bundle::Bundle;
use crate::import::record::kind::{self, Kind};
use crate::import::record::row::Key;

/// A fact that loses its last citation, or a source that nothing cites any more.
pub(super) struct Fallen {
    pub id: i64,
    pub kind: &'static Kind,
}

/// A source that this dataset recorded and no longer gives, though another one uses it: it is that one's from now on.
pub(super) struct Left {
    pub id: i64,
    /// The slug of that dataset.
    pub heir: String,
}

/// The citations that this load takes away.
const GOING: &str = "citation.dataset_id = $1 and citation.slug = any($2)";

/// Finds all that falls. A dataset that is new can only add.
pub(super) async fn find(session: &Session<'_>, bundle: &Bundle, plan: &mut Plan<'_>) -> Result<(), LoadError> {
    if plan.dataset.is_new {
        return Ok(());
    }
    let stated = plan.facts.iter().map(|fact| fact.id);
    let mut said: Vec<i64> = stated.chain(plan.backed.iter().map(|backed| backed.id)).collect();
    facts(session, plan, &said).await?;
    documents(session, plan, &said).await?;
    is_on_record(session, bundle, plan)?;
    let sources = bundle.on_record.keys().filter(|key| kind::record_of(key) == Some(RecordKind::Source));
    said.extend(sources.filter_map(|key| session.id(key).ok()));
    sources_of(session, &bundle.dataset.slug, plan, said).await?;
    plan.fallen.sort_by_key(|fallen| fallen.id);
    Ok(())
}

/// Facts that have no other citation than those that go.
async fn facts(session: &Session<'_>, plan: &mut Plan<'_>, said: &[i64]) -> Result<(), LoadError> {
    if plan.bereft.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "
        select id, kind
        from record
        where retracted is null
            and id <> all($3)
            and id = any($4)
            and not exists (select from citation where record_id = record.id and not ({GOING}))"
    );
    let bereft: Vec<i64> = plan.bereft.iter().copied().collect();
    let values: [Value; 4] = [plan.dataset.id.into(), plan.uncited.clone().into(), said.to_vec().into(), bereft.into()];
    for row in session.query("record", &sql, values).await? {
        if let Some(kind) = kind::of_record(&get::<String>(&row, "kind")?) {
            plan.fallen.push(Fallen { id: get(&row, "id")?, kind });
        }
    }
    Ok(())
}

/// Documents that this dataset imported and no longer gives.
async fn documents(session: &Session<'_>, plan: &mut Plan<'_>, said: &[i64]) -> Result<(), LoadError> {
    let sql = "
        select record.id
        from document
        join record on record.id = document.id
        where document.dataset_id = $1
            and record.retracted is null
            and record.id <> all($2)";
    for row in session.query("document", sql, [plan.dataset.id.into(), said.to_vec().into()]).await? {
        plan.fallen.push(Fallen { id: get(&row, "id")?, kind: &kind::DOCUMENT });
    }
    Ok(())
}

/// What falls cannot be what the bundle takes to be on record: nobody else has said it.
fn is_on_record(session: &Session<'_>, bundle: &Bundle, plan: &Plan<'_>) -> Result<(), LoadError> {
    let falls = |key: &&Key| plan.fallen.iter().any(|fallen| session.id(key).ok() == Some(fallen.id));
    let missing = bundle.on_record.keys().filter(|key| kind::record_of(key).is_some()).filter(falls);
    let missing: Vec<_> =
        missing.map(|key| format!("{key}: only this very dataset stated it, and does no longer")).collect();
    if missing.is_empty() { Ok(()) } else { Err(LoadError::NotOnRecord { missing }) }
}

/// Sources that this dataset recorded and no longer gives. What its own document cites, it gives. One that nobody cites (further reading) lives with its dataset.
async fn sources_of(
    session: &Session<'_>, dataset: &str, plan: &mut Plan<'_>, said: Vec<i64>,
) -> Result<(), LoadError> {
    let sql = format!(
        "
        select record.id, heir.slug as heir
        from record
        left join lateral (
            select dataset.slug
            from (
                select dataset_id from citation where source_id = record.id and not ({GOING})
                union all
                select document.dataset_id
                from reference
                join passage on passage.id = reference.passage_id
                join section on section.id = passage.section_id
                join document on document.id = section.document_id
                where reference.source_id = record.id
                    and reference.passage_id <> all($5)
                union all
                select document.dataset_id
                from document
                join record kept on kept.id = document.id and kept.retracted is null
                where document.source_id = record.id
                    and document.dataset_id <> $1) uses
            join dataset on dataset.id = uses.dataset_id
            order by dataset.slug
            limit 1) heir on true
        where record.kind = 'SOURCE'
            and record.retracted is null
            and split_part(record.digest, ':', 1) = $3
            and record.id <> all($4)"
    );
    let standing = plan.texts.standing();
    let values: [Value; 5] =
        [plan.dataset.id.into(), plan.uncited.clone().into(), dataset.into(), said.into(), standing.into()];
    let Some(kind) = kind::of_record(RecordKind::Source.as_str()) else { return Ok(()) };
    for row in session.query("record", &sql, values).await? {
        let id = get(&row, "id")?;
        match get(&row, "heir")? {
            None => plan.fallen.push(Fallen { id, kind }),
            Some(heir) => plan.left.push(Left { id, heir }),
        }
    }
    Ok(())
}
