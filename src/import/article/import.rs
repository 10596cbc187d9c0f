//! From files to the record: every article is read, held against the record and loaded, one after the other, so that memory
//! does not grow with their number. An article is loaded whole or not at all.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use encoding_rs::Encoding;
use sea_orm::{DatabaseConnection, DbErr};

use super::document::{self, Characters, Slugs};
use super::facts::gazetteer::{ActorId, Gazetteer, Meaning};
use super::facts::placing::{Known, Places};
use super::facts::{self, Reading};
use super::record::{self, KnownSource};
use super::report::Report;
use super::settle::{Outcome, Said, Settled, settle, time_of};
use super::sheet::{About, Cite, Head, Sheet};
use super::text::{self, Article, Format, InputError, Passage, Raw, Source, Work};
use crate::import::record::{Bundle, Files, LoadError, Mistakes, check, load, slugify};

/// How articles are imported.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub format: Option<Format>,
    pub encoding: Option<&'static Encoding>,
    /// Where proposals are written as a bundle.
    pub review: Option<PathBuf>,
    /// The confidence from which on proposals are loaded.
    pub accept: Option<f64>,
    /// Of the articles' text.
    pub licence: String,
}

#[derive(Debug, thiserror::Error)]
pub enum ArticleError {
    #[error("the database failed")]
    Database(#[from] DbErr),
    #[error("{article}")]
    Load { article: String, source: LoadError },
    /// A fault of this program: it writes bundles without mistakes.
    #[error("{article}: what was made of it is no bundle:\n{mistakes}")]
    Bundle { article: String, mistakes: Mistakes },
    #[error("{path}: cannot be written")]
    Review { path: PathBuf, source: std::io::Error },
    #[error("{path}: cannot be read")]
    File { path: PathBuf, source: std::io::Error },
    #[error("{path}")]
    Input { path: PathBuf, source: InputError },
    #[error("{path}: {what}")]
    Gold { path: PathBuf, what: &'static str },
}

/// Imports the articles of some files. `progress` is told the bytes of all files and how many of them are read.
///
/// # Errors
/// If the database fails or the review file cannot be written; what was loaded before stays.
pub async fn import(
    db: &DatabaseConnection, paths: &[PathBuf], options: &Options, now: DateTime<Utc>, progress: impl Fn(u64, u64),
) -> Result<Report, ArticleError> {
    let gazetteer = record::gazetteer(db).await?;
    let sources = record::sources(db).await?;
    let mut importer = Importer { db, gazetteer: &gazetteer, sources, options, now, report: Report::default() };
    let mut review = Sheet::new(&gazetteer);
    let total: u64 = paths.iter().filter_map(|path| path.metadata().ok()).map(|file| file.len()).sum();
    let mut done = 0;
    for path in paths {
        let mut input = match text::open(path, options.format, options.encoding) {
            Ok(input) => input,
            Err(error) => {
                importer.report.unread.push(format!("{}: {error}", path.display()));
                continue;
            }
        };
        while let Some(raw) = input.next() {
            match raw {
                Ok(raw) => importer.article(path, &raw, input.format, &mut review).await?,
                Err(error) => importer.report.unread.push(format!("{}: {error}", path.display())),
            }
            progress(done + input.position(), total);
        }
        done += input.size;
    }
    if let Some(path) = &options.review {
        let text = review_of(&review, path, &options.licence);
        std::fs::write(path, text).map_err(|source| ArticleError::Review { path: path.clone(), source })?;
    }
    Ok(importer.report)
}

/// The file for the reviewer. Each set of proposals is a dataset of its own: what was reviewed before stays.
fn review_of(review: &Sheet<'_>, path: &Path, licence: &str) -> String {
    if review.is_empty() {
        return "# Nothing is proposed: all facts that rules have read are on record.\n".to_owned();
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let slug = format!("{}-{}", slugify(&stem), document::hash(&review.render(&Head::default(), "")));
    let title = format!("Facts read from articles, reviewed ({stem})");
    review.render(&Head { slug: &slug, title: &title, licence, ..Head::default() }, REVIEW)
}

/// What stands above the proposals.
const REVIEW: &str = "Proposals: facts that rules have read from articles and that are not on record yet. Above each stand how sure the rule is,
where it read so, and the sentence. Delete what is wrong, mend what is not quite right, then load the rest:
    chancery import record THIS-FILE
What you load is yours: it is recorded as curated.
";

struct Importer<'i> {
    db: &'i DatabaseConnection,
    gazetteer: &'i Gazetteer,
    /// What persons have described.
    sources: Vec<KnownSource>,
    options: &'i Options,
    now: DateTime<Utc>,
    report: Report,
}

/// An article that was read, with what identifies its parts.
struct Read<'r> {
    article: &'r Article<'r>,
    reading: Reading,
    slugs: Slugs,
    /// The slug of the article as a source.
    source: String,
    /// The slug of the dataset that it is imported as.
    dataset: String,
}

impl<'i> Importer<'i> {
    async fn article(
        &mut self, path: &Path, raw: &Raw, format: Format, review: &mut Sheet<'i>,
    ) -> Result<(), ArticleError> {
        let article = text::read(raw, format);
        let at = |line: usize| format!("{}:{line}", path.display());
        let faults = article.faults.iter().map(|fault| format!("{}: {}", at(fault.line), fault.what));
        self.report.left_out.extend(faults);
        if let Some(target) = &article.redirect {
            self.report.left_out.push(format!("{}: {:?} is a redirect to {target:?}", at(raw.line), article.title));
            return Ok(());
        }
        if article.passages().next().is_none() {
            self.report.left_out.push(format!("{}: {:?} has no text", at(raw.line), article.title));
            return Ok(());
        }
        let slugs = Slugs::of(&article, |source| self.known(source).map(|known| known.slug.clone()));
        if slugs.document.is_empty() {
            self.report.unread.push(format!(
                "{}: the title {:?} has no letters to name it by",
                at(raw.line),
                article.title
            ));
            return Ok(());
        }
        let own =
            self.sources.iter().find(|known| known.kind == "ENCYCLOPEDIA_ARTICLE" && known.title == article.title);
        let source = own.map_or_else(|| slugs.document.clone(), |known| known.slug.clone());
        let dataset = format!("article-{}", slugs.document);
        let read = Read { article: &article, reading: facts::read(self.gazetteer, &article), slugs, source, dataset };
        let settled = self.settled(&read).await?;
        let bundle = self.bundle(&read, &settled, review).await?;
        let loaded = load(self.db, &bundle, self.now).await;
        let loaded = loaded.map_err(|source| ArticleError::Load { article: article.title.clone(), source })?;
        self.report.articles += 1;
        self.report.passages += article.passages().count();
        self.report.sources += article.sources.len();
        self.report.homeless.extend(loaded.text.map(|text| text.homeless).unwrap_or_default());
        Ok(())
    }

