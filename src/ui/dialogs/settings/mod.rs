//! How the window looks and speaks, how pictures begin, where copies go, and
//! the kinds of activity of the register that is open.

mod copies;
mod kind;
mod kinds;
mod looks;
mod merge;
mod pictures;

use eframe::egui::{Align, Button, Layout, Role, ScrollArea, Ui, WidgetInfo, vec2};

use super::{buttons_ui, dialog_ui};
use crate::app::{Changes, CopyRules, KindUse};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::style;
use crate::ui::tasks::{Question, Ticket};

const WIDTH: f32 = 760.0;
/// The list of sections, where there is room for it at the left.
const SECTIONS_WIDTH: f32 = 170.0;
const ROOM_FOR_SECTIONS: f32 = 560.0;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Section {
    #[default]
    Looks,
    Pictures,
    Copies,
    Kinds,
}

impl Section {
    const ALL: [Self; 4] = [Self::Looks, Self::Pictures, Self::Copies, Self::Kinds];

    fn name(self, tr: &Tr) -> String {
        tr.get(match self {
            Self::Looks => "ui-settings-looks",
            Self::Pictures => "ui-settings-pictures",
            Self::Copies => "ui-settings-copies",
            Self::Kinds => "ui-settings-kinds",
        })
    }
}

#[derive(Default)]
pub(crate) struct SettingsDialog {
    section: Section,
    /// A folder for copies that is being tried.
    trying: Option<Ticket<CopyRules>>,
    /// The kinds of the register, once they are read.
    kinds: Option<Vec<KindUse>>,
    question: Question<Vec<KindUse>>,
    is_asked: bool,
}

impl Dialog for SettingsDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        if let Some(answer) = self.trying.as_ref().and_then(Ticket::take) {
            self.trying = None;
            if let Ok(rules) = answer {
                let set = Action::set(move |settings| settings.copies = rules);
                cx.actions.push(set);
            }
        }
        match self.question.take() {
            Some(Ok(kinds)) => self.kinds = Some(kinds),
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
        let is_wanted = self.section == Section::Kinds && cx.register.is_some();
        if is_wanted && !self.is_asked {
            self.is_asked = true;
            self.question.ask(cx.worker.kinds());
        }
    }

    fn take_changes(&mut self, _changes: &Changes, _cx: &mut Cx<'_>) {
        self.is_asked = false;
    }

    fn takes(&self, command: UiCommand) -> bool {
        let is_of_size = looks::TEXT_SIZES.iter().any(|(it, _)| *it == command);
        is_of_size || matches!(command, UiCommand::Undo | UiCommand::Redo)
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr) = (cx.ctx, cx.tr);
        let title = tr.get("ui-settings-title");
        // As high for each section, so that nothing moves from one to the other.
        let height = (ctx.content_rect().height() - 220.0).clamp(120.0, 380.0);
        let is_closed = dialog_ui(ctx, tr, "settings", &title, WIDTH, |ui| {
            if ui.available_width() < ROOM_FOR_SECTIONS {
                ui.horizontal_wrapped(|ui| self.sections_ui(ui, tr));
                ui.add_space(style::GAP_SMALL);
                self.scrolled_ui(ui, cx, height - 40.0);
            } else {
                ui.horizontal_top(|ui| {
                    let list = vec2(SECTIONS_WIDTH, height);
                    ui.allocate_ui_with_layout(
                        list,
                        Layout::top_down_justified(Align::Min),
                        |ui| {
                            self.sections_ui(ui, tr);
                        },
                    );
                    ui.add_space(style::GAP);
                    let rest = vec2(ui.available_width(), height);
                    ui.allocate_ui_with_layout(rest, Layout::top_down(Align::Min), |ui| {
                        ui.set_min_height(height);
                        self.scrolled_ui(ui, cx, height);
                    });
                });
            }
            buttons_ui(ui, |ui| {
                if ui.button(tr.get("ui-close")).clicked() {
                    cx.actions.push(Action::Close);
                }
            });
        });
        if is_closed {
            cx.actions.push(Action::Close);
        }
    }
}

impl SettingsDialog {
    fn sections_ui(&mut self, ui: &mut Ui, tr: &Tr) {
        for section in Section::ALL {
            let is_chosen = self.section == section;
            let name = section.name(tr);
            let button = Button::selectable(is_chosen, &name).min_size(vec2(0.0, 30.0));
            let response = ui.add(button);
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_chosen, &name));
            if response.clicked() {
                self.section = section;
            }
        }
    }

    fn scrolled_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, height: f32) {
        ScrollArea::vertical()
            .id_salt("settings-section")
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 10.0);
                match self.section {
                    Section::Looks => looks::looks_ui(ui, cx),
                    Section::Pictures => pictures::pictures_ui(ui, cx),
                    Section::Copies => copies::copies_ui(ui, cx, &mut self.trying),
                    Section::Kinds => kinds::kinds_ui(ui, cx, self.kinds.as_deref()),
                }
            });
    }
}

/// A setting: its name, and under it what it is set by.
fn setting_ui(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui)) {
    ui.label(style::medium(name));
    content(ui);
    ui.add_space(style::GAP);
}
