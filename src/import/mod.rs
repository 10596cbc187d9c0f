//! Ways into the record, a folder a format; `copy` writes rows as the database takes them by the million.

pub mod article;
mod copy;
pub mod dataset;
pub mod record;
pub mod stream;
