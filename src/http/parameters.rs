//! The parameters of GraphQL over HTTP, out of an address or a body. What has the wrong form is said in the words of the
//! protocol.

use crate::{
    error::{Error, Result},
    graphql::{
        execute::Parameters,
        persisted::{Asked, Hash, unhex},
    },
};
use async_graphql::{Name, Value as Constant, Variables};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// What a body asks for.
pub enum Body {
    One(Parameters),
    Batch(Vec<Parameters>),
}

pub fn of_body(bytes: &[u8]) -> Result<Body> {
    let text = std::str::from_utf8(bytes).map_err(|_| bad("the body is not UTF-8"))?;
    if text.trim().is_empty() {
        return Err(bad("the body is empty; send a JSON object with the member query"));
    }
    match serde_json::from_str(text).map_err(|error| bad(format!("the body is not JSON that can be read: {error}")))? {
        Value::Object(members) => of_object(members).map(Body::One),
        Value::Array(entries) => {
            let entries = entries.into_iter().map(|entry| match entry {
                Value::Object(members) => of_object(members),
                other => Err(bad(format!("an entry of the batch is {}, and must be an object", kind(&other)))),
            });
            entries.collect::<Result<_>>().map(Body::Batch)
        }
        other => Err(bad(format!("the body is {}, and must be an object with the member query", kind(&other)))),
    }
}

/// Of the address of a GET. A parameter that is given twice counts as the last one.
pub fn of_address(pairs: Vec<(String, String)>) -> Result<Parameters> {
    let mut members = Map::new();
    for (name, text) in pairs {
        let value = match &*name {
            "query" | "documentId" | "operationName" => Value::String(text),
            "variables" | "extensions" if text.is_empty() => Value::Null,
            "variables" | "extensions" => serde_json::from_str(&text)
                .map_err(|error| bad(format!("{name} is not JSON that can be read: {error}")))?,
            _ => continue,
        };
        members.insert(name, value);
    }
    of_object(members)
}

fn of_object(mut members: Map<String, Value>) -> Result<Parameters> {
    let query = text(&mut members, "query")?;
    let id = text(&mut members, "documentId")?;
    // Some clients send an empty name for none.
    let operation_name = text(&mut members, "operationName")?.filter(|name| !name.is_empty());
    let variables = object(&mut members, "variables")?;
    let variables: Vec<(Name, Constant)> = variables.map(|(name, value)| (Name::new(name), value)).collect();
    let extensions: HashMap<String, Constant> = object(&mut members, "extensions")?.collect();
    let hash = extensions.get("persistedQuery").map(persisted).transpose()?;
    Ok(Parameters {
        document: asked(query, id, hash)?,
        operation_name,
        variables: Variables::from_value(Constant::Object(variables.into_iter().collect())),
        extensions,
    })
}

/// Which document is meant: a text wins over an id.
fn asked(query: Option<String>, id: Option<String>, hash: Option<Hash>) -> Result<Asked> {
    match (query, id, hash) {
        (Some(text), _, None) => Ok(Asked::Text(text)),
        (Some(text), _, Some(hash)) => Ok(Asked::Registered { text, hash }),
        (None, Some(id), _) => Ok(Asked::Id(id)),
        (None, None, Some(hash)) => Ok(Asked::Hash(hash)),
        (None, None, None) => Err(bad("query is missing; give the GraphQL document as the parameter query")),
    }
}

/// The hash of an automatic persisted query: `{ "version": 1, "sha256Hash": "…" }`.
fn persisted(value: &Constant) -> Result<Hash> {
    let form = || {
        bad(
            "extensions.persistedQuery must be { \"version\": 1, \"sha256Hash\": the SHA-256 of the query, in hexadecimal }",
        )
    };
    let Constant::Object(members) = value else { return Err(form()) };
    match (members.get("version"), members.get("sha256Hash")) {
        (Some(Constant::Number(version)), Some(Constant::String(hash))) if version.as_u64() == Some(1) => {
            unhex(hash).ok_or_else(form)
        }
        _ => Err(form()),
    }
}

fn text(members: &mut Map<String, Value>, name: &str) -> Result<Option<String>> {
    match members.remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(other) => Err(bad(format!("{name} is {}, and must be a string", kind(&other)))),
    }
}

fn object(members: &mut Map<String, Value>, name: &str) -> Result<impl Iterator<Item = (String, Constant)> + use<>> {
    let object = match members.remove(name) {
        None | Some(Value::Null) => Map::new(),
        Some(Value::Object(object)) => object,
        Some(other) => return Err(bad(format!("{name} is {}, and must be an object", kind(&other)))),
    };
    let entries = object.into_iter().map(|(name, value)| Ok((name, Constant::from_json(value)?)));
    let entries: Vec<_> =
        entries.collect::<serde_json::Result<_>>().map_err(|error| bad(format!("{name}: {error}")))?;
    Ok(entries.into_iter())
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

fn bad(message: impl Into<String>) -> Error {
    Error::BadInput(message.into())
}
