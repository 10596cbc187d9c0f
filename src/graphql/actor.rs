//! `Actor`: what countries, organizations and persons have in common, and the interface of that name.

use super::{
    Request,
    cited::Record,
    coded_event::{self, CodedEvent, CodedEventFilter, CodedEventOrder},
    connection::{Connection, Edge},
    country::Country,
    event::{self, Event, EventFilter, EventOrder},
    interface::interface,
    loader::{Key, Question, Rows},
    membership::{self, Membership, MembershipFilter, MembershipOrder},
    name::{self, Name},
    organization::Organization,
    page::Window,
    person::Person,
    planner::{Field, many, many_by},
    recognition::{self, RecognitionEdge, RecognitionFilter, RecognitionOrder},
    relation::{self, ActorRelationEdge, Relation, RelationFilter, RelationOrder},
    row::{self, Part, Row},
    scalar::actor_ref::{self, ActorRef},
    treaty::{self, Treaty, TreatyFilter, TreatyOrder},
};
use crate::{
    entity::record::RecordKind,
    error::{Error, Nullable, Result},
};
use async_graphql::{Context, ID, Object};
use futures_util::future::try_join_all;
use sea_orm::sea_query::{Condition, Expr};
use serde::Deserialize;

/// The columns of the table `actor`; flattened into each type of actor.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActorFields {
    #[serde(skip)]
    pub record: Record,
    aliases: Vec<String>,
}

impl ActorFields {
    /// The tables of an actor besides its own.
    pub fn parts() -> [Part; 2] {
        [Part::of::<ActorFields>("actor"), Record::part()]
    }

    pub fn decode(row: &str) -> serde_json::Result<ActorFields> {
        let fields: ActorFields = serde_json::from_str(row)?;
        Ok(ActorFields { record: serde_json::from_str(row)?, ..fields })
    }

    fn key(&self) -> i64 {
        self.record.key
    }
}

/// What the planner reads of it.
pub const FIELDS: &[Field] = &[
    Field::Id("record.slug"),
    Field::Column("slug", "record.slug"),
    Field::Column("name", "record.title"),
    many_by::<ActorRelationEdge>("relations", &relation::OF_ACTOR, &relation::SIDE),
    many::<Edge<Membership>>("memberships", &membership::OF_ACTOR),
    many_by::<Edge<Treaty>>("treaties", &treaty::OF_ACTOR, &treaty::BY_ACTOR),
    many_by::<Edge<Event>>("events", &event::OF_ACTOR, &event::BY_ACTOR),
    Field::All("names", "Name", "name.actor_id = k.key", name::BY_KIND),
];

#[Object]
impl ActorFields {
    /// Identifies the actor across all types (Relay). The same after the data is loaded again elsewhere.
    async fn id(&self) -> ID {
        self.record.node_id()
    }

    /// Its name in addresses and arguments: `kazakhstan`, `osce`, `erlan-idrissov`.
    async fn slug(&self) -> &str {
        &self.record.slug
    }

    /// Its usual name in English.
    async fn name(&self) -> &str {
        &self.record.title
    }

    /// Other names by which it is found: abbreviations, former names, names in other languages.
    async fn aliases(&self) -> &[String] {
        &self.aliases
    }

    /// Its relations with other actors. Each edge names the other side.
    async fn relations(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<RelationFilter>, order_by: Option<Vec<RelationOrder>>,
    ) -> Result<Connection<ActorRelationEdge>> {
        relation::OF_ACTOR.connection(ctx, self.key(), Window { first, after, last, before }, filter, order_by).await
    }

    /// Its relation with one other actor. Null where none is on record.
    async fn relation(
        &self, ctx: &Context<'_>, #[graphql(desc = "The other side.")] with: ActorRef,
    ) -> Nullable<Relation> {
        relation::of(ctx, self.key(), &with).await.transpose()
    }

    /// Its places in organizations, now, earlier or later: as member, observer, chair, candidate.
    async fn memberships(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<MembershipFilter>, order_by: Option<Vec<MembershipOrder>>,
    ) -> Result<Connection<Edge<Membership>>> {
        membership::OF_ACTOR.connection(ctx, self.key(), Window { first, after, last, before }, filter, order_by).await
    }

    /// The treaties that it has a part in.
    async fn treaties(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<TreatyFilter>, order_by: Option<Vec<TreatyOrder>>,
    ) -> Result<Connection<Edge<Treaty>>> {
        treaty::OF_ACTOR.connection(ctx, self.key(), Window { first, after, last, before }, filter, order_by).await
    }

    /// The events that it has a part in.
    async fn events(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<EventFilter>, order_by: Option<Vec<EventOrder>>,
    ) -> Result<Connection<Edge<Event>>> {
        event::OF_ACTOR.connection(ctx, self.key(), Window { first, after, last, before }, filter, order_by).await
    }

    /// Its names in full, each with its language and its time: those in use before those of the past.
    async fn names(&self, ctx: &Context<'_>) -> Result<Vec<Name>> {
        row::all(ctx, self.key(), "name.actor_id = k.key", name::BY_KIND).await
    }

    /// Whom it succeeded: the Soviet Union before Kazakhstan, the Shanghai Five before the Shanghai Cooperation
    /// Organisation.
    async fn predecessors(&self, ctx: &Context<'_>) -> Result<Vec<Actor>> {
        all(ctx, self.key(), "select predecessor_id from succession where successor_id = k.key").await
    }