    /// The source on record that one cited is: by its address, or by its title, to which the name of a publisher may cling.
    fn known(&self, source: &Source) -> Option<&KnownSource> {
        let plain = |url: &str| {
            url.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned()
        };
        let by_address = |known: &&KnownSource| match (&known.url, &source.url) {
            (Some(known), Some(url)) => plain(known) == plain(url),
            _ => false,
        };
        let words = |title: &str| {
            title
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(str::to_lowercase)
                .collect::<Vec<_>>()
        };
        let title = words(&source.title);
        let by_title = |known: &&KnownSource| {
            let known_title = words(&known.title);
            let is_close = title == known_title || (known_title.len() >= 3 && title.starts_with(&known_title));
            known_title.len() >= 2 && is_close && (known.url.is_none() || source.url.is_none())
        };
        self.sources.iter().find(by_address).or_else(|| self.sources.iter().find(by_title))
    }

    async fn settled(&mut self, read: &Read<'_>) -> Result<Vec<Settled>, ArticleError> {
        let mut actors: Vec<ActorId> = read
            .reading
            .mentions
            .iter()
            .flatten()
            .filter_map(|mention| match mention.meaning {
                Meaning::Actor(actor) | Meaning::Demonym(actor) => Some(actor),
                Meaning::Place(place) => self.gazetteer.place(place).country,
            })
            .collect();
        actors.extend(facts::context::About::of(self.gazetteer, read.article).actors());
        actors.sort_unstable();
        actors.dedup();
        let standing = record::standing(self.db, self.gazetteer, &actors, &read.dataset).await?;
        Ok(settle(&read.reading.proposals, &standing))
    }

