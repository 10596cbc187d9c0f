//! Questions made up by chance, over the real schema: selections of any depth with aliases, fragments, conditions,
//! variables, filters, orders and pages. The same number gives the same question.

use async_graphql::parser::{
    parse_schema,
    types::{BaseType, FieldDefinition, InputValueDefinition, Type, TypeKind, TypeSystemDefinition},
};
use serde_json::{Map, Value, json};
use std::{collections::HashMap, fmt::Write};

/// Fields that the planner leaves to the resolvers, or whose arguments cannot be made up. Half of the questions do without.
const APART: &[&str] = &[
    "accreditedTo",
    "agreement",
    "authors",
    "bibtex",
    "changes",
    "citedFacts",
    "codedEvents",
    "conflicts",
    "coordinates",
    "csl",
    "datasets",
    "document",
    "documents",
    "facets",
    "nodes of ids",
    "parties of issue",
    "passage",
    "paths",
    "predecessors",
    "recognitions",
    "recordCounts",
    "relation",
    "search",
    "sentence",
    "service",
    "subject",
    "successors",
    "votes",
];

#[derive(Clone)]
pub struct Question {
    pub text: String,
    pub variables: Value,
}

pub struct Schema {
    objects: HashMap<String, Vec<FieldDefinition>>,
    inputs: HashMap<String, Vec<InputValueDefinition>>,
    enums: HashMap<String, Vec<String>>,
    possible: HashMap<String, Vec<String>>,
}

impl Schema {
    pub fn read() -> Schema {
        let sdl = include_str!("../../../schema.graphql");
        let mut schema =
            Schema { objects: HashMap::new(), inputs: HashMap::new(), enums: HashMap::new(), possible: HashMap::new() };
        for definition in parse_schema(sdl).expect("a schema").definitions {
            let TypeSystemDefinition::Type(definition) = definition else { continue };
            let name = definition.node.name.node.to_string();
            match definition.node.kind {
                TypeKind::Object(object) => {
                    for interface in &object.implements {
                        schema.possible.entry(interface.node.to_string()).or_default().push(name.clone());
                    }
                    schema.objects.insert(name, object.fields.into_iter().map(|field| field.node).collect());
                }
                TypeKind::Interface(interface) => {
                    schema.objects.insert(name, interface.fields.into_iter().map(|field| field.node).collect());
                }
                TypeKind::Enum(list) => {
                    let values = list.values.into_iter().map(|value| value.node.value.node.to_string());
                    schema.enums.insert(name, values.collect());
                }
                TypeKind::InputObject(input) => {
                    schema.inputs.insert(name, input.fields.into_iter().map(|field| field.node).collect());
                }
                TypeKind::Union(union) => {
                    let members = union.members.into_iter().map(|member| member.node.to_string());
                    schema.possible.insert(name.clone(), members.collect());
                    schema.objects.insert(name, vec![]);
                }
                TypeKind::Scalar => {}
            }
        }
        schema
    }

    pub fn question(&self, number: u64) -> Question {
        let mut maker = Maker {
            schema: self,
            chance: Chance(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d),
            whole: number.is_multiple_of(2),
            declared: String::new(),
            variables: Map::new(),
            fragments: String::new(),
            aliases: 0,
        };
        let selection = maker.selection("Query", 0);
        let declared = match maker.declared.as_str() {
            "" => String::new(),
            declared => format!("({declared})"),
        };
        Question {
            text: format!("query Q{declared} {selection}{}", maker.fragments),
            variables: Value::Object(maker.variables),
        }
    }
}

struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn one_in(&mut self, many: u64) -> bool {
        self.next().is_multiple_of(many)
    }

    fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[usize::try_from(self.next() % all.len() as u64).expect("small")]
    }
}

struct Maker<'a> {
    schema: &'a Schema,
    chance: Chance,
    /// Whether all fields of the schema are asked for.
    whole: bool,
    declared: String,
    variables: Map<String, Value>,
    fragments: String,
    aliases: usize,
}

