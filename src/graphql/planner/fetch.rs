//! Runs a plan: level by level, one statement for each link, every key once, and all of one state of the data.

use super::{
    Unplanned,
    actors::Actors,
    connections::Connections,
    cut,
    plan::{By, Child, Hanging, Level, Page, Plan, Reads, Root, Target},
    remembered::Remembered,
    rows::{self, Kind, Rows, Version},
    session::Session,
    sql::{self, Columns, Cut, Statement, Wanted},
    types::ACTORS,
    versions::Versions,
};
use crate::{
    edtf::Edtf,
    graphql::{filter::days, order, page::Slice},
};
use async_graphql::Variables;
use futures_util::future::BoxFuture;
use sea_orm::sqlx::{Row as _, postgres::PgRow};
use std::{borrow::Cow, cell::Cell, collections::HashMap, sync::Arc, time::Instant};

type Result<T> = std::result::Result<T, Unplanned>;

/// The rows of a level, and what hangs on them.
pub struct Fetched {
    pub rows: Rows,
    pub hanging: Vec<Hung>,
}

/// What hangs on the rows of a level by one child: a run of rows for each key.
pub struct Hung {
    /// The run of each row of the level above; none where its key is null.
    pub runs_of: Vec<Option<usize>>,
    pub runs: Vec<Run>,
    pub targets: Vec<Fetched>,
    pub shown: Shown,
}

/// How a page was asked for.
#[derive(Default)]
pub struct Shown {
    pub backward: bool,
    /// The name of its order in cursors.
    pub order: String,
}

#[derive(Default)]
pub struct Run {
    pub target: usize,
    pub start: usize,
    pub end: usize,
    pub more: bool,
    pub count: i64,
    /// Where in the answer it was written, the first time.
    pub written: Cell<Option<(usize, usize)>>,
}

/// What a root field gave: a run above nothing, or nothing.
pub enum Given {
    Typename,
    Nothing,
    Hung(Hung),
    Found(Fetched),
}

/// One request.
pub struct Fetch<'a> {
    pub connections: &'a Arc<Connections>,
    pub versions: &'a Arc<Versions>,
    pub session: Session<'a>,
    pub actors: Arc<Actors>,
    pub today: &'a Edtf,
    pub variables: &'a Variables,
    /// Whether the last statement saw the version that what is in memory is of, and whether any of it was used.
    pub checked: bool,
    pub used: bool,
}

impl<'a> Fetch<'a> {
    pub async fn plan(&mut self, plan: &'a Plan) -> Result<Vec<Given>> {
        let mut given = vec![];
        for (_, root) in &plan.roots {
            given.push(self.root(root).await?);
        }
        if !self.checked && (self.used || self.session.spent.statements > 1) {
            if self.session.is_one_snapshot() || !self.connections.own {
                self.send(sql::version(), None).await?;
            } else {
                let begun = Instant::now();
                let version = self.versions.current(self.connections).await?;
                self.session.spent.statements += 1;
                self.session.spent.time += begun.elapsed();
                self.check(Some(version))?;
            }
        }
        self.session.end().await?;
        Ok(given)
    }

    /// The rows of a statement, with the version looked at where it tells one.
    async fn send(&mut self, statement: Statement, keys: Option<sea_orm::Value>) -> Result<Vec<PgRow>> {
        let tells_version = statement.version;
        let rows = self.session.send(statement, keys).await?;
        if tells_version {
            self.checked = false;
            if let Some(row) = rows.first() {
                self.check(rows::version(row, row.len() - 1))?;
            }
        }
        Ok(rows)
    }

    /// Whether the next statement is to tell, in its last column, which version it sees. A version never comes again, so that
    /// where the last statement sees that of what is in memory, all before it have seen the same.
    fn asks_version(&self) -> bool {
        !(self.checked && self.session.is_one_snapshot())
    }

