//! Batching. Resolvers ask for the rows of one parent; the loader collects what all of them ask for and runs one
//! statement for each kind of question. It knows when everybody has asked: a request is polled until nothing in it
//! can go on without the database, and only then is what was collected sent. No delay, no broken batch, and a number
//! of statements that depends on the shape of the query and never on the number of rows.

use super::spent::{Explained, Spent, explaining};
use crate::error::{Error, Result};
use async_graphql::indexmap::IndexMap;
use futures_util::task::{ArcWake, waker};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, QueryResult, Statement,
    TransactionTrait, Value,
};
use std::{
    collections::HashMap,
    future::{Future, poll_fn},
    pin::{Pin, pin},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, Waker},
    time::{Duration, Instant},
};
use tokio::sync::oneshot;

/// No pool is larger, so after as many dead connections it is not the pool that is stale.
const MOST_DEAD: usize = 200;

/// The rows of one parent, in order, each the text of a JSON object.
pub type Rows = Arc<Vec<String>>;

/// What tells one parent from another: the id of its row, or a text that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    Id(i64),
    Text(String),
}

/// A `select` of one JSON column for the parent `k.key`, with the values of its parameters.
pub struct Question {
    pub sql: String,
    pub values: Vec<Value>,
}

/// One for each request. All its statements read one snapshot of the database; after one that failed, the rest read the
/// next.
pub struct Loader {
    connection: DatabaseConnection,
    deadline: Instant,
    explains: bool,
    state: Mutex<State>,
    transaction: tokio::sync::Mutex<Option<Transaction>>,
}

struct Transaction {
    inner: DatabaseTransaction,
    /// When PostgreSQL was last told how much time is left, and how much that was.
    told: (Instant, Duration),
}

#[derive(Default)]
struct State {
    /// In the order of asking, so that the same request always sends the same statements in the same order.
    queue: IndexMap<String, Batch>,
    answers: HashMap<(String, Key), Rows>,
    spent: Spent,
    explained: Vec<Explained>,
}

struct Batch {
    question: Question,
    askers: IndexMap<Key, Vec<oneshot::Sender<Result<Rows>>>>,
}

impl Loader {
    /// With `explains`, each statement runs a second time for its plan.
    pub fn new(connection: DatabaseConnection, deadline: Instant, explains: bool) -> Loader {
        Loader { connection, deadline, explains, state: Mutex::default(), transaction: tokio::sync::Mutex::default() }
    }

    pub fn spent(&self) -> Spent {
        self.state().spent
    }

    /// The statements so far, with their plans.
    pub fn explained(&self) -> Vec<Explained> {
        std::mem::take(&mut self.state().explained)
    }

    /// The rows of `key` in answer to the question called `name`. Equal names must mean equal questions.
    pub async fn load(&self, name: String, key: Key, question: impl FnOnce() -> Result<Question>) -> Result<Rows> {
        let answer = {
            let mut state = self.state();
            if let Some(rows) = state.answers.get(&(name.clone(), key.clone())) {
                return Ok(rows.clone());
            }
            if let Some(batch) = state.queue.get_mut(&name) {
                batch.ask(key)
            } else {
                let mut batch = Batch { question: question()?, askers: IndexMap::new() };
                let answer = batch.ask(key);
                state.queue.insert(name, batch);
                answer
            }
        };
        answer.await.unwrap_or(Err(Error::Timeout))
    }

