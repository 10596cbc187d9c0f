//! What tests stand on: databases, a server over one of them, the command line, and what documents show.

pub mod command;
pub mod database;
pub mod markdown;
pub mod server;
