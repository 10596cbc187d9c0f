//! A bundle into the database, in one transaction: what is new is recorded, what differs is revised, what the dataset no
//! longer says is withdrawn, and what is the same is not touched. `look_up` finds what the bundle takes to be on record,
//! `plan` which of its facts are new or differ, `fall` what goes, `fresh` writes what is new, `write` what differs, `content`
//! is what is then written of a fact, `text` does all this for a document, `agree` settles in what datasets differ, `history` keeps what was said before and the change log, `session` speaks to the database, `words` sorts words into their indexes meanwhile.

mod agree;
mod content;
mod fall;
mod fresh;
mod history;
mod look_up;
mod plan;
mod session;
mod subjects;
mod text;
mod words;
mod write;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::DatabaseConnection;

use super::bundle::Bundle;
use super::kind::{self, KINDS};
use super::report::{Report, TextReport};
use plan::{Plan, State};
pub use session::LoadError;
use session::Session;
use text::Texts;

/// Loads a bundle. The same bundle again changes nothing.
///
/// # Errors
/// If it refers to what is not on record, or if the database fails or refuses a row; then nothing was loaded.
pub async fn load(db: &DatabaseConnection, bundle: &Bundle, now: DateTime<Utc>) -> Result<Report, LoadError> {
    load_with(db, bundle, now, &|_| ()).await
}

/// How many of the rows of a load are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub done: u64,
    pub of: u64,
}

/// Loads a bundle, and tells how far it is.
///
/// # Errors
/// See `load`.
pub async fn load_with(
    db: &DatabaseConnection, bundle: &Bundle, now: DateTime<Utc>, progress: &(dyn Fn(Progress) + Sync),
) -> Result<Report, LoadError> {
    let mut session = Session::begin(db, now, progress).await?;
    let report = load_within(&mut session, bundle).await?;
    session.commit().await?;
    Ok(report)
}

/// Undoes a dataset: its citations go, and with them the facts that rest on nothing else; what it added to streams goes,
/// too. It can be loaded again. Gives nothing if there is no such dataset.
///
/// # Errors
/// If the database fails; then nothing was undone.
pub async fn retract(db: &DatabaseConnection, slug: &str, now: DateTime<Utc>) -> Result<Option<Report>, LoadError> {
    let mut session = Session::begin(db, now, &|_| ()).await?;
    let Some(dataset) = write::standing_dataset(&session, slug).await? else { return Ok(None) };
    let report = load_within(&mut session, &Bundle::new(dataset, Vec::new(), BTreeMap::new(), Vec::new())).await?;
    let report = Report { streamed: write::withdraw_dataset(&session, slug).await?, ..report };
    session.commit().await?;
    Ok(Some(report))
}

async fn load_within(session: &mut Session<'_>, bundle: &Bundle) -> Result<Report, LoadError> {
    history::lock(session).await?;
    let Some(dataset) = write::dataset(session, bundle).await? else { return Ok(unchanged(bundle)) };
    let texts = Texts::new(session, bundle, &dataset).await?;
    look_up::all(session, bundle, &texts).await?;
    let records = plan::records(session, bundle).await?;
    subjects::keep(session, bundle, dataset.id).await?;
    let plan = Plan::new(session, bundle, dataset, texts, records).await?;

    session.expect(plan.rows());
    session.sort_words_in(plan.in_state(&[State::New]).count()).await?;
    history::keep_former(session, &plan).await?;
    write::withdraw(session, &plan).await?;
    write::facts(session, &plan).await?;
    text::write(session, bundle, &plan.texts).await?;
    write::citations(session, &plan).await?;
    let settled = agree::settle(session, &plan).await?;
    let homeless = text::clear(session, &plan.texts).await?;
    history::log(session, &plan, &settled).await?;
    if !plan.dataset.is_new {
        subjects::drop_unused(session, bundle, plan.dataset.id).await?;
    }
    Ok(Report { text: plan.texts.report(homeless), settled: settled.len(), ..report(&plan) })
}

fn unchanged(bundle: &Bundle) -> Report {
    let mut report = Report::default();
    let stated = bundle.facts.iter().filter_map(|fact| fact.kind.record);
    let backed = bundle.backings.iter().filter_map(|backing| kind::record_of(&backing.fact));
    for kind in stated.chain(backed) {
        report.of(kind).unchanged += 1;
    }
    let passages = bundle.text.as_ref().map(|text| text.passages().count());
    report.text = passages.map(|unchanged| TextReport { unchanged, ..TextReport::default() });
    report
}

fn report(plan: &Plan<'_>) -> Report {
    let mut report = Report::default();
    for planned in &plan.facts {
        let counts = report.of(planned.kind);
        match planned.state {
            State::New | State::Returned => counts.recorded += 1,
            State::Revised | State::Recited => counts.revised += 1,
            State::Unchanged => counts.unchanged += 1,
        }
    }
    for backed in &plan.backed {
        let Some(kind) = backed.kind.record else { continue };
        let counts = report.of(kind);
        if backed.is_recited {
            counts.revised += 1;
        } else {
            counts.unchanged += 1;
        }
    }
    for fallen in &plan.fallen {
        if let Some(kind) = fallen.kind.record {
            report.of(kind).retracted += 1;
        }
    }
    report.kinds.sort_by_key(|(kind, _)| KINDS.iter().position(|known| known.record == Some(*kind)));
    report
}
