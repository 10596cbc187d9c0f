//! `Dataset`: a body of facts that is loaded and credited as one.

use super::{
    Request, id,
    loader::{Key, Question},
    planner::{Field, Planned},
    row::{self, Part, Row},
    scalar::{date::DateTime, url::Url},
};
use crate::{
    entity::record::RecordKind,
    error::{Error, Result},
};
use async_graphql::{ComplexObject, Context, ID, SimpleObject};
use serde::Deserialize;

/// A body of facts that is loaded, credited and undone as one.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Dataset {
    #[graphql(skip)]
    #[serde(rename = "id")]
    key: i64,
    /// Its name in addresses and filters.
    pub slug: String,
    /// Its title.
    title: String,
    /// The version that is loaded, as its publisher counts. Null where it has none.
    version: Option<String>,
    /// The licence under which its facts may be used: an SPDX identifier where there is one.
    licence: String,
    /// Where it is published.
    url: Option<Url>,
    /// When it was loaded last.
    loaded: DateTime,
}

impl Row for Dataset {
    fn parts() -> Vec<Part> {
        vec![Part::of::<Dataset>("dataset")]
    }
}

/// All datasets, by title.
pub async fn all(ctx: &Context<'_>) -> Result<Vec<Dataset>> {
    row::all(ctx, 0, "k.key is not null and dataset.retracted is null", "dataset.title collate \"C\", dataset.id").await
}

/// How many records of one kind a dataset states.
#[derive(SimpleObject, Deserialize)]
pub struct RecordCount {
    /// The kind of record.
    kind: RecordKind,
    /// How many of them.
    count: i64,
}

/// The facts that its citations support, the sources that they name, and its documents.
const COUNTS: &str = "
    select json_build_object('kind', record.kind, 'count', count(*))
    from record
    where record.retracted is null
        and record.id in (
            select record_id from citation where dataset_id = k.key
            union all
            select source_id from citation where dataset_id = k.key
            union all
            select id from document where dataset_id = k.key)
    group by record.kind
    order by record.kind";

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[Field::Id("dataset.slug")];

impl Planned for Dataset {
    const FIELDS: &'static [&'static [Field]] = &[OWN];
}

#[ComplexObject]
impl Dataset {
    /// Identifies the dataset across all types (Relay).
    async fn id(&self) -> ID {
        id::encode("DATASET", &self.slug)
    }

    /// How many records of each kind it states: facts, the sources that they rest on, and documents. Kinds of which it
    /// has none are left out, and so are the lines of event streams, which are no records.
    async fn record_counts(&self, ctx: &Context<'_>) -> Result<Vec<RecordCount>> {
        let question = || Ok(Question { sql: COUNTS.to_owned(), values: vec![] });
        let rows = Request::of(ctx).loader.load("dataset.recordCounts".into(), Key::Id(self.key), question).await?;
        rows.iter().map(|row| serde_json::from_str(row).map_err(Error::internal)).collect()
    }
}
