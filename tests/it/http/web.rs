//! The atlas and the playground, if this build has them; else the page that says how to get them.

use crate::support::server::Server;
use reqwest::{Client, Response, StatusCode};

async fn get(server: &Server, path: &str, headers: &[(&str, &str)]) -> Response {
    let client = Client::builder().no_gzip().build().expect("a client");
    let request = client.get(format!("{}{path}", server.address));
    headers
        .iter()
        .fold(request, |request, (name, value)| request.header(*name, *value))
        .send()
        .await
        .expect("a response")
}

fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    response.headers().get(name).map_or("", |value| value.to_str().expect("text"))
}

#[tokio::test]
async fn the_pages_load_nothing_from_elsewhere() {
    let server = Server::reading().await;
    for path in ["/", "/country/kazakhstan", "/playground", "/playground/"] {
        let page = get(&server, path, &[]).await;
        assert_eq!(page.status(), StatusCode::OK);
        assert!(header(&page, "content-type").starts_with("text/html"));
        assert_eq!(header(&page, "cache-control"), "no-cache");
        let policy = header(&page, "content-security-policy").to_owned();
        assert!(policy.starts_with("default-src 'none'; script-src 'self';"), "{policy}");
        assert!(!policy.contains("http"), "{policy}");
        let playground = path.starts_with("/playground");
        assert_eq!(policy.contains("unsafe"), playground, "only the playground's editor styles inline: {policy}");
    }
}

#[tokio::test]
async fn every_address_of_the_atlas_opens_it() {
    let server = Server::reading().await;
    let atlas = get(&server, "/", &[]).await.text().await.expect("text");
    for path in [
        "/country/KZ",
        "/organization/osce?asOf=2000&view=network",
        "/treaty/none-of-this-name",
        "/relation/kazakhstan/russia",
        "/paths?from=kazakhstan&to=thailand",
        "/search?q=Kazakstan",
        "/map",
    ] {
        let page = get(&server, path, &[]).await;
        assert_eq!(page.status(), StatusCode::OK, "{path}");
        assert_eq!(page.text().await.expect("text"), atlas, "{path}");
    }
}

#[tokio::test]
async fn what_is_no_address_says_where_everything_is() {
    let server = Server::reading().await;
    for path in ["/countries", "/countryside/KZ", "/playground/none"] {
        let nothing = get(&server, path, &[]).await;
        assert_eq!(nothing.status(), StatusCode::NOT_FOUND, "{path}");
        let answer = nothing.text().await.expect("text");
        assert!(answer.contains("the atlas is at /, the playground at /playground, the API at /graphql"), "{answer}");
    }
}

#[tokio::test]
async fn assets_are_kept_for_ever_and_each_coding_has_its_own_tag() {
    let server = Server::reading().await;
    let page = get(&server, "/", &[]).await.text().await.expect("text");
    let Some((_, rest)) = page.split_once("src=\"/assets/") else {
        assert!(page.contains("npm --prefix web run build"), "neither built nor told how to:\n{page}");
        return;
    };
    let path = format!("/assets/{}", rest.split('"').next().expect("a name"));
    let mut tags = vec![];
    for (accepted, coding) in [("gzip, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip;q=0", "")] {
        let asset = get(&server, &path, &[("accept-encoding", accepted)]).await;
        assert_eq!(asset.status(), StatusCode::OK);
        assert_eq!(header(&asset, "content-encoding"), coding);
        assert_eq!(header(&asset, "cache-control"), "public, max-age=31536000, immutable");
        assert!(header(&asset, "content-type").starts_with("text/javascript"));
        assert_eq!(header(&asset, "vary"), "accept-encoding");
        let tag = header(&asset, "etag").to_owned();
        let again = get(&server, &path, &[("accept-encoding", accepted), ("if-none-match", &tag)]).await;
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        tags.push(tag);
    }
    tags.dedup();
    assert_eq!(tags.len(), 3, "{tags:?}");
}

#[tokio::test]
async fn a_missing_asset_is_missing() {
    let server = Server::reading().await;
    for path in ["/assets/none.js", "/assets/../playground/index.html", "/assets/..%2f..%2f..%2fCargo.toml", "/assets/"]
    {
        assert_eq!(get(&server, path, &[]).await.status(), StatusCode::NOT_FOUND, "{path}");
    }
}
