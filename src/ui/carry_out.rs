//! Carries out what the user asked for.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use eframe::egui;

use super::actions::{Action, UiCommand};
use super::dialogs::{
    CommunityDialog, Dialog, ImportHistoryDialog, MilestoneDialog, ModelDialog, OwnWordDialog,
    PaletteDialog, PathDialog, PeopleDialog,
};
use super::essor_app::EssorApp;
use super::jobs::ReadFor;
use super::picking::{OpenPick, Purpose};
use super::widgets::{Notice, NoticeKind};
use crate::app::{self, AppError, ExportNames, ImportFile, PictureChoices, Settings, TextSize};
use crate::domain::{MilestoneId, Month};
use crate::i18n::Tr;

impl EssorApp {
    pub(super) fn carry_out(&mut self, ctx: &egui::Context, action: Action) {
        match action {
            Action::Run(command) => self.run_command(ctx, command),
            Action::Open(path) => {
                let work = self.parts.worker.open(path);
                self.jobs.register = Some((ReadFor::Opening, work));
            }
            Action::ForgetRecent(path) => {
                self.parts.settings.recent.retain(|known| *known != path);
                self.keep_settings();
            }
            Action::SelectCommunity(community) => {
                self.shown.community = Some(community);
                self.panel.is_evidence_open = false;
                self.compare.is_open = false;
                self.draw_chart();
                self.read_page();
            }
            Action::ChooseMeasure(measure) => {
                self.shown.measure = measure;
                self.read_page();
            }
            Action::ChoosePicture(kind) => {
                self.panel.picture = kind;
                self.draw_chart();
            }
            Action::EditModel => {
                if let Some(page) = &self.shown.page {
                    self.dialog = Some(Dialog::Model(ModelDialog::new(page.model)));
                }
            }
            Action::AddMilestoneIn(month) => self.open_milestone(month.first_day()),
            Action::EditMilestone(id) => self.edit_milestone(id),
            Action::SayStageSince(month) => self.open_own_word(Some(month)),
            Action::Change(command) => {
                let label = command.label();
                // What was meant for one register must not go to the next.
                if self.jobs.is_opening() {
                    self.take_changed(label, Err(AppError::Opening));
                    return;
                }
                let work = self.parts.worker.execute(command);
                self.jobs.changes.push_back((label, work));
            }
            Action::ChooseLanguage(language) => {
                self.parts.settings.language = language;
                self.tr = Tr::new(language);
                self.draw_chart();
                self.keep_settings();
            }
            Action::ChooseTheme(theme) => {
                self.parts.settings.theme = theme;
                self.apply_theme(ctx);
                self.keep_settings();
            }
            Action::Pick(purpose) => self.pick(ctx, purpose),
            Action::Picked(purpose, path) => self.use_file(ctx, purpose, path),
            Action::ImportFiles(paths) => self.import_files(ctx, paths),
            Action::LookAt(files) => self.look_at(files),
            Action::Import(_) if self.jobs.is_opening() => self.say_failed(&AppError::Opening),
            Action::Import(files) => {
                let work = self.parts.worker.import(files.clone());
                self.jobs.import = Some((files, work));
            }
            Action::SaveMapping(saved) => {
                let folder = self.parts.mappings.clone();
                self.jobs.mapping = Some(self.parts.worker.save_mapping(folder, saved));
            }
            Action::DeleteMapping(saved) => {
                self.jobs.mapping_deleted = Some(self.parts.worker.delete_mapping(saved));
            }
            Action::SaveRejectsAs(files) => {
                self.waiting.rejects_to_save = files;
                self.pick(ctx, Purpose::SaveRejects);
            }
            Action::TryUndoImport(id) => {
                self.jobs.removal = Some((id, self.parts.worker.try_undo_import(id)));
            }
            Action::PreviewPicture(choices, width_px) => {
                self.waiting.picture_to_show = Some((choices, width_px));
                self.draw_waiting_picture();
            }
            Action::SavePictureAs(choices, format) => self.save_picture_as(ctx, choices, format),
            Action::CopyPicture(choices) => self.copy_picture(choices),
            Action::Step(way, n_steps) => self.step(way, n_steps),
            Action::CancelWork => self.jobs.cancel(),
            Action::CloseDialog => self.close_dialog(),
            Action::ShowPerson(_) | Action::Recognise(_) => {
                self.carry_out_for_people(action);
            }
            Action::ReadComparison => self.read_comparison(),
            Action::DrawComparison => self.draw_chart(),
        }
    }

