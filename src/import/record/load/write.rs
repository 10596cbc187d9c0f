//! The rows of a load that stand in the place of others, and what the load takes away: one statement a table, for all its rows
//! at once. What is new takes the way of `fresh`.

use sea_orm::Value;
use serde_json::{Value as Json, json};

use super::content::Content;
use super::fresh;
use super::plan::{Cited, Plan, State};
use super::session::{LoadError, Session, get};
use crate::entity::record::Origin;
use crate::import::record::bundle::{self, Bundle};
use crate::import::record::fact::Citation;
use crate::import::record::kind::{KINDS, Kind};

/// Rows a statement: enough for its own cost not to count, few enough for progress to be seen.
pub(super) const ROWS: usize = 5_000;

pub(super) struct Dataset {
    pub id: i64,
    /// Nothing was loaded of it before.
    pub is_new: bool,
}

/// The dataset, or none if exactly this was loaded last.
pub(super) async fn dataset(session: &Session<'_>, bundle: &Bundle) -> Result<Option<Dataset>, LoadError> {
    let sql = "
        insert into dataset (slug, title, version, licence, url, digest, loaded, authority)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (slug) do update
        set title = excluded.title,
            version = excluded.version,
            licence = excluded.licence,
            url = excluded.url,
            digest = excluded.digest,
            loaded = excluded.loaded,
            authority = excluded.authority,
            retracted = null
        where dataset.digest <> excluded.digest
        returning id, xmax = 0 as is_new"; // a row that was there before is locked by this update, and xmax says by whom
    let dataset = bundle.dataset.clone();
    let values: [Value; 8] = [
        dataset.slug.into(),
        dataset.title.into(),
        dataset.version.into(),
        dataset.licence.into(),
        dataset.url.into(),
        bundle.digest.clone().into(),
        session.now.into(),
        dataset.authority.into(),
    ];
    let rows = session.query("dataset", sql, values).await?;
    rows.first().map(|row| Ok(Dataset { id: get(row, "id")?, is_new: get(row, "is_new")? })).transpose()
}

/// The dataset of a slug, as it was loaded last, unless it was undone since.
pub(super) async fn standing_dataset(session: &Session<'_>, slug: &str) -> Result<Option<bundle::Dataset>, LoadError> {
    let sql = "
        select title, version, licence, url, authority
        from dataset
        where slug = $1
            and retracted is null";
    let rows = session.query("dataset", sql, [slug.into()]).await?;
    let dataset = |row| {
        Ok(bundle::Dataset {
            slug: slug.to_owned(),
            title: get(row, "title")?,
            version: get(row, "version")?,
            licence: get(row, "licence")?,
            url: get(row, "url")?,
            origin: Origin::Imported,
            confidence: None,
            authority: get(row, "authority")?,
        })
    };
    rows.first().map(dataset).transpose()
}

/// Marks a dataset as undone, of which no facts are left; tells how many rows it had in streams.
pub(super) async fn withdraw_dataset(session: &Session<'_>, slug: &str) -> Result<i64, LoadError> {
    let sql = "
        with dataset as (
            update dataset
            set retracted = $2
            where slug = $1
            returning id),
        gone_events as (
            delete from coded_event
            using dataset
            where dataset_id = dataset.id
            returning 1),
        gone_votes as (
            delete from vote
            using dataset
            where dataset_id = dataset.id
            returning 1)
        select (select count(*) from gone_events) + (select count(*) from gone_votes) as gone";
    let rows = session.query("dataset", sql, [slug.into(), session.now.into()]).await?;
    rows.first().map_or(Ok(0), |row| get(row, "gone"))
}

/// Ids for new rows of a table, so that others can refer to them before they are written.
pub(super) async fn new_ids(session: &Session<'_>, table: &str, count: usize) -> Result<Vec<i64>, LoadError> {
    if count == 0 {
        return Ok(Vec::new());
    }
    let sql = "
        with given as materialized (select pg_get_serial_sequence($1, 'id')::regclass as sequence)
        select array(select nextval(sequence) from given, generate_series(1, $2::bigint)) as ids";
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let rows = session.query(table, sql, [table.into(), count.into()]).await?;
    rows.first().map_or(Ok(Vec::new()), |row| get(row, "ids"))
}