    /// Runs a request to its end, and its statements whenever it can do nothing else.
    pub async fn drive<F: Future>(&self, request: F) -> F::Output {
        // Without tokio's budget: it lets a task receive 128 answers and then none until the task has rested, so those who
        // got theirs would ask on without the others.
        let mut request = pin!(tokio::task::unconstrained(request));
        let mut statements: Option<Pin<Box<dyn Future<Output = ()> + Send + '_>>> = None;
        let output = poll_fn(|cx| {
            loop {
                let woken = Arc::new(Woken { again: AtomicBool::new(false), outer: cx.waker().clone() });
                if let Poll::Ready(output) = request.as_mut().poll(&mut Context::from_waker(&waker(woken.clone()))) {
                    return Poll::Ready(output);
                }
                if woken.again.load(Ordering::Acquire) {
                    continue;
                }
                let queue = std::mem::take(&mut self.state().queue);
                if statements.is_none() && !queue.is_empty() {
                    statements = Some(Box::pin(self.send(queue)));
                } else if !queue.is_empty() {
                    self.state().queue = queue;
                }
                match statements.as_mut().map(|s| s.as_mut().poll(cx)) {
                    Some(Poll::Ready(())) => statements = None,
                    _ => return Poll::Pending,
                }
            }
        })
        .await;
        // Dropped, it is rolled back when its connection returns to the pool, and the answer need not wait for that.
        drop(self.transaction.lock().await.take());
        output
    }

    /// Runs what was collected and hands out the answers, all at once: so what is asked next is collected whole again.
    async fn send(&self, queue: IndexMap<String, Batch>) {
        let begun = Instant::now();
        let mut outcomes = Vec::with_capacity(queue.len());
        for (name, batch) in queue {
            let outcome = self.run(&batch).await;
            outcomes.push((name, batch, outcome));
        }
        let time = begun.elapsed();
        if self.explains {
            self.explain(outcomes.iter().map(|(_, batch, _)| batch)).await;
        }
        let mut state = self.state();
        state.spent.statements += outcomes.len();
        state.spent.rows +=
            outcomes.iter().filter_map(|(.., rows)| rows.as_ref().ok()).flatten().map(Vec::len).sum::<usize>();
        state.spent.time += time;
        for (name, batch, outcome) in outcomes {
            let mut rows = outcome.map(Vec::into_iter);
            for (key, askers) in batch.askers {
                let answer = match &mut rows {
                    Ok(rows) => Ok(Arc::new(rows.next().unwrap_or_default())),
                    Err(error) => Err(error.clone()),
                };
                if let Ok(rows) = &answer {
                    state.answers.insert((name.clone(), key), rows.clone());
                }
                for asker in askers {
                    // An asker that is gone no longer wants its answer.
                    let _ = asker.send(answer.clone());
                }
            }
        }
    }

    /// The rows of each key of a batch, in the order of its keys.
    async fn run(&self, batch: &Batch) -> Result<Vec<Vec<String>>> {
        let (sql, values) = batch.statement();
        tracing::trace!(%sql, "statement");
        let rows = self.query(sql, values).await?;
        rows.iter().map(|row| row.try_get_by_index::<Vec<String>>(0).map_err(Error::from)).collect()
    }

    /// Asks PostgreSQL how it ran these, which it does by running them again. The answers are there; what fails here takes
    /// none of them away.
    async fn explain(&self, batches: impl Iterator<Item = &Batch>) {
        let begun = Instant::now();
        let mut explained = Vec::new();
        for batch in batches {
            let (statement, values) = batch.statement();
            let lines = self.query(explaining(&statement), values).await;
            let lines: Result<Vec<String>> =
                lines.and_then(|rows| rows.iter().map(|row| Ok(row.try_get_by_index(0)?)).collect());
            let plan = lines.map_or_else(|error| format!("no plan: {error}"), |lines| lines.join("\n"));
            explained.push(Explained { statement, plan });
        }
        let mut state = self.state();
        state.explained.append(&mut explained);
        state.spent.explaining += begun.elapsed();
    }

    async fn query(&self, sql: String, values: Vec<Value>) -> Result<Vec<QueryResult>> {
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
        let mut slot = self.transaction.lock().await;
        let mut transaction = match slot.take() {
            Some(transaction) => transaction,
            None => self.begin().await?,
        };
        transaction.tell(self.left()?).await?;
        // A transaction in which a statement failed can do nothing more. It is not put back, so that the next statement
        // begins another: a field that fails must not take the others with it.
        let rows = transaction.inner.query_all_raw(statement).await?;
        *slot = Some(transaction);
        Ok(rows)
    }

