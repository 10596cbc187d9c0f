//! The foreign relations of states as one graph: who has relations with whom, since when, by which treaties, and who
//! says so. The binary in `main.rs` is the command line over this library.

pub mod config;
pub mod database;
pub mod edtf;
pub mod entity;
pub mod error;
pub mod graphql;
pub mod http;
pub mod import;

/// Answers and bundles are made of many small pieces: the C library's allocator took a fifth of the server's time for a small
/// answer, and a third of an importer's own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
