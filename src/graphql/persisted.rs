//! Documents: parsed once, kept by the SHA-256 of their text, and asked for by that alone (automatic persisted queries, as
//! Apollo's clients speak them); and the trusted ones, which a file names by ids of its own.

use super::{
    error::{self, Code},
    parse::Document,
    service::hex,
};
use crate::{config::Limits, error::Error};
use async_graphql::ServerError;
use quick_cache::{Weighter, sync::Cache};
use sha2::{Digest, Sha256};
use std::{collections::HashMap, fs, io, path::Path, sync::Arc};

/// Tokens of all documents that are kept: some 20 MB.
const KEPT: u64 = 200_000;

/// The SHA-256 of a text.
pub type Hash = [u8; 32];

/// Which document a request means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    Text(String),
    /// A text to be kept by its hash, which is given, too.
    Registered {
        text: String,
        hash: Hash,
    },
    /// What was registered before, or is trusted.
    Hash(Hash),
    /// What is trusted by this id.
    Id(String),
}

/// Documents that may be asked for by their ids, as a JSON object: id to text.
#[derive(Default)]
pub struct Trusted {
    by_id: HashMap<String, Arc<Document>>,
    by_hash: HashMap<Hash, Arc<Document>>,
    /// Nothing else is answered.
    pub only: bool,
}

/// Why a file of trusted documents cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TrustedError {
    #[error("cannot be read")]
    Unreadable(#[from] io::Error),
    #[error("is no JSON object of ids and documents, as graphql-codegen writes it")]
    NoObject(#[from] serde_json::Error),
    #[error("document {id:?}: {}", error.message)]
    Document { id: String, error: Box<ServerError> },
}

impl Trusted {
    /// The documents of a file.
    ///
    /// # Errors
    /// If it cannot be read, or holds what is no document within the limits.
    pub fn read(path: &Path, only: bool, limits: &Limits) -> Result<Trusted, TrustedError> {
        let texts: HashMap<String, String> = serde_json::from_slice(&fs::read(path)?)?;
        let mut trusted = Trusted { only, ..Trusted::default() };
        for (id, text) in texts {
            let document = match Document::parse(&text, limits) {
                Ok(document) => Arc::new(document),
                Err(error) => return Err(TrustedError::Document { id, error: Box::new(error) }),
            };
            trusted.by_hash.insert(hash(&text), document.clone());
            trusted.by_id.insert(id, document);
        }
        Ok(trusted)
    }
}

/// The documents seen of late, and the trusted ones. Those that cannot be parsed are not kept.
pub struct Documents {
    kept: Cache<Hash, Arc<Document>, Tokens>,
    trusted: Trusted,
}

#[derive(Clone)]
struct Tokens;

impl Weighter<Hash, Arc<Document>> for Tokens {
    fn weight(&self, _: &Hash, document: &Arc<Document>) -> u64 {
        document.tokens as u64
    }
}

impl Documents {
    pub fn new(trusted: Trusted) -> Documents {
        Documents { kept: Cache::with_weighter(1_000, KEPT, Tokens), trusted }
    }

    /// The document that a request means.
    pub fn find(&self, asked: &Asked, limits: &Limits) -> Result<Arc<Document>, ServerError> {
        match asked {
            Asked::Text(text) => self.of_text(text, hash(text), limits),
            Asked::Registered { text, hash: given } => {
                let hash = hash(text);
                if hash != *given {
                    let message = format!(
                        "extensions.persistedQuery.sha256Hash is not the hash of query, which is {}",
                        hex(&hash)
                    );
                    return Err(error::refused(Error::BadInput(message)));
                }
                self.of_text(text, hash, limits)
            }
            Asked::Hash(hash) => self.of_hash(hash),
            Asked::Id(id) => {
                let hash = || unhex(id.strip_prefix("sha256:").unwrap_or(id));
                let trusted = self.trusted.by_id.get(id).cloned();
                trusted.map_or_else(|| hash().map_or_else(|| Err(unknown(id)), |hash| self.of_hash(&hash)), Ok)
            }
        }
    }

    fn of_text(&self, text: &str, hash: Hash, limits: &Limits) -> Result<Arc<Document>, ServerError> {
        if let Some(document) = self.trusted.by_hash.get(&hash) {
            return Ok(document.clone());
        }
        if self.trusted.only {
            let message = "this server answers none but the documents that it trusts, and this is none of them";
            return Err(error::coded(Code::NotTrusted, message.to_owned(), []));
        }
        if let Some(document) = self.kept.get(&hash) {
            return Ok(document);
        }
        let document = Arc::new(Document::parse(text, limits)?);
        self.kept.insert(hash, document.clone());
        Ok(document)
    }

    fn of_hash(&self, hash: &Hash) -> Result<Arc<Document>, ServerError> {
        let known = self.trusted.by_hash.get(hash).cloned();
        let known = known.or_else(|| if self.trusted.only { None } else { self.kept.get(hash) });
        // Clients of the protocol know it by these very words, and send the text then.
        known.ok_or_else(|| error::coded(Code::PersistedQueryNotFound, "PersistedQueryNotFound".to_owned(), []))
    }
}

fn unknown(id: &str) -> ServerError {
    let id: String = id.chars().take(100).collect();
    let message =
        format!("no trusted document has the id {id:?}; send the query, or `sha256:` and the hash of its text");
    error::coded(Code::NotTrusted, message, [])
}

pub fn hash(text: &str) -> Hash {
    Sha256::digest(text).into()
}

/// A hash that is written in hexadecimal.
pub fn unhex(text: &str) -> Option<Hash> {
    if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut hash = [0; 32];
    for (place, byte) in hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * place..2 * place + 2], 16).ok()?;
    }
    Some(hash)
}
