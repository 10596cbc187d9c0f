//! What a load has to do, found out before anything is changed: which facts are new, different, back or gone, and
//! which citations.

use std::collections::{HashMap, HashSet};

use sea_orm::QueryResult;
use serde_json::{Value as Json, json};

use super::content::Content;
use super::fall::{self, Fallen, Left};
use super::history;
use super::session::{LoadError, Session, get};
use super::text::Texts;
use super::write::{Dataset, ROWS, new_ids};
use crate::entity::record::RecordKind;
use crate::import::record::bundle::{self, Bundle};
use crate::import::record::fact::{Backing, Citation, Fact};
use crate::import::record::kind::{self, Identity, KINDS, Kind};
use crate::import::record::row::Key;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    New,
    /// It was retracted and is said again.
    Returned,
    Revised,
    /// It says the same, and this dataset cites it differently.
    Recited,
    Unchanged,
}

pub(super) struct Planned<'b> {
    pub id: i64,
    pub kind: RecordKind,
    pub fact: &'b Fact,
    pub state: State,
    /// Of facts that have rows already and get others: boxed, as most have none.
    pub content: Option<Box<Content>>,
}

/// A citation that is new or differs, with the ids of what it joins.
pub(super) struct Cited<'b> {
    pub record: i64,
    pub source: i64,
    pub passage: Option<i64>,
    pub citation: &'b Citation,
    pub is_new: bool,
}

/// A fact that is cited without being stated.
pub(super) struct Backed {
    pub id: i64,
    pub kind: &'static Kind,
    /// This dataset cited it before, and cites it differently now.
    pub is_recited: bool,
}

pub(super) struct Plan<'b> {
    pub dataset: Dataset,
    /// The same dataset as the bundle has it.
    pub stated_by: &'b bundle::Dataset,
    pub texts: Texts,
    /// In the order of the bundle.
    pub facts: Vec<Planned<'b>>,
    pub backed: Vec<Backed>,
    pub fallen: Vec<Fallen>,
    /// Sources that others use and this dataset no longer gives.
    pub left: Vec<Left>,
    /// Citations that are new or differ.
    pub cited: Vec<Cited<'b>>,
    /// The slugs of citations that this dataset no longer gives.
    pub uncited: Vec<String>,
    /// Facts that lose a citation.
    pub bereft: HashSet<i64>,
}

/// A record as it stands.
struct Standing {
    digest: String,
    origin: String,
    confidence: Option<f64>,
    is_retracted: bool,
}

impl Standing {
    fn of(row: &QueryResult) -> Result<Self, LoadError> {
        Ok(Self {
            digest: get(row, "digest")?,
            origin: get(row, "origin")?,
            confidence: get(row, "confidence")?,
            is_retracted: get(row, "is_retracted")?,
        })
    }

    /// The dataset that recorded it.
    fn dataset(&self) -> &str {
        self.digest.split(':').next().unwrap_or_default()
    }

    /// Whether it is as a dataset says that is not a guest there.
    fn is_same(&self, fact: &Fact, dataset: &bundle::Dataset) -> bool {
        if fact.kind.record == Some(RecordKind::Document) && self.dataset() != dataset.slug {
            return false; // it is the dataset's that imported it last
        }
        self.digest.rsplit(':').next() == Some(&fact.digest)
            && self.origin == dataset.origin.as_str()
            && self.confidence == fact.confidence.or(dataset.confidence)
    }
}

/// The facts of a bundle with their ids, in its order, and those that exist as they stand.
pub(super) struct Records<'b> {
    facts: Vec<(i64, RecordKind, &'b Fact)>,
    standing: HashMap<i64, Standing>,
}

