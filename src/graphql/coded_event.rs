//! `CodedEvent`: the object, its links, filter, orders and facets. Its table grows without end, so that its lists are
//! only ever reached by an actor or by a time.

use super::{
    actor::{self, Actor},
    connection::{Connection, Edge},
    dataset::Dataset,
    facet::{Dimension, Faceted},
    filter::{ActorFilterRef, CodeFilter, Conditions, Filter, FloatFilter, StringFilter, TemporalFilter},
    id,
    page::{Link, Listed, Order, Term, Window},
    place::Coordinates,
    row::{self, Part, Row},
    scalar::{date::Date, url::Url},
};
use crate::{
    entity::coded_event::QuadClass,
    error::{Error, Nullable, Result},
};
use async_graphql::{ComplexObject, Context, Enum, ID, InputObject, SimpleObject};
use chrono::NaiveDate;
use serde::Deserialize;

/// One line of a machine-coded event stream (GDELT, ICEWS): who did what to whom on a day, by the CAMEO code book. Such
/// lines are read from the news by programs: they are no curated facts, have no revisions, and carry their dataset and
/// the address of their source themselves.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct CodedEvent {
    /// The day on which it is reported to have happened.
    occurred: Date,
    /// Who did it, in the words of the stream. Null where it names no one.
    source_name: Option<String>,
    /// To whom it was done, in the words of the stream. Null where it names no one.
    target_name: Option<String>,
    /// What was done, as a code of CAMEO (Conflict and Mediation Event Observations): `036`. Its first two digits are
    /// the class, here 03, express intent to cooperate.
    code: String,
    /// What was done, in words: "Express intent to meet or negotiate".
    label: String,
    /// Words or deeds, for or against. Null where the stream does not say.
    quad_class: Option<QuadClass>,
    /// What such an act does to the stability of a country, on Goldstein's scale: from -10, hostile, to 10, friendly.
    /// Null where the stream does not say.
    goldstein: Option<f64>,
    /// How often it was reported on. Null where the stream does not say.
    mentions: Option<i32>,
    /// A report of it on the web. Null where the stream gives none.
    url: Option<Url>,
    #[graphql(skip)]
    key: String,
    #[graphql(skip)]
    dataset_id: i64,
    #[graphql(skip)]
    source_id: Option<i64>,
    #[graphql(skip)]
    target_id: Option<i64>,
    #[graphql(skip)]
    latitude: Option<f64>,
    #[graphql(skip)]
    longitude: Option<f64>,
}

impl Row for CodedEvent {
    const NEEDS: &'static [(&'static str, &'static [&'static str])] = &[("id", &["occurred"])];

    fn parts() -> Vec<Part> {
        vec![Part::of::<CodedEvent>("coded_event")]
    }

    /// By dataset, day and the stream's own key, which may hold anything.
    fn by_slug() -> String {
        "coded_event.occurred = split_part(k.key, ':', 2)::date
        and coded_event.dataset_id = (select dataset.id from dataset where dataset.slug = split_part(k.key, ':', 1))
        and coded_event.key = substr(k.key, length(split_part(k.key, ':', 1)) + length(split_part(k.key, ':', 2)) + 3)"
            .to_owned()
    }

    fn is_slug(slug: &str) -> bool {
        let day = slug.split(':').nth(1).and_then(|day| day.parse::<NaiveDate>().ok());
        day.is_some_and(|day| (0..10_000).contains(&chrono::Datelike::year(&day)))
    }
}

const BY_DATE: Term = Term::ascending("coded_event.occurred", "date");

const ALL: Link = Link { name: "codedEvents", on: "k.key is not null", order: &[BY_DATE] };

pub const OF_ACTOR: Link = Link {
    name: "actor.codedEvents",
    on: "(coded_event.source_id = k.key or coded_event.target_id = k.key)",
    order: &[BY_DATE],
};

pub const OF_RELATION: Link = Link {
    name: "relation.codedEvents",
    on: "(coded_event.source_id, coded_event.target_id) in (
        select a_id, b_id from relation where relation.id = k.key
        union all
        select b_id, a_id from relation where relation.id = k.key)",
    order: &[BY_DATE],
};

/// The events of all actors, of some time or with some actor: there are too many for a list of all.
pub async fn all(
    ctx: &Context<'_>, window: Window, filter: Option<CodedEventFilter>, order: Option<Vec<CodedEventOrder>>,
) -> Result<Connection<Edge<CodedEvent>>> {
    if !filter.as_ref().is_some_and(CodedEventFilter::is_bounded) {
        return Err(Error::BadInput(
            "codedEvents needs a time or an actor; give filter: {occurred: {during: \"2013\"}}, or source, target or party"
                .into(),
        ));
    }
    ALL.connection(ctx, 0, window, filter, order).await
}

#[ComplexObject]
impl CodedEvent {
    /// Identifies the event across all types (Relay). The same after the stream is loaded again elsewhere.
    async fn id(&self, ctx: &Context<'_>) -> Result<ID> {
        let dataset: Dataset = row::by_id(ctx, self.dataset_id).await?;
        Ok(id::encode(&Self::kind(), &format!("{}:{}:{}", dataset.slug, self.occurred.0, self.key)))
    }

