//! The files of a bundle as texts: from a folder or a file on disk, from a folder within the binary, or from memory. What
//! they say is `document`'s matter.

use std::fs;
use std::path::Path;

use include_dir::Dir;

use super::mistake::{Location, Mistake};

/// The file of a folder that names the dataset.
pub(super) const HEAD: &str = "bundle.toml";
/// The table that does so where the whole bundle is one file.
pub(super) const HEAD_TABLE: &str = "bundle";

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct File {
    /// Within the bundle, with `/` between folders.
    pub path: String,
    pub text: String,
}

/// The texts of a bundle, in the order of their paths. What could not be read is told by `check`, with all other mistakes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// What goes before the paths in messages.
    root: String,
    /// One file holds everything, its head among it.
    pub(super) is_single: bool,
    pub(super) texts: Vec<File>,
    /// Files and folders that cannot be read at all.
    pub(super) unreadable: Vec<Mistake>,
    /// Files that are not UTF-8; their texts have U+FFFD in its place.
    pub(super) not_utf8: Vec<Mistake>,
}

impl Files {
    /// A file, or every `*.toml` in a folder and the folders below it. Names that begin with a dot are left out there, as
    /// editors keep their own files so.
    #[must_use]
    pub fn from_path(path: &Path) -> Self {
        let mut gathered = Gathered::default();
        let shown = path.display().to_string();
        if path.is_dir() {
            gathered.directory(path, "", &shown);
            return gathered.finish(shown);
        }
        match fs::read(path) {
            Ok(bytes) => gathered.files.push((shown, bytes)),
            Err(error) => gathered.unreadable(&shown, &error),
        }
        gathered.finish_single()
    }

    /// A bundle of one file that is in memory, and what messages call it.
    #[must_use]
    pub fn from_text(label: &str, text: String) -> Self {
        let mut gathered = Gathered::default();
        gathered.files.push((label.to_owned(), text.into_bytes()));
        gathered.finish_single()
    }

    /// The same from a folder that was built into the binary.
    #[must_use]
    pub fn from_embedded(root: &Dir<'_>) -> Self {
        let mut gathered = Gathered::default();
        gathered.embedded(root);
        gathered.finish(String::new())
    }

    /// A path as messages name it.
    pub(super) fn label(&self, path: &str) -> String {
        label(&self.root, path)
    }
}

fn label(root: &str, path: &str) -> String {
    match root.trim_end_matches('/') {
        "" => path.to_owned(),
        root if path.is_empty() => root.to_owned(),
        root => format!("{root}/{path}"),
    }
}

#[derive(Default)]
struct Gathered {
    files: Vec<(String, Vec<u8>)>,
    unreadable: Vec<Mistake>,
}

impl Gathered {
    fn directory(&mut self, folder: &Path, within: &str, shown: &str) {
        let entries = match fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
            Ok(entries) => entries,
            Err(error) => return self.unreadable(shown, &error),
        };
        for entry in entries {
            let Ok(name) = entry.file_name().into_string() else {
                self.unreadable.push(Location::whole(shown).mistake(
                    None,
                    format!("the name of {} is not UTF-8", entry.path().display()),
                    None,
                ));
                continue;
            };
            if name.starts_with('.') {
                continue;
            }
            let path = if within.is_empty() { name.clone() } else { format!("{within}/{name}") };
            let shown = format!("{}/{name}", shown.trim_end_matches('/'));
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => self.directory(&entry.path(), &path, &shown),
                Ok(_) if is_toml(&name) => match fs::read(entry.path()) {
                    Ok(bytes) => self.files.push((path, bytes)),
                    Err(error) => self.unreadable(&shown, &error),
                },
                Ok(_) => {}
                Err(error) => self.unreadable(&shown, &error),
            }
        }
    }

    fn embedded(&mut self, folder: &Dir<'_>) {
        for file in folder.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            let name = path.rsplit('/').next().unwrap_or_default();
            if is_toml(name) && !name.starts_with('.') {
                self.files.push((path, file.contents().to_vec()));
            }
        }
        for below in folder.dirs() {
            self.embedded(below);
        }
    }

    fn unreadable(&mut self, shown: &str, error: &std::io::Error) {
        self.unreadable.push(Location::whole(shown).mistake(None, format!("cannot be read: {error}"), None));
    }

    fn finish_single(self) -> Files {
        Files { is_single: true, ..self.finish(String::new()) }
    }

    fn finish(self, root: String) -> Files {
        let mut files = Vec::with_capacity(self.files.len());
        let mut not_utf8 = Vec::new();
        for (path, bytes) in self.files {
            let text = String::from_utf8(bytes).unwrap_or_else(|error| {
                not_utf8.push(fault(&label(&root, &path), &error));
                String::from_utf8_lossy(error.as_bytes()).into_owned()
            });
            files.push(File { path, text });
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Files { root, is_single: false, texts: files, unreadable: self.unreadable, not_utf8 }
    }
}

fn is_toml(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "toml")
}

fn fault(file: &str, error: &std::string::FromUtf8Error) -> Mistake {
    let bytes = error.as_bytes();
    let (sound, broken) = bytes.split_at(error.utf8_error().valid_up_to());
    let sound = String::from_utf8_lossy(sound);
    let line = sound.matches('\n').count() + 1;
    let column = sound.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let byte = broken.first().copied().unwrap_or_default();
    Location { file: file.to_owned(), line, column }.mistake(
        None,
        format!("not UTF-8: byte 0x{byte:02X}"),
        Some("save the file as UTF-8".to_owned()),
    )
}
