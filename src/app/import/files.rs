//! Which files an import is of: folders are walked.

use std::fs;
use std::path::{Path, PathBuf};

use super::ImportChoices;
use crate::app::source::file_stem;
use crate::app::{AppError, Reporter};
use crate::domain::REGISTER_ENDING;
use crate::store;

/// A file, or a folder of files, to bring in.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportFile {
    pub path: PathBuf,
    pub choices: ImportChoices,
    /// It is looked at and not imported.
    pub is_left_out: bool,
    /// What a community made for it could be called; its own name otherwise.
    pub suggested_name: Option<String>,
}

impl ImportFile {
    pub fn new(path: PathBuf) -> Self {
        Self {
            path,
            choices: ImportChoices::default(),
            is_left_out: false,
            suggested_name: None,
        }
    }

    /// What a community made for it could be called.
    pub fn suggested_name(&self) -> String {
        let own = || file_stem(&self.path);
        self.suggested_name.clone().unwrap_or_else(own)
    }
}

/// How deep folders are walked: who drops the root of a disk by mistake must
/// not wait for the end of it.
const MAX_DEPTH: usize = 8;
const MAX_FILES: usize = 2000;

/// The files themselves in place of the folders among `files`.
pub(super) fn expanded(
    files: &[ImportFile],
    reporter: &Reporter,
) -> Result<Vec<ImportFile>, AppError> {
    let mut all: Vec<ImportFile> = Vec::with_capacity(files.len());
    for file in files {
        if !file.path.is_dir() {
            all.push(file.clone());
            continue;
        }
        let mut found = Vec::new();
        walk(&file.path, MAX_DEPTH, reporter, &mut found)?;
        let community = name_of_folder(&file.path).filter(|_| found.len() > 1);
        all.extend(found.into_iter().map(|path| ImportFile {
            choices: file.choices.clone(),
            path,
            is_left_out: file.is_left_out,
            suggested_name: community.clone(),
        }));
    }
    name_together(&mut all);
    Ok(all)
}

