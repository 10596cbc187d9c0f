//! The types that the planner can read, a line each. What it knows of them stands in their own files (`Planned`).

use super::{Unplanned, describe::Described};
use crate::graphql::{
    citation::Citation, country::Country, dataset::Dataset, doctrine::Doctrine, event::Event,
    event_participant::EventParticipant, indicator::Indicator, issue::Issue, membership::Membership, mission::Mission,
    name::Name, observation::Observation, office::Office, organization::Organization, person::Person, place::Place,
    recognition::Recognition, relation::Relation, relation_phase::RelationPhase, source::Source, topic::Topic,
    treaty::Treaty, treaty_link::TreatyLink, treaty_party::TreatyParty,
};
use std::{collections::HashMap, sync::LazyLock};

/// The types of actors, which are kept in memory (`actors`).
pub const ACTORS: [&str; 3] = ["Country", "Organization", "Person"];

static TYPES: LazyLock<HashMap<String, Described>> = LazyLock::new(|| {
    let types = [
        Described::of::<Citation>(),
        Described::of::<Country>(),
        Described::of::<Dataset>(),
        Described::of::<Doctrine>(),
        Described::of::<Event>(),
        Described::of::<EventParticipant>(),
        Described::of::<Indicator>(),
        Described::of::<Issue>(),
        Described::of::<Membership>(),
        Described::of::<Mission>(),
        Described::of::<Name>(),
        Described::of::<Observation>(),
        Described::of::<Office>(),
        Described::of::<Organization>(),
        Described::of::<Person>(),
        Described::of::<Place>(),
        Described::of::<Recognition>(),
        Described::of::<Relation>(),
        Described::of::<RelationPhase>(),
        Described::of::<Source>(),
        Described::of::<Topic>(),
        Described::of::<Treaty>(),
        Described::of::<TreatyLink>(),
        Described::of::<TreatyParty>(),
    ];
    types.into_iter().map(|described| (described.name.to_string(), described)).collect()
});

pub fn described(name: &str) -> Result<&'static Described, Unplanned> {
    TYPES.get(name).ok_or_else(|| Unplanned::field(name, "any field"))
}

impl Described {
    pub fn is_resident(&self) -> bool {
        ACTORS.contains(&&*self.name)
    }
}
