//! `Node`: everything that has an id of its own, and how it is found again by it.

use super::{
    id,
    interface::{Objects, interface},
    page::LARGEST,
    row::By,
};
use crate::error::{Error, Nullable, Result};
use async_graphql::{Context, ID, Object};
use futures_util::future::join_all;

/// What all nodes have in common.
pub struct NodeFields;

#[Object]
impl NodeFields {
    /// Identifies the object across all types (Relay).
    async fn id(&self) -> ID {
        ID::default()
    }
}

interface! {
    /// Anything that can be found again by its id (Relay). Ids are opaque, and the same after the data is loaded again
    /// elsewhere.
    pub enum Node like NodeFields {
        Country(super::country::Country),
        Organization(super::organization::Organization),
        Person(super::person::Person),
        Office(super::office::Office),
        Relation(super::relation::Relation),
        RelationPhase(super::relation_phase::RelationPhase),
        Recognition(super::recognition::Recognition),
        Treaty(super::treaty::Treaty),
        TreatyParty(super::treaty_party::TreatyParty),
        Membership(super::membership::Membership),
        Mission(super::mission::Mission),
        Event(super::event::Event),
        EventParticipant(super::event_participant::EventParticipant),
        Doctrine(super::doctrine::Doctrine),
        Issue(super::issue::Issue),
        Indicator(super::indicator::Indicator),
        Observation(super::observation::Observation),
        CodedEvent(super::coded_event::CodedEvent),
        Vote(super::vote::Vote),
        Citation(super::citation::Citation),
        Source(super::source::Source),
        Document(super::document::Document),
        Section(super::section::Section),
        Passage(super::passage::Passage),
        Dataset(super::dataset::Dataset),
        Place(super::place::Place),
    }
}

/// The object with that id, withdrawn or not.
pub async fn by_id(ctx: &Context<'_>, id: &ID) -> Result<Option<Node>> {
    match id::decode(id) {
        Some((kind, slug)) => Node::find(ctx, &kind, By::Slug(&slug)).await,
        None => Ok(None),
    }
}

/// The same for many, in their order; each fails alone.
pub async fn by_ids(ctx: &Context<'_>, ids: &[ID]) -> Result<Vec<Nullable<Node>>> {
    if ids.len() > LARGEST {
        return Err(Error::BadInput(format!("ids takes at most {LARGEST} ids at once, not {}", ids.len())));
    }
    let nodes = join_all(ids.iter().map(|id| by_id(ctx, id))).await;
    Ok(nodes.into_iter().map(Result::transpose).collect())
}
