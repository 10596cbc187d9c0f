//! One test binary, a folder or file a subject.

mod cluster;
mod edtf;
mod edtf_properties;
