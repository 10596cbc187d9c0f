//! `Change`: an entry of the change log, and the log as a list. Writers hold a lock while they number their changes, so
//! ids are in the order of commit, and a reader who continues after the last one misses nothing.

use super::{
    cited_fact,
    connection::{Edge, PlainConnection},
    interface::Objects,
    node::Node,
    page::{self, Link, Window},
    row::{By, Part, Row},
    scalar::{
        actor_ref::{self, ActorRef},
        date::DateTime,
    },
};
use crate::{
    entity::{change::ChangeKind, record::RecordKind},
    error::{Nullable, Result},
};
use async_graphql::{ComplexObject, Context, SimpleObject};
use sea_orm::sea_query::Expr;
use serde::Deserialize;

/// What was done to one record: an entry of the change log.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Change {
    #[graphql(skip)]
    #[serde(rename = "id")]
    key: i64,
    /// What was done.
    kind: ChangeKind,
    /// When it was done.
    at: DateTime,
    #[graphql(skip)]
    record_id: i64,
    #[graphql(skip)]
    #[serde(skip)]
    record: Changed,
}

/// What the log says of the record by joining it.
#[derive(Clone, Debug, Default, Deserialize)]
struct Changed {
    record_kind: RecordKind,
}

impl Row for Change {
    fn parts() -> Vec<Part> {
        vec![Part::of::<Change>("change"), Part::joined::<Changed>("record", "record.id = change.record_id")]
    }

    fn attach(&mut self, row: &str) -> serde_json::Result<()> {
        self.record = serde_json::from_str(row)?;
        Ok(())
    }
}

const ALL: Link = Link { name: "changes", on: "k.key is not null", order: &[] };

/// The records that concern an actor, a line for each way of doing so. Unlike elsewhere withdrawn ones count: that they
/// were withdrawn is a change.
const CONCERNING: &[&str] = &[
    "select k.key",
    "select id from office where k.key in (holder_id, of_id)",
    "select relation_id from relation_party where actor_id = k.key",
    "select phase.id from relation_party party join relation_phase phase using (relation_id) where party.actor_id = k.key",
    "select id from recognition where by_id = k.key or of_id = k.key",
    "select treaty_id from treaty_party where party_id = k.key",
    "select id from treaty_party where party_id = k.key",
    "select id from membership where member_id = k.key or organization_id = k.key",
    "select id from mission where sender_id = k.key or host_id = k.key",
    "select mission_id from accreditation where actor_id = k.key",
    "select event_id from event_participant where actor_id = k.key",
    "select id from event_participant where actor_id = k.key",
    "select id from doctrine where holder_id = k.key",
    "select issue_id from issue_party where actor_id = k.key",
    "select id from observation where subject_id = k.key or counterpart_id = k.key",
];

/// The log after a cursor, the oldest change first.
pub async fn changes(
    ctx: &Context<'_>, after: Option<String>, first: Option<i32>, kinds: Option<Vec<RecordKind>>,
    actor: Option<ActorRef>,
) -> Result<PlainConnection<Edge<Change>>> {
    let mut list = ALL.whole::<Change>(0);
    if let Some(actor) = actor {
        list = Link { name: "changes of actor", ..ALL }.whole::<Change>(actor_ref::resolve(ctx, &actor).await?);
        let concerning = format!("change.record_id in (\n{})", CONCERNING.join("\nunion all\n"));
        list = list.only("", Expr::cust(concerning));
    }
    cited_fact::of_kinds(list, kinds).plain(ctx, Window { first, after, last: None, before: None }).await
}

#[ComplexObject]
impl Change {
    /// Where the change stands in the log: pass it as `after` to read on from here and miss nothing.
    async fn cursor(&self) -> Result<String> {
        page::cursor(self.key)
    }

    /// The record as it is now, which may be after further changes. It may have been withdrawn since.
    async fn record(&self, ctx: &Context<'_>) -> Nullable<Node> {
        Node::find(ctx, self.record.record_kind.as_str(), By::Id(self.record_id)).await.transpose()
    }
}
