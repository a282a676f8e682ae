//! What an import would do, before anything is stored.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDateTime;

use super::reading::{read_file, require_importable};
use super::target::{Targets, needs_target};
use super::{ImportChoices, ImportFile, ImportPlan, Incoming, RowWindow, SavedMappings, files};
use crate::app::source::file_label;
use crate::app::{AppError, Desk, Reporter};
use crate::domain::{Joining, MeetingPair};
use crate::i18n::Tr;
use crate::import::{Content, ImportError, Outcome, Report, Shape};
use crate::store::Importing;

/// What an import of one file would do.
#[derive(Clone, Debug)]
pub struct ImportPreview {
    pub path: PathBuf,
    pub report: Report,
    pub choices: ImportChoices,
    /// It is looked at and not imported.
    pub is_left_out: bool,
    pub n_new: u32,
    pub n_already_there: u32,
    pub n_new_people: u32,
    pub n_new_communities: u32,
    /// Meetings that are new and become one with none that was there.
    pub n_new_meetings: u32,
    /// Its meetings that another source may have told of.
    pub pairs: Vec<MeetingPair>,
    /// There are rows that name no community.
    pub needs_community: bool,
    /// What a community made for it could be called.
    pub suggested_name: String,
    /// Where its rows go, by name: the first ones.
    pub communities: Vec<String>,
    pub has_more_communities: bool,
    /// The rows as they will be stored, a part of them.
    pub rows: RowWindow,
    /// Why nothing of it can be imported as it is understood now.
    trouble: Option<Arc<AppError>>,
}

impl ImportPreview {
    /// How many of its meetings become one with one that was there.
    pub fn n_joined(&self) -> u32 {
        self.pairs.iter().filter(|pair| pair.is_joined).count() as u32
    }

    /// An error if the file cannot be imported as it is understood now.
    pub fn require_importable(&self) -> Result<(), AppError> {
        require_importable(&self.report, &self.path)
    }

    /// Why nothing can be imported, and what to do about it. An open question
    /// is no such reason.
    pub fn trouble(&self, tr: &Tr) -> Option<(String, String)> {
        let error = self.trouble.as_ref()?;
        // Beside the file's own name, its path says nothing.
        let message = match error.as_ref() {
            AppError::Import { source, .. } => source.message(tr),
            error => error.message(tr),
        };
        Some((message, error.remedy(tr)))
    }

    pub const fn is_refused(&self) -> bool {
        self.trouble.is_some()
    }

    pub fn is_open(&self) -> bool {
        !self.is_refused() && (self.report.outcome == Outcome::AskUser || self.is_homeless())
    }

    /// It is not decided which community its rows go to.
    pub fn is_homeless(&self) -> bool {
        self.needs_community && self.choices.community.is_none()
    }

    pub fn shape(&self) -> Shape {
        Shape::of(&self.report)
    }

    fn set_communities<'c>(&mut self, names: impl IntoIterator<Item = &'c str>) {
        /// A file can name a million.
        const MAX_NAMED: usize = 1000;
        let mut names = names.into_iter().filter(|name| !name.is_empty());
        let first = names.by_ref().take(MAX_NAMED);
        self.communities = first.map(str::to_owned).collect();
        self.has_more_communities = names.next().is_some();
    }

    fn of_nothing(file: &ImportFile) -> Self {
        Self {
            path: file.path.clone(),
            report: Report {
                file_name: file_label(&file.path),
                ..Report::default()
            },
            choices: file.choices.clone(),
            is_left_out: file.is_left_out,
            n_new: 0,
            n_already_there: 0,
            n_new_people: 0,
            n_new_communities: 0,
            n_new_meetings: 0,
            pairs: Vec::new(),
            needs_community: false,
            suggested_name: file.suggested_name(),
            communities: Vec::new(),
            has_more_communities: false,
            rows: RowWindow::default(),
            trouble: None,
        }
    }
}

/// A community of the register, to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownCommunity {
    pub name: String,
    pub short_name: String,
}

/// Files that were looked at, with the ways of reading kept from before.
#[derive(Clone, Debug, Default)]
pub struct ImportLook {
    pub files: Vec<ImportPreview>,
    pub saved: SavedMappings,
    /// The communities of the register, by name.
    pub communities: Vec<KnownCommunity>,
    /// The one that is open.
    pub open_community: Option<String>,
    /// Which meetings of two sources were taken for one.
    pub joining: Joining,
}

/// Progress through several files, told as if through one.
pub(super) struct Share<'r> {
    reporter: &'r Reporter,
    total: u64,
    done: u64,
}

impl<'r> Share<'r> {
    /// Reading and storing take about the same time for each byte.
    pub(crate) fn of(files: &[ImportFile], reporter: &'r Reporter) -> Self {
        Self {
            reporter,
            total: files.iter().map(|file| weight(&file.path)).sum(),
            done: 0,
        }
    }