impl<'a> Maker<'a> {
    fn selection(&mut self, ty: &str, depth: usize) -> String {
        let mut parts = vec![];
        for _ in 0..=self.chance.next() % 4 {
            parts.extend(self.field(ty, depth));
        }
        if let Some(possible) = self.schema.possible.get(ty) {
            let possible: Vec<&str> = possible.iter().map(String::as_str).collect();
            let on = self.chance.of(&possible);
            let inner = self.selection(on, depth + 1);
            parts.push(format!("... on {on} {inner}"));
        }
        if self.chance.one_in(8) || parts.is_empty() {
            parts.push("__typename".to_owned());
        }
        let mut selection = format!("{{ {} }}", parts.join(" "));
        if ty != "Query" && self.chance.one_in(10) {
            let name = format!("f{}", self.fragments.matches("fragment ").count());
            let _ = write!(self.fragments, "\nfragment {name} on {ty} {selection}");
            selection = format!("{{ ...{name} __typename }}");
        } else if self.chance.one_in(12) {
            selection = format!("{{ __typename ... on {ty} {selection} ... {} {selection} }}", self.condition());
        }
        selection
    }

    fn field(&mut self, ty: &str, depth: usize) -> Option<String> {
        let fields: Vec<&FieldDefinition> = self.schema.objects[ty]
            .iter()
            .filter(|field| self.whole || !APART.contains(&&*field.name.node))
            .filter(|field| depth < 9 || !self.schema.objects.contains_key(innermost(&field.ty.node)))
            .collect();
        if fields.is_empty() {
            return None;
        }
        let field = self.chance.of(&fields);
        let name = field.name.node.as_str();
        let arguments =
            self.arguments(ty, name, &field.arguments.iter().map(|argument| &argument.node).collect::<Vec<_>>())?;
        let of = innermost(&field.ty.node);
        let inner = if self.schema.objects.contains_key(of) { self.selection(of, depth + 1) } else { String::new() };
        // Fields of one name may differ in their arguments, so each that has some has an alias of its own.
        let alias = if arguments.is_empty() && inner.is_empty() && !self.chance.one_in(6) {
            String::new()
        } else {
            self.aliases += 1;
            format!("a{}: ", self.aliases)
        };
        let condition = if self.chance.one_in(15) { self.condition() } else { String::new() };
        Some(format!("{alias}{name}{arguments}{condition} {inner}"))
    }

    fn condition(&mut self) -> String {
        let name = self.chance.of(&["skip", "include"]);
        let value = self.chance.one_in(2);
        if self.chance.one_in(2) {
            return format!(" @{name}(if: {value})");
        }
        let variable = self.variable("Boolean!", json!(value));
        format!(" @{name}(if: ${variable})")
    }

    fn variable(&mut self, ty: &str, value: Value) -> String {
        let name = format!("v{}", self.variables.len());
        let _ = write!(self.declared, "${name}: {ty} ");
        self.variables.insert(name.clone(), value);
        name
    }

