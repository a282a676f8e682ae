//! Brings files into the register.

use std::collections::BTreeSet;
use std::path::Path;

use super::incoming::LABEL;
use super::look::Share;
use super::reading::{read_file, require_log};
use super::target::Targets;
use super::{ImportChoices, ImportFile, ImportPlan, Incoming};
use crate::app::{AppError, Desk, Reporter};
use crate::domain::{Changes, CommunityId, ImportId, MeetingPair, SharedChanges};
use crate::import::{RowIssue, Warning};
use crate::store::{CopyReason, ImportOutcome};

/// What an import of one file did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportDone {
    pub id: ImportId,
    pub n_added: u32,
    pub n_already_there: u32,
    pub n_rejected: u32,
    pub n_ignored: u32,
    pub n_new_people: u32,
    pub n_new_communities: u32,
    /// Meetings that are new and became one with none that was there.
    pub n_new_meetings: u32,
    /// Meetings that became one with one that was there.
    pub n_joined: u32,
}

/// One file of an import that is done.
#[derive(Clone, Debug, PartialEq)]
pub struct FileDone {
    pub file_name: String,
    pub counts: ImportDone,
    pub rejected: Vec<RowIssue>,
    pub warnings: Vec<Warning>,
    /// Its meetings that another source may have told of.
    pub pairs: Vec<MeetingPair>,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportsDone {
    pub files: Vec<FileDone>,
    /// Where the rows went, by name.
    pub communities: Vec<(CommunityId, String)>,
    /// What it touched of the register.
    pub changes: Changes,
}

impl ImportsDone {
    /// A count of all files together.
    pub fn sum(&self, count: impl Fn(&ImportDone) -> u32) -> usize {
        let counts = self.files.iter().map(|file| count(&file.counts) as usize);
        counts.sum()
    }
}

impl Desk {
    /// Brings a file into the register, after a dated copy of it was made.
    pub fn import(
        &mut self,
        path: &Path,
        choices: &ImportChoices,
        reporter: &Reporter,
    ) -> Result<ImportDone, AppError> {
        let file = ImportFile {
            choices: choices.clone(),
            ..ImportFile::new(path.to_path_buf())
        };
        let done = self.import_files(&ImportPlan::of(vec![file]), reporter)?;
        done.files
            .first()
            .map(|file| file.counts)
            .ok_or(AppError::Cancelled)
    }

    /// Brings files into the register in one transaction and as one step of
    /// undo, after a dated copy of it was made. If one cannot be imported or
    /// the work is cancelled, nothing of any stays.
    pub fn import_files(
        &mut self,
        plan: &ImportPlan,
        reporter: &Reporter,
    ) -> Result<ImportsDone, AppError> {
        let now = self.now();
        let targets = Targets::of(self, plan)?;
        let mut share = Share::of(&plan.files, reporter);
        let store = self.store()?;
        let before = store.revision()?;
        // A register without a community holds nothing to go back to.
        if !targets.known.is_empty() {
            store.copy_before(CopyReason::Import, now)?;
        }
        let mut met = BTreeSet::new();
        let mut done =
            self.store_mut()?
                .add_imports(LABEL, |importing| -> Result<_, AppError> {
                    let mut done = ImportsDone::default();
                    importing.join_as(plan.joining.clone());
                    for file in &plan.files {
                        let path = &file.path;
                        let mut progress = share.half(path, false);
                        let reading = read_file(path, &file.choices, now.date(), &mut progress)?;
                        let (report, rows) = require_log(reading, path)?;
                        let target = targets.of_file(file);
                        targets.require(target.as_deref(), &rows, path)?;
                        let target = target.unwrap_or_default();
                        let incoming = Incoming::new(&rows, &target, &report, now)?;
                        let outcome = incoming.add_to(importing, share.half(path, true))?;
                        met.extend(outcome.communities.iter().copied());
                        let counts = counts(&outcome, report.rejected.len(), report.ignored.len());
                        done.files.push(FileDone {
                            file_name: report.file_name,
                            counts,
                            rejected: report.rejected,
                            warnings: report.warnings,
                            pairs: outcome.pairs,
                        });
                        drop(progress);
                        share.finish(path);
                    }
                    Ok(done)
                })?;
        let communities = self.store()?.read().communities()?;
        done.communities = communities
            .into_iter()
            .filter(|community| met.contains(&community.id))
            .map(|community| (community.id, community.short_name().to_owned()))
            .collect();
        // Its rows are in no log; they are all of the communities it names.
        done.changes = Changes::of(
            done.communities.iter().map(|(id, _)| *id).collect(),
            SharedChanges {
                settings: false,
                ..Changes::everything().shared
            },
        );
        let after = self.store()?.revision()?;
        self.known.follow(before, after, &done.changes);
        Ok(done)
    }
}

fn counts(outcome: &ImportOutcome, n_rejected: usize, n_ignored: usize) -> ImportDone {
    ImportDone {
        id: outcome.id,
        n_added: outcome.n_added,
        n_already_there: outcome.n_already_there,
        n_rejected: n_rejected as u32,
        n_ignored: n_ignored as u32,
        n_new_people: outcome.n_new_people,
        n_new_communities: outcome.n_new_communities,
        n_new_meetings: outcome.n_new_meetings,
        n_joined: outcome.n_joined(),
    }
}
