//! What is to be done with files that came without a word of what they are for.

use std::path::PathBuf;

use super::{Pending, Worker};
use crate::store;

/// Files that were let go over the window, in the order they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrived {
    /// These are opened.
    pub registers: Vec<PathBuf>,
    /// These, and folders, are imported.
    pub files: Vec<PathBuf>,
}

impl Arrived {
    /// Tells them apart by their content; nothing is said here of what cannot
    /// be read, which is told when it is opened or imported.
    pub fn sorted(paths: Vec<PathBuf>) -> Self {
        let (registers, files) = paths
            .into_iter()
            .partition(|path| store::is_for_opening(path));
        Self { registers, files }
    }
}

impl Worker {
    /// See [`Arrived::sorted`]. A network drive may answer late, and the work on
    /// the register does not wait for it.
    pub fn sort_arrived(&self, paths: Vec<PathBuf>) -> Pending<Arrived> {
        self.aside(move |_| Ok(Arrived::sorted(paths)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    #[test]
    fn what_is_opened_and_what_is_imported_is_told_by_the_content() {
        let place = tempfile::tempdir().expect("a folder");
        let path = |name: &str| place.path().join(name);
        for name in ["Équipe.db", "Présences.csv", "registre", "mine.essor"] {
            drop(Store::create(&path(name)).expect("made"));
        }
        std::fs::write(path("log.csv"), "date;member\n").expect("written");
        std::fs::write(path("text.ESSOR"), "date;member\n").expect("written");
        let mut other = b"SQLite format 3\0".to_vec();
        other.resize(4096, 0);
        std::fs::write(path("other.db"), &other).expect("written");
        std::fs::write(path("other.essor"), &other).expect("written");
        std::fs::create_dir(path("folder")).expect("made");

        let registers = [
            "Équipe.db",
            "Présences.csv",
            "registre",
            "mine.essor",
            // Called registers: opening them says what they are.
            "text.ESSOR",
            "other.essor",
            "gone.essor",
        ];
        let files = ["log.csv", "other.db", "folder", "gone.csv"];
        let all = files.iter().chain(&registers).map(|name| path(name));
        let sorted = Arrived::sorted(all.collect());
        assert_eq!(sorted.registers, registers.map(path));
        assert_eq!(sorted.files, files.map(path));
    }
}