    fn arguments(&mut self, ty: &str, field: &str, all: &[&'a InputValueDefinition]) -> Option<String> {
        let backwards = self.chance.one_in(5);
        let mut texts = vec![];
        for argument in all {
            let name = argument.name.node.as_str();
            let required = !argument.ty.node.nullable && argument.default_value.is_none();
            let value = match name {
                "first" if !backwards => Some(json!(self.chance.next() % 4)),
                "last" if backwards => Some(json!(self.chance.next() % 4)),
                "filter" if self.chance.one_in(4) => Some(self.filter(innermost(&argument.ty.node), 0)),
                "orderBy" if self.chance.one_in(3) => Some(self.orders(innermost(&argument.ty.node))),
                _ if required => Some(self.required(ty, field, name)?),
                _ => None,
            };
            let Some(value) = value else { continue };
            let text = if self.chance.one_in(4) {
                let variable = self.variable(&argument.ty.node.to_string(), value);
                format!("${variable}")
            } else {
                self.literal(&value, innermost(&argument.ty.node))
            };
            texts.push(format!("{name}: {text}"));
        }
        Some(if texts.is_empty() { String::new() } else { format!("({})", texts.join(", ")) })
    }

    fn required(&mut self, ty: &str, field: &str, name: &str) -> Option<Value> {
        let actors = ["KZ", "RU", "398", "KAZ", "china", "osce", "united-nations", "nobody-at-all"];
        let value = match (ty, field, name) {
            ("Query", "country", "code") => json!(self.chance.of(&["KZ", "RUS", "156", "TR", "ZZ"])),
            ("Query", "organization", "slug") => {
                json!(self.chance.of(&["osce", "united-nations", "kazakhstan", "none"]))
            }
            ("Query", "treaty", "slug") => {
                json!(self.chance.of(&["bishkek-declaration-2013", "charter-of-the-united-nations", "none"]))
            }
            ("Query", "event", "slug") => json!(self.chance.of(&["osce-summit-2010", "none"])),
            (_, _, "ref" | "of" | "with" | "from" | "to") => json!(self.chance.of(&actors)),
            _ => return None,
        };
        Some(value)
    }

    fn orders(&mut self, ty: &str) -> Value {
        let values: Vec<&str> = self.schema.enums[ty].iter().map(String::as_str).collect();
        let count = 1 + self.chance.next() % 2;
        (0..count).map(|_| json!(self.chance.of(&values))).collect()
    }

    fn filter(&mut self, ty: &str, depth: usize) -> Value {
        let fields: Vec<&InputValueDefinition> = self.schema.inputs[ty].iter().collect();
        let mut object = Map::new();
        for _ in 0..=self.chance.next() % 2 {
            let field = self.chance.of(&fields);
            let name = field.name.node.as_str();
            let of = innermost(&field.ty.node);
            let nested = matches!(name, "and" | "or" | "not");
            if nested && depth > 1 || matches!(name, "search") {
                continue;
            }
            let value = self.input(of, depth);
            let list = matches!(field.ty.node.base, BaseType::List(_));
            object.insert(name.to_owned(), if list { json!([value]) } else { value });
        }
        Value::Object(object)
    }

    fn input(&mut self, of: &str, depth: usize) -> Value {
        if self.schema.inputs.contains_key(of) {
            return self.filter(of, depth + 1);
        }
        if let Some(values) = self.schema.enums.get(of) {
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            return json!(self.chance.of(&values));
        }
        match of {
            "Int" => json!(self.chance.next() % 5),
            "Float" => json!(self.chance.of(&["a"]).len()),
            "Boolean" => json!(self.chance.one_in(2)),
            "EDTF" => json!(self.chance.of(&["1991", "199X", "2010-01/2014-12", "2001-06-15", "2020~", "../2000"])),
            "ActorRef" => json!(self.chance.of(&["KZ", "RU", "osce", "CN"])),
            "CountryCode" => json!(self.chance.of(&["KZ", "RU"])),
            _ => json!(self.chance.of(&["kazakhstan", "a", "treaty", "", "Ö%_'\"\\", "united-nations"])),
        }
    }

    /// A value as it stands in a document.
    fn literal(&self, value: &Value, ty: &str) -> String {
        match value {
            Value::Array(values) => {
                let values: Vec<String> = values.iter().map(|value| self.literal(value, ty)).collect();
                format!("[{}]", values.join(", "))
            }
            Value::Object(fields) => {
                let of = |name: &str| {
                    let field = self.schema.inputs[ty].iter().find(|field| field.name.node == name);
                    innermost(&field.expect("a field").ty.node)
                };
                let fields = fields.iter().map(|(name, value)| format!("{name}: {}", self.literal(value, of(name))));
                format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
            }
            Value::String(text) if self.schema.enums.contains_key(ty) => text.clone(),
            other => other.to_string(),
        }
    }
}

fn innermost(ty: &Type) -> &str {
    match &ty.base {
        BaseType::Named(name) => name,
        BaseType::List(inner) => innermost(inner),
    }
}
