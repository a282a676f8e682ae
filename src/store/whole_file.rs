//! Files that appear under their name only once they are whole: the one way in
//! which the program writes a file.

use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

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
            return replace(&self.draft, &self.path);
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

/// Whether another program keeps a file from being touched, as Windows lets it.
pub fn is_held(error: &io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    const LOCK_VIOLATION: i32 = 33;
    error.kind() == io::ErrorKind::ResourceBusy
        || (cfg!(windows)
            && matches!(
                error.raw_os_error(),
                Some(SHARING_VIOLATION | LOCK_VIOLATION)
            ))
}

/// How long to wait for a program that looks at every new file, and how often to
/// see whether it is done.
const LOOKS: u32 = 10;
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// Gives a file a name that another one may have. On Windows none gives way while
/// it is open: what looks for viruses or keeps folders in sync lets go in a moment,
/// a program that shows the file does not.
fn replace(draft: &Path, path: &Path) -> io::Result<()> {
    let mut renamed = fs::rename(draft, path);
    for _ in 0..LOOKS {
        match &renamed {
            Err(error) if keeps_its_name(error, path) => thread::sleep(BETWEEN_LOOKS),
            _ => return renamed,
        }
        renamed = fs::rename(draft, path);
    }
    renamed.map_err(|error| {
        if keeps_its_name(&error, path) {
            io::ErrorKind::ResourceBusy.into()
        } else {
            error
        }
    })
}

/// Windows says of a file that is open either this or that it may not be replaced.
fn keeps_its_name(error: &io::Error, path: &Path) -> bool {
    let is_writable = || {
        let found = fs::metadata(path);
        found.is_ok_and(|found| found.is_file() && !found.permissions().readonly())
    };
    is_held(error)
        || (cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied && is_writable())
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
