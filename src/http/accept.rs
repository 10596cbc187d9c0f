//! Which of the two media types of GraphQL over HTTP a client wants.

use axum::http::{
    HeaderMap, HeaderValue,
    header::{ACCEPT, CONTENT_TYPE},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// `application/graphql-response+json`: the status says whether the request was executed.
    GraphQl,
    /// `application/json`, from before there was the other: 200 for every request that was understood as one.
    Json,
}

impl Media {
    /// Nothing if the client accepts neither.
    pub fn wanted(headers: &HeaderMap) -> Option<Media> {
        let mut accepted = headers.get_all(ACCEPT).iter().peekable();
        if accepted.peek().is_none() {
            return Some(Media::Json);
        }
        let ranges: Vec<Range> = accepted
            .filter_map(|value| value.to_str().ok())
            .flat_map(|v| v.split(','))
            .filter_map(Range::read)
            .collect();
        let [graphql, json] = ["graphql-response+json", "json"].map(|subtype| quality(&ranges, subtype));
        // Who only says */* may not know the new type.
        let named = ranges.iter().any(|range| range.subtype == "graphql-response+json");
        match (graphql, json) {
            (graphql, json) if graphql <= 0.0 && json <= 0.0 => None,
            (graphql, json) if named && graphql >= json => Some(Media::GraphQl),
            (_, json) if json > 0.0 => Some(Media::Json),
            _ => Some(Media::GraphQl),
        }
    }

    pub fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Media::GraphQl => "application/graphql-response+json; charset=utf-8",
            Media::Json => "application/json; charset=utf-8",
        })
    }
}

struct Range {
    kind: String,
    subtype: String,
    quality: f32,
}

impl Range {
    fn read(text: &str) -> Option<Range> {
        let mut parts = text.split(';').map(|part| part.trim().to_ascii_lowercase());
        let range = parts.next()?;
        let (kind, subtype) = range.split_once('/')?;
        let quality = parts.find_map(|part| part.strip_prefix("q=").map(|q| q.parse().unwrap_or(0.0)));
        Some(Range { kind: kind.to_owned(), subtype: subtype.to_owned(), quality: quality.unwrap_or(1.0) })
    }
}

/// Of `application/…`, by the range that names it most closely (RFC 9110, 12.5.1).
fn quality(ranges: &[Range], subtype: &str) -> f32 {
    let matches = ranges.iter().filter_map(|range| {
        let closeness = match (&*range.kind, &*range.subtype) {
            ("application", own) if own == subtype => 3,
            ("application", "*") => 2,
            ("*", "*") => 1,
            _ => return None,
        };
        Some((closeness, range.quality))
    });
    matches.max_by_key(|(closeness, _)| *closeness).map_or(0.0, |(_, quality)| quality)
}

/// Whether a body is JSON in UTF-8. Nothing else is taken: a form or plain text may come from any page in a browser
/// without its owner's consent.
pub fn is_json(headers: &HeaderMap) -> bool {
    let Some(Ok(value)) = headers.get(CONTENT_TYPE).map(HeaderValue::to_str) else { return false };
    let mut parts = value.split(';').map(|part| part.trim().to_ascii_lowercase());
    parts.next().as_deref() == Some("application/json")
        && parts.all(|part| match part.strip_prefix("charset=") {
            Some(charset) => matches!(charset.trim_matches('"'), "utf-8" | "utf8"),
            None => true,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_of_both_is_chosen() {
        for (accept, wanted) in [
            (Some("*/*"), Some(Media::Json)),
            (None, Some(Media::Json)),
            (Some("application/*"), Some(Media::Json)),
            (Some("application/json"), Some(Media::Json)),
            (Some("application/graphql-response+json"), Some(Media::GraphQl)),
            (Some("application/graphql-response+json; charset=utf-8, application/json;q=0.9"), Some(Media::GraphQl)),
            (Some("application/json;q=0.9, application/graphql-response+json;q=0.2"), Some(Media::Json)),
            (Some("application/json, application/graphql-response+json"), Some(Media::GraphQl)),
            (Some("application/json;q=0, */*"), Some(Media::GraphQl)),
            (Some("text/html, */*;q=0.8"), Some(Media::Json)),
            (Some("text/html"), None),
            (Some("application/json;q=0"), None),
            (Some(""), None),
        ] {
            let mut headers = HeaderMap::new();
            if let Some(accept) = accept {
                headers.insert(ACCEPT, accept.parse().unwrap());
            }
            assert_eq!(Media::wanted(&headers), wanted, "{accept:?}");
        }
    }

    #[test]
    fn only_json_in_utf_8_is_json() {
        for (content_type, json) in [
            ("application/json", true),
            ("Application/JSON; Charset=\"UTF-8\"", true),
            ("application/json; charset=latin1", false),
            ("text/plain", false),
            ("application/x-www-form-urlencoded", false),
            ("application/jsonp", false),
        ] {
            let headers = HeaderMap::from_iter([(CONTENT_TYPE, content_type.parse().unwrap())]);
            assert_eq!(is_json(&headers), json, "{content_type}");
        }
    }
}
