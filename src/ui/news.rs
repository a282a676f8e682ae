//! Takes in what came of the work.

use eframe::egui::{self, ColorImage, TextureOptions, ViewportCommand};

use super::actions::{Action, UiCommand};
use super::carry_out::name_of;
use super::dialogs::{Dialog, ImportDialog};
use super::essor_app::EssorApp;
use super::jobs::{News, ReadFor};
use super::panels::CommunityPanel;
use super::picking::{Picked, Purpose};
use super::widgets::Notice;
use crate::app::{AppError, ImportDone, ImportPreview, RegisterView};

impl EssorApp {
    pub(super) fn take_news(&mut self, ctx: &egui::Context, news: News) {
        match news {
            News::Register(why, Ok(register)) => self.take_register(ctx, why, register),
            News::Register(ReadFor::Opening, Err(AppError::Cancelled)) => {}
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
                    self.shown.page = Some(page);
                    self.draw_chart();
                }
            }
            News::Undone(command, Ok(name)) => self.take_undone(command, name),
            News::Changed(name, answer) => self.take_changed(name, answer),
            News::Preview(Ok(preview)) => self.take_preview(preview),
            News::Imported(Ok(done)) => self.take_imported(done),
            News::Picture(Ok(picture)) => self.take_picture(ctx, picture),
            News::Saved(path, Ok(())) => {
                self.dialog = None;
                let name = [("path", path.display().to_string().into())];
                let text = self.tr.format("ui-saved", &name);
                self.say_done(Notice::done(text));
            }
            News::Picked(purpose, picked) => self.take_picked(ctx, purpose, picked),
            News::Preview(Err(error)) => {
                self.say_failed(&error);
                self.preview_next_import();
            }
            News::Imported(Err(error)) => {
                self.dialog = None;
                self.say_failed(&error);
                self.preview_next_import();
            }
            News::Register(ReadFor::Refreshing, Err(error))
            | News::Page(Err(error))
            | News::Undone(_, Err(error))
            | News::Picture(Err(error))
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
            self.parts.settings.remember(&register.path);
            self.keep_settings();
            let title = format!("{} — Essor", name_of(&register.path));
            ctx.send_viewport_cmd(ViewportCommand::Title(title));
        }
        self.shown.register = Some(register);
        self.people.outdate();
        self.read_page();
        self.preview_next_import();
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

    fn take_changed(&mut self, name: &'static str, answer: Result<(), AppError>) {
        let is_done = answer.is_ok();
        // What was typed stays until it is stored.
        let is_over = match &mut self.dialog {
            Some(Dialog::OwnWord(dialog)) => dialog.take_stored(is_done),
            Some(Dialog::Milestones(dialog)) => dialog.take_stored(is_done),
            Some(Dialog::Model(_)) => is_done,
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
        match answer {
            Ok(()) => {
                let name = [("name", self.tr.get(name).into())];
                let text = self.tr.format("ui-changed", &name);
                self.say_done(Notice::done(text).offering(UiCommand::Undo));
            }
            Err(error) => self.say_failed(&error),
        }
        self.refresh();
    }

    fn take_preview(&mut self, preview: ImportPreview) {
        match &mut self.dialog {
            Some(Dialog::Import(dialog)) if dialog.is_of(&preview) => dialog.take(preview),
            _ => self.dialog = Some(Dialog::Import(Box::new(ImportDialog::new(preview)))),
        }
    }

    fn take_imported(&mut self, done: ImportDone) {
        self.dialog = None;
        let counts = [
            ("added", done.n_added.into()),
            ("there", done.n_already_there.into()),
            ("rejected", done.n_rejected.into()),
        ];
        let mut text = self.tr.format("ui-imported", &counts[..1]);
        if done.n_already_there > 0 {
            text.push(' ');
            text += &self.tr.format("ui-imported-there", &counts[1..2]);
        }
        if done.n_rejected > 0 {
            text.push(' ');
            text += &self.tr.format("ui-imported-rejected", &counts[2..]);
        }
        let notice = Notice::done(text);
        self.waiting.is_new_community_wanted = done.n_added > 0;
        self.say_done(if done.n_added > 0 {
            notice.offering(UiCommand::Undo)
        } else {
            notice
        });
        self.refresh();
    }

    fn take_picture(&mut self, ctx: &egui::Context, picture: Option<ColorImage>) {
        if let Some(Dialog::Export(dialog)) = &mut self.dialog {
            dialog.picture = picture
                .map(|image| ctx.load_texture("export-preview", image, TextureOptions::LINEAR));
            self.draw_waiting_picture();
        }
    }

    fn take_picked(&mut self, ctx: &egui::Context, purpose: Purpose, picked: Picked) {
        match picked {
            Picked::File(path) => {
                let path = purpose.with_ending(path);
                self.carry_out(ctx, Action::Picked(purpose, path));
            }
            Picked::NoDialog => self.ask_for_path(purpose),
            Picked::Nothing if purpose == Purpose::NewRegister => self.waiting.imports.clear(),
            Picked::Nothing => {}
        }
    }
}
