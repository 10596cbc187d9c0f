//! What a bundle refers to and does not hold: it must be on record.

use std::collections::{BTreeSet, HashMap};

use super::session::{LoadError, Session, get};
use super::text::Texts;
use super::write::ROWS;
use crate::import::record::bundle::Bundle;
use crate::import::record::fact::PASSAGE;
use crate::import::record::kind::{self, KINDS};
use crate::import::record::row::Key;
use crate::import::record::text::Text;

/// Learns the ids of all of it, or says what is missing.
pub(super) async fn all(session: &mut Session<'_>, bundle: &Bundle, texts: &Texts) -> Result<(), LoadError> {
    let cited = bundle.backings.iter().map(|backing| &backing.fact);
    let sought: BTreeSet<&Key> = bundle.on_record.keys().chain(cited).collect();
    let sought: Vec<&Key> = sought.into_iter().collect();
    records(session, &sought).await?;
    subjects(session, &sought).await?;
    let missing = sought.into_iter().filter(|key| session.id(key).is_err());
    let mut missing: Vec<_> = missing.map(ToString::to_string).collect();
    missing.extend(passages(session, bundle, texts).await?);
    if missing.is_empty() { Ok(()) } else { Err(LoadError::NotOnRecord { missing }) }
}

/// Learns the ids of the passages that are cited. Gives those that are missing, and sentences that go beyond theirs.
async fn passages(session: &mut Session<'_>, bundle: &Bundle, texts: &Texts) -> Result<Vec<String>, LoadError> {
    let mut lengths: HashMap<String, usize> = HashMap::new();
    for passage in bundle.text.iter().flat_map(Text::passages) {
        lengths.insert(passage.slug.clone(), passage.text.chars().count());
    }
    let citations: Vec<_> = bundle.citations().collect();
    let cited: BTreeSet<&Key> = citations.iter().filter_map(|citation| citation.passage.as_ref()).collect();
    let others: Vec<_> = cited.iter().map(|key| key.slug.clone()).filter(|slug| !lengths.contains_key(slug)).collect();
    if !others.is_empty() {
        let sql = "
            select slug, id, char_length(text) as length
            from passage
            where slug = any($1)
                and id <> all($2)";
        for row in session.query("passage", sql, [others.into(), texts.gone().into()]).await? {
            let slug: String = get(&row, "slug")?;
            session.learn(Key { kind: PASSAGE, slug: slug.clone() }, get(&row, "id")?);
            lengths.insert(slug, usize::try_from(get::<i32>(&row, "length")?).unwrap_or_default());
        }
    }
    let unknown = cited.into_iter().filter(|key| !lengths.contains_key(&key.slug));
    let mut missing: Vec<_> = unknown.map(|key| format!("{key}: import its document first")).collect();
    for citation in citations {
        let (Some(passage), Some((start, length))) = (&citation.passage, citation.sentence) else { continue };
        let last = usize::try_from(start.saturating_add(length)).unwrap_or_default();
        match lengths.get(&passage.slug) {
            Some(end) if last > *end => {
                missing.push(format!("sentence [{start}, {length}] of {passage}: it has {end} characters"));
            }
            _ => {}
        }
    }
    Ok(missing)
}

async fn records(session: &mut Session<'_>, sought: &[&Key]) -> Result<(), LoadError> {
    let named = |key: &&Key| Some((kind::record_of(key)?.to_string(), key.slug.clone()));
    let sql = "
        select kind, slug, id
        from record
        join unnest($1::text[], $2::text[]) as sought (kind, slug) using (kind, slug)
        where retracted is null";
    for sought in sought.chunks(ROWS) {
        let (kinds, slugs): (Vec<_>, Vec<_>) = sought.iter().filter_map(named).unzip();
        for row in session.query("record", sql, [kinds.into(), slugs.into()]).await? {
            if let Some(kind) = kind::of_record(&get::<String>(&row, "kind")?) {
                session.learn(Key { kind: kind.name, slug: get(&row, "slug")? }, get(&row, "id")?);
            }
        }
    }
    Ok(())
}

/// Places, topics and indicators.
async fn subjects(session: &mut Session<'_>, sought: &[&Key]) -> Result<(), LoadError> {
    for kind in KINDS.iter().filter(|kind| kind.record.is_none()) {
        let slugs: Vec<_> = sought.iter().filter(|key| key.kind == kind.name).map(|key| key.slug.clone()).collect();
        super::subjects::learn(session, kind, slugs).await?;
    }
    Ok(())
}
