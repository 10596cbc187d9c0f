//! A request from its text to its answer, whatever brought it: HTTP, a WebSocket or the command line. `prepare` decides
//! whether it may run, `run` runs it.

use super::{
    Request,
    error::{self, Code},
    limits::{cost, cost::Types, tokens},
    loader::Loader,
    parse::{self, Document},
    persisted::{Asked, Documents, Trusted},
    planner::{Answered, Asking, Planner, Unplanned},
    schema::{Schema, schema, validating},
    spent::{Explained, Spent},
};
use crate::{
    config::{Config, Limits},
    edtf::Edtf,
    error::{Error, Result},
};
use async_graphql::{
    Name, ServerError, Value, Variables,
    parser::types::{ExecutableDocument, OperationDefinition, OperationType, Selection},
};
use chrono::{NaiveDate, Utc};
use futures_util::FutureExt;
use sea_orm::DatabaseConnection;
use serde::{Serialize, Serializer, ser};
use serde_json::value::RawValue;
use std::{
    collections::{BTreeMap, HashMap},
    future::{Future, poll_fn},
    panic::AssertUnwindSafe,
    pin::pin,
    sync::Arc,
    time::{Duration, Instant},
};

/// How much longer than PostgreSQL we wait before a request is dropped: its own timeout leaves the rest of an answer, and
/// the connection, whole.
const GRACE: Duration = Duration::from_millis(500);

/// The stack that one level of fields takes, generously: without optimization it is 70 KiB, and grows with the schema.
const LEVEL: usize = 256 << 10;
const BASE: usize = 512 << 10;

/// How large the stacks of the runtime's threads should be, so that none has to be made while serving. Memory is taken
/// only for what is used of it.
pub const STACK: usize = 16 << 20;

/// A document of a thousand mistakes gets this many of them back.
const MOST_ERRORS: usize = 50;

/// All that is needed to answer.
pub struct Engine {
    schema: Schema,
    /// The planner, and what validates for it.
    planner: Option<(Planner, Schema)>,
    types: Types,
    documents: Documents,
    database: DatabaseConnection,
    limits: Limits,
    introspection: bool,
    now: Option<NaiveDate>,
}

/// The parameters of a request.
pub struct Parameters {
    pub document: Asked,
    pub operation_name: Option<String>,
    pub variables: Variables,
    pub extensions: HashMap<String, Value>,
}

/// A request that may run.
pub struct Prepared {
    pub kind: OperationType,
    /// How many objects it may return at most.
    pub objects: u64,
    /// Whether its statements are run once more, for their plans.
    pub explains: bool,
    document: Arc<Document>,
    parameters: Parameters,
}

/// What a client gets, and what it took. Without `data` the request was refused, or failed as a whole.
#[derive(Default, Serialize)]
pub struct Answer {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ServerError>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Data>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub extensions: BTreeMap<String, Value>,
    #[serde(skip)]
    pub spent: Spent,
    #[serde(skip)]
    pub explained: Vec<Explained>,
}

/// What was asked for: as the resolvers gave it, or as the planner wrote it.
pub enum Data {
    Value(Value),
    Json(Vec<u8>),
}

impl Serialize for Data {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Data::Value(value) => value.serialize(serializer),
            Data::Json(json) => {
                serde_json::from_slice::<&RawValue>(json).map_err(ser::Error::custom)?.serialize(serializer)
            }
        }
    }
}

impl From<ServerError> for Answer {
    fn from(error: ServerError) -> Answer {
        Answer { errors: vec![error], ..Answer::default() }
    }
}

impl Answer {
    /// As it is sent.
    pub fn json(&self) -> serde_json::Result<Vec<u8>> {
        match self {
            Answer { errors, data: Some(Data::Json(json)), extensions, .. }
                if errors.is_empty() && extensions.is_empty() =>
            {
                Ok([b"{\"data\":", &json[..], b"}"].concat())
            }
            other => serde_json::to_vec(other),
        }
    }

    pub fn refused(error: Error) -> Answer {
        error::refused(error).into()
    }

    /// Whether there is data, and nothing besides.
    pub fn is_whole(&self) -> bool {
        self.data.is_some() && self.errors.is_empty() && self.extensions.is_empty()
    }

    /// An answer to a fault of ours that is already in the log.
    pub fn internal(request_id: &str) -> Answer {
        let mut error = error::coded(Code::Internal, "internal error".to_owned(), []);
        error.extensions.get_or_insert_default().set("requestId", request_id);
        error.into()
    }
}

