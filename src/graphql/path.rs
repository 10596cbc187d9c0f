//! `paths`: the shortest chains of links between two actors. First forwards, level by level, until the other actor is
//! reached; then back along the links that led there. One statement a step each way, whatever the number of actors.

use super::{
    Request,
    actor::{self, Actor},
    cited::Cited,
    filter::days,
    interface::Objects,
    loader::{Key, Question, Rows},
    path_link::{self, LinkKind},
    row::{By, Missing},
    scalar::actor_ref::{self, ActorRef},
};
use crate::{
    edtf::Edtf,
    entity::record::RecordKind,
    error::{Error, Result},
};
use async_graphql::{ComplexObject, Context, SimpleObject};
use futures_util::future::try_join;
use serde::Deserialize;

/// The longest chain, the most chains, and the most actors of one level from which is gone on.
const LONGEST: i32 = 6;
const MOST: i32 = 20;
const WIDEST: usize = 1000;

/// A chain of links from one actor to another.
#[derive(SimpleObject, Clone)]
pub struct Path {
    /// How many steps it has.
    length: usize,
    /// Its steps in order: each begins where the one before ends.
    steps: Vec<PathStep>,
}

/// One link of a chain.
#[derive(SimpleObject, Clone, Deserialize)]
#[graphql(complex)]
pub struct PathStep {
    /// By which kind of link it leads on.
    kind: LinkKind,
    #[graphql(skip)]
    from: i64,
    #[graphql(skip)]
    to: i64,
    #[graphql(skip)]
    link: i64,
}

#[ComplexObject]
impl PathStep {
    /// Where it begins.
    async fn from(&self, ctx: &Context<'_>) -> Result<Actor> {
        actor::by_id(ctx, self.from).await
    }

    /// What joins the two: a relation, a membership, a treaty or an event.
    async fn link(&self, ctx: &Context<'_>) -> Result<Cited> {
        let kind = RecordKind::from(self.kind).as_str();
        let link = Cited::find(ctx, kind, By::Id(self.link)).await?;
        link.ok_or_else(|| Error::internal(Missing(kind.to_owned(), self.link)))
    }

    /// Where it ends.
    async fn to(&self, ctx: &Context<'_>) -> Result<Actor> {
        actor::by_id(ctx, self.to).await
    }
}

/// What is asked for, as it came.
pub struct Asked {
    pub from: ActorRef,
    pub to: ActorRef,
    pub through: Option<Vec<LinkKind>>,
    pub as_of: Option<Edtf>,
    pub max_length: i32,
    pub limit: i32,
}

pub async fn paths(ctx: &Context<'_>, asked: Asked) -> Result<Vec<Path>> {
    within("maxLength", asked.max_length, LONGEST)?;
    within("limit", asked.limit, MOST)?;
    let (from, to) = try_join(actor_ref::resolve(ctx, &asked.from), actor_ref::resolve(ctx, &asked.to)).await?;
    let search = Search::new(&asked);
    let levels = search.levels(ctx, from, to, asked.max_length).await?;
    let chains = search.chains(ctx, &levels, to).await?;
    Ok(chains.into_iter().map(|steps| Path { length: steps.len(), steps }).collect())
}

fn within(argument: &str, value: i32, most: i32) -> Result<()> {
    if (1..=most).contains(&value) {
        return Ok(());
    }
    Err(Error::BadInput(format!("{argument} must be between 1 and {most}, not {value}")))
}

/// The actors at a distance from the first, which is alone at distance 0.
type Levels = Vec<Vec<i64>>;

struct Search {
    kinds: Vec<LinkKind>,
    from_day: String,
    to_day: String,
    limit: i32,
}

impl Search {
    fn new(asked: &Asked) -> Search {
        let mut kinds = asked.through.clone().unwrap_or_else(|| path_link::ALL.to_vec());
        kinds.sort_unstable();
        kinds.dedup();
        let always = ("-infinity".to_owned(), "infinity".to_owned());
        let (from_day, to_day) = asked.as_of.as_ref().map_or(always, days);
        Search { kinds, from_day, to_day, limit: asked.limit }
    }

    /// The levels below the other actor; none where it is the first itself, or is not reached.
    async fn levels(&self, ctx: &Context<'_>, from: i64, to: i64, longest: i32) -> Result<Levels> {
        let mut levels: Levels = vec![];
        let mut frontier = if from == to { vec![] } else { vec![from] };
        for further in (0..longest).rev() {
            if frontier.is_empty() {
                break;
            }
            let is_reached = self.leads(ctx, &frontier, to).await?;
            levels.push(frontier);
            if is_reached {
                return Ok(levels);
            }
            frontier = if further > 0 { self.reached(ctx, &levels).await? } else { vec![] };
        }
        Ok(vec![])
    }

