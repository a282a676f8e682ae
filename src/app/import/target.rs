//! Where rows go that name no community.
//!
//! Never to a community that nobody asked for: a file is called as it happens
//! to be called.

use std::collections::BTreeSet;
use std::path::Path;

use super::{ImportFile, ImportPlan, KnownCommunity};
use crate::app::{AppError, Desk};
use crate::domain::CommunityNames;
use crate::import::Row;

/// What is there to choose from.
pub(super) struct Targets {
    /// The communities of the register.
    pub known: Vec<KnownCommunity>,
    open: Option<String>,
}

impl Targets {
    pub(crate) fn of(desk: &Desk, plan: &ImportPlan) -> Result<Self, AppError> {
        let communities = desk.store()?.read().communities()?;
        Ok(Self {
            known: communities
                .into_iter()
                .map(|it| KnownCommunity {
                    short_name: it.short_name().to_owned(),
                    name: it.name,
                })
                .collect(),
            open: plan.open_community.clone(),
        })
    }

    /// The community that was chosen for a file, the open one, or the only one
    /// that there is.
    pub(crate) fn of_file(&self, file: &ImportFile) -> Option<String> {
        let only = || match self.known.as_slice() {
            [only] => Some(only.name.clone()),
            _ => None,
        };
        let chosen = file.choices.community.as_deref();
        chosen
            .map(|name| self.meant_by(name))
            .or_else(|| self.open.clone())
            .or_else(only)
    }

    /// The community that is called `name`, in full or for short; a new one of
    /// that name where none is.
    fn meant_by(&self, name: &str) -> String {
        let known = self
            .known
            .iter()
            .map(|it| (it.name.as_str(), it.short_name.as_str(), it.name.as_str()));
        let meant = CommunityNames::of(known).meant_by(name);
        meant.unwrap_or(name).to_owned()
    }

    /// The same where someone sees the choice before it holds: in a register
    /// without communities, a new one is what remains, if the files agree on
    /// what it could be called.
    pub(crate) fn settle(&self, files: &mut [ImportFile]) {
        let names: BTreeSet<String> = files.iter().map(ImportFile::suggested_name).collect();
        let is_new = self.known.is_empty() && names.len() == 1;
        for file in files {
            let new = || is_new.then(|| file.suggested_name());
            file.choices.community = self.of_file(file).or_else(new);
        }
    }

    /// An error if rows would have nowhere to go.
    pub(crate) fn require(
        &self,
        target: Option<&str>,
        rows: &[Row],
        path: &Path,
    ) -> Result<(), AppError> {
        if target.is_some() || !needs_target(rows) {
            return Ok(());
        }
        Err(self.none_for(path))
    }

    pub(crate) fn none_for(&self, path: &Path) -> AppError {
        AppError::NoTarget {
            path: path.to_path_buf(),
            known: self.known.iter().map(|it| it.name.clone()).collect(),
        }
    }
}

/// Whether there is a row that names no community.
pub(super) fn needs_target(rows: &[Row]) -> bool {
    rows.iter().any(|row| row.community.is_none())
}
