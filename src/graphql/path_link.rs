//! `LinkKind`: what can join two actors in a chain, and who stands in which link.

use crate::entity::record::RecordKind;
use async_graphql::Enum;
use serde::Deserialize;

/// What can join two actors in a chain. Where two actors are joined by several kinds, the first of this list goes before.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum LinkKind {
    /// A relation, unless its state is severed or not established.
    Relation,
    /// A membership, from the member to the organization or back; two members of one organization are two steps apart.
    /// One that is only planned or sought does not count.
    Membership,
    /// A treaty in which both have a part.
    Treaty,
    /// An event in which both took part, unless it was cancelled.
    Event,
}

pub const ALL: &[LinkKind] = &[LinkKind::Relation, LinkKind::Membership, LinkKind::Treaty, LinkKind::Event];

impl From<LinkKind> for RecordKind {
    fn from(kind: LinkKind) -> RecordKind {
        match kind {
            LinkKind::Relation => RecordKind::Relation,
            LinkKind::Membership => RecordKind::Membership,
            LinkKind::Treaty => RecordKind::Treaty,
            LinkKind::Event => RecordKind::Event,
        }
    }
}

impl LinkKind {
    /// The links of this kind that may hold at some time from `$1` to `$2`, each with an actor who stands in it: rows of
    /// (link, actor).
    pub fn links(self) -> &'static str {
        match self {
            LinkKind::Relation => RELATION,
            LinkKind::Membership => MEMBERSHIP,
            LinkKind::Treaty => TREATY,
            LinkKind::Event => EVENT,
        }
    }
}

/// Few relations were ever broken off: only of these the state needs to be looked up.
const RELATION: &str = "
    select relation.id as link, party.actor_id as actor
    from relation_party party
    join relation on relation.id = party.relation_id
    join record on record.id = relation.id and record.retracted is null
    where (relation.established is null or relation.established_earliest <= $2::date)
        and (
            not exists (
                select from relation_phase phase
                where phase.relation_id = relation.id and phase.status in ('SEVERED', 'NOT_ESTABLISHED'))
            or relation_status(relation.id, $1::date, $2::date) not in ('SEVERED', 'NOT_ESTABLISHED'))";

const MEMBERSHIP: &str = "
    select membership.id as link, membership.member_id as actor
    from membership
    join record on record.id = membership.id and record.retracted is null
    where not membership.planned and membership.role <> 'CANDIDATE'
        and (membership.period is null
            or membership.period_earliest <= $2::date and membership.period_latest >= $1::date)
    union all
    select membership.id, membership.organization_id
    from membership
    join record on record.id = membership.id and record.retracted is null
    where not membership.planned and membership.role <> 'CANDIDATE'
        and (membership.period is null
            or membership.period_earliest <= $2::date and membership.period_latest >= $1::date)";

/// A part in a treaty begins with the first act that is on record of the party itself, else of the treaty, and lasts
/// until the party withdraws.
const TREATY: &str = "
    select part.treaty_id as link, part.party_id as actor
    from treaty_party part
    join record on record.id = part.id and record.retracted is null
    join treaty on treaty.id = part.treaty_id
    join record treaty_record on treaty_record.id = treaty.id and treaty_record.retracted is null
    where coalesce(
            least(part.signed_earliest, part.consented_earliest, part.in_force_earliest),
            least(treaty.signed_earliest, treaty.in_force_earliest),
            '-infinity') <= $2::date
        and coalesce(part.withdrawn_latest, 'infinity') >= $1::date";

const EVENT: &str = "
    select part.event_id as link, part.actor_id as actor
    from event_participant part
    join record on record.id = part.id and record.retracted is null
    join event on event.id = part.event_id
    join record event_record on event_record.id = event.id and event_record.retracted is null
    where event.status <> 'CANCELLED' and event.occurred_earliest <= $2::date and event.occurred_latest >= $1::date";