    fn run_command(&mut self, ctx: &egui::Context, command: UiCommand) {
        // What is for a community's page is not for one out of sight.
        let is_of_page = matches!(
            command,
            UiCommand::OwnWord
                | UiCommand::Milestones
                | UiCommand::EditCommunity
                | UiCommand::AddMembers
        );
        if is_of_page && self.compare.is_open {
            return;
        }
        match command {
            UiCommand::OpenRegister => self.pick(ctx, Purpose::OpenRegister),
            UiCommand::NewRegister => self.pick(ctx, Purpose::NewRegister),
            UiCommand::OpenSample => {
                let path = self.documents_file("ui-file-sample");
                let work = self.parts.worker.open_sample(path);
                self.jobs.register = Some((ReadFor::Opening, work));
            }
            UiCommand::Import => self.pick(ctx, Purpose::Import),
            UiCommand::ImportFolder => self.pick(ctx, Purpose::ImportFolder),
            UiCommand::ExportLog => self.pick(ctx, Purpose::ExportLog),
            UiCommand::ExportAnonymousLog => self.pick(ctx, Purpose::ExportAnonymousLog),
            UiCommand::ImportHistory => {
                if self.shown.register.is_some() {
                    self.dialog = Some(Dialog::ImportHistory(ImportHistoryDialog::default()));
                    self.read_for_dialog();
                }
            }
            UiCommand::MergePeople => {
                if self.shown.register.is_some() {
                    self.dialog = Some(Dialog::People(PeopleDialog::default()));
                    self.read_for_dialog();
                }
            }
            UiCommand::ExportPicture => self.open_export(),
            UiCommand::Undo | UiCommand::Redo => self.step(command, 1),
            UiCommand::History => {
                if self.shown.register.is_some() {
                    self.dialog = Some(Dialog::History);
                }
            }
            UiCommand::ShowTable => {
                if self.shown.chart.is_some() {
                    self.dialog = Some(Dialog::Table);
                }
            }
            UiCommand::OwnWord => self.open_own_word(None),
            UiCommand::Milestones => self.open_milestone(self.parts.worker.now().date()),
            UiCommand::NewCommunity => self.new_community(),
            UiCommand::EditCommunity => self.edit_community(),
            UiCommand::TextLarger => self.set_text_size(ctx, TextSize::larger),
            UiCommand::TextSmaller => self.set_text_size(ctx, TextSize::smaller),
            UiCommand::TextNormal => self.set_text_size(ctx, |_| TextSize::default()),
            UiCommand::Palette => self.dialog = Some(Dialog::Palette(PaletteDialog::default())),
            UiCommand::Shortcuts => self.dialog = Some(Dialog::Shortcuts),
            UiCommand::About => self.dialog = Some(Dialog::About),
            UiCommand::LogActivity
            | UiCommand::SameNextMonth
            | UiCommand::EditActivity
            | UiCommand::DuplicateActivities
            | UiCommand::DeleteActivities => self.run_journal_command(ctx, command),
            UiCommand::AddMembers => self.add_members(),
            UiCommand::Compare => self.open_comparison(),
        }
    }

    fn set_text_size(&mut self, ctx: &egui::Context, change: fn(TextSize) -> TextSize) {
        let size = change(self.parts.settings.text_size);
        self.parts.settings.text_size = size;
        ctx.set_zoom_factor(size.factor());
        self.keep_settings();
    }

    fn open_own_word(&mut self, since: Option<Month>) {
        if let Some(page) = &self.shown.page {
            let today = self.parts.worker.now().date();
            let dialog = OwnWordDialog::new(page, since, today, &self.tr);
            self.dialog = Some(Dialog::OwnWord(dialog));
        }
    }

    fn new_community(&mut self) {
        if let Some(register) = &self.shown.register {
            let dialog = CommunityDialog::new(register.communities.len());
            self.dialog = Some(Dialog::Community(Box::new(dialog)));
        }
    }

    fn edit_community(&mut self) {
        if let Some(page) = &self.shown.page {
            let dialog = CommunityDialog::edit(&page.community, &self.tr);
            self.dialog = Some(Dialog::Community(Box::new(dialog)));
        }
    }

