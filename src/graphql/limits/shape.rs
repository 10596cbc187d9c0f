//! How large an operation is, whatever its variables: counted once for each document. A fragment counts at each place
//! where it is spread, but is looked into once, so that fragments that multiply each other take no time to refuse.

use super::{Error, NESTING, Result, exceeded};
use async_graphql::{
    Name, Pos, Positioned,
    parser::types::{Directive, ExecutableDocument, Selection, SelectionSet},
};
use std::collections::HashMap;

/// The size of a selection, fragments put in their places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    pub fields: usize,
    pub aliases: usize,
    pub directives: usize,
    /// Levels of fields within fields.
    pub depth: usize,
    /// Levels of braces within braces, those of fragments too.
    nesting: usize,
}

/// A fragment that contains itself.
#[derive(Debug)]
pub struct Cycle {
    pub fragment: Name,
    pub at: Pos,
}

#[derive(Debug)]
pub enum Fault {
    Limit(Error),
    Cycle(Cycle),
}

impl Shape {
    fn add(&mut self, other: Shape) {
        self.fields = self.fields.saturating_add(other.fields);
        self.aliases = self.aliases.saturating_add(other.aliases);
        self.directives = self.directives.saturating_add(other.directives);
        self.depth = self.depth.max(other.depth);
        self.nesting = self.nesting.max(other.nesting);
    }
}

/// The shapes of the operations of a document, by name.
pub fn operations(document: &ExecutableDocument, most_fields: usize) -> Result<HashMap<Option<Name>, Shape>, Fault> {
    let mut walk = Walk { document, known: HashMap::new() };
    let mut fields = 0_usize;
    let mut shapes = HashMap::new();
    for (name, operation) in document.operations.iter() {
        let mut shape = walk.set(&operation.node.selection_set.node, 1)?;
        shape.directives += operation.node.directives.len();
        shape.directives += operation.node.variable_definitions.iter().map(|v| v.node.directives.len()).sum::<usize>();
        fields = fields.saturating_add(shape.fields);
        shapes.insert(name.cloned(), shape);
    }
    // What no operation spreads is validated all the same.
    for (name, fragment) in &document.fragments {
        fields = fields.saturating_add(walk.fragment(name, fragment.pos, 1)?.fields);
    }
    if fields > most_fields {
        let advice = "ask in several requests, and spread fragments at fewer places";
        return Err(Fault::Limit(exceeded("fields, fragments put in their places", most_fields, fields, advice)));
    }
    Ok(shapes)
}

struct Walk<'a> {
    document: &'a ExecutableDocument,
    /// Nothing while it is being looked into.
    known: HashMap<&'a str, Option<Shape>>,
}

impl<'a> Walk<'a> {
    fn set(&mut self, set: &'a SelectionSet, level: usize) -> Result<Shape, Fault> {
        let mut sum = Shape::default();
        if level > NESTING {
            return Err(nested(level));
        }
        for selection in &set.items {
            sum.add(self.selection(&selection.node, level)?);
        }
        sum.nesting += 1;
        if sum.nesting > NESTING {
            return Err(nested(sum.nesting));
        }
        Ok(sum)
    }

    fn selection(&mut self, selection: &'a Selection, level: usize) -> Result<Shape, Fault> {
        let mut shape = match selection {
            Selection::Field(field) => {
                let mut shape = Shape::default();
                if !field.node.selection_set.node.items.is_empty() {
                    shape = self.set(&field.node.selection_set.node, level + 1)?;
                }
                shape.fields = shape.fields.saturating_add(1);
                shape.aliases = shape.aliases.saturating_add(usize::from(field.node.alias.is_some()));
                shape.depth += 1;
                shape
            }
            Selection::InlineFragment(fragment) => self.set(&fragment.node.selection_set.node, level + 1)?,
            Selection::FragmentSpread(spread) => {
                self.fragment(&spread.node.fragment_name.node, spread.node.fragment_name.pos, level + 1)?
            }
        };
        let directives: &[Positioned<Directive>] = selection.directives();
        shape.directives = shape.directives.saturating_add(directives.len());
        Ok(shape)
    }

    fn fragment(&mut self, name: &'a Name, at: Pos, level: usize) -> Result<Shape, Fault> {
        // An unknown one is validation's to report.
        let Some(fragment) = self.document.fragments.get(name) else { return Ok(Shape::default()) };
        match self.known.get(name.as_str()) {
            Some(Some(shape)) => return Ok(*shape),
            Some(None) => return Err(Fault::Cycle(Cycle { fragment: name.clone(), at })),
            None => self.known.insert(name, None),
        };
        let mut shape = self.set(&fragment.node.selection_set.node, level)?;
        shape.directives = shape.directives.saturating_add(fragment.node.directives.len());
        self.known.insert(name, Some(shape));
        Ok(shape)
    }
}

fn nested(level: usize) -> Fault {
    Fault::Limit(exceeded("braces within braces, those of fragments too", NESTING, level, "ask for fewer levels"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use async_graphql::parser::parse_query;
    use std::fmt::Write;

    fn shape(query: &str) -> Result<Shape, Fault> {
        operations(&parse_query(query).unwrap(), 1_000).map(|shapes| *shapes.values().next().unwrap())
    }

    #[test]
    fn fragments_count_at_each_place() {
        let query = "{ a: x @skip(if: true) { ...F } y { ... on Y { z ...F } } } fragment F on X { b: c { d } }";
        let expected = Shape { fields: 7, aliases: 3, directives: 1, depth: 3, nesting: 5 };
        assert_eq!(shape(query).unwrap(), expected);
    }

    #[test]
    fn fragments_that_double_each_other_are_refused_at_once() {
        let mut query = "{ ...F0 }".to_owned();
        for i in 0..60 {
            let next = i + 1;
            write!(query, " fragment F{i} on Q {{ ...F{next} ...F{next} }}").unwrap();
        }
        query.push_str(" fragment F60 on Q { a }");
        assert!(matches!(shape(&query), Err(Fault::Limit(_))));
    }

    #[test]
    fn a_cycle_is_found_even_where_nothing_spreads_it() {
        assert!(matches!(shape("{ a } fragment A on Q { ...B } fragment B on Q { b { ...A } }"), Err(Fault::Cycle(_))));
    }
}
