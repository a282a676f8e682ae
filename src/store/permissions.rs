//! Who may read what is made beside a register: those who may read it.

#[cfg(unix)]
use std::fs;
use std::fs::{DirBuilder, OpenOptions};
use std::io;
use std::path::Path;

/// The permissions of a new file. Nothing stands for what the system gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Permissions(Option<u32>);

impl Permissions {
    pub(crate) const USUAL: Self = Self(None);

    /// Those of a file, with which its owner may always write.
    #[cfg(unix)]
    pub(crate) fn of(path: &Path) -> Self {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(path).map(|found| found.permissions().mode());
        Self(mode.ok().map(|mode| mode & 0o777 | 0o600))
    }

    #[cfg(not(unix))]
    pub(crate) fn of(_: &Path) -> Self {
        Self::USUAL
    }

    /// Makes an empty file, never wider than this.
    pub(crate) fn make_file(self, path: &Path) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if let Some(mode) = self.0 {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(mode);
        }
        options.open(path).map(drop)
    }

    /// Gives these to a file that was made with them, and from which the
    /// system has taken some by its own habit.
    pub(crate) fn give(self, path: &Path) {
        #[cfg(unix)]
        if let Some(mode) = self.0 {
            use std::os::unix::fs::PermissionsExt as _;
            // A memory stick keeps none; then there are none to be given.
            if Self::of(path) != self {
                let _ = fs::set_permissions(path, fs::Permissions::from_mode(mode));
            }
        }
        #[cfg(not(unix))]
        let _ = (self, path);
    }

    /// Makes a folder, where there is none, that is open to those who may read
    /// the files.
    pub(crate) fn make_folder(self, path: &Path) -> io::Result<()> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        if let Some(mode) = self.0 {
            use std::os::unix::fs::DirBuilderExt as _;
            builder.mode(mode | (mode & 0o444) >> 2);
        }
        builder.create(path)
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn a_file_beside_another_is_as_open_as_it_whatever_the_habit_of_the_system() {
        let folder = tempfile::tempdir().expect("a folder");
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        for mode in [0o666, 0o600] {
            fs::write(&old, "").expect("written");
            fs::set_permissions(&old, fs::Permissions::from_mode(mode)).expect("given");
            let permissions = Permissions::of(&old);
            permissions.make_file(&new).expect("made");
            permissions.give(&new);
            let found = fs::metadata(&new).expect("there").permissions().mode();
            assert_eq!(found & 0o777, mode);
            fs::remove_file(&new).expect("removed");
        }
    }
}
