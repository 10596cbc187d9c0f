//! What is served over HTTP: `router` says what stands where, `graphql` is the protocol, `serve` runs it until it is told
//! to stop.

mod accept;
mod graphql;
mod health;
mod parameters;
mod request_id;
mod router;
mod serve;
mod web;

pub use router::{App, router};
pub use serve::{serve, serve_on, signals};
