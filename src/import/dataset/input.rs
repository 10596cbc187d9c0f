//! The files of a dataset: alone or in a folder, compressed or not, packed into one or not; and their text.

use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

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
    each(path, &mut |label, name, from| {
        members.push(Member { label: label.to_owned(), name: name.to_owned(), bytes: whole(label, from)? });
        Ok(())
    })?;
    members.sort_by(|one, other| one.label.cmp(&other.label));
    Ok(members)
}

/// What is done with a file: its label, its name (see `Member`), and its bytes, however many there are.
pub type Visit<'v, E> = dyn FnMut(&str, &str, &mut dyn Read) -> Result<(), E> + 'v;

/// Goes through the files at a path, one after another, in the order of their names.
///
/// # Errors
/// If one of them cannot be opened, or what is done with it fails.
pub fn each<E: From<InputError>>(path: &Path, visit: &mut Visit<'_, E>) -> Result<(), E> {
    let label = path.display().to_string();
    let unreadable = |source| InputError::Unreadable { label: label.clone(), source };
    if path.is_dir() {
        let entries = fs::read_dir(path).and_then(Iterator::collect::<io::Result<Vec<_>>>).map_err(unreadable)?;
        let mut paths: Vec<_> = entries.iter().map(fs::DirEntry::path).filter(|path| !is_hidden(path)).collect();
        paths.sort();
        return paths.iter().try_for_each(|path| each(path, visit));
    }
    let mut file = BufReader::new(File::open(path).map_err(unreadable)?);
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match name.strip_suffix(".tar.gz").or_else(|| name.strip_suffix(".tgz")) {
        Some(_) => unpack(&label, MultiGzDecoder::new(file), visit),
        None if name.ends_with(".tar") => unpack(&label, file, visit),
        None => match name.strip_suffix(".gz") {
            Some(name) => visit(&label, name, &mut MultiGzDecoder::new(file)),
            None => visit(&label, &name, &mut file),
        },
    }
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
    /// Whether it is an XML file by its name.
    pub fn is_xml(&self) -> bool {
        Path::new(&self.name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xml"))
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
                let line = sound.iter().filter(|byte| **byte == b'\n').count() + 1;
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
