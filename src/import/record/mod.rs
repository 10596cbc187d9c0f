//! Record bundles: TOML that a person edits or a program writes, in a folder or one file, read, checked and loaded. `files` reads the texts, `check`
//! makes a bundle of them or names every mistake, `load` brings the bundle into the database. What a kind of fact looks
//! like in a file and in the tables is in `kind`, a file a kind.

mod backing;
mod bundle;
mod check;
mod cite;
mod closest;
mod context;
mod directory;
mod document;
mod draft;
mod fact;
mod files;
mod form;
mod head;
mod kind;
mod load;
mod mistake;
mod on_record;
mod reference;
mod report;
mod row;
mod slug;
mod text;
mod value;

pub use bundle::{Bundle, Dataset};
pub use check::{check, check_unwritten};
pub use files::Files;
pub use load::{LoadError, Progress, load, load_with, retract};
pub use mistake::{Mistake, Mistakes};
pub use report::{Counts, Report, TextReport};
pub(in crate::import) use slug::{join, slugify};
pub use text::{Mentioned, Text, TextMention, TextPassage, TextReference, TextSection, passage_hash};

/// The curated record that comes with the program: the folder `data/` of its repository.
#[must_use]
pub fn embedded() -> &'static include_dir::Dir<'static> {
    static RECORD: include_dir::Dir<'_> = include_dir::include_dir!("$CARGO_MANIFEST_DIR/data");
    &RECORD
}
