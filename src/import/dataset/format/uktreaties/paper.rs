//! The papers in which treaties are published. A treaty names them among its references, mostly with the addresses of their
//! scans: `Treaty Series 027/1923: Cmd. 1992||https://…/1923-TS0027.pdf`.

use std::collections::{BTreeMap, BTreeSet};

use super::record::{Record, file_of};
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::Fact;
use crate::import::record::slugify;

pub struct Papers<'p> {
    /// By the names of their files.
    scanned: BTreeMap<String, &'p (Record, String)>,
    /// The names of files by place in a series: `Treaty Series 027/1923`.
    series: BTreeMap<&'p str, String>,
    cited: BTreeSet<String>,
}

/// The place in a series that a title begins with.
fn series(title: &str) -> &str {
    title.split(':').next().unwrap_or_default().trim()
}

impl<'p> Papers<'p> {
    pub fn of(scanned: Vec<&'p (Record, String)>) -> Self {
        let file = |paper: &(Record, String)| paper.0.file().to_lowercase();
        let series = scanned.iter().map(|paper| (series(&paper.0.title), file(paper))).collect();
        let scanned = scanned.into_iter().map(|paper| (file(paper), paper)).collect();
        Self { scanned, series, cited: BTreeSet::new() }
    }

    /// States the papers that a treaty is published in, and gives their slugs.
    pub fn of_treaty(&mut self, treaty: &Record, reading: &mut Reading<'_>) -> Vec<String> {
        let mut slugs: Vec<String> = Vec::new();
        for reference in treaty.references.iter().flat_map(|references| references.split(';')) {
            let (title, address) = reference.split_once("||").unwrap_or((reference, ""));
            let file = file_of(address.trim()).to_lowercase();
            let file = if file.is_empty() { self.series.get(series(title)).cloned().unwrap_or_default() } else { file };
            let slug = format!("uk-treaty-paper-{}", slugify(file.trim_end_matches(".pdf")));
            if file.is_empty() || slugs.contains(&slug) {
                continue;
            }
            let scan = self.scanned.get(&file);
            let title = scan.map_or(title, |(scan, _)| &scan.title).trim();
            let address = scan.map_or_else(|| address.trim().to_owned(), |(scan, _)| scan.address());
            let is_address = address.starts_with("http") && !address.contains(char::is_whitespace);
            let paper = Fact::new()
                .set("title", if title.is_empty() { &file } else { title })
                .set("kind", "TREATY_TEXT")
                .set("publisher", "Foreign, Commonwealth and Development Office")
                .set_if("url", is_address.then_some(address));
            reading.sheet.state_named("source", &slug, paper);
            self.cited.insert(file);
            slugs.push(slug);
        }
        slugs
    }

    pub fn leave_rest_out(self, reading: &mut Reading<'_>) {
        for (file, (_, at)) in self.scanned {
            if !self.cited.contains(&file) {
                reading.report.leave_out("the scan of a paper that no treaty here refers to", at.clone());
            }
        }
    }
}
