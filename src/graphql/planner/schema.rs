//! What the planner must know of the schema: which type a field has, whether it may be null, and which types an interface
//! or union stands for. Read from the schema's own text, as `limits::cost` does.

use async_graphql::parser::{
    parse_schema,
    types::{BaseType, FieldDefinition, Type, TypeKind, TypeSystemDefinition},
};
use std::collections::HashMap;

pub struct Types {
    fields: HashMap<String, HashMap<String, Declared>>,
    /// Interfaces and unions with the types that they stand for.
    possible: HashMap<String, Vec<String>>,
}

/// A field as it is declared.
pub struct Declared {
    /// The innermost type.
    pub of: String,
    pub nullable: bool,
}

impl Types {
    pub fn of(sdl: &str) -> Types {
        let definitions = parse_schema(sdl).map(|document| document.definitions).unwrap_or_default();
        let mut types = Types { fields: HashMap::new(), possible: HashMap::new() };
        for definition in definitions {
            let TypeSystemDefinition::Type(definition) = definition else { continue };
            let name = definition.node.name.node.to_string();
            match definition.node.kind {
                TypeKind::Object(object) => {
                    for interface in object.implements {
                        types.possible.entry(interface.node.to_string()).or_default().push(name.clone());
                    }
                    let fields = object.fields.iter().map(|field| Declared::of(&field.node));
                    types.fields.insert(name, fields.collect());
                }
                TypeKind::Union(union) => {
                    let members = union.members.iter().map(|member| member.node.to_string());
                    types.possible.entry(name).or_default().extend(members);
                }
                _ => {}
            }
        }
        types
    }

    pub fn field(&self, ty: &str, field: &str) -> Option<&Declared> {
        self.fields.get(ty)?.get(field)
    }

    /// Whether a fragment on `condition` applies to objects of a type.
    pub fn applies(&self, condition: &str, ty: &str) -> bool {
        condition == ty || self.possible.get(condition).is_some_and(|types| types.iter().any(|name| name == ty))
    }
}

impl Declared {
    fn of(field: &FieldDefinition) -> (String, Declared) {
        let ty = &field.ty.node;
        (field.name.node.to_string(), Declared { of: innermost(ty), nullable: ty.nullable })
    }
}

fn innermost(ty: &Type) -> String {
    match &ty.base {
        BaseType::Named(name) => name.to_string(),
        BaseType::List(inner) => innermost(inner),
    }
}
