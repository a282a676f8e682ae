//! Takes in what came of the work.

use eframe::egui::{self, ViewportCommand};

use super::actions::{Action, UiCommand};
use super::carry_out::name_of;
use super::dialogs::{Dialog, ImportDialog};
use super::essor_app::EssorApp;
use super::jobs::{News, ReadFor};
use super::panels::{CommunityPanel, ComparePanel};
use super::picking::{Picked, Purpose};
use super::widgets::Notice;
use crate::app::{AppError, ImportLook, ImportsDone, RegisterView};

impl EssorApp {
    pub(super) fn take_news(&mut self, ctx: &egui::Context, news: News) {
        match news {
            News::Register(why, Ok(register)) => self.take_register(ctx, why, register),
            News::Register(ReadFor::Opening, Err(AppError::Cancelled))
            | News::MappingDeleted(Ok(())) => {}
            News::Register(ReadFor::Opening, Err(error)) => {
                self.waiting.imports.clear();
                self.dialog = Some(Dialog::Failure {
                    message: error.message(&self.tr),
                    remedy: error.remedy(&self.tr),
                });
            }
            News::Page(Ok(page)) => {
                // An answer to a question that is no longer asked is let go.
                if self.shown.community == Some(page.community.id) {
                    self.shown.page = Some(*page);
                    self.draw_chart();
                }
            }
            News::Undone(command, Ok(name)) => self.take_undone(command, name),
            News::Changed(name, answer) => self.take_changed(name, answer),
            News::Looked(Ok(look)) => self.take_look(look),
            News::Imported(Ok(done)) => self.take_imported(done),
            News::Removal(id, Ok(removal)) => {
                if let Some(Dialog::ImportHistory(dialog)) = &mut self.dialog {
                    dialog.take_removal(id, removal);
                }
            }
            News::History(Ok(history)) => {
                if let Some(Dialog::ImportHistory(dialog)) = &mut self.dialog {
                    dialog.take(history);
                }
            }
            News::People(Ok(people)) => {
                if let Some(Dialog::People(dialog)) = &mut self.dialog {
                    dialog.take(people);
                }
            }
            News::MappingSaved(Ok(saved)) => {
                let name = [("name", (&saved.name).into())];
                self.say_done(Notice::done(self.tr.format("ui-import-way-saved", &name)));
                if let Some(Dialog::Import(dialog)) = &mut self.dialog {
                    dialog.take_saved(saved);
                }
            }
            News::RejectsSaved(path, Ok(())) => {
                let name = [("path", path.display().to_string().into())];
                let text = self.tr.format("ui-result-rejected-saved", &name);
                self.say_done(Notice::done(text));
            }
            News::Picture(choices, picture) => self.take_picture(ctx, &choices, picture),
            News::Copied(Ok(picture)) => {
                ctx.copy_image(picture);
                self.say_done(Notice::done(self.tr.get("ui-copied")));
            }
            News::Saved(path, Ok(())) => {
                if matches!(self.dialog, Some(Dialog::Export(_))) {
                    self.dialog = None;
                }
                let name = [("path", path.display().to_string().into())];
                let text = self.tr.format("ui-saved", &name);
                self.say_done(Notice::done(text));
            }
            News::LogExported(folder, Ok(_)) => {
                let path = [("path", folder.display().to_string().into())];
                let text = self.tr.format("ui-log-exported", &path);
                self.say_done(Notice::done(text));
            }
            News::Picked(purpose, picked) => self.take_picked(ctx, purpose, picked),
            News::Comparison(Ok(comparison)) => self.take_comparison(comparison),
            // What was stopped leaves the last reading in sight.
            News::Looked(Err(error)) => {
                if let Some(Dialog::Import(dialog)) = &mut self.dialog {
                    dialog.keep_last();
                }
                self.say_failed(&error);
            }
            News::Undone(_, Err(error)) => {
                // Some of several steps may have been gone.
                self.say_failed(&error);
                self.refresh();
            }
            News::Imported(Err(error))
            | News::Register(ReadFor::Refreshing, Err(error))
            | News::Page(Err(error))
            | News::Removal(_, Err(error))
            | News::History(Err(error))
            | News::People(Err(error))
            | News::MappingSaved(Err(error))
            | News::MappingDeleted(Err(error))
            | News::RejectsSaved(_, Err(error))
            | News::Copied(Err(error))
            | News::Comparison(Err(error))
            | News::LogExported(_, Err(error))
            | News::Saved(_, Err(error)) => self.say_failed(&error),
        }
    }