    /// Who did it. Null where the stream names no one whom this record knows.
    async fn source(&self, ctx: &Context<'_>) -> Nullable<Actor> {
        actor::by_optional_id(ctx, self.source_id).await.transpose()
    }

    /// To whom it was done. Null where the stream names no one whom this record knows.
    async fn target(&self, ctx: &Context<'_>) -> Nullable<Actor> {
        actor::by_optional_id(ctx, self.target_id).await.transpose()
    }

    /// Where it happened, for a map.
    async fn place(&self) -> Option<Coordinates> {
        Coordinates::of(self.latitude, self.longitude)
    }

    /// The stream that it is a line of.
    async fn dataset(&self, ctx: &Context<'_>) -> Result<Dataset> {
        row::by_id(ctx, self.dataset_id).await
    }
}

/// Which coded events are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct CodedEventFilter {
    /// When it happened.
    occurred: Option<TemporalFilter>,
    /// Who did it.
    source: Option<ActorFilterRef>,
    /// To whom it was done.
    target: Option<ActorFilterRef>,
    /// Who did it or to whom it was done.
    party: Option<ActorFilterRef>,
    /// The code of CAMEO. Codes are nested: with startsWith "19", all kinds of fighting.
    code: Option<StringFilter>,
    /// Words or deeds, for or against.
    quad_class: Option<CodeFilter<QuadClass>>,
    /// What such an act does to the stability of a country, from -10 to 10.
    goldstein: Option<FloatFilter>,
    /// How often it was reported on.
    mentions: Option<FloatFilter>,
    /// The slug of the stream.
    dataset: Option<StringFilter>,
    /// All of these hold, too.
    and: Option<Vec<CodedEventFilter>>,
    /// At least one of these holds.
    or: Option<Vec<CodedEventFilter>>,
    /// This does not hold.
    not: Option<Box<CodedEventFilter>>,
}

impl CodedEventFilter {
    /// Whether it keeps to some time or some actor, so that an index leads there.
    fn is_bounded(&self) -> bool {
        let mut actors = [&self.source, &self.target, &self.party].into_iter().flatten();
        self.occurred.as_ref().is_some_and(TemporalFilter::is_bounded)
            || actors.any(ActorFilterRef::is_bounded)
            || self.and.iter().flatten().any(CodedEventFilter::is_bounded)
    }
}

impl Filter for CodedEventFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let CodedEventFilter {
            occurred,
            source,
            target,
            party,
            code,
            quad_class,
            goldstein,
            mentions,
            dataset,
            and,
            or,
            not,
        } = self;
        c.day("coded_event.occurred", occurred);
        c.actor(&["coded_event.source_id"], source);
        c.actor(&["coded_event.target_id"], target);
        c.actor(&["coded_event.source_id", "coded_event.target_id"], party);
        c.text("coded_event.code", code);
        c.code("coded_event.quad_class", quad_class);
        c.number("coded_event.goldstein", goldstein);
        c.number("coded_event.mentions", mentions);
        c.any_text("select 1 from dataset where dataset.id = coded_event.dataset_id and", "dataset.slug", dataset);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order coded events come.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodedEventOrder {
    /// The first to happen first.
    OccurredAsc,
    /// The last to happen first.
    OccurredDesc,
}

impl Order for CodedEventOrder {
    fn term(self) -> Term {
        match self {
            CodedEventOrder::OccurredAsc => BY_DATE,
            CodedEventOrder::OccurredDesc => BY_DATE.reversed(),
        }
    }
}

impl Listed for CodedEvent {
    type Filter = CodedEventFilter;
    type Order = CodedEventOrder;
}

/// What coded events can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodedEventFacet {
    /// By the code of CAMEO.
    Code,
    /// By words or deeds, for or against.
    QuadClass,
    /// By who did it.
    Source,
    /// By to whom it was done.
    Target,
    /// By year.
    Year,
    /// By month: `2013-09`.
    Month,
    /// By dataset.
    Dataset,
}

impl Dimension for CodedEventFacet {
    fn sql(self) -> &'static str {
        match self {
            CodedEventFacet::Code => "select coded_event.code, coded_event.label",
            CodedEventFacet::QuadClass => "select coded_event.quad_class, coded_event.quad_class",
            CodedEventFacet::Source => {
                "select actor.slug, actor.title from (values (1)) v left join record actor on actor.id = coded_event.source_id"
            }
            CodedEventFacet::Target => {
                "select actor.slug, actor.title from (values (1)) v left join record actor on actor.id = coded_event.target_id"
            }
            CodedEventFacet::Year => "select year, year from year_of(coded_event.occurred) year",
            CodedEventFacet::Month => "select month, month from to_char(coded_event.occurred, 'YYYY-MM') month",
            CodedEventFacet::Dataset => {
                "select dataset.slug, dataset.title from dataset where dataset.id = coded_event.dataset_id"
            }
        }
    }
}

impl Faceted for CodedEvent {
    type Facet = CodedEventFacet;
}
