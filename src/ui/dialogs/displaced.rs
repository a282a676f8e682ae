//! The file of the register was replaced or taken away by someone else.

use std::path::{Path, PathBuf};

use eframe::egui::Label;

use super::{buttons_ui, dialog_ui};
use crate::app::Settings;
use crate::i18n::Tr;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::picking::Purpose;
use crate::ui::style;
use crate::ui::tasks::{Deed, Ticket};
use crate::ui::watching::Displaced;
use crate::ui::widgets::Notice;

#[derive(Default)]
pub(crate) struct DisplacedDialog {
    /// A copy that is being saved.
    copying: Option<Ticket<PathBuf>>,
    /// A form beneath goes with the register.
    is_form_beneath: bool,
}

impl DisplacedDialog {
    /// Asks where, and saves a copy of what is in sight there.
    fn save_copy(&mut self, register: &Path, displaced: Displaced, cx: &mut Cx<'_>) {
        let ticket = Ticket::new();
        self.copying = Some(ticket.share());
        let place = copy_of(register, displaced, cx.tr);
        cx.pick(Purpose::SaveCopy, place, move |path, cx| {
            let deed = Deed::new(cx.worker.backup(path))
                .named(|tr| tr.get("ui-work-copying"))
                .told(|path, tr| {
                    let path = [("path", path.display().to_string().into())];
                    Some(Notice::done(tr.format("ui-displaced-copied", &path)))
                })
                .answering(ticket);
            cx.tasks.begin(deed);
        });
    }
}

/// A name for the copy, beside the file that took the register's place. One
/// that is gone may be so with its folder.
fn copy_of(register: &Path, displaced: Displaced, tr: &Tr) -> PathBuf {
    let stem = register.file_stem().unwrap_or_default().to_string_lossy();
    let name = tr.format("ui-file-copy", &[("name", stem.into_owned().into())]);
    match displaced {
        Displaced::Replaced => register.with_file_name(name),
        Displaced::Gone => Settings::documents_folder().join(name),
    }
}

impl Dialog for DisplacedDialog {
    fn lie_over(&mut self, is_filled: bool) {
        self.is_form_beneath = is_filled;
    }

    fn logic(&mut self, cx: &mut Cx<'_>) {
        let Some(displaced) = cx.situation.displaced else {
            // It is where it was.
            cx.actions.push(Action::Close);
            return;
        };
        let copied = self.copying.as_ref().and_then(Ticket::take);
        if copied.is_some() {
            self.copying = None;
        }
        // Where there is nothing else, work goes on with the copy.
        if let (Some(Ok(copy)), Displaced::Gone) = (copied, displaced) {
            cx.actions.push(Action::Open(copy));
        }
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (tr, register) = (cx.tr, cx.register);
        let Some((displaced, register)) = cx.situation.displaced.zip(register) else {
            return;
        };
        let path = register.path.display().to_string();
        let path = [("path", path.into())];
        let is_gone = displaced == Displaced::Gone;
        let kind = if is_gone { "gone" } else { "replaced" };
        let word = |part: &str| tr.format(&format!("ui-displaced-{part}-{kind}"), &path);
        let (mut is_copying, mut is_going_on) = (false, false);
        let is_form_beneath = self.is_form_beneath;
        let title = word("title");
        let is_closed = dialog_ui(cx.ctx, tr, "displaced", &title, 560.0, |ui| {
            ui.add(Label::new(word("body")).wrap());
            ui.add_space(style::GAP_SMALL);
            ui.add(Label::new(style::quiet(ui, word("hint"))).wrap());
            if is_form_beneath {
                let colour = style::palette(ui).alert;
                let text = style::medium(tr.get("ui-displaced-form")).color(colour);
                ui.add_space(style::GAP_SMALL);
                ui.add(Label::new(text).wrap());
            }
            buttons_ui(ui, |ui| {
                let [copy, go_on] = ["copy", "do"].map(word);
                if is_gone {
                    is_copying = ui.add(style::primary_button(ui, copy)).clicked();
                    is_going_on = ui.button(go_on).clicked();
                } else {
                    is_going_on = ui.add(style::primary_button(ui, go_on)).clicked();
                    is_copying = ui.button(copy).clicked();
                }
            });
        });
        if is_copying {
            self.save_copy(&register.path, displaced, cx);
        } else if is_going_on {
            cx.actions.push(if is_gone {
                Action::CloseRegister
            } else {
                Action::Open(register.path.clone())
            });
        } else if is_closed {
            cx.actions.push(Action::Close);
        }
    }
}