/// The files of a folder by name, those of the folders within it after them.
fn walk(
    folder: &Path,
    depth: usize,
    reporter: &Reporter,
    found: &mut Vec<PathBuf>,
) -> Result<(), AppError> {
    if reporter.is_cancelled() {
        return Err(AppError::Cancelled);
    }
    let entries = fs::read_dir(folder).map_err(|source| AppError::Read {
        source,
        path: folder.to_path_buf(),
    })?;
    // An entry that cannot be looked at is not one that can be imported.
    let mut entries: Vec<_> = entries.filter_map(Result::ok).collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    let mut folders = Vec::new();
    for entry in entries {
        let path = entry.path();
        if !is_of_interest(&path) {
            continue;
        }
        // Links are not followed: they may lead back here.
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => folders.push(path),
            Ok(kind) if kind.is_file() && found.len() < MAX_FILES && !is_of_a_register(&path) => {
                found.push(path);
            }
            _ => {}
        }
    }
    if depth > 1 {
        for folder in folders {
            // A folder within that may not be read does not spoil the others.
            match walk(&folder, depth - 1, reporter, found) {
                Err(AppError::Read { .. }) | Ok(()) => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(())
}

/// What lies beside logs and is none: texts, pictures, archives, programs. A
/// file of another ending may hold anything.
const NO_LOGS: [&str; 28] = [
    "7z", "bmp", "doc", "docx", "exe", "gif", "htm", "html", "ics", "jpeg", "jpg", "json", "md",
    "mov", "mp3", "mp4", "msg", "odp", "odt", "pdf", "png", "ppt", "pptx", "rtf", "svg", "webp",
    "xml", "zip",
];

/// Hidden files, locks of office programs and documents are no logs. Who wants
/// one read all the same names it by itself.
fn is_of_interest(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let ending = ending.to_lowercase();
    let is_hidden = name.starts_with('.') || name.starts_with("~$");
    let is_of_system = ["thumbs.db", "desktop.ini"].contains(&name.to_lowercase().as_str());
    !is_hidden && !is_of_system && !NO_LOGS.contains(&ending.as_str())
}

/// A register is no log, whatever its ending; neither is what `SQLite` or a
/// killed run left beside one.
fn is_of_a_register(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    ending.to_lowercase().starts_with(REGISTER_ENDING)
        || store::is_for_opening(path)
        || store::is_journal_of_a_register(path)
}

fn name_of_folder(folder: &Path) -> Option<String> {
    let name = folder.file_name()?.to_string_lossy();
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// Several files of one folder whose names begin alike may be of a community
/// that the beginning names.
fn name_together(files: &mut [ImportFile]) {
    let mut folders: Vec<PathBuf> = files
        .iter()
        .filter_map(|file| file.path.parent().map(Path::to_path_buf))
        .collect();
    folders.sort();
    folders.dedup();
    for folder in folders {
        let mut siblings: Vec<&mut ImportFile> = files
            .iter_mut()
            .filter(|file| file.path.parent() == Some(&folder))
            .collect();
        let stems: Vec<String> = siblings.iter().map(|file| file_stem(&file.path)).collect();
        if stems.len() < 2 {
            continue;
        }
        let Some(name) = common_name(&stems) else {
            continue;
        };
        for file in &mut siblings {
            file.suggested_name.get_or_insert_with(|| name.clone());
        }
    }
}

/// What names begin with, up to the last whole word, without the numbers and
/// marks that tell them apart.
fn common_name(stems: &[String]) -> Option<String> {
    const MIN_LETTERS: usize = 3;
    let first: Vec<char> = stems.first()?.chars().collect();
    let n_common = stems
        .iter()
        .map(|stem| {
            let same = first.iter().zip(stem.chars());
            same.take_while(|(one, other)| **one == *other).count()
        })
        .min()?;
    let is_whole_word = |end: usize| {
        stems.iter().all(|stem| {
            let next = stem.chars().nth(end);
            next.is_none_or(|letter| !letter.is_alphabetic())
        })
    };
    let mut end = n_common;
    while end > 0 && !is_whole_word(end) {
        end -= 1;
    }
    let name: String = first.iter().take(end).collect();
    let name = name.trim_end_matches(|letter: char| !letter.is_alphabetic());
    let n_letters = name.chars().filter(|letter| letter.is_alphabetic()).count();
    (n_letters >= MIN_LETTERS).then(|| name.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    fn common(names: &[&str]) -> Option<String> {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        common_name(&names)
    }

    #[test]
    fn files_of_one_series_are_called_by_what_they_share() {
        let months = ["Cercle Achats 2024-01", "Cercle Achats 2024-02"];
        assert_eq!(common(&months).as_deref(), Some("Cercle Achats"));
        let words = ["Cercle Achats", "Cercle Avis"];
        assert_eq!(common(&words).as_deref(), Some("Cercle"));
        assert_eq!(common(&["2024-01", "2024-02"]), None);
        assert_eq!(common(&["export", "relevé"]), None);
    }

    #[test]
    fn a_folder_is_walked_and_what_is_no_log_is_left_out() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().join("Cercle");
        fs::create_dir_all(folder.join("2024")).expect("a folder");
        fs::create_dir_all(folder.join(".git")).expect("a folder");
        for name in [
            "b.csv",
            "2024/a.csv",
            ".hidden.csv",
            ".git/config.csv",
            "~$b.xlsx",
            "mine.essor",
            "mine.essor-journal",
        ] {
            fs::write(folder.join(name), "date;member\n").expect("a file");
        }
        // A register by its content, and what it leaves beside it.
        drop(Store::create(&folder.join("archive.csv")).expect("made"));
        fs::write(folder.join("archive.csv-journal"), "").expect("a file");
        let files = [ImportFile::new(folder.clone())];
        let found = expanded(&files, &Reporter::silent()).expect("walked");
        let paths: Vec<&Path> = found.iter().map(|file| file.path.as_path()).collect();
        assert_eq!(paths, [folder.join("b.csv"), folder.join("2024/a.csv")]);
        for file in &found {
            assert_eq!(file.suggested_name(), "Cercle");
            assert_eq!(file.choices.community, None, "no name of a folder decides");
        }
    }
}
