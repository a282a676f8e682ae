//! The copies of a register: what each holds, and going back to one. The
//! register itself may be one that cannot be opened.

mod inside;
mod list;
mod restore;

use std::path::{Path, PathBuf};

use eframe::egui::{Align, Label, Layout, Ui, vec2};

use self::restore::RestoreDialog;
use super::{buttons_ui, dialog_ui};
use crate::app::{Changes, CopyLook, Restored, Settings};
use crate::i18n::Tr;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::picking::Purpose;
use crate::ui::style;
use crate::ui::tasks::{Deed, Question, Ticket};
use crate::ui::widgets::Notice;

const WIDTH: f32 = 860.0;
/// In a narrower dialog, what a copy holds stands below the list.
const TWO_COLUMNS: f32 = 640.0;
const LIST_SHARE: f32 = 0.52;
/// Below this height, what can be done goes before what can be read.
const LOW_WINDOW: f32 = 420.0;
/// Room for a list and for what a copy holds, one below the other.
const ROOM_FOR_BOTH: f32 = 150.0;
/// Room for all three buttons.
const ROOM_TO_CLOSE: f32 = 470.0;

pub(crate) struct CopiesDialog {
    register: PathBuf,
    /// The latest first; nothing until they were looked into.
    copies: Option<Vec<CopyLook>>,
    question: Question<Vec<CopyLook>>,
    is_asked: bool,
    chosen: usize,
    /// The copy chosen is to be scrolled to.
    is_moved: bool,
    /// The keyboard is to be in the list.
    is_new: bool,
    /// A new register that is being made of one.
    made: Option<Ticket<PathBuf>>,
    /// One is being put in place of the register.
    put: Option<Ticket<Restored>>,
}

/// What was asked for in a frame.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    InPlace,
    AsNew,
    Close,
}

impl CopiesDialog {
    pub(crate) fn new(register: PathBuf) -> Self {
        Self {
            register,
            copies: None,
            question: Question::default(),
            is_asked: false,
            chosen: 0,
            is_moved: false,
            is_new: true,
            made: None,
            put: None,
        }
    }

    fn take(&mut self, copies: Vec<CopyLook>) {
        self.chosen = self.chosen.min(copies.len().saturating_sub(1));
        self.copies = Some(copies);
    }

    /// The copy chosen, if it can be read.
    fn readable(&self) -> Option<&CopyLook> {
        let chosen = self.copies.as_ref()?.get(self.chosen)?;
        chosen.content.is_ok().then_some(chosen)
    }

    /// Asks before a copy takes the place of the register.
    fn ask_in_place(&mut self, cx: &mut Cx<'_>) {
        let ticket = Ticket::new();
        let answer = ticket.share();
        if let Some(look) = self.readable() {
            let is_open = is_open(cx, &self.register);
            let asked = RestoreDialog::new(&self.register, look, is_open, answer, cx.tr);
            self.put = Some(ticket);
            cx.show(asked);
        }
    }

    /// Asks where, makes a new register of a copy there, and opens it.
    fn make_new(&mut self, cx: &mut Cx<'_>) {
        let Some(look) = self.readable() else {
            return;
        };
        let copy = look.copy.path.clone();
        let place = place_of(&self.register, look, cx.tr);
        let ticket = Ticket::new();
        self.made = Some(ticket.share());
        cx.pick(Purpose::RestoreCopy, place, move |path, cx| {
            let deed = Deed::new(cx.worker.restore_copy(copy, path))
                .named(|tr| tr.get("ui-work-restoring"))
                .told(|path, tr| {
                    let path = [("path", path.display().to_string().into())];
                    Some(Notice::done(tr.format("ui-copies-made", &path)))
                })
                .answering(ticket);
            cx.tasks.begin(deed);
        });
    }
}

/// Whether the register is the one in the window.
fn is_open(cx: &Cx<'_>, register: &Path) -> bool {
    cx.register.is_some_and(|open| open.path == register)
}

/// A name for a register made of a copy, beside the register where that is.
fn place_of(register: &Path, look: &CopyLook, tr: &Tr) -> PathBuf {
    let stem = register.file_stem().unwrap_or_default().to_string_lossy();
    let name = [
        ("name", stem.into_owned().into()),
        ("day", look.copy.made_at.date().to_string().into()),
    ];
    let name = tr.format("ui-file-restored", &name);
    if register.parent().is_some() {
        register.with_file_name(name)
    } else {
        Settings::documents_folder().join(name)
    }
}

