//! What rules make of a text: `cargo +nightly fuzz run rules`.
#![no_main]

#[path = "../checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|text: &str| checks::rules(text));
