//! How well articles are read: proposals held against facts that a person has written down from the same text. A gold file is
//! a table with tabs, a fact a line; `tests/gold/README.md` tells its form.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::path::{Path, PathBuf};

use sea_orm::DatabaseConnection;

use super::facts::gazetteer::{ActorId, Gazetteer};
use super::facts::proposal::{Fact, Proposal};
use super::text;
use super::{ArticleError, facts, record};
use crate::edtf::Edtf;
use crate::import::record::slugify;

/// Precision and recall, by kind and whether a fact is dated, for each article and for all.
#[derive(Clone, Debug, Default)]
pub struct Score {
    pub articles: Vec<(String, Tallies)>,
    /// What was proposed and is not in the gold, and what is there and was not proposed.
    pub misses: Vec<String>,
}

/// By kind of fact, and whether it is dated.
pub type Tallies = BTreeMap<(String, bool), Tally>;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub gold: usize,
    pub proposed: usize,
    /// Of those proposed, how many are right.
    pub right: usize,
    /// Of the gold, how many were found.
    pub found: usize,
}

/// A fact in the terms of gold files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Plain {
    kind: String,
    actors: String,
    detail: String,
    time: String,
    section: String,
}

/// Scores gold files; `articles` is the folder that they name their articles in.
///
/// # Errors
/// If a file cannot be read, or the database fails.
pub async fn score(db: &DatabaseConnection, golds: &[PathBuf], articles: &Path) -> Result<Score, ArticleError> {
    let gazetteer = record::gazetteer(db).await?;
    let mut score = Score::default();
    for path in golds {
        let unreadable = |source| ArticleError::File { path: path.clone(), source };
        let gold = std::fs::read_to_string(path).map_err(unreadable)?;
        let Some(file) = gold.lines().find_map(|line| line.strip_prefix("# file\t")) else {
            return Err(ArticleError::Gold { path: path.clone(), what: "no line `# file`, which names the article" });
        };
        let names = Names::of(&gazetteer);
        let gold: Vec<Plain> = gold.lines().filter_map(|line| names.plain(line)).collect();
        let proposed = proposed(&gazetteer, &articles.join(file.trim()))?;
        let title = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        score.add(title, &gold, &proposed);
    }
    Ok(score)
}

fn proposed(gazetteer: &Gazetteer, path: &Path) -> Result<Vec<Plain>, ArticleError> {
    let input = text::open(path, None, None).map_err(|source| ArticleError::Input { path: path.to_owned(), source })?;
    let format = input.format;
    let mut proposed = Vec::new();
    for raw in input {
        let raw = raw.map_err(|source| ArticleError::Input { path: path.to_owned(), source })?;
        let article = text::read(&raw, format);
        let sections: Vec<usize> = article.passages().map(|passage| passage.section).collect();
        for Proposal { fact, passage, .. } in facts::read(gazetteer, &article).proposals {
            proposed.push(plain(gazetteer, &fact, &article.sections[sections[passage]].heading));
        }
    }
    Ok(proposed)
}

fn plain(gazetteer: &Gazetteer, fact: &Fact, section: &str) -> Plain {
    let slug = |actor: &ActorId| gazetteer.actor(*actor).slug.clone();
    let all = |actors: &[ActorId]| {
        let mut slugs: Vec<_> = actors.iter().map(slug).collect();
        slugs.sort();
        slugs.dedup();
        slugs.join(", ")
    };
    let to = |one: &ActorId, other: &ActorId| format!("{} > {}", slug(one), slug(other));
    let text = |time: &Option<Edtf>| time.as_ref().map(ToString::to_string).unwrap_or_default();
    let (actors, detail, time) = match fact {
        Fact::Relation(relation) => {
            let detail = if relation.is_restored { "RESTORED" } else { relation.status.as_str() };
            (all(&relation.between), detail.to_owned(), text(&relation.time))
        }
        Fact::Mission(mission) => (to(&mission.sender, &mission.host), mission.kind.to_string(), text(&mission.period)),
        Fact::Membership(membership) => {
            let planned = if membership.planned { " PLANNED" } else { "" };
            (
                to(&membership.member, &membership.organization),
                format!("{}{planned}", membership.role),
                text(&membership.period),
            )
        }
        Fact::Treaty(treaty) => {
            let detail = format!("{} {}", treaty.kind, treaty.status);
            let time = if treaty.signed.is_none() && treaty.in_force.is_some() {
                format!("in force {}", text(&treaty.in_force))
            } else {
                text(&treaty.signed)
            };
            (all(&treaty.parties), detail, time)
        }
        Fact::Event(event) => {
            let actors: Vec<ActorId> = event.participants.iter().map(|(actor, _)| *actor).collect();
            let actors = match (event.kind.as_str(), &actors[..]) {
                ("VISIT", [guest, host]) => to(guest, host),
                _ => all(&actors),
            };
            (actors, format!("{} {}", event.kind, event.status), text(&event.occurred))
        }
        Fact::Recognition(recognition) => {
            let detail = match recognition.kind.as_str() {
                "DE_JURE" | "DE_FACTO" => "RECOGNIZED",
                other => other,
            };
            let time = text(&recognition.period);
            (to(&recognition.by, &recognition.of), detail.to_owned(), time.trim_end_matches("/..").to_owned())
        }
        Fact::Issue(issue) => (all(&issue.parties), format!("{} {}", issue.kind, issue.status), String::new()),
    };
    Plain { kind: fact.kind().to_owned(), actors, detail: simple(&detail), time, section: section.to_owned() }
}

