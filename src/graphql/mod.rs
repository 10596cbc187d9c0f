//! The public schema: a file a type, each with its object, links, filter, orders and facets. What they share:
//! `row` (rows become objects), `loader` (batches), `page` and `connection` (lists), `filter`, `facet`, `interface`.

mod actor;
mod agreement;
mod bibliography;
mod change;
mod citation;
mod cited;
mod cited_fact;
mod coded_event;
mod collections;
mod conflict;
mod connection;
mod country;
mod dataset;
mod doctrine;
mod document;
pub mod error;
mod event;
mod event_participant;
pub mod execute;
mod facet;
mod filter;
mod id;
mod indicator;
mod interface;
mod issue;
mod later;
mod limits;
pub mod loader;
mod look_up;
mod membership;
mod mission;
mod name;
mod node;
mod observation;
mod office;
mod operator;
mod order;
mod organization;
mod page;
mod parse;
mod passage;
mod path;
mod path_link;
pub mod persisted;
mod person;
mod place;
pub mod planner;
mod query;
mod recognition;
mod reference;
mod relation;
mod relation_phase;
mod row;
mod scalar;
pub mod schema;
mod search;
mod section;
mod sentence;
mod service;
mod source;
pub mod spent;
mod status;
mod temporal;
mod topic;
mod treaty;
mod treaty_link;
mod treaty_party;
mod vote;

use crate::edtf::Edtf;
use async_graphql::Context;
use loader::Loader;
use std::sync::Arc;

/// What every resolver may know of its request.
pub struct Request {
    pub loader: Loader,
    /// "Now" is given and never taken from the clock inside a query.
    pub today: Edtf,
}

impl Request {
    /// Every request is executed with one: `http::graphql` sees to it.
    fn of<'a>(ctx: &Context<'a>) -> &'a Request {
        ctx.data_unchecked::<Arc<Request>>()
    }
}
