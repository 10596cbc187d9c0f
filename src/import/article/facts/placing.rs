//! Where an article states a fact that is on record already: the sentence whose words, with the headings above it, are most
//! of the fact's own. Rare words of the article count for more than common ones.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::agreement::stems;
use super::sentence;
use crate::import::article::text::Article;

/// An article cut into sentences, each with its words.
pub struct Places {
    sentences: Vec<Sentence>,
    /// In how many sentences a word stands.
    counts: HashMap<String, usize>,
}

struct Sentence {
    passage: usize,
    range: Range<usize>,
    /// Its own words.
    own: HashSet<String>,
    /// Its own, those of the sentences beside it, and of the headings above.
    all: HashSet<String>,
}

/// What a fact is known by.
#[derive(Clone, Debug, Default)]
pub struct Known<'k> {
    pub title: &'k str,
    pub summary: &'k str,
    /// Words that are not in its title: years, places, abbreviations.
    pub context: &'k str,
}

impl Places {
    #[must_use]
    pub fn of(article: &Article<'_>) -> Self {
        let mut places = Self { sentences: Vec::new(), counts: HashMap::new() };
        let title: HashSet<String> = stems(&article.title).into_iter().collect();
        for (place, passage) in article.passages().enumerate() {
            let heads: HashSet<String> =
                article.path(passage.section).iter().flat_map(|heading| stems(heading)).collect();
            let ranges = sentence::split(&passage.text);
            let own: Vec<HashSet<String>> = ranges.iter().map(|range| words(&passage.text[range.clone()])).collect();
            for (at, range) in ranges.into_iter().enumerate() {
                let mut all: HashSet<String> = heads.union(&title).cloned().collect();
                let beside = own[at.saturating_sub(1)..(at + 2).min(own.len())].iter().flatten().cloned();
                all.extend(beside);
                for word in &own[at] {
                    *places.counts.entry(word.clone()).or_default() += 1;
                }
                places.sentences.push(Sentence { passage: place, range, own: own[at].clone(), all });
            }
        }
        places
    }

    /// The passage that states a fact, and the sentence in it, among some passages.
    #[must_use]
    pub fn find(&self, fact: &Known<'_>, among: impl Fn(usize) -> bool) -> Option<(usize, Range<usize>)> {
        let (title, summary, context) = (words(fact.title), words(fact.summary), words(fact.context));
        let scored = self.sentences.iter().filter(|sentence| among(sentence.passage)).map(|sentence| {
            let named = self.part(&title, &sentence.all);
            let told = self.part(&summary, &sentence.all);
            let close = self.part(&title, &sentence.own)
                + self.part(&summary, &sentence.own) / 2.0
                + self.part(&context, &sentence.own) / 4.0;
            let is_stated = named >= 0.75 || (named >= 0.5 && (told >= 0.5 || summary.is_empty()));
            (is_stated && close > 0.3, named + told / 2.0 + close, sentence)
        });
        let stated = scored.filter(|(is_stated, ..)| *is_stated);
        let (_, _, best) = stated.max_by(|a, b| {
            a.1.total_cmp(&b.1).then(b.2.passage.cmp(&a.2.passage)).then(b.2.range.start.cmp(&a.2.range.start))
        })?;
        Some((best.passage, best.range.clone()))
    }

    /// The part of some words that others have, by weight.
    fn part(&self, words: &HashSet<String>, among: &HashSet<String>) -> f64 {
        // A word that the article never uses tells nothing of where in it a fact stands.
        let weight = |word: &String| match self.counts.get(word) {
            Some(count) => 1.0 / f64::from(u32::try_from(*count).unwrap_or(u32::MAX)).sqrt(),
            None => ABSENT,
        };
        let all: f64 = words.iter().map(weight).sum();
        let found: f64 = words.iter().filter(|word| among.contains(*word)).map(weight).sum();
        if all > 0.0 { found / all } else { 0.0 }
    }
}

/// The weight of a word that the article does not have.
const ABSENT: f64 = 0.4;

fn words(text: &str) -> HashSet<String> {
    stems(text).into_iter().collect()
}
