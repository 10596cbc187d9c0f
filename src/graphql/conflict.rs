//! `Conflict`: where sources cannot all be right about a field of a fact.

use super::{
    Request,
    citation::Citation,
    cited::Record,
    loader::{Key, Question},
    row,
};
use crate::{
    edtf::Edtf,
    error::{Error, Result},
};
use async_graphql::{Context, SimpleObject};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A field of a fact of which its sources say what cannot all be true: the Commonwealth of Independent States, which
/// Georgia left in 2007 by one and in 2009 by another. A time that is only less precise than another is no conflict.
#[derive(SimpleObject)]
pub struct Conflict {
    /// The field, in the spelling of this schema.
    field: String,
    /// What the record itself says of it: the most precise of the values, and of equally precise ones that of the dataset with the
    /// highest authority; or what a person has recorded. Null where it says nothing.
    value: Option<String>,
    /// What the sources say: every citation of this field that gives a value.
    citations: Vec<Citation>,
}

#[derive(Deserialize)]
struct Said {
    field: String,
    value: String,
    own: Option<String>,
    citation: Citation,
}

/// The conflicts of a fact, by field.
pub async fn of(ctx: &Context<'_>, record: &Record) -> Result<Vec<Conflict>> {
    let table = record.record_kind.as_str().to_lowercase();
    let question = || {
        let sql = format!(
            "
    select json_build_object(
        'field', citation.field, 'value', citation.value, 'citation', to_json(citation),
        'own', (select to_jsonb({table}) ->> citation.field from {table} where {table}.id = k.key))
    from citation
    where citation.record_id = k.key
        and citation.value is not null
    order by citation.field, citation.slug"
        );
        Ok(Question { sql, values: vec![] })
    };
    let rows = Request::of(ctx).loader.load(format!("{table}.conflicts"), Key::Id(record.key), question).await?;
    let mut fields: BTreeMap<String, Vec<Said>> = BTreeMap::new();
    for row in rows.iter() {
        let said: Said = serde_json::from_str(row).map_err(Error::internal)?;
        fields.entry(said.field.clone()).or_default().push(said);
    }
    Ok(fields.into_iter().filter_map(|(field, said)| conflict(&field, said)).collect())
}

fn conflict(field: &str, said: Vec<Said>) -> Option<Conflict> {
    let own = said.first()?.own.clone();
    let values: Vec<&str> = said.iter().map(|said| said.value.as_str()).chain(own.as_deref()).collect();
    let differ = values.iter().enumerate().any(|(at, one)| values[..at].iter().any(|other| contradict(one, other)));
    let citations = || said.into_iter().map(|said| said.citation).collect();
    differ.then(|| Conflict { field: row::camel_case(field), value: own, citations: citations() })
}

/// Whether both cannot be true; of times, whether they leave no start or no end in common.
fn contradict(one: &str, other: &str) -> bool {
    match (one.parse::<Edtf>(), other.parse::<Edtf>()) {
        (Ok(one), Ok(other)) => one.bounds().contradict(&other.bounds()),
        _ => one != other,
    }
}
