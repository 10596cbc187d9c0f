//! The scalars of the public schema, a file each. Every one names the standard that it follows.

pub mod actor_ref;
pub mod country_code;
pub mod date;
pub mod edtf;
pub mod json;
pub mod url;
