//! Asks a system once, and tells whether two answers are the same.

use anyhow::{Context as _, bail};
use serde_json::Value;

#[derive(Default)]
pub struct Client(reqwest::Client);

/// What a system said.
pub struct Answer {
    pub data: Value,
    /// How many statements it took, where the system says so.
    pub statements: Option<usize>,
}

impl Client {
    /// An answer without errors. What is asked for is there, so nothing but a null is no answer, either.
    pub async fn ask(&self, url: &str, body: &str) -> anyhow::Result<Answer> {
        let request = self.0.post(url).header("content-type", "application/json").body(body.to_owned());
        let response = request.send().await?;
        let timing = response.headers().get("server-timing").and_then(|timing| timing.to_str().ok());
        let statements = timing.and_then(statements);
        let text = response.text().await?;
        let mut value: Value = serde_json::from_str(&text).with_context(|| text.clone())?;
        let data = value["data"].take();
        let is_empty = data.as_object().is_none_or(|fields| fields.values().any(Value::is_null));
        if is_empty || !value["errors"].is_null() {
            bail!("{text}");
        }
        Ok(Answer { data, statements })
    }
}

/// `db;dur=1.000;desc="4 statements", total;dur=2.000`
fn statements(timing: &str) -> Option<usize> {
    timing.split('"').nth(1)?.strip_suffix(" statements")?.parse().ok()
}

/// The first place where two answers differ, and how.
pub fn difference(one: &Value, other: &Value) -> Option<String> {
    match (one, other) {
        (Value::Object(fields), Value::Object(others)) if fields.len() == others.len() => {
            let mut differences = fields.iter().filter_map(|(name, value)| {
                let found = others.get(name).map_or(Some(": missing".to_owned()), |other| difference(value, other));
                Some(format!(".{name}{}", found?))
            });
            differences.next()
        }
        (Value::Array(items), Value::Array(others)) if items.len() == others.len() => {
            let mut differences = items
                .iter()
                .zip(others)
                .enumerate()
                .filter_map(|(place, (value, other))| Some(format!("[{place}]{}", difference(value, other)?)));
            differences.next()
        }
        _ if one == other => None,
        _ => Some(format!(": {} and {}", shortened(one), shortened(other))),
    }
}

fn shortened(value: &Value) -> String {
    let text = value.to_string();
    let short: String = text.chars().take(200).collect();
    if short.len() < text.len() { short + "…" } else { short }
}
