//! What every kind of fact shares: its name in the data, its words, its history.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "record")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub kind: RecordKind,
    pub slug: String,
    pub title: String,
    pub summary: Option<String>,
    pub origin: Origin,
    pub confidence: Option<f64>,
    pub revision: i32,
    pub recorded: DateTimeUtc,
    pub revised: Option<DateTimeUtc>,
    pub retracted: Option<DateTimeUtc>,
    pub digest: String,
    pub terms: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// The kinds of record: everything that can be cited, found by search, revised and retracted.
    pub enum RecordKind {
        /// A state, or a territory that conducts foreign relations as one: Kazakhstan, the State of Palestine.
        Country = "COUNTRY",
        /// A body that acts in foreign relations without being a state: the United Nations, a customs union, the Order
        /// of Malta.
        Organization = "ORGANIZATION",
        /// A human being who acts in foreign relations: a head of state, a foreign minister, an envoy.
        Person = "PERSON",
        /// That a person held an office for an actor, for a time: Foreign Minister of Kazakhstan.
        Office = "OFFICE",
        /// The standing relation of two actors, the same from both sides.
        Relation = "RELATION",
        /// One spell of a relation: established, suspended, severed or restored.
        RelationPhase = "RELATION_PHASE",
        /// That one actor recognizes another, or refuses to. It has a direction, which a relation has not.
        Recognition = "RECOGNITION",
        /// An agreement between actors, whatever it calls itself, from its planning to its end.
        Treaty = "TREATY",
        /// One actor's part in one treaty: whether and when it signed, consented, was bound and withdrew.
        TreatyParty = "TREATY_PARTY",
        /// One actor's place in an organization, for a time: member, observer, chair.
        Membership = "MEMBERSHIP",
        /// A post that one actor keeps in another: an embassy, a consulate, a permanent mission.
        Mission = "MISSION",
        /// Something that happened, goes on or is planned: a visit, a summit, a signing.
        Event = "EVENT",
        /// One actor's part in an event: host, speaker, candidate.
        EventParticipant = "EVENT_PARTICIPANT",
        /// A stated line of foreign policy, such as a published concept and its goals.
        Doctrine = "DOCTRINE",
        /// An open or settled matter between actors: a border, the use of a sea, drugs.
        Issue = "ISSUE",
        /// A measured or estimated figure about an actor, or between two: a length, a tonnage, a count.
        Observation = "OBSERVATION",
        /// What a fact rests on: a book, an article, a web page, a dataset.
        Source = "SOURCE",
        /// An imported text, kept section by section and passage by passage so that citations lead to the very words.
        Document = "DOCUMENT",
    }
}

code_list! {
    /// How a fact came into the record.
    pub enum Origin {
        /// A person read the source and recorded the fact.
        Curated = "CURATED",
        /// Taken over from a dataset that already states it as data.
        Imported = "IMPORTED",
        /// Read from a text by rules, without a person's judgement; only these facts carry a confidence, from 0 to 1.
        Extracted = "EXTRACTED",
    }
}
