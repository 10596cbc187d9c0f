//! `search`: records and passages by their words, the best first.

use super::{
    Request,
    connection::{EdgeOf, PlainConnection},
    interface::union,
    later::{Later, Pointer},
    loader::{Key, Question},
    page::{Link, Term, Window},
    row::Part,
};
use crate::{
    entity::record::RecordKind,
    error::{Error, Nullable, Result},
};
use async_graphql::{Context, Object};
use sea_orm::sea_query::Expr;
use serde::Deserialize;

union! {
    /// Anything that search finds: records of every kind, and the passages of documents.
    pub enum SearchHit {
        Country(super::country::Country),
        Organization(super::organization::Organization),
        Person(super::person::Person),
        Office(super::office::Office),
        Relation(super::relation::Relation),
        RelationPhase(super::relation_phase::RelationPhase),
        Recognition(super::recognition::Recognition),
        Treaty(super::treaty::Treaty),
        TreatyParty(super::treaty_party::TreatyParty),
        Membership(super::membership::Membership),
        Mission(super::mission::Mission),
        Event(super::event::Event),
        EventParticipant(super::event_participant::EventParticipant),
        Doctrine(super::doctrine::Doctrine),
        Issue(super::issue::Issue),
        Observation(super::observation::Observation),
        Source(super::source::Source),
        Document(super::document::Document),
        Passage(super::passage::Passage),
    }
}

/// A record or passage that was found.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Hit {
    /// Of passages below zero, so that no two hits have the same.
    id: i64,
    kind: String,
    score: f64,
    query: String,
}

impl Pointer for Hit {
    type Objects = SearchHit;
    const CURRENT: Option<&'static str> = None;
    const FROM: Option<&'static str> = Some(HITS);

    fn parts() -> Vec<Part> {
        vec![Part::of::<Hit>("hit")]
    }

    fn target(&self) -> (&str, i64) {
        (&self.kind, self.id.abs())
    }
}

/// What is found for the query `k.key`, and how well it fits. What is called exactly so comes first, by its title or,
/// of actors, by one of their further names and codes (which are parted by dots); then what has its words, then
/// passages, then what only resembles it. Among what has the words, it counts whether the title has them in one piece,
/// whether they are its own or only its context's, and what it is: actors come before facts, these before sources, and
/// short titles before long ones. Resemblance is dear, and asked for only where few records have the very words. What has the words
/// is found by them alone (`kind || ''`): to go through all records of the kinds asked for as well would take longer. Parts that are
/// found by way of their treaty or event are read only where their kind is asked for: PostgreSQL sees so before it looks.
const HITS: &str = "
    with asked as materialized (
        select folded(k.key) as text, websearch_to_tsquery('public.chancery', k.key) as words),
    q as materialized (
        select asked.*, 20 > (
            select count(*)
            from (select from record where record.search @@ asked.words and record.search <> '' limit 20) enough) as few
        from asked),
    resembling as (
        select resembling.*, max(resembling.likeness) over () as most
        from q
        cross join lateral resembling(q.text)
        where q.few),
    found as (
        select record.id, record.kind || '' as kind, record.folded, record.sought, record.terms, record.retracted, record.search,
            q.text, q.words as query_words, 1 as likeness, true as has_words
        from q
        join record on record.search @@ q.words and record.search <> ''
        union all
        select record.id, record.kind, record.folded, record.sought, record.terms, record.retracted, record.search,
            q.text, q.words, resembling.likeness, false
        from q
        cross join resembling
        join record on record.id = resembling.id
        where resembling.likeness > resembling.most - 0.15 and not record.search @@ q.words
        union all
        select part.id, 'TREATY_PARTY', part.folded, '', '', null, part.search, q.text, q.words, 1, true
        from q
        cross join lateral parts_with('TREATY_PARTY', q.words) part
        union all
        select part.id, 'EVENT_PARTICIPANT', part.folded, '', '', null, part.search, q.text, q.words, 1, true
        from q
        cross join lateral parts_with('EVENT_PARTICIPANT', q.words) part),
    weighed as (
        select found.*,
            case
                when found.kind in ('COUNTRY', 'ORGANIZATION', 'PERSON') then 1
                when found.kind in ('TREATY', 'EVENT', 'DOCTRINE', 'ISSUE') then 0.75
                when found.kind in ('SOURCE', 'DOCUMENT') then 0
                else 0.25
            end as rank,
            least(1, length(found.text)::double precision / length(found.folded)) as share
        from found
        where found.retracted is null)
    select weighed.id, weighed.kind, k.key as query,
        case
            when weighed.folded = weighed.text and weighed.kind not in ('SOURCE', 'DOCUMENT') then 20
            when weighed.kind in ('COUNTRY', 'ORGANIZATION', 'PERSON')
                and strpos(weighed.sought, weighed.text) > 0
                and strpos(' · ' || folded(weighed.terms) || ' · ', ' · ' || weighed.text || ' · ') > 0 then 10
            else 0
        end
        + case
            when weighed.has_words then 3
                + case
                    when starts_with(weighed.folded, weighed.text) then 1
                    when strpos(weighed.folded, weighed.text) > 0 then 0.75
                    else 0
                end
                + case
                    when ts_filter(weighed.search, '{a,b}') @@ weighed.query_words then 0.5 + weighed.rank
                    else weighed.rank / 2
                end
                + weighed.share
                + 2 * ts_rank(weighed.search, weighed.query_words, 32)::double precision
            else 0.7 * weighed.likeness + 0.15 * weighed.rank + 0.1 * weighed.share
        end as score
    from weighed
    union all
    select -passage.id, 'PASSAGE', k.key, 1 + ts_rank(passage.search, q.words, 32)::double precision
    from q
    join passage on passage.search @@ q.words
    join section on section.id = passage.section_id
    join record on record.id = section.document_id and record.retracted is null";

