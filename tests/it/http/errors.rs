//! The codes of errors: one list, and nothing outside of it.

use super::query;
use crate::support::server::Server;
use chancery::graphql::error::Code;

#[tokio::test]
async fn every_error_has_a_code_of_the_list() {
    let server = Server::reading().await;
    for document in [
        "{",
        "{ nonsense }",
        "mutation { nothing }",
        "{ country(code: XX) { id } }",
        "{ country(code: 1) { id } }",
        "{ countries(first: -1) { nodes { id } } }",
        "{ countries(first: 500) { nodes { treaties(first: 500) { nodes { id } } } } }",
    ] {
        let (_, answer) = query(&server, document).await;
        let errors = answer["errors"].as_array().expect("errors");
        for error in errors {
            let code = error["extensions"]["code"].as_str().expect("a code");
            assert!(Code::ALL.iter().any(|(known, _)| known.as_str() == code), "{document}: {error}");
        }
    }
}
