//! Global object identification (Relay): an id says which type and which slug, so it is the same after the data was
//! loaded again elsewhere. Clients must not look inside: it is base64.

use async_graphql::ID;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

pub fn encode(kind: &str, slug: &str) -> ID {
    ID(URL_SAFE_NO_PAD.encode(format!("{kind}:{slug}")))
}

/// The type and the slug; nothing if it is none of our ids.
pub fn decode(id: &str) -> Option<(String, String)> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(id).ok()?).ok()?;
    if text.contains('\0') {
        return None; // which PostgreSQL cannot hold
    }
    let (kind, slug) = text.split_once(':')?;
    Some((kind.to_owned(), slug.to_owned()))
}
