//! Where copies go and how long they are kept, as the user wants it for all
//! registers.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::dated;
use crate::store::permissions::Permissions;
use crate::store::{StoreError, WholeFile, beside};

/// Where copies go and how long they are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CopyRules {
    /// A folder of the user's own, in which each register has one; where there
    /// is none, that folder is beside the register.
    #[serde(skip_serializing_if = "is_no_text")]
    pub folder: Option<PathBuf>,
    pub kept: CopiesKept,
}

/// How long the last copy of a month is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CopiesKept {
    OneYear,
    TwoYears,
    FiveYears,
    #[default]
    Always,
}

impl CopiesKept {
    pub const ALL: [Self; 4] = [Self::OneYear, Self::TwoYears, Self::FiveYears, Self::Always];

    /// Nothing for always.
    pub const fn years(self) -> Option<u32> {
        match self {
            Self::OneYear => Some(1),
            Self::TwoYears => Some(2),
            Self::FiveYears => Some(5),
            Self::Always => None,
        }
    }
}

impl CopyRules {
    /// The folder of a register's copies.
    pub(in crate::store) fn folder_of(&self, register: &Path) -> PathBuf {
        let Some(own) = &self.folder else {
            return dated::folder_of(register);
        };
        // Registers of one name from different folders have one each.
        let whole = std::path::absolute(register).unwrap_or_else(|_| register.to_owned());
        let mark = beside::fingerprint(whole.as_os_str().as_encoded_bytes());
        let mut name = dated::folder_name(register);
        name.push(format!("-{mark:08x}"));
        own.join(name)
    }

    /// Where copies of a register may be: where they go now, and beside it,
    /// where they went before.
    pub(in crate::store) fn folders_of(&self, register: &Path) -> Vec<PathBuf> {
        let mut folders = vec![self.folder_of(register)];
        if self.folder.is_some() {
            folders.push(dated::folder_of(register));
        }
        folders
    }

    /// Makes the folder of a register's copies, where there is none. A folder of
    /// the user's own must be there: it may be on a disk that is not connected.
    pub(super) fn make_folder(&self, register: &Path) -> Result<PathBuf, StoreError> {
        if let Some(own) = &self.folder {
            require_folder(own)?;
        }
        let folder = self.folder_of(register);
        let made = Permissions::of(register).make_folder(&folder);
        made.map_err(|source| StoreError::from_io(source, &folder))?;
        Ok(folder)
    }

    /// An error if copies cannot be written into the folder that was chosen.
    pub fn check(&self) -> Result<(), StoreError> {
        let Some(own) = &self.folder else {
            return Ok(());
        };
        require_folder(own)?;
        // Its draft shows that the folder can be written, and goes with it.
        let written = WholeFile::create(&own.join("essor"), false).map(drop);
        written.map_err(|source| StoreError::from_io(source, own))
    }
}

fn require_folder(own: &Path) -> Result<(), StoreError> {
    if own.is_dir() {
        return Ok(());
    }
    Err(StoreError::NoCopyFolder {
        path: own.to_owned(),
    })
}

/// Settings are text; a folder whose name is none is chosen anew in each run.
#[expect(clippy::ref_option, reason = "so it is asked")]
fn is_no_text(folder: &Option<PathBuf>) -> bool {
    folder
        .as_ref()
        .is_none_or(|folder| folder.to_str().is_none())
}