    /// Who succeeded it.
    async fn successors(&self, ctx: &Context<'_>) -> Result<Vec<Actor>> {
        all(ctx, self.key(), "select successor_id from succession where predecessor_id = k.key").await
    }

    /// Whom it recognizes, and who recognizes it. Each edge tells which, and names the other side.
    async fn recognitions(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<RecognitionFilter>, order_by: Option<Vec<RecognitionOrder>>,
    ) -> Result<Connection<RecognitionEdge>> {
        recognition::OF_ACTOR.connection(ctx, self.key(), Window { first, after, last, before }, filter, order_by).await
    }

    /// What machine-coded event streams have of it: what it did, and what was done to it.
    async fn coded_events(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<CodedEventFilter>, order_by: Option<Vec<CodedEventOrder>>,
    ) -> Result<Connection<Edge<CodedEvent>>> {
        coded_event::OF_ACTOR.connection(ctx, self.key(), Window { first, after, last, before }, filter, order_by).await
    }
}

interface! {
    /// A party to foreign relations: a country, an organization or a person.
    pub enum Actor like ActorFields {
        Country(Country),
        Organization(Organization),
        Person(Person),
    }
}

/// The subquery of all names of an actor, for a condition on `called.text`; `own` is one that only its kind has.
pub fn called(own: &str) -> String {
    format!(
        "
        select 1
        from (
            select record.title
            union all
            select {own}
            union all
            select unnest(actor.aliases)
            union all
            select name.text from name where name.actor_id = actor.id) called(text)
        where called.text is not null and"
    )
}

/// The actor so named. A name that nobody bears is an error.
pub async fn by_ref(ctx: &Context<'_>, actor: &ActorRef) -> Result<Actor> {
    by_id(ctx, actor_ref::resolve(ctx, actor).await?).await
}

/// The actor with that id; a foreign key vouches for it.
pub async fn by_id(ctx: &Context<'_>, id: i64) -> Result<Actor> {
    let rows = rows(ctx, id, "record.id = k.key", None).await?;
    decode(rows.first().map_or("", String::as_str))
}

/// The actors of a short list that hangs on `parent`: `ids` is a select of their ids, given `k.key`, in order.
pub async fn in_order(ctx: &Context<'_>, parent: i64, ids: &'static str) -> Result<Vec<Actor>> {
    let question = || {
        let sql = format!("select to_json(actor.id) from ({ids}) actor(id)");
        Ok(Question { sql, values: vec![] })
    };
    let rows = Request::of(ctx).loader.load(ids.to_owned(), Key::Id(parent), question).await?;
    let ids = rows.iter().map(|id| id.parse().map_err(Error::internal)).collect::<Result<Vec<i64>>>()?;
    try_join_all(ids.into_iter().map(|id| by_id(ctx, id))).await
}

/// The same for a foreign key that may be null.
pub async fn by_optional_id(ctx: &Context<'_>, id: Option<i64>) -> Result<Option<Actor>> {
    match id {
        Some(id) => by_id(ctx, id).await.map(Some),
        None => Ok(None),
    }
}

/// All actors of a short list that hangs on `parent`, by name; `among` is the subquery of their ids, given `k.key`.
pub async fn all(ctx: &Context<'_>, parent: i64, among: &str) -> Result<Vec<Actor>> {
    let on = format!("record.id in ({among}) and record.retracted is null");
    let by_name = "folded(row ->> 'title') collate \"C\", (row ->> 'id')::bigint";
    rows(ctx, parent, &on, Some(by_name)).await?.iter().map(|row| decode(row)).collect()
}

/// One statement for actors of every kind.
async fn rows(ctx: &Context<'_>, key: i64, on: &str, order: Option<&str>) -> Result<Rows> {
    let selected = row::selected(ctx.field());
    let name = format!("actors where {on} {selected:?}");
    let question = || {
        let kinds = [
            select::<Country>(ctx, &selected, on),
            select::<Organization>(ctx, &selected, on),
            select::<Person>(ctx, &selected, on),
        ];
        let mut sql = kinds.join("\nunion all\n");
        if let Some(order) = order {
            sql = format!("select row from (\n{sql}\n) actors(row) order by {order}");
        }
        Ok(Question { sql, values: vec![] })
    };
    Request::of(ctx).loader.load(name, Key::Id(key), question).await
}

fn select<T: Row>(ctx: &Context<'_>, selected: &row::Selected, on: &str) -> String {
    row::question(row::select::<T>(ctx, selected), Condition::all().add(Expr::cust(on.to_owned()))).sql
}

fn decode(row: &str) -> Result<Actor> {
    #[derive(Deserialize)]
    struct Kind {
        record_kind: RecordKind,
    }
    let Kind { record_kind } = serde_json::from_str(row).map_err(Error::internal)?;
    match record_kind {
        RecordKind::Country => Country::decode(row).map(Actor::from),
        RecordKind::Organization => Organization::decode(row).map(Actor::from),
        RecordKind::Person => Person::decode(row).map(Actor::from),
        other => Err(Error::internal(NoActor(other))),
    }
}

#[derive(Debug, thiserror::Error)]
#[error("a row of kind {0} stands where an actor must")]
struct NoActor(RecordKind);
