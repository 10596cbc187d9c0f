//! `Vote`: the object, its links, filter, orders and facets. A stream like coded events, though a shorter one; its lists hang
//! on an actor or on an event.

use super::{
    Request,
    actor::{self, Actor},
    dataset::Dataset,
    event::Event,
    facet::{Dimension, Faceted},
    filter::{ActorFilterRef, CodeFilter, Conditions, Filter, StringFilter, TemporalFilter},
    id,
    loader::{Key, Question},
    page::{Link, Listed, Order, Term},
    row::{self, Part, Row},
    scalar::date::Date,
};
use crate::{
    entity::vote::VoteChoice,
    error::{Error, Result},
};
use async_graphql::{ComplexObject, Context, Enum, ID, InputObject, SimpleObject};
use serde::Deserialize;

/// How one actor voted in a recorded vote. Votes come from a dataset of roll calls as they are: they have no revisions and
/// no citations of their own; their event has.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Vote {
    /// The day of the vote.
    occurred: Date,
    /// What the actor chose: YES, NO, ABSTAIN.
    choice: VoteChoice,
    #[graphql(skip)]
    event_id: i64,
    #[graphql(skip)]
    actor_id: i64,
    #[graphql(skip)]
    dataset_id: i64,
}

impl Row for Vote {
    /// Ties are paged by event and actor, of which a row has one each.
    const FROM: Option<&'static str> = Some("select vote.*, (vote.event_id << 32) + vote.actor_id as id from vote");

    fn parts() -> Vec<Part> {
        vec![Part::of::<Vote>("vote")]
    }

    /// By dataset, event and actor.
    fn by_slug() -> String {
        let event = "(select id from record where kind = 'EVENT' and slug = split_part(k.key, ':', 2))";
        format!(
            "{}
            and vote.dataset_id = (select id from dataset where slug = split_part(k.key, ':', 1))
            and vote.actor_id = (
                select id
                from record
                where kind in ('COUNTRY', 'ORGANIZATION', 'PERSON') and slug = split_part(k.key, ':', 3))",
            AT_EVENT.replace("k.key", event)
        )
    }
}

const BY_DATE: Term = Term::ascending("vote.occurred", "date");
const BY_ACTOR: Term =
    Term::ascending("(select voter.folded from record voter where voter.id = vote.actor_id)", "text");

pub const OF_ACTOR: Link = Link { name: "country.votes", on: "vote.actor_id = k.key", order: &[BY_DATE] };

/// A vote is cast while its event goes on, and by its day its partition is found.
const AT_EVENT: &str = "vote.event_id = k.key
    and vote.occurred >= (select event.occurred_earliest from event where event.id = k.key)
    and vote.occurred <= (select event.occurred_latest from event where event.id = k.key)";

pub const OF_EVENT: Link = Link { name: "event.votes", on: AT_EVENT, order: &[BY_ACTOR] };

/// What names a vote, given the ids of its dataset, event and actor.
const SLUG: &str = "
    select to_json(dataset.slug || ':' || event.slug || ':' || actor.slug)
    from dataset, record event, record actor
    where dataset.id = split_part(k.key, ' ', 1)::bigint
        and event.id = split_part(k.key, ' ', 2)::bigint
        and actor.id = split_part(k.key, ' ', 3)::bigint";

#[ComplexObject]
impl Vote {
    /// Identifies the vote across all types (Relay). The same after the data is loaded again elsewhere.
    async fn id(&self, ctx: &Context<'_>) -> Result<ID> {
        let key = format!("{} {} {}", self.dataset_id, self.event_id, self.actor_id);
        let question = || Ok(Question { sql: SLUG.to_owned(), values: vec![] });
        let rows = Request::of(ctx).loader.load("slug of vote".into(), Key::Text(key), question).await?;
        let slug: String = serde_json::from_str(rows.first().map_or("", String::as_str)).map_err(Error::internal)?;
        Ok(id::encode(&Self::kind(), &slug))
    }

    /// What was voted on.
    async fn event(&self, ctx: &Context<'_>) -> Result<Event> {
        row::by_id(ctx, self.event_id).await
    }

    /// Who voted.
    async fn actor(&self, ctx: &Context<'_>) -> Result<Actor> {
        actor::by_id(ctx, self.actor_id).await
    }

    /// The dataset that gives it.
    async fn dataset(&self, ctx: &Context<'_>) -> Result<Dataset> {
        row::by_id(ctx, self.dataset_id).await
    }
}

/// Which votes are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct VoteFilter {
    /// When it was cast.
    occurred: Option<TemporalFilter>,
    /// What the actor chose.
    choice: Option<CodeFilter<VoteChoice>>,
    /// Who voted.
    actor: Option<ActorFilterRef>,
    /// The slug of what was voted on.
    event: Option<StringFilter>,
    /// The slug of the dataset that gives it.
    dataset: Option<StringFilter>,
    /// All of these hold, too.
    and: Option<Vec<VoteFilter>>,
    /// At least one of these holds.
    or: Option<Vec<VoteFilter>>,
    /// This does not hold.
    not: Option<Box<VoteFilter>>,
}

impl Filter for VoteFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let VoteFilter { occurred, choice, actor, event, dataset, and, or, not } = self;
        c.day("vote.occurred", occurred);
        c.code("vote.choice", choice);
        c.actor(&["vote.actor_id"], actor);
        c.any_text("select 1 from record event where event.id = vote.event_id and", "event.slug", event);
        c.any_text("select 1 from dataset where dataset.id = vote.dataset_id and", "dataset.slug", dataset);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order votes come.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoteOrder {
    /// The first to be cast first.
    OccurredAsc,
    /// The last to be cast first.
    OccurredDesc,
    /// By the name of who voted, from A.
    ActorAsc,
    /// By the name of who voted, from Z.
    ActorDesc,
}

impl Order for VoteOrder {
    fn term(self) -> Term {
        match self {
            VoteOrder::OccurredAsc => BY_DATE,
            VoteOrder::OccurredDesc => BY_DATE.reversed(),
            VoteOrder::ActorAsc => BY_ACTOR,
            VoteOrder::ActorDesc => BY_ACTOR.reversed(),
        }
    }
}

impl Listed for Vote {
    type Filter = VoteFilter;
    type Order = VoteOrder;
}

/// What votes can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoteFacet {
    /// By choice.
    Choice,
    /// By who voted.
    Actor,
    /// By year.
    Year,
    /// By dataset.
    Dataset,
}

impl Dimension for VoteFacet {
    fn sql(self) -> &'static str {
        match self {
            VoteFacet::Choice => "select vote.choice, vote.choice",
            VoteFacet::Actor => "select actor.slug, actor.title from record actor where actor.id = vote.actor_id",
            VoteFacet::Year => "select year, year from year_of(vote.occurred) year",
            VoteFacet::Dataset => "select dataset.slug, dataset.title from dataset where dataset.id = vote.dataset_id",
        }
    }
}

impl Faceted for Vote {
    type Facet = VoteFacet;
}
