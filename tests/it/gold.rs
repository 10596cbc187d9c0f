//! How well real articles are read, where they are at hand: none of their text is part of the project.

use crate::support::{
    command::{Run, chancery},
    database::Database,
    markdown::{Block, blocks},
    server::Server,
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, path::Path};

/// Beside the project; `None`, with a message, where it is not there.
fn articles() -> Option<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    if folder.is_dir() {
        return Some(folder.to_string_lossy().into_owned());
    }
    eprintln!("skipped: the articles are not at hand in {}", folder.display());
    None
}

fn path(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name).to_string_lossy().into_owned()
}

#[tokio::test]
async fn rules_are_as_precise_and_find_as_much_as_promised() {
    let Some(articles) = articles() else { return };
    let database = Database::loaded().await;
    let files = fs::read_dir(path("tests/gold")).expect("a folder").map(|file| file.expect("a file").path());
    let gold: Vec<_> = files.filter(|file| file.extension().is_some_and(|extension| extension == "tsv")).collect();
    assert!(gold.len() >= 5, "{gold:?}");
    let mut arguments = vec!["score", "--articles", &articles];
    arguments.extend(gold.iter().map(|file| file.to_str().expect("UTF-8")));
    let url = database.url();
    arguments.extend(["--database-url", &url]);
    let Run { status, out, err } = chancery(&arguments);
    assert_eq!(status, 0, "{err}");
    let rates = |row: &str| -> [f64; 2] {
        let line = out.lines().find_map(|line| line.strip_prefix(row)).unwrap_or_else(|| panic!("no {row} in\n{out}"));
        let mut numbers = line.split_whitespace().rev().map(|number| number.parse().expect("a number"));
        let recall = numbers.next().expect("recall");
        [numbers.next().expect("precision"), recall]
    };
    let ([precision, recall], [others, _]) = (rates("all dated"), rates("all not dated"));
    assert!(precision >= 0.95 && recall >= 0.7 && others >= 0.9, "{out}");
}

#[tokio::test]
async fn the_article_of_kazakhstan_ties_the_record_to_its_passages() {
    let Some(articles) = articles() else { return };
    let database = Database::loaded().await;
    let file = format!("{articles}/foreign-relations-of-kazakhstan.txt");
    let run = chancery(&["import", "article", &file, "--database-url", &database.url()]);
    assert_eq!(run.status, 0, "{}", run.err);

    let server = Server::over(database, &["--max-cost", "10000000"]).await;
    let query = "query Facts($after: String) {
        source(slug: \"foreign-relations-of-kazakhstan-2014\") {
            citedFacts(first: 200, after: $after) {
                pageInfo { hasNextPage endCursor }
                edges { node { ... on Cited { id } } citation { passage { id } } }
            }
        }
    }";
    let mut facts: BTreeMap<String, bool> = BTreeMap::new();
    let mut after = Value::Null;
    loop {
        let mut answer = server.ask(query, json!({ "after": after })).await;
        let page = answer["source"]["citedFacts"].take();
        for edge in page["edges"].as_array().expect("edges") {
            let id = edge["node"]["id"].as_str().expect("an id").to_owned();
            *facts.entry(id).or_default() |= !edge["citation"]["passage"].is_null();
        }
        if page["pageInfo"]["hasNextPage"] == false {
            break;
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
    let placed = facts.values().filter(|is_placed| **is_placed).count();
    assert!(placed * 5 >= facts.len() * 4, "{placed} of {} facts have their passage", facts.len());
}

/// Imports the article that docs/articles.md shows; gives its blocks, and the report.
async fn example(database: &Database) -> (Vec<Block>, Run, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let blocks = blocks(&fs::read_to_string(path("docs/articles.md")).expect("a document"));
    let [article, review] = ["article.txt", "review.toml"].map(|name| folder.path().join(name));
    fs::write(&article, format!("{}\n", blocks[0].text)).expect("written");
    let [article, review] = [&article, &review].map(|path| path.to_str().expect("UTF-8"));
    let run = chancery(&["import", "article", article, "--review", review, "--database-url", &database.url()]);
    let proposals = fs::read_to_string(review).expect("a review");
    for arguments in [&["check", review][..], &["import", "record", review, "--database-url", &database.url()]] {
        let run = chancery(arguments);
        assert_eq!(run.status, 0, "{}", run.err);
    }
    (blocks, run, proposals)
}

#[tokio::test]
async fn the_example_of_the_document_reads_as_it_says() {
    let database = Database::loaded().await;
    let (blocks, run, proposals) = example(&database).await;
    let block = |language: &str, place: usize| {
        let mut of_language = blocks.iter().filter(|block| block.language == language);
        of_language.nth(place).expect("a block").text.clone()
    };
    assert_eq!(run.out.trim_end(), block("", 1));
    assert!(proposals.contains(&block("toml", 0)), "{proposals}");

    let server = Server::over(database, &[]).await;
    let answer = server.ask(&block("graphql", 0), Value::Null).await;
    let passage = &answer["document"]["sections"][0]["passages"]["nodes"][0];
    let sentences: Vec<_> = passage["facts"]["edges"]
        .as_array()
        .expect("facts")
        .iter()
        .map(|fact| fact["citation"]["sentence"]["text"].as_str().expect("a sentence"))
        .collect();
    assert!(sentences.contains(&"Both countries are members of the European Union."), "{answer:#}");
}