    async fn root(&mut self, root: &'a Root) -> Result<Given> {
        match root {
            Root::Typename(_) => Ok(Given::Typename),
            Root::Actor { argument: (name, asked), how, child } => {
                let id = self.named(*how, asked, name)?;
                Ok(Given::Hung(self.hang_keys(child, vec![Some(id)]).await?))
            }
            Root::Found { by, level, .. } => self.found(by, level).await,
            Root::Many(page) => Ok(Given::Hung(self.page(page, vec![Some(0)]).await?)),
        }
    }

    async fn found(&mut self, by: &'a By, level: &'a Level) -> Result<Given> {
        let key = self.key(by)?;
        let statement = sql::rows(&self.dated(level), &by.on, None, "text", self.asks_version());
        let rows = self.send(statement, Some(vec![key].into())).await?;
        if rows.is_empty() {
            return Ok(Given::Nothing);
        }
        Ok(Given::Found(self.fetched(level, Rows::read(rows)).await?))
    }

    /// A level with its rows, and what hangs on them.
    fn fetched<'s>(&'s mut self, level: &'a Level, rows: Rows) -> BoxFuture<'s, Result<Fetched>>
    where
        'a: 's,
    {
        Box::pin(async move {
            let mut hanging = vec![];
            for child in &level.children {
                let keys = (0..rows.len()).map(|row| rows.integer(row, child.key)).collect();
                hanging.push(self.hang_keys(child, keys).await?);
            }
            Ok(Fetched { rows, hanging })
        })
    }

    async fn hang_keys(&mut self, child: &'a Child, keys: Vec<Option<i64>>) -> Result<Hung> {
        match &child.of {
            Hanging::One(targets) if targets.iter().all(|target| target.level.described.is_resident()) => {
                self.actors(targets, keys).await
            }
            Hanging::One(targets) => {
                let target = targets.first().ok_or(Unplanned::new("a link that leads nowhere"))?;
                match target.level.digest {
                    Some(digest) => self.remembered(target, digest, keys).await,
                    None => self.rows(target, &by_id(&target.level), None, keys).await,
                }
            }
            Hanging::All { on, order, target } => {
                let current = target.level.described.current;
                let on = current.map_or_else(|| (*on).to_owned(), |current| format!("{on} and {current}"));
                self.rows(target, &on, Some(order), keys).await
            }
            Hanging::Many(page) => self.page(page, keys).await,
        }
    }

    /// Actors by their ids, from memory.
    async fn actors(&mut self, targets: &'a [Target], keys: Vec<Option<i64>>) -> Result<Hung> {
        self.used = true;
        let (keys, runs_of) = distinct(keys);
        let mut picked: Vec<Vec<usize>> = vec![vec![]; targets.len()];
        let mut runs = vec![];
        for key in keys {
            let (table, row) = self.actors.place(key).ok_or(Unplanned::new("an actor that is not in memory"))?;
            let target = targets.iter().position(|target| target.level.described.name == ACTORS[table]);
            let target = target.ok_or(Unplanned::new("an actor of another type"))?;
            let start = picked[target].len();
            picked[target].push(row);
            runs.push(Run { target, start, end: start + 1, ..Run::default() });
        }
        let mut fetched = vec![];
        for (target, picked) in targets.iter().zip(picked) {
            let table = ACTORS.iter().position(|ty| *ty == target.level.described.name).unwrap_or_default();
            let rows = Rows::Actors { actors: self.actors.clone(), table, picked };
            fetched.push(self.fetched(&target.level, rows).await?);
        }
        Ok(Hung { runs_of, runs, targets: fetched, shown: Shown::default() })
    }

    /// A row for each key, where there is one.
    async fn remembered(&mut self, target: &'a Target, digest: u128, keys: Vec<Option<i64>>) -> Result<Hung> {
        let (keys, runs_of) = distinct(keys);
        let mut rows = vec![];
        let mut runs = vec![];
        for row in self.recall(&target.level, digest, &keys).await? {
            let start = rows.len();
            rows.extend(row);
            runs.push(Run { start, end: rows.len(), ..Run::default() });
        }
        let fetched = self.fetched(&target.level, Rows::Remembered { rows, places: vec![] }).await?;
        Ok(Hung { runs_of, runs, targets: vec![fetched], shown: Shown::default() })
    }

