//! Files of articles, opened whatever their packing, form and encoding, and split into articles one at a time, so that
//! memory does not grow with their number.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use encoding_rs::Encoding;
use encoding_rs_io::DecodeReaderBytesBuilder;
use quick_xml::events::Event;

use super::dump;

/// The form of an article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// The plain text that wp2txt writes: `[[Title]]`, `==Heading==`, a paragraph a line. Any number of articles a file.
    Dump,
    /// Raw wikitext: one article, or any number within a `MediaWiki` XML export.
    Wikitext,
    /// Markdown as pandoc writes it: one article.
    Markdown,
}

/// One article as it lies in its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Raw {
    /// Empty where the text itself has to say it.
    pub title: String,
    /// The line of the file on which it begins, from 1; of an XML export, the first of its page.
    pub line: usize,
    pub text: String,
}

/// Why a file, or an article of it, cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum InputError {
    #[error("cannot be read: {0}")]
    Io(#[from] io::Error),
    #[error("the file is empty")]
    Empty,
    #[error(
        "it is neither a plain-text dump nor wikitext nor Markdown, as far as its beginning tells; name it by --format"
    )]
    UnknownForm,
    #[error("line {line}, byte {column} of it: not UTF-8 (byte 0x{byte:02X}); name its encoding by --encoding")]
    NotUtf8 { line: usize, column: usize, byte: u8 },
    #[error("line {line}: text without a title; an article begins with a line [[Title]]")]
    NoTitle { line: usize },
    #[error("line {line}: an article of more than {} MiB", LARGEST >> 20)]
    TooLarge { line: usize },
    #[error("not XML behind byte {at}: {source}")]
    Xml { at: u64, source: quick_xml::Error },
    #[error("the file ends within the page {title:?}")]
    Cut { title: String },
}

/// Bytes of the largest article. The longest of encyclopedias have some two million.
const LARGEST: usize = 32 << 20;

/// Bytes by which the form is told.
const HEAD: usize = 64 << 10;

/// The articles of a file, one after the other.
pub struct Input {
    pub format: Format,
    /// Bytes of the file, and how many of them are read.
    pub size: u64,
    read: Arc<AtomicU64>,
    articles: Articles,
}

enum Articles {
    Dump(Lines),
    Export(Box<Export>),
    One(Option<Raw>),
    Failed(Option<InputError>),
}

type Bytes = Box<dyn BufRead + Send>;

/// Opens a file of articles.
///
/// # Errors
/// If it cannot be read, or its form not be told.
pub fn open(path: &Path, format: Option<Format>, encoding: Option<&'static Encoding>) -> Result<Input, InputError> {
    let file = File::open(path)?;
    let size = file.metadata()?.len();
    let read = Arc::new(AtomicU64::new(0));
    let bytes = BufReader::new(Counted { file, read: Arc::clone(&read) });
    let (format, articles) = articles(Box::new(bytes), path, format, encoding)?;
    Ok(Input { format, size, read, articles })
}

/// The articles of a file that is in memory already; `path` is what it is called.
///
/// # Errors
/// If it cannot be read, or its form not be told.
pub fn of(
    content: Vec<u8>, path: &Path, format: Option<Format>, encoding: Option<&'static Encoding>,
) -> Result<Input, InputError> {
    let size = content.len() as u64;
    let (format, articles) = articles(Box::new(Cursor::new(content)), path, format, encoding)?;
    Ok(Input { format, size, read: Arc::new(AtomicU64::new(size)), articles })
}

fn articles(
    bytes: Bytes, path: &Path, format: Option<Format>, encoding: Option<&'static Encoding>,
) -> Result<(Format, Articles), InputError> {
    let bytes = decoded(unpacked(bytes)?, encoding);
    let (head, bytes) = peeked(bytes)?;
    let head = String::from_utf8_lossy(&head).into_owned();
    if head.trim_matches(['\u{feff}', ' ', '\n', '\r', '\t']).is_empty() {
        return Err(InputError::Empty);
    }
    if head.trim_start_matches(['\u{feff}', ' ', '\n', '\r']).starts_with("<mediawiki") || head.starts_with("<?xml") {
        let export = Export { reader: quick_xml::Reader::from_reader(bytes), buffer: Vec::new() };
        return Ok((Format::Wikitext, Articles::Export(Box::new(export))));
    }
    let format = format.or_else(|| sniff(path, &head)).ok_or(InputError::UnknownForm)?;
    let articles = match format {
        Format::Dump => Articles::Dump(Lines { bytes, line: 0, next: Next::default(), is_done: false }),
        Format::Wikitext | Format::Markdown => match whole(bytes) {
            Ok(text) => Articles::One(Some(Raw { title: title_of(path), line: 1, text })),
            Err(error) => Articles::Failed(Some(error)),
        },
    };
    Ok((format, articles))
}

