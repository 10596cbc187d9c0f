//! The root fields that the planner can answer.

use super::{
    Unplanned,
    describe::{Field, Many, many},
    plan::Naming,
    types::{ACTORS, described},
};
use crate::graphql::{
    connection::Edge,
    country::{self, Country},
    doctrine::{self, Doctrine},
    event::{self, Event},
    indicator::{self, Indicator},
    issue::{self, Issue},
    membership::{self, Membership},
    mission::{self, Mission},
    observation::{self, Observation},
    organization::{self, Organization},
    person::{self, Person},
    place::{self, Place},
    relation::{self, Relation},
    source::{self, Source},
    treaty::{self, Treaty},
};

/// What a root field asks for.
pub enum Asks {
    /// An actor of one of these types, named by an argument.
    Actor {
        argument: &'static str,
        naming: Naming,
        types: &'static [&'static str],
    },
    /// One row, for which `on` holds given the text `k.key` that these arguments make.
    Found {
        on: String,
        ty: &'static str,
        arguments: &'static [&'static str],
    },
    Many(&'static Many),
}

const LISTS: &[Field] = &[
    many::<Edge<Country>>("countries", &country::ALL),
    many::<Edge<Doctrine>>("doctrines", &doctrine::ALL),
    many::<Edge<Event>>("events", &event::ALL),
    many::<Edge<Indicator>>("indicators", &indicator::ALL),
    many::<Edge<Issue>>("issues", &issue::ALL),
    many::<Edge<Membership>>("memberships", &membership::ALL),
    many::<Edge<Mission>>("missions", &mission::ALL),
    many::<Edge<Observation>>("observations", &observation::ALL),
    many::<Edge<Organization>>("organizations", &organization::ALL),
    many::<Edge<Person>>("persons", &person::ALL),
    many::<Edge<Place>>("places", &place::ALL),
    many::<Edge<Relation>>("relations", &relation::ALL),
    many::<Edge<Source>>("sources", &source::ALL),
    many::<Edge<Treaty>>("treaties", &treaty::ALL),
];

pub fn find(name: &str) -> Result<Asks, Unplanned> {
    let actor = |argument, naming, types| Ok(Asks::Actor { argument, naming, types });
    match name {
        "country" => actor("code", Naming::Code, &ACTORS[..1]),
        "organization" => actor("slug", Naming::Slug, &ACTORS[1..2]),
        "person" => actor("slug", Naming::Slug, &ACTORS[2..]),
        "actor" => actor("ref", Naming::Name, &ACTORS),
        "relation" => Ok(Asks::Found { on: relation::OF_BOTH.to_owned(), ty: "Relation", arguments: &["of", "with"] }),
        "treaty" => by_slug("Treaty"),
        "event" => by_slug("Event"),
        "source" => by_slug("Source"),
        _ => match LISTS.iter().find(|field| field.name() == name) {
            Some(Field::Many(_, many)) => Ok(Asks::Many(many)),
            _ => Err(Unplanned::field("Query", name)),
        },
    }
}

fn by_slug(ty: &'static str) -> Result<Asks, Unplanned> {
    let kind = &described(ty)?.kind;
    let on = format!("record.kind = '{kind}' and record.slug = k.key and record.retracted is null");
    Ok(Asks::Found { on, ty, arguments: &["slug"] })
}