/// Finds the records that exist; all others are given their ids here.
pub(super) async fn records<'b>(session: &mut Session<'_>, bundle: &'b Bundle) -> Result<Records<'b>, LoadError> {
    let sql = "
        select slug, id, digest, origin, confidence, retracted is not null as is_retracted
        from record
        where kind = $1
            and slug = any($2)";
    let mut standing = HashMap::new();
    let mut facts = Vec::with_capacity(bundle.facts.len());
    for of_kind in bundle.facts.chunk_by(|one, other| one.kind.name == other.kind.name) {
        let Some((kind, record)) = of_kind.first().and_then(|fact| Some((fact.kind, fact.kind.record?))) else {
            continue;
        };
        for stated in of_kind.chunks(ROWS) {
            let sought = stated.iter().filter(|fact| may_be_on_record(session, fact));
            let slugs: Vec<_> = sought.map(|fact| fact.slug.clone()).collect();
            let mut known: HashMap<String, i64> = HashMap::new();
            if !slugs.is_empty() {
                for row in session.query("record", sql, [record.as_str().into(), slugs.into()]).await? {
                    let id = get(&row, "id")?;
                    known.insert(get(&row, "slug")?, id);
                    standing.insert(id, Standing::of(&row)?);
                }
            }
            facts.extend(stated.iter().map(|fact| (known.get(&fact.slug).copied(), record, fact)));
            for (slug, id) in known {
                session.learn(Key { kind: kind.name, slug }, id);
            }
        }
    }
    let new = facts.iter().filter(|(id, ..)| id.is_none()).count();
    let mut given = new_ids(session, "record", new).await?.into_iter();
    let with_id = |(known, record, fact): (Option<i64>, RecordKind, &'b Fact)| {
        let id = known.or_else(|| given.next().inspect(|id| session.learn(fact.key(), *id)));
        let missing = || LoadError::Dangling { kind: fact.kind.name, slug: fact.slug.clone() };
        Ok((id.ok_or_else(missing)?, record, fact))
    };
    Ok(Records { facts: facts.into_iter().map(with_id).collect::<Result<_, LoadError>>()?, standing })
}

/// What is known only by what it joins is new where one of these is: none of them has its id yet.
fn may_be_on_record(session: &Session<'_>, fact: &Fact) -> bool {
    let mut joined = fact.rows.iter().flat_map(|row| &row.cells).filter_map(|(_, cell)| cell.key());
    !matches!(fact.kind.identity, Identity::Fixed) || joined.all(|key| session.id(key).is_ok())
}

impl Records<'_> {
    /// Facts of the bundle that another dataset recorded and still cites, as they stand.
    async fn of_others(
        &self, session: &Session<'_>, bundle: &Bundle, dataset: i64,
    ) -> Result<HashMap<i64, Json>, LoadError> {
        let others = self.standing.iter().filter(|(_, record)| record.dataset() != bundle.dataset.slug);
        let others: Vec<i64> = others.filter(|(_, record)| !record.is_retracted).map(|(id, _)| *id).collect();
        let mut standing = HashMap::new();
        if others.is_empty() {
            return Ok(standing);
        }
        let sql = "
            select kind, array_agg(id) as ids
            from record
            where id = any($1)
                and (kind = 'SOURCE' or exists (select from citation where record_id = record.id and dataset_id <> $2))
            group by kind";
        for row in session.query("record", sql, [others.into(), dataset.into()]).await? {
            let kind: String = get(&row, "kind")?;
            if let Some(kind) = kind::of_record(&kind) {
                standing.extend(history::standing(session, kind, get(&row, "ids")?).await?);
            }
        }
        Ok(standing)
    }
}

impl<'b> Plan<'b> {
    pub async fn new(
        session: &Session<'_>, bundle: &'b Bundle, dataset: Dataset, texts: Texts, records: Records<'b>,
    ) -> Result<Self, LoadError> {
        let citations = Citations::compare(session, bundle, &records, &dataset).await?;
        let guest = records.of_others(session, bundle, dataset.id).await?;
        let mut facts = Vec::with_capacity(records.facts.len());
        for (id, kind, fact) in records.facts {
            let content = || Content::of(session, &bundle.dataset, fact, id).map(Box::new);
            let same = if citations.revised.contains(&id) { State::Recited } else { State::Unchanged };
            let (state, content) = match (records.standing.get(&id), guest.get(&id)) {
                (None, _) => (State::New, None),
                (Some(standing), _) if standing.is_retracted => (State::Returned, Some(content()?)),
                (_, Some(standing)) => {
                    let mut content = content()?;
                    if content.fill(standing) { (State::Revised, Some(content)) } else { (same, None) }
                }
                (Some(standing), None) if !standing.is_same(fact, &bundle.dataset) => {
                    (State::Revised, Some(content()?))
                }
                _ => (same, None),
            };
            facts.push(Planned { id, kind, fact, state, content });
        }
        let Citations { cited, uncited, bereft, revised } = citations;
        let backed = bundle.backings.iter().filter_map(|Backing { fact, .. }| {
            let kind = kind::cited().find(|kind| kind.name == fact.kind)?;
            Some(session.id(fact).map(|id| Backed { id, kind, is_recited: revised.contains(&id) }))
        });
        let backed = backed.collect::<Result<_, _>>()?;
        let (fallen, left) = (Vec::new(), Vec::new());
        let stated_by = &bundle.dataset;
        let mut plan = Self { dataset, stated_by, texts, facts, backed, fallen, left, cited, uncited, bereft };
        fall::find(session, bundle, &mut plan).await?;
        Ok(plan)
    }

