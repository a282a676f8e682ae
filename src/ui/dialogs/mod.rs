//! The dialogs, one file each; at most one is open.

mod about;
mod add_members;
mod community;
mod entry;
mod export;
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
mod person;
mod shortcuts;
mod table;
mod typed_field;

pub use about::{about_ui, failure_ui};
pub use add_members::{AddMembersDialog, add_members_ui};
pub use community::{CommunityDialog, community_dialog_ui};
pub use entry::{EntryDialog, entry_ui};
pub use export::{ExportDialog, export_ui};
pub use history::history_ui;
pub use import::{ImportDialog, import_ui};
pub use import_history::{ImportHistoryDialog, import_history_ui};
pub use import_result::import_result_ui;
pub use milestone::{MilestoneDialog, milestones_ui};
pub use model::{ModelDialog, model_ui};
pub use own_word::{OwnWordDialog, own_word_ui};
pub use palette::{PaletteDialog, PaletteEntry, palette_ui};
pub use path::{PathDialog, path_ui};
pub use people::{PeopleDialog, people_ui};
pub use person::{PersonDialog, person_ui};
pub use shortcuts::shortcuts_ui;
pub use table::table_ui;

use eframe::egui::{
    Align, Context, Frame, Id, Key, KeyboardShortcut, Label, Layout, Margin, Modal, Modifiers, Ui,
};

use crate::app::ImportsDone;
use crate::i18n::Tr;
use crate::ui::style;

/// The dialog that is open.
pub enum Dialog {
    About,
    /// The chart as a table.
    Table,
    /// Something that the user must know before going on.
    Failure {
        message: String,
        remedy: String,
    },
    Path(PathDialog),
    Import(Box<ImportDialog>),
    /// What an import did.
    ImportResult(ImportsDone),
    ImportHistory(ImportHistoryDialog),
    People(PeopleDialog),
    Export(Box<ExportDialog>),
    Model(ModelDialog),
    OwnWord(OwnWordDialog),
    Milestones(MilestoneDialog),
    Community(Box<CommunityDialog>),
    Person(Box<PersonDialog>),
    AddMembers(AddMembersDialog),
    Palette(PaletteDialog),
    Shortcuts,
    /// What can be undone and done again.
    History,
    /// An activity, new or to be changed.
    Entry(Box<EntryDialog>),
}

/// Stores what is typed where Enter alone begins a new line.
const STORE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Enter);

/// The dialogs that nothing is typed or answered in: elsewhere, a click that
/// went astray would lose it.
const CLOSED_BY_A_CLICK_BESIDE: [&str; 6] = [
    "about",
    "data-table",
    "failure",
    "history",
    "palette",
    "shortcuts",
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
