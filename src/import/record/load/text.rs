//! The text of a document: what is the same keeps its ids, so that citations from everywhere still lead there; what is new
//! is added, what is gone goes, and the facts that rested on it are told.

use std::collections::{BTreeSet, HashMap};

use sea_orm::Value;
use serde_json::{Value as Json, json};

use super::session::{LoadError, Session, get};
use super::write::{self, Dataset};
use crate::import::record::bundle::Bundle;
use crate::import::record::fact::PASSAGE;
use crate::import::record::kind;
use crate::import::record::report::TextReport;
use crate::import::record::row::Key;
use crate::import::record::text::{DATASET, Mentioned, Text, TextPassage};

/// The sections and passages of a load, by slug.
#[derive(Default)]
pub(super) struct Texts {
    sections: Ids,
    passages: Ids,
}

#[derive(Default)]
struct Ids {
    given: HashMap<String, i64>,
    /// Those of the given that were there before.
    kept: Vec<i64>,
    gone: Vec<i64>,
}

impl Texts {
    /// Finds the text that is on record by this dataset or of this document, and gives ids to what is new.
    pub async fn new(session: &mut Session<'_>, bundle: &Bundle, dataset: &Dataset) -> Result<Self, LoadError> {
        session.learn(Key { kind: DATASET, slug: bundle.dataset.slug.clone() }, dataset.id);
        let text = bundle.text.as_ref();
        if dataset.is_new && text.is_none() {
            return Ok(Self::default());
        }
        let sql = "
            with document as (
                select id from document where dataset_id = $1
                union
                select id from record where kind = 'DOCUMENT' and slug = $2)
            select section.id as section, section.slug as section_slug, passage.id as passage, passage.slug as passage_slug
            from document
            join section on section.document_id = document.id
            left join passage on passage.section_id = section.id";
        let slug = text.map(|text| text.slug.clone());
        let (mut sections, mut passages) = (HashMap::new(), HashMap::new());
        for row in session.query("document", sql, [dataset.id.into(), slug.into()]).await? {
            sections.insert(get::<String>(&row, "section_slug")?, get(&row, "section")?);
            if let Some(passage) = get::<Option<String>>(&row, "passage_slug")? {
                passages.insert(passage, get(&row, "passage")?);
            }
        }
        let given = text.into_iter().flat_map(|text| &text.sections).map(|section| section.slug.as_str());
        let sections = Ids::new(session, "section", given, sections).await?;
        let given = text.into_iter().flat_map(Text::passages).map(|passage| passage.slug.as_str());
        let passages = Ids::new(session, "passage", given, passages).await?;
        for (slug, id) in &passages.given {
            session.learn(Key { kind: PASSAGE, slug: slug.clone() }, *id);
        }
        Ok(Self { sections, passages })
    }

    /// The passages that were there before, whether they stay or go.
    pub fn standing(&self) -> Vec<i64> {
        self.passages.kept.iter().chain(&self.passages.gone).copied().collect()
    }

    pub fn gone(&self) -> Vec<i64> {
        self.passages.gone.clone()
    }

    pub fn report(&self, homeless: Vec<String>) -> Option<TextReport> {
        let Ids { given, kept, gone } = &self.passages;
        let new = given.len() - kept.len();
        let is_any = !given.is_empty() || !gone.is_empty();
        is_any.then_some(TextReport { new, unchanged: kept.len(), gone: gone.len(), homeless })
    }
}

impl Ids {
    async fn new<'t>(
        session: &Session<'_>, table: &str, given: impl Iterator<Item = &'t str>, mut standing: HashMap<String, i64>,
    ) -> Result<Self, LoadError> {
        let mut ids = Self::default();
        let mut new = BTreeSet::new();
        for slug in given {
            if let Some(id) = standing.remove(slug) {
                ids.given.insert(slug.to_owned(), id);
                ids.kept.push(id);
            } else if !ids.given.contains_key(slug) {
                new.insert(slug);
            }
        }
        let fresh = write::new_ids(session, table, new.len()).await?;
        ids.given.extend(new.into_iter().map(str::to_owned).zip(fresh));
        ids.gone = standing.into_values().collect();
        Ok(ids)
    }
}

