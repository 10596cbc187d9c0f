//! What is served over HTTP: `router` says what stands where, `graphql` is the protocol, `serve` runs it until it is told
//! to stop.

mod accept;
mod answers;
mod call;
mod conditional;
mod cost;
mod graphql;
mod health;
mod parameters;
mod request_id;
mod response;
mod router;
mod serve;
mod web;

pub use router::{App, router};
pub use serve::{serve, serve_on, signals};
