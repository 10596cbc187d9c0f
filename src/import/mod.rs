//! Ways into the record, a folder a format.

pub mod article;
pub mod dataset;
pub mod record;
pub mod stream;
