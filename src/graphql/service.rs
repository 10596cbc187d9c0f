//! `Service`: which program answers, and with which data.

use super::{
    Request,
    loader::{Key, Question},
    scalar::date::DateTime,
    schema::sdl,
};
use crate::error::{Error, Nullable, Result};
use async_graphql::{Context, Object};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::{fmt::Write, sync::LazyLock};

pub struct Service;

static SCHEMA_HASH: LazyLock<String> = LazyLock::new(|| hex(&Sha256::digest(sdl())));

/// Every transaction that changes a table moves the version.
const DATA: &str = "
    select json_build_object('version', data_version.version, 'loaded', datasets.loaded)
    from data_version,
        (select max(dataset.loaded) from dataset where k.key is not null) datasets(loaded)";

#[derive(Deserialize)]
struct Data {
    version: String,
    loaded: Option<DateTime>,
}

async fn data(ctx: &Context<'_>) -> Result<Data> {
    let question = || Ok(Question { sql: DATA.to_owned(), values: vec![] });
    let rows = Request::of(ctx).loader.load("service".into(), Key::Id(0), question).await?;
    serde_json::from_str(rows.first().map_or("", String::as_str)).map_err(Error::internal)
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}"); // into a string it never fails
        text
    })
}

/// The program that answers, and the data that it answers from.
#[Object]
impl Service {
    /// The version of the program: `0.1.0` (Semantic Versioning).
    async fn version(&self) -> &str {
        env!("CARGO_PKG_VERSION")
    }

    /// SHA-256 of this schema as printed by the program, in hexadecimal. It differs where the schema does: generate clients anew.
    async fn schema_hash(&self) -> &str {
        &SCHEMA_HASH
    }

    /// Differs where the data does. An answer stays right as long as this stays the same. Opaque: do not look inside.
    async fn data_version(&self, ctx: &Context<'_>) -> Nullable<String> {
        Some(data(ctx).await.map(|data| data.version))
    }

    /// When a dataset was loaded last. Null where none is loaded.
    async fn loaded(&self, ctx: &Context<'_>) -> Nullable<DateTime> {
        data(ctx).await.map(|data| data.loaded).transpose()
    }
}
