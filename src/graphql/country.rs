//! `Country`: a state, now or in the past.

use super::{
    actor::{self, ActorFields},
    agreement::{self, Agreement},
    cited::{self, Record},
    connection::{Connection, Edge},
    doctrine::{self, Doctrine},
    facet::{self, Dimension, Faceted},
    filter::{ActorFilterRef, Conditions, Filter, RecordFilter, StringFilter, TemporalFilter},
    issue::{self, Issue, IssueFilter, IssueOrder},
    loader::Key,
    membership::{self, MembershipFilter},
    mission::{self, Mission, MissionFilter, MissionOrder},
    observation::{self, Observation, ObservationFilter, ObservationOrder},
    page::{Link, Listed, Order, TITLE, Term, Window},
    place::{self, Place},
    planner::{Field, Planned, many},
    recognition::{self, RecognitionFilter},
    row::{self, Part, Row},
    scalar::{
        actor_ref::{self, ActorRef},
        country_code::CountryCode,
    },
    temporal::TemporalExtent,
    vote::{self, Vote, VoteFilter, VoteOrder},
};
use crate::error::{Nullable, Result};
use async_graphql::{ComplexObject, Context, Enum, InputObject, SimpleObject};
use serde::Deserialize;

/// A state, now or in the past.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Country {
    #[graphql(flatten)]
    #[serde(skip)]
    actor: ActorFields,
    #[graphql(flatten)]
    #[serde(skip)]
    record: Record,
    /// ISO 3166-1 alpha-2. Null for states without an ISO code.
    code: Option<CountryCode>,
    /// ISO 3166-1 alpha-3: `KAZ`.
    alpha3: Option<String>,
    /// ISO 3166-1 numeric, three digits: `398`.
    numeric: Option<String>,
    /// Number in the state system of the Correlates of War project: 705.
    cow_code: Option<i32>,
    /// Geopolitical Entities and Codes, by which the World Factbook names countries; two letters, and not those of ISO 3166:
    /// Germany is `GM`.
    gec_code: Option<String>,
    /// Its formal name in English: "Republic of Kazakhstan".
    official_name: Option<String>,
    /// When it existed. Null while it exists and its beginning is not on record.
    period: Option<TemporalExtent>,
    #[graphql(skip)]
    capital_id: Option<i64>,
}

impl Row for Country {
    const CURRENT: Option<&'static str> = cited::CURRENT;

    fn parts() -> Vec<Part> {
        let [actor, record] = ActorFields::parts();
        vec![Part::of::<Country>("country"), actor, record]
    }

    fn attach(&mut self, row: &str) -> serde_json::Result<()> {
        self.actor = ActorFields::decode(row)?;
        self.record = self.actor.record.clone();
        Ok(())
    }
}

pub const ALL: Link = Link { name: "countries", on: "k.key is not null", order: &[TITLE] };

/// The country with that code. A code that nobody has is an error.
pub async fn by_code(ctx: &Context<'_>, code: CountryCode) -> Result<Option<Country>> {
    let id = actor_ref::resolve_as(ctx, &ActorRef::from(code), "no country has the code").await?;
    row::find(ctx, "country.id = k.key", Key::Id(id)).await
}

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[
    Field::One("capital", "country.capital_id", "Place"),
    many::<Edge<Mission>>("sentMissions", &mission::SENT),
    many::<Edge<Mission>>("hostedMissions", &mission::HOSTED),
    many::<Edge<Doctrine>>("doctrines", &doctrine::OF_ACTOR),
    many::<Edge<Issue>>("issues", &issue::OF_ACTOR),
    many::<Edge<Observation>>("observations", &observation::OF_ACTOR),
];

impl Planned for Country {
    const FIELDS: &'static [&'static [Field]] = &[actor::FIELDS, cited::FIELDS, OWN];
}

#[ComplexObject]
impl Country {
    /// Its capital.
    async fn capital(&self, ctx: &Context<'_>) -> Nullable<Place> {
        row::by_optional_id(ctx, self.capital_id).await.transpose()
    }

    /// The embassies, consulates and other missions that it keeps abroad.
    async fn sent_missions(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<MissionFilter>, order_by: Option<Vec<MissionOrder>>,
    ) -> Result<Connection<Edge<Mission>>> {
        mission::SENT.connection(ctx, self.record.key, Window { first, after, last, before }, filter, order_by).await
    }

    /// The missions of others that stand in it.
    async fn hosted_missions(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<MissionFilter>, order_by: Option<Vec<MissionOrder>>,
    ) -> Result<Connection<Edge<Mission>>> {
        mission::HOSTED.connection(ctx, self.record.key, Window { first, after, last, before }, filter, order_by).await
    }

    /// Its stated lines of foreign policy, the first first.
    async fn doctrines(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
    ) -> Result<Connection<Edge<Doctrine>>> {
        doctrine::OF_ACTOR.connection(ctx, self.record.key, Window { first, after, last, before }, None, None).await
    }

    /// The open and settled matters that concern it.
    async fn issues(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<IssueFilter>, order_by: Option<Vec<IssueOrder>>,
    ) -> Result<Connection<Edge<Issue>>> {
        issue::OF_ACTOR.connection(ctx, self.record.key, Window { first, after, last, before }, filter, order_by).await
    }

    /// The measured and estimated figures about it, and those between it and another.
    async fn observations(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<ObservationFilter>, order_by: Option<Vec<ObservationOrder>>,
    ) -> Result<Connection<Edge<Observation>>> {
        observation::OF_ACTOR
            .connection(ctx, self.record.key, Window { first, after, last, before }, filter, order_by)
            .await
    }

