//! The tab of the members: how participation is spread, and everyone in a
//! table.

mod columns;
mod filters;
mod keyboard;
mod summary;
mod table;

use eframe::egui::{Label, Ui};

use crate::app::{MembersQuery, MembersView, members_order};
use crate::domain::PersonId;
use crate::i18n::Tr;
use crate::ui::actions::{Action, UiCommand};
use crate::ui::style;

/// What the tab remembers between two frames.
#[derive(Clone, Debug, Default)]
pub struct MembersPanel {
    pub query: MembersQuery,
    /// The lines in the order shown, as of `ordered_for`.
    order: Vec<usize>,
    /// The query and the reading that `order` is of.
    ordered_for: Option<(MembersQuery, u64)>,
    /// Whose row the keyboard stands on.
    pub at: Option<PersonId>,
    /// The row to bring into sight.
    scroll_to: Option<usize>,
    /// How the shares were found is told; nothing until the user says whether,
    /// it is where there is room.
    is_explained: Option<bool>,
    /// The keyboard goes to the filter in the next frame.
    is_filter_wanted: bool,
}

impl MembersPanel {
    /// Sorts and filters anew where the query or the reading changed.
    fn keep_order(&mut self, view: &MembersView, reading: u64) {
        let is_current = self
            .ordered_for
            .as_ref()
            .is_some_and(|(query, of)| *query == self.query && *of == reading);
        if !is_current {
            self.order = members_order(&view.lines, &self.query);
            self.ordered_for = Some((self.query.clone(), reading));
        }
    }
}

/// Everyone, as last read.
#[derive(Clone, Copy)]
pub struct MembersShown<'a> {
    /// Nothing while it is being read.
    pub view: Option<&'a MembersView>,
    /// Tells one reading from the next.
    pub reading: u64,
}

/// Draws everyone of the community.
pub fn members_ui(
    ui: &mut Ui,
    tr: &Tr,
    shown: MembersShown<'_>,
    panel: &mut MembersPanel,
    actions: &mut Vec<Action>,
) {
    let Some(view) = shown.view else {
        ui.label(style::quiet(ui, tr.get("ui-members-reading")));
        return;
    };
    if view.lines.is_empty() {
        nobody_ui(ui, tr, view, actions);
        return;
    }
    summary::summary_ui(ui, tr, view, &mut panel.is_explained);
    ui.add_space(style::GAP);
    filters::filters_ui(ui, tr, view, panel, actions);
    panel.keep_order(view, shown.reading);
    ui.add_space(style::GAP_SMALL);
    if panel.order.is_empty() {
        ui.label(style::quiet(ui, tr.get("ui-members-none-found")));
        if ui.button(tr.get("ui-members-show-all")).clicked() {
            panel.query.text.clear();
            panel.query.status = None;
        }
        return;
    }
    table::table_ui(ui, tr, view, panel, actions);
}

/// In place of a table of nobody.
fn nobody_ui(ui: &mut Ui, tr: &Tr, view: &MembersView, actions: &mut Vec<Action>) {
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(style::strong(tr.get("ui-members-empty-title")));
        let body = if view.participation.is_some() {
            "ui-members-empty-unnamed"
        } else {
            "ui-members-empty-body"
        };
        ui.add(Label::new(tr.get(body)).wrap());
        let button = style::primary_button(ui, UiCommand::AddMembers.label(tr));
        if ui.add(button).clicked() {
            actions.push(Action::Run(UiCommand::AddMembers));
        }
    });
}