impl Dialog for CopiesDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        match self.question.take() {
            Some(Ok(copies)) => self.take(copies),
            Some(Err(error)) => {
                self.take(Vec::new());
                cx.tell_failed(&error);
            }
            None => {}
        }
        if !self.is_asked {
            self.is_asked = true;
            let rules = cx.settings.copies.clone();
            let work = cx.worker.look_at_copies(self.register.clone(), rules);
            self.question.ask(work);
        }
        if let Some(answer) = self.made.as_ref().and_then(Ticket::take) {
            self.made = None;
            if let Ok(path) = answer {
                cx.actions.push(Action::Open(path));
            }
        }
        if let Some(answer) = self.put.as_ref().and_then(Ticket::take) {
            self.put = None;
            match answer {
                Ok(_) if is_open(cx, &self.register) => cx.actions.push(Action::Close),
                Ok(_) => cx.actions.push(Action::Open(self.register.clone())),
                // What there was may have been copied all the same.
                Err(_) => self.is_asked = false,
            }
        }
    }

    fn take_changes(&mut self, _changes: &Changes, _cx: &mut Cx<'_>) {
        self.is_asked = false;
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr) = (cx.ctx, cx.tr);
        let title = tr.get("ui-copies-title");
        let room = ctx.content_rect().height();
        let is_low = room < LOW_WINDOW;
        let others = if is_low { 190.0 } else { 250.0 };
        let height = (room - others).clamp(90.0, 400.0);
        let mut asked = None;
        let is_closed = dialog_ui(ctx, tr, "copies", &title, WIDTH, |ui| {
            let name = self.register.file_name().unwrap_or_default();
            let name = [("name", name.to_string_lossy().into_owned().into())];
            if !is_low {
                let hint = style::quiet(ui, tr.format("ui-copies-hint", &name));
                ui.add(Label::new(hint).wrap());
            }
            if cx
                .register
                .is_some_and(|open| open.is_copy_missing && open.path == self.register)
            {
                let colour = style::palette(ui).alert;
                let text = style::medium(tr.get("ui-copies-missing")).color(colour);
                ui.add(Label::new(text).wrap());
            }
            ui.add_space(style::GAP_SMALL);
            match &self.copies {
                None => {
                    ui.label(style::quiet(ui, tr.get("ui-copies-reading")));
                }
                Some(copies) if copies.is_empty() => {
                    ui.add(Label::new(tr.get("ui-copies-none")).wrap());
                }
                Some(_) => asked = self.content_ui(ui, tr, height),
            }
            let width = ui.available_width();
            let has_copies = self
                .copies
                .as_ref()
                .is_some_and(|copies| !copies.is_empty());
            buttons_ui(ui, |ui| {
                let chosen = has_copies
                    .then(|| buttons_of_copy_ui(ui, tr, self.readable().is_some()))
                    .flatten();
                asked = chosen.or(asked);
                // The cross closes it, too.
                let has_room = width > ROOM_TO_CLOSE || !has_copies;
                if has_room && ui.button(tr.get("ui-close")).clicked() {
                    asked = Some(Asked::Close);
                }
            });
        });
        match asked {
            Some(Asked::InPlace) => self.ask_in_place(cx),
            Some(Asked::AsNew) => self.make_new(cx),
            Some(Asked::Close) => cx.actions.push(Action::Close),
            None if is_closed => cx.actions.push(Action::Close),
            None => {}
        }
    }
}

impl CopiesDialog {
    /// The list, and what the copy chosen holds.
    fn content_ui(&mut self, ui: &mut Ui, tr: &Tr, height: f32) -> Option<Asked> {
        let width = ui.available_width();
        if width < TWO_COLUMNS {
            if height < ROOM_FOR_BOTH {
                return list::list_ui(ui, tr, self, height);
            }
            let asked = list::list_ui(ui, tr, self, height * 0.55);
            ui.separator();
            self.inside_ui(ui, tr, height * 0.45 - style::GAP, false);
            return asked;
        }
        let mut asked = None;
        ui.horizontal_top(|ui| {
            let list = vec2(width * LIST_SHARE, height);
            ui.allocate_ui_with_layout(list, Layout::top_down(Align::Min), |ui| {
                asked = list::list_ui(ui, tr, self, height);
            });
            ui.add_space(style::GAP);
            let rest = vec2(ui.available_width(), height);
            ui.allocate_ui_with_layout(rest, Layout::top_down(Align::Min), |ui| {
                ui.set_min_height(height);
                self.inside_ui(ui, tr, height, true);
            });
        });
        asked
    }

    fn inside_ui(&self, ui: &mut Ui, tr: &Tr, height: f32, has_head: bool) {
        let copies = self.copies.as_ref();
        if let Some(look) = copies.and_then(|copies| copies.get(self.chosen)) {
            inside::inside_ui(ui, tr, look, height, has_head);
        }
    }
}

/// What can be done with the copy chosen, from the right.
fn buttons_of_copy_ui(ui: &mut Ui, tr: &Tr, is_readable: bool) -> Option<Asked> {
    let mut asked = None;
    let in_place = style::primary_button(ui, tr.get("ui-copies-restore"));
    let as_new = eframe::egui::Button::new(tr.get("ui-copies-as-new"));
    if ui.add_enabled(is_readable, in_place).clicked() {
        asked = Some(Asked::InPlace);
    }
    if ui.add_enabled(is_readable, as_new).clicked() {
        asked = Some(Asked::AsNew);
    }
    asked
}
