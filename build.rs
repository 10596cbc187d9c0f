//! The web application is built by npm, never by cargo. This only says which binary it will be: one with it, or one with
//! a page that tells how to get it.

use std::{env, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=web/dist");
    println!("cargo::rerun-if-env-changed=WEB_REQUIRED");
    if ["web/dist/index.html", "web/dist/playground/index.html"].iter().all(|page| Path::new(page).is_file()) {
        return;
    }
    let how = "web/dist is missing: run `npm ci && npm run build` in web/";
    assert!(env::var_os("WEB_REQUIRED").is_none_or(|required| required.is_empty() || required == "0"), "{how}");
    println!("cargo::warning={how}; until then the atlas and the playground are a page that says so");
}
