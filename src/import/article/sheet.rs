//! Proposals as a record bundle: the TOML that a person reviews, and that `import record` loads. What the importer loads
//! by itself takes the same way. What a fact of each kind says is in `body`.

mod body;

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::edtf::Edtf;
use crate::entity::relation_phase::RelationStatus;
use crate::import::article::facts::gazetteer::{ActorId, ActorKind, Gazetteer, PlaceId};
use crate::import::article::facts::proposal::{Fact, Relation};
use crate::import::article::text::{Source, Work};

/// A bundle in the making.
pub(super) struct Sheet<'g> {
    gazetteer: &'g Gazetteer,
    /// What facts refer to, by kind and slug.
    on_record: BTreeMap<&'static str, BTreeMap<String, String>>,
    sources: BTreeMap<String, String>,
    facts: Vec<Stated>,
    /// Facts on record that are cited, by kind and slug.
    cited: BTreeMap<String, Vec<Cite>>,
}

/// A fact of the bundle.
#[derive(Debug)]
struct Stated {
    /// Its kind and slug, or what else tells it from all others.
    identity: String,
    kind: &'static str,
    body: String,
    /// Of a relation.
    phases: Vec<Phase>,
    about: About,
}

#[derive(Debug)]
struct Phase {
    status: RelationStatus,
    time: Option<Edtf>,
    cites: Vec<Cite>,
}

/// What is said of a fact beside itself.
#[derive(Clone, Debug, Default)]
pub(super) struct About {
    pub cites: Vec<Cite>,
    /// What a reviewer should know.
    pub comment: String,
    /// How sure the rule is, of what no person has looked at.
    pub confidence: Option<f64>,
}

/// What stands at the head of a bundle.
#[derive(Clone, Debug, Default)]
pub(super) struct Head<'h> {
    pub slug: &'h str,
    pub title: &'h str,
    pub licence: &'h str,
    /// Of what no person has looked at.
    pub confidence: Option<f64>,
}

/// Where a fact is said.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cite {
    pub source: String,
    pub passage: String,
    /// In characters of the passage: where the sentence begins, and its length.
    pub sentence: (usize, usize),
    /// What the source says that a field is, where the record says otherwise.
    pub field: Option<(&'static str, String)>,
}

