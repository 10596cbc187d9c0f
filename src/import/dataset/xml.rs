//! Small XML files as trees whose elements know their lines. What is broken is refused with its line.

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use super::input::{InputError, Member};

/// No file that is read so nests deeper.
const DEEPEST: usize = 64;

#[derive(Clone, Debug, Default)]
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    nodes: Vec<Node>,
    pub line: usize,
}

#[derive(Clone, Debug)]
enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// Reads a file, and gives its outermost element.
    ///
    /// # Errors
    /// If it is no XML, is cut off, or nests deeper than such a file does.
    pub fn read(member: &Member, text: &str) -> Result<Self, InputError> {
        let mut reader = quick_xml::Reader::from_str(text);
        let mut open: Vec<Self> = vec![Self::default()];
        let (mut line, mut counted) = (1, 0);
        loop {
            let event = reader.read_event().map_err(|error| member.fault(format!("line {line}: no XML: {error}")))?;
            let at = usize::try_from(reader.buffer_position()).unwrap_or(text.len()).min(text.len());
            line += text.get(counted..at).unwrap_or_default().matches('\n').count();
            counted = at;
            match event {
                Event::Start(tag) if open.len() > DEEPEST => {
                    return Err(member.fault(format!("line {line}: <{}> is nested too deep", name(&tag))));
                }
                Event::Start(tag) => open.push(Self::of(&tag, line)),
                Event::Empty(tag) => push(&mut open, Node::Element(Self::of(&tag, line))),
                Event::End(_) => {
                    if let Some(element) = open.pop() {
                        push(&mut open, Node::Element(element));
                    }
                }
                Event::Text(words) => push(&mut open, Node::Text(words.to_string())),
                Event::CData(words) => push(&mut open, Node::Text(words.to_string())),
                Event::GeneralRef(reference) => {
                    let character = reference.resolve_char_ref().ok().flatten();
                    let word = resolve_predefined_entity(&reference).map(str::to_owned);
                    let word = character.map(String::from).or(word).unwrap_or_else(|| format!("&{};", &*reference));
                    push(&mut open, Node::Text(word));
                }
                Event::Eof => break,
                _ => {}
            }
        }
        let unclosed = open.get(1..).and_then(<[Self]>::last).map(|element| element.name.clone());
        if let Some(unclosed) = unclosed {
            return Err(member.fault(format!("line {line}: is cut off: <{unclosed}> does not end")));
        }
        let outermost = open.first().and_then(|document| document.children().next()).cloned();
        outermost.ok_or_else(|| member.fault("has no element, and is no XML"))
    }

    fn of(tag: &BytesStart<'_>, line: usize) -> Self {
        let attributes = tag.attributes().flatten();
        let attributes = attributes.map(|attribute| {
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::default())
                .map(|value| value.to_string())
                .unwrap_or_default();
            (attribute.key.local_name().as_ref().to_owned(), value)
        });
        Self { name: name(tag), attributes: attributes.collect(), nodes: Vec::new(), line }
    }

    pub fn children(&self) -> impl Iterator<Item = &Self> {
        self.nodes.iter().filter_map(|node| if let Node::Element(element) = node { Some(element) } else { None })
    }

    /// The children of a name.
    pub fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.children().filter(move |element| element.name == name)
    }

    /// The first child of a name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.children().find(|element| element.name == name)
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// All text within, every run of white space as one blank.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.gather(&mut text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn gather(&self, text: &mut String) {
        for node in &self.nodes {
            match node {
                Node::Text(words) => text.push_str(words),
                Node::Element(element) => element.gather(text),
            }
        }
    }

    /// The text of a child; empty where there is none.
    pub fn text_of(&self, name: &str) -> String {
        self.get(name).map(Self::text).unwrap_or_default()
    }
}

fn push(open: &mut [Element], node: Node) {
    if let Some(element) = open.last_mut() {
        element.nodes.push(node);
    }
}

fn name(tag: &BytesStart<'_>) -> String {
    tag.local_name().as_ref().to_owned()
}
