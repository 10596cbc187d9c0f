//! What is on record of the actors that an article names, in the terms of its proposals; and the names by which they go.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, DatabaseConnection, DbBackend, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Statement,
};

use super::facts::gazetteer::{Actor, ActorId, ActorKind, Gazetteer, Meaning, Place, PlaceId};
use super::facts::proposal::{Event, Fact, Issue, Membership, Mission, Recognition, Relation, Treaty};
use crate::edtf::Edtf;
use crate::entity::event_participant::EventParticipantRole;
use crate::entity::name::NameKind;
use crate::entity::record::RecordKind;
use crate::entity::relation_phase::RelationStatus;
use crate::entity::{actor, country, name, office, organization, place, record};

/// All names on record that English texts may use.
///
/// # Errors
/// If the database fails.
pub async fn gazetteer(db: &DatabaseConnection) -> Result<Gazetteer, DbErr> {
    let records = record::Entity::find()
        .filter(record::Column::Kind.is_in([RecordKind::Country, RecordKind::Organization, RecordKind::Person]))
        .filter(record::Column::Retracted.is_null())
        .order_by_asc(record::Column::Slug)
        .all(db)
        .await?;
    let ids: HashMap<i64, ActorId> = records.iter().enumerate().map(|(at, record)| (record.id, ActorId(at))).collect();
    let mut names = Names { ids: &ids, named: Vec::new() };
    for record in &records {
        names.add(record.id, &record.title);
    }
    // Not whole rows: the bounds of times may be infinite, which no date of this program is.
    let official = country::Entity::find().select_only().columns([country::Column::Id, country::Column::OfficialName]);
    for (id, name) in official.into_tuple::<(i64, Option<String>)>().all(db).await? {
        names.add_all(id, name);
    }
    let short = organization::Entity::find()
        .select_only()
        .columns([organization::Column::Id, organization::Column::Abbreviation]);
    for (id, name) in short.into_tuple::<(i64, Option<String>)>().all(db).await? {
        names.add_all(id, name);
    }
    // Aliases hold the names of all languages; those of other languages are told by the table of names.
    let mut foreign: HashMap<i64, Vec<String>> = HashMap::new();
    let columns = [name::Column::ActorId, name::Column::Text, name::Column::Language, name::Column::Kind];
    let others = name::Entity::find().select_only().columns(columns);
    for (actor, text, language, kind) in others.into_tuple::<(i64, String, Option<String>, NameKind)>().all(db).await? {
        match (language.as_deref(), kind) {
            (None | Some("en"), NameKind::Demonym) => names.add_demonym(actor, text),
            (None | Some("en"), _) => names.add(actor, &text),
            _ => foreign.entry(actor).or_default().push(text),
        }
    }
    for actor in actor::Entity::find().all(db).await? {
        let foreign = foreign.get(&actor.id);
        let own = actor.aliases.into_iter().filter(|alias| foreign.is_none_or(|foreign| !foreign.contains(alias)));
        names.add_all(actor.id, own);
    }
    let mut named = names.named;
    let mut acts_for: HashMap<i64, ActorId> = HashMap::new();
    let offices = office::Entity::find()
        .select_only()
        .columns([office::Column::HolderId, office::Column::OfId])
        .order_by_asc(office::Column::PeriodLatest);
    for (holder, of) in offices.into_tuple::<(i64, i64)>().all(db).await? {
        acts_for.extend(ids.get(&of).map(|of| (holder, *of)));
    }
    let actors = records.into_iter().map(|record| Actor {
        kind: match record.kind {
            RecordKind::Country => ActorKind::Country,
            RecordKind::Organization => ActorKind::Organization,
            _ => ActorKind::Person,
        },
        acts_for: acts_for.get(&record.id).copied(),
        slug: record.slug,
        name: record.title,
    });
    let mut places = Vec::new();
    for place in place::Entity::find().order_by_asc(place::Column::Slug).all(db).await? {
        let id = PlaceId(places.len());
        named.extend(std::iter::once(&place.name).chain(&place.aliases).map(|name| (name.clone(), Meaning::Place(id))));
        let country = place.country_id.and_then(|country| ids.get(&country).copied());
        places.push(Place { slug: place.slug, name: place.name, country });
    }
    Gazetteer::new(actors.collect(), places, named).map_err(|error| DbErr::Custom(error.to_string()))
}

