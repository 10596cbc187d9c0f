//! The one error of the crate: what the caller did wrong, with what would be right; and what went wrong here, which is
//! logged with the request's id and masked. How it looks to a client is decided in `graphql/error.rs`.

use sea_orm::{DbErr, RuntimeErr, SqlxError, sqlx::error::DatabaseError};

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the resolver of a nullable field gives. An error inside the option leaves this field null; outside of it, it
/// would take the whole object with it.
pub type Nullable<T> = Option<Result<T>>;

#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// An argument that cannot be used as it is; the message says what would be right.
    #[error("{0}")]
    BadInput(String),
    /// A name that must exist and does not: a country code, an actor.
    #[error("{0}")]
    NotFound(String),
    /// A request for what is the operator's alone.
    #[error("{0}")]
    Unauthenticated(String),
    /// A request above one of the limits.
    #[error("{0}")]
    TooComplex(String),
    /// The time limit of the request, or PostgreSQL's for a statement of it.
    #[error("the request took longer than the time limit; ask for less: smaller pages, fewer levels, no totalCount")]
    Timeout,
    /// PostgreSQL cannot be reached now.
    #[error("the database is not available; try again in a moment")]
    Unavailable(#[source] DbErr),
    /// A fault of this program or its database.
    #[error("internal error")]
    Internal(#[source] std::sync::Arc<dyn std::error::Error + Send + Sync>),
}

impl Error {
    pub fn internal(error: impl std::error::Error + Send + Sync + 'static) -> Error {
        Error::Internal(std::sync::Arc::new(error))
    }
}

/// PostgreSQL's `query_canceled`: the statement timeout.
const QUERY_CANCELED: &str = "57014";

/// What says that PostgreSQL, not the statement, is at fault: class 08 is the connection, 57 operator intervention (it
/// stops, it starts), 58 the machine; it has no connection left (53300), or is a replica that had to give way (40001).
const UNAVAILABLE: &[&str] = &["08", "57", "58", "53300", "40001"];

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Error {
        let cause = match &error {
            DbErr::Conn(_) | DbErr::ConnectionAcquire(_) => return Error::Unavailable(error),
            DbErr::Query(RuntimeErr::SqlxError(cause)) | DbErr::Exec(RuntimeErr::SqlxError(cause)) => cause,
            _ => return Error::internal(error),
        };
        let code = cause.as_database_error().and_then(DatabaseError::code);
        match (&**cause, code.as_deref()) {
            (_, Some(QUERY_CANCELED)) => Error::Timeout,
            (_, Some(code)) if UNAVAILABLE.iter().any(|class| code.starts_with(class)) => Error::Unavailable(error),
            (SqlxError::Io(_) | SqlxError::Tls(_) | SqlxError::PoolTimedOut | SqlxError::PoolClosed, _) => {
                Error::Unavailable(error)
            }
            _ => Error::internal(error),
        }
    }
}
