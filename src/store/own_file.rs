//! The file that a register was opened from, and what became of it: a program
//! that keeps folders in sync puts another one in its place, or takes it away.
//!
//! `SQLite` goes on reading a file that has lost its name. Nothing more may be
//! written into it, since nobody would find it again.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::permissions::Permissions;
use super::{Store, StoreError};

/// The file of a register that is open.
#[derive(Clone, Debug)]
pub(super) struct OwnFile {
    path: PathBuf,
    /// Nothing where the system does not tell files apart.
    identity: Option<Identity>,
    /// As they were at the opening.
    permissions: Permissions,
}

/// Whether the file of a register still bears the name it was opened by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    #[default]
    InPlace,
    /// Another file bears its name.
    Replaced,
    /// No file bears its name.
    Gone,
}

/// What is found under the name of a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnDisk {
    pub standing: Standing,
    /// Its length and the time of the last change: a change that moves neither
    /// would have to happen within the tick of the file system's clock.
    pub stamp: Option<(u64, SystemTime)>,
}

impl OwnFile {
    /// To be asked once the file is open: from then on, as long as it is, the
    /// system gives its identity to no other.
    pub(crate) fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            identity: identity(path).ok(),
            permissions: Permissions::of(path),
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Looks at what bears the name now.
    pub(crate) fn look(&self) -> OnDisk {
        let found = fs::metadata(&self.path);
        let is_missing = |error: &io::Error| {
            matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            )
        };
        let standing = match (&found, identity(&self.path)) {
            (Err(error), _) if is_missing(error) => Standing::Gone,
            (_, Ok(now)) if self.identity.is_some_and(|own| own != now) => Standing::Replaced,
            // A drive that does not answer tells nothing.
            _ => Standing::InPlace,
        };
        let stamp = |found: Metadata| Some((found.len(), found.modified().ok()?));
        OnDisk {
            standing,
            stamp: found.ok().and_then(stamp),
        }
    }

    /// An error if the name is no longer that of the file which is open.
    pub(crate) fn require_in_place(&self) -> Result<(), StoreError> {
        let path = Some(self.path.clone());
        match self.look().standing {
            Standing::InPlace => Ok(()),
            Standing::Replaced => Err(StoreError::Replaced { path }),
            Standing::Gone => Err(StoreError::Displaced { path }),
        }
    }

    /// Who may read a copy of it. What stands in its place says nothing of that.
    pub(crate) fn permissions(&self) -> Permissions {
        match self.look().standing {
            Standing::InPlace => Permissions::of(&self.path),
            Standing::Replaced | Standing::Gone => self.permissions,
        }
    }
}

/// What the system tells a file from all others by.
type Identity = (u64, u64);

// By its name alone: to open and close a file a second time would let go of the
// locks that SQLite holds on it.
#[cfg(unix)]
fn identity(path: &Path) -> io::Result<Identity> {
    use std::os::unix::fs::MetadataExt as _;
    let found = fs::metadata(path)?;
    Ok((found.dev(), found.ino()))
}

#[cfg(windows)]
fn identity(path: &Path) -> io::Result<Identity> {
    let handle = winapi_util::Handle::from_path_any(path)?;
    let found = winapi_util::file::information(&handle)?;
    Ok((found.volume_serial_number(), found.file_index()))
}

#[cfg(not(any(unix, windows)))]
fn identity(_: &Path) -> io::Result<Identity> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Begins to write into the register, if its file is where it was.
pub(super) fn begin<'d>(
    db: &'d mut Connection,
    file: Option<&OwnFile>,
) -> Result<Transaction<'d>, StoreError> {
    // Before the lock: beside the name stands the journal of another file.
    file.map_or(Ok(()), OwnFile::require_in_place)?;
    Ok(db.transaction_with_behavior(TransactionBehavior::Immediate)?)
}

/// What other programs did to a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangeElsewhere {
    /// There were steps, which can no longer be undone or done again.
    pub is_history_ended: bool,
}

impl Store {
    /// What is found under the register's name; nothing of one in memory.
    pub fn look(&self) -> Option<OnDisk> {
        self.file.as_ref().map(OwnFile::look)
    }

    /// What other programs changed since this was last asked. The steps that
    /// could overwrite it are dropped.
    pub fn changed_elsewhere(&mut self) -> Result<Option<ChangeElsewhere>, StoreError> {
        let tx = self.db.transaction()?;
        let told = self.history.forget_if_stale(&tx);
        drop(tx.commit());
        match (self.history.take_ended(), told) {
            (Some(change), _) => Ok(Some(change)),
            (None, told) => told.map(|()| None),
        }
    }
}
