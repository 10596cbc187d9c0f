//! A sheet as the checker of bundles takes it, without being written as text and parsed again: that would take longer than
//! all else that is done with it, and several times its memory. Its texts stay where they are.

use std::borrow::Cow;
use std::collections::BTreeSet;

use toml::de::{DeTable, DeValue};
use toml::{Spanned, Table, Value};

use super::sheet::Sheet;

/// What the checker borrows beside the facts.
pub(super) struct Unwritten<'s> {
    sheet: &'s Sheet,
    /// The head of the bundle, and what is on record.
    head: Table,
    /// Numbers are texts to the checker.
    numbers: BTreeSet<String>,
}

impl<'s> Unwritten<'s> {
    pub fn of(sheet: &'s Sheet) -> Self {
        let (head, mut numbers) = (sheet.head(), BTreeSet::new());
        let values = head.values().chain(sheet.facts().flat_map(|(_, facts)| facts));
        values.for_each(|value| number(value, &mut numbers));
        Self { sheet, head, numbers }
    }

    pub fn table(&self) -> DeTable<'_> {
        let mut table = self.table_of(&self.head);
        for (kind, facts) in self.sheet.facts() {
            table.insert(placeless(kind.into()), placeless(self.list(facts)));
        }
        table
    }

    fn table_of<'a>(&'a self, table: &'a Table) -> DeTable<'a> {
        table.iter().map(|(key, value)| (placeless(key.as_str().into()), placeless(self.value(value)))).collect()
    }

    fn list<'a>(&'a self, items: &'a [Value]) -> DeValue<'a> {
        DeValue::Array(items.iter().map(|item| placeless(self.value(item))).collect())
    }

    fn value<'a>(&'a self, value: &'a Value) -> DeValue<'a> {
        match value {
            Value::String(text) => DeValue::String(Cow::Borrowed(text)),
            Value::Boolean(is_so) => DeValue::Boolean(*is_so),
            Value::Array(items) => self.list(items),
            Value::Table(table) => DeValue::Table(self.table_of(table)),
            Value::Integer(_) | Value::Float(_) | Value::Datetime(_) => {
                let text = self.numbers.get(&value.to_string()).map_or("", String::as_str);
                DeValue::parse(text).map_or(DeValue::String(Cow::Borrowed(text)), Spanned::into_inner)
            }
        }
    }
}

fn placeless<T>(value: T) -> Spanned<T> {
    Spanned::new(0..0, value)
}

fn number(value: &Value, numbers: &mut BTreeSet<String>) {
    match value {
        Value::String(_) | Value::Boolean(_) => {}
        Value::Array(items) => items.iter().for_each(|item| number(item, numbers)),
        Value::Table(table) => table.values().for_each(|value| number(value, numbers)),
        Value::Integer(_) | Value::Float(_) | Value::Datetime(_) => {
            numbers.insert(value.to_string());
        }
    }
}
