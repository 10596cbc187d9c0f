//! How an error looks to a client: a message, and a code from the one list below. What went wrong here is logged and
//! masked; the id of the request, by which the log is searched, goes out in its place.

use crate::error::Error;
use async_graphql::{Pos, ServerError};
use std::sync::Arc;

/// `extensions.code` of an error. Every error has one, and the list only grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    BadUserInput,
    NotFound,
    Unauthenticated,
    ParseFailed,
    ValidationFailed,
    PersistedQueryNotFound,
    NotTrusted,
    TooComplex,
    Timeout,
    Unavailable,
    Internal,
}

impl Code {
    /// Each code with its meaning, as the documents list them.
    pub const ALL: &[(Code, &str)] = &[
        (
            Code::BadUserInput,
            "The request, a variable or an argument cannot be used as it is. The message says what would be right.",
        ),
        (
            Code::NotFound,
            "Something that must exist is not on record: a country, an actor. The message names the closest.",
        ),
        (
            Code::Unauthenticated,
            "What was asked for is the operator's alone, and the token is missing or wrong, or the server has none.",
        ),
        (Code::ParseFailed, "The document is not GraphQL."),
        (Code::ValidationFailed, "The document does not fit the schema."),
        (
            Code::PersistedQueryNotFound,
            "No document of this hash has been sent of late. Send it together with its hash; clients of the protocol do so by themselves.",
        ),
        (Code::NotTrusted, "No trusted document has this id, or the server answers none but trusted documents."),
        (
            Code::TooComplex,
            "The request exceeds a limit. The message says which, what the request had, and how to ask for less.",
        ),
        (Code::Timeout, "The request took longer than the time limit; its statements were cancelled."),
        (Code::Unavailable, "The database cannot be reached. The same request may succeed in a moment."),
        (Code::Internal, "A fault of the server. It is in the server's log under extensions.requestId."),
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Code::BadUserInput => "BAD_USER_INPUT",
            Code::NotFound => "NOT_FOUND",
            Code::Unauthenticated => "UNAUTHENTICATED",
            Code::ParseFailed => "GRAPHQL_PARSE_FAILED",
            Code::ValidationFailed => "GRAPHQL_VALIDATION_FAILED",
            Code::PersistedQueryNotFound => "PERSISTED_QUERY_NOT_FOUND",
            Code::NotTrusted => "DOCUMENT_NOT_TRUSTED",
            Code::TooComplex => "QUERY_TOO_COMPLEX",
            Code::Timeout => "TIMEOUT",
            Code::Unavailable => "UNAVAILABLE",
            Code::Internal => "INTERNAL",
        }
    }
}

impl Error {
    pub fn code(&self) -> Code {
        match self {
            Error::BadInput(_) => Code::BadUserInput,
            Error::NotFound(_) => Code::NotFound,
            Error::Unauthenticated(_) => Code::Unauthenticated,
            Error::TooComplex(_) => Code::TooComplex,
            Error::Timeout => Code::Timeout,
            Error::Unavailable(_) => Code::Unavailable,
            Error::Internal(_) => Code::Internal,
        }
    }
}

/// The error of a request that is refused before it is executed.
pub fn refused(error: Error) -> ServerError {
    let mut refusal = coded(error.code(), error.to_string(), []);
    refusal.source = Some(Arc::new(error));
    refusal
}

pub fn coded(code: Code, message: String, locations: impl Into<Vec<Pos>>) -> ServerError {
    let mut error = ServerError::new(message, None);
    error.locations = locations.into();
    error.extensions.get_or_insert_default().set("code", code.as_str());
    error
}

/// A message may quote what was sent, and that may be long.
const LONGEST: usize = 1_000;

/// Gives an error its code, and masks it if it is ours.
pub fn present(error: &mut ServerError, request_id: &str) {
    if error.extensions.as_ref().is_some_and(|extensions| extensions.get("code").is_some()) {
        return;
    }
    let code = match (error.source::<Error>(), &error.source) {
        (Some(cause), _) => {
            if let Error::Unavailable(_) | Error::Internal(_) = cause {
                tracing::error!(cause = %Chain(cause), path = ?error.path, "a field failed");
            }
            cause.code()
        }
        // Without a cause it comes from async-graphql: with a path, or in these words, it could not read an argument.
        (None, None) if error.path.is_empty() && !error.message.starts_with("Invalid value for argument") => {
            Code::ValidationFailed
        }
        (None, None) => Code::BadUserInput,
        (None, Some(_)) => {
            tracing::error!(message = error.message, path = ?error.path, "a field failed");
            "internal error".clone_into(&mut error.message);
            Code::Internal
        }
    };
    if let Some((end, _)) = error.message.char_indices().nth(LONGEST) {
        error.message.truncate(end);
        error.message.push('…');
    }
    let extensions = error.extensions.get_or_insert_default();
    extensions.set("code", code.as_str());
    if code == Code::Internal {
        extensions.set("requestId", request_id);
    }
}

/// An error with its causes, in one line.
struct Chain<'a>(&'a (dyn std::error::Error + 'static));

impl std::fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)?;
        let mut cause = self.0.source();
        while let Some(error) = cause {
            write!(f, ": {error}")?;
            cause = error.source();
        }
        Ok(())
    }
}
