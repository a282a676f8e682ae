//! The dialogs, a file or a folder each: its own state, its own questions, and
//! what it shows, behind one trait. They lie one over the other; the one in
//! front is drawn.

mod about;
mod add_members;
mod anonymise;
mod answers;
mod beside;
mod checkup;
mod community;
mod copies;
mod discard;
mod displaced;
mod entry;
mod export;
mod failure;
mod group_kind;
mod guide;
mod history;
mod import;
mod import_history;
mod import_result;
mod milestone;
mod model;
mod own_word;
mod palette;
mod path;
mod people;
mod settings;
mod stack;
mod table;
mod typed_field;

pub(crate) use about::AboutDialog;
pub(crate) use add_members::AddMembersDialog;
pub(crate) use anonymise::AnonymiseDialog;
pub(crate) use answers::AnswersDialog;
pub(crate) use beside::BesideDialog;
pub(crate) use checkup::CheckupDialog;
pub(crate) use community::CommunityDialog;
pub(crate) use copies::CopiesDialog;
use discard::DiscardDialog;
pub(crate) use displaced::DisplacedDialog;
pub(crate) use entry::EntryDialog;
pub(crate) use export::ExportDialog;
pub(crate) use failure::FailureDialog;
pub(crate) use group_kind::GroupKindDialog;
pub(crate) use guide::{GuideDialog, Section};
pub(crate) use history::HistoryDialog;
pub(crate) use import::ImportDialog;
pub(crate) use import_history::ImportHistoryDialog;
pub(crate) use milestone::MilestoneDialog;
pub(crate) use model::ModelDialog;
pub(crate) use own_word::OwnWordDialog;
pub(crate) use palette::PaletteDialog;
pub(crate) use path::PathDialog;
pub(crate) use people::PeopleDialog;
pub(crate) use settings::SettingsDialog;
pub(crate) use stack::Dialogs;
pub(crate) use table::{TableDialog, table_ui};
pub(crate) use typed_field::{is_entered, problem_ui};

use eframe::egui::{
    Align, Context, Frame, Id, Key, KeyboardShortcut, Label, Layout, Margin, Modal, Modifiers, Ui,
};

use super::tasks::Ticket;
use crate::i18n::Tr;
use crate::ui::style;

/// Stores what is typed where Enter alone begins a new line.
const STORE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Enter);

/// The dialogs that nothing is typed or answered in: elsewhere, a click that
/// went astray would lose it.
const CLOSED_BY_A_CLICK_BESIDE: [&str; 8] = [
    "about",
    "copies",
    "data-table",
    "failure",
    "guide",
    "history",
    "palette",
    "settings",
];

/// Shows a dialog of at most this width; true once it is to be closed, by its
/// cross, by Escape or, where nothing is lost, by a click beside it.
fn dialog_ui(
    ctx: &Context,
    tr: &Tr,
    name: &str,
    title: &str,
    width: f32,
    content: impl FnOnce(&mut Ui),
) -> bool {
    let room = ctx.content_rect().size();
    // The frame's own margins are outside this width.
    let width = width.min(room.x - 84.0);
    let style = ctx.global_style();
    let frame = Frame::window(&style).inner_margin(Margin::symmetric(22, 18));
    let area = Modal::default_area(Id::unique(name))
        .accessible_name(title)
        .fade_in(false);
    let shown = Modal::new(Id::unique(name))
        .area(area)
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(width);
            ui.set_max_height(room.y - 90.0);
            let mut is_closed = false;
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let close = ui.add(style::link_button(ui, "×"));
                    is_closed = close.accessible_name(tr.get("ui-close")).clicked();
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.add(Label::new(style::title(title)).truncate());
                    });
                });
            });
            ui.add_space(style::GAP_SMALL);
            content(ui);
            is_closed
        });
    let is_asked = if shown.backdrop_response.clicked() {
        CLOSED_BY_A_CLICK_BESIDE.contains(&name)
    } else {
        shown.should_close()
    };
    shown.inner || is_asked
}

/// Whether what a form waits for is stored; a failure, which is told, leaves
/// the form as it was.
fn is_stored<T>(waiting: &mut Option<Ticket<T>>) -> bool {
    let answer = waiting.as_ref().and_then(Ticket::take);
    if answer.is_some() {
        *waiting = None;
    }
    matches!(answer, Some(Ok(_)))
}

/// Whether Enter was pressed while nothing has the focus: it then presses the
/// button that the dialog is for. Asked before the dialog is drawn, since a
/// field gives up the focus on Enter.
fn is_enter_free(ctx: &Context) -> bool {
    ctx.memory(|memory| memory.focused().is_none())
        && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

/// The row of buttons at the lower edge, from the right.
fn buttons_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.add_space(style::GAP);
    ui.allocate_ui_with_layout(
        eframe::egui::vec2(ui.available_width(), 32.0),
        Layout::right_to_left(Align::Center),
        content,
    );
}
