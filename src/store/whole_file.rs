//! Files that appear under their name only once they are whole.

use std::fs::{self, OpenOptions};
use std::io;
use std::path::Path;

use super::permissions::Permissions;
use super::{StoreError, beside};

/// Lets `fill` write a file beside `path`, then gives it that name. A file
/// that already has the name is kept and the new one thrown away, as it is
/// after any other error. From the first byte on, nobody may read it whom
/// `permissions` keep out.
pub(super) fn write(
    path: &Path,
    permissions: Permissions,
    fill: impl FnOnce(&Path) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    if path
        .try_exists()
        .map_err(|source| StoreError::from_io(source, path))?
    {
        return Err(StoreError::AlreadyExists {
            path: path.to_owned(),
        });
    }
    let draft = beside::draft(path, std::process::id());
    // What an earlier process of this number has left was never finished.
    let _ = fs::remove_file(&draft);
    // Tells a folder that is missing or cannot be written from a fault of
    // SQLite; it also claims the name. SQLite takes an empty file for a new one.
    permissions
        .make_file(&draft)
        .map_err(|source| StoreError::from_io(source, path))?;
    let written = fill(&draft)
        .map_err(|error| error.at(Some(path)))
        .and_then(|()| {
            permissions.give(&draft);
            publish(&draft, path).map_err(|source| StoreError::from_io(source, path))
        });
    // After a rename there is nothing left to remove.
    let _ = fs::remove_file(&draft);
    written
}

/// Gives `draft` the name `path` without replacing a file.
fn publish(draft: &Path, path: &Path) -> io::Result<()> {
    // Windows syncs only what may be written.
    OpenOptions::new().write(true).open(draft)?.sync_all()?;
    match fs::hard_link(draft, path) {
        // Memory sticks and some network drives have no hard links.
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            if path.try_exists()? {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            fs::rename(draft, path)
        }
        linked => linked,
    }
}