    fn open_milestone(&mut self, from: NaiveDate) {
        if self.shown.page.is_some() {
            let dialog = MilestoneDialog::new(from, &self.tr);
            self.dialog = Some(Dialog::Milestones(dialog));
        }
    }

    fn edit_milestone(&mut self, id: MilestoneId) {
        let page = self.shown.page.as_ref();
        if let Some(milestone) = page.and_then(|page| page.milestone(id)) {
            let dialog = MilestoneDialog::edit(milestone, &self.tr);
            self.dialog = Some(Dialog::Milestones(dialog));
        }
    }

    /// Goes back or forth in the history.
    fn step(&mut self, way: UiCommand, n_steps: usize) {
        if self.shown.register.is_none() || self.jobs.undo.is_some() || self.jobs.is_opening() {
            return;
        }
        let work = self.parts.worker.step(way == UiCommand::Undo, n_steps);
        self.jobs.undo = Some((way, work));
    }

    /// Asks the system for a file; one question at a time.
    pub(super) fn pick(&mut self, ctx: &egui::Context, purpose: Purpose) {
        if self.jobs.pick.is_some() {
            // Whoever asks again does not see the dialog that was asked for.
            self.jobs.pick = None;
            self.ask_for_path(purpose);
            return;
        }
        let suggestion = self.suggestion(purpose);
        let answer = self.parts.picker.pick(ctx, &self.tr, purpose, &suggestion);
        self.jobs.pick = Some(OpenPick::new(purpose, answer));
    }

    /// The same question on a system without file dialogs.
    pub(super) fn ask_for_path(&mut self, purpose: Purpose) {
        // A path half typed stays as it is.
        if matches!(&self.dialog, Some(Dialog::Path(open)) if open.is_for(purpose)) {
            return;
        }
        let suggestion = self.suggestion(purpose);
        self.waiting.behind = self
            .dialog
            .take_if(|dialog| matches!(dialog, Dialog::ImportResult(_)));
        self.dialog = Some(Dialog::Path(PathDialog::new(purpose, &suggestion)));
    }

    fn documents_file(&self, name_key: &str) -> PathBuf {
        Settings::documents_folder().join(self.tr.get(name_key))
    }

    /// Where the file dialog begins.
    fn suggestion(&self, purpose: Purpose) -> PathBuf {
        match purpose {
            Purpose::NewRegister => self.documents_file("ui-file-register"),
            Purpose::OpenRegister
            | Purpose::Import
            | Purpose::ImportFolder
            | Purpose::ExportLog
            | Purpose::ExportAnonymousLog => Settings::documents_folder().join(""),
            Purpose::SaveRejects => self.documents_file("ui-file-rejects"),
            Purpose::SavePng | Purpose::SaveSvg | Purpose::SaveCsv => self.picture_place(),
        }
    }

    fn use_file(&mut self, ctx: &egui::Context, purpose: Purpose, path: PathBuf) {
        match purpose {
            Purpose::OpenRegister => self.carry_out(ctx, Action::Open(path)),
            Purpose::NewRegister => {
                let work = self.parts.worker.create(path);
                self.jobs.register = Some((ReadFor::Opening, work));
            }
            Purpose::Import | Purpose::ImportFolder => self.import_files(ctx, vec![path]),
            Purpose::ExportLog => self.export_log(&path, ExportNames::AsTheyAre),
            Purpose::ExportAnonymousLog => {
                let names = ExportNames::Numbered(self.tr.clone());
                self.export_log(&path, names);
            }
            Purpose::SaveRejects => {
                let files = std::mem::take(&mut self.waiting.rejects_to_save);
                let (tr, target) = (self.tr.clone(), path.clone());
                let work = self.parts.worker.save_rejects(files, tr, target);
                self.jobs.rejects = Some((path, work));
            }
            Purpose::SavePng | Purpose::SaveSvg | Purpose::SaveCsv => self.save_picture(path),
        }
    }

    /// Exports into a folder of its own, which says of what and of when it is.
    fn export_log(&mut self, place: &Path, names: ExportNames) {
        let Some(register) = &self.shown.register else {
            return;
        };
        let name = register.path.file_stem().unwrap_or_default();
        let today = self.parts.worker.now().date();
        let folder = place.join(format!("{} {today}", name.to_string_lossy()));
        let work = self.parts.worker.export_log(folder.clone(), names);
        self.jobs.log_export = Some((folder, work));
    }