    /// The facts that are not stated here and get another revision by how they are cited.
    pub fn recited(&self) -> impl Iterator<Item = &Backed> {
        self.backed.iter().filter(|backed| backed.is_recited)
    }

    /// How many rows will be sent.
    pub fn rows(&self) -> usize {
        let fresh = self.in_state(&[State::New]).map(|new| 2 + new.fact.rows.len() + new.fact.parts.len()); // record and change
        let others = self.rewritten().map(|(_, content)| 1 + content.rows.len() + content.parts.len());
        fresh.chain(others).sum::<usize>() + self.cited.len()
    }

    /// The facts that have rows already and get others.
    pub fn rewritten(&self) -> impl Iterator<Item = (&Planned<'b>, &Content)> {
        self.facts.iter().filter_map(|planned| Some((planned, planned.content.as_deref()?)))
    }

    /// The facts of a kind, which lie together in the order of `KINDS`.
    pub fn of_kind(&self, kind: &Kind) -> &[Planned<'b>] {
        let place = |name| KINDS.iter().position(|kind| kind.name == name);
        let begin = self.facts.partition_point(|planned| place(planned.fact.kind.name) < place(kind.name));
        let (_, rest) = self.facts.split_at(begin);
        let (of_kind, _) = rest.split_at(rest.partition_point(|planned| planned.fact.kind.name == kind.name));
        of_kind
    }

    /// The facts in one of some states.
    pub fn in_state<'p>(&'p self, states: &'p [State]) -> impl Iterator<Item = &'p Planned<'b>> {
        self.facts.iter().filter(|fact| states.contains(&fact.state))
    }
}

struct Citations<'b> {
    cited: Vec<Cited<'b>>,
    uncited: Vec<String>,
    /// Facts that this dataset cited before and cites differently now.
    revised: HashSet<i64>,
    /// Facts that lose a citation.
    bereft: HashSet<i64>,
}

impl<'b> Citations<'b> {
    async fn compare(
        session: &Session<'_>, bundle: &'b Bundle, records: &Records<'b>, dataset: &Dataset,
    ) -> Result<Self, LoadError> {
        let sql = "
            select
                slug,
                record_id,
                jsonb_build_array(value, locator, accessed, passage_id, sentence_start, sentence_length) as said
            from citation
            where dataset_id = $1";
        let mut standing: HashMap<String, (i64, Json)> = HashMap::new();
        if !dataset.is_new {
            for row in session.query("citation", sql, [dataset.id.into()]).await? {
                standing.insert(get(&row, "slug")?, (get(&row, "record_id")?, get(&row, "said")?));
            }
        }
        let before: HashSet<i64> = standing.values().map(|(record, _)| *record).collect();

        let (mut cited, mut revised) = (Vec::new(), HashSet::new());
        let backed = bundle.backings.iter().map(|Backing { fact, citations }| Ok((session.id(fact)?, citations)));
        let backed = backed.collect::<Result<Vec<_>, LoadError>>()?;
        let stated = records.facts.iter().map(|(id, _, fact)| (*id, &fact.citations));
        for (record, citations) in stated.chain(backed) {
            for citation in citations {
                let passage = citation.passage.as_ref().map(|passage| session.id(passage)).transpose()?;
                let known = if dataset.is_new { None } else { standing.remove(&citation.slug(&bundle.dataset.slug)) };
                let same = known.map(|(_, known)| known == said(citation, passage));
                if same == Some(true) {
                    continue;
                }
                if before.contains(&record) {
                    revised.insert(record);
                }
                let source = session.id(&citation.source)?;
                cited.push(Cited { record, source, passage, citation, is_new: same.is_none() });
            }
        }
        let bereft: HashSet<i64> = standing.values().map(|(record, _)| *record).collect();
        revised.extend(&bereft);
        Ok(Self { cited, uncited: standing.into_keys().collect(), revised, bereft })
    }
}

/// What a citation says, as the database gives it.
fn said(citation: &Citation, passage: Option<i64>) -> Json {
    let (start, length) = citation.sentence.unzip();
    json!([citation.value, citation.locator, citation.accessed, passage, start, length])
}
