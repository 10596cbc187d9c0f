//! Places, topics and indicators: what facts speak of. They are no facts, so they have no history; they are kept as the
//! bundle says, belong to the dataset that gave them first, and go when it no longer gives them and nothing speaks of them.

use std::collections::BTreeMap;

use super::session::{LoadError, Session, get};
use crate::import::record::bundle::Bundle;
use crate::import::record::fact::Fact;
use crate::import::record::kind::{KINDS, Kind};
use crate::import::record::row::Key;

fn of<'b>(bundle: &'b Bundle, kind: &'b str) -> impl Iterator<Item = &'b Fact> {
    bundle.facts.iter().filter(move |fact| fact.kind.name == kind)
}

fn slugs(bundle: &Bundle, kind: &str) -> Vec<String> {
    of(bundle, kind).map(|fact| fact.slug.clone()).collect()
}

pub(super) async fn keep(session: &mut Session<'_>, bundle: &Bundle, dataset: i64) -> Result<(), LoadError> {
    for kind in KINDS.iter().filter(|kind| kind.record.is_none()) {
        let table = kind.name;
        let slugs = slugs(bundle, table);
        if slugs.is_empty() {
            continue;
        }
        let rows = of(bundle, table).flat_map(|fact| &fact.rows);
        let rows = rows.map(|row| session.resolve(row, None)).collect::<Result<Vec<_>, _>>()?;
        super::write::upsert(session, table, &["slug"], rows).await?;

        let sql = format!("update {table} set dataset_id = $1 where dataset_id is null and slug = any($2)");
        session.execute(table, &sql, [dataset.into(), slugs.clone().into()]).await?;
        learn(session, kind, slugs).await?;
    }
    Ok(())
}

/// Learns the ids of those that there are.
pub(super) async fn learn(session: &mut Session<'_>, kind: &Kind, slugs: Vec<String>) -> Result<(), LoadError> {
    if slugs.is_empty() {
        return Ok(());
    }
    let sql = format!("select slug, id from {} where slug = any($1)", kind.name);
    for row in session.query(kind.name, &sql, [slugs.into()]).await? {
        session.learn(Key { kind: kind.name, slug: get(&row, "slug")? }, get(&row, "id")?);
    }
    Ok(())
}

/// Deletes those that this dataset gave and gives no longer, unless something still speaks of them.
pub(super) async fn drop_unused(session: &Session<'_>, bundle: &Bundle, dataset: i64) -> Result<(), LoadError> {
    let owned = KINDS.iter().filter(|kind| kind.record.is_none());
    let owned = owned.map(|kind| format!("select '{0}' as subject, slug from {0} where dataset_id = $1", kind.name));
    let sql = owned.collect::<Vec<_>>().join("\nunion all\n");
    let mut gone: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in session.query("subjects", &sql, [dataset.into()]).await? {
        let (subject, slug): (String, String) = (get(&row, "subject")?, get(&row, "slug")?);
        let is_kept = of(bundle, &subject).any(|fact| fact.slug == slug)
            || bundle.on_record.keys().any(|key| key.kind == subject && key.slug == slug);
        if !is_kept {
            gone.entry(subject).or_default().push(slug);
        }
    }
    for (table, gone) in gone {
        let uses = uses(session, &table).await?;
        let unused = uses.iter().map(|(user, column)| {
            format!("\n    and not exists (select from {user} where {user}.{column} = {table}.id)")
        });
        let sql = format!("delete from {table}\nwhere slug = any($1){}", unused.collect::<Vec<_>>().concat());
        session.execute(&table, &sql, [gone.into()]).await?;
    }
    Ok(())
}

/// The tables and columns that refer to a table: the database knows them, so nobody has to keep a list.
async fn uses(session: &Session<'_>, table: &str) -> Result<Vec<(String, String)>, LoadError> {
    let sql = "
        select conrelid::regclass::text as user, quote_ident(attname) as column
        from pg_constraint
        join pg_attribute on attrelid = conrelid and attnum = conkey[1]
        where contype = 'f'
            and confrelid = $1::text::regclass";
    let rows = session.query(table, sql, [table.into()]).await?;
    rows.iter().map(|row| Ok((get(row, "user")?, get(row, "column")?))).collect()
}
