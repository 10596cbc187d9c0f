//! A document: parsed and measured once. What depends on a request, its variables and which operation it wants, is decided
//! here too, so that the executor is handed something complete.

use super::{
    error::{self, Code},
    limits::{self, shape, shape::Shape, tokens},
    planner::{self, Compiled},
};
use crate::{config::Limits, error::Error};
use async_graphql::{
    Name, Pos, ServerError, Value, Variables,
    parser::{
        self, parse_query,
        types::{DocumentOperations, ExecutableDocument, OperationDefinition},
    },
};
use std::{collections::HashMap, sync::OnceLock};

/// A document that is within the limits that do not depend on variables.
pub struct Document {
    pub parsed: ExecutableDocument,
    pub tokens: usize,
    shapes: HashMap<Option<Name>, Shape>,
    /// What is known of its operations besides, in the order of the document.
    known: HashMap<Option<Name>, Known>,
}

/// What is found out about an operation once.
pub struct Known {
    /// Whether it has directives, so that what is asked for depends on variables.
    pub conditional: bool,
    /// Set once async-graphql has found it valid.
    pub valid: OnceLock<()>,
    pub plan: OnceLock<Compiled>,
}

impl Document {
    pub fn parse(query: &str, limits: &Limits) -> Result<Document, ServerError> {
        let tokens = tokens::count(query, limits.max_tokens).map_err(error::refused)?;
        if tokens == 0 {
            return Err(error::refused(Error::BadInput("the query is empty; send a GraphQL document".to_owned())));
        }
        let parsed = parse_query(query).map_err(|fault| unparsed(&fault, limits))?;
        let shapes = shape::operations(&parsed, limits.max_fields).map_err(|fault| match fault {
            shape::Fault::Limit(error) => error::refused(error),
            shape::Fault::Cycle(cycle) => {
                let message = format!("fragment {:?} spreads itself, directly or by others", cycle.fragment.as_str());
                error::coded(Code::ValidationFailed, message, [cycle.at])
            }
        })?;
        let known = parsed.operations.iter().map(|(name, operation)| {
            let conditional = planner::is_conditional(&parsed, &operation.node);
            (name.cloned(), Known { conditional, valid: OnceLock::new(), plan: OnceLock::new() })
        });
        let known = known.collect();
        Ok(Document { parsed, tokens, shapes, known })
    }

    /// The operation that a request wants.
    pub fn operation(&self, name: Option<&str>, limits: &Limits) -> Result<&OperationDefinition, Error> {
        let operation = match (&self.parsed.operations, name) {
            (DocumentOperations::Single(operation), None) => operation,
            (DocumentOperations::Single(_), Some(name)) => {
                let message =
                    "operationName is {}, and the document's one operation has no name; leave operationName out";
                return Err(Error::BadInput(message.replace("{}", &quoted(name))));
            }
            (DocumentOperations::Multiple(operations), None) if operations.len() == 1 => {
                operations.values().next().ok_or_else(|| self.ask_for_name("operationName is missing"))?
            }
            (DocumentOperations::Multiple(_), None) => return Err(self.ask_for_name("operationName is missing")),
            (DocumentOperations::Multiple(operations), Some(name)) => operations
                .get(name)
                .ok_or_else(|| self.ask_for_name(&format!("the document has no operation {}", quoted(name))))?,
        };
        let shape = match (name, &self.parsed.operations) {
            (Some(name), _) => self.shapes.get(&Some(Name::new(name))),
            (None, _) => self.shapes.values().next(),
        };
        limits::check(limits, shape.unwrap_or(&Shape::default()))?;
        Ok(&operation.node)
    }

    /// The operation that `operation` gave, and what is known of it.
    pub fn known(&self, name: Option<&str>) -> Option<(&OperationDefinition, &Known)> {
        let named = |(own, _): &(Option<&Name>, _)| name.is_none_or(|name| own.is_some_and(|own| own == name));
        let (name, operation) = self.parsed.operations.iter().find(named)?;
        Some((&operation.node, self.known.get(&name.cloned())?))
    }

    fn ask_for_name(&self, what: &str) -> Error {
        let mut names: Vec<_> = self.parsed.operations.iter().filter_map(|(name, _)| name).map(|n| quoted(n)).collect();
        names.sort_unstable();
        names.truncate(20);
        Error::BadInput(format!(
            "{what}; choose one of the document's operations by operationName: {}",
            names.join(", ")
        ))
    }
}

/// Gives absent variables their defaults. async-graphql does, except where @skip and @include look.
pub fn fill_in(variables: &mut Variables, operation: &OperationDefinition) {
    for definition in &operation.variable_definitions {
        if let Some(default) = &definition.node.default_value {
            variables.entry(definition.node.name.node.clone()).or_insert_with(|| default.node.clone());
        }
    }
}

/// PostgreSQL cannot store a NUL, so no text that has one can be looked for.
pub fn has_nul(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('\0'),
        Value::List(values) => values.iter().any(has_nul),
        Value::Object(fields) => fields.iter().any(|(name, value)| name.contains('\0') || has_nul(value)),
        _ => false,
    }
}

fn quoted(name: &str) -> String {
    format!("{:?}", name.chars().take(60).collect::<String>())
}

/// The parser draws where an error is, in several lines that repeat the document's; its last line says what it is.
fn unparsed(fault: &parser::Error, limits: &Limits) -> ServerError {
    if let parser::Error::RecursionLimitExceeded = fault {
        return error::refused(Error::TooComplex(format!(
            "the request has more than {} levels of fields, which is the limit; ask for fewer levels",
            limits.max_depth.min(64)
        )));
    }
    let text = fault.to_string();
    let what = text.lines().last().unwrap_or_default().trim_start_matches([' ', '=']);
    let places: Vec<Pos> = fault.positions().collect();
    let place = places.first().map(|at| format!(" at line {}, column {}", at.line, at.column)).unwrap_or_default();
    error::coded(Code::ParseFailed, format!("the document cannot be parsed{place}: {what}"), places)
}
