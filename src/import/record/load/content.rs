//! What is written of a fact: its record, rows and parts with the ids of this database. A dataset that states a fact which
//! another one recorded is a guest there: what it gives counts where it differs, what it leaves out is not erased.

use serde_json::{Map, Value as Json};

use super::session::{LoadError, Session};
use crate::entity::record::Origin;
use crate::import::record::bundle::Dataset;
use crate::import::record::fact::{Fact, distinct};
use crate::import::record::kind::KINDS;

#[derive(Clone, Debug)]
pub(super) struct Content {
    pub title: String,
    pub summary: Option<String>,
    pub terms: String,
    pub context: String,
    /// After the dataset that recorded it.
    pub digest: String,
    /// How it came into the record, which is the other dataset's matter for a guest.
    pub origin: String,
    pub confidence: Option<f64>,
    /// With their tables.
    pub rows: Vec<(&'static str, Json)>,
    pub parts: Vec<(&'static str, Json)>,
}

impl Content {
    pub fn of(session: &Session<'_>, dataset: &Dataset, fact: &Fact, id: i64) -> Result<Self, LoadError> {
        let rows = fact.rows.iter().map(|row| Ok((row.table, session.resolve(row, Some(("id", id)))?)));
        let parts = fact.parts.iter().map(|row| {
            let owner = fact.kind.owner(row.table).map(|column| (column, id));
            Ok((row.table, session.resolve(row, owner)?))
        });
        Ok(Self {
            title: fact.title.clone(),
            summary: fact.summary.clone(),
            terms: fact.terms.clone(),
            context: fact.context.clone(),
            digest: format!("{}:{}", dataset.slug, fact.digest),
            origin: dataset.origin.to_string(),
            confidence: fact.confidence.or(dataset.confidence),
            rows: rows.collect::<Result<_, LoadError>>()?,
            parts: parts.collect::<Result<_, LoadError>>()?,
        })
    }

    /// Fills what it leaves out from the fact as it stands, which `history` gives; says whether anything that it gives differs.
    /// An import gives no other title and no other time to what is on record: in what sources differ is settled by their
    /// citations (`agree`).
    pub fn fill(&mut self, standing: &Json) -> bool {
        let text = |column: &str| standing["record"][column].as_str().unwrap_or_default().to_owned();
        let yields = self.origin == Origin::Imported.as_str();
        if yields {
            self.title = text("title");
            self.summary = standing["record"]["summary"].as_str().map(str::to_owned).or(self.summary.take());
        }
        let mut differs = self.title != text("title");
        match &self.summary {
            Some(summary) => differs |= *summary != text("summary"),
            None => self.summary = standing["record"]["summary"].as_str().map(str::to_owned),
        }
        self.terms = united(&text("terms"), &self.terms);
        self.context = united(&text("context"), &self.context);
        self.digest = text("digest");
        self.origin = text("origin");
        self.confidence = standing["record"]["confidence"].as_f64();

        for (table, row) in &mut self.rows {
            if let (Some(row), Some(before)) = (row.as_object_mut(), standing[*table].as_object()) {
                differs |= fill_row(row, before, yields);
            }
        }
        differs | self.fill_parts(standing)
    }

    fn fill_parts(&mut self, standing: &Json) -> bool {
        let (mut all, mut known) = (Vec::new(), Vec::new());
        for (table, before) in standing.as_object().into_iter().flatten() {
            let mut parts = KINDS.iter().flat_map(|kind| kind.parts);
            let Some((part, _)) = parts.find(|(part, _)| part == table) else { continue };
            for row in before.as_array().into_iter().flatten() {
                let mut row = row.clone();
                if let Some(row) = row.as_object_mut() {
                    row.remove("id"); // of a name; it is given anew
                }
                known.push((*part, row.clone()));
                all.push((*part, row));
            }
        }
        let new: Vec<_> = self.parts.drain(..).filter(|part| !known.contains(part)).collect();
        let differs = !new.is_empty();
        all.extend(new);
        self.parts = all;
        differs
    }
}

/// The terms of both, each once.
fn united(one: &str, other: &str) -> String {
    let terms = [one, other].into_iter().flat_map(|terms| terms.split(" · "));
    distinct(terms.filter(|term| !term.is_empty()).map(str::to_owned)).join(" · ")
}

fn fill_row(row: &mut Map<String, Json>, before: &Map<String, Json>, yields: bool) -> bool {
    let mut differs = false;
    for (column, value) in row {
        let Some(standing) = before.get(column) else { continue };
        match value {
            Json::Null => *value = standing.clone(),
            Json::Array(items) => {
                let mut united = standing.as_array().cloned().unwrap_or_default();
                let more: Vec<_> = items.drain(..).filter(|item| !united.contains(item)).collect();
                differs |= !more.is_empty();
                united.extend(more);
                *items = united;
            }
            other if yields && !standing.is_null() && is_time(column, before) => *other = standing.clone(),
            other => differs |= !is_same(other, standing),
        }
    }
    differs
}

/// Whether a column is one of the five of a time.
fn is_time(column: &str, row: &Map<String, Json>) -> bool {
    let days = ["_earliest", "_start_latest", "_latest"];
    days.iter().any(|day| column.ends_with(day)) || row.contains_key(&format!("{column}_earliest"))
}

/// The database gives 18.0 as 18.
fn is_same(one: &Json, other: &Json) -> bool {
    one == other || one.as_f64().is_some_and(|number| other.as_f64() == Some(number))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Content, fill_row};

    fn content(name: &str, code: Option<&str>) -> Content {
        Content {
            title: name.to_owned(),
            summary: None,
            terms: "KZ".to_owned(),
            context: String::new(),
            digest: "guest:2".to_owned(),
            origin: "CURATED".to_owned(),
            confidence: None,
            rows: vec![("country", json!({ "id": 1, "code": code }))],
            parts: Vec::new(),
        }
    }

    fn standing() -> serde_json::Value {
        json!({
            "record": { "title": "Kazakhstan", "summary": "A state.", "terms": "KAZ", "digest": "host:1", "origin": "CURATED" },
            "country": { "id": 1, "code": "KZ" },
            "name": [{ "id": 7, "text": "Қазақстан" }],
        })
    }

    #[test]
    fn what_a_guest_leaves_out_stays() {
        let mut guest = content("Kazakhstan", None);
        assert!(!guest.fill(&standing()));
        assert_eq!(guest.summary.as_deref(), Some("A state."));
        assert_eq!(guest.terms, "KAZ · KZ");
        assert_eq!((guest.digest.as_str(), guest.origin.as_str()), ("host:1", "CURATED"));
        assert_eq!(guest.rows[0].1["code"], "KZ");
        assert_eq!(guest.parts, [("name", json!({ "text": "Қазақстан" }))]);
    }

    #[test]
    fn what_a_guest_gives_differently_counts() {
        let mut guest = content("Kazakhstan", Some("XX"));
        assert!(guest.fill(&standing()));
        assert_eq!(guest.rows[0].1["code"], "XX");
    }

    #[test]
    fn an_import_changes_no_title_and_no_time() {
        let row = |period: &str| json!({ "id": 1, "code": "KZ", "period": period, "period_earliest": period });
        let imported = |name: &str, row| Content {
            origin: "IMPORTED".to_owned(),
            rows: vec![("country", row)],
            ..content(name, None)
        };
        let mut standing = standing();
        standing["country"] = row("1991-12-16");
        let mut guest = imported("Kasachstan", row("1991"));
        assert!(!guest.fill(&standing));
        assert_eq!((guest.title.as_str(), &guest.rows[0].1), ("Kazakhstan", &row("1991-12-16")));
        standing["country"] = json!({ "id": 1, "code": "KZ", "period": null, "period_earliest": null });
        let mut adds = imported("Kazakhstan", row("1991"));
        assert!(adds.fill(&standing));
        assert_eq!(adds.rows[0].1, row("1991"));
    }

    #[test]
    fn lists_are_united_and_numbers_compared_as_numbers() {
        let before = json!({ "aliases": ["a", "b"], "value": 18 });
        let mut row = json!({ "aliases": ["b", "c"], "value": 18.0 });
        let (Some(row), Some(before)) = (row.as_object_mut(), before.as_object()) else { panic!() };
        assert!(fill_row(row, before, false));
        assert_eq!(row["aliases"], json!(["a", "b", "c"]));
        let mut same = json!({ "value": 18.0 });
        assert!(!same.as_object_mut().is_some_and(|row| fill_row(row, before, false)));
    }
}
