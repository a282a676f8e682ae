//! The tab of the members: how participation is spread, everyone in a table, and in its
//! place the page of one person.

mod columns;
mod filters;
mod keyboard;
mod opened;
mod person;
mod role;
mod summary;
mod table;

use eframe::egui::{Label, Ui};

use self::opened::Opened;
use crate::app::{MembersQuery, MembersView, members_order};
use crate::domain::{CommunityId, PersonId};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx};
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
    /// Whose page stands in place of the list.
    opened: Opened,
}

impl MembersTab {
    /// The tab of another register, which is sorted as this one was.
    pub(crate) fn of_another_register(&self) -> Self {
        let mut tab = Self::default();
        tab.panel.query.sort = self.panel.query.sort;
        tab.panel.query.is_descending = self.panel.query.is_descending;
        tab
    }

    /// The register has changed; it is read again when the tab is open.
    pub(crate) fn outdate(&mut self) {
        self.asked = None;
        self.opened.outdate();
    }

    /// Puts someone's page in place of the list, from a list or from elsewhere.
    pub(crate) fn show_person(&mut self, person: PersonId, community: CommunityId) {
        self.opened.show(person, community);
    }

    /// A community was chosen: its list comes, unless the page leads there itself.
    pub(crate) fn choose(&mut self, community: CommunityId) {
        self.opened.follow(community);
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
        self.opened.logic(cx, community);
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
        if self.opened.is_open() {
            if let Some(view) = view {
                self.panel.keep_order(view, self.reading);
            }
            self.opened.ui(ui, cx, view, &mut self.panel);
        } else {
            members_ui(ui, cx.tr, (view, self.reading), &mut self.panel, cx.actions);
        }
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
    /// The keyboard goes to the filter, or to the list, in the next frame.
    is_filter_wanted: bool,
    is_list_wanted: bool,
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

    /// In which row someone stands.
    fn row_of(&self, view: &MembersView, person: PersonId) -> Option<usize> {
        let is_there = |place: &usize| view.lines.get(*place).is_some_and(|it| it.person == person);
        self.order.iter().position(is_there)
    }

    /// Who stands in a row.
    fn person_in(&self, view: &MembersView, row: usize) -> Option<PersonId> {
        let place = self.order.get(row)?;
        view.lines.get(*place).map(|line| line.person)
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