impl<'g> Sheet<'g> {
    pub fn new(gazetteer: &'g Gazetteer) -> Self {
        Self {
            gazetteer,
            on_record: BTreeMap::new(),
            sources: BTreeMap::new(),
            facts: Vec::new(),
            cited: BTreeMap::new(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.cited.is_empty()
    }

    /// The whole bundle.
    pub fn render(&self, head: &Head<'_>, comment: &str) -> String {
        let mut text = String::new();
        for line in comment.lines() {
            put(&mut text, &format!("# {line}"));
        }
        put(&mut text, "[bundle]");
        put(&mut text, &format!("slug = {}", quoted(head.slug)));
        put(&mut text, &format!("title = {}", quoted(head.title)));
        put(&mut text, &format!("licence = {}", quoted(head.licence)));
        match head.confidence {
            Some(confidence) => put(&mut text, &format!("origin = \"EXTRACTED\"\nconfidence = {confidence:.2}")),
            None => put(&mut text, "origin = \"CURATED\""),
        }
        if !self.on_record.is_empty() {
            put(&mut text, "\n[on_record]");
        }
        for (kind, names) in &self.on_record {
            let names: Vec<_> =
                names.iter().map(|(slug, name)| format!("{} = {}", quoted(slug), quoted(name))).collect();
            put(&mut text, &format!("{kind} = {{ {} }}", names.join(", ")));
        }
        let facts = self.facts.iter().map(Stated::render);
        let cited = self
            .cited
            .iter()
            .map(|(of, cites)| format!("[[citation]]\nof = {}\ncite = {}\n", quoted(of), cited(cites, "\n    ")));
        for part in self.sources.values().cloned().chain(facts).chain(cited) {
            text.push('\n');
            text.push_str(&part);
        }
        text
    }

    pub fn refer(&mut self, kind: &'static str, slug: &str, name: &str) {
        self.on_record.entry(kind).or_default().insert(slug.to_owned(), name.to_owned());
    }

    fn actor(&mut self, id: ActorId) -> String {
        let actor = self.gazetteer.actor(id);
        let kind = match actor.kind {
            ActorKind::Country => "country",
            ActorKind::Organization => "organization",
            ActorKind::Person => "person",
        };
        self.refer(kind, &actor.slug, &actor.name);
        quoted(&actor.slug)
    }

    fn place(&mut self, id: PlaceId) -> String {
        let place = self.gazetteer.place(id);
        self.refer("place", &place.slug, &place.name);
        quoted(&place.slug)
    }

    fn name(&self, id: ActorId) -> &str {
        &self.gazetteer.actor(id).name
    }

    /// A source that the bundle describes.
    pub fn source(&mut self, slug: &str, source: &Source) {
        let mut text = String::new();
        let mut set = |key: &str, value: Option<String>| {
            if let Some(value) = value {
                put(&mut text, &format!("{key} = {value}"));
            }
        };
        let kind = match source.work {
            Work::Book => "BOOK",
            Work::Journal => "JOURNAL_ARTICLE",
            Work::News => "NEWS",
            Work::Report => "REPORT",
            Work::Web => "WEB_PAGE",
            Work::Encyclopedia => "ENCYCLOPEDIA_ARTICLE",
            Work::Other => "OTHER",
        };
        let text_of = |field: &Option<String>| field.as_deref().map(quoted);
        set("slug", Some(quoted(slug)));
        set("title", Some(quoted(source.name())));
        set("kind", Some(quoted(kind)));
        let authors: Vec<_> = source.authors.iter().map(|author| quoted(author)).collect();
        set("authors", (!authors.is_empty()).then(|| format!("[{}]", authors.join(", "))));
        set("publisher", text_of(&source.publisher));
        set("container", text_of(&source.container));
        set("issued", source.issued.as_ref().map(|time| quoted(time.as_str())));
        set("url", text_of(&source.url));
        set("doi", text_of(&source.doi));
        set("volume", text_of(&source.volume));
        set("issue", text_of(&source.issue));
        set("pages", text_of(&source.pages));
        self.sources.insert(slug.to_owned(), format!("[[source]]\n{text}"));
    }

    /// Cites a fact on record, given by kind and slug, or one of the bundle's own.
    pub fn cite(&mut self, of: &str, cites: Vec<Cite>) {
        match self.facts.iter_mut().find(|stated| stated.identity == of) {
            Some(stated) => add(&mut stated.about.cites, cites),
            None => add(self.cited.entry(of.to_owned()).or_default(), cites),
        }
    }

    /// States a fact. What is stated already gets more citations, and a relation another phase.
    pub fn fact(&mut self, fact: &Fact, about: About) {
        let (slug, body) = match fact {
            Fact::Relation(relation) => self.relation(relation),
            Fact::Mission(mission) => self.mission(mission),
            Fact::Membership(membership) => self.membership(membership),
            Fact::Treaty(treaty) => self.treaty(treaty),
            Fact::Event(event) => self.event(event),
            Fact::Recognition(recognition) => self.recognition(recognition),
            Fact::Issue(issue) => self.issue(issue),
        };
        let (kind, identity) = (fact.kind(), format!("{}/{slug}", fact.kind()));
        let place = self.facts.iter().position(|stated| stated.identity == identity).unwrap_or(self.facts.len());
        if place == self.facts.len() {
            self.facts.push(Stated { identity, kind, body, phases: Vec::new(), about: About::default() });
        }
        let stated = &mut self.facts[place];
        if let Fact::Relation(relation) = fact {
            stated.pass(relation, &about.cites);
        }
        stated.about.join(about);
    }
}

impl About {
    /// Two statements are as sure as the less sure of them.
    fn join(&mut self, other: Self) {
        add(&mut self.cites, other.cites);
        if !self.comment.is_empty() && !other.comment.is_empty() {
            self.comment.push('\n');
        }
        self.comment.push_str(&other.comment);
        self.confidence = match (self.confidence, other.confidence) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
    }
}

impl Stated {
    /// Takes in a phase of the relation that it is.
    fn pass(&mut self, relation: &Relation, cites: &[Cite]) {
        let (status, time) = (relation.status, relation.time.clone());
        let known = self.phases.iter().position(|phase| phase.status == status && phase.time == time);
        let place = known.unwrap_or(self.phases.len());
        if known.is_none() {
            self.phases.push(Phase { status, time, cites: Vec::new() });
        }
        add(&mut self.phases[place].cites, cites.to_vec());
        self.phases.sort_by_key(|phase| phase.time.as_ref().map(|time| time.bounds().earliest));
    }

    fn render(&self) -> String {
        let About { cites, comment, confidence } = &self.about;
        let mut text = String::new();
        for line in comment.lines() {
            put(&mut text, &format!("# {line}"));
        }
        put(&mut text, &format!("[[{}]]\n{}", self.kind, self.body.trim_end()));
        match &self.phases[..] {
            [] => {}
            [Phase { status: status @ (RelationStatus::Established | RelationStatus::NotEstablished), time, .. }] => {
                put(&mut text, &format!("status = {}", quoted(status.as_str())));
                put_time(&mut text, "established", time.as_ref());
            }
            phases => put_phases(&mut text, phases),
        }
        if let Some(confidence) = confidence {
            put(&mut text, &format!("confidence = {confidence:.2}"));
        }
        put(&mut text, &format!("cite = {}", cited(cites, "\n    ")));
        text
    }
}

/// Each phase lasts until the next begins.
fn put_phases(text: &mut String, phases: &[Phase]) {
    let first = phases.iter().find(|phase| phase.status == RelationStatus::Established);
    put_time(text, "established", first.and_then(|phase| phase.time.as_ref()));
    put(text, "phases = [");
    for (place, phase) in phases.iter().enumerate() {
        let end = phases.get(place + 1).and_then(|next| next.time.as_ref()).map_or("..", start_of);
        let period =
            phase.time.as_ref().map(|time| format!(", period = {}", quoted(&format!("{}/{end}", start_of(time)))));
        let (status, cites) = (quoted(phase.status.as_str()), cited(&phase.cites, "\n        "));
        put(text, &format!("    {{ status = {status}{}, cite = {cites} }},", period.unwrap_or_default()));
    }
    put(text, "]");
}

/// Adds citations, each once, as the record can hold it: of one source, one passage and one field.
fn add(cites: &mut Vec<Cite>, more: Vec<Cite>) {
    for cite in more {
        let field = |cite: &Cite| cite.field.as_ref().map(|(field, _)| *field);
        let is_same =
            |known: &Cite| (&known.source, &known.passage, field(known)) == (&cite.source, &cite.passage, field(&cite));
        if !cites.iter().any(is_same) {
            cites.push(cite);
        }
    }
}

fn put(text: &mut String, line: &str) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "{line}");
}

fn put_time(text: &mut String, key: &str, time: Option<&Edtf>) {
    if let Some(time) = time {
        put(text, &format!("{key} = {}", quoted(time.as_str())));
    }
}

fn cited(cites: &[Cite], line: &str) -> String {
    let cites = cites.iter().map(|cite| {
        let (start, length) = cite.sentence;
        let field =
            cite.field.as_ref().map(|(field, value)| format!(", field = {}, value = {}", quoted(field), quoted(value)));
        format!(
            "{{ source = {}, passage = {}, sentence = [{start}, {length}]{} }}",
            quoted(&cite.source),
            quoted(&cite.passage),
            field.unwrap_or_default(),
        )
    });
    let (all, end) = (cites.collect::<Vec<_>>().join(&format!(",{line}")), &line[..line.len() - 4]);
    format!("[{line}{all},{end}]")
}

/// A text as TOML writes it: JSON's strings are TOML's basic ones, but for DEL.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007F")
}

fn start_of(time: &Edtf) -> &str {
    time.as_str().split('/').next().filter(|start| !start.is_empty()).unwrap_or_default()
}
