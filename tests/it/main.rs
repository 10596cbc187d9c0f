//! One test binary, a folder or file a subject.

mod edtf;
mod edtf_properties;