impl Engine {
    pub fn new(config: &Config, trusted: Trusted, database: DatabaseConnection) -> Engine {
        let schema = schema();
        let sdl = schema.sdl();
        let database = config.database.reading(&database, config.limits.time.saturating_sub(config.limits.reserve()));
        let planner = config.planner.then(|| {
            let pool = database.get_postgres_connection_pool().clone();
            let bounded = !config.database.shared_sessions;
            (Planner::new(&sdl, pool, bounded, config.limits.max_answer, config.row_cache), validating())
        });
        Engine {
            types: Types::of(&sdl),
            planner,
            schema,
            documents: Documents::new(trusted),
            database,
            limits: config.limits.clone(),
            introspection: config.introspection,
            now: config.now,
        }
    }

    pub fn database(&self) -> &DatabaseConnection {
        &self.database
    }

    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Given, or of the clock.
    pub fn today(&self) -> NaiveDate {
        self.now.unwrap_or_else(|| Utc::now().date_naive())
    }

    /// When a request that begins now must have ended.
    pub fn deadline(&self) -> Instant {
        Instant::now() + self.limits.time
    }

    /// Parses a request and holds it to the limits.
    pub fn prepare(&self, mut parameters: Parameters) -> Result<Prepared, ServerError> {
        let document = self.documents.find(&parameters.document, &self.limits)?;
        let name = parameters.operation_name.as_deref();
        let operation = document.operation(name, &self.limits).map_err(error::refused)?;
        if parameters.variables.iter().any(|(name, value)| name.contains('\0') || parse::has_nul(value)) {
            return Err(error::refused(tokens::nul()));
        }
        if !self.introspection {
            refuse_introspection(&document.parsed, operation)?;
        }
        parse::fill_in(&mut parameters.variables, operation);
        let objects = cost::check(&self.types, &self.limits, &document.parsed, operation, &parameters.variables)
            .map_err(error::refused)?;
        let kind = operation.ty;
        Ok(Prepared { kind, objects, explains: false, document, parameters })
    }

    /// Runs a request until it is answered, or its time is over.
    pub async fn run(&self, prepared: Prepared, deadline: Instant, request_id: &str) -> Answer {
        let today = Edtf::day(self.today());
        if let Some(answer) = deep(self.limits.max_depth, self.planned(&prepared, &today, deadline)).await {
            return answer;
        }
        let Prepared { document, parameters, explains, .. } = prepared;
        let own = Arc::new(Request { loader: Loader::new(self.database.clone(), deadline, explains), today });
        let mut request = async_graphql::Request::new("").variables(parameters.variables).data(own.clone());
        request.operation_name = parameters.operation_name;
        request.extensions = async_graphql::Extensions(parameters.extensions);
        request.set_parsed_query(document.parsed.clone());
        let execution = own.loader.drive(deep(self.limits.max_depth, self.schema.execute(request)));
        let execution = AssertUnwindSafe(execution).catch_unwind();
        let mut answer = match tokio::time::timeout_at((deadline + GRACE).into(), execution).await {
            Ok(Ok(response)) => self.answer(response, request_id),
            // The panic hook has logged it.
            Ok(Err(_)) => Answer::internal(request_id),
            Err(_) => error::coded(Code::Timeout, self.too_long(), []).into(),
        };
        answer.spent = own.loader.spent();
        answer.explained = own.loader.explained();
        answer
    }

    /// The answer of the planner, if it has one.
    async fn planned(&self, prepared: &Prepared, today: &Edtf, deadline: Instant) -> Option<Answer> {
        let (planner, validating) = self.planner.as_ref()?;
        let Prepared { document, parameters, explains, .. } = prepared;
        let Parameters { operation_name, variables, .. } = parameters;
        let (operation, known) = document.known(operation_name.as_deref())?;
        // The planner reads every argument, and leaves what it cannot read to the resolvers. What it does not look at, fields
        // that an input object does not have and arguments of fields that are skipped, is looked at here.
        if known.conditional || known.valid.get().is_none() || !variables.values().all(is_plain) {
            let mut request = async_graphql::Request::new("").variables(variables.clone());
            request.operation_name.clone_from(operation_name);
            request.set_parsed_query(document.parsed.clone());
            if !validating.execute(request).await.errors.is_empty() {
                return None;
            }
            known.valid.get_or_init(|| ());
        }
        let missing = |name: &Name| variables.get(name).is_none_or(|value| *value == Value::Null);
        if operation
            .variable_definitions
            .iter()
            .any(|at| !at.node.var_type.node.nullable && missing(&at.node.name.node))
        {
            return None;
        }
        let compile = || planner.compile(&document.parsed, operation, variables);
        let compiled = if known.conditional { compile() } else { known.plan.get_or_init(compile).clone() };
        let deadline = deadline.checked_sub(self.limits.reserve()).unwrap_or(deadline);
        let asking = Asking { variables, today, deadline, explains: *explains };
        let left = |unplanned: &Unplanned| tracing::debug!(%unplanned, "left to the resolvers");
        let plan = compiled.inspect_err(|unplanned| left(unplanned)).ok()?;
        match tokio::time::timeout_at(deadline.into(), planner.answer(&plan, &asking)).await.ok()? {
            Ok(Answered { json, spent, explained }) => {
                Some(Answer { data: Some(Data::Json(json)), spent, explained, ..Answer::default() })
            }
            Err(Unplanned::TooLarge) => Some(Answer::refused(self.too_large())),
            Err(unplanned) => {
                left(&unplanned);
                None
            }
        }
    }