/// Takes away what the dataset no longer says, and makes room for what it now says instead.
pub(super) async fn withdraw(session: &Session<'_>, plan: &Plan<'_>) -> Result<(), LoadError> {
    if !plan.uncited.is_empty() {
        let sql = "delete from citation where dataset_id = $1 and slug = any($2)";
        session.execute("citation", sql, [plan.dataset.id.into(), plan.uncited.clone().into()]).await?;
    }
    let fallen: Vec<i64> = plan.fallen.iter().map(|fallen| fallen.id).collect();
    if !fallen.is_empty() {
        let sql = "update record set retracted = greatest($1, recorded) where id = any($2)";
        session.execute("record", sql, [session.now.into(), fallen.into()]).await?;
    }
    for kind in KINDS {
        clear(session, kind, plan).await?;
    }
    leave(session, plan).await
}

/// Leaves sources to the datasets that use them; what is said of them stays as it is.
async fn leave(session: &Session<'_>, plan: &Plan<'_>) -> Result<(), LoadError> {
    if plan.left.is_empty() {
        return Ok(());
    }
    let rows: Vec<_> = plan.left.iter().map(|left| json!({ "id": left.id, "heir": left.heir })).collect();
    let sql = "
        update record
        set digest = heir || ':' || split_part(digest, ':', 2)
        from jsonb_to_recordset($1) as source (id bigint, heir text)
        where record.id = source.id";
    session.execute("record", sql, [Json::from(rows).into()]).await
}

/// Parts are written anew with their fact, and not kept for a fallen one: others would still see it through them. What
/// only one fact may have (a country's code) is free for another. What both were stays in `revision`.
async fn clear(session: &Session<'_>, kind: &Kind, plan: &Plan<'_>) -> Result<(), LoadError> {
    let fallen = plan.fallen.iter().filter(|fallen| fallen.kind.name == kind.name).map(|fallen| fallen.id);
    let rewritten = plan.of_kind(kind).iter().filter(|planned| planned.content.is_some());
    let ids: Vec<i64> = rewritten.map(|planned| planned.id).chain(fallen).collect();
    if ids.is_empty() {
        return Ok(());
    }
    for (part, owner) in kind.parts {
        let sql = format!("delete from {part} where {owner} = any($1)");
        session.execute(part, &sql, [ids.clone().into()]).await?;
    }
    if let (Some(table), false) = (kind.tables.last(), kind.unique.is_empty()) {
        let freed = kind.unique.iter().map(|column| format!("{column:?} = null")).collect::<Vec<_>>().join(", ");
        let sql = format!("update {table} set {freed} where id = any($1)");
        session.execute(table, &sql, [ids.into()]).await?;
    }
    Ok(())
}

pub(super) async fn facts(session: &Session<'_>, plan: &Plan<'_>) -> Result<(), LoadError> {
    records(session, plan).await?;
    for kind in KINDS.iter().filter(|kind| kind.record.is_some()) {
        let contents = || plan.of_kind(kind).iter().filter_map(|planned| planned.content.as_ref());
        for table in kind.tables {
            fresh::rows(session, plan, kind, table).await?;
            upsert(session, table, &["id"], in_table(table, contents().flat_map(|content| &content.rows))).await?;
        }
    }
    for table in parts() {
        fresh::parts(session, plan, table).await?;
        let rows = in_table(table, plan.rewritten().flat_map(|(_, content)| &content.parts));
        send(session, table, &inserting(table, &rows, ""), &rows).await?;
    }
    Ok(())
}

fn in_table<'r>(table: &str, rows: impl Iterator<Item = &'r (&'static str, Json)>) -> Vec<Json> {
    rows.filter(|(of, _)| *of == table).map(|(_, row)| row.clone()).collect()
}

/// Each table of parts once, though countries and organizations share some.
fn parts() -> Vec<&'static str> {
    let mut parts: Vec<_> = KINDS.iter().flat_map(|kind| kind.parts).map(|(table, _)| *table).collect();
    parts.sort_unstable();
    parts.dedup();
    parts
}

/// Counts another revision of facts.
pub(super) async fn recite(session: &Session<'_>, ids: Vec<i64>) -> Result<(), LoadError> {
    if ids.is_empty() {
        return Ok(());
    }
    let sql = "
        update record
        set revision = revision + 1,
            revised = greatest($1, recorded)
        where id = any($2)";
    session.execute("record", sql, [session.now.into(), ids.into()]).await
}

