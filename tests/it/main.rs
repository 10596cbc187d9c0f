//! One test binary, a folder or file a subject. Everything runs against a real PostgreSQL and through the public surface.

mod cluster;
mod database;
mod documents;
mod edtf;
mod edtf_properties;
mod gold;
mod http;
mod import;
mod names;
mod pages;
mod planner;
mod record;
mod schema;
mod search;
mod statements;
mod support;
mod times;
