//! The text of one article in each of its forms: `cargo +nightly fuzz run readers`.
#![no_main]

#[path = "../checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|text: &str| checks::readers(text));