struct Names<'i> {
    ids: &'i HashMap<i64, ActorId>,
    named: Vec<(String, Meaning)>,
}

impl Names<'_> {
    fn add(&mut self, actor: i64, name: &str) {
        self.named.extend(self.ids.get(&actor).map(|id| (name.to_owned(), Meaning::Actor(*id))));
    }

    fn add_all(&mut self, actor: i64, names: impl IntoIterator<Item = String>) {
        for name in names {
            self.add(actor, &name);
        }
    }

    fn add_demonym(&mut self, actor: i64, name: String) {
        self.named.extend(self.ids.get(&actor).map(|id| (name, Meaning::Demonym(*id))));
    }
}

/// A fact on record.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    /// Its kind and slug: `mission/azerbaijan--kazakhstan--embassy--astana`.
    pub of: String,
    pub fact: Fact,
    /// The dataset that asks has recorded it.
    pub is_own: bool,
}

/// The facts between some actors, as a dataset finds them.
pub(super) async fn standing(
    db: &DatabaseConnection, gazetteer: &Gazetteer, actors: &[ActorId], dataset: &str,
) -> Result<Vec<Standing>, DbErr> {
    let slugs: Vec<String> = actors.iter().map(|actor| gazetteer.actor(*actor).slug.clone()).collect();
    let statement = Statement::from_sql_and_values(DbBackend::Postgres, STANDING, [slugs.into(), dataset.into()]);
    let rows = Row::find_by_statement(statement).all(db).await?;
    let names = Directory::of(gazetteer);
    Ok(rows.into_iter().filter_map(|row| row.standing(&names)).collect())
}

/// Facts of which every actor is among those given, or for events and treaties at least two. One form for all kinds: `actors`
/// and `words` mean what the kind makes of them.
const STANDING: &str = "
    with known as materialized (
        select id, slug
        from record
        where slug = any($1)
            and kind in ('COUNTRY', 'ORGANIZATION', 'PERSON')
            and retracted is null),
    fact as (
        select relation.id, 'relation' as kind, array[a.slug, b.slug] as actors,
            array[coalesce((
                select phase.status from relation_phase phase
                where phase.relation_id = relation.id
                order by phase.period_earliest nulls first, phase.id limit 1), 'UNKNOWN'), 'first'] as words,
            relation.established as one, null as other, null as place
        from relation join known a on a.id = relation.a_id join known b on b.id = relation.b_id
        union all
        select phase.id, 'relation_phase', array[a.slug, b.slug],
            array[phase.status, case when phase.status = 'ESTABLISHED' then 'again' else 'first' end],
            nullif(split_part(phase.period, '/', 1), ''), null, null
        from relation_phase phase
        join relation on relation.id = phase.relation_id
        join known a on a.id = relation.a_id join known b on b.id = relation.b_id
        where phase.status <> 'ESTABLISHED' or exists (
            select from relation_phase earlier
            where earlier.relation_id = relation.id and earlier.period_earliest < phase.period_earliest)
        union all
        select mission.id, 'mission', array[sender.slug, host.slug], array[mission.kind], mission.period, null, place.slug
        from mission join known sender on sender.id = mission.sender_id join known host on host.id = mission.host_id
        left join place on place.id = mission.place_id
        union all
        select membership.id, 'membership', array[member.slug, organization.slug],
            array[membership.role, membership.planned::text], membership.period, null, null
        from membership
        join known member on member.id = membership.member_id
        join known organization on organization.id = membership.organization_id
        union all
        select recognition.id, 'recognition', array[by.slug, of.slug], array[recognition.kind], recognition.period, null, null
        from recognition join known by on by.id = recognition.by_id join known of on of.id = recognition.of_id
        union all
        select treaty.id, 'treaty', array_agg(known.slug), array[treaty.kind, treaty.status], treaty.signed, treaty.in_force, null
        from treaty join treaty_party party on party.treaty_id = treaty.id join known on known.id = party.party_id
        group by treaty.id
        union all
        select event.id, 'event', array_agg(distinct known.slug), array[event.kind, event.status], event.occurred, null, place.slug
        from event join event_participant part on part.event_id = event.id join known on known.id = part.actor_id
        left join place on place.id = event.place_id
        group by event.id, place.slug
        union all
        select issue.id, 'issue', array_agg(known.slug), array[issue.kind, issue.status], null, null, null
        from issue join issue_party party on party.issue_id = issue.id join known on known.id = party.actor_id
        group by issue.id)
    select fact.kind, record.slug, record.title, fact.actors, fact.words, fact.one, fact.other, fact.place,
        split_part(record.digest, ':', 1) = $2 as is_own
    from fact join record on record.id = fact.id
    where record.retracted is null
    order by fact.kind, record.slug";