    /// Progress through one half of a file.
    pub(crate) fn half(
        &self,
        path: &Path,
        is_second: bool,
    ) -> impl FnMut(u64, u64) -> bool + use<'_> {
        let half = weight(path) / 2;
        let begun = self.done + if is_second { half } else { 0 };
        move |done, of| {
            let share = done as f64 / of.max(1) as f64;
            let here = (half as f64 * share) as u64;
            self.reporter.step(begun + here, self.total)
        }
    }

    pub(crate) fn finish(&mut self, path: &Path) {
        self.done += weight(path);
    }
}

fn weight(path: &Path) -> u64 {
    2 * fs::metadata(path).map_or(1, |file| file.len().max(1))
}

impl Desk {
    /// What [`Desk::import_files`] would do with these files; where it would refuse
    /// one, so does this.
    ///
    /// The rows go into the register inside a transaction that is taken back:
    /// what is told is what the import itself would do, not a guess at it.
    pub fn try_files(
        &mut self,
        plan: &ImportPlan,
        reporter: &Reporter,
    ) -> Result<Vec<ImportPreview>, AppError> {
        let now = self.now();
        let targets = Targets::of(self, plan)?;
        let mut share = Share::of(&plan.files, reporter);
        self.store_mut()?.try_imports(|importing| {
            importing.join_as(plan.joining.clone());
            let tried = plan.files.iter().map(|file| {
                let mut file = file.clone();
                file.choices.community = targets.of_file(&file);
                let preview = preview(&file, importing, now, &mut share)?;
                if preview.is_homeless() {
                    return Err(targets.none_for(&file.path));
                }
                preview.require_importable()?;
                if preview.is_refused() {
                    let path = file.path.clone();
                    return Err(AppError::OnlyTotals { path });
                }
                share.finish(&file.path);
                Ok(preview)
            });
            tried.collect()
        })
    }

    /// Reads files, and those of folders, as one import of them all would. A
    /// file that cannot be imported is an answer, not an error.
    pub fn look_at(
        &mut self,
        plan: &ImportPlan,
        mappings: &Path,
        reporter: &Reporter,
    ) -> Result<ImportLook, AppError> {
        let now = self.now();
        let mut files = files::expanded(&plan.files, reporter)?;
        let targets = Targets::of(self, plan)?;
        targets.settle(&mut files);
        let mut share = Share::of(&files, reporter);
        let store = self.store_mut()?;
        let previews = store.try_imports(|importing| -> Result<Vec<_>, AppError> {
            importing.join_as(plan.joining.clone());
            let looked = files.iter().map(|file| {
                let preview = match preview(file, importing, now, &mut share) {
                    Err(error @ (AppError::Import { .. } | AppError::Read { .. })) => {
                        refused(file, error)
                    }
                    other => other?,
                };
                share.finish(&file.path);
                Ok(preview)
            });
            looked.collect()
        })?;
        Ok(ImportLook {
            files: previews,
            saved: SavedMappings::of(mappings),
            communities: targets.known,
            open_community: plan.open_community.clone(),
            joining: plan.joining.clone(),
        })
    }
}

fn preview(
    file: &ImportFile,
    importing: &mut Importing<'_>,
    now: NaiveDateTime,
    share: &mut Share<'_>,
) -> Result<ImportPreview, AppError> {
    let path = &file.path;
    let reading = read_file(
        path,
        &file.choices,
        now.date(),
        &mut share.half(path, false),
    )?;
    let mut preview = ImportPreview {
        report: reading.report,
        ..ImportPreview::of_nothing(file)
    };
    let community = file.choices.community.clone().unwrap_or_default();
    match reading.content {
        Content::Log(rows) => {
            preview.needs_community = needs_target(&rows);
            let incoming = Incoming::new(&rows, &community, &preview.report, now)?;
            preview.set_communities(incoming.communities());
            preview.rows = RowWindow::of_log(&rows, &incoming, &preview.report);
            if !file.is_left_out && !preview.is_open() {
                let outcome = incoming.add_to(importing, share.half(path, true))?;
                preview.n_new = outcome.n_added;
                preview.n_already_there = outcome.n_already_there;
                preview.n_new_people = outcome.n_new_people;
                preview.n_new_communities = outcome.n_new_communities;
                preview.n_new_meetings = outcome.n_new_meetings;
                preview.pairs = outcome.pairs;
            }
        }
        Content::MonthlyTotals(totals) => {
            preview.rows = RowWindow::of_totals(&totals, &community);
            preview.trouble = Some(Arc::new(AppError::OnlyTotals { path: path.clone() }));
        }
    }
    Ok(preview)
}

/// A file that is refused still shows how far reading came.
fn refused(file: &ImportFile, error: AppError) -> ImportPreview {
    let mut preview = ImportPreview::of_nothing(file);
    if let AppError::Import {
        source: ImportError::Refused(refusal),
        ..
    } = &error
    {
        preview.report = refusal.report.clone();
    }
    preview.trouble = Some(Arc::new(error));
    preview
}
