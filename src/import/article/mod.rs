//! Encyclopedia articles on foreign relations, from an unread text to cited facts. `text` reads the forms in which articles lie
//! in dumps, `facts` reads sentences, `record` tells what is known already, `settle` holds one against the other, `sheet`
//! writes proposals as a record bundle, `document` keeps the text itself, `gold` measures, and `import` does it all.
//!
//! Loading takes the way of every bundle: what the importer finds is written as TOML, checked, and loaded in one
//! transaction an article.

mod document;
pub mod facts;
mod gold;
mod import;
mod record;
mod report;
mod settle;
mod sheet;
pub mod text;

pub use gold::{Score, score};
pub use import::{ArticleError, Options, import};
pub use report::Report;
pub use text::Format;
