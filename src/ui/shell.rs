//! The shell: the page in sight and the dialogs over it. It draws the frame,
//! hands round what was asked for and what came of it, and knows nothing of
//! what any page or dialog is about.

use std::path::PathBuf;

use eframe::egui::{self, CentralPanel, Context, ScrollArea, Ui};

use super::arrivals::dropped_files;
use super::bars::community_menu_ui;
use super::commands::UiCommand;
use super::context::{Action, Cx, Dialog, Page};
use super::dialogs::{Dialogs, FailureDialog};
use super::pages::{Pages, empty_register_ui, welcome_ui};
use super::register::Read;
use super::session::{Parts, Session};
use super::{deeds, frame, style, widgets};
use crate::app::AppError;

pub struct EssorApp {
    session: Session,
    pages: Pages,
    dialogs: Dialogs,
    /// What was asked for in this frame.
    actions: Vec<Action>,
}

impl EssorApp {
    pub fn new(ctx: &Context, parts: Parts, register: Option<PathBuf>) -> Self {
        style::install(ctx);
        // The keys for both are commands: what the one did is remembered, and
        // the other asks before what is filled in is lost.
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        Self {
            session: Session::new(ctx, parts, register),
            pages: Pages::default(),
            dialogs: Dialogs::default(),
            actions: Vec::new(),
        }
    }

    /// The means of whoever is not the page itself.
    fn cx<'a>(&'a mut self, ctx: &'a Context) -> Cx<'a> {
        let sight = self.pages.in_sight();
        self.session.cx(ctx, sight, &mut self.actions)
    }