    pub fn too_large(&self) -> Error {
        let most = self.limits.max_answer;
        Error::TooComplex(format!(
            "the answer has more than {most} bytes, which is the limit; ask for smaller pages, fewer fields or fewer levels"
        ))
    }

    fn answer(&self, response: async_graphql::Response, request_id: &str) -> Answer {
        let mut errors = response.errors;
        // An argument that async-graphql cannot read fails its field, at the time of execution. In the specification it
        // fails the request, like a variable that cannot be read: the caller must mend it, and gets no half answers.
        let unread = |error: &ServerError| !error.path.is_empty() && error.source.is_none();
        let unreadable = errors.iter().any(unread);
        if unreadable {
            errors.retain(unread);
        }
        for error in &mut errors {
            if let Some(Error::Timeout) = error.source::<Error>() {
                error.message = self.too_long();
            }
            error::present(error, request_id);
        }
        // What async-graphql refuses has no path, and then there must be no data; a failed field has one.
        let failed = errors.iter().any(|error| !error.path.is_empty());
        if unreadable || response.data == Value::Null && !failed {
            return Answer { errors: mistakes(errors), ..Answer::default() };
        }
        let data = Some(Data::Value(response.data));
        Answer { errors, data, extensions: response.extensions, ..Answer::default() }
    }

    fn too_long(&self) -> String {
        let seconds = self.limits.time.as_secs_f64();
        format!(
            "the request took longer than {seconds} seconds, which is the limit; ask for smaller pages, fewer levels, no totalCount"
        )
    }
}

/// A value that has no fields.
fn is_plain(value: &Value) -> bool {
    match value {
        Value::Object(_) => false,
        Value::List(values) => values.iter().all(is_plain),
        _ => true,
    }
}

/// Polls on a stack that bears this many levels of fields, a new one if the thread's is too small: resolvers wait within
/// each other, so a poll goes down through all levels, and a stack that overflows ends the process. A thread that was
/// started with `STACK` never needs a new one.
async fn deep<F: Future>(levels: usize, future: F) -> F::Output {
    let needed = levels * LEVEL + BASE;
    let mut future = pin!(future);
    poll_fn(|cx| stacker::maybe_grow(needed, needed + BASE, || future.as_mut().poll(cx))).await
}

/// What is wrong with a request, in the order of its text.
fn mistakes(mut errors: Vec<ServerError>) -> Vec<ServerError> {
    for error in &mut errors {
        error.path.clear();
    }
    errors.sort_by_key(|error| error.locations.first().map(|at| (at.line, at.column)));
    errors.dedup();
    let left_out = errors.len().saturating_sub(MOST_ERRORS);
    if left_out > 0 {
        errors.truncate(MOST_ERRORS);
        errors.push(error::coded(Code::ValidationFailed, format!("and {left_out} more"), []));
    }
    errors
}

/// Fragments too are looked into, but only those of the operation's own level can have `__schema`.
fn refuse_introspection(document: &ExecutableDocument, operation: &OperationDefinition) -> Result<(), ServerError> {
    let mut sets = vec![&operation.selection_set.node];
    while let Some(set) = sets.pop() {
        for selection in &set.items {
            match &selection.node {
                Selection::Field(field) if matches!(&*field.node.name.node, "__schema" | "__type") => {
                    let message =
                        "introspection is switched off on this server; the schema is published as schema.graphql";
                    return Err(error::coded(Code::ValidationFailed, message.to_owned(), [field.pos]));
                }
                Selection::Field(_) => {}
                Selection::InlineFragment(fragment) => sets.push(&fragment.node.selection_set.node),
                Selection::FragmentSpread(spread) => {
                    let fragment = document.fragments.get(&spread.node.fragment_name.node);
                    sets.extend(fragment.map(|fragment| &fragment.node.selection_set.node));
                }
            }
        }
    }
    Ok(())
}
