//! The tab of the journal: all activities of the community in a table.

mod columns;
mod filters;
mod keyboard;
mod selection;
mod table;

use std::sync::Arc;

use eframe::egui::{Label, Ui};

pub use selection::Selection;
pub use table::duration;

use crate::app::{JournalLine, JournalQuery, JournalView};
use crate::domain::ActivityId;
use crate::i18n::{Language, Tr};
use crate::ui::actions::{Action, UiCommand};
use crate::ui::style;

/// What the tab remembers between two frames.
#[derive(Clone, Debug, Default)]
pub struct JournalPanel {
    pub query: JournalQuery,
    pub selection: Selection,
    /// The row to bring into sight.
    scroll_to: Option<usize>,
    /// The keyboard goes to the list in the next frame.
    is_list_wanted: bool,
}

impl JournalPanel {
    /// Goes on with a list that was read, filtered or sorted anew.
    pub fn follow(&mut self, before: Option<&JournalList>, list: &JournalList) {
        self.selection.keep_to(list);
        if before.is_some_and(|before| before.query != list.query) {
            let at = self.selection.at().and_then(|id| list.place_of(id));
            self.scroll_to = Some(at.unwrap_or(0));
        }
    }
}

/// The activities as they were last read, filtered and sorted.
#[derive(Debug)]
pub struct JournalList {
    pub view: Arc<JournalView>,
    /// Places of the lines shown, from the top.
    pub order: Vec<u32>,
    /// What `order` is of.
    pub query: JournalQuery,
    /// Tells one reading of `view` from the next.
    pub reading: u64,
    /// Kinds are sorted by their names.
    pub language: Language,
}

impl JournalList {
    pub fn line(&self, row: usize) -> Option<&JournalLine> {
        self.view.lines.get(*self.order.get(row)? as usize)
    }

    pub fn id(&self, row: usize) -> Option<ActivityId> {
        self.line(row).map(|line| line.row.id)
    }

    pub fn place_of(&self, id: ActivityId) -> Option<usize> {
        (0..self.order.len()).find(|row| self.id(*row) == Some(id))
    }
}

/// Draws the activities of the community; `list` is nothing while they are
/// being read.
pub fn journal_ui(
    ui: &mut Ui,
    tr: &Tr,
    list: Option<&JournalList>,
    panel: &mut JournalPanel,
    actions: &mut Vec<Action>,
) {
    let Some(list) = list else {
        ui.label(style::quiet(ui, tr.get("ui-journal-reading")));
        return;
    };
    if list.view.lines.is_empty() {
        nothing_ui(ui, tr, actions);
        return;
    }
    filters::filters_ui(ui, tr, list, panel, actions);
    ui.add_space(style::GAP_SMALL);
    if list.order.is_empty() {
        ui.label(style::quiet(ui, tr.get("ui-journal-none-found")));
        if ui.button(tr.get("ui-journal-show-all")).clicked() {
            panel.query.show_all();
        }
        return;
    }
    table::table_ui(ui, tr, list, panel, actions);
}

/// In place of a table without a row.
fn nothing_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(style::strong(tr.get("ui-journal-empty-title")));
        ui.add(Label::new(tr.get("ui-journal-empty-body")).wrap());
        ui.add_space(style::GAP_SMALL);
        ui.horizontal(|ui| {
            let log = UiCommand::LogActivity;
            if ui.add(style::primary_button(ui, log.label(tr))).clicked() {
                actions.push(Action::Run(log));
            }
            if ui.button(UiCommand::Import.label(tr)).clicked() {
                actions.push(Action::Run(UiCommand::Import));
            }
        });
    });
}