    /// How it voted where votes were recorded, such as in the General Assembly of the United Nations; the first vote first.
    async fn votes(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<VoteFilter>, order_by: Option<Vec<VoteOrder>>,
    ) -> Result<Connection<Edge<Vote>>> {
        vote::OF_ACTOR.connection(ctx, self.record.key, Window { first, after, last, before }, filter, order_by).await
    }

    /// How often it voted as another did, year by year. Both need no relation on record.
    async fn agreement(
        &self, ctx: &Context<'_>, #[graphql(desc = "The other.")] with: ActorRef,
        #[graphql(desc = "The first year; that of the first vote unless given.")] from: Option<i32>,
        #[graphql(desc = "The last year; that of the last vote unless given.")] to: Option<i32>,
    ) -> Result<Vec<Agreement>> {
        agreement::between(ctx, self.record.key, actor_ref::resolve(ctx, &with).await?, from, to).await
    }
}

/// Which countries are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct CountryFilter {
    /// Its usual, its official or any other name.
    name: Option<StringFilter>,
    /// Any of its ISO codes: `KZ`, `KAZ` or `398`; of a former country also that of ISO 3166-3.
    code: Option<StringFilter>,
    /// The slug or any name of its capital.
    capital: Option<StringFilter>,
    /// When it existed.
    period: Option<TemporalFilter>,
    /// A place that it has in an organization: one that fits everything that is asked of it.
    membership: Option<MembershipFilter>,
    /// Whom it recognizes today, fully or de facto. For another day, or for recognitions that were withdrawn or are
    /// withheld, ask for its recognition.
    recognizes: Option<ActorFilterRef>,
    /// A recognition that it gives, gave or refuses: one that fits everything that is asked of it.
    recognition: Option<RecognitionFilter>,
    /// An embassy or other mission that it keeps in another: one that fits everything that is asked of it. With `not`, the
    /// countries that keep none: `not: { sentMission: { host: { any: ["kosovo"] } } }`.
    sent_mission: Option<MissionFilter>,
    /// A mission of another that stands in it: one that fits everything that is asked of it.
    hosted_mission: Option<MissionFilter>,
    #[graphql(flatten)]
    record: RecordFilter,
    /// All of these hold, too.
    and: Option<Vec<CountryFilter>>,
    /// At least one of these holds.
    or: Option<Vec<CountryFilter>>,
    /// This does not hold.
    not: Option<Box<CountryFilter>>,
}

/// The codes of a country on which a condition is.
const CODES: &str = "
    select 1
    from (values (country.code), (country.alpha3), (country.\"numeric\"), (country.former_code)) codes(code)
    where codes.code is not null and";

impl Filter for CountryFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let CountryFilter {
            name,
            code,
            capital,
            period,
            membership,
            recognizes,
            recognition,
            sent_mission,
            hosted_mission,
            record,
            and,
            or,
            not,
        } = self;
        c.any_text(&actor::called("country.official_name"), "called.text", name);
        c.any_text(CODES, "codes.code", code);
        c.any_text(&place::called("country.capital_id"), "called.text", capital);
        c.time("country.period", period);
        c.any(membership::OF_COUNTRY, membership.as_ref());
        c.actors_today(recognition::RECOGNIZED, "recognition.of_id", "recognition.period", recognizes);
        c.any(recognition::BY_COUNTRY, recognition.as_ref());
        c.any(mission::SENT_BY_COUNTRY, sent_mission.as_ref());
        c.any(mission::HOSTED_BY_COUNTRY, hosted_mission.as_ref());
        c.record(record);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order countries come. Unknown values come last, both ways.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountryOrder {
    /// By name, from A.
    NameAsc,
    /// By name, from Z.
    NameDesc,
    /// By ISO code, from A.
    CodeAsc,
    /// By ISO code, from Z.
    CodeDesc,
    /// The first to begin first.
    PeriodAsc,
    /// The last to begin first.
    PeriodDesc,
}

impl Order for CountryOrder {
    fn term(self) -> Term {
        match self {
            CountryOrder::NameAsc => TITLE,
            CountryOrder::NameDesc => TITLE.reversed(),
            CountryOrder::CodeAsc => Term::ascending("country.code", "text"),
            CountryOrder::CodeDesc => Term::descending("country.code", "text"),
            CountryOrder::PeriodAsc => Term::ascending("country.period_earliest", "date"),
            CountryOrder::PeriodDesc => Term::descending("country.period_earliest", "date"),
        }
    }
}

impl Listed for Country {
    type Filter = CountryFilter;
    type Order = CountryOrder;
}

/// What countries can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountryFacet {
    /// By organization; a country counts for each in which it has a place, of whatever role and at whatever time.
    Organization,
    /// By the year in which they began.
    Year,
    /// By the decade in which they began: `199X`.
    Decade,
    /// By dataset; a country counts for each dataset that states it.
    Dataset,
}

impl Dimension for CountryFacet {
    fn sql(self) -> &'static str {
        match self {
            CountryFacet::Organization => {
                "select distinct body.slug, body.title
                from membership
                join record fact on fact.id = membership.id and fact.retracted is null
                join record body on body.id = membership.organization_id
                where membership.member_id = country.id"
            }
            CountryFacet::Year => "select year, year from year_of(country.period_earliest) year",
            CountryFacet::Decade => "select decade, decade from decade_of(country.period_earliest) decade",
            CountryFacet::Dataset => facet::DATASET,
        }
    }
}

impl Faceted for Country {
    type Facet = CountryFacet;
}
