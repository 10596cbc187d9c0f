//! The pages and their assets, which the web build has left in `web/dist` with their compressed forms beside them: the
//! atlas, whose one file stands at all its addresses, and the playground.

use axum::{
    body::{Body, Bytes},
    extract::Path,
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{
            ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
            IF_NONE_MATCH, VARY,
        },
    },
    response::{Html, IntoResponse, Response},
};
use rust_embed::{EmbeddedFile, RustEmbed};
use std::{borrow::Cow, fmt::Write};

#[derive(RustEmbed)]
#[folder = "web/dist"]
#[allow_missing = true]
struct Web;

/// The first parts of the addresses that the atlas gives to what it shows. It reads the rest itself, and says where nothing
/// is on record.
pub const ATLAS: [&str; 11] = [
    "country",
    "document",
    "event",
    "map",
    "organization",
    "paths",
    "person",
    "relation",
    "search",
    "source",
    "treaty",
];

/// No other host, and styles from `$styles`.
macro_rules! policy {
    ($styles:literal) => {
        concat!(
            "default-src 'none'; script-src 'self'; style-src ",
            $styles,
            "; font-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; \
             form-action 'none'; frame-ancestors 'none'"
        )
    };
}

/// Nothing inline.
const POLICY: &str = policy!("'self'");

/// Monaco, the editor, sets styles inline.
const PLAYGROUND_POLICY: &str = policy!("'self' 'unsafe-inline'");

const NOT_BUILT: &str = "<!doctype html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>chancery</title>
<main>
<h1>The atlas and the playground are not in this binary</h1>
<p>It was compiled before the web application was built. Build that first, with Node 20 or newer:</p>
<pre>npm --prefix web ci
npm --prefix web run build
cargo build --release</pre>
<p><code>script/serve</code> does all of it. The API answers at <a href=\"/graphql?query=%7B__typename%7D\">/graphql</a>
all the same.</p>
</main>
</html>
";

pub async fn atlas(headers: HeaderMap) -> Response {
    page("index.html", POLICY, &headers)
}

pub async fn playground(headers: HeaderMap) -> Response {
    page("playground/index.html", PLAYGROUND_POLICY, &headers)
}

fn page(path: &str, policy: &'static str, headers: &HeaderMap) -> Response {
    let page = file(path, headers, "no-cache");
    let page = page.unwrap_or_else(|| ([(CACHE_CONTROL, "no-cache")], Html(NOT_BUILT)).into_response());
    ([(CONTENT_SECURITY_POLICY, policy)], page).into_response()
}

/// The name of an asset has the hash of its content, so that it never changes. A worker's policy is its own file's.
pub async fn asset(Path(path): Path<String>, headers: HeaderMap) -> Response {
    match file(&format!("assets/{path}"), &headers, "public, max-age=31536000, immutable") {
        Some(asset) => ([(CONTENT_SECURITY_POLICY, PLAYGROUND_POLICY)], asset).into_response(),
        None => (StatusCode::NOT_FOUND, "no such asset\n").into_response(),
    }
}

/// A file in the coding that the client likes best, or word that it has it already.
fn file(path: &str, headers: &HeaderMap, caching: &'static str) -> Option<Response> {
    let (coding, file) = coded(path, headers)?;
    let etag = etag(&file);
    let body = if has(headers, &etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Response::new(Body::from(match file.data {
            Cow::Borrowed(bytes) => Bytes::from_static(bytes),
            Cow::Owned(bytes) => bytes.into(),
        }))
    };
    let described = [
        (CONTENT_TYPE, HeaderValue::try_from(media_type(path)).ok()?),
        (ETAG, HeaderValue::try_from(etag).ok()?),
        (CACHE_CONTROL, HeaderValue::from_static(caching)),
        (VARY, HeaderValue::from_static("accept-encoding")),
    ];
    let coding = coding.map(|coding| [(CONTENT_ENCODING, coding)]);
    Some((described, coding.map(axum::response::AppendHeaders), body).into_response())
}

fn coded(path: &str, headers: &HeaderMap) -> Option<(Option<&'static str>, EmbeddedFile)> {
    let codings = [("br", ".br"), ("gzip", ".gz")].into_iter().filter(|(coding, _)| accepts(headers, coding));
    let mut coded = codings.filter_map(|(coding, ending)| Some((Some(coding), Web::get(&format!("{path}{ending}"))?)));
    coded.next().or_else(|| Some((None, Web::get(path)?)))
}

fn accepts(headers: &HeaderMap, coding: &str) -> bool {
    let values = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).any(|part| {
        let mut parts = part.split(';').map(str::trim);
        let refused = |q: &str| q.strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()).is_some_and(|q| q <= 0.0);
        parts.next() == Some(coding) && !parts.any(refused)
    })
}

/// Of the bytes that are sent: each coding has its own.
fn etag(file: &EmbeddedFile) -> String {
    let hash = file.metadata.sha256_hash();
    let mut etag = "\"".to_owned();
    for byte in &hash[..12] {
        let _ = write!(etag, "{byte:02x}");
    }
    etag + "\""
}

fn has(headers: &HeaderMap, etag: &str) -> bool {
    let known = headers.get(IF_NONE_MATCH).and_then(|known| known.to_str().ok()).unwrap_or_default();
    known == "*" || known.split(',').any(|known| known.trim().trim_start_matches("W/") == etag)
}

fn media_type(path: &str) -> String {
    let guess = mime_guess::from_path(path).first_or_octet_stream();
    let charset = if guess.type_() == "text" { "; charset=utf-8" } else { "" };
    format!("{}{charset}", guess.essence_str())
}
