//! What countries, organizations and persons share: other names, and whom they came after.

use super::{Draft, Form, Kind};
use crate::edtf::Edtf;
use crate::entity::name::NameKind;
use crate::entity::{actor, name, succession};
use crate::import::record::fact::distinct;
use crate::import::record::reference::ACTOR;
use crate::import::record::row::Row;

/// The parts of an actor.
pub(super) const PARTS: &[(&str, &str)] = &[("name", "actor_id"), ("succession", "successor_id")];

/// The draft of an actor. `code` says its kind, `row` is its row in the table of that kind, `words` are its abbreviations (which are
/// aliases too) and `codes` further words to find it by.
pub(super) fn draft(
    form: &mut Form<'_>, kind: &'static Kind, code: &str, row: Row, abbreviation: Option<&str>, codes: Vec<String>,
) -> Draft {
    let mut aliases = form.texts("aliases");
    let names = names(form);
    let main = form.peek_text("name").unwrap_or_default();
    aliases.extend(abbreviation.map(str::to_owned));
    // An adjective is found by, and is nobody's name.
    let (adjectives, other_names): (Vec<_>, Vec<_>) = names.iter().partition(|name| name.kind == NameKind::Demonym);
    aliases.extend(other_names.iter().map(|name| name.text.clone()));
    let aliases: Vec<_> = distinct(aliases).into_iter().filter(|alias| alias != main).collect();

    let mut parts: Vec<_> = names.iter().map(Name::row).collect();
    if kind.name != "person" {
        parts.extend(predecessors(form, kind));
    }
    let adjectives = adjectives.iter().map(|name| name.text.clone());
    let terms = aliases.iter().cloned().chain(codes).chain(adjectives).collect();
    let actor = Row::of::<actor::Entity>().set(actor::Column::Kind, code).set(actor::Column::Aliases, aliases);
    Draft { rows: vec![actor, row], parts, terms, ..Draft::default() }
}

fn predecessors(form: &mut Form<'_>, kind: &'static Kind) -> Vec<Row> {
    let own = form.own_key(kind);
    let predecessors = form.refer_to_each("predecessors", ACTOR);
    if let Some(own) = predecessors.iter().find(|predecessor| predecessor.key == own) {
        form.note("predecessors", own.span.clone(), "it cannot come after itself", None);
    }
    let row = |key| Row::of::<succession::Entity>().refer(succession::Column::PredecessorId, key);
    predecessors.iter().map(|predecessor| row(&predecessor.key)).collect()
}

struct Name {
    text: String,
    language: Option<String>,
    script: Option<String>,
    kind: NameKind,
    period: Option<Edtf>,
}

fn names(form: &mut Form<'_>) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    form.each("names", None, |form| {
        let name = Name {
            text: form.text("text"),
            language: form.shaped("language", "a BCP 47 tag such as kk or zh-Hant", is_language),
            script: form.shaped("script", "an ISO 15924 code such as Cyrl", is_script),
            kind: form.code("kind"),
            period: form.time_if_given("period"),
        };
        if !name.text.is_empty() && names.iter().any(|other| other.is_same(&name)) {
            form.wrong("text", format!("{:?} is given twice", name.text), None);
        } else {
            names.push(name);
        }
    });
    names
}

impl Name {
    fn is_same(&self, other: &Self) -> bool {
        (&self.text, &self.language, self.kind, &self.period)
            == (&other.text, &other.language, other.kind, &other.period)
    }

    fn row(&self) -> Row {
        Row::of::<name::Entity>()
            .set(name::Column::Text, self.text.as_str())
            .set(name::Column::Language, self.language.as_deref())
            .set(name::Column::Script, self.script.as_deref())
            .set(name::Column::Kind, self.kind.as_str())
            .time(name::Column::Period, &self.period)
    }
}

fn is_language(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let primary = subtags.next().unwrap_or_default();
    (2..=3).contains(&primary.len())
        && primary.chars().all(|c| c.is_ascii_lowercase())
        && subtags.all(|tag| (2..=8).contains(&tag.len()) && tag.chars().all(|c| c.is_ascii_alphanumeric()))
}

fn is_script(code: &str) -> bool {
    code.len() == 4
        && code.starts_with(|c: char| c.is_ascii_uppercase())
        && code.chars().skip(1).all(|c| c.is_ascii_lowercase())
}
