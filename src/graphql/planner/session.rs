//! The statements of one request, each by itself or all in one snapshot of the database.

use super::{
    Unplanned,
    connections::{Connections, Lent},
    sql::Statement,
};
use crate::graphql::spent::{Explained, Spent, explaining};
use sea_orm::sqlx::{self, AssertSqlSafe, Executor, Row, postgres::PgRow};
use sea_query_sqlx::SqlxValues;
use std::time::Instant;

type Result<T> = std::result::Result<T, Unplanned>;

pub struct Session<'a> {
    connections: &'a Connections,
    lent: Option<Lent>,
    deadline: Instant,
    /// Whether its statements are to see one snapshot, and whether they do from now on.
    one_snapshot: bool,
    begun: bool,
    planning: Planning,
    explains: bool,
    pub explained: Vec<Explained>,
    pub spent: Spent,
}

/// What a statement is planned for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Planning {
    /// Once for all values: it goes by keys, whatever they are.
    Once,
    /// For its values: how many rows they let through decides where to begin.
    Anew,
}

impl Planning {
    fn setting(self) -> &'static str {
        match self {
            Planning::Once => "set local plan_cache_mode = force_generic_plan",
            Planning::Anew => "set local plan_cache_mode = auto",
        }
    }
}

impl<'a> Session<'a> {
    /// `explains` is whether each statement is run once more, for its plan.
    pub fn new(connections: &'a Connections, deadline: Instant, one_snapshot: bool, explains: bool) -> Session<'a> {
        let (explained, spent) = (vec![], Spent::default());
        let planning = Planning::Once;
        Session { connections, lent: None, deadline, one_snapshot, begun: false, planning, explains, explained, spent }
    }

    /// Whether its next statement sees the same as the one before it.
    pub fn is_one_snapshot(&self) -> bool {
        self.begun
    }

    pub async fn send(&mut self, statement: Statement, keys: Option<sea_orm::Value>) -> Result<Vec<PgRow>> {
        let begun = Instant::now();
        if begun >= self.deadline {
            return Err(Unplanned::new("the time is over"));
        }
        let Statement { text, mut values, planning, .. } = statement;
        values.extend(keys);
        tracing::trace!(sql = %text, "planned statement");
        self.prepare(planning).await?;
        let explained = self.explains.then(|| (text.clone(), values.clone()));
        let rows = self.query(text, values).await?;
        self.spent.statements += 1;
        self.spent.rows += rows.len();
        self.spent.time += begun.elapsed();
        if let Some((text, values)) = explained {
            self.explain(text, values).await;
        }
        Ok(rows)
    }

    /// Sees to it that there is a connection, in a transaction if one is needed, and that it plans as it should.
    async fn prepare(&mut self, planning: Planning) -> Result<()> {
        if self.lent.is_none() {
            self.lent = Some(self.connections.lend().await?);
        }
        if !self.begun && (self.one_snapshot || !self.connections.own || planning == Planning::Anew) {
            (self.begun, self.planning) = (true, planning);
            let begin = self.begin();
            self.execute(&begin).await?;
        } else if self.planning != planning {
            self.planning = planning;
            self.execute(planning.setting()).await?;
        }
        Ok(())
    }

    /// Our own sessions stop statements by themselves and plan them once.
    fn begin(&self) -> String {
        let mut begin = vec!["begin isolation level repeatable read read only".to_owned()];
        if !self.connections.own {
            let left = self.deadline.saturating_duration_since(Instant::now()).as_millis().max(1);
            begin.push(format!("set local statement_timeout = {left}; set local jit = off"));
        }
        if !self.connections.own || self.planning == Planning::Anew {
            begin.push(self.planning.setting().to_owned());
        }
        begin.join("; ")
    }

    async fn execute(&mut self, sql: &str) -> Result<()> {
        let lent = self.lent.as_mut().ok_or(Unplanned::new("no connection"))?;
        lent.connection()?.execute(AssertSqlSafe(sql)).await?;
        Ok(())
    }

    async fn query(&mut self, text: String, values: Vec<sea_orm::Value>) -> Result<Vec<PgRow>> {
        let query = sqlx::query_with(AssertSqlSafe(text), SqlxValues(sea_orm::Values(values)));
        let lent = self.lent.as_mut().ok_or(Unplanned::new("no connection"))?;
        Ok(query.fetch_all(&mut **lent.connection()?).await?)
    }

    /// Asks PostgreSQL how it ran a statement, which it does by running it again. What fails here takes no answer away.
    async fn explain(&mut self, statement: String, values: Vec<sea_orm::Value>) {
        let begun = Instant::now();
        let lines = self.query(explaining(&statement), values).await;
        let plan = match lines {
            Ok(lines) => lines.iter().filter_map(|line| line.try_get(0).ok()).collect::<Vec<String>>().join("\n"),
            Err(error) => format!("no plan: {error}"),
        };
        self.explained.push(Explained { statement, plan });
        self.spent.explaining += begun.elapsed();
    }

    /// Ends what it has begun. Without it the connection is closed.
    pub async fn end(&mut self) -> Result<()> {
        if std::mem::take(&mut self.begun) {
            self.execute("commit").await?;
        }
        if let Some(lent) = self.lent.take() {
            self.connections.give_back(lent);
        }
        Ok(())
    }
}