    fn take_register(&mut self, ctx: &egui::Context, why: ReadFor, register: RegisterView) {
        // What an import brought is what one wants to see after it.
        let new = match (&self.shown.register, why) {
            (Some(before), ReadFor::Refreshing) if self.waiting.is_new_community_wanted => register
                .communities
                .iter()
                .map(|row| row.id)
                .find(|id| before.communities.iter().all(|row| row.id != *id)),
            _ => None,
        };
        self.waiting.is_new_community_wanted = false;
        let is_there = |id| register.communities.iter().any(|row| row.id == id);
        let kept = self
            .shown
            .community
            .filter(|id| why == ReadFor::Refreshing && new.is_none() && is_there(*id));
        let first = register.communities.first().map(|row| row.id);
        self.shown.community = kept.or(new).or(first);
        if kept.is_none() {
            self.shown.page = None;
            self.shown.chart = None;
            self.panel = CommunityPanel::default();
        }
        if why == ReadFor::Opening {
            // What is half typed is of another register.
            self.dialog = None;
            self.parts.settings.remember(&register.path);
            self.keep_settings();
            let title = format!("{} — Essor", name_of(&register.path));
            ctx.send_viewport_cmd(ViewportCommand::Title(title));
        }
        if why == ReadFor::Opening {
            // What was chosen was chosen of other communities.
            self.compare = ComparePanel::default();
            self.shown.comparison = None;
        }
        self.shown.register = Some(register);
        self.log.outdate();
        self.people.outdate();
        self.read_page();
        self.read_comparison();
        self.read_for_dialog();
        self.look_at_waiting();
    }

    fn take_undone(&mut self, command: UiCommand, name: Option<&'static str>) {
        let Some(name) = name else {
            return;
        };
        let (key, back) = if command == UiCommand::Undo {
            ("ui-undone", UiCommand::Redo)
        } else {
            ("ui-redone", UiCommand::Undo)
        };
        let name = [("name", self.tr.get(name).into())];
        let text = self.tr.format(key, &name);
        self.say_done(Notice::done(text).offering(back));
        self.refresh();
    }

    pub(super) fn take_changed(&mut self, name: &'static str, answer: Result<(), AppError>) {
        let is_done = answer.is_ok();
        // What was typed stays until it is stored.
        let is_over = match &mut self.dialog {
            Some(Dialog::OwnWord(dialog)) => dialog.take_stored(is_done),
            Some(Dialog::Milestones(dialog)) => dialog.take_stored(is_done),
            Some(Dialog::Community(dialog)) => {
                let is_over = dialog.take_stored(is_done);
                if is_over && dialog.is_for_new() {
                    self.waiting.is_new_community_wanted = true;
                    self.compare.is_open = false;
                }
                is_over
            }
            Some(Dialog::Model(_)) => is_done,
            Some(Dialog::Entry(dialog)) => dialog.take_stored(is_done),
            Some(Dialog::AddMembers(dialog)) => dialog.take_stored(is_done),
            Some(Dialog::Person(dialog)) => {
                dialog.take_stored(is_done);
                false
            }
            _ => false,
        };
        if is_over {
            self.dialog = None;
        }
        self.read_basis_again();
        // These stay open and show themselves what was stored.
        let is_said = matches!(self.dialog, Some(Dialog::Entry(_) | Dialog::People(_)));
        match answer {
            Ok(()) if is_said => {}
            Ok(()) => {
                let name = [("name", self.tr.get(name).into())];
                let text = self.tr.format("ui-changed", &name);
                self.say_done(Notice::done(text).offering(UiCommand::Undo));
            }
            Err(error) => self.say_failed(&error),
        }
        self.refresh();
    }

    fn take_look(&mut self, look: ImportLook) {
        if look.files.is_empty() {
            let text = self.tr.get("ui-import-no-files");
            self.notices.push(Notice::failed(text, String::new()));
            return;
        }
        match &mut self.dialog {
            Some(Dialog::Import(dialog)) => dialog.take(look),
            _ => self.dialog = Some(Dialog::Import(Box::new(ImportDialog::new(look)))),
        }
    }

    fn take_imported(&mut self, done: ImportsDone) {
        let n_added: u32 = done.files.iter().map(|file| file.counts.n_added).sum();
        self.waiting.is_new_community_wanted = n_added > 0;
        self.dialog = Some(Dialog::ImportResult(done));
        self.refresh();
    }

    fn take_picked(&mut self, ctx: &egui::Context, purpose: Purpose, picked: Picked) {
        match picked {
            Picked::File(path) => {
                let path = purpose.with_ending(path);
                self.carry_out(ctx, Action::Picked(purpose, path));
            }
            Picked::Files(paths) if purpose == Purpose::Import => {
                self.carry_out(ctx, Action::ImportFiles(paths));
            }
            Picked::Files(paths) => {
                if let Some(path) = paths.into_iter().next() {
                    self.take_picked(ctx, purpose, Picked::File(path));
                }
            }
            Picked::NoDialog => self.ask_for_path(purpose),
            Picked::Nothing if purpose == Purpose::NewRegister => self.waiting.imports.clear(),
            Picked::Nothing => {}
        }
    }
}
