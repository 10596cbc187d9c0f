//! What the documents show is true: every query in them is asked, and gives the answer beneath it. With
//! `UPDATE_DOCUMENTS=1` the answers are written anew instead.
//!
//! A block of `graphql`, or of `sh` that sends a query by curl, is a question, and the block of `json` that follows it is
//! its answer. A block of `json` that is introduced "with the variables" comes between them, or asks the query above once
//! more. Cursors tell a reader nothing and differ whenever the record does: an answer shows `…` in their place, and `…` in
//! variables is the last `endCursor` above. A block of `graphql of a loaded world` is answered in words from data that are not
//! ours to keep; it is asked of the record, and must be a question that can be asked.

use crate::support::{
    markdown::{Block, blocks, replaced},
    server::Server,
};
use async_graphql::Value as Ordered;
use chancery::graphql::error::Code;
use reqwest::RequestBuilder;
use serde_json::{Value, json};
use std::{fs, path::PathBuf};

const DOCUMENTS: [&str; 2] = ["README.md", "docs/api.md"];

/// Where the documents take the server to be.
const ADDRESS: &str = "http://127.0.0.1:8000";

/// How wide an answer is laid out.
const WIDTH: usize = 110;

/// How long an answer may be, that a reader takes it in.
const LINES: usize = 28;

fn path(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), name].iter().collect()
}

#[tokio::test]
async fn every_query_of_the_documents_gives_the_answer_beneath_it() {
    let server = Server::reading().await;
    let update = std::env::var_os("UPDATE_DOCUMENTS").is_some();
    let mut wrong = vec![];
    for name in DOCUMENTS {
        let document = fs::read_to_string(path(name)).expect("a document");
        let mut corrected = document.clone();
        let mut asked = 0;
        for (block, right) in answers(&server, name, &document).await.into_iter().rev() {
            asked += 1;
            let length = right.lines().count();
            assert!(length <= LINES, "{name}: an answer of {length} lines is too long; ask for less:\n{right}");
            if serde_json::from_str::<Value>(&block.text).ok() != serde_json::from_str(&right).ok() {
                wrong.push(format!("{name}, line {}: the answer is\n{right}", block.lines.start + 1));
                corrected = replaced(&corrected, &block.lines, &right);
            }
        }
        assert!(asked > 0, "{name} asks nothing");
        if update {
            fs::write(path(name), corrected).expect("written");
        }
    }
    wrong.reverse();
    assert!(update || wrong.is_empty(), "UPDATE_DOCUMENTS=1 writes these answers:\n\n{}", wrong.join("\n\n"));
}

/// Each block that holds an answer, with the right one.
async fn answers(server: &Server, name: &str, document: &str) -> Vec<(Block, String)> {
    let mut answers = vec![];
    let mut cursor = String::new();
    let mut query = String::new();
    let mut blocks = blocks(document).into_iter().peekable();
    while let Some(block) = blocks.next() {
        let request = match &*block.language {
            "graphql" => {
                query.clone_from(&block.text);
                let variables = blocks.next_if(gives_variables);
                posted(server, &query, &variables.map_or(Value::Null, |block| parsed(&block, &cursor)))
            }
            "graphql of a loaded world" => {
                server.ask(&block.text, Value::Null).await;
                continue;
            }
            "json" if gives_variables(&block) => posted(server, &query, &parsed(&block, &cursor)),
            "sh" => match curl(server, &block.text) {
                Some(request) => request,
                None => continue,
            },
            _ => continue,
        };
        let line = block.lines.start;
        let answer = blocks.next_if(|block| block.language == "json" && !gives_variables(block));
        let answer = answer.unwrap_or_else(|| panic!("{name}, line {line}: no answer follows"));
        let text = request.send().await.expect("a response").text().await.expect("a text");
        let mut right = serde_json::from_str(&text).expect("JSON");
        hide_cursors(&mut right, &mut cursor);
        answers.push((answer, laid_out(&right, 0, 0)));
    }
    answers
}

fn gives_variables(block: &Block) -> bool {
    block.language == "json" && block.introduction.contains("with the variables")
}

fn parsed(block: &Block, cursor: &str) -> Value {
    serde_json::from_str(&block.text.replace('…', cursor)).expect("JSON")
}

fn posted(server: &Server, query: &str, variables: &Value) -> RequestBuilder {
    let body = json!({ "query": query, "variables": variables });
    server.client.post(format!("{}/graphql", server.address)).json(&body)
}