    /// The rows of these ids, of those that are remembered or else read now.
    async fn recall(&mut self, level: &Level, digest: u128, ids: &[i64]) -> Result<Vec<Option<Arc<Remembered>>>> {
        let actors = self.actors.clone();
        let mut found: Vec<Option<Arc<Remembered>>> = ids.iter().map(|id| actors.memory.get((digest, *id))).collect();
        let missing: Vec<usize> = (0..ids.len()).filter(|place| found[*place].is_none()).collect();
        self.used |= missing.len() < ids.len();
        if missing.is_empty() {
            return Ok(found);
        }
        let sought: Vec<i64> = missing.iter().map(|place| ids[*place]).collect();
        let statement = sql::rows(&self.dated(level), &by_id(level), None, "bigint", self.asks_version());
        let rows = self.send(statement, Some(sought.into())).await?;
        let kinds = rows.first().map(Kind::of).unwrap_or_default();
        // Before the columns stands the place, behind them the version.
        let kinds: Arc<[Kind]> = kinds.into_iter().skip(1).take(level.columns.len()).collect();
        for row in &rows {
            let place = *missing.get(rows::place(row)?).ok_or(Unplanned::new("a row of no key"))?;
            let row = Arc::new(Remembered::of(row, kinds.clone()));
            actors.memory.keep((digest, ids[place]), row.clone());
            found[place] = Some(row);
        }
        Ok(found)
    }

    /// All rows for which a condition holds, given their keys.
    async fn rows(
        &mut self, target: &'a Target, on: &str, order: Option<&str>, keys: Vec<Option<i64>>,
    ) -> Result<Hung> {
        let (keys, runs_of) = distinct(keys);
        let mut runs: Vec<Run> = keys.iter().map(|_| Run::default()).collect();
        let level = &target.level;
        let rows = if keys.is_empty() {
            vec![]
        } else {
            let statement = sql::rows(&self.dated(level), on, order, "bigint", self.asks_version());
            self.send(statement, Some(keys.into())).await?
        };
        for (at, row) in rows.iter().enumerate() {
            let run = runs.get_mut(rows::place(row)?).ok_or(Unplanned::new("a row of no key"))?;
            if run.start == run.end {
                run.start = at;
            }
            run.end = at + 1;
        }
        let fetched = self.fetched(level, Rows::read(rows)).await?;
        Ok(Hung { runs_of, runs, targets: vec![fetched], shown: Shown::default() })
    }