/// Writes the text of a bundle, whose document is on record by now.
pub(super) async fn write(session: &Session<'_>, bundle: &Bundle, texts: &Texts) -> Result<(), LoadError> {
    let Some(text) = &bundle.text else { return Ok(()) };
    let document = session.id(&Key { kind: kind::DOCUMENT.name, slug: text.slug.clone() })?;
    let (sections, passages) = (&texts.sections.given, &texts.passages.given);
    let mut rows = (Vec::new(), Vec::new());
    for (place, section) in text.sections.iter().enumerate() {
        let parent = section.parent.and_then(|parent| text.sections.get(parent));
        rows.0.push(json!({
            "id": sections[&section.slug],
            "slug": section.slug,
            "document_id": document,
            "parent_id": parent.map(|parent| sections[&parent.slug]),
            "place": place,
            "level": section.level,
            "heading": section.heading,
            "path": section.path,
        }));
        for (place, passage) in section.passages.iter().enumerate() {
            rows.1.push(json!({
                "id": passages[&passage.slug],
                "slug": passage.slug,
                "section_id": sections[&section.slug],
                "place": place,
                "text": passage.text,
            }));
        }
    }
    for (table, rows) in [("section", rows.0), ("passage", rows.1)].into_iter().filter(|(_, rows)| !rows.is_empty()) {
        let sql = write::upserting(table, &["id"], &rows);
        send(session, table, &sql, &rows, []).await?;
    }
    let mentions = rows_of(text, passages, |passage, id| {
        let mentions = passage.mentions.iter().filter_map(|mention| Some((mention, mention.of.key()?)));
        let row = mentions.map(|(mention, key)| {
            let id_of = Some(session.id(&key)?);
            let (actor, place) = if matches!(mention.of, Mentioned::Place(_)) { (None, id_of) } else { (id_of, None) };
            let (start, length) = (mention.start, mention.length);
            Ok(json!({ "passage_id": id, "start": start, "length": length, "actor_id": actor, "place_id": place }))
        });
        row.collect()
    })?;
    bring(session, "mention", &mentions, &texts.passages.kept).await?;
    let references = rows_of(text, passages, |passage, id| {
        let row = passage.references.iter().enumerate().map(|(place, reference)| {
            let (position, source) = (reference.position, session.id(&reference.key())?);
            Ok(json!({ "passage_id": id, "place": place, "position": position, "source_id": source }))
        });
        row.collect()
    })?;
    bring(session, "reference", &references, &texts.passages.kept).await
}

fn rows_of(
    text: &Text, ids: &HashMap<String, i64>, rows: impl Fn(&TextPassage, i64) -> Result<Vec<Json>, LoadError>,
) -> Result<Vec<Json>, LoadError> {
    let of_each = text.passages().map(|passage| rows(passage, ids[&passage.slug]));
    Ok(of_each.collect::<Result<Vec<_>, _>>()?.concat())
}

/// Brings what hangs on passages to what is given; `kept` are those that have some already.
async fn bring(session: &Session<'_>, table: &str, rows: &[Json], kept: &[i64]) -> Result<(), LoadError> {
    if !kept.is_empty() {
        let sql = format!(
            "
            delete from {table}
            where passage_id = any($2)
                and to_jsonb({table}) not in (select jsonb_array_elements($1))"
        );
        send(session, table, &sql, rows, [kept.to_vec().into()]).await?;
    }
    if rows.is_empty() {
        return Ok(());
    }
    send(session, table, &write::inserting(table, rows, "on conflict do nothing"), rows, []).await
}

async fn send(
    session: &Session<'_>, table: &str, sql: &str, rows: &[Json], others: impl IntoIterator<Item = Value>,
) -> Result<(), LoadError> {
    session.execute(table, sql, [Json::from(rows).into()].into_iter().chain(others)).await
}

/// Takes away what is gone. Gives the facts that were led there, of whatever dataset.
pub(super) async fn clear(session: &Session<'_>, texts: &Texts) -> Result<Vec<String>, LoadError> {
    let mut homeless = Vec::new();
    if !texts.passages.gone.is_empty() {
        let sql = "
            with homeless as (
                update citation
                set passage_id = null,
                    sentence_start = null,
                    sentence_length = null
                where passage_id = any($1)
                returning record_id)
            select distinct lower(kind) || '/' || slug as fact
            from record
            where id in (select record_id from homeless)
            order by fact";
        for row in session.query("citation", sql, [texts.gone().into()]).await? {
            homeless.push(get(&row, "fact")?);
        }
        session.execute("passage", "delete from passage where id = any($1)", [texts.gone().into()]).await?;
    }
    if !texts.sections.gone.is_empty() {
        let gone = texts.sections.gone.clone();
        session.execute("section", "delete from section where id = any($1)", [gone.into()]).await?;
    }
    Ok(homeless)
}
