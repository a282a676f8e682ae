//! Files that appear under their name only once they are whole: the one way in
//! which the program writes a file.

use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::permissions::Permissions;
use super::{StoreError, beside};

/// A file under way: a reader sees the old one or the new one, never half. It
/// grows beside its place under another name, and is gone if it is not finished.
pub struct WholeFile {
    path: PathBuf,
    draft: PathBuf,
    may_replace: bool,
}

impl WholeFile {
    /// Claims the place. That also tells a folder that is missing or cannot be
    /// written, before any work is done.
    pub fn create(path: &Path, may_replace: bool) -> io::Result<Self> {
        Self::claim(path, may_replace, Permissions::USUAL)
    }

    /// The same for a file that, from its first byte on, nobody may read whom
    /// `permissions` keep out.
    fn claim(path: &Path, may_replace: bool, permissions: Permissions) -> io::Result<Self> {
        let draft = beside::draft(path, std::process::id());
        // What an earlier run left; a link that someone laid there is not followed.
        let _ = fs::remove_file(&draft);
        permissions.make_file(&draft)?;
        Ok(Self {
            path: path.to_path_buf(),
            draft,
            may_replace,
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where the file is written until it is finished.
    pub fn draft(&self) -> &Path {
        &self.draft
    }

    /// Gives the file its name.
    pub fn finish(self) -> io::Result<()> {
        // Windows syncs only what may be written.
        OpenOptions::new()
            .write(true)
            .open(&self.draft)?
            .sync_all()?;
        if self.may_replace {
            return fs::rename(&self.draft, &self.path);
        }
        match fs::hard_link(&self.draft, &self.path) {
            // Memory sticks and some network drives have no hard links.
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                if self.path.try_exists()? {
                    return Err(io::ErrorKind::AlreadyExists.into());
                }
                fs::rename(&self.draft, &self.path)
            }
            linked => linked,
        }
    }
}

impl Drop for WholeFile {
    fn drop(&mut self) {
        // After a rename there is nothing left to remove.
        let _ = fs::remove_file(&self.draft);
    }
}

/// Lets `fill` write a file beside `path`, then gives it that name. A file
/// that already has the name is kept, unless it `may_replace` that one, and
/// the new one thrown away, as it is after any other error. From the first
/// byte on, nobody may read it whom `permissions` keep out.
pub(super) fn write<E: From<StoreError>>(
    path: &Path,
    may_replace: bool,
    permissions: Permissions,
    fill: impl FnOnce(&Path) -> Result<(), E>,
) -> Result<(), E> {
    let failed = |source| StoreError::from_io(source, path);
    if !may_replace && path.try_exists().map_err(failed)? {
        let path = path.to_owned();
        return Err(StoreError::AlreadyExists { path }.into());
    }
    // SQLite takes an empty file for a new one.
    let whole = WholeFile::claim(path, may_replace, permissions).map_err(failed)?;
    fill(whole.draft())?;
    permissions.give(whole.draft());
    Ok(whole.finish().map_err(failed)?)
}