    fn import_files(&mut self, ctx: &egui::Context, paths: Vec<PathBuf>) {
        self.waiting.imports.extend(paths);
        if self.shown.register.is_some() {
            self.look_at_waiting();
        } else if self.jobs.register.is_none() {
            // Rows need a register to go to; the files wait for it.
            self.pick(ctx, Purpose::NewRegister);
        }
    }

    /// Looks at the files that wait, together with those in sight already.
    pub(super) fn look_at_waiting(&mut self) {
        if self.waiting.imports.is_empty() || self.jobs.import.is_some() {
            return;
        }
        let mut files = match (&self.dialog, &self.jobs.look) {
            (_, Some((files, _))) => files.clone(),
            (Some(Dialog::Import(dialog)), None) => dialog.wanted().to_vec(),
            _ => Vec::new(),
        };
        for path in self.waiting.imports.drain(..) {
            if files.iter().all(|file| file.path != path) {
                files.push(ImportFile::new(path));
            }
        }
        self.look_at(files);
    }

    /// Reads files as an import would; what was being read no longer matters.
    fn look_at(&mut self, files: Vec<ImportFile>) {
        self.jobs.drop_look();
        let mappings = self.parts.mappings.clone();
        let work = self.parts.worker.look_at(files.clone(), mappings);
        self.jobs.look = Some((files, work));
    }

    /// Reads what the open dialog shows of the register, if it does.
    pub(super) fn read_for_dialog(&mut self) {
        match &self.dialog {
            Some(Dialog::ImportHistory(_)) => {
                self.jobs.history = Some(self.parts.worker.import_history());
            }
            Some(Dialog::People(_)) => {
                self.jobs.people = Some(self.parts.worker.people_to_merge());
            }
            _ => {}
        }
    }

    fn close_dialog(&mut self) {
        let closed = self.dialog.take();
        if let Some(Dialog::Export(dialog)) = &closed {
            self.remember_export(dialog);
        }
        if matches!(closed, Some(Dialog::Path(_))) {
            self.dialog = self.waiting.behind.take();
        }
        if matches!(closed, Some(Dialog::Import(_))) {
            // Files that are put away do not come back with the next ones.
            self.jobs.drop_look();
            self.jobs.cancel_import();
            self.waiting.imports.clear();
        }
        let is_register_coming = self.shown.register.is_some()
            || self.jobs.register.is_some()
            || self.jobs.pick.is_some();
        if !is_register_coming {
            // The files that wait have nowhere to go.
            self.waiting.imports.clear();
        }
    }

    pub(super) fn read_page(&mut self) {
        if let Some(community) = self.shown.community {
            let work = self.parts.worker.page(community, self.shown.measure);
            self.jobs.page = Some(work);
        }
    }

    pub(super) fn refresh(&mut self) {
        // What is being opened is read as a whole.
        if self.jobs.is_opening() {
            return;
        }
        let work = self.parts.worker.register_view();
        self.jobs.register = Some((ReadFor::Refreshing, work));
    }

    /// Draws up the chart of the page in sight in the window's language.
    pub(super) fn draw_chart(&mut self) {
        if self.compare.is_open {
            self.shown.chart = self.comparison_chart();
            return;
        }
        let choices = PictureChoices {
            kind: self.panel.picture,
            language: self.tr.language(),
            width: 1000,
            ..PictureChoices::default()
        };
        let today = self.parts.worker.now().date();
        self.shown.chart = self
            .shown
            .page
            .as_ref()
            .and_then(|page| app::page_chart(page, &choices, today));
    }

    pub(super) fn keep_settings(&self) {
        (self.parts.keep_settings)(&self.parts.settings);
    }

    /// Says that something is done, in place of what was said done before.
    pub(super) fn say_done(&mut self, notice: Notice) {
        self.notices.retain(|said| said.kind == NoticeKind::Failed);
        self.notices.push(notice);
    }

    /// Says that something failed; what the user stopped is no failure.
    pub(super) fn say_failed(&mut self, error: &AppError) {
        let (message, remedy) = (error.message(&self.tr), error.remedy(&self.tr));
        if matches!(error, AppError::Cancelled) {
            self.say_done(Notice::done(message));
        } else {
            self.notices.push(Notice::failed(message, remedy));
        }
    }
}

/// How a path is called in a notice: by its file's name.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
