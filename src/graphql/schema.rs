//! The schema put together: the roots, and what can only be said when every type is known.

use super::{actor::Actor, cited::Cited, node::Node, query::Query};
use async_graphql::{
    ContextSelectionSet, EmptyMutation, EmptySubscription, OutputType, Positioned, Response, SDLExportOptions,
    SchemaBuilder, ServerResult, Value,
    extensions::{Extension, ExtensionContext, ExtensionFactory, NextExecute},
    parser::types::Field,
    registry::Registry,
};
use sea_orm_migration::async_trait;
use std::{borrow::Cow, sync::Arc};

pub type Schema = async_graphql::Schema<Query, EmptyMutation, EmptySubscription>;

pub fn schema() -> Schema {
    builder().finish()
}

fn builder() -> SchemaBuilder<Query, EmptyMutation, EmptySubscription> {
    async_graphql::Schema::build(Query, EmptyMutation, EmptySubscription)
        .register_output_type::<Cited>()
        .register_output_type::<Completion>()
        // What may be asked is decided by `limits`, which have run before; this is only what the stack can bear.
        .limit_recursive_depth(super::limits::NESTING)
}

/// The same schema, which validates a request and does not execute it.
pub fn validating() -> Schema {
    builder().extension(Unexecuted).finish()
}

struct Unexecuted;

impl ExtensionFactory for Unexecuted {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Unexecuted)
    }
}

#[async_trait::async_trait]
impl Extension for Unexecuted {
    async fn execute(&self, _: &ExtensionContext<'_>, _: Option<&str>, _: NextExecute<'_>) -> Response {
        Response::default()
    }
}

/// The schema in the Schema Definition Language, as `schema.graphql` holds it: without the directives and the root that
/// GraphQL itself defines.
pub fn sdl() -> String {
    let options = SDLExportOptions::new().include_specified_by().use_space_ident().indent_width(2);
    let sdl = schema().sdl_with_options(options);
    let own = sdl.split("\ndirective @").next().unwrap_or(&sdl);
    // The description of the first directive stands before it.
    let end = own.rfind("\n\n").map_or(own, |end| &own[..end]);
    format!("{}\n", end.trim())
}

/// What the arguments of lists mean is said once, here.
const ARGUMENTS: &[(&str, &str)] = &[
    ("first", "How many entries from the beginning, or after `after`: 20 unless given, at most 500."),
    ("after", "Read on after the entry with this cursor."),
    ("last", "How many entries from the end, or before `before`. Not together with `first`."),
    ("before", "Read backwards from the entry with this cursor."),
    ("filter", "Only entries that this lets through."),
    ("orderBy", "In this order; entries that are equal in the first term are ordered by the second, and so on."),
];

/// Not a type: the last that is registered, it completes those that were.
struct Completion;

impl OutputType for Completion {
    fn type_name() -> Cow<'static, str> {
        Cow::Borrowed("Completion")
    }

    fn create_type_info(registry: &mut Registry) -> String {
        Cited::complete(registry);
        Actor::complete(registry);
        Node::complete(registry);
        let types = registry.types.values_mut();
        let fields = types.filter_map(|ty| match ty {
            async_graphql::registry::MetaType::Object { fields, .. }
            | async_graphql::registry::MetaType::Interface { fields, .. } => Some(fields),
            _ => None,
        });
        for argument in fields.flat_map(|fields| fields.values_mut()).flat_map(|field| field.args.values_mut()) {
            let about = ARGUMENTS.iter().find(|(name, _)| *name == argument.name);
            argument.description = argument.description.take().or(about.map(|(_, about)| (*about).to_owned()));
        }
        Self::qualified_type_name()
    }

    async fn resolve(&self, _: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
        Ok(Value::Null)
    }
}
