//! The tab of the journal: all activities of the community in a table.

mod columns;
mod filters;
mod keyboard;
mod selection;
mod table;

use std::sync::Arc;

use eframe::egui::{Label, Ui};

use selection::{Reach, Selection};
pub(crate) use table::duration;

use crate::app::{
    Command, EntryOf, JournalLine, JournalPeriod, JournalQuery, JournalView, journal_order,
    kind_name,
};
use crate::domain::{ActivityId, CommunityId, KindId, MonthRange};
use crate::i18n::{Language, Tr};
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx};
use crate::ui::dialogs::EntryDialog;
use crate::ui::style;
use crate::ui::tasks::Question;

/// The activities of a community: what was read, filtered and sorted, none of
/// it while a frame is drawn.
#[derive(Default)]
pub(crate) struct JournalTab {
    panel: JournalPanel,
    /// As last read; `list` may still show what was read before.
    view: Option<Arc<JournalView>>,
    /// Tells one reading of `view` from the next.
    reading: u64,
    list: Option<JournalList>,
    question: Question<JournalView>,
    /// The community that was asked for; nothing where it is to be read again.
    /// What failed is not asked again until the register changes.
    asked: Option<CommunityId>,
    ordering: Question<JournalList>,
}

impl JournalTab {
    /// The register has changed; it is read again when the tab is open.
    pub(crate) const fn outdate(&mut self) {
        self.asked = None;
    }

    /// Takes in what was read and asks for what is in sight and not current.
    pub(crate) fn logic(&mut self, cx: &mut Cx<'_>, community: CommunityId, is_open: bool) {
        self.take_view(cx);
        self.take_list(cx);
        if !is_open {
            if self.asked.is_none() {
                self.view = None;
                self.list = None;
            }
            return;
        }
        if self.asked != Some(community) {
            self.asked = Some(community);
            let work = cx.worker.run(move |desk, _| desk.journal(community));
            self.question.ask(work);
        }
        self.keep_order_current(cx, community);
    }

    fn take_view(&mut self, cx: &mut Cx<'_>) {
        match self.question.take() {
            Some(Ok(view)) => {
                let shown = self.list.as_ref().map(|list| list.view.community);
                if shown.is_some_and(|shown| shown != view.community) {
                    // Rows and filters were those of another community.
                    self.panel = JournalPanel::default();
                    self.list = None;
                }
                self.view = Some(Arc::new(view));
                self.reading += 1;
            }
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
    }

    fn take_list(&mut self, cx: &mut Cx<'_>) {
        match self.ordering.take() {
            // Of a reading that was overtaken nothing is shown.
            Some(Ok(list)) if list.reading == self.reading => {
                self.panel.follow(self.list.as_ref(), &list);
                self.list = Some(list);
            }
            Some(Err(error)) => cx.tell_failed(&error),
            Some(Ok(_)) | None => {}
        }
    }

    /// Filters and sorts anew where the query, the reading or the language
    /// changed; one at a time, the newest wish next.
    fn keep_order_current(&mut self, cx: &Cx<'_>, community: CommunityId) {
        let query = &self.panel.query;
        let language = cx.tr.language();
        let reading = self.reading;
        let is_current = self.list_of(community).is_some_and(|list| {
            list.query == *query && list.reading == reading && list.language == language
        });
        let Some(view) = self.view.as_ref().filter(|it| it.community == community) else {
            return;
        };
        if is_current || self.ordering.is_open() {
            return;
        }
        let (view, query) = (Arc::clone(view), query.clone());
        let names: Vec<(KindId, String)> = view
            .kinds
            .iter()
            .map(|kind| (kind.id, kind_name(&kind.name, cx.tr)))
            .collect();
        let today = cx.today();
        self.ordering.ask(cx.worker.aside(move |_| {
            Ok(JournalList {
                order: journal_order(&view, &query, &names, today),
                view,
                query,
                reading,
                language,
            })
        }));
    }

    /// The activities of a community, as last read and sorted.
    fn list_of(&self, community: CommunityId) -> Option<&JournalList> {
        let list = self.list.as_ref();
        list.filter(|list| list.view.community == community)
    }

    /// Brings an activity of a community in sight, chosen, among all others.
    pub(crate) fn show_activity(&mut self, community: CommunityId, activity: ActivityId) {
        self.begin_with(community);
        self.panel.query.show_all();
        self.panel.wanted = Some(activity);
        if let Some(list) = self.list.as_ref() {
            self.panel.reach_wanted(list);
        }
    }

    /// Shows only the activities of some months of a community.
    pub(crate) fn show_months(&mut self, community: CommunityId, months: MonthRange) {
        self.begin_with(community);
        self.panel.query.show_all();
        self.panel.query.period = JournalPeriod::Months(months);
    }

    /// What is shown of another community is of no use for this one.
    fn begin_with(&mut self, community: CommunityId) {
        let shown = self.list.as_ref().map(|list| list.view.community);
        if shown.is_some_and(|shown| shown != community) {
            self.panel = JournalPanel::default();
            self.view = None;
            self.list = None;
        }
    }

    /// How many rows commands would be carried out on.
    pub(crate) fn n_chosen(&self) -> usize {
        self.panel.selection.len()
    }

    /// Carries out what is done with the rows that are chosen.
    pub(crate) fn run(
        &mut self,
        command: UiCommand,
        community: CommunityId,
        cx: &mut Cx<'_>,
    ) -> bool {
        let at = self.panel.selection.at();
        let list = self.list.as_ref();
        let list = list.filter(|list| list.view.community == community);
        let chosen = list
            .filter(|_| self.panel.selection.len() > 0)
            .map(|list| self.panel.selection.ids(list))
            .unwrap_or_default();
        match command {
            UiCommand::SameNextMonth => {
                let dialog = EntryDialog::new(EntryOf::NextMonth(at), community, cx.today(), cx.tr);
                cx.show(dialog);
            }
            UiCommand::EditActivity => {
                if let Some(at) = at {
                    let dialog = EntryDialog::new(EntryOf::Edit(at), community, cx.today(), cx.tr);
                    cx.show(dialog);
                }
            }
            UiCommand::DuplicateActivities if !chosen.is_empty() => {
                let duplicate = Command::DuplicateActivities(chosen);
                cx.actions.push(Action::Change(duplicate));
            }
            UiCommand::DeleteActivities if !chosen.is_empty() => {
                if let Some(list) = list {
                    self.panel.selection.leave(list);
                }
                let remove = Command::RemoveActivities(chosen);
                cx.actions.push(Action::Change(remove));
            }
            UiCommand::DuplicateActivities | UiCommand::DeleteActivities => {}
            _ => return false,
        }
        true
    }

    pub(crate) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, community: CommunityId) {
        let list = self.list.as_ref();
        let list = list.filter(|list| list.view.community == community);
        journal_ui(ui, cx.tr, list, &mut self.panel, cx.actions);
    }
}

