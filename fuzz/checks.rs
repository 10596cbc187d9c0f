//! What holds of the readers and rules for articles, whatever they are given. The fuzz targets and the tests share it.
#![allow(dead_code, reason = "each target checks one of them")]

use std::path::Path;
use std::sync::LazyLock;

use chancery::import::article::Format;
use chancery::import::article::facts::{
    self,
    gazetteer::{Actor, ActorId, ActorKind, Gazetteer, Meaning, Place, PlaceId},
};
use chancery::import::article::text::{self, Article, Raw};

/// Any file is read to its end or refused, and what is read of it loses nothing.
pub fn file(bytes: &[u8]) {
    for format in [None, Some(Format::Dump)] {
        let Ok(input) = text::of(bytes.to_vec(), Path::new("a file"), format, None) else { continue };
        let format = input.format;
        for raw in input.flatten() {
            lossless(&raw, format);
        }
    }
}

/// A text loses nothing in any form.
pub fn readers(text: &str) {
    let raw = Raw { title: "Foreign relations of Ruritania".to_owned(), line: 1, text: text.to_owned() };
    for format in [Format::Dump, Format::Wikitext, Format::Markdown] {
        lossless(&raw, format);
    }
}

/// The parts put together are the text, and what stands in it stands in it.
fn lossless(raw: &Raw, format: Format) {
    let article = text::read(raw, format);
    assert_eq!(article.restored(), raw.text, "{format:?}");
    for passage in article.passages() {
        assert!(passage.section < article.sections.len());
        for citation in &passage.citations {
            assert!(passage.text.is_char_boundary(citation.at) && citation.source < article.sources.len());
        }
    }
    let lines = raw.text.matches('\n').count() + raw.line;
    assert!(article.faults.iter().all(|fault| (raw.line..=lines).contains(&fault.line)), "{:?}", article.faults);
}

/// Rules end, and what they propose stands in the text.
pub fn rules(text: &str) {
    let raw = Raw { title: "Foreign relations of Ruritania".to_owned(), line: 1, text: text.to_owned() };
    for format in [Format::Dump, Format::Wikitext, Format::Markdown] {
        standing(&text::read(&raw, format));
    }
}

fn standing(article: &Article<'_>) {
    let reading = facts::read(&GAZETTEER, article);
    let passages: Vec<_> = article.passages().collect();
    assert_eq!(reading.mentions.len(), passages.len());
    for (passage, mentions) in passages.iter().zip(&reading.mentions) {
        assert!(mentions.iter().all(|mention| passage.text.get(mention.range.clone()).is_some()));
    }
    for proposal in &reading.proposals {
        assert!(passages[proposal.passage].text.get(proposal.sentence.clone()).is_some(), "{proposal:?}");
        assert!(proposal.sources.iter().all(|source| *source < article.sources.len()));
        assert!((0.0..=1.0).contains(&proposal.confidence));
    }
}

/// Names that texts about Ruritania use.
static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let actor = |kind, name: &str, acts_for| Actor { kind, slug: name.to_lowercase(), name: name.to_owned(), acts_for };
    let actors = vec![
        actor(ActorKind::Country, "Ruritania", None),
        actor(ActorKind::Country, "Freedonia", None),
        actor(ActorKind::Country, "Georgia", None),
        actor(ActorKind::Organization, "River Union", None),
        actor(ActorKind::Person, "Rufus Firefly", Some(ActorId(1))),
    ];
    let mut named: Vec<_> =
        actors.iter().enumerate().map(|(at, actor)| (actor.name.clone(), Meaning::Actor(ActorId(at)))).collect();
    named.extend([
        ("Freedonian".to_owned(), Meaning::Demonym(ActorId(1))),
        ("RU".to_owned(), Meaning::Actor(ActorId(3))),
        ("Strelsau".to_owned(), Meaning::Place(PlaceId(0))),
    ]);
    let strelsau = Place { slug: "strelsau".to_owned(), name: "Strelsau".to_owned(), country: Some(ActorId(0)) };
    Gazetteer::new(actors, vec![strelsau], named).expect("a few names")
});
