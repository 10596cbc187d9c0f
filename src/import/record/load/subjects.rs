//! Places, topics and indicators: what facts speak of. They are no facts, so they have no history; they are kept as the
//! bundle says, and go when nothing speaks of them any more.

use super::session::{LoadError, Session, get};
use crate::import::record::bundle::Bundle;
use crate::import::record::fact::Fact;
use crate::import::record::kind::KINDS;
use crate::import::record::row::Key;

fn of<'b>(bundle: &'b Bundle, kind: &'b str) -> impl Iterator<Item = &'b Fact> {
    bundle.facts.iter().filter(move |fact| fact.kind.name == kind)
}

fn slugs(bundle: &Bundle, kind: &str) -> Vec<String> {
    of(bundle, kind).map(|fact| fact.slug.clone()).collect()
}

pub(super) async fn keep(session: &mut Session<'_>, bundle: &Bundle) -> Result<(), LoadError> {
    for kind in KINDS.iter().filter(|kind| kind.record.is_none()) {
        let table = kind.name;
        let rows = of(bundle, table).flat_map(|fact| &fact.rows);
        let rows = rows.map(|row| session.resolve(row, None)).collect::<Result<Vec<_>, _>>()?;
        super::write::upsert(session, table, "slug", rows).await?;

        let sql = format!("select slug, id from {table} where slug = any($1)");
        for row in session.query(table, &sql, [slugs(bundle, table).into()]).await? {
            session.learn(Key { kind: kind.name, slug: get(&row, "slug")? }, get(&row, "id")?);
        }
    }
    Ok(())
}

/// Deletes those that are neither in the bundle nor spoken of by anything.
pub(super) async fn drop_unused(session: &Session<'_>, bundle: &Bundle) -> Result<(), LoadError> {
    for kind in KINDS.iter().filter(|kind| kind.record.is_none()) {
        let table = kind.name;
        let uses = uses(session, table).await?;
        let unused = uses.iter().map(|(user, column)| {
            format!("\n    and not exists (select from {user} where {user}.{column} = {table}.id)")
        });
        let sql = format!("delete from {table}\nwhere slug <> all($1){}", unused.collect::<Vec<_>>().concat());
        session.execute(table, &sql, [slugs(bundle, table).into()]).await?;
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
