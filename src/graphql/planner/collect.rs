//! Fields are collected as the specification says (§6.3.2): fragments and interfaces by the type at hand, what @skip and @include
//! leave out is left out, equal response keys are merged.

use super::{Unplanned, plan::Key, schema::Types};
use async_graphql::{
    Positioned, Value, Variables,
    indexmap::IndexMap,
    parser::types::{Directive, ExecutableDocument, Field as Asked, OperationDefinition, Selection, SelectionSet},
};
use std::sync::Arc;

type Result<T> = std::result::Result<T, Unplanned>;

/// Whether a plan depends on more than the document.
pub fn is_conditional(document: &ExecutableDocument, operation: &OperationDefinition) -> bool {
    let mut sets = vec![&operation.selection_set.node];
    sets.extend(document.fragments.values().map(|fragment| &fragment.node.selection_set.node));
    while let Some(set) = sets.pop() {
        for item in &set.items {
            if !item.node.directives().is_empty() {
                return true;
            }
            match &item.node {
                Selection::Field(field) => sets.push(&field.node.selection_set.node),
                Selection::InlineFragment(fragment) => sets.push(&fragment.node.selection_set.node),
                Selection::FragmentSpread(_) => {}
            }
        }
    }
    document.fragments.values().any(|fragment| !fragment.node.directives.is_empty())
}

/// The selections of a document with these variables.
pub struct Selections<'a> {
    pub types: &'a Types,
    pub document: &'a ExecutableDocument,
    pub variables: &'a Variables,
}

/// The fields of one response key: their arguments are equal, their selections are merged.
pub struct Merged<'a> {
    fields: Vec<&'a Asked>,
}

impl<'a> Merged<'a> {
    pub fn name(&self) -> &'a str {
        &self.fields[0].name.node
    }

    pub fn sets(&self) -> Vec<&'a SelectionSet> {
        self.fields.iter().map(|field| &field.selection_set.node).collect()
    }

    pub fn has_arguments(&self) -> bool {
        !self.fields[0].arguments.is_empty()
    }

    /// Whether nothing is selected of it.
    pub fn is_leaf(&self) -> bool {
        self.fields[0].selection_set.node.items.is_empty()
    }

    /// For its arguments.
    pub fn first(&self) -> Arc<Asked> {
        let Asked { alias, name, arguments, .. } = self.fields[0];
        Arc::new(Asked {
            alias: alias.clone(),
            name: name.clone(),
            arguments: arguments.clone(),
            directives: vec![],
            selection_set: Positioned::default(),
        })
    }
}

impl<'a> Selections<'a> {
    /// The fields that selections ask of a type, by response key.
    pub fn fields(&self, sets: &[&'a SelectionSet], ty: &str) -> Result<Vec<(Key, Merged<'a>)>> {
        let mut merged: IndexMap<&str, Vec<&'a Asked>> = IndexMap::new();
        let mut waiting: Vec<_> = sets.iter().rev().map(|set| set.items.iter()).collect();
        while let Some(items) = waiting.last_mut() {
            let Some(item) = items.next() else {
                waiting.pop();
                continue;
            };
            if self.is_skipped(item.node.directives())? {
                continue;
            }
            let (condition, set) = match &item.node {
                Selection::Field(field) => {
                    merged.entry(&field.node.response_key().node).or_default().push(&field.node);
                    continue;
                }
                Selection::InlineFragment(fragment) => {
                    let on = fragment.node.type_condition.as_ref().map(|condition| &*condition.node.on.node);
                    (on, &fragment.node.selection_set.node)
                }
                Selection::FragmentSpread(spread) => {
                    let fragment = self.document.fragments.get(&spread.node.fragment_name.node);
                    let fragment = fragment.ok_or(Unplanned::new("a fragment that is not there"))?;
                    (Some(&*fragment.node.type_condition.node.on.node), &fragment.node.selection_set.node)
                }
            };
            if condition.is_none_or(|condition| self.types.applies(condition, ty)) {
                waiting.push(set.items.iter());
            }
        }
        Ok(merged.into_iter().map(|(key, fields)| (format!("\"{key}\":"), Merged { fields })).collect())
    }

    fn is_skipped(&self, directives: &[Positioned<Directive>]) -> Result<bool> {
        for Positioned { node: directive, .. } in directives {
            let value = directive.get_argument("if").map(|value| value.node.clone());
            let value =
                value.and_then(|value| value.into_const_with(|name| self.variables.get(&name).cloned().ok_or(())).ok());
            let Some(Value::Boolean(value)) = value else { return Err(Unplanned::new("a condition that is none")) };
            if value == (directive.name.node == "skip") {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