impl Input {
    /// Bytes of the file that are read so far.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.read.load(Ordering::Relaxed)
    }
}

impl Iterator for Input {
    type Item = Result<Raw, InputError>;

    fn next(&mut self) -> Option<Self::Item> {
        match &mut self.articles {
            Articles::Dump(lines) => lines.next(),
            Articles::Export(export) => export.next(),
            Articles::One(one) => one.take().map(Ok),
            Articles::Failed(error) => error.take().map(Err),
        }
    }
}

/// Counts what is read of a file.
struct Counted {
    file: File,
    read: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.read.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// The beginning of a stream, and the whole stream.
fn peeked(mut bytes: Bytes) -> io::Result<(Vec<u8>, Bytes)> {
    let mut head = Vec::new();
    bytes.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    let whole = Cursor::new(head.clone()).chain(bytes);
    Ok((head, Box::new(BufReader::with_capacity(HEAD, whole))))
}

fn unpacked(bytes: Bytes) -> io::Result<Bytes> {
    let (head, bytes) = peeked(bytes)?;
    if head.starts_with(b"BZh") {
        return Ok(Box::new(BufReader::with_capacity(HEAD, bzip2::bufread::MultiBzDecoder::new(bytes))));
    }
    Ok(bytes)
}

fn decoded(bytes: Bytes, encoding: Option<&'static Encoding>) -> Bytes {
    let Some(encoding) = encoding else { return bytes };
    let decoder = DecodeReaderBytesBuilder::new().encoding(Some(encoding)).build(bytes);
    Box::new(BufReader::with_capacity(HEAD, decoder))
}

fn sniff(path: &Path, head: &str) -> Option<Format> {
    let first = head.lines().map(str::trim).find(|line| !line.trim_matches('\u{feff}').is_empty()).unwrap_or_default();
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default().to_lowercase();
    let is_linked = head.contains("[[") && (head.contains("{{") || head.contains("\n==") || head.contains("'''"));
    match extension.as_str() {
        _ if dump::title(first).is_some() || head.contains("[tpl]") => Some(Format::Dump),
        "md" | "markdown" => Some(Format::Markdown),
        "wiki" | "wikitext" | "mediawiki" => Some(Format::Wikitext),
        _ if is_linked || dump::redirect(first).is_some() => Some(Format::Wikitext),
        _ if head.contains("\n==") => Some(Format::Dump),
        _ if head.contains("\n# ") || head.starts_with("# ") || head.contains("\n[1]") => Some(Format::Markdown),
        _ => None,
    }
}

/// What a file is named after: `Foreign_relations_of_Laos.md` is about "Foreign relations of Laos".
fn title_of(path: &Path) -> String {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().replace('_', " ")).unwrap_or_default();
    stem.trim().to_owned()
}

fn whole(bytes: Bytes) -> Result<String, InputError> {
    let mut text = Vec::new();
    bytes.take(LARGEST as u64 + 1).read_to_end(&mut text)?;
    if text.len() > LARGEST {
        return Err(InputError::TooLarge { line: 1 });
    }
    utf8(text, 1)
}

fn utf8(text: Vec<u8>, line: usize) -> Result<String, InputError> {
    String::from_utf8(text).map_err(|error| {
        let bytes = error.as_bytes();
        let (sound, broken) = bytes.split_at(error.utf8_error().valid_up_to());
        let begin = memchr::memrchr(b'\n', sound).map_or(0, |at| at + 1);
        InputError::NotUtf8 {
            line: line + memchr::memchr_iter(b'\n', sound).count(),
            column: sound.len() - begin + 1,
            byte: broken.first().copied().unwrap_or_default(),
        }
    })
}

/// A dump line by line, gathered into articles.
struct Lines {
    bytes: Bytes,
    /// Lines read so far.
    line: usize,
    /// What is read of the article that comes next.
    next: Next,
    is_done: bool,
}

