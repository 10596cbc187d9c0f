//! The planner: answers whole operations without resolvers, several times faster. It reads the selection, foresees which
//! rows it needs, fetches them level by level with one statement a link (`fetch`), and writes the answer's JSON straight
//! from PostgreSQL's bytes (`write`). What it does not know it leaves to the resolvers, and everything that ends in an
//! error: they are the truth of the schema, and a test holds that the two give the same bytes. docs/planner.md has a picture.

mod actors;
mod compile;
mod connections;
pub mod describe;
mod fetch;
mod plan;
mod roots;
mod rows;
mod schema;
mod sql;
mod types;
mod write;

pub use describe::{Field, Planned, Reading, many, many_by, plain};

use super::spent::{Explained, Spent};
use crate::edtf::Edtf;
use actors::Kept;
use async_graphql::{
    Variables,
    parser::types::{ExecutableDocument, OperationDefinition, OperationType},
};
use connections::Connections;
use fetch::Fetch;
use plan::Plan;
use schema::Types;
use sea_orm::sqlx::{self, AssertSqlSafe, PgPool};
use std::{sync::Arc, time::Instant};

/// Why an operation is left to the resolvers.
#[derive(Debug, thiserror::Error)]
pub enum Unplanned {
    #[error("{0}")]
    Because(&'static str),
    #[error("the planner does not know {0}.{1}")]
    Field(String, String),
    #[error("a statement failed")]
    Failed(#[from] sqlx::Error),
    /// The actors in memory are of another state of the data.
    #[error("the data changed meanwhile")]
    Stale,
    #[error("the answer is too large")]
    TooLarge,
}

impl Unplanned {
    fn new(why: &'static str) -> Unplanned {
        Unplanned::Because(why)
    }

    fn field(ty: &str, name: &str) -> Unplanned {
        Unplanned::Field(ty.to_owned(), name.to_owned())
    }
}

/// How often a plan begins anew because the data changed under it.
const TRIES: usize = 3;

pub struct Planner {
    types: Types,
    connections: Connections,
    actors: Kept,
    /// Whether the pool's sessions have a time limit of their own, so that a single statement needs no transaction.
    bounded: bool,
    most: usize,
}

/// A plan that may be kept with its document.
pub type Compiled = Result<Arc<Plan>, Arc<Unplanned>>;

/// A request for the planner.
pub struct Asking<'a> {
    pub variables: &'a Variables,
    pub today: &'a Edtf,
    pub deadline: Instant,
    /// Whether its statements are run once more, for their plans.
    pub explains: bool,
}

/// What the planner answers.
pub struct Answered {
    /// The answer's `data`.
    pub json: Vec<u8>,
    pub spent: Spent,
    pub explained: Vec<Explained>,
}

impl Planner {
    pub fn new(sdl: &str, pool: PgPool, bounded: bool, most: usize) -> Planner {
        Planner { types: Types::of(sdl), connections: Connections::new(pool), actors: Kept::default(), bounded, most }
    }

    /// The plan of an operation that async-graphql has validated.
    pub fn compile(
        &self, document: &ExecutableDocument, operation: &OperationDefinition, variables: &Variables,
    ) -> Compiled {
        if operation.ty != OperationType::Query {
            return Err(Arc::new(Unplanned::new("no query")));
        }
        compile::compile(&self.types, document, operation, variables).map(Arc::new).map_err(Arc::new)
    }

    /// Runs a plan.
    pub async fn answer(&self, plan: &Plan, asking: &Asking<'_>) -> Result<Answered, Unplanned> {
        let mut spent = Spent { planned: true, ..Spent::default() };
        let mut stale: Option<Vec<u8>> = None;
        for _ in 0..TRIES {
            let actors = self.actors.but(stale.as_deref(), &self.connections.pool).await?;
            stale = Some(actors.version.clone());
            let mut fetch = Fetch {
                connections: &self.connections,
                transaction: None,
                actors,
                today: asking.today,
                variables: asking.variables,
                deadline: asking.deadline,
                checked: false,
                used: false,
                explains: asking.explains,
                explained: vec![],
                spent: Spent::default(),
            };
            if plan.statements > 1 || !self.bounded {
                fetch.transaction =
                    Some(self.connections.pool.begin_with(AssertSqlSafe(begin(plan, asking.deadline))).await?);
            }
            let given = fetch.plan(plan).await;
            spent = [spent, fetch.spent].into_iter().sum();
            match given {
                Ok(given) => {
                    let json = write::data(plan, &given, self.most)?;
                    return Ok(Answered { json, spent, explained: fetch.explained });
                }
                Err(Unplanned::Stale) => {}
                Err(other) => return Err(other),
            }
        }
        Err(Unplanned::Stale)
    }
}

pub use compile::is_conditional;

/// One snapshot for all statements of a request. Where nothing is filtered, PostgreSQL plans them once for all keys: planned
/// for the keys of each request, they would cost as much as what they find. What is filtered is planned for its values.
fn begin(plan: &Plan, deadline: Instant) -> String {
    let left = deadline.saturating_duration_since(Instant::now()).as_millis().max(1);
    let mode = if plan.filtered { "auto" } else { "force_generic_plan" };
    format!(
        "begin isolation level repeatable read read only; set local statement_timeout = {left}; set local plan_cache_mode = {mode}"
    )
}