    /// What is loaded of an article: its sources, what it adds to facts on record, the new facts that are sure enough, its text.
    async fn bundle(
        &mut self, read: &Read<'_>, settled: &[Settled], review: &mut Sheet<'i>,
    ) -> Result<Bundle, ArticleError> {
        let mut sheet = Sheet::new(self.gazetteer);
        self.sources(read, &mut sheet);
        let mut cited: HashMap<String, Vec<Cite>> = HashMap::new();
        for fact in settled {
            self.count(fact);
            let cites: Vec<Cite> = fact.said.iter().flat_map(|said| cites(read, said)).collect();
            match &fact.outcome {
                Outcome::Agrees(of) => cited.entry(of.clone()).or_default().extend(cites),
                Outcome::Contradicts(of, field, value) => {
                    self.report.conflicts.push(conflict(read, fact, of, field, value.as_deref()));
                    cited.entry(of.clone()).or_default().extend(cites);
                }
                Outcome::New | Outcome::Accepted => self.propose(read, fact, cites, &mut sheet, review),
            }
        }
        self.place(read, &mut cited).await?;
        for (of, cites) in cited {
            sheet.cite(&of, cites);
        }
        let title = format!("{} (article)", read.article.title);
        let confidence = Some(self.options.accept.unwrap_or(1.0));
        let head = Head { slug: &read.dataset, title: &title, licence: &self.options.licence, url: None, confidence };
        let files = Files::from_text(&read.slugs.document, sheet.render(&head, ""));
        let bundle =
            check(&files).map_err(|mistakes| ArticleError::Bundle { article: read.article.title.clone(), mistakes })?;
        let text =
            document::text(self.gazetteer, read.article, &read.reading.mentions, &read.slugs, &read.source, None);
        Ok(bundle.with_text(text))
    }

    /// The article and what it cites, as sources.
    fn sources(&self, read: &Read<'_>, sheet: &mut Sheet<'_>) {
        let known: HashMap<&str, &KnownSource> =
            self.sources.iter().map(|known| (known.slug.as_str(), known)).collect();
        let own = Source { work: Work::Encyclopedia, title: read.article.title.clone(), ..Source::default() };
        let cited = read.slugs.sources.iter().zip(&read.article.sources);
        for (slug, source) in std::iter::once((&read.source, &own)).chain(cited) {
            match known.get(slug.as_str()) {
                Some(known) => sheet.refer("source", slug, &known.title),
                None => sheet.source(slug, source),
            }
        }
    }

    fn count(&mut self, fact: &Settled) {
        let counts = self.report.of(fact.fact.kind());
        counts.stated += fact.said.len();
        match fact.outcome {
            Outcome::New | Outcome::Accepted => counts.new += 1,
            Outcome::Agrees(_) => counts.on_record += 1,
            Outcome::Contradicts(..) => counts.conflicting += 1,
        }
    }

    /// A fact that only this article has is loaded if it is sure enough or was loaded before, else goes to the reviewer.
    fn propose(
        &mut self, read: &Read<'_>, fact: &Settled, cites: Vec<Cite>, sheet: &mut Sheet<'i>, review: &mut Sheet<'i>,
    ) {
        let confidence = fact.confidence();
        let is_sure = self.options.accept.is_some_and(|least| confidence >= least);
        if is_sure || fact.outcome == Outcome::Accepted {
            sheet.fact(&fact.fact, About { cites, confidence: Some(confidence), ..About::default() });
            self.report.of(fact.fact.kind()).loaded += 1;
        } else if self.options.review.is_some() {
            for cite in &cites {
                let index = read.slugs.sources.iter().position(|slug| *slug == cite.source);
                let name = index.map_or(read.article.title.as_str(), |place| read.article.sources[place].name());
                review.refer("source", &cite.source, name);
            }
            let comment = fact.said.iter().map(|said| comment(read, said)).collect::<Vec<_>>().join("\n");
            review.fact(&fact.fact, About { cites, comment, confidence: None });
        }
    }