/// What is shown of the list, and where one is in it.
#[derive(Clone, Debug, Default)]
struct JournalPanel {
    query: JournalQuery,
    selection: Selection,
    /// The row to bring into sight.
    scroll_to: Option<usize>,
    /// The keyboard goes to the list in the next frame.
    is_list_wanted: bool,
    /// An activity that is to be in sight once the list has it.
    wanted: Option<ActivityId>,
}

impl JournalPanel {
    /// Goes on with a list that was read, filtered or sorted anew.
    fn follow(&mut self, before: Option<&JournalList>, list: &JournalList) {
        self.selection.keep_to(list);
        if before.is_some_and(|before| before.query != list.query) {
            let at = self.selection.at().and_then(|id| list.place_of(id));
            self.scroll_to = Some(at.unwrap_or(0));
        }
        self.reach_wanted(list);
    }

    /// Goes to the activity that was asked for, if the list shows all.
    fn reach_wanted(&mut self, list: &JournalList) {
        if list.query != self.query {
            return;
        }
        let row = self.wanted.take().and_then(|id| list.place_of(id));
        if let Some(row) = row {
            self.selection.reach(list, row, Reach::Alone);
            self.scroll_to = Some(row);
            self.is_list_wanted = true;
        }
    }
}

/// The activities as they were last read, filtered and sorted.
#[derive(Debug)]
struct JournalList {
    view: Arc<JournalView>,
    /// Places of the lines shown, from the top.
    order: Vec<u32>,
    /// What `order` is of.
    query: JournalQuery,
    /// Tells one reading of `view` from the next.
    reading: u64,
    /// Kinds are sorted by their names.
    language: Language,
}

impl JournalList {
    fn line(&self, row: usize) -> Option<&JournalLine> {
        self.view.lines.get(*self.order.get(row)? as usize)
    }

    fn id(&self, row: usize) -> Option<ActivityId> {
        self.line(row).map(|line| line.row.id)
    }

    fn place_of(&self, id: ActivityId) -> Option<usize> {
        (0..self.order.len()).find(|row| self.id(*row) == Some(id))
    }
}

/// Draws the activities of the community; `list` is nothing while they are
/// being read.
fn journal_ui(
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
