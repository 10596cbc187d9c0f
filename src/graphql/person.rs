//! `Person`: a human being who acts in foreign relations.

use super::{
    actor::{self, ActorFields},
    cited::{self, Record},
    facet::{self, Dimension, Faceted},
    filter::{Conditions, Filter, RecordFilter, StringFilter},
    office::{self, Office, OfficeFilter},
    page::{Link, Listed, Order, TITLE, Term},
    planner::{Field, Planned},
    row::{self, Part, Row},
};
use crate::error::Result;
use async_graphql::{ComplexObject, Context, Enum, InputObject, SimpleObject};
use serde::Deserialize;

/// A human being who acts in foreign relations: a head of state, a foreign minister, an envoy.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Person {
    #[graphql(flatten)]
    #[serde(skip)]
    actor: ActorFields,
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
}

impl Row for Person {
    const CURRENT: Option<&'static str> = cited::CURRENT;

    fn parts() -> Vec<Part> {
        let [actor, record] = ActorFields::parts();
        vec![Part::of::<Person>("person"), actor, record]
    }

    fn attach(&mut self, row: &str) -> serde_json::Result<()> {
        self.actor = ActorFields::decode(row)?;
        self.record = self.actor.record.clone();
        Ok(())
    }
}

pub const ALL: Link = Link { name: "persons", on: "k.key is not null", order: &[TITLE] };

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[Field::All("offices", "Office", "office.holder_id = k.key", office::BY_TIME)];

impl Planned for Person {
    const FIELDS: &'static [&'static [Field]] = &[actor::FIELDS, cited::FIELDS, OWN];
}

#[ComplexObject]
impl Person {
    /// The offices that they hold or held, the first first; those of unknown time come last.
    async fn offices(&self, ctx: &Context<'_>) -> Result<Vec<Office>> {
        row::all(ctx, self.record.key, "office.holder_id = k.key", office::BY_TIME).await
    }
}

/// Which persons are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct PersonFilter {
    /// Their usual or any other name.
    name: Option<StringFilter>,
    /// An office that they hold or held: one that fits everything that is asked of it.
    office: Option<OfficeFilter>,
    #[graphql(flatten)]
    record: RecordFilter,
    /// All of these hold, too.
    and: Option<Vec<PersonFilter>>,
    /// At least one of these holds.
    or: Option<Vec<PersonFilter>>,
    /// This does not hold.
    not: Option<Box<PersonFilter>>,
}

impl Filter for PersonFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let PersonFilter { name, office, record, and, or, not } = self;
        c.any_text(&actor::called("null"), "called.text", name);
        c.any(office::HELD, office.as_ref());
        c.record(record);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order persons come.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonOrder {
    /// By name, from A.
    NameAsc,
    /// By name, from Z.
    NameDesc,
}

impl Order for PersonOrder {
    fn term(self) -> Term {
        match self {
            PersonOrder::NameAsc => TITLE,
            PersonOrder::NameDesc => TITLE.reversed(),
        }
    }
}

impl Listed for Person {
    type Filter = PersonFilter;
    type Order = PersonOrder;
}

/// What persons can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonFacet {
    /// By the actor for which they hold or held an office; a person counts for each.
    OfficeOf,
    /// By dataset; a person counts for each dataset that states them.
    Dataset,
}

impl Dimension for PersonFacet {
    fn sql(self) -> &'static str {
        match self {
            PersonFacet::OfficeOf => {
                "select distinct actor.slug, actor.title
                from office
                join record fact on fact.id = office.id and fact.retracted is null
                join record actor on actor.id = office.of_id
                where office.holder_id = person.id"
            }
            PersonFacet::Dataset => facet::DATASET,
        }
    }
}

impl Faceted for Person {
    type Facet = PersonFacet;
}
