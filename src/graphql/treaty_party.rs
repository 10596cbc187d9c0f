//! `TreatyParty`: one actor's part in a treaty.

use super::{
    actor::{self, Actor},
    cited::{self, Fact, Record, facts},
    facet::{self, Dimension, Faceted},
    filter::{ActorFilterRef, CodeFilter, Conditions, Filter, RecordFilter, TemporalFilter},
    page::{Listed, Order, Term},
    planner::{Field, Planned, Reading},
    row,
    temporal::TemporalExtent,
    treaty::Treaty,
};
use crate::{
    entity::treaty_party::{ConsentKind, TreatyPartyRole},
    error::Result,
};
use async_graphql::{ComplexObject, Context, Enum, InputObject, SimpleObject};
use serde::Deserialize;

/// One actor's part in a treaty: a fact of its own, with its own citations.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct TreatyParty {
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
    /// What part it has.
    role: TreatyPartyRole,
    /// When it signed.
    signed: Option<TemporalExtent>,
    /// When it consented to be bound.
    consented: Option<TemporalExtent>,
    /// By which act it consented to be bound. Null where it has not, or where it is not known how.
    consent: Option<ConsentKind>,
    /// When the treaty entered into force for it.
    in_force: Option<TemporalExtent>,
    /// When its withdrawal took effect.
    withdrawn: Option<TemporalExtent>,
    #[graphql(skip)]
    treaty_id: i64,
    #[graphql(skip)]
    party_id: i64,
}

impl Fact for TreatyParty {
    const TABLE: &'static str = "treaty_party";

    fn record(&mut self) -> &mut Record {
        &mut self.record
    }
}

/// By the party's name.
pub const BY_PARTY: Term = Term::ascending(PARTY_NAME, "text");
const PARTY_NAME: &str = "(select party.folded from record party where party.id = treaty_party.party_id)";

/// Those that are bound, of a treaty on which a condition is.
pub const BOUND: &str = "
    from treaty_party part
    join record on record.id = part.id and record.retracted is null
    where part.treaty_id = treaty.id and part.role = 'PARTY'";

/// A part in a treaty on which a condition is.
pub const PART: &str = facts!("treaty_party", select "1", where "treaty_party.treaty_id = treaty.id and");

/// The parties of a treaty on which a condition is.
pub const PARTIES: &str = "
    select part.party_id
    from treaty_party part
    join record on record.id = part.id and record.retracted is null
    where part.treaty_id = treaty.id";

/// What the planner reads of it besides its columns.
const OWN: &[Field] =
    &[Field::One("treaty", "treaty_party.treaty_id", "Treaty"), Field::One("party", "treaty_party.party_id", "Actor")];

/// The parties of a treaty, by name.
pub const ROLL: Reading = Reading {
    table: "treaty_roll",
    on: "treaty_roll.treaty_id = k.key",
    id: "treaty_roll.id",
    latest_first: None,
    holds: &[
        (PARTY_NAME, "treaty_roll.folded"),
        ("treaty_party.party_id", "treaty_roll.party_id"),
        ("treaty_party.treaty_id", "treaty_roll.treaty_id"),
        ("treaty_party.id", "treaty_roll.id"),
    ],
    implied: &[],
    months: None,
    once: None,
};

impl Planned for TreatyParty {
    const FIELDS: &'static [&'static [Field]] = &[cited::FIELDS, OWN];
}

#[ComplexObject]
impl TreatyParty {
    /// The treaty.
    async fn treaty(&self, ctx: &Context<'_>) -> Result<Treaty> {
        row::by_id(ctx, self.treaty_id).await
    }

    /// Whose part it is.
    async fn party(&self, ctx: &Context<'_>) -> Result<Actor> {
        actor::by_id(ctx, self.party_id).await
    }
}

/// Which parts in treaties are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct TreatyPartyFilter {
    /// What part it is.
    role: Option<CodeFilter<TreatyPartyRole>>,
    /// By which act the party consented to be bound.
    consent: Option<CodeFilter<ConsentKind>>,
    /// Whose part it is.
    party: Option<ActorFilterRef>,
    /// When the party signed.
    signed: Option<TemporalFilter>,
    /// When the party consented to be bound.
    consented: Option<TemporalFilter>,
    /// When the treaty entered into force for the party.
    in_force: Option<TemporalFilter>,
    /// When the party's withdrawal took effect.
    withdrawn: Option<TemporalFilter>,
    #[graphql(flatten)]
    record: RecordFilter,
    /// All of these hold, too.
    and: Option<Vec<TreatyPartyFilter>>,
    /// At least one of these holds.
    or: Option<Vec<TreatyPartyFilter>>,
    /// This does not hold.
    not: Option<Box<TreatyPartyFilter>>,
}

impl Filter for TreatyPartyFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let TreatyPartyFilter { role, consent, party, signed, consented, in_force, withdrawn, record, and, or, not } =
            self;
        c.code("treaty_party.role", role);
        c.code("treaty_party.consent", consent);
        c.actor(&["treaty_party.party_id"], party);
        c.time("treaty_party.signed", signed);
        c.time("treaty_party.consented", consented);
        c.time("treaty_party.in_force", in_force);
        c.time("treaty_party.withdrawn", withdrawn);
        c.part(record);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order parts in a treaty come. Unknown dates come last, both ways.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreatyPartyOrder {
    /// By the party's name, from A.
    PartyAsc,
    /// By the party's name, from Z.
    PartyDesc,
    /// The first to sign first.
    SignedAsc,
    /// The last to sign first.
    SignedDesc,
    /// The first to consent to be bound first.
    ConsentedAsc,
    /// The last to consent to be bound first.
    ConsentedDesc,
}

impl Order for TreatyPartyOrder {
    fn term(self) -> Term {
        match self {
            TreatyPartyOrder::PartyAsc => BY_PARTY,
            TreatyPartyOrder::PartyDesc => BY_PARTY.reversed(),
            TreatyPartyOrder::SignedAsc => Term::ascending("treaty_party.signed_earliest", "date"),
            TreatyPartyOrder::SignedDesc => Term::descending("treaty_party.signed_earliest", "date"),
            TreatyPartyOrder::ConsentedAsc => Term::ascending("treaty_party.consented_earliest", "date"),
            TreatyPartyOrder::ConsentedDesc => Term::descending("treaty_party.consented_earliest", "date"),
        }
    }
}

impl Listed for TreatyParty {
    type Filter = TreatyPartyFilter;
    type Order = TreatyPartyOrder;
}

/// What parts in treaties can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreatyPartyFacet {
    /// By the part that it is.
    Role,
    /// By the act of consent.
    Consent,
    /// By dataset.
    Dataset,
}

impl Dimension for TreatyPartyFacet {
    fn sql(self) -> &'static str {
        match self {
            TreatyPartyFacet::Role => "select treaty_party.role, treaty_party.role",
            TreatyPartyFacet::Consent => "select treaty_party.consent, treaty_party.consent",
            TreatyPartyFacet::Dataset => facet::DATASET,
        }
    }
}

impl Faceted for TreatyParty {
    type Facet = TreatyPartyFacet;
}