#[derive(Default)]
struct Next {
    /// The line on which it begins.
    line: usize,
    title: Option<String>,
    text: Vec<u8>,
    is_too_large: bool,
}

impl Lines {
    fn next(&mut self) -> Option<Result<Raw, InputError>> {
        while !self.is_done {
            let begin = self.next.text.len();
            let count = match self.bytes.by_ref().take(LARGEST as u64).read_until(b'\n', &mut self.next.text) {
                Ok(count) => count,
                Err(error) => {
                    self.is_done = true;
                    return Some(Err(error.into()));
                }
            };
            self.is_done = count == 0;
            let is_whole = self.next.text.ends_with(b"\n");
            self.line += usize::from(is_whole);
            let title = title_line(&self.next.text[begin..]);
            if title.is_none() && !self.is_done {
                if self.next.text.len() > LARGEST {
                    self.next.is_too_large = true;
                    self.next.text.clear();
                }
                continue;
            }
            let line = self.next.text.split_off(begin);
            let next = Next { line: self.line, title, text: line, is_too_large: false };
            let raw = std::mem::replace(&mut self.next, next).finish();
            if raw.is_some() {
                return raw;
            }
        }
        None
    }
}

impl Next {
    fn finish(self) -> Option<Result<Raw, InputError>> {
        let line = self.line.max(1);
        if self.is_too_large {
            return Some(Err(InputError::TooLarge { line }));
        }
        if self.title.is_none() {
            let is_blank = String::from_utf8_lossy(&self.text).trim_matches('\u{feff}').trim().is_empty();
            return (!is_blank).then_some(Err(InputError::NoTitle { line }));
        }
        Some(utf8(self.text, line).map(|text| Raw { title: String::new(), line, text }))
    }
}

fn title_line(line: &[u8]) -> Option<String> {
    let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
    if !line.starts_with(b"[[") || line.len() > 1024 {
        return None;
    }
    dump::title(std::str::from_utf8(line).ok()?.trim()).map(str::to_owned)
}

/// The pages of a `MediaWiki` XML export.
struct Export {
    reader: quick_xml::Reader<Bytes>,
    buffer: Vec<u8>,
}

impl Export {
    fn next(&mut self) -> Option<Result<Raw, InputError>> {
        let (mut title, mut space, mut text) = (String::new(), String::new(), String::new());
        let mut within = String::new();
        let mut is_page = false;
        loop {
            self.buffer.clear();
            let event = match self.reader.read_event_into(&mut self.buffer) {
                Ok(event) => event,
                Err(source) => {
                    let at = self.reader.error_position();
                    self.reader = quick_xml::Reader::from_reader(Box::new(io::empty()));
                    return Some(Err(InputError::Xml { at, source }));
                }
            };
            match event {
                Event::Start(tag) => {
                    tag.local_name().as_ref().clone_into(&mut within);
                    is_page |= within == "page";
                }
                Event::Text(words) => {
                    if let Some(field) = field(&within, &mut title, &mut space, &mut text) {
                        field.push_str(&words);
                    }
                }
                Event::GeneralRef(name) => {
                    if let Some(field) = field(&within, &mut title, &mut space, &mut text) {
                        let name: &str = &name;
                        let char = name.strip_prefix('#').and_then(code_point);
                        let word = quick_xml::escape::resolve_predefined_entity(name);
                        match (char, word) {
                            (Some(char), _) => field.push(char),
                            (_, Some(word)) => field.push_str(word),
                            _ => field.extend(["&", name, ";"]),
                        }
                    }
                }
                Event::End(tag) => {
                    within.clear();
                    if tag.local_name().as_ref() == "page" {
                        if space.trim().is_empty() || space.trim() == "0" {
                            return Some(if text.len() > LARGEST {
                                Err(InputError::TooLarge { line: 1 })
                            } else {
                                Ok(Raw { title: title.trim().to_owned(), line: 1, text })
                            });
                        }
                        (title, space, text) = Default::default();
                        is_page = false;
                    }
                }
                Event::Eof => return is_page.then_some(Err(InputError::Cut { title })),
                _ => {}
            }
        }
    }
}

fn field<'f>(
    within: &str, title: &'f mut String, space: &'f mut String, text: &'f mut String,
) -> Option<&'f mut String> {
    match within {
        "title" => Some(title),
        "ns" => Some(space),
        "text" => Some(text),
        _ => None,
    }
}

fn code_point(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
}
