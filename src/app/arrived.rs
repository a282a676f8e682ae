//! What is to be done with files that came without a word of what they are for.

use std::path::PathBuf;

use super::{Pending, Worker, checkup};
use crate::store;

/// Files that were let go over the window, in the order they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrived {
    /// These are opened.
    pub registers: Vec<PathBuf>,
    /// These hold answers to check-ups.
    pub answers: Vec<ArrivedAnswers>,
    /// These, and folders, are imported.
    pub files: Vec<PathBuf>,
}

/// A file of answers to check-ups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrivedAnswers {
    pub path: PathBuf,
    /// Essor wrote it: each line names its community.
    pub is_exported: bool,
}

impl Arrived {
    /// Tells them apart by their content; nothing is said here of what cannot
    /// be read, which is told when it is opened or imported.
    pub fn sorted(paths: Vec<PathBuf>) -> Self {
        let (registers, files): (Vec<_>, Vec<_>) = paths
            .into_iter()
            .partition(|path| store::is_for_opening(path));
        let (answers, files) = files
            .into_iter()
            .partition(|path: &PathBuf| checkup::is_of_checkups(path));
        let answers: Vec<PathBuf> = answers;
        let answers = answers.into_iter().map(|path| ArrivedAnswers {
            is_exported: checkup::is_exported_checkups(&path),
            path,
        });
        Self {
            registers,
            answers: answers.collect(),
            files,
        }
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
        let answers = [
            (
                "checkups.csv",
                "\u{feff}date;community;respondent;purpose;core;ties;welcome\n\
                 2025-11-18;CFP;x1;4;2;3;?\n",
            ),
            (
                "form.csv",
                "Horodateur,Qui porte le groupe ?,Accueil,Pratique\n2026/11/18,4,2,3\n",
            ),
        ];
        for (name, text) in answers {
            std::fs::write(path(name), text).expect("written");
        }
        // A log whose kinds happen to be called as elements holds no answers.
        let log = "Type;Date;Membre\nAnimation;2025-01-14;Ana\nAccueil;2025-01-15;Bo\n\
                   Pratique;2025-01-16;Zoé\n";
        std::fs::write(path("kinds.csv"), log).expect("written");
        let files = ["log.csv", "other.db", "folder", "gone.csv", "kinds.csv"];
        let names = files.iter().chain(&registers);
        let names = names.copied().chain(answers.map(|it| it.0));
        let all = names.map(path);
        let sorted = Arrived::sorted(all.collect());
        assert_eq!(sorted.registers, registers.map(path));
        assert_eq!(sorted.files, files.map(path));
        let found: Vec<_> = sorted
            .answers
            .into_iter()
            .map(|it| (it.path, it.is_exported))
            .collect();
        assert_eq!(
            found,
            [(path("checkups.csv"), true), (path("form.csv"), false)]
        );
    }
}