/// What a call of curl sends, if it sends a query.
fn curl(server: &Server, command: &str) -> Option<RequestBuilder> {
    if !command.contains(&format!("curl {ADDRESS}/graphql")) {
        return None;
    }
    let quoted = |before: &str| Some(command.split_once(before)?.1.split_once('\'')?.0);
    let sent = quoted("--json '").map(|body| {
        let body: Value = serde_json::from_str(body).expect("JSON");
        posted(server, body["query"].as_str().expect("a query"), &body["variables"])
    });
    sent.or_else(|| {
        let query = quoted("--get --data-urlencode 'query=")?;
        let mut address = reqwest::Url::parse(&server.address).expect("an address");
        address.set_path("graphql");
        address.query_pairs_mut().append_pair("query", query);
        Some(server.client.get(address))
    })
}

fn hide_cursors(answer: &mut Ordered, last: &mut String) {
    match answer {
        Ordered::Object(fields) => {
            for (name, value) in fields {
                match (name.as_str(), value) {
                    ("cursor" | "startCursor" | "endCursor", Ordered::String(cursor)) => {
                        let shown = std::mem::replace(cursor, "…".to_owned());
                        if name == "endCursor" {
                            *last = shown;
                        }
                    }
                    (_, value) => hide_cursors(value, last),
                }
            }
        }
        Ordered::List(entries) => entries.iter_mut().for_each(|entry| hide_cursors(entry, last)),
        _ => {}
    }
}

/// Like a person would lay it out: in the order of the query, and on one line what fits.
fn laid_out(value: &Ordered, indent: usize, before: usize) -> String {
    let line = on_one_line(value);
    if indent + before + line.chars().count() <= WIDTH {
        return line;
    }
    let margin = " ".repeat(indent);
    let lines = |entries: Vec<String>| entries.join(&format!(",\n{margin}  "));
    match value {
        Ordered::Object(fields) => {
            let entries = fields
                .iter()
                .map(|(name, value)| format!("\"{name}\": {}", laid_out(value, indent + 2, name.len() + 4)));
            format!("{{\n{margin}  {}\n{margin}}}", lines(entries.collect()))
        }
        Ordered::List(entries) if entries.len() == 1 => format!("[{}]", laid_out(&entries[0], indent, before + 1)),
        Ordered::List(entries) => {
            let entries = entries.iter().map(|entry| laid_out(entry, indent + 2, 0));
            format!("[\n{margin}  {}\n{margin}]", lines(entries.collect()))
        }
        _ => line,
    }
}

fn on_one_line(value: &Ordered) -> String {
    match value {
        Ordered::Object(fields) if !fields.is_empty() => {
            let entries: Vec<_> =
                fields.iter().map(|(name, value)| format!("\"{name}\": {}", on_one_line(value))).collect();
            format!("{{ {} }}", entries.join(", "))
        }
        Ordered::List(entries) => {
            format!("[{}]", entries.iter().map(on_one_line).collect::<Vec<_>>().join(", "))
        }
        leaf => serde_json::to_string(leaf).expect("JSON"),
    }
}

#[test]
fn the_documents_list_every_code_of_an_error() {
    let document = fs::read_to_string(path("docs/api.md")).expect("a document");
    let section = document.split("\n## ").find(|section| section.starts_with("Errors\n")).expect("a section on errors");
    let listed: Vec<_> = section.lines().filter(|line| line.starts_with("| `")).collect();
    let right: Vec<_> =
        Code::ALL.iter().map(|(code, meaning)| format!("| `{}` | {meaning} |", code.as_str())).collect();
    assert!(listed == right, "the table of codes in docs/api.md is\n{}", right.join("\n"));
}

#[tokio::test]
async fn every_example_of_the_playground_has_an_answer() {
    let server = Server::reading().await;
    let folder = path("web/src/playground/examples");
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("a folder") {
        let file = entry.expect("a file").path();
        if file.extension().is_none_or(|extension| extension != "graphql") {
            continue;
        }
        let query = fs::read_to_string(&file).expect("a query");
        let variables = fs::read_to_string(file.with_extension("json"))
            .map_or(Value::Null, |text| serde_json::from_str(&text).expect("JSON"));
        let data = server.ask(&query, variables).await;
        for (root, value) in data.as_object().expect("an object") {
            let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
            assert!(!empty, "{}: {root} is {value}", file.display());
        }
        count += 1;
    }
    assert!(count > 0, "the playground has no examples");
}
