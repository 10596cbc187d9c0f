//! The files of a dataset: alone or in a folder, compressed or not, packed into one or not; and their text.

use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use encoding_rs::Encoding;
use flate2::read::MultiGzDecoder;

/// No file of a dataset that is read as a whole is larger; one that is has broken on the way, or is something else.
const LARGEST: u64 = 256 << 20;

/// A file, or one of those in a folder or an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// As messages name it: the path, and within an archive the path there.
    pub label: String,
    /// Its name without folders and without the ending of its compression: `kz.json`.
    pub name: String,
    pub bytes: Vec<u8>,
}

#[derive(Debug, thiserror::Error)]
pub enum InputError {
    #[error("{label}: cannot be read: {source}")]
    Unreadable { label: String, source: io::Error },
    #[error("{label}: is cut off or broken within its compressed data: {source}")]
    Broken { label: String, source: io::Error },
    #[error("{label}: has more than {} MiB, which no file of this kind has", LARGEST >> 20)]
    TooLarge { label: String },
    #[error("{label}:{line}: not UTF-8: byte 0x{byte:02X}; if it is of another encoding, name it with --encoding")]
    NotUtf8 { label: String, line: usize, byte: u8 },
    #[error("{label}: {what}")]
    Form { label: String, what: String },
}

/// The files at a path, in the order of their names.
///
/// # Errors
/// If one of them cannot be read to its end.
pub fn members(path: &Path) -> Result<Vec<Member>, InputError> {
    let mut members = Vec::new();
    each(path, &AtomicU64::new(0), &mut |label, name, from| {
        members.push(Member { label: label.to_owned(), name: name.to_owned(), bytes: whole(label, from)? });
        Ok(())
    })?;
    members.sort_by(|one, other| one.label.cmp(&other.label));
    Ok(members)
}

/// What is done with a file: its label, its name (see `Member`), and its bytes, however many there are.
pub type Visit<'v, E> = dyn FnMut(&str, &str, &mut dyn Read) -> Result<(), E> + 'v;

/// Goes through the files at a path, one after another, in the order of their names; adds to `read` what has been read of
/// them, as they lie there.
///
/// # Errors
/// If one of them cannot be opened, or what is done with it fails.
pub fn each<E: From<InputError>>(path: &Path, read: &AtomicU64, visit: &mut Visit<'_, E>) -> Result<(), E> {
    let label = path.display().to_string();
    let unreadable = |source| InputError::Unreadable { label: label.clone(), source };
    if path.is_dir() {
        return entries(path).map_err(unreadable)?.iter().try_for_each(|path| each(path, read, visit));
    }
    let file = File::open(path).map_err(unreadable)?;
    let mut file = BufReader::new(Counted { file, read });
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match name.strip_suffix(".tar.gz").or_else(|| name.strip_suffix(".tgz")) {
        Some(_) => unpack(&label, MultiGzDecoder::new(file), visit),
        None if has_ending(&name, "tar") => unpack(&label, file, visit),
        None => match name.strip_suffix(".gz") {
            Some(name) => visit(&label, name, &mut MultiGzDecoder::new(file)),
            None => visit(&label, &name, &mut file),
        },
    }
}

/// How many bytes lie at a path. What cannot be read counts for nothing here; reading it says why.
pub fn size(path: &Path) -> u64 {
    match entries(path) {
        Ok(paths) => paths.iter().map(|path| size(path)).sum(),
        Err(_) => fs::metadata(path).map_or(0, |file| file.len()),
    }
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    let mut paths: Vec<_> = entries.iter().map(fs::DirEntry::path).filter(|path| !is_hidden(path)).collect();
    paths.sort();
    Ok(paths)
}

struct Counted<'c> {
    file: File,
    read: &'c AtomicU64,
}

impl Read for Counted<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(into)?;
        self.read.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// Whether a name ends so: `tar`, `xml`.
fn has_ending(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case(ending))
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn unpack<E: From<InputError>>(archive: &str, bytes: impl Read, visit: &mut Visit<'_, E>) -> Result<(), E> {
    let broken = |source| InputError::Broken { label: archive.to_owned(), source };
    let name = archive.rsplit('/').next().unwrap_or_default();
    for entry in tar::Archive::new(bytes).entries().map_err(broken)? {
        let mut entry = entry.map_err(broken)?;
        let path: PathBuf = entry.path().map_err(broken)?.into_owned();
        if !entry.header().entry_type().is_file() || is_hidden(&path) {
            continue;
        }
        let label = format!("{name}/{}", path.display());
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        visit(&label, &name, &mut entry)?;
    }
    Ok(())
}

fn whole(label: &str, from: &mut dyn Read) -> Result<Vec<u8>, InputError> {
    let mut bytes = Vec::new();
    let read = from.take(LARGEST + 1).read_to_end(&mut bytes);
    let label = || label.to_owned();
    read.map_err(|source| InputError::Broken { label: label(), source })?;
    if bytes.len() as u64 > LARGEST {
        return Err(InputError::TooLarge { label: label() });
    }
    Ok(bytes)
}

impl Member {
    /// Whether its name ends so: `json`, `xml`.
    pub fn is_of(&self, ending: &str) -> bool {
        has_ending(&self.name, ending)
    }

    /// The name without its ending: `kz`.
    pub fn stem(&self) -> &str {
        self.name.rsplit_once('.').map_or(&self.name, |(stem, _)| stem)
    }

    /// Its text, without a byte-order mark. Without an encoding it must be UTF-8.
    pub fn text(&self, encoding: Option<&'static Encoding>) -> Result<String, InputError> {
        if let Some(encoding) = encoding {
            return Ok(encoding.decode(&self.bytes).0.into_owned());
        }
        match std::str::from_utf8(&self.bytes) {
            Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned()),
            Err(error) => {
                let (sound, broken) = self.bytes.split_at(error.valid_up_to());
                let line = memchr::memchr_iter(b'\n', sound).count() + 1;
                let byte = broken.first().copied().unwrap_or_default();
                Err(InputError::NotUtf8 { label: self.label.clone(), line, byte })
            }
        }
    }

    /// That the file is not as it should be.
    pub fn fault(&self, what: impl Into<String>) -> InputError {
        InputError::Form { label: self.label.clone(), what: what.into() }
    }
}
