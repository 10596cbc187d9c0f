//! Names of actors that nobody bears: the error names what was probably meant.

use crate::support::server::Server;
use serde_json::Value;

#[tokio::test]
async fn an_unknown_name_is_answered_with_the_closest() {
    let server = Server::reading().await;
    for (field, named, closest) in [
        ("country", "KZK", "\"KZ\""),
        ("country", "XQ", "\"AQ\""),
        ("actor", "kazakstan", "\"kazakhstan\""),
        ("actor", "OSCE", "\"osce\""),
        ("actor", "erlan-idrisov", "\"erlan-idrissov\""),
    ] {
        let argument = if field == "country" { "code" } else { "ref" };
        let answer = server.answer(&format!("{{ {field}({argument}: \"{named}\") {{ name }} }}"), Value::Null).await;
        let error = &answer["errors"][0];
        let message = error["message"].as_str().expect("a message");
        assert_eq!(error["extensions"]["code"], "NOT_FOUND");
        assert!(message.contains(named) && message.contains("did you mean") && message.contains(closest), "{message}");
        assert!(answer["data"][field].is_null());
    }
}

#[tokio::test]
async fn an_adjective_finds_its_country_and_is_no_name_of_it() {
    let server = Server::reading().await;
    let query =
        "{ search(query: \"Bruneian\", first: 1) { nodes { ... on Country { slug aliases names { text kind } } } } }";
    let country = &server.ask(query, Value::Null).await["search"]["nodes"][0];
    assert_eq!(country["slug"], "brunei");
    assert!(!country["aliases"].as_array().expect("aliases").contains(&"Bruneian".into()));
    let names = country["names"].as_array().expect("names");
    assert!(names.iter().any(|name| name["text"] == "Bruneian" && name["kind"] == "DEMONYM"), "{names:?}");
}
