//! Encyclopedia articles on foreign relations, from an unread text to cited facts. `text` reads the forms in which articles lie
//! in dumps, and `facts` their sentences; `read` is an article that was read. `record` and `sources` tell what is known
//! already, and `settle` holds one against the other. `sheet` writes proposals as a record bundle, `document` keeps the text
//! itself, `import` does it all, `report` tells it, and `gold` measures.
//!
//! Loading takes the way of every bundle: what the importer finds is written as TOML, checked, and loaded in one
//! transaction an article.

mod document;
pub mod facts;
mod gold;
mod import;
mod read;
mod record;
mod report;
mod settle;
mod sheet;
mod sources;
pub mod text;

pub use gold::{Score, score};
pub use import::{ArticleError, Options, import};
pub use record::gazetteer;
pub use report::Report;
pub use text::Format;
