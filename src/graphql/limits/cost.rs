//! The cost of an operation: how many objects it may return at most. With `p` the size of a page,
//!
//! ```text
//! cost(object)               = 1 + cost of its fields
//! cost(connection)           = p × (1 + cost of the fields of a node), for nodes and for edges alike
//! cost(list)                 = n × (1 + cost of the fields of an entry)
//! cost(leaf), cost(pageInfo) = 0
//! cost(several)              = their sum; of fragments on different object types, only the dearest
//! ```
//!
//! `p` is `first` or `last`, a literal or a variable, 20 unless given. A size that the resolver will refuse, like -1 or
//! 100000, counts as the largest. `n` is what `first` or `limit` says, the number of `ids`, and else 10. What @skip and
//! @include leave out costs nothing. Introspection is held to a limit of its own, with all its lists as 10, since a
//! smaller limit for data must not take the schema away.

use super::{Result, exceeded};
use crate::{
    config::Limits,
    graphql::page::{DEFAULT, LARGEST},
};
use async_graphql::{
    Name, Positioned, Value, Variables,
    parser::{
        parse_schema,
        types::{
            BaseType, Directive, ExecutableDocument, Field, FieldDefinition, OperationDefinition, OperationType,
            Selection, SelectionSet, Type, TypeKind, TypeSystemDefinition,
        },
    },
};
use std::collections::{BTreeMap, HashMap};

/// A list whose length nothing tells.
const LIST: u64 = 10;

/// The query that GraphiQL and the code generators send costs a fifth of it.
const INTROSPECTION: u64 = 50_000;

/// What of the schema bears on cost.
pub struct Types {
    objects: HashMap<Name, HashMap<Name, Link>>,
    /// Interfaces and unions, whose fragments exclude each other.
    abstracts: Vec<Name>,
}

/// A field that leads to objects. All others cost nothing.
struct Link {
    to: Name,
    count: Count,
}

enum Count {
    One,
    /// A connection itself; its size is that of its `nodes` and `edges`.
    Page,
    /// `nodes` and `edges` of a connection.
    Entries,
    /// `node` of an edge, which has been counted with the edge.
    Counted,
    /// A list, its length in this argument.
    Sized(&'static str, u64),
    Ids,
    List,
}

impl Types {
    pub fn of(sdl: &str) -> Types {
        let definitions = parse_schema(sdl).map(|document| document.definitions).unwrap_or_default();
        let mut types = Types { objects: HashMap::new(), abstracts: vec![] };
        let mut all = HashMap::new();
        for definition in definitions {
            let TypeSystemDefinition::Type(definition) = definition else { continue };
            let name = definition.node.name.node;
            match definition.node.kind {
                TypeKind::Object(object) => drop(all.insert(name, object.fields)),
                TypeKind::Interface(interface) => {
                    types.abstracts.push(name.clone());
                    all.insert(name, interface.fields);
                }
                TypeKind::Union(_) => {
                    types.abstracts.push(name.clone());
                    all.insert(name, vec![]);
                }
                _ => {}
            }
        }
        for (name, fields) in &all {
            let links = fields.iter().filter_map(|field| {
                let to = innermost(&field.node.ty.node);
                let count = Count::of(name, &field.node);
                all.contains_key(to).then(|| (field.node.name.node.clone(), Link { to: to.clone(), count }))
            });
            types.objects.insert(name.clone(), links.collect());
        }
        types
    }
}

impl Count {
    fn of(parent: &Name, field: &FieldDefinition) -> Count {
        let argument = |name: &str| field.arguments.iter().find(|argument| argument.node.name.node == name);
        let default = |name: &str| match argument(name)?.node.default_value.as_ref()?.node {
            Value::Number(ref number) => number.as_u64(),
            _ => None,
        };
        let list = matches!(field.ty.node.base, BaseType::List(_));
        match (&*field.name.node, list) {
            ("node", false) if parent.ends_with("Edge") => Count::Counted,
            ("pageInfo", false) => Count::Counted,
            (_, false) if innermost(&field.ty.node).ends_with("Connection") => Count::Page,
            (_, false) => Count::One,
            ("nodes" | "edges", true) if parent.ends_with("Connection") => Count::Entries,
            (_, true) if argument("ids").is_some() => Count::Ids,
            (_, true) if argument("limit").is_some() => Count::Sized("limit", default("limit").unwrap_or(LIST)),
            (_, true) if argument("first").is_some() => Count::Sized("first", default("first").unwrap_or(LIST)),
            (_, true) => Count::List,
        }
    }
}

fn innermost(ty: &Type) -> &Name {
    match &ty.base {
        BaseType::Named(name) => name,
        BaseType::List(inner) => innermost(inner),
    }
}

/// The cost of an operation, if that is within the limit. Its shape has been checked: the walk is as long as its fields are many.
pub fn check(
    types: &Types, limits: &Limits, document: &ExecutableDocument, operation: &OperationDefinition,
    variables: &Variables,
) -> Result<u64> {
    let root = match operation.ty {
        OperationType::Query => "Query",
        OperationType::Mutation => "Mutation",
        OperationType::Subscription => "Subscription",
    };
    let set = &operation.selection_set.node;
    let walk = Walk { types, document, variables };
    let cost = walk.set(set, root, 1);
    if cost > limits.max_cost {
        let advice =
            "page sizes multiply along a path: ask for smaller pages (first: 10), for fewer levels, or page by page";
        return Err(exceeded("objects by the product of its page sizes", limits.max_cost, cost, advice));
    }
    let introspection = walk.introspection(set, false);
    if introspection > INTROSPECTION {
        let advice = "ask for fewer levels of types within types";
        return Err(exceeded("parts of the schema", INTROSPECTION, introspection, advice));
    }
    Ok(cost)
}

struct Walk<'a> {
    types: &'a Types,
    document: &'a ExecutableDocument,
    variables: &'a Variables,
}