const ALL: Link =
    Link { name: "search", on: "k.key is not null", order: &[Term::descending("hit.score", "double precision")] };

/// Parts of other facts, whose titles repeat theirs: they come only where they are asked for.
const PARTS: [RecordKind; 4] =
    [RecordKind::EventParticipant, RecordKind::TreatyParty, RecordKind::RelationPhase, RecordKind::Office];

/// The longest query, in characters.
const LONGEST: usize = 500;

pub async fn search(
    ctx: &Context<'_>, query: &str, kinds: Option<Vec<RecordKind>>, window: Window,
) -> Result<PlainConnection<SearchEdge>> {
    let query = query.trim();
    if query.is_empty() {
        return Err(Error::BadInput(
            "query is empty; give a name, a code or some words, such as \"kazakhstan\"".into(),
        ));
    }
    let length = query.chars().count();
    if length > LONGEST {
        return Err(Error::BadInput(format!("query takes at most {LONGEST} characters, not {length}")));
    }
    let mut list = ALL.whole::<Later<Hit>>(0);
    list.key = Key::Text(query.to_owned());
    let names = |kinds: &[RecordKind]| kinds.iter().map(ToString::to_string).collect::<Vec<_>>();
    if let Some(kinds) = kinds {
        let mut kinds = names(&kinds);
        if kinds.iter().any(|kind| kind == RecordKind::Document.as_str()) {
            kinds.push("PASSAGE".into());
        }
        list = list.only(&format!("{kinds:?}"), Expr::cust_with_values("hit.kind = any($1)", [kinds]));
    } else {
        list = list.only("", Expr::cust_with_values("hit.kind <> all($1)", [names(&PARTS)]));
    }
    list.plain(ctx, window).await
}

pub struct SearchEdge {
    node: Later<Hit>,
    cursor: String,
}

impl EdgeOf for SearchEdge {
    type Node = Later<Hit>;

    fn new(node: Self::Node, cursor: String, _parent: i64) -> Self {
        SearchEdge { node, cursor }
    }

    fn node(&self) -> &Self::Node {
        &self.node
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}

/// The words of a hit, `k.key`, around those that were found.
const HIGHLIGHT: &str = "
    select to_json(ts_headline(
        'public.chancery', hit.text, websearch_to_tsquery('public.chancery', $1),
        'StartSel=«, StopSel=», MinWords=10, MaxWords=30, MaxFragments=2, FragmentDelimiter=\" … \"'))
    from (
        select concat_ws(' — ', record.title, nullif(record.terms, ''), record.summary, nullif(record.context, ''))
        from record
        where record.id = k.key
        union all
        select passage.text from passage where passage.id = -k.key) hit(text)";

/// Something that was found.
#[Object]
impl SearchEdge {
    /// Where the entry stands in the list: pass it as `after` or `before` to read on from here.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// What was found.
    async fn node(&self) -> &Later<Hit> {
        &self.node
    }

    /// How well it fits, the higher the better: from 10 on it is called exactly so. To be compared within one search only.
    async fn score(&self) -> f64 {
        self.node.0.score
    }

    /// Its words around those that were found, which stand between « and ». Where only something similar was found,
    /// nothing is marked. This is plain text: show it as text, never as HTML.
    async fn highlight(&self, ctx: &Context<'_>) -> Nullable<String> {
        let Hit { id, query, .. } = &self.node.0;
        let question = || Ok(Question { sql: HIGHLIGHT.to_owned(), values: vec![query.clone().into()] });
        let rows = Request::of(ctx).loader.load(format!("highlight {query}"), Key::Id(*id), question).await;
        rows.and_then(|rows| rows.first().map(|text| serde_json::from_str(text).map_err(Error::internal)).transpose())
            .transpose()
    }
}
