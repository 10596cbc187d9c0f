//! Interfaces and unions: one of several types, each with its place in a list. async-graphql's derive wants every field
//! of an interface with all its arguments listed again; here an interface takes them, with their descriptions, from the
//! object that its types have in common.

use super::row::By;
use crate::error::Result;
use async_graphql::{
    Context, OutputType,
    indexmap::IndexMap,
    registry::{MetaType, MetaTypeId, Registry},
};
use std::future::Future;

/// One of several types of rows.
pub trait Objects: OutputType + Sized {
    /// The row of a kind (see `Row::kind`); nothing if there is none, or if no type here is of that kind.
    fn find(ctx: &Context<'_>, kind: &str, by: By<'_>) -> impl Future<Output = Result<Option<Self>>> + Send;
}

/// Registers an interface, without its fields yet: types refer to each other, so what they have in common may still be
/// half known. `complete` gives them when all types are there.
pub fn register<I: OutputType>(registry: &mut Registry, description: &str, types: &[&str]) -> String {
    registry.create_output_type::<I, _>(MetaTypeId::Interface, |registry| {
        for name in types {
            registry.add_implements(name, &I::type_name());
        }
        MetaType::Interface {
            name: I::type_name().into_owned(),
            description: Some(description.to_owned()),
            fields: IndexMap::new(),
            possible_types: types.iter().map(|name| (*name).to_owned()).collect(),
            extends: false,
            keys: None,
            visible: None,
            inaccessible: false,
            tags: vec![],
            rust_typename: Some(std::any::type_name::<I>()),
            directive_invocations: vec![],
            requires_scopes: vec![],
        }
    })
}

/// Registers a union.
pub fn register_union<U: OutputType>(registry: &mut Registry, description: &str, types: &[&str]) -> String {
    registry.create_output_type::<U, _>(MetaTypeId::Union, |_| MetaType::Union {
        name: U::type_name().into_owned(),
        description: Some(description.to_owned()),
        possible_types: types.iter().map(|name| (*name).to_owned()).collect(),
        visible: None,
        inaccessible: false,
        tags: vec![],
        rust_typename: Some(std::any::type_name::<U>()),
        directive_invocations: vec![],
    })
}

/// Gives an interface and its types the fields of `Base`, which is no type of the schema itself.
pub fn complete<I: OutputType, Base: OutputType>(registry: &mut Registry, types: &[&str]) {
    let MetaType::Object { fields: base, .. } = registry.create_fake_output_type::<Base>() else { return };
    registry.types.remove(&*Base::type_name());
    for name in types {
        if let Some(MetaType::Object { fields, .. }) = registry.types.get_mut(*name) {
            let own = std::mem::replace(fields, base.clone());
            fields.extend(own);
        }
    }
    if let Some(MetaType::Interface { fields, .. }) = registry.types.get_mut(&*I::type_name()) {
        *fields = base;
    }
}

/// An enum over object types that is a GraphQL interface: its doc comment is the description, and its fields are those
/// of the object behind `like`.
macro_rules! interface {
    ($(#[doc = $about:literal])+ pub enum $name:ident like $fields:ty { $($type:ident($path:path)),+ $(,)? }) => {
        $crate::graphql::interface::objects! {
            register
            $(#[doc = $about])+
            pub enum $name { $($type($path)),+ }
        }

        impl $name {
            /// To be called when all types are registered.
            pub fn complete(registry: &mut async_graphql::registry::Registry) {
                $crate::graphql::interface::complete::<Self, $fields>(registry, Self::TYPES);
            }
        }
    };
}
pub(crate) use interface;

/// An enum over object types that is a GraphQL union: its doc comment is the description.
macro_rules! union {
    ($(#[doc = $about:literal])+ pub enum $name:ident { $($type:ident($path:path)),+ $(,)? }) => {
        $crate::graphql::interface::objects! {
            register_union
            $(#[doc = $about])+
            pub enum $name { $($type($path)),+ }
        }
    };
}
pub(crate) use union;

/// What interfaces and unions share: `$register` is the one function that tells them apart.
macro_rules! objects {
    ($register:ident $(#[doc = $about:literal])+ pub enum $name:ident { $($type:ident($path:path)),+ }) => {
        $(#[doc = $about])+
        #[derive(Clone)]
        pub enum $name { $($type($path)),+ }

        $(impl From<$path> for $name {
            fn from(object: $path) -> Self { $name::$type(object) }
        })+

        impl $name {
            const TYPES: &[&str] = &[$(stringify!($type)),+];
        }

        impl $crate::graphql::interface::Objects for $name {
            async fn find(
                ctx: &async_graphql::Context<'_>, kind: &str, by: $crate::graphql::row::By<'_>,
            ) -> $crate::error::Result<Option<Self>> {
                $(if kind == <$path as $crate::graphql::row::Row>::kind() {
                    return Ok(by.find::<$path>(ctx).await?.map(Self::from));
                })+
                Ok(None)
            }
        }

        impl async_graphql::OutputType for $name {
            fn type_name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }

            fn introspection_type_name(&self) -> std::borrow::Cow<'static, str> {
                match self { $($name::$type(_) => <$path as async_graphql::OutputType>::type_name()),+ }
            }

            fn create_type_info(registry: &mut async_graphql::registry::Registry) -> String {
                let about = [$($about),+].map(str::trim).join("\n");
                let name = $crate::graphql::interface::$register::<Self>(registry, &about, Self::TYPES);
                $(<$path as async_graphql::OutputType>::create_type_info(registry);)+
                name
            }

            async fn resolve(
                &self, ctx: &async_graphql::ContextSelectionSet<'_>,
                _field: &async_graphql::Positioned<async_graphql::parser::types::Field>,
            ) -> async_graphql::ServerResult<async_graphql::Value> {
                async_graphql::resolver_utils::resolve_container(ctx, self).await
            }
        }

        impl async_graphql::resolver_utils::ContainerType for $name {
            async fn resolve_field(
                &self, ctx: &async_graphql::Context<'_>,
            ) -> async_graphql::ServerResult<Option<async_graphql::Value>> {
                match self { $($name::$type(object) => object.resolve_field(ctx).await),+ }
            }

            fn collect_all_fields<'a>(
                &'a self, ctx: &async_graphql::ContextSelectionSet<'a>,
                fields: &mut async_graphql::resolver_utils::Fields<'a>,
            ) -> async_graphql::ServerResult<()> {
                match self { $($name::$type(object) => object.collect_all_fields(ctx, fields)),+ }
            }
        }
    };
}
pub(crate) use objects;
