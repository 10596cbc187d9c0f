//! What tests stand on: databases, a server over one of them, and the command line.

pub mod command;
pub mod database;
pub mod server;