    /// Lets the page in sight do something with means of its own.
    fn with_page<T>(
        &mut self,
        ctx: &Context,
        act: impl FnOnce(&mut dyn Page, &mut Cx<'_>) -> T,
    ) -> Option<T> {
        let situation = self.session.situation(self.pages.in_sight());
        let page = self.pages.in_sight_mut()?;
        let session = &mut self.session;
        let mut cx = session.cx_in(situation, ctx, None, &mut self.actions);
        Some(act(page, &mut cx))
    }

    /// Lets the dialog in front do something.
    fn with_front<T>(
        &mut self,
        ctx: &Context,
        act: impl FnOnce(&mut dyn Dialog, &mut Cx<'_>) -> T,
    ) -> Option<T> {
        let front = self.dialogs.front()?;
        let sight = self.pages.in_sight();
        let mut cx = self.session.cx(ctx, sight, &mut self.actions);
        Some(act(front, &mut cx))
    }

    fn take_read(&mut self, ctx: &Context, read: Read) {
        let place = self.session.place().cloned();
        let register = self.session.register().view();
        match (read, register) {
            (Read::Opened, Some(register)) => {
                self.pages.take_register(register);
                if let Some(place) = place {
                    self.pages.go_back_to(&place, register);
                }
                // What is half typed is of another register.
                self.dialogs.clear();
            }
            (Read::Closed, _) => self.dialogs.clear(),
            (Read::Refreshed(changes, new), Some(register)) => {
                self.pages.take_changes(register, &changes);
                if let Some(community) = new {
                    self.pages.select(community);
                }
                let sight = self.pages.in_sight();
                let mut cx = self.session.cx(ctx, sight, &mut self.actions);
                self.dialogs.take_changes(&changes, &mut cx);
            }
            (Read::OpeningFailed(error), _) if !matches!(error, AppError::Cancelled) => {
                let failure = FailureDialog::of(&error, self.session.tr());
                self.dialogs.clear();
                self.dialogs.push(Box::new(failure));
            }
            _ => {}
        }
    }

    fn carry_out_all(&mut self, ctx: &Context) {
        while !self.actions.is_empty() {
            for action in std::mem::take(&mut self.actions) {
                self.carry_out(ctx, action);
            }
        }
    }

    /// What is half written on the page goes before the register does.
    fn leave_page(&mut self, ctx: &Context) {
        let others = std::mem::take(&mut self.actions);
        self.with_page(ctx, |page, cx| page.leave(cx));
        self.carry_out_all(ctx);
        self.actions = others;
    }

    fn carry_out(&mut self, ctx: &Context, action: Action) {
        if let Action::Open(_) | Action::OpenSample(_) | Action::Create(_) | Action::CloseRegister =
            action
        {
            self.leave_page(ctx);
        }
        match action {
            Action::Run(command) => self.run(ctx, command),
            Action::Open(path) => self.session.open(path),
            Action::OpenSample(path) => self.session.open_sample(path),
            Action::Create(path) => self.session.create(path),
            Action::CloseRegister => self.session.close(),
            Action::SelectCommunity(community) => self.pages.select(community),
            Action::ShowActivity(community, id) => self.pages.show_activity(community, id),
            Action::ShowMilestone(community, id) => self.pages.show_milestone(community, id),
            Action::ShowPerson(person) => self.pages.show_person(person),
            Action::GoTo(page) => self.pages.go_to(page),
            Action::Change(command) => drop(self.cx(ctx).change(command)),
            Action::Step(way, n_steps) => deeds::step(&mut self.cx(ctx), way, n_steps),
            Action::Set(change) => self.session.set(ctx, change),
            Action::Pick(wanted) => {
                if let Some(dialog) = self.session.pick(ctx, wanted) {
                    self.dialogs.push(dialog);
                }
            }
            Action::Sort(paths) => self.session.sort(paths, ctx, &mut self.actions),
            Action::ImportFiles(paths) => self.import_files(ctx, paths),
            Action::PutFilesAway => self.session.put_files_away(),
            Action::Show(dialog) => self.dialogs.push(dialog),
            Action::Leave | Action::Close => {
                let sight = self.pages.in_sight();
                let mut cx = self.session.cx(ctx, sight, &mut self.actions);
                if matches!(action, Action::Leave) {
                    self.dialogs.leave(&mut cx);
                } else {
                    self.dialogs.close(&mut cx);
                }
            }
            Action::ShowNewCommunity => self.session.register().want_new_community(),
            Action::Tell(notice) => self.session.tell(notice),
            Action::CancelWork => self.session.cancel_work(),
        }
    }

    /// Files go to the dialog in front first, which may wait for more of them;
    /// not while a register is being opened, which closes that dialog.
    fn import_files(&mut self, ctx: &Context, paths: Vec<PathBuf>) {
        let is_opening = self.session.register().is_opening();
        let taken = (!is_opening)
            .then(|| self.with_front(ctx, |front, cx| front.take_files(paths.clone(), cx)));
        let left = taken.flatten().unwrap_or(paths);
        if !left.is_empty() {
            self.session.receive(left, ctx, &mut self.actions);
        }
    }

    /// A command goes to the page in sight first, which may know better.
    fn run(&mut self, ctx: &Context, command: UiCommand) {
        let situation = self.session.situation(self.pages.in_sight());
        if !command.makes_sense(&situation) {
            return;
        }
        if self.with_page(ctx, |page, cx| page.run(command, cx)) != Some(true) {
            deeds::run(command, &mut self.cx(ctx));
        }
    }

    /// The command whose keys were pressed goes to the dialog in front, if
    /// there is one.
    fn take_keys(&mut self, ctx: &Context) {
        let Some(command) = UiCommand::pressed(ctx) else {
            return;
        };
        let is_left = self.with_front(ctx, |front, cx| {
            front.takes(command) && !front.run(command, cx)
        });
        let action = match command {
            // It is the dialog in front that is closed first.
            UiCommand::CloseWindow if is_left.is_some() => Some(Action::Leave),
            UiCommand::Quit if self.dialogs.is_filled() => Some(Action::Leave),
            UiCommand::Quit => Some(Action::Run(command)),
            _ => is_left.unwrap_or(true).then_some(Action::Run(command)),
        };
        self.actions.extend(action);
    }

    fn centre_ui(&mut self, ui: &mut Ui, ctx: &Context, is_narrow: bool) {
        let selected = self.pages.selected();
        if self.session.register().view().is_none() {
            let cx = self.cx(ctx);
            welcome_ui(ui, cx.tr, &cx.settings.recent, cx.actions);
            return;
        }
        ScrollArea::vertical()
            .auto_shrink([false; 2])
            .show(ui, |ui| {
                // The scroll bar stands beside the page, not on it.
                ui.set_max_width(ui.available_width() - frame::SCROLL_ROOM);
                let cx = self.cx(ctx);
                let rows = cx.register.map_or(&[][..], |it| &it.communities);
                if rows.is_empty() {
                    empty_register_ui(ui, cx.tr, cx.actions);
                    return;
                }
                if is_narrow {
                    community_menu_ui(ui, cx.tr, rows, selected, cx.actions);
                }
                self.with_page(ctx, |page, cx| page.ui(ui, cx));
            });
    }
}

impl eframe::App for EssorApp {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        // Before what has ended asks for the next reading, so that whoever
        // asked for a deed hears of it first.
        while let Some(read) = self.session.take_read(ctx) {
            self.take_read(ctx, read);
        }
        self.session.take_deeds(ctx, &mut self.actions);
        let sight = self.pages.in_sight();
        self.session.take_files(ctx, sight, &mut self.actions);
        if self.session.register().view().is_some() {
            self.with_page(ctx, |page, cx| page.logic(cx));
        }
        if ctx.input(|input| input.viewport().close_requested()) {
            self.leave_page(ctx);
        }
        let sight = self.pages.in_sight();
        self.dialogs
            .logic(&mut self.session, ctx, sight, &mut self.actions);
        self.carry_out_all(ctx);
        self.session.let_go_of_unused(!self.dialogs.is_empty());
        self.session.keep_place(self.pages.place());
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.session.finish();
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.take_keys(&ctx);
        self.actions.extend(dropped_files(&ctx));
        let is_narrow = ui.available_width() < style::NARROW_WIDTH;
        let selected = self.pages.selected();
        let pointed = frame::bars_ui(ui, &mut self.cx(&ctx), selected, is_narrow);
        if let Some(page) = self.pages.in_sight_mut() {
            page.point_at(pointed);
        }
        CentralPanel::default()
            .frame(frame::page(ui, is_narrow))
            .show(ui, |ui| self.centre_ui(ui, &ctx, is_narrow));
        self.with_front(&ctx, |front, cx| front.ui(cx));
        self.session.notices_ui(ui, &mut self.actions);
        widgets::drop_veil_ui(&ctx, self.session.tr());
        self.carry_out_all(&ctx);
    }

    fn save(&mut self, _storage: &mut dyn eframe::Storage) {
        self.session.keep_settings();
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
