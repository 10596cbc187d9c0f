//! The operators that filters share, as a client writes them: for code lists, texts, numbers, times, actors. Which
//! conditions they become is in `filter.rs`.

use super::scalar::actor_ref::ActorRef;
use crate::{edtf::Edtf, entity::record::Origin};
use async_graphql::{
    Enum, InputObject, InputType, InputValueError, InputValueResult, Name,
    registry::{Deprecation, MetaInputValue, MetaType, MetaTypeId, Registry},
};
use std::borrow::Cow;

/// A value of a code list.
pub trait Code: InputType + Copy + std::fmt::Debug {}
impl<T: InputType + Copy + std::fmt::Debug> Code for T {}

/// The value as GraphQL and the database spell it.
pub(super) fn name_of(code: impl Code) -> String {
    match code.to_value() {
        async_graphql::Value::Enum(name) => name.to_string(),
        other => other.to_string(),
    }
}

/// Which values of a code list are let through: `eq`, `in` and `notIn`, all of which must hold. Written by hand because
/// async-graphql's derive knows no generic input objects.
#[derive(Clone, Debug)]
pub struct CodeFilter<T> {
    pub(super) eq: Option<T>,
    pub(super) within: Option<Vec<T>>,
    pub(super) without: Option<Vec<T>>,
}

impl<T: Code> InputType for CodeFilter<T> {
    type RawValueType = Self;

    fn type_name() -> Cow<'static, str> {
        format!("{}Filter", T::type_name()).into()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        registry.create_input_type::<Self, _>(MetaTypeId::InputObject, |registry| {
            let one = <Option<T> as InputType>::create_type_info(registry);
            let many = <Option<Vec<T>> as InputType>::create_type_info(registry);
            let fields = [
                input("eq", "Exactly this value.", one),
                input("in", "Any of these values.", many.clone()),
                input("notIn", "None of these values.", many),
            ];
            MetaType::InputObject {
                name: <Self as InputType>::type_name().into_owned(),
                description: Some("Which values are let through. Several operators must all hold.".to_owned()),
                input_fields: fields.into_iter().map(|field| (field.name.clone(), field)).collect(),
                visible: None,
                inaccessible: false,
                tags: vec![],
                rust_typename: Some(std::any::type_name::<Self>()),
                oneof: false,
                directive_invocations: vec![],
            }
        })
    }

    fn parse(value: Option<async_graphql::Value>) -> InputValueResult<Self> {
        let Some(async_graphql::Value::Object(mut fields)) = value else {
            return Err(InputValueError::expected_type(value.unwrap_or_default()));
        };
        Ok(CodeFilter {
            eq: Option::parse(fields.swap_remove("eq")).map_err(InputValueError::propagate)?,
            within: Option::parse(fields.swap_remove("in")).map_err(InputValueError::propagate)?,
            without: Option::parse(fields.swap_remove("notIn")).map_err(InputValueError::propagate)?,
        })
    }

    fn to_value(&self) -> async_graphql::Value {
        let fields = [("eq", self.eq.to_value()), ("in", self.within.to_value()), ("notIn", self.without.to_value())];
        async_graphql::Value::Object(fields.into_iter().map(|(name, value)| (Name::new(name), value)).collect())
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }
}

fn input(name: &str, about: &str, ty: String) -> MetaInputValue {
    MetaInputValue {
        name: name.to_owned(),
        description: Some(about.to_owned()),
        ty,
        deprecation: Deprecation::NoDeprecated,
        default_value: None,
        visible: None,
        inaccessible: false,
        tags: vec![],
        is_secret: false,
        directive_invocations: vec![],
    }
}

/// Which texts are let through, compared without regard to case and accents: "munchen" finds "München".
#[derive(InputObject, Clone, Debug, Default)]
pub struct StringFilter {
    /// Exactly this text.
    pub(super) eq: Option<String>,
    /// Any of these texts.
    #[graphql(name = "in")]
    pub(super) within: Option<Vec<String>>,
    /// This text somewhere within.
    pub(super) contains: Option<String>,
    /// This text at the beginning.
    pub(super) starts_with: Option<String>,
    /// true: only where there is no text; false: only where there is one.
    pub(super) is_null: Option<bool>,
}

/// Which numbers are let through.
#[derive(InputObject, Clone, Debug, Default)]
pub struct FloatFilter {
    /// Exactly this number.
    pub(super) eq: Option<f64>,
    /// This number or more.
    pub(super) at_least: Option<f64>,
    /// This number or less.
    pub(super) at_most: Option<f64>,
    /// true: only where the number is not known; false: only where it is.
    pub(super) is_null: Option<bool>,
}

/// Which counts are let through.
#[derive(InputObject, Clone, Debug, Default)]
pub struct IntFilter {
    /// Exactly this many.
    pub(super) eq: Option<i32>,
    /// This many or more.
    pub(super) at_least: Option<i32>,
    /// This many or fewer.
    pub(super) at_most: Option<i32>,
}

/// How sure a time must be that is known only roughly.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Certainty {
    /// It could be: some choice of days within what is known fits. A time that is not known at all fits.
    #[default]
    Possible,
    /// It must be: every choice of days within what is known fits. A time that is not known at all does not.
    Certain,
}

/// Which times are let through. A span that is asked about is meant whole: "2005" is all of that year.
#[derive(InputObject, Clone, Debug, Default)]
pub struct TemporalFilter {
    /// Ended before this time began.
    pub(super) before: Option<Edtf>,
    /// Began after this time ended.
    pub(super) after: Option<Edtf>,
    /// Lies wholly within this time.
    pub(super) during: Option<Edtf>,
    /// Has a day in common with this time: the world as it then stood.
    pub(super) as_of: Option<Edtf>,
    /// Whether a time that is known only roughly is let through where it could fit, or only where it must.
    #[graphql(default)]
    pub(super) certainty: Certainty,
    /// true: only where the time is not known; false: only where something of it is.
    pub(super) is_null: Option<bool>,
}

impl TemporalFilter {
    /// Whether it keeps to some stretch of time.
    pub fn is_bounded(&self) -> bool {
        self.before.is_some() || self.after.is_some() || self.during.is_some() || self.as_of.is_some()
    }
}

/// Which actors must, or must not, be there.
#[derive(InputObject, Clone, Debug, Default)]
pub struct ActorFilterRef {
    /// At least one of these.
    pub(super) any: Option<Vec<ActorRef>>,
    /// Every one of these.
    pub(super) all: Option<Vec<ActorRef>>,
    /// Not one of these.
    pub(super) none: Option<Vec<ActorRef>>,
}

impl ActorFilterRef {
    /// Whether it keeps to some actors.
    pub fn is_bounded(&self) -> bool {
        self.any.is_some() || self.all.as_ref().is_some_and(|all| !all.is_empty())
    }
}

/// What every recorded fact can be filtered by; part of each filter.
#[derive(InputObject, Clone, Debug, Default)]
pub struct RecordFilter {
    /// Words that its title, summary or further names must contain, blind to case and accents. Typing errors are forgiven in
    /// names; what is only a part of other facts, like a membership, has none.
    pub(super) search: Option<String>,
    /// The slug of a dataset that states it.
    pub(super) dataset: Option<StringFilter>,
    /// The slug of a source that it rests on.
    pub(super) source: Option<StringFilter>,
    /// How it came on record.
    pub(super) origin: Option<CodeFilter<Origin>>,
}
