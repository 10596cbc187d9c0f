//! `Place`: where capitals, headquarters, missions and events are.

use super::{
    country::Country,
    facet::{Dimension, Faceted},
    filter::{ActorFilterRef, Conditions, Filter, StringFilter},
    id,
    page::{Link, Listed, Order, Term},
    planner::{Field, Planned},
    row::{self, Part, Row},
};
use crate::error::Nullable;
use async_graphql::{ComplexObject, Context, Enum, ID, InputObject, SimpleObject};
use serde::Deserialize;

/// A city or other place, under the name that sources give it.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Place {
    #[graphql(skip)]
    #[serde(rename = "id")]
    key: i64,
    /// Its name in addresses: `astana`.
    slug: String,
    /// Its name.
    name: String,
    /// Other names that it has or had.
    aliases: Vec<String>,
    #[graphql(skip)]
    country_id: Option<i64>,
    #[graphql(skip)]
    latitude: Option<f64>,
    #[graphql(skip)]
    longitude: Option<f64>,
}

/// A point on the globe, in the World Geodetic System 1984 (WGS 84).
#[derive(SimpleObject)]
pub struct Coordinates {
    /// Degrees north of the equator, from -90 to 90.
    pub latitude: f64,
    /// Degrees east of Greenwich, from -180 to 180.
    pub longitude: f64,
}

impl Coordinates {
    pub fn of(latitude: Option<f64>, longitude: Option<f64>) -> Option<Coordinates> {
        Some(Coordinates { latitude: latitude?, longitude: longitude? })
    }
}

impl Row for Place {
    fn parts() -> Vec<Part> {
        vec![Part::of::<Place>("place")]
    }
}

const BY_NAME: Term = Term::ascending("place.folded", "text");

pub const ALL: Link = Link { name: "places", on: "k.key is not null", order: &[BY_NAME] };

/// The subquery of the slug and all names of the place with the id `of`, for a condition on `called.text`.
pub fn called(of: &str) -> String {
    format!(
        "
        select 1
        from place
        cross join lateral (
            select place.slug
            union all
            select place.name
            union all
            select unnest(place.aliases)) called(text)
        where place.id = {of} and"
    )
}

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[Field::Id("place.slug"), Field::One("country", "place.country_id", "Country")];

impl Planned for Place {
    const FIELDS: &'static [&'static [Field]] = &[OWN];
}

#[ComplexObject]
impl Place {
    /// Identifies the place across all types (Relay).
    async fn id(&self) -> ID {
        id::encode("PLACE", &self.slug)
    }

    /// The country in which it lies.
    async fn country(&self, ctx: &Context<'_>) -> Nullable<Country> {
        row::by_optional_id(ctx, self.country_id).await.transpose()
    }

    /// Where it lies, for a map.
    async fn coordinates(&self) -> Option<Coordinates> {
        Coordinates::of(self.latitude, self.longitude)
    }
}

/// Which places are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct PlaceFilter {
    /// Its usual or any other name.
    name: Option<StringFilter>,
    /// The country in which it lies.
    country: Option<ActorFilterRef>,
    /// All of these hold, too.
    and: Option<Vec<PlaceFilter>>,
    /// At least one of these holds.
    or: Option<Vec<PlaceFilter>>,
    /// This does not hold.
    not: Option<Box<PlaceFilter>>,
}

impl Filter for PlaceFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let PlaceFilter { name, country, and, or, not } = self;
        c.any_text(
            "select 1 from (select place.name union all select unnest(place.aliases)) called(text) where",
            "called.text",
            name,
        );
        c.actor(&["place.country_id"], country);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order places come.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceOrder {
    /// By name, from A.
    NameAsc,
    /// By name, from Z.
    NameDesc,
}

impl Order for PlaceOrder {
    fn term(self) -> Term {
        match self {
            PlaceOrder::NameAsc => BY_NAME,
            PlaceOrder::NameDesc => BY_NAME.reversed(),
        }
    }
}

impl Listed for Place {
    type Filter = PlaceFilter;
    type Order = PlaceOrder;
}

/// What places can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceFacet {
    /// By the country in which they lie.
    Country,
}

impl Dimension for PlaceFacet {
    fn sql(self) -> &'static str {
        match self {
            PlaceFacet::Country => {
                "select state.slug, state.title from (select place.country_id) within(id) left join record state using (id)"
            }
        }
    }
}

impl Faceted for Place {
    type Facet = PlaceFacet;
}
