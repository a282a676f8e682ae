//! A path typed by hand, where the desktop has no file dialog.

use std::path::PathBuf;

use eframe::egui::{Key, Label, TextEdit};

use super::{buttons_ui, dialog_ui};
use crate::ui::context::{Action, Cx, Dialog, Wanted};
use crate::ui::picking::Purpose;
use crate::ui::style;

pub(crate) struct PathDialog {
    purpose: Purpose,
    /// Nothing once it was gone on with.
    wanted: Option<Wanted>,
    text: String,
    /// Looked up when the text changes, not in each frame.
    is_missing: bool,
}

impl PathDialog {
    pub(crate) fn new(wanted: Wanted) -> Self {
        Self {
            purpose: wanted.purpose(),
            text: wanted.suggestion().display().to_string(),
            is_missing: false,
            wanted: Some(wanted),
        }
    }

    /// The path as typed, without the quotes that file managers put around
    /// one that is copied.
    fn path(&self) -> PathBuf {
        PathBuf::from(self.text.trim().trim_matches(['"', '\'']))
    }
}

impl Dialog for PathDialog {
    fn close(&mut self, cx: &mut Cx<'_>) {
        if self.wanted.is_some() && self.purpose == Purpose::NewRegister {
            cx.actions.push(Action::PutFilesAway);
        }
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr) = (cx.ctx, cx.tr);
        let dialog = self;
        let purpose = dialog.purpose;
        let (mut is_chosen, mut is_browsing) = (false, false);
        let is_closed = dialog_ui(ctx, tr, "path", &purpose.title(tr), 560.0, |ui| {
            let explanation = tr.get(&format!("ui-pick-explain-{}", purpose.code()));
            ui.add(Label::new(style::quiet(ui, explanation)).wrap());
            let (what, missing) = if purpose.is_folder() {
                ("ui-path-folder", "ui-path-folder-missing")
            } else {
                ("ui-path", "ui-path-missing")
            };
            let label = ui.label(tr.get(what));
            let field = TextEdit::singleline(&mut dialog.text)
                .desired_width(f32::INFINITY)
                .margin(eframe::egui::Margin::symmetric(10, 7))
                .cursor_at_end(true);
            let field = ui.add(field).labelled_by(label.id);
            if field.changed() {
                dialog.is_missing =
                    !purpose.is_save() && !dialog.text.trim().is_empty() && !dialog.path().exists();
            }
            if dialog.is_missing {
                let colour = style::palette(ui).alert;
                ui.label(style::small(ui, tr.get(missing)).color(colour));
            }
            let is_usable = !dialog.text.trim().is_empty() && !dialog.is_missing;
            let is_entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if ui.memory(|memory| memory.focused().is_none()) && !is_entered {
                field.request_focus();
            }
            buttons_ui(ui, |ui| {
                let key = format!("ui-pick-do-{}", purpose.code());
                let button = style::primary_button(ui, tr.get(&key));
                is_chosen =
                    ui.add_enabled(is_usable, button).clicked() || (is_entered && is_usable);
                if ui.button(tr.get("ui-browse")).clicked() {
                    is_browsing = true;
                }
            });
        });
        let is_over = is_chosen || is_browsing;
        if is_over && let Some(wanted) = dialog.wanted.take() {
            cx.actions.push(Action::Close);
            if is_chosen {
                wanted.go(dialog.path(), cx);
            } else {
                cx.actions.push(Action::Pick(wanted));
            }
        } else if is_closed {
            cx.actions.push(Action::Close);
        }
    }
}
