//! Root fields that reach across all types: nodes by their ids, search, paths, the change log, the service itself.

use super::{
    change::{self, Change},
    connection::{Edge, PlainConnection},
    node::{self, Node},
    page::Window,
    path::{self, Asked, Path},
    path_link::LinkKind,
    scalar::actor_ref::ActorRef,
    search::{self, SearchEdge},
    service::Service,
};
use crate::{
    edtf::Edtf,
    entity::record::RecordKind,
    error::{Nullable, Result},
};
use async_graphql::{Context, ID, Object};

pub struct LookUp;

/// What reaches across all types.
#[Object]
impl LookUp {
    /// The object with that id (Relay), even if it was withdrawn from the record. Null where there is none.
    async fn node(
        &self, ctx: &Context<'_>, #[graphql(desc = "An id that some object gave, unchanged.")] id: ID,
    ) -> Nullable<Node> {
        node::by_id(ctx, &id).await.transpose()
    }

    /// The objects with these ids (Relay), in the order of the ids. Null where there is none.
    async fn nodes(
        &self, ctx: &Context<'_>, #[graphql(desc = "Ids that objects gave, unchanged; at most 500.")] ids: Vec<ID>,
    ) -> Result<Vec<Nullable<Node>>> {
        node::by_ids(ctx, &ids).await
    }

    /// Full-text search over names, titles, codes, summaries and passages: tolerant of typing errors in names, blind to case
    /// and accents. The best come first, and what is called exactly so before all. Words in "quotation marks" must stand
    /// together, a word after a minus sign must not be there, and `or` lets one of two do. Facts are found by the years,
    /// places and abbreviations of what they join, too: "SCO 2007", "Peking".
    async fn search(
        &self, ctx: &Context<'_>,
        #[graphql(desc = "A name, a code or some words: \"kazakstan\", \"OSCE\", \"military trust\". Not empty.")]
        query: String,
        #[graphql(
            desc = "Only records of these kinds; DOCUMENT finds passages, too. Unless given, of all kinds but EVENT_PARTICIPANT, TREATY_PARTY, RELATION_PHASE and OFFICE, which repeat the title of what they are part of. Of the first two, those are found whose event or treaty has all the words, too."
        )]
        kinds: Option<Vec<RecordKind>>,
        first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
    ) -> Nullable<PlainConnection<SearchEdge>> {
        Some(search::search(ctx, &query, kinds, Window { first, after, last, before }).await)
    }

    /// The shortest chains of relations, memberships, treaties or events that connect two actors. All have the same
    /// length; of several links of one kind between two actors one is given. Empty where no chain is short enough, and
    /// from an actor to itself. Where one step reaches more than 1000 further actors, those beyond are left out:
    /// countries go before organizations, these before persons, and each by their slugs.
    async fn paths(
        &self, ctx: &Context<'_>, #[graphql(desc = "Where they begin.")] from: ActorRef,
        #[graphql(desc = "Where they end.")] to: ActorRef,
        #[graphql(desc = "Only by these kinds of links; by all kinds unless given.")] through: Option<Vec<LinkKind>>,
        #[graphql(desc = "Only by links that may have held at this time; by all on record unless given.")]
        as_of: Option<Edtf>,
        #[graphql(desc = "At most so many steps, from 1 to 6.", default = 4)] max_length: i32,
        #[graphql(desc = "At most so many chains, from 1 to 20.", default = 3)] limit: i32,
    ) -> Nullable<Vec<Path>> {
        Some(path::paths(ctx, Asked { from, to, through, as_of, max_length, limit }).await)
    }

    /// What was recorded, revised and withdrawn, in the order in which it took effect. Lossless: who continues after the
    /// last cursor misses nothing and gets nothing twice.
    async fn changes(
        &self, ctx: &Context<'_>, after: Option<String>, first: Option<i32>,
        #[graphql(desc = "Only changes of records of these kinds; of all kinds unless given.")] kinds: Option<
            Vec<RecordKind>,
        >,
        #[graphql(
            desc = "Only changes that concern this actor: of itself, and of facts in which it has a part, such as its relations and treaties."
        )]
        actor: Option<ActorRef>,
    ) -> Nullable<PlainConnection<Edge<Change>>> {
        Some(change::changes(ctx, after, first, kinds, actor).await)
    }

    /// The program that answers, and the data that it answers from.
    async fn service(&self) -> Service {
        Service
    }
}
