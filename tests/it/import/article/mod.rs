//! Articles, from the command line to what the server answers of them. Their sentences are of our own making, about a small
//! world that is loaded beside the record.

mod again;
mod bad_input;
mod forms;
mod properties;
mod record;
mod review;
mod sentences;
mod text;

use crate::support::{
    command::{Run, chancery},
    database::Database,
    server::Server,
};
use serde_json::{Value, json};
use std::{fs, path::PathBuf};
use tempfile::TempDir;

/// A database with the small world, and a folder for files.
pub struct World {
    database: Database,
    folder: TempDir,
}

impl World {
    /// Without the record that comes with chancery.
    pub async fn alone() -> World {
        World::over(Database::migrated().await)
    }

    /// Beside the record that comes with chancery.
    pub async fn beside_the_record() -> World {
        World::over(Database::loaded().await)
    }

    fn over(database: Database) -> World {
        let world = World { database, folder: tempfile::tempdir().expect("a folder") };
        world.passes(&["import", "record", "tests/it/import/article/world.toml"]);
        world
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::write(&path, content).expect("written");
        path.to_str().expect("UTF-8").to_owned()
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("a file")
    }

    /// Runs the command over the database.
    pub fn run(&self, arguments: &[&str]) -> Run {
        let url = self.database.url();
        chancery(&[arguments, &["--database-url", &url]].concat())
    }

    /// Runs what has to pass; gives what it prints.
    pub fn passes(&self, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        assert_eq!(run.status, 0, "{arguments:?}\n{}\n{}", run.out, run.err);
        run.out
    }

    /// Imports an article in the form of dumps, with further arguments.
    pub fn import(&self, article: &str, arguments: &[&str]) -> String {
        let file = self.write("article.txt", article);
        self.passes(&[&["import", "article", &file], arguments].concat())
    }

    /// Imports it, and leaves what it proposes in a file of this name.
    pub fn propose(&self, article: &str, review: &str) -> String {
        let review = self.path(review);
        self.import(article, &["--review", review.to_str().expect("UTF-8")])
    }

    pub async fn serve(self) -> Server {
        Server::over(self.database, &["--max-cost", "10000000"]).await
    }

    /// What the database answers to a query that gives one text a row.
    pub async fn rows(&self, sql: &str) -> Vec<String> {
        use sea_orm::{ConnectionTrait, DbBackend, Statement};
        let connection = self.database.connect().await;
        let rows = connection.query_all_raw(Statement::from_string(DbBackend::Postgres, sql)).await.expect(sql);
        let rows = rows.iter().map(|row| row.try_get_by_index(0).expect("a text")).collect();
        connection.close().await.expect("closed");
        rows
    }
}

/// The line of a report that has the counts of a kind: stated, on record, conflicting, new, loaded.
fn counts(report: &str, kind: &str) -> [usize; 5] {
    let line = report.lines().find(|line| line.split_whitespace().next() == Some(kind));
    let line = line.unwrap_or_else(|| panic!("no {kind} in\n{report}"));
    let counts: Vec<_> = line.split_whitespace().skip(1).map(|count| count.parse().expect("a count")).collect();
    counts.try_into().expect("five counts")
}

/// The document of an article: its sections with what their passages say and cite.
async fn document(server: &Server, slug: &str) -> Value {
    let query = "query Document($slug: String!) {
        document(slug: $slug) {
            title
            categories
            sections { ...Text subsections { ...Text subsections { ...Text } } }
        }
    }
    fragment Text on Section {
        heading
        passages { nodes {
            text
            references { position source { title kind url publisher issued { edtf } } }
            mentions { name }
            places { name }
            facts { edges { node { __typename ... on Cited { origin } } citation { sentence { text } source { title } } } }
        } }
    }";
    server.ask(query, json!({ "slug": slug })).await["document"].take()
}
