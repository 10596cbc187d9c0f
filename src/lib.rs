//! The foreign relations of states as one graph: who has relations with whom, since when, by which treaties, and who
//! says so.

pub mod database;
pub mod edtf;
pub mod entity;
pub mod error;
pub mod import;