/// What tells two readers apart and not two facts: founding members are members, a pact is a treaty, and whom else a mission
/// serves is another question.
fn simple(detail: &str) -> String {
    let detail = detail.split(" for ").next().unwrap_or(detail).trim();
    detail.replace("FOUNDING_MEMBER", "MEMBER").replace("PACT", "TREATY").replace("JOINT_STATEMENT", "DECLARATION")
}

/// Actors by whatever they are called in gold files: slugs, or names made slugs.
struct Names {
    slugs: HashMap<String, String>,
}

impl Names {
    fn of(gazetteer: &Gazetteer) -> Self {
        let mut slugs = HashMap::new();
        for (name, actor) in gazetteer.unambiguous() {
            slugs.insert(slugify(name), gazetteer.actor(actor).slug.clone());
        }
        for actor in &gazetteer.actors {
            slugs.insert(actor.slug.clone(), actor.slug.clone());
        }
        Self { slugs }
    }

    fn slug(&self, name: &str) -> String {
        self.slugs.get(name.trim()).cloned().unwrap_or_else(|| name.trim().to_owned())
    }

    /// A line of a gold file; none for comments and the head.
    fn plain(&self, line: &str) -> Option<Plain> {
        if line.starts_with('#') || line.starts_with("kind\t") || line.trim().is_empty() {
            return None;
        }
        let mut cells = line.split('\t').map(str::trim);
        let (kind, section, _passage) = (cells.next()?, cells.next()?, cells.next()?);
        let (actors, detail, time) = (cells.next()?, cells.next()?, cells.next().unwrap_or_default());
        let actors = if let Some((one, other)) = actors.split_once('>') {
            format!("{} > {}", self.slug(one), self.slug(other))
        } else {
            let mut actors: Vec<_> = actors.split(',').map(|actor| self.slug(actor)).collect();
            actors.sort();
            actors.dedup();
            actors.join(", ")
        };
        let section = if section == "(lead)" { "" } else { section };
        Some(Plain {
            kind: kind.to_owned(),
            actors,
            detail: simple(detail),
            time: time.to_owned(),
            section: section.to_owned(),
        })
    }
}

impl Plain {
    fn key(&self) -> (String, bool) {
        (self.kind.clone(), !self.time.is_empty())
    }

    fn is(&self, other: &Self) -> bool {
        (&self.kind, &self.actors, &self.detail, &self.time) == (&other.kind, &other.actors, &other.detail, &other.time)
    }
}

impl Score {
    fn add(&mut self, article: String, gold: &[Plain], proposed: &[Plain]) {
        let mut tallies = Tallies::new();
        for fact in gold {
            let tally = tallies.entry(fact.key()).or_default();
            tally.gold += 1;
            if proposed.iter().any(|proposal| proposal.is(fact)) {
                tally.found += 1;
            } else {
                self.misses.push(format!("missed    {article}: {fact}"));
            }
        }
        for proposal in proposed {
            let tally = tallies.entry(proposal.key()).or_default();
            tally.proposed += 1;
            if gold.iter().any(|fact| fact.is(proposal)) {
                tally.right += 1;
            } else {
                self.misses.push(format!("not gold  {article}: {proposal}"));
            }
        }
        self.articles.push((article, tallies));
    }
}

impl fmt::Display for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, actors, detail, time, section } = self;
        write!(f, "{section:?} {kind}: {actors} ({detail}) {time}")
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = Tallies::new();
        writeln!(f, "{:<46}{:>6}{:>10}{:>7}{:>11}{:>8}", "", "gold", "proposed", "right", "precision", "recall")?;
        for (article, tallies) in &self.articles {
            line(f, article, sum(tallies.values()))?;
            for (key, tally) in tallies {
                let known = all.entry(key.clone()).or_default();
                *known = sum([&*known, tally].into_iter());
            }
        }
        writeln!(f)?;
        for ((kind, is_dated), tally) in &all {
            line(f, &format!("{kind}, {}", if *is_dated { "dated" } else { "not dated" }), *tally)?;
        }
        writeln!(f)?;
        line(f, "all dated", sum(all.iter().filter(|((_, is_dated), _)| *is_dated).map(|(_, tally)| tally)))?;
        line(f, "all not dated", sum(all.iter().filter(|((_, is_dated), _)| !is_dated).map(|(_, tally)| tally)))?;
        line(f, "all", sum(all.values()))
    }
}

fn sum<'t>(tallies: impl Iterator<Item = &'t Tally>) -> Tally {
    tallies.fold(Tally::default(), |sum, tally| Tally {
        gold: sum.gold + tally.gold,
        proposed: sum.proposed + tally.proposed,
        right: sum.right + tally.right,
        found: sum.found + tally.found,
    })
}

// Counts of facts are small: the numbers are exact.
#[allow(clippy::cast_precision_loss)]
fn line(f: &mut fmt::Formatter<'_>, name: &str, tally: Tally) -> fmt::Result {
    let Tally { gold, proposed, right, found } = tally;
    let part =
        |some: usize, all: usize| if all == 0 { "–".to_owned() } else { format!("{:.2}", some as f64 / all as f64) };
    let (precision, recall) = (part(right, proposed), part(found, gold));
    writeln!(f, "{name:<46}{gold:>6}{proposed:>10}{right:>7}{precision:>11}{recall:>8}")
}
