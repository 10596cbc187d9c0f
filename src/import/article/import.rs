//! From files to the record: every article is read, held against the record and loaded, one after the other, so that memory
//! does not grow with their number. An article is loaded whole or not at all.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use encoding_rs::Encoding;
use sea_orm::{DatabaseConnection, DbErr};

use super::document::{self, Slugs};
use super::facts::gazetteer::Gazetteer;
use super::facts::placing::Places;
use super::read::Read;
use super::record;
use super::report::Report;
use super::settle::{Outcome, Settled, settle};
use super::sheet::{About, Cite, Head, Sheet};
use super::sources::Sources;
use super::text::{self, Article, Format, InputError, Raw, Source, Work};
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
    let sources = Sources::on_record(db).await?;
    let (report, review) = (Report::default(), Sheet::new(&gazetteer));
    let mut importer = Importer { db, gazetteer: &gazetteer, sources, options, now, report, review };
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
                Ok(raw) => importer.article(path, &raw, input.format).await?,
                Err(error) => importer.report.unread.push(format!("{}: {error}", path.display())),
            }
            progress(done + input.position(), total);
        }
        done += input.size;
    }
    if let Some(path) = &options.review {
        let text = review_of(&importer.review, path, &options.licence);
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
    sources: Sources,
    options: &'i Options,
    now: DateTime<Utc>,
    report: Report,
    /// What a person is to look at.
    review: Sheet<'i>,
}

