//! Facts that the sentences of an article state. `gazetteer` knows names, `sentence` and `date` cut text, `line` shows a
//! sentence as rules see it, `frame` is the language that rules are written in, `context` is what a passage is about,
//! and `rule` has the rules, a file a kind of fact. Everything follows from the text and the gazetteer alone.

pub mod agreement;
pub mod context;
pub mod date;
pub mod frame;
pub mod gazetteer;
pub mod line;
pub mod placing;
pub mod proposal;
pub mod rule;
pub mod sentence;

use std::ops::Range;

use super::text::{Article, Passage, Shape};
use context::Context;
use gazetteer::{Gazetteer, Mention};
use proposal::{Fact, Proposal};

/// What a reading of an article finds.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The names in each passage, in the order of the passages.
    pub mentions: Vec<Vec<Mention>>,
    pub proposals: Vec<Proposal>,
}

/// Reads an article.
#[must_use]
pub fn read(gazetteer: &Gazetteer, article: &Article<'_>) -> Reading {
    let mut reading = Reading::default();
    let about = context::About::of(gazetteer, article);
    let mut lead: Option<String> = None;
    let mut round: (usize, Vec<gazetteer::ActorId>) = (0, Vec::new());
    for (place, passage) in article.passages().enumerate() {
        let mut context = about.context(passage.section);
        if let Shape::Row(row) = &passage.shape {
            context.counterpart = context::counterpart_of_row(gazetteer, passage, row, &context);
        }
        if round.0 == passage.section {
            context.last_round.clone_from(&round.1);
        }
        let mentions = gazetteer.find(&passage.text, &context.actors());
        let mut reader = Reader { gazetteer, passage, place, context, proposals: Vec::new() };
        reader.sentences(&passage.text, &mentions);
        match &passage.shape {
            Shape::Paragraph => {
                lead = lead_of(&passage.text);
                if reader.proposals.is_empty() {
                    reader.item(members(gazetteer, article, passage, &reader.context).as_deref());
                }
            }
            Shape::Item => reader.item(lead.as_deref()),
            Shape::Row(row) => reader.row(row),
        }
        round = (passage.section, std::mem::take(&mut reader.context.last_round));
        reading.proposals.extend(distinct(reader.proposals));
        reading.mentions.push(mentions);
    }
    reading
}

/// What a heading says of the bare list of organizations beneath it: "Membership in international organizations".
fn members(gazetteer: &Gazetteer, article: &Article<'_>, passage: &Passage<'_>, context: &Context) -> Option<String> {
    let heading = article.sections[passage.section].heading.to_lowercase();
    let is_of_members = ["member", "participation", "international organi"].iter().any(|word| heading.contains(word));
    let is_list = passage.text.matches(", ").count() >= 2 && !passage.text.trim_end_matches('.').contains(". ");
    let [subject] = context.subject[..] else { return None };
    (is_of_members && is_list).then(|| format!("{} is a member of", gazetteer.actor(subject).name))
}

/// The last sentence of a paragraph, where it leads over to a list.
fn lead_of(text: &str) -> Option<String> {
    let text = text.trim_end().strip_suffix(':')?;
    let last = sentence::split(text).pop()?;
    Some(text[last].to_owned())
}

struct Reader<'r> {
    gazetteer: &'r Gazetteer,
    passage: &'r Passage<'r>,
    place: usize,
    context: Context,
    proposals: Vec<Proposal>,
}

impl Reader<'_> {
    fn sentences(&mut self, text: &str, mentions: &[Mention]) {
        for sentence in sentence::readable(text) {
            let line = line::line(self.gazetteer, text, &sentence, mentions);
            for (fact, rule, confidence) in rule::apply(self.gazetteer, &line, text, &self.context) {
                if let Fact::Event(event) = &fact
                    && event.ordinal.is_some()
                {
                    self.context.last_round = event.participants.iter().map(|(actor, _)| *actor).collect();
                }
                self.propose(fact, rule, confidence, sentence.clone());
            }
            self.context.follow(&line);
        }
    }

    /// A list item says what the sentence before the list says, of what it names.
    fn item(&mut self, lead: Option<&str>) {
        let Some(lead) = lead else { return };
        let whole = 0..self.passage.text.len();
        if whole.len() > sentence::LONGEST {
            return;
        }
        let text = format!("{lead} {}", self.passage.text);
        let mentions = self.gazetteer.find(&text, &self.context.actors());
        let line = line::line(self.gazetteer, &text, &(0..text.len()), &mentions);
        for (fact, rule, confidence) in rule::apply(self.gazetteer, &line, &text, &self.context) {
            self.propose(fact, rule, confidence, whole.clone());
        }
    }

    fn row(&mut self, row: &super::text::Row) {
        for (fact, rule, confidence, range) in rule::table::apply(&self.passage.text, row, &self.context) {
            self.propose(fact, rule, confidence, range);
        }
    }

    fn propose(&mut self, fact: Fact, rule: &'static str, confidence: f64, sentence: Range<usize>) {
        let citations = &self.passage.citations;
        let begin = citations.partition_point(|citation| citation.at <= sentence.start);
        let next = citations.get(citations.partition_point(|citation| citation.at < sentence.end)).map(|next| next.at);
        // What stands behind the blank after a sentence is its own, too.
        let clings = |at: usize| {
            next == Some(at) && self.passage.text.get(sentence.end..at).is_some_and(|gap| gap.trim().is_empty())
        };
        let mut sources: Vec<usize> = Vec::new();
        for citation in citations[begin..].iter().take_while(|at| at.at <= sentence.end || clings(at.at)) {
            if !sources.contains(&citation.source) {
                sources.push(citation.source);
            }
        }
        self.proposals.push(Proposal { fact, passage: self.place, sentence, sources, rule, confidence });
    }
}

/// Of equal facts of a passage the surest; of a dated and an undated one that are equal otherwise, the dated.
fn distinct(mut proposals: Vec<Proposal>) -> Vec<Proposal> {
    proposals.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    let mut distinct: Vec<Proposal> = Vec::new();
    for proposal in proposals {
        if !distinct.iter().any(|known| known.fact.covers(&proposal.fact)) {
            distinct.retain(|known| !proposal.fact.covers(&known.fact));
            distinct.push(proposal);
        }
    }
    distinct.sort_by_key(|proposal| proposal.sentence.start);
    distinct
}
