//! What a request may ask for, checked before anything is executed, the cheap checks first:
//!
//! 1. `tokens`: words and signs, brackets within brackets, NUL characters; one pass over the text, before it is parsed.
//! 2. `shape`: fields, aliases, directives and depth, with fragments put in their places; once for each document.
//! 3. `cost`: the objects that an operation may return, with the variables of the request; the formula stands there.
//!
//! Each refusal says the limit, what the request had and how to ask for less. Bodies, batches and time are limited where
//! they are met: in `http::graphql` and `graphql::execute`.

pub mod cost;
pub mod shape;
pub mod tokens;

use crate::{
    config::Limits,
    error::{Error, Result},
};
use shape::Shape;
use std::fmt::Display;

/// Levels of brackets, and of selections with fragments put in their places, that no setting can exceed: as many as the
/// recursive parts of the parser and of the executor are known to bear on a thread's stack.
pub const NESTING: usize = 100;

/// Whether the shape of an operation is within the limits.
pub fn check(limits: &Limits, shape: &Shape) -> Result<()> {
    let aliases = "give fields aliases only where they differ in arguments, or ask in several requests";
    for (what, most, had, advice) in [
        ("levels of fields", limits.max_depth, shape.depth, "ask for fewer levels, and follow ids in a second request"),
        ("aliases", limits.max_aliases, shape.aliases, aliases),
        ("directives", limits.max_directives, shape.directives, "put one @skip or @include on a fragment"),
    ] {
        if had > most {
            return Err(exceeded(what, most, had, advice));
        }
    }
    Ok(())
}

fn exceeded(what: &str, most: impl Display, had: impl Display, advice: &str) -> Error {
    Error::TooComplex(format!("the request has {had} {what}, and at most {most} are allowed; {advice}"))
}