    /// Begins a transaction. The pool does not test its connections, so the first statement may find that the server has
    /// gone since, or that it has come back: nothing has been read yet, so another connection is as good. The dead one
    /// is closed; when all are, the pool makes a new one, or says that it cannot.
    async fn begin(&self) -> Result<Transaction> {
        let mut dead = 0;
        loop {
            let left = self.left()?;
            match self.begun(left).await {
                Ok(inner) => return Ok(Transaction { inner, told: (Instant::now(), left) }),
                Err(error @ (DbErr::Conn(_) | DbErr::ConnectionAcquire(_))) => return Err(error.into()),
                Err(error) => match Error::from(error) {
                    Error::Unavailable(cause) if dead < MOST_DEAD => {
                        tracing::debug!(%cause, "a dead connection");
                        dead += 1;
                    }
                    fault => return Err(fault),
                },
            }
        }
    }

    /// A transaction that has read nothing yet.
    async fn begun(&self, left: Duration) -> Result<DatabaseTransaction, DbErr> {
        let transaction = self.connection.begin().await?;
        let settings =
            format!("set transaction isolation level repeatable read, read only; {}", statement_timeout(left));
        transaction.execute_unprepared(&settings).await?;
        Ok(transaction)
    }

    fn left(&self) -> Result<Duration> {
        let left = self.deadline.saturating_duration_since(Instant::now());
        if left.is_zero() { Err(Error::Timeout) } else { Ok(left) }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transaction {
    /// PostgreSQL itself stops a statement that outlives the request. It counts for each statement anew, so it must be told
    /// again what is left; but not before a tenth of that has passed, which spares fast requests the round trip.
    async fn tell(&mut self, left: Duration) -> Result<()> {
        let (at, told) = self.told;
        if at.elapsed() > told / 10 {
            self.inner.execute_unprepared(&statement_timeout(left)).await?;
            self.told = (Instant::now(), left);
        }
        Ok(())
    }
}

fn statement_timeout(left: Duration) -> String {
    // 0 would switch it off.
    format!("set local statement_timeout = {}", left.as_millis().max(1))
}

impl Batch {
    fn ask(&mut self, key: Key) -> oneshot::Receiver<Result<Rows>> {
        let (asker, answer) = oneshot::channel();
        self.askers.entry(key).or_default().push(asker);
        answer
    }

    /// Its question, of all its keys at once, with the values of its parameters.
    fn statement(&self) -> (String, Vec<Value>) {
        let (keys, kind) = self.keys();
        let mut values = self.question.values.clone();
        values.push(keys);
        let sql = format!(
            "select array(select r.row::text from (\n{}\n) r(row)) as rows\nfrom unnest(${}::{kind}[]) with ordinality k(key, place)\norder by k.place",
            self.question.sql,
            values.len(),
        );
        (sql, values)
    }

    /// The keys as one array parameter, and PostgreSQL's type of its elements.
    fn keys(&self) -> (Value, &'static str) {
        if let Some((Key::Text(_), _)) = self.askers.first() {
            let texts: Vec<String> = self.askers.keys().filter_map(Key::text).collect();
            return (texts.into(), "text");
        }
        let ids: Vec<i64> = self.askers.keys().filter_map(Key::id).collect();
        (ids.into(), "bigint")
    }
}

impl Key {
    fn id(&self) -> Option<i64> {
        if let Key::Id(id) = self { Some(*id) } else { None }
    }

    fn text(&self) -> Option<String> {
        if let Key::Text(text) = self { Some(text.clone()) } else { None }
    }
}

/// Tells whether the request asked to be polled again while it was being polled.
struct Woken {
    again: AtomicBool,
    outer: Waker,
}

impl ArcWake for Woken {
    fn wake_by_ref(woken: &Arc<Self>) {
        woken.again.store(true, Ordering::Release);
        woken.outer.wake_by_ref();
    }
}
