//! An article that was read, with what identifies its parts on record, and where in it something is said.

use std::ops::Range;

use super::document::{Characters, Slugs};
use super::facts::context::About;
use super::facts::gazetteer::{ActorId, Gazetteer, Meaning};
use super::facts::placing::{Known, Places};
use super::facts::{self, Reading};
use super::record::KnownCitation;
use super::settle::{Said, Settled, time_of};
use super::sheet::Cite;
use super::sources::Sources;
use super::text::{Article, Passage};

pub(super) struct Read<'r> {
    pub article: &'r Article<'r>,
    pub passages: Vec<&'r Passage<'r>>,
    pub reading: Reading,
    pub slugs: Slugs,
    /// The slug of the article as a source.
    pub source: String,
    /// The slug of the dataset that it is imported as.
    pub dataset: String,
}

impl<'r> Read<'r> {
    /// Reads the facts of an article whose parts have these slugs.
    pub fn of(article: &'r Article<'r>, slugs: Slugs, sources: &Sources, gazetteer: &Gazetteer) -> Self {
        let own = sources.article(&article.title);
        Self {
            source: own.map_or(&slugs.document, |known| &known.slug).clone(),
            dataset: format!("article-{}", slugs.document),
            passages: article.passages().collect(),
            reading: facts::read(gazetteer, article),
            article,
            slugs,
        }
    }

    /// Whom it is about, and whom it names.
    pub fn actors(&self, gazetteer: &Gazetteer) -> Vec<ActorId> {
        let named = self.reading.mentions.iter().flatten().filter_map(|mention| match mention.meaning {
            Meaning::Actor(actor) | Meaning::Demonym(actor) => Some(actor),
            Meaning::Place(place) => gazetteer.place(place).country,
        });
        let mut actors: Vec<_> = named.chain(About::of(gazetteer, self.article).actors()).collect();
        actors.sort_unstable();
        actors.dedup();
        actors
    }

    /// What a source is called whose slug one of the parts has.
    pub fn name_of(&self, source: &str) -> &str {
        let index = self.slugs.sources.iter().position(|slug| slug == source);
        index.map_or(&self.article.title, |index| self.article.sources[index].name())
    }

    /// The citations of a statement: of what it cites itself, else of the article.
    pub fn cites(&self, said: &Said) -> Vec<Cite> {
        let proposal = &said.proposal;
        let mut sources: Vec<&str> =
            proposal.sources.iter().map(|source| self.slugs.sources[*source].as_str()).collect();
        if sources.is_empty() {
            sources.push(&self.source);
        }
        let cite =
            |source| Cite { field: said.differs.clone(), ..self.cite(source, proposal.passage, &proposal.sentence) };
        sources.into_iter().map(cite).collect()
    }

    /// A citation of a sentence.
    pub fn cite(&self, source: &str, passage: usize, sentence: &Range<usize>) -> Cite {
        let mut count = Characters::of(&self.passages[passage].text);
        let start = count.before(sentence.start);
        Cite {
            source: source.to_owned(),
            passage: self.slugs.passages[passage].clone(),
            sentence: (start, count.before(sentence.end) - start),
            field: None,
        }
    }

    /// Where something on record is said that was recorded from this article, or from what it cites.
    pub fn find(&self, known: &KnownCitation, places: &Places) -> Option<Cite> {
        let is_cited = |passage: &Passage<'_>| {
            known.source == self.source
                || passage.citations.iter().any(|at| self.slugs.sources[at.source] == known.source)
        };
        let citing: Vec<bool> = self.passages.iter().map(|passage| is_cited(passage)).collect();
        // What is cited at the end of a section may stand for all of it.
        let in_section = |section: usize| {
            self.passages.iter().zip(&citing).any(|(passage, is_citing)| *is_citing && passage.section == section)
        };
        let fact = Known {
            title: &known.title,
            summary: known.summary.as_deref().unwrap_or_default(),
            context: &known.context,
        };
        let place = places
            .find(&fact, |passage| citing[passage])
            .or_else(|| places.find(&fact, |passage| in_section(self.passages[passage].section)));
        place.map(|(passage, sentence)| self.cite(&known.source, passage, &sentence))
    }

    /// What the record says otherwise: of which fact, which field, and what is on record.
    pub fn conflict(&self, fact: &Settled, of: &str, field: &str, value: Option<&str>) -> String {
        let place = fact.said.first().map(|said| self.place(said)).unwrap_or_default();
        let time = time_of(&fact.fact).map(ToString::to_string).unwrap_or_default();
        let (value, title) = (value.unwrap_or("nothing"), &self.article.title);
        format!("{of}: {field} is {value} on record, and {time} in {title:?}, {place}")
    }

    /// Where a statement stands: the headings above it, and the passage among those of its section.
    pub fn place(&self, said: &Said) -> String {
        let passage = said.proposal.passage;
        let section = self.passages[passage].section;
        let ordinal = self.passages[..=passage].iter().filter(|other| other.section == section).count();
        let path = self.article.path(section).join(" › ");
        format!("{}, passage {ordinal}", if path.is_empty() { "before the first heading" } else { &path })
    }

    /// What a reviewer should know of a statement.
    pub fn comment(&self, said: &Said) -> String {
        let proposal = &said.proposal;
        let sentence = &self.passages[proposal.passage].text[proposal.sentence.clone()];
        let sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
        let (title, place) = (&self.article.title, self.place(said));
        format!("{:.2} · {title} · {place} · {}\n“{sentence}”", proposal.confidence, proposal.rule)
    }
}
