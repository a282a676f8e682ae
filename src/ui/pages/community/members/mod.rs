//! The tab of the members: how participation is spread, and everyone in a
//! table.

mod columns;
mod filters;
mod keyboard;
mod summary;
mod table;

use eframe::egui::{Label, Ui};

use crate::app::{MembersQuery, MembersView, members_order};
use crate::domain::{CommunityId, PersonId};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx};
use crate::ui::dialogs::PersonDialog;
use crate::ui::style;
use crate::ui::tasks::Question;

/// The people of a community, as they were last read.
#[derive(Default)]
pub(crate) struct MembersTab {
    panel: MembersPanel,
    view: Option<MembersView>,
    /// Tells one reading of `view` from the next.
    reading: u64,
    question: Question<MembersView>,
    /// The community that was asked for; nothing where it is to be read again.
    /// What failed is not asked again until the register changes.
    asked: Option<CommunityId>,
}

impl MembersTab {
    /// The register has changed; it is read again when the tab is open.
    pub(crate) const fn outdate(&mut self) {
        self.asked = None;
    }

    /// Takes in what was read and asks for what is in sight and not current.
    pub(crate) fn logic(&mut self, cx: &mut Cx<'_>, community: CommunityId, is_open: bool) {
        match self.question.take() {
            Some(Ok(view)) => {
                self.view = Some(view);
                self.reading += 1;
            }
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
        if !is_open {
            if self.asked.is_none() {
                self.view = None;
            }
            return;
        }
        if self.asked != Some(community) {
            self.asked = Some(community);
            let work = cx.worker.run(move |desk, _| desk.members(community));
            self.question.ask(work);
        }
    }

    pub(crate) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, community: CommunityId) {
        let view = self
            .view
            .as_ref()
            .filter(|view| view.community == community);
        members_ui(ui, cx.tr, (view, self.reading), &mut self.panel, cx.actions);
    }
}

/// How the list is sorted and filtered, and where one is in it.
#[derive(Clone, Debug, Default)]
struct MembersPanel {
    query: MembersQuery,
    /// The lines in the order shown, as of `ordered_for`.
    order: Vec<usize>,
    /// The query and the reading that `order` is of.
    ordered_for: Option<(MembersQuery, u64)>,
    /// Whose row the keyboard stands on.
    at: Option<PersonId>,
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

/// Draws everyone of the community.
fn members_ui(
    ui: &mut Ui,
    tr: &Tr,
    (view, reading): (Option<&MembersView>, u64),
    panel: &mut MembersPanel,
    actions: &mut Vec<Action>,
) {
    let Some(view) = view else {
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
    panel.keep_order(view, reading);
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

/// Opens someone's page, as of the community in sight.
fn show_person(view: &MembersView, person: PersonId) -> Action {
    Action::show(PersonDialog::new(person, Some(view.community)))
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