    /// Whether one more step reaches the other actor: asked first, since the last level is the widest.
    async fn leads(&self, ctx: &Context<'_>, frontier: &[i64], to: i64) -> Result<bool> {
        let sql = || {
            let last = self.kinds.iter().map(|kind| {
                let links = kind.links();
                format!(
                    "exists (
                    select from ({links}) here
                    where here.actor = any((select a from asked)::bigint[]) and here.link = any(array(
                        select there.link from ({links}) there where there.actor = {to})))"
                )
            });
            let last = last.collect::<Vec<_>>().join("\nor ");
            format!(
                "{ASKED}
                select to_json(actor.id)
                from record actor
                where actor.id = {to} and actor.retracted is null and existed(actor.id, $1::date, $2::date)
                    and ({last})"
            )
        };
        let found = self.ask(ctx, &format!("leads {to}"), format!("{} ", joined(frontier)), sql).await?;
        Ok(!found.is_empty())
    }

    /// Whom one more step reaches that no step before did. Where they are too many countries go before organizations, these
    /// before persons, and each by their slugs.
    async fn reached(&self, ctx: &Context<'_>, levels: &Levels) -> Result<Vec<i64>> {
        let known: Vec<i64> = levels.iter().flatten().copied().collect();
        let frontier = levels.last().map_or(&[][..], Vec::as_slice);
        let sql = || {
            let next = self.kinds.iter().map(|kind| {
                let links = kind.links();
                // As an array, by which PostgreSQL looks the links up instead of joining all that there are.
                format!(
                    "select there.actor from ({links}) there where there.link = any(array(
                    select here.link from ({links}) here where here.actor = any((select a from asked)::bigint[])))"
                )
            });
            let next = next.collect::<Vec<_>>().join("\nunion\n");
            format!(
                "{ASKED}
                select to_json(actor.id)
                from record actor
                where actor.retracted is null
                    and existed(actor.id, $1::date, $2::date)
                    and actor.id in (({next}) except select unnest(b) from asked)
                order by actor.kind, actor.slug
                limit {WIDEST}"
            )
        };
        let key = format!("{} {}", joined(frontier), joined(&known));
        let rows = self.ask(ctx, "reached", key, sql).await?;
        rows.iter().map(|id| id.parse().map_err(Error::internal)).collect()
    }

    /// The chains, from their ends back. Every actor of a level has a link from the level before, so each piece of a
    /// chain can be made whole, and no more pieces need to be kept than chains are wanted.
    async fn chains(&self, ctx: &Context<'_>, levels: &Levels, to: i64) -> Result<Vec<Vec<PathStep>>> {
        let mut chains: Vec<Vec<PathStep>> = vec![];
        for (distance, level) in levels.iter().rev().enumerate() {
            let mut heads: Vec<i64> = chains.iter().map(|chain| chain[0].from).collect();
            if distance == 0 {
                heads.push(to);
                chains.push(vec![]);
            }
            let steps = self.steps(ctx, level, &heads).await?;
            let longer = chains.iter().zip(&heads).flat_map(|(chain, head)| {
                let steps = steps.iter().filter(move |step| step.to == *head);
                steps.map(|step| [std::slice::from_ref(step), chain].concat())
            });
            chains = longer.take(usize::try_from(self.limit).unwrap_or_default()).collect();
        }
        Ok(chains)
    }

    /// The best links from a level to some actors of the next: of two actors one of each kind, the first by its slug.
    async fn steps(&self, ctx: &Context<'_>, level: &[i64], heads: &[i64]) -> Result<Vec<PathStep>> {
        let sql = || {
            let pairs = self.kinds.iter().enumerate().map(|(place, kind)| {
                let (links, name) = (kind.links(), RecordKind::from(*kind));
                format!(
                    "select {place}, '{name}', here.actor, there.actor, there.link
                    from ({links}) there
                    join ({links}) here on here.link = there.link
                    where there.actor = any((select b from asked)::bigint[])
                        and here.actor = any((select a from asked)::bigint[]) and here.link = any(array(
                            select last.link from ({links}) last where last.actor = any((select b from asked)::bigint[])))"
                )
            });
            let pairs = pairs.collect::<Vec<_>>().join("\nunion all\n");
            format!(
                "{ASKED}
                select json_build_object('kind', kind, 'from', here, 'to', there, 'link', link)
                from (
                    select best.*, row_number() over (partition by there order by place, name) as number
                    from (
                        select distinct on (pair.here, pair.there, pair.place) pair.*, actor.slug as name
                        from ({pairs}) pair(place, kind, here, there, link)
                        join record actor on actor.id = pair.here
                        join record link on link.id = pair.link
                        order by pair.here, pair.there, pair.place, link.slug) best) numbered
                where number <= {}
                order by there, number",
                self.limit
            )
        };
        let key = format!("{} {}", joined(level), joined(heads));
        let rows = self.ask(ctx, &format!("steps {}", self.limit), key, sql).await?;
        rows.iter().map(|step| serde_json::from_str(step).map_err(Error::internal)).collect()
    }

    async fn ask(&self, ctx: &Context<'_>, name: &str, key: String, sql: impl FnOnce() -> String) -> Result<Rows> {
        let name = format!("paths {name} {:?} {} {}", self.kinds, self.from_day, self.to_day);
        let question =
            || Ok(Question { sql: sql(), values: vec![self.from_day.clone().into(), self.to_day.clone().into()] });
        Request::of(ctx).loader.load(name, Key::Text(key), question).await
    }
}

/// Ids as one word of a key.
fn joined(ids: &[i64]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

/// The two words of a key as arrays, read once.
const ASKED: &str = "with asked as materialized (
    select ('{' || split_part(k.key, ' ', 1) || '}')::bigint[] as a, ('{' || split_part(k.key, ' ', 2) || '}')::bigint[] as b)";