#[derive(Debug, FromQueryResult)]
struct Row {
    kind: String,
    slug: String,
    title: String,
    actors: Vec<String>,
    words: Vec<String>,
    one: Option<String>,
    other: Option<String>,
    place: Option<String>,
    is_own: bool,
}

/// The gazetteer by slug.
struct Directory<'g> {
    actors: HashMap<&'g str, ActorId>,
    places: HashMap<&'g str, PlaceId>,
}

impl<'g> Directory<'g> {
    fn of(gazetteer: &'g Gazetteer) -> Self {
        let actors = gazetteer.actors.iter().enumerate().map(|(at, actor)| (actor.slug.as_str(), ActorId(at)));
        let places = gazetteer.places.iter().enumerate().map(|(at, place)| (place.slug.as_str(), PlaceId(at)));
        Self { actors: actors.collect(), places: places.collect() }
    }
}

impl Row {
    fn standing(self, names: &Directory<'_>) -> Option<Standing> {
        let actors: Vec<ActorId> =
            self.actors.iter().filter_map(|slug| names.actors.get(slug.as_str()).copied()).collect();
        let time = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<Edtf>().ok());
        let (one, other) = (time(&self.one), time(&self.other));
        let place = self.place.as_deref().and_then(|slug| names.places.get(slug).copied());
        let word = |at: usize| self.words.get(at).map(String::as_str).unwrap_or_default();
        let fact = match (self.kind.as_str(), &actors[..]) {
            ("relation" | "relation_phase", [a, b]) => Fact::Relation(Relation {
                between: [*a.min(b), *a.max(b)],
                status: code::<RelationStatus>(word(0))?,
                is_restored: word(1) == "again",
                time: one,
            }),
            ("mission", [sender, host]) => Fact::Mission(Mission {
                kind: code(word(0))?,
                sender: *sender,
                host: *host,
                place,
                accredited_to: Vec::new(),
                period: one,
            }),
            ("membership", [member, organization]) => Fact::Membership(Membership {
                member: *member,
                organization: *organization,
                role: code(word(0))?,
                planned: word(1) == "true",
                period: one,
            }),
            ("recognition", [by, of]) => {
                Fact::Recognition(Recognition { by: *by, of: *of, kind: code(word(0))?, period: one })
            }
            ("treaty", _) => Fact::Treaty(Treaty {
                kind: code(word(0))?,
                status: code(word(1))?,
                title: self.title.clone(),
                parties: actors,
                signed: one,
                in_force: other,
            }),
            ("event", _) => Fact::Event(Event {
                kind: code(word(0))?,
                status: code(word(1))?,
                participants: actors.into_iter().map(|actor| (actor, EventParticipantRole::Participant)).collect(),
                occurred: one,
                place,
                ordinal: None,
            }),
            ("issue", _) => Fact::Issue(Issue { kind: code(word(0))?, status: code(word(1))?, parties: actors }),
            _ => return None,
        };
        Some(Standing { of: format!("{}/{}", self.kind, self.slug), fact, is_own: self.is_own })
    }
}

/// A value of a code list by its text.
fn code<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(text.into()).ok()
}

/// A citation on record of a source that an article is or cites.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct KnownCitation {
    pub kind: String,
    pub slug: String,
    pub title: String,
    pub summary: Option<String>,
    pub context: String,
    pub source: String,
}

/// What persons have recorded on the authority of some sources.
pub(super) async fn cited(db: &DatabaseConnection, sources: Vec<String>) -> Result<Vec<KnownCitation>, DbErr> {
    let sql = "
        select distinct lower(record.kind) as kind, record.slug, record.title, record.summary, record.context, cited.slug as source
        from citation
        join record on record.id = citation.record_id
        join record cited on cited.id = citation.source_id
        where cited.slug = any($1)
            and cited.kind = 'SOURCE'
            and record.retracted is null
            and record.origin = 'CURATED'
        order by kind, slug, source";
    let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, [sources.into()]);
    KnownCitation::find_by_statement(statement).all(db).await
}
