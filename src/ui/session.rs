//! What lasts as long as the window: the settings and the language, the
//! register that is open, the work under way, what is said.

use std::path::{Path, PathBuf};

use eframe::egui::{Context, ThemePreference, Ui};

use super::arrivals::Arrivals;
use super::asking::Picking;
use super::commands::Situation;
use super::context::{Action, Cx, Dialog, Page, Wanted};
use super::frame;
use super::made_for_files::MadeForFiles;
use super::picking::FilePicker;
use super::register::{OpenRegister, Read};
use super::tasks::Tasks;
use super::watching::Watching;
use super::widgets::{Notice, notices_ui, tell};
use crate::app::{Place, Settings, ThemeChoice, Worker};
use crate::i18n::Tr;

/// What the app is put together from; tests bring their own.
pub struct Parts {
    pub settings: Settings,
    /// Stores the settings when they change.
    pub keep_settings: Box<dyn Fn(&Settings)>,
    pub worker: Worker,
    pub picker: Box<dyn FilePicker>,
    /// The folder of the ways of reading that are kept.
    pub mappings: PathBuf,
}

pub(crate) struct Session {
    parts: Parts,
    tr: Tr,
    register: OpenRegister,
    tasks: Tasks,
    picking: Picking,
    arrivals: Arrivals,
    made_for_files: MadeForFiles,
    watching: Watching,
    notices: Vec<Notice>,
    /// Where the user was when it was last kept; asked in every frame.
    kept_place: Option<Place>,
}

impl Session {
    /// Opens `register`, or the one that was open last.
    pub(crate) fn new(ctx: &Context, parts: Parts, register: Option<PathBuf>) -> Self {
        let mut session = Self {
            tr: Tr::new(parts.settings.language),
            parts,
            register: OpenRegister::default(),
            tasks: Tasks::default(),
            picking: Picking::default(),
            arrivals: Arrivals::default(),
            made_for_files: MadeForFiles::default(),
            watching: Watching::default(),
            notices: Vec::new(),
            kept_place: None,
        };
        session.apply_settings(ctx);
        session.apply_copy_rules();
        let last = session.parts.settings.recent.first().cloned();
        match (register, last) {
            (Some(path), _) => session.open(path),
            // One that was moved is no reason for an error at the start.
            (None, Some(path)) => {
                let work = session.parts.worker.open_last(path);
                session.register.open_last(&mut session.tasks, work);
            }
            (None, None) => {}
        }
        session
    }