    async fn page(&mut self, page: &'a Page, keys: Vec<Option<i64>>) -> Result<Hung> {
        let (keys, runs_of) = distinct(keys);
        let mut runs: Vec<Run> = keys.iter().map(|_| Run::default()).collect();
        let (slice, listing) = self.asked(page)?;
        self.used |= listing.filter.is_some();
        let unseen = page.wants.next && slice.before.is_some() || page.wants.previous && slice.after.is_some();
        if unseen {
            return Err(Unplanned::new("a page that must look behind itself"));
        }
        let order = if page.wants.cursors { order::name_of(&listing.order) } else { String::new() };
        let shown = Shown { backward: slice.backward, order };
        let level = &page.level;
        let mut kept = Rows::read(vec![]);
        if !keys.is_empty() && (page.wants.rows || page.wants.count) {
            let wanted = Wanted {
                on: page.many.link.on,
                current: level.described.current,
                reading: page.many.reading,
                order: &listing.order,
                page: page.wants.rows.then_some(Cut {
                    slice: &slice,
                    further: page.wants.next || page.wants.previous,
                    cursors: page.wants.cursors,
                    packed: page.is_packed(),
                }),
                count: page.wants.count,
                version: self.asks_version(),
            };
            let only = |columns| Columns { described: level.described, columns: Cow::Borrowed(columns) };
            let columns = match &page.reads {
                _ if !page.wants.rows => only(&[]),
                Reads::Ids(id) => only(id),
                Reads::Rows | Reads::Keys => self.dated(level),
            };
            let statement = sql::pages(&columns, listing.filter, &wanted, &page.texts);
            let rows = self.send(statement, Some(keys.into())).await?;
            kept = match page.reads {
                Reads::Rows => Rows::read(cut::rows(page, &slice, rows, &mut runs)?),
                Reads::Keys => Rows::Keys(self.unpacked(page, &slice, &rows, &mut runs)?),
                Reads::Ids(_) if page.is_packed() => {
                    let ids = self.unpacked(page, &slice, &rows, &mut runs)?.into_iter();
                    let ids = ids.map(|id| id.map(i64::from_be_bytes)).collect();
                    Rows::Remembered { rows: self.each(level, ids).await?, places: vec![] }
                }
                Reads::Ids(_) => {
                    let places = cut::rows(page, &slice, rows, &mut runs)?;
                    let ids = places.iter().map(|row| rows::integer(row, 1)).collect();
                    Rows::Remembered { rows: self.each(level, ids).await?, places }
                }
            };
        }
        let fetched = self.fetched(level, kept).await?;
        Ok(Hung { runs_of, runs, targets: vec![fetched], shown })
    }

    /// Each key's page as it comes in one array; what is in it counts as rows.
    fn unpacked(
        &mut self, page: &Page, slice: &Slice, rows: &[PgRow], runs: &mut [Run],
    ) -> Result<Vec<Option<[u8; 8]>>> {
        let keys = cut::arrays(page, slice, rows, runs)?;
        let spent = &mut self.session.spent;
        spent.rows = spent.rows + keys.len() - rows.len();
        Ok(keys)
    }

    /// A row for each id.
    async fn each(&mut self, level: &Level, ids: Vec<Option<i64>>) -> Result<Vec<Arc<Remembered>>> {
        let digest = level.digest.ok_or(Unplanned::new("rows that depend on the day"))?;
        let (ids, places) = distinct(ids);
        let rows = self.recall(level, digest, &ids).await?;
        let row = |place: Option<usize>| place.and_then(|place| rows[place].clone());
        places.into_iter().map(|place| row(place).ok_or(Unplanned::new("a row that is not there"))).collect()
    }

    /// What is read of a level, states being those of today.
    fn dated<'l>(&self, level: &'l Level) -> Columns<'l> {
        let Level { described, columns, digest, .. } = level;
        if digest.is_some() {
            return Columns { described, columns: Cow::Borrowed(columns) };
        }
        let (from, to) = days(self.today);
        let columns = columns.iter().map(|column| column.replace("{from}", &from).replace("{to}", &to)).collect();
        Columns { described, columns: Cow::Owned(columns) }
    }

    /// Whether what is in memory is of this version.
    fn check(&mut self, version: Option<Version>) -> Result<()> {
        self.checked = version == Some(self.actors.version);
        if self.checked { Ok(()) } else { Err(Unplanned::Stale) }
    }
}

/// The condition on the row of an id, given `k.key`.
fn by_id(level: &Level) -> String {
    format!("{}.id = k.key", level.described.table())
}

/// Every key once, and for each row which of them is its own.
fn distinct(keys: Vec<Option<i64>>) -> (Vec<i64>, Vec<Option<usize>>) {
    let mut places = HashMap::with_capacity(keys.len());
    let mut once = vec![];
    let mut runs_of = Vec::with_capacity(keys.len());
    for key in keys {
        runs_of.push(key.map(|key| {
            *places.entry(key).or_insert_with(|| {
                once.push(key);
                once.len() - 1
            })
        }));
    }
    (once, runs_of)
}