    /// Leads what persons have recorded from this article, or from what it cites, to the sentences that state it.
    async fn place(&mut self, read: &Read<'_>, cited: &mut HashMap<String, Vec<Cite>>) -> Result<(), ArticleError> {
        let mut slugs: Vec<String> = read.slugs.sources.clone();
        slugs.push(read.source.clone());
        let known = record::cited(self.db, &slugs).await?;
        if known.is_empty() {
            return Ok(());
        }
        let places = Places::of(read.article);
        let passages: Vec<_> = read.article.passages().collect();
        for citation in known {
            let of = format!("{}/{}", citation.kind, citation.slug);
            let cites = cited.entry(of).or_default();
            if cites.iter().any(|cite| cite.source == citation.source) {
                continue;
            }
            let fact = Known {
                title: &citation.title,
                summary: citation.summary.as_deref().unwrap_or_default(),
                context: &citation.context,
            };
            let cites_it = |passage: &Passage<'_>| {
                citation.source == read.source
                    || passage.citations.iter().any(|at| read.slugs.sources[at.source] == citation.source)
            };
            // What is cited at the end of a section may stand for all of it.
            let sections: Vec<usize> =
                passages.iter().filter(|passage| cites_it(passage)).map(|passage| passage.section).collect();
            let place = places
                .find(&fact, |passage| cites_it(passages[passage]))
                .or_else(|| places.find(&fact, |passage| sections.contains(&passages[passage].section)));
            if let Some((passage, sentence)) = place {
                self.report.placed += 1;
                cites.push(Cite {
                    source: citation.source,
                    passage: read.slugs.passages[passage].clone(),
                    sentence: span(&passages[passage].text, &sentence),
                    field: None,
                });
            }
        }
        cited.retain(|_, cites| !cites.is_empty());
        Ok(())
    }
}

fn conflict(read: &Read<'_>, fact: &Settled, of: &str, field: &str, value: Option<&str>) -> String {
    let said = fact.said.first();
    let place = said.map(|said| place(read, said)).unwrap_or_default();
    let time = time_of(&fact.fact).map(ToString::to_string).unwrap_or_default();
    format!(
        "{of}: {field} is {} on record, and {time} in {:?}, {place}",
        value.unwrap_or("nothing"),
        read.article.title
    )
}

/// The citations of a statement: of what it cites itself, else of the article.
fn cites(read: &Read<'_>, said: &Said) -> Vec<Cite> {
    let proposal = &said.proposal;
    let text = read.article.passages().nth(proposal.passage).map_or("", |passage| passage.text.as_str());
    let sentence = span(text, &proposal.sentence);
    let own = proposal.sources.iter().map(|source| read.slugs.sources[*source].clone());
    let mut sources: Vec<String> = own.collect();
    if sources.is_empty() {
        sources.push(read.source.clone());
    }
    let cite = |source| Cite {
        source,
        passage: read.slugs.passages[proposal.passage].clone(),
        sentence,
        field: said.differs.clone(),
    };
    sources.into_iter().map(cite).collect()
}

/// A sentence in characters of its passage.
fn span(text: &str, sentence: &std::ops::Range<usize>) -> (usize, usize) {
    let mut count = Characters::of(text);
    let start = count.before(sentence.start);
    (start, count.before(sentence.end) - start)
}

/// Where a statement stands: the headings above it, and the passage among those of its section.
fn place(read: &Read<'_>, said: &Said) -> String {
    let passages: Vec<_> = read.article.passages().collect();
    let passage = said.proposal.passage;
    let section = passages[passage].section;
    let ordinal = passages[..=passage].iter().filter(|other| other.section == section).count();
    let path = read.article.path(section).join(" › ");
    format!("{}, passage {ordinal}", if path.is_empty() { "before the first heading" } else { &path })
}

fn comment(read: &Read<'_>, said: &Said) -> String {
    let proposal = &said.proposal;
    let sentence =
        read.article.passages().nth(proposal.passage).map_or("", |passage| &passage.text[proposal.sentence.clone()]);
    let sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = &read.article.title;
    format!("{:.2} · {title} · {} · {}\n“{sentence}”", proposal.confidence, place(read, said), proposal.rule)
}