impl<'a> Walk<'a> {
    /// Of a selection on the type `parent`; if that is a connection, with pages of that size.
    fn set(&self, set: &'a SelectionSet, parent: &'a str, page: u64) -> u64 {
        let mut sum = 0_u64;
        let mut exclusive: BTreeMap<&str, u64> = BTreeMap::new();
        for selection in &set.items {
            if self.is_skipped(selection.node.directives()) {
                continue;
            }
            let (on, inner) = match &selection.node {
                Selection::Field(field) => {
                    sum = sum.saturating_add(self.field(&field.node, parent, page));
                    continue;
                }
                Selection::InlineFragment(fragment) => {
                    let on = fragment.node.type_condition.as_ref().map(|condition| &*condition.node.on.node);
                    (on.unwrap_or(parent), &fragment.node.selection_set.node)
                }
                Selection::FragmentSpread(spread) => {
                    let Some(fragment) = self.document.fragments.get(&spread.node.fragment_name.node) else { continue };
                    (&*fragment.node.type_condition.node.on.node, &fragment.node.selection_set.node)
                }
            };
            let cost = self.set(inner, on, page);
            if on == parent || self.types.abstracts.iter().any(|name| name == on) {
                sum = sum.saturating_add(cost);
            } else {
                let of_type = exclusive.entry(on).or_default();
                *of_type = of_type.saturating_add(cost);
            }
        }
        sum.saturating_add(exclusive.into_values().max().unwrap_or(0))
    }

    fn field(&self, field: &'a Field, parent: &str, page: u64) -> u64 {
        let links = self.types.objects.get(parent);
        let Some(Link { to, count }) = links.and_then(|links| links.get(&field.name.node)) else { return 0 };
        let inner = |page| self.set(&field.selection_set.node, to, page);
        let count = match count {
            Count::Page => return inner(self.page(field)),
            Count::Counted => return inner(page),
            Count::One => 1,
            Count::Entries => page,
            Count::List => LIST,
            Count::Sized(argument, default) => self.size(field, argument).unwrap_or(*default),
            Count::Ids => self.ids(field),
        };
        count.saturating_mul(inner(page).saturating_add(1))
    }

    fn page(&self, field: &Field) -> u64 {
        let sizes = [self.size(field, "first"), self.size(field, "last")];
        sizes.into_iter().flatten().max().unwrap_or(DEFAULT.into())
    }

    /// Nothing where the argument is not given, or null.
    fn size(&self, field: &Field, argument: &str) -> Option<u64> {
        let largest = LARGEST as u64;
        match self.argument(field, argument) {
            Value::Null => None,
            Value::Number(number) => Some(number.as_u64().map_or(largest, |size| size.min(largest))),
            _ => Some(largest),
        }
    }

    fn ids(&self, field: &Field) -> u64 {
        match self.argument(field, "ids") {
            Value::List(ids) => ids.len() as u64,
            _ => 1,
        }
    }

    fn argument(&self, field: &Field, name: &str) -> Value {
        let value = field.get_argument(name).and_then(|value| value.node.clone().into_const_with(self.variable()).ok());
        value.unwrap_or_default()
    }

    fn variable(&self) -> impl FnMut(Name) -> Result<Value, ()> {
        |name| self.variables.get(&name).cloned().ok_or(())
    }

    fn introspection(&self, set: &SelectionSet, within: bool) -> u64 {
        let costs = set.items.iter().map(|selection| match &selection.node {
            Selection::Field(field) => {
                let name = &*field.node.name.node;
                let inner = &field.node.selection_set.node;
                if !within && !matches!(name, "__schema" | "__type") || inner.items.is_empty() {
                    return 0;
                }
                let count = match name {
                    "types" | "directives" | "fields" | "interfaces" | "possibleTypes" | "enumValues"
                    | "inputFields" | "args" => LIST,
                    _ => 1,
                };
                count.saturating_mul(self.introspection(inner, true).saturating_add(1))
            }
            Selection::InlineFragment(fragment) => self.introspection(&fragment.node.selection_set.node, within),
            Selection::FragmentSpread(spread) => {
                let fragment = self.document.fragments.get(&spread.node.fragment_name.node);
                fragment.map_or(0, |fragment| self.introspection(&fragment.node.selection_set.node, within))
            }
        });
        costs.fold(0, u64::saturating_add)
    }

    fn is_skipped(&self, directives: &[Positioned<Directive>]) -> bool {
        directives.iter().any(|directive| {
            let unless = match &*directive.node.name.node {
                "skip" => true,
                "include" => false,
                _ => return false,
            };
            let condition = directive.node.get_argument("if");
            let condition = condition.and_then(|value| value.node.clone().into_const_with(self.variable()).ok());
            let holds = condition == Some(Value::Boolean(true));
            holds == unless
        })
    }
}
