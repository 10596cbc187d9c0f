//! Whole answers, kept as the bytes that were sent. They are found by the request as it came, before it is read as JSON or
//! GraphQL: only what once passed every check, and was answered without an error, is kept. An answer holds for one version
//! of the data and one day, and goes when either is over.

use crate::database::data_version::DataVersion;
use axum::{body::Bytes, http::HeaderValue};
use chrono::NaiveDate;
use quick_cache::{Weighter, sync::Cache};
use sea_orm::DatabaseConnection;
use sha2::{Digest, Sha256};
use std::convert::Infallible;
use uuid::Uuid;

/// What an answer takes besides its bytes.
const OVERHEAD: usize = 256;

/// As many are expected, which says how finely the cache is divided.
const TYPICAL: usize = 4_096;

/// The SHA-256 of a request. Who may see what would have its place here; so far all see the same.
type Key = [u8; 32];

pub struct Answers {
    /// Nothing where answers are not kept.
    kept: Option<Cache<Key, Kept, Size>>,
    version: DataVersion,
}

/// Where the answer to a request belongs.
pub struct Place {
    key: Key,
    moment: Moment,
}

/// All that an answer depends on besides the request.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Moment {
    version: Uuid,
    today: NaiveDate,
}

#[derive(Clone)]
struct Kept {
    moment: Moment,
    whole: Whole,
}

/// An answer without errors, written out.
#[derive(Clone)]
pub struct Whole {
    pub body: Bytes,
    pub tag: HeaderValue,
    /// The objects that its request might have asked for.
    pub objects: u64,
}

#[derive(Clone)]
struct Size;

impl Weighter<Key, Kept> for Size {
    fn weight(&self, _: &Key, kept: &Kept) -> u64 {
        (kept.whole.body.len() + OVERHEAD) as u64
    }
}

impl Answers {
    /// Of so many bytes at most; of none, no answers are kept.
    pub fn new(bytes: u64) -> Answers {
        let kept = (bytes > 0).then(|| Cache::with_weighter(TYPICAL, bytes, Size));
        Answers { kept, version: DataVersion::default() }
    }

    pub fn are_kept(&self) -> bool {
        self.kept.is_some()
    }

    /// Keeps answers in step with the data, for as long as it is polled.
    pub async fn watch(&self, database: &DatabaseConnection) -> Infallible {
        let Some(kept) = &self.kept else { return std::future::pending().await };
        self.version.watch(database, || kept.clear()).await
    }

    /// Nothing where answers are not kept, or may be out of date without our knowing.
    pub fn place(&self, method: &str, request: &[u8], today: NaiveDate) -> Option<Place> {
        self.kept.as_ref()?;
        let moment = Moment { version: self.version.current()?, today };
        let key = Sha256::new().chain_update(method).chain_update([0_u8]).chain_update(request).finalize().into();
        Some(Place { key, moment })
    }

    pub fn find(&self, place: &Place) -> Option<Whole> {
        let kept = self.kept.as_ref()?.get(&place.key)?;
        (kept.moment == place.moment).then_some(kept.whole)
    }

    /// Keeps an answer that was begun when its place was given.
    ///
    /// A version is known here only after it was committed, so what is begun under it reads that version or a newer one. If
    /// another one is known when the answer is there, it may be of either, and is not kept. So what is kept under a version
    /// was never read from an older one; what was read from a newer one is right before its time, and goes when that is known.
    pub fn keep(&self, place: &Place, whole: Whole) {
        if let Some(kept) = &self.kept
            && self.version.current() == Some(place.moment.version)
        {
            kept.insert(place.key, Kept { moment: place.moment, whole });
        }
    }
}