async fn records(session: &Session<'_>, plan: &Plan<'_>) -> Result<(), LoadError> {
    let recited = plan.in_state(&[State::Recited]).map(|planned| planned.id);
    recite(session, recited.chain(plan.recited().map(|backed| backed.id)).collect()).await?;

    fresh::records(session, plan).await?;
    let rows: Vec<Json> = plan
        .rewritten()
        .map(|(planned, content)| {
            let Content { title, summary, terms, context, digest, origin, confidence, .. } = content;
            json!({
                "id": planned.id,
                "kind": planned.kind.as_str(),
                "slug": planned.fact.slug,
                "title": title,
                "summary": summary,
                "digest": digest,
                "terms": terms,
                "context": context,
                "origin": origin,
                "confidence": confidence,
            })
        })
        .collect();
    let sql = "
        insert into record (id, kind, slug, title, summary, digest, terms, context, origin, confidence, recorded)
        select id, kind, slug, title, summary, digest, terms, context, origin, confidence, $2
        from jsonb_to_recordset($1) as fact (
            id bigint, kind text, slug text, title text, summary text, digest text, terms text, context text,
            origin text, confidence double precision)
        on conflict (id) do update
        set title = excluded.title,
            summary = excluded.summary,
            digest = excluded.digest,
            terms = excluded.terms,
            context = excluded.context,
            origin = excluded.origin,
            confidence = excluded.confidence,
            revision = record.revision + 1,
            revised = greatest(excluded.recorded, record.recorded),
            retracted = null";
    for rows in rows.chunks(ROWS) {
        session.send("record", sql, rows, [session.now.into()]).await?;
    }
    Ok(())
}

pub(super) async fn citations(session: &Session<'_>, plan: &Plan<'_>) -> Result<(), LoadError> {
    fresh::citations(session, plan).await?;
    let differing = plan.cited.iter().filter(|cited| !cited.is_new).map(|cited| citation(plan, cited));
    upsert(session, "citation", &["record_id", "slug"], differing.collect()).await
}

pub(super) fn citation(plan: &Plan<'_>, cited: &Cited<'_>) -> Json {
    let Citation { field, value, locator, accessed, sentence, .. } = cited.citation;
    let (start, length) = sentence.unzip();
    json!({
        "slug": cited.citation.slug(&plan.stated_by.slug),
        "record_id": cited.record,
        "source_id": cited.source,
        "dataset_id": plan.dataset.id,
        "field": field,
        "value": value,
        "locator": locator,
        "accessed": accessed,
        "passage_id": cited.passage,
        "sentence_start": start,
        "sentence_length": length,
    })
}

/// Inserts rows, or brings those that exist to what is given; those that are the same already are not touched.
pub(super) async fn upsert(session: &Session<'_>, table: &str, key: &[&str], rows: Vec<Json>) -> Result<(), LoadError> {
    send(session, table, &upserting(table, key, &rows), &rows).await
}

/// The statement for that.
pub(super) fn upserting(table: &str, key: &[&str], rows: &[Json]) -> String {
    let others: Vec<_> = columns(rows).into_iter().filter(|column| !key.contains(&column.as_str())).collect();
    let key = key.join(", ");
    let conflict = if others.is_empty() {
        format!("on conflict ({key}) do nothing")
    } else {
        let list = |of: &str| others.iter().map(|column| format!("{of}.{column:?}")).collect::<Vec<_>>().join(", ");
        let set = others.iter().map(|column| format!("{column:?} = excluded.{column:?}")).collect::<Vec<_>>();
        format!(
            "on conflict ({key}) do update\nset {}\nwhere ({}) is distinct from ({})",
            set.join(", "),
            list(table),
            list("excluded"),
        )
    };
    inserting(table, rows, &conflict)
}

/// The columns of rows that were made in one place.
fn columns(rows: &[Json]) -> Vec<String> {
    let first = rows.first().and_then(Json::as_object);
    first.map(|row| row.keys().cloned().collect()).unwrap_or_default()
}

/// The type is named with its schema, since `name` and `record` are types of `PostgreSQL` too.
pub(super) fn inserting(table: &str, rows: &[Json], conflict: &str) -> String {
    let list = columns(rows).iter().map(|column| format!("{column:?}")).collect::<Vec<_>>().join(", ");
    format!(
        "insert into {table} ({list})\nselect {list}\nfrom jsonb_populate_recordset(null::public.{table}, $1)\n{conflict}"
    )
}

async fn send(session: &Session<'_>, table: &str, sql: &str, rows: &[Json]) -> Result<(), LoadError> {
    for rows in rows.chunks(ROWS) {
        session.send(table, sql, rows, []).await?;
    }
    Ok(())
}