impl Importer<'_> {
    async fn article(&mut self, path: &Path, raw: &Raw, format: Format) -> Result<(), ArticleError> {
        let article = text::read(raw, format);
        let at = |line: usize| format!("{}:{line}", path.display());
        let faults = article.faults.iter().map(|fault| format!("{}: {}", at(fault.line), fault.what));
        self.report.left_out.extend(faults);
        if let Some(why) = empty(&article) {
            self.report.left_out.push(format!("{}: {:?} {why}", at(raw.line), article.title));
            return Ok(());
        }
        let slugs = Slugs::of(&article, |source| self.sources.find(source).map(|known| known.slug.clone()));
        if slugs.document.is_empty() {
            let why = "has no letters to name it by";
            self.report.unread.push(format!("{}: the title {:?} {why}", at(raw.line), article.title));
            return Ok(());
        }
        let read = Read::of(&article, slugs, &self.sources, self.gazetteer);
        match self.load(&read).await {
            Ok(homeless) => {
                self.report.articles += 1;
                self.report.passages += read.passages.len();
                self.report.sources += article.sources.len();
                self.report.homeless.extend(homeless);
            }
            Err(Failure::Article(why)) => {
                self.report.unread.push(format!("{}: {:?}: {why}", at(raw.line), article.title));
            }
            Err(Failure::Database(error)) => return Err(error),
        }
        Ok(())
    }

    /// Loads an article that was read. Gives the facts whose passage is gone.
    async fn load(&mut self, read: &Read<'_>) -> Result<Vec<String>, Failure> {
        let actors = read.actors(self.gazetteer);
        let standing = record::standing(self.db, self.gazetteer, &actors, &read.dataset).await?;
        let settled = settle(&read.reading.proposals, &standing);
        let bundle = self.bundle(read, &settled).await?;
        let loaded = load(self.db, &bundle, self.now).await.map_err(|error| Failure::of(read, error))?;
        Ok(loaded.text.map(|text| text.homeless).unwrap_or_default())
    }

    /// What is loaded of an article: its sources, what it adds to facts on record, the new facts that are sure enough, its text.
    async fn bundle(&mut self, read: &Read<'_>, settled: &[Settled]) -> Result<Bundle, Failure> {
        let mut sheet = Sheet::new(self.gazetteer);
        self.sources(read, &mut sheet);
        let mut cited: BTreeMap<String, Vec<Cite>> = BTreeMap::new();
        for fact in settled {
            self.count(fact);
            let cites: Vec<Cite> = fact.said.iter().flat_map(|said| read.cites(said)).collect();
            match &fact.outcome {
                Outcome::Agrees(of) => cited.entry(of.clone()).or_default().extend(cites),
                Outcome::Contradicts(of, field, value) => {
                    self.report.conflicts.push(read.conflict(fact, of, field, value.as_deref()));
                    cited.entry(of.clone()).or_default().extend(cites);
                }
                Outcome::New | Outcome::Accepted => self.propose(read, fact, cites, &mut sheet),
            }
        }
        self.place(read, &mut cited).await?;
        for (of, cites) in cited {
            sheet.cite(&of, cites);
        }
        let title = format!("{} (article)", read.article.title);
        let confidence = Some(self.options.accept.unwrap_or(1.0));
        let head = Head { slug: &read.dataset, title: &title, licence: &self.options.licence, confidence };
        let bundle = check(&Files::from_text(&read.slugs.document, sheet.render(&head, "")))?;
        Ok(bundle.with_text(document::text(self.gazetteer, read)))
    }

    /// The article and what it cites, as sources.
    fn sources(&self, read: &Read<'_>, sheet: &mut Sheet<'_>) {
        let own = Source { work: Work::Encyclopedia, title: read.article.title.clone(), ..Source::default() };
        let cited = read.slugs.sources.iter().zip(&read.article.sources);
        for (slug, source) in std::iter::once((&read.source, &own)).chain(cited) {
            match self.sources.get(slug) {
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
    fn propose(&mut self, read: &Read<'_>, fact: &Settled, cites: Vec<Cite>, sheet: &mut Sheet<'_>) {
        let confidence = fact.confidence();
        let is_sure = self.options.accept.is_some_and(|least| confidence >= least);
        if is_sure || fact.outcome == Outcome::Accepted {
            sheet.fact(&fact.fact, About { cites, confidence: Some(confidence), ..About::default() });
            self.report.of(fact.fact.kind()).loaded += 1;
        } else if self.options.review.is_some() {
            for cite in &cites {
                self.review.refer("source", &cite.source, read.name_of(&cite.source));
            }
            let comment = fact.said.iter().map(|said| read.comment(said)).collect::<Vec<_>>().join("\n");
            self.review.fact(&fact.fact, About { cites, comment, confidence: None });
        }
    }

    /// Leads what persons have recorded from this article, or from what it cites, to the sentences that state it.
    async fn place(&mut self, read: &Read<'_>, cited: &mut BTreeMap<String, Vec<Cite>>) -> Result<(), Failure> {
        let sources: Vec<_> = read.slugs.sources.iter().chain([&read.source]).cloned().collect();
        let known = record::cited(self.db, sources).await?;
        if known.is_empty() {
            return Ok(());
        }
        let places = Places::of(read.article);
        for citation in &known {
            let of = format!("{}/{}", citation.kind, citation.slug);
            let is_placed = |cites: &Vec<Cite>| cites.iter().any(|cite| cite.source == citation.source);
            if cited.get(&of).is_some_and(is_placed) {
                continue;
            }
            if let Some(cite) = read.find(citation, &places) {
                self.report.placed += 1;
                cited.entry(of).or_default().push(cite);
            }
        }
        Ok(())
    }
}

/// Why an article has nothing to read, if so.
fn empty(article: &Article<'_>) -> Option<String> {
    match &article.redirect {
        Some(target) => Some(format!("is a redirect to {target:?}")),
        None => article.passages().next().is_none().then(|| "has no text".to_owned()),
    }
}

/// Why an article was not loaded.
enum Failure {
    /// The others may be.
    Article(String),
    Database(ArticleError),
}

impl Failure {
    fn of(read: &Read<'_>, error: LoadError) -> Self {
        match error {
            LoadError::Database { .. } => {
                Self::Database(ArticleError::Load { article: read.article.title.clone(), source: error })
            }
            refused => Self::Article(refused.to_string()),
        }
    }
}

impl From<DbErr> for Failure {
    fn from(error: DbErr) -> Self {
        Self::Database(error.into())
    }
}

/// A fault of this program, which writes bundles without mistakes.
impl From<Mistakes> for Failure {
    fn from(mistakes: Mistakes) -> Self {
        Self::Article(format!("what was made of it is no bundle; please report this: {mistakes}"))
    }
}