    /// The means of whoever draws, answers or acts; `sight` is the page in
    /// sight, but for the page itself.
    pub(crate) fn cx<'a>(
        &'a mut self,
        ctx: &'a Context,
        sight: Option<&'a dyn Page>,
        actions: &'a mut Vec<Action>,
    ) -> Cx<'a> {
        let situation = self.situation(sight);
        self.cx_in(situation, ctx, sight, actions)
    }

    /// The same where the page in sight is at work itself.
    pub(crate) fn cx_in<'a>(
        &'a mut self,
        situation: Situation,
        ctx: &'a Context,
        sight: Option<&'a dyn Page>,
        actions: &'a mut Vec<Action>,
    ) -> Cx<'a> {
        Cx {
            ctx,
            tr: &self.tr,
            worker: &self.parts.worker,
            tasks: &mut self.tasks,
            settings: &self.parts.settings,
            mappings: &self.parts.mappings,
            register: self.register.view(),
            situation,
            sight,
            actions,
        }
    }

    pub(crate) fn situation(&self, page: Option<&dyn Page>) -> Situation {
        let view = self.register.view();
        Situation {
            has_register: view.is_some(),
            has_communities: view.is_some_and(|view| !view.communities.is_empty()),
            is_opening: self.register.is_opening(),
            displaced: self.watching.displaced(),
            has_picture: page.and_then(Page::chart).is_some(),
            has_community: page.and_then(Page::community).is_some(),
            has_prompt: page
                .and_then(Page::community)
                .is_some_and(|page| page.prompt.is_some()),
            n_chosen: page.map_or(0, Page::n_chosen),
            undo: view.and_then(|view| view.undo.first().copied()),
            redo: view.and_then(|view| view.redo.first().copied()),
            is_changing: self.register.is_refreshing() || self.tasks.is_changing(),
        }
    }

    pub(crate) const fn register(&mut self) -> &mut OpenRegister {
        &mut self.register
    }

    pub(crate) fn open(&mut self, path: PathBuf) {
        self.made_for_files.let_go(&self.parts.worker);
        let work = self.parts.worker.open(path);
        self.register.open(&mut self.tasks, work);
    }

    /// Opens the sample, made where there is none.
    pub(crate) fn open_sample(&mut self, path: PathBuf) {
        self.made_for_files.let_go(&self.parts.worker);
        let work = self.parts.worker.open_sample(path);
        self.register.open(&mut self.tasks, work);
    }

    pub(crate) fn create(&mut self, path: PathBuf) {
        if self.arrivals.is_busy() && self.register.view().is_none() {
            self.made_for_files = MadeForFiles::new(path.clone());
        } else {
            self.made_for_files.let_go(&self.parts.worker);
        }
        let work = self.parts.worker.create(path);
        self.register.open(&mut self.tasks, work);
    }

    /// Closes the register: there is none in sight any more.
    pub(crate) fn close(&mut self) {
        // Nobody waits for what is closed.
        drop(self.parts.worker.close());
        self.register.close();
    }

    /// Lets go of a register that was made for files, once nothing of them can
    /// come in any more.
    pub(crate) fn let_go_of_unused(&mut self, is_dialog_open: bool) {
        match self.made_for_files.take() {
            Some(Ok(path)) => self.take_removed(&path),
            Some(Err(error)) => self.tell(Notice::of_error(&error, &self.tr)),
            None => {}
        }
        let is_coming = is_dialog_open
            || self.arrivals.is_busy()
            || self.picking.is_open()
            || self.tasks.is_changing();
        let (register, worker) = (&self.register, &self.parts.worker);
        self.made_for_files.logic(register, is_coming, worker);
    }

    fn take_removed(&mut self, path: &Path) {
        if self.register.view().is_some_and(|view| view.path == path) {
            self.register.put_out_of_sight();
        }
        self.forget(path);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = [("name", name.into_owned().into())];
        let text = self.tr.format("ui-register-not-kept", &name);
        self.tell(Notice::done(text));
    }

    /// A register that is no longer there is not among the recent ones.
    fn forget(&mut self, path: &Path) {
        self.parts.settings.forget(path);
        self.keep_settings();
    }

    /// Changes the settings, keeps them, and lets the window look so.
    pub(crate) fn set(&mut self, ctx: &Context, change: impl FnOnce(&mut Settings)) {
        let rules = self.parts.settings.copies.clone();
        change(&mut self.parts.settings);
        self.keep_settings();
        self.apply_settings(ctx);
        if self.parts.settings.copies != rules {
            self.apply_copy_rules();
        }
    }

    /// Tells where copies go; nobody waits for the answer.
    fn apply_copy_rules(&self) {
        let rules = self.parts.settings.copies.clone();
        drop(self.parts.worker.keep_copies_by(rules));
    }

    pub(crate) fn keep_settings(&self) {
        (self.parts.keep_settings)(&self.parts.settings);
    }

    /// Where the user was in the register that is open.
    pub(crate) fn place(&self) -> Option<&Place> {
        let register = self.register.view()?;
        self.parts.settings.place_in(&register.path)
    }

    /// Remembers where the user is.
    pub(crate) fn keep_place(&mut self, place: Place) {
        if self.kept_place.as_ref() == Some(&place) {
            return;
        }
        let Some(register) = self.register.view() else {
            return;
        };
        self.kept_place = Some(place.clone());
        if self.parts.settings.keep_place(&register.path, place) {
            self.keep_settings();
        }
    }

    fn apply_settings(&mut self, ctx: &Context) {
        let settings = &self.parts.settings;
        if self.tr.language() != settings.language {
            self.tr = Tr::new(settings.language);
        }
        ctx.set_theme(match settings.theme {
            ThemeChoice::System => ThemePreference::System,
            ThemeChoice::Light => ThemePreference::Light,
            ThemeChoice::Dark => ThemePreference::Dark,
        });
        ctx.set_zoom_factor(settings.text_size.factor());
    }

    /// What was read of the register since it was last asked.
    pub(crate) fn take_read(&mut self, ctx: &Context) -> Option<Read> {
        let read = self.register.take()?;
        match &read {
            Read::Opened => {
                self.kept_place = None;
                self.watching.begin_anew();
                if let Some(view) = self.register.view() {
                    self.parts.settings.remember(&view.path);
                    frame::name_window(ctx, &view.path);
                }
                self.keep_settings();
            }
            Read::Closed => {
                self.watching.begin_anew();
                frame::unname_window(ctx);
            }
            // The files that wait have nowhere to go.
            Read::OpeningFailed(_) => {
                self.arrivals.put_away();
                self.made_for_files.keep();
            }
            Read::RefreshFailed(error) => self.tell(Notice::of_error(error, &self.tr)),
            Read::Refreshed(..) => {
                if let Some(notice) = self.watching.take_notice(&self.tr) {
                    self.tell(notice);
                }
            }
        }
        Some(read)
    }

    /// Tells of what others did and of the deeds that have ended, and reads
    /// what they changed anew.
    pub(crate) fn take_deeds(&mut self, ctx: &Context, actions: &mut Vec<Action>) {
        let (register, worker) = (&mut self.register, &self.parts.worker);
        self.watching
            .logic(ctx, worker, register, &self.tr, actions);
        for ended in self.tasks.take_ended(&self.tr) {
            if let Some(changes) = ended.changes {
                self.register.refresh(&self.parts.worker, changes);
            }
            if let Some(notice) = ended.notice {
                self.tell(notice);
            }
        }
    }

    /// Takes in files that were named, and looks at those that came.
    pub(crate) fn take_files(
        &mut self,
        ctx: &Context,
        sight: Option<&dyn Page>,
        actions: &mut Vec<Action>,
    ) {
        if let Some(picked) = self.picking.take() {
            picked.go_on(&mut self.cx(ctx, sight, actions));
        }
        let mut arrivals = std::mem::take(&mut self.arrivals);
        arrivals.logic(&mut self.cx(ctx, sight, actions));
        self.arrivals = arrivals;
    }

    /// Files that were let go over the window are told apart.
    pub(crate) fn sort(&mut self, paths: Vec<PathBuf>, ctx: &Context, actions: &mut Vec<Action>) {
        let mut arrivals = std::mem::take(&mut self.arrivals);
        arrivals.sort(paths, &self.cx(ctx, None, actions));
        self.arrivals = arrivals;
    }

    /// Files that nobody else took wait for a register, and are looked at.
    pub(crate) fn receive(
        &mut self,
        paths: Vec<PathBuf>,
        ctx: &Context,
        actions: &mut Vec<Action>,
    ) {
        let mut arrivals = std::mem::take(&mut self.arrivals);
        arrivals.take(paths, &mut self.cx(ctx, None, actions));
        self.arrivals = arrivals;
    }

    pub(crate) fn put_files_away(&mut self) {
        self.arrivals.put_away();
    }

    /// Asks the system for a file; a dialog comes where it cannot be asked.
    pub(crate) fn pick(&mut self, ctx: &Context, wanted: Wanted) -> Option<Box<dyn Dialog>> {
        let picker = &*self.parts.picker;
        self.picking.ask(picker, ctx, &self.tr, wanted)
    }

    pub(crate) fn tell(&mut self, notice: Notice) {
        tell(&mut self.notices, notice);
    }

    pub(crate) fn notices_ui(&mut self, ui: &Ui, actions: &mut Vec<Action>) {
        let chosen = notices_ui(ui.ctx(), &self.tr, &mut self.notices);
        actions.extend(chosen.map(Action::Run));
    }

    pub(crate) const fn tr(&self) -> &Tr {
        &self.tr
    }

    pub(crate) fn cancel_work(&self) {
        self.tasks.cancel_first();
    }

    /// A change that was made is in the file before the window is gone.
    pub(crate) fn finish(&mut self) {
        self.tasks.cancel_named();
        self.made_for_files.let_go(&self.parts.worker);
        self.parts.worker.finish();
        if let Some(Ok(path)) = self.made_for_files.take() {
            self.forget(&path);
        }
    }
}
