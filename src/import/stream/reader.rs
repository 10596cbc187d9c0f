//! From files to rows: each line is read, and its row goes to the loader in the text form of COPY, gathered by year. Runs on
//! a thread of its own beside the database, which it never gets far ahead of.

use std::collections::BTreeMap;
use std::io::{BufReader, Read};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use chrono::Datelike;
use encoding_rs::Encoding;
use encoding_rs_io::DecodeReaderBytesBuilder;
use tokio::sync::mpsc::Sender;

use super::cameo::Acts;
use super::lines::{Line, Lines};
use super::row::Row;
use super::who::{Meant, Who};
use crate::edtf::Edtf;
use crate::import::dataset::input::{self, InputError};
use crate::import::dataset::report::Report;

/// Rows of a year are sent when there are so many bytes of them.
const BATCH: usize = 1 << 20;

/// So many kinds of fault are told apart; a file that is broken throughout has no end of them.
const FAULTS: usize = 1_000;

/// What the lines of a stream look like.
#[derive(Clone, Copy)]
pub struct Form {
    pub columns: usize,
    /// What stands first in a header, where a file has one after all.
    pub first: &'static str,
    /// What a file should look like, for one that does not.
    pub expected: &'static str,
    /// Whether lines have keys of their own. If not, lines of a file that are alike are numbered.
    pub has_keys: bool,
    pub read: for<'l> fn(&[&'l str], &mut Source<'_>) -> Result<Row<'l>, String>,
}

/// What a line is read with.
pub struct Source<'s> {
    pub acts: &'s Acts,
    who: &'s mut Who,
    at: &'s dyn Fn() -> String,
}

impl Source<'_> {
    /// Whom a name means, see `Who::meant`.
    pub fn meant(&mut self, key: &str, name: &str, year: i32, find: impl FnOnce(&Who, &Edtf) -> Meant) -> Option<i64> {
        self.who.meant(key, name, year, self.at, find)
    }
}

/// What goes to the loader.
#[derive(Debug)]
pub enum Message {
    /// Rows of a year, as lines of COPY.
    Rows { year: i32, rows: u64, lines: Vec<u8> },
    /// All rows of a file have been sent.
    EndOfFile,
}

pub struct Reader {
    form: Form,
    encoding: Option<&'static Encoding>,
    dataset: i64,
    acts: Acts,
    who: Who,
    report: Report,
    batches: BTreeMap<i32, (u64, Vec<u8>)>,
    to: Sender<Message>,
    /// The bytes of files that are read.
    read: Arc<AtomicU64>,
}

/// Why reading ends before its end.
#[derive(Debug, thiserror::Error)]
enum Stop {
    #[error(transparent)]
    Input(#[from] InputError),
    /// The loader has failed, and says why.
    #[error("nobody takes the rows")]
    Gone,
}

impl Reader {
    pub fn new(
        form: Form, encoding: Option<&'static Encoding>, dataset: i64, who: Who, report: Report, to: Sender<Message>,
    ) -> Self {
        let read = Arc::default();
        Self { form, encoding, dataset, acts: Acts::new(), who, report, batches: BTreeMap::new(), to, read }
    }

    /// Counts the bytes of files that have been read.
    pub fn counter(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.read)
    }

    /// Reads all files.
    ///
    /// # Errors
    /// If one cannot be read to its end, or is of another version.
    pub fn read(mut self, paths: &[PathBuf]) -> Result<Report, InputError> {
        for path in paths {
            let read = self.counter();
            match input::each(path, &read, &mut |label, _, from| self.file(label, from)) {
                Ok(()) => {}
                Err(Stop::Input(error)) => return Err(error),
                Err(Stop::Gone) => break,
            }
        }
        self.who.report(&mut self.report);
        Ok(self.report)
    }

    fn file(&mut self, label: &str, from: &mut dyn Read) -> Result<(), Stop> {
        let from =
            DecodeReaderBytesBuilder::new().encoding(self.encoding).utf8_passthru(true).bom_override(true).build(from);
        let mut lines = Lines::of(BufReader::with_capacity(BATCH, from));
        let broken = |source| InputError::Broken { label: label.to_owned(), source };
        while let Some((number, line)) = lines.next().map_err(broken)? {
            let at = || format!("{label}:{number}");
            match line {
                Line::Text("") => continue,
                Line::Text(text) if number == 1 && text.split('\t').next() == Some(self.form.first) => continue,
                Line::Text(text) => self.line(label, number, text)?,
                Line::TooLong => self.fault("the line has more than 1 MiB".to_owned(), at()),
                Line::NotUtf8(byte) => {
                    let what =
                        format!("not UTF-8: byte 0x{byte:02X}; if it is of another encoding, name it with --encoding");
                    self.fault(what, at());
                }
            }
            self.report.rows += 1;
        }
        for (year, (rows, lines)) in std::mem::take(&mut self.batches) {
            self.send(Message::Rows { year, rows, lines })?;
        }
        self.send(Message::EndOfFile)
    }

    fn line(&mut self, label: &str, number: u64, text: &str) -> Result<(), Stop> {
        let Form { columns, expected, read, .. } = self.form;
        let cells: Vec<&str> = text.split('\t').map(str::trim).collect();
        if number == 1 && cells.len() != columns {
            let what = format!(
                "is of another version or another kind: its first line has {} columns; {expected}",
                cells.len()
            );
            return Err(InputError::Form { label: label.to_owned(), what }.into());
        }
        let at = || format!("{label}:{number}");
        if cells.len() != columns {
            self.fault(format!("the line has {} columns and not {columns}", cells.len()), at());
            return Ok(());
        }
        if text.contains('\0') {
            self.fault("the line has a byte that is zero".to_owned(), at());
            return Ok(());
        }
        match read(&cells, &mut Source { acts: &self.acts, who: &mut self.who, at: &at }) {
            Ok(row) => self.row(&row),
            Err(fault) => {
                self.fault(fault, at());
                Ok(())
            }
        }
    }

    fn row(&mut self, row: &Row<'_>) -> Result<(), Stop> {
        let year = row.occurred.year();
        let (rows, lines) = self.batches.entry(year).or_default();
        row.write(self.dataset, lines);
        *rows += 1;
        if lines.len() < BATCH {
            return Ok(());
        }
        let (rows, lines) = self.batches.remove(&year).unwrap_or_default();
        self.send(Message::Rows { year, rows, lines })
    }

    fn fault(&mut self, what: String, at: String) {
        let is_known = self.report.faults.len() < FAULTS || self.report.faults.contains_key(&what);
        self.report.fault(if is_known { what } else { "other faults".to_owned() }, at);
    }

    fn send(&self, message: Message) -> Result<(), Stop> {
        self.to.blocking_send(message).map_err(|_| Stop::Gone)
    }
}
