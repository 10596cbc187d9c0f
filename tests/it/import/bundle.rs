//! Small bundles for tests, written into a folder of their own and loaded as a user would.

use crate::support::{
    command::{Run, chancery},
    database::Database,
};
use chancery::import::record::Counts;
use serde_json::Value;
use std::fs;
use tempfile::TempDir;

/// A dataset with a source of the same name, which its facts cite unless they say otherwise.
#[derive(Clone)]
pub struct Bundle {
    dataset: &'static str,
    head: String,
    facts: Vec<String>,
}

impl Bundle {
    pub fn of(dataset: &'static str) -> Bundle {
        let head = format!("slug = '{dataset}'\ntitle = 'The {dataset} as data'\nlicence = 'MIT'\n");
        let bundle = Bundle { dataset, head, facts: vec![] };
        bundle.fact("source", &format!("slug = '{dataset}', title = 'The {dataset}', kind = 'BOOK'"))
    }

    /// Its facts were read from a text by rules, and are so sure unless they say otherwise.
    pub fn extracted(mut self, confidence: f64) -> Bundle {
        self.head.extend(["origin = 'EXTRACTED'\nconfidence = ", &format!("{confidence:?}"), "\n"]);
        self
    }

    /// It is an import, believed by its authority.
    pub fn imported(mut self, authority: i32) -> Bundle {
        self.head.extend(["origin = 'IMPORTED'\nauthority = ", &authority.to_string(), "\n"]);
        self
    }

    pub fn country(self, slug: &str) -> Bundle {
        self.fact("country", &format!("slug = '{slug}', name = 'The country of {slug}'"))
    }

    /// Any fact: its kind, and its fields in one line of TOML.
    pub fn fact(mut self, kind: &str, fields: &str) -> Bundle {
        self.facts.push(format!("{kind} = [{{ {fields} }}]\n"));
        self
    }

    /// What is on record already: its kind, and slug = name for each.
    pub fn on_record(self, kind: &str, names: &str) -> Bundle {
        self.file(&format!("on_record.{kind} = {{ {names} }}\n"))
    }

    /// A file as it stands.
    pub fn file(mut self, text: &str) -> Bundle {
        self.facts.push(text.to_owned());
        self
    }

    /// A folder with a file for each fact.
    fn folder(&self) -> TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |file: &str, text: &str| fs::write(folder.path().join(file), text).expect("written");
        let dataset = self.dataset;
        write("bundle.toml", &self.head);
        for (number, fact) in self.facts.iter().enumerate() {
            write(&format!("{number}.toml"), &format!("defaults = {{ cite = ['{dataset}'] }}\n{fact}"));
        }
        folder
    }

    /// Tries to load it.
    pub fn import(&self, database: &Database) -> Run {
        self.import_into(&database.url())
    }

    pub fn import_into(&self, url: &str) -> Run {
        let folder = self.folder();
        let folder = folder.path().to_str().expect("UTF-8");
        chancery(&["import", "record", folder, "--database-url", url])
    }

    /// Loads it, and gives the sum of the report.
    pub fn load(&self, database: &Database) -> Counts {
        let run = self.import(database);
        assert_eq!((run.status, run.err.as_str()), (0, ""));
        sum(&run.out)
    }
}

/// The sum of a report: `all`, and the four counts.
pub fn sum(report: &str) -> Counts {
    let last = report.lines().find_map(|line| line.strip_prefix("all ")).expect("a sum");
    let counts: Vec<usize> = last.split_whitespace().map(|count| count.parse().expect("a number")).collect();
    let [recorded, revised, retracted, unchanged] = counts[..] else { panic!("{last:?} is no sum") };
    Counts { recorded, revised, retracted, unchanged }
}

/// Every row of every table, with the transaction that wrote it and its place on the disk, as a digest for each table.
pub async fn rows(database: &Database) -> Value {
    let sql = "
        select jsonb_object_agg(table_name, md5(query_to_xml(
            format('select xmin, ctid, t::text from %I t order by ctid', table_name), true, false, '')::text))
        from information_schema.tables
        where table_schema = 'public'
            and table_type = 'BASE TABLE'";
    value(database, sql).await
}

/// One value, as JSON.
pub async fn value(database: &Database, sql: &str) -> Value {
    crate::support::database::value(&database.connect().await, sql).await
}
