//! Lists of several types: their rows say only of which kind and which one an entry is, and the entries follow by one
//! statement a kind.

use super::{
    interface::Objects,
    row::{By, Missing, Part, Row},
};
use crate::error::Error;
use async_graphql::{
    ContextSelectionSet, OutputType, Positioned, ServerResult, Value, parser::types::Field, registry::Registry,
};
use serde::{Deserialize, de::DeserializeOwned};
use std::borrow::Cow;

/// A row that stands for an object of one of several types.
pub trait Pointer: DeserializeOwned + Clone + Send + Sync + 'static {
    type Objects: Objects;
    const CURRENT: Option<&'static str>;
    const FROM: Option<&'static str> = None;

    fn parts() -> Vec<Part>;
    /// The kind of the object, and its id.
    fn target(&self) -> (&str, i64);
}

/// Looks to clients like the object that the pointer stands for.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct Later<P>(pub P);

impl<P: Pointer> Row for Later<P> {
    const CURRENT: Option<&'static str> = P::CURRENT;
    const FROM: Option<&'static str> = P::FROM;

    fn parts() -> Vec<Part> {
        P::parts()
    }
}

impl<P: Pointer> OutputType for Later<P> {
    fn type_name() -> Cow<'static, str> {
        P::Objects::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        P::Objects::create_type_info(registry)
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, field: &Positioned<Field>) -> ServerResult<Value> {
        let (kind, id) = self.0.target();
        let object = match P::Objects::find(&ctx.with_field(field), kind, By::Id(id)).await {
            Ok(object) => object.ok_or_else(|| Error::internal(Missing(kind.to_owned(), id))),
            Err(error) => Err(error),
        };
        match object {
            Ok(object) => object.resolve(ctx, field).await,
            Err(error) => Err(ctx.set_error_path(async_graphql::Error::from(error).into_server_error(field.pos))),
        }
    }
}
