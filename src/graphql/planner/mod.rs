//! The planner: answers whole operations without resolvers, several times faster. It reads the selection, foresees which
//! rows it needs, fetches them level by level with one statement a link (`fetch`), and writes the answer's JSON straight
//! from PostgreSQL's bytes (`write`). What it does not know it leaves to the resolvers, and everything that ends in an
//! error: they are the truth of the schema, and a test holds that the two give the same bytes. docs/planner.md has a picture.

mod actors;
mod arguments;
mod building;
mod collect;
mod compile;
mod connections;
mod cut;
pub mod describe;
mod fetch;
mod plan;
mod reading;
mod remembered;
mod roots;
mod rows;
mod schema;
mod session;
mod sql;
mod texts;
mod types;
mod versions;
mod write;

pub use collect::is_conditional;
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
use sea_orm::sqlx::{self, PgPool};
use session::Session;
use std::{sync::Arc, time::Instant};
use versions::Versions;

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
    connections: Arc<Connections>,
    versions: Arc<Versions>,
    actors: Kept,
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
    /// `own` is whether the pool's sessions belong to this server alone, and stop statements by themselves; `most` bytes are
    /// in an answer at most, and `remembered` bytes of rows in memory.
    pub fn new(sdl: &str, pool: PgPool, own: bool, most: usize, remembered: u64) -> Planner {
        let connections = Arc::new(Connections::new(pool, own));
        Planner { types: Types::of(sdl), connections, versions: Arc::default(), actors: Kept::new(remembered), most }
    }

    /// The plan of an operation that async-graphql has validated.
    pub fn compile(
        &self, document: &ExecutableDocument, operation: &OperationDefinition, variables: &Variables,
    ) -> Compiled {
        if operation.ty != OperationType::Query {
            return Err(Arc::new(Unplanned::new("no query")));
        }
        compile::compile(&self.types, self.actors.remembered > 0, document, operation, variables)
            .map(Arc::new)
            .map_err(Arc::new)
    }

    /// Runs a plan.
    pub async fn answer(&self, plan: &Plan, asking: &Asking<'_>) -> Result<Answered, Unplanned> {
        let mut spent = Spent { planned: true, ..Spent::default() };
        let mut stale = None;
        for attempt in 0..TRIES {
            let actors = self.actors.but(stale, &self.connections.pool).await?;
            stale = Some(actors.version);
            // Mostly nothing changes between the statements, and then they need no transaction around them to see the same.
            let one_snapshot = attempt > 0;
            let mut fetch = Fetch {
                connections: &self.connections,
                versions: &self.versions,
                session: Session::new(&self.connections, asking.deadline, one_snapshot, asking.explains),
                actors,
                today: asking.today,
                variables: asking.variables,
                checked: false,
                used: false,
            };
            let given = fetch.plan(plan).await;
            if !matches!(given, Ok(_) | Err(Unplanned::Failed(_))) {
                fetch.session.end().await?;
            }
            spent = [spent, fetch.session.spent].into_iter().sum();
            match given {
                Ok(given) => {
                    let json = write::data(plan, &given, self.most)?;
                    return Ok(Answered { json, spent, explained: fetch.session.explained });
                }
                Err(Unplanned::Stale) => {}
                Err(other) => return Err(other),
            }
        }
        Err(Unplanned::Stale)
    }
}
