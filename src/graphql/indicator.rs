//! `Indicator`: what observations measure.

use super::{
    facet::{Dimension, Faceted},
    filter::{Conditions, Filter, StringFilter},
    id,
    page::{Link, Listed, Order, Term},
    planner::{Field, Planned},
    row::{Part, Row},
};
use async_graphql::{ComplexObject, Enum, ID, InputObject, SimpleObject};
use serde::Deserialize;

/// What observations measure, and in which unit.
#[derive(SimpleObject, Clone, Debug, Default, Deserialize)]
#[graphql(complex)]
#[serde(default)]
pub struct Indicator {
    /// Its name in filters: `cannabis-harvest`.
    slug: String,
    /// What is measured.
    name: String,
    /// In which unit, by the Unified Code for Units of Measure (UCUM): `t` for tonnes, `km`, `1` for a pure number.
    unit: String,
    /// How it is measured, and how to read it. Null where its name says all.
    description: Option<String>,
}

impl Row for Indicator {
    fn parts() -> Vec<Part> {
        vec![Part::of::<Indicator>("indicator")]
    }
}

const BY_NAME: Term = Term::ascending("indicator.folded", "text");

pub const ALL: Link = Link { name: "indicators", on: "k.key is not null", order: &[BY_NAME] };

/// What the planner reads of it besides its columns.
const OWN: &[Field] = &[Field::Id("indicator.slug")];

impl Planned for Indicator {
    const FIELDS: &'static [&'static [Field]] = &[OWN];
}

#[ComplexObject]
impl Indicator {
    /// Identifies the indicator across all types (Relay).
    async fn id(&self) -> ID {
        id::encode(&Self::kind(), &self.slug)
    }
}

/// Which indicators are let through. All conditions must hold.
#[derive(InputObject, Clone, Debug, Default)]
pub struct IndicatorFilter {
    /// What is measured.
    name: Option<StringFilter>,
    /// In which unit, by the Unified Code for Units of Measure (UCUM).
    unit: Option<StringFilter>,
    /// All of these hold, too.
    and: Option<Vec<IndicatorFilter>>,
    /// At least one of these holds.
    or: Option<Vec<IndicatorFilter>>,
    /// This does not hold.
    not: Option<Box<IndicatorFilter>>,
}

impl Filter for IndicatorFilter {
    fn write(&self, c: &mut Conditions<'_>) {
        let IndicatorFilter { name, unit, and, or, not } = self;
        c.text("indicator.name", name);
        c.text("indicator.unit", unit);
        c.nested(and, or, not.as_deref());
    }
}

/// In which order indicators come.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndicatorOrder {
    /// By name, from A.
    NameAsc,
    /// By name, from Z.
    NameDesc,
}

impl Order for IndicatorOrder {
    fn term(self) -> Term {
        match self {
            IndicatorOrder::NameAsc => BY_NAME,
            IndicatorOrder::NameDesc => BY_NAME.reversed(),
        }
    }
}

impl Listed for Indicator {
    type Filter = IndicatorFilter;
    type Order = IndicatorOrder;
}

/// What indicators can be counted by.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndicatorFacet {
    /// By unit.
    Unit,
}

impl Dimension for IndicatorFacet {
    fn sql(self) -> &'static str {
        match self {
            IndicatorFacet::Unit => "select indicator.unit, indicator.unit",
        }
    }
}

impl Faceted for Indicator {
    type Facet = IndicatorFacet;
}
