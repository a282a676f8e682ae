//! Reads, filters and sorts the journal in sight, and carries out its
//! commands. Nothing of it is done while a frame is drawn.

use std::sync::Arc;

use super::actions::{Action, UiCommand};
use super::dialogs::{Dialog, EntryDialog};
use super::essor_app::EssorApp;
use super::panels::{CommunityTab, JournalList, JournalPanel};
use crate::app::{Command, EntryBasis, EntryOf, JournalView, Pending, journal_order, kind_name};
use crate::domain::{CommunityId, KindId};
use eframe::egui;

/// The journal in sight, and what is being read of it.
#[derive(Default)]
pub(super) struct Log {
    /// As last read; `list` may still show what was read before.
    view: Option<Arc<JournalView>>,
    /// Tells one reading of `view` from the next.
    reading: u64,
    list: Option<JournalList>,
    /// What was read is of an earlier state of the register.
    is_stale: bool,
    /// The work is nothing once it has failed: it is not begun again until the
    /// register changes.
    work: Option<(CommunityId, Option<Pending<JournalView>>)>,
    ordering: Option<Pending<JournalList>>,
    basis: Option<Pending<EntryBasis>>,
}

impl Log {
    /// The register has changed.
    pub(super) const fn outdate(&mut self) {
        self.is_stale = true;
    }

    /// The activities of a community, as last read and sorted.
    pub(super) fn list_of(&self, community: Option<CommunityId>) -> Option<&JournalList> {
        self.list
            .as_ref()
            .filter(|list| Some(list.view.community) == community)
    }

    fn view_of(&self, community: CommunityId) -> Option<&Arc<JournalView>> {
        self.view
            .as_ref()
            .filter(|view| view.community == community)
    }
}

impl EssorApp {
    /// Takes in what was read and asks for what is in sight and not current.
    pub(super) fn keep_journal_current(&mut self) {
        self.take_basis();
        self.take_journal();
        self.take_list();
        let is_stale = std::mem::take(&mut self.log.is_stale);
        let community = self.shown.community;
        let (Some(community), Some(_)) = (community, &self.shown.register) else {
            return;
        };
        if self.panel.tab != CommunityTab::Journal {
            if is_stale {
                // Read again when the tab is opened.
                self.log.view = None;
                self.log.list = None;
                self.log.work = None;
            }
            return;
        }
        let asked = self.log.work.as_ref().map(|(asked, _)| *asked);
        let is_there = self.log.view_of(community).is_some();
        if is_stale || (!is_there && asked != Some(community)) {
            let read = move |desk: &mut crate::app::Desk, _: &_| desk.journal(community);
            let work = self.parts.worker.run(read);
            self.log.work = Some((community, Some(work)));
        }
        self.keep_order_current(community);
    }

    fn take_journal(&mut self) {
        let Some((community, answer)) = self
            .log
            .work
            .as_ref()
            .and_then(|(community, work)| Some((*community, work.as_ref()?.poll()?)))
        else {
            return;
        };
        match answer {
            Ok(view) => {
                self.log.work = None;
                let shown = self.log.list.as_ref().map(|list| list.view.community);
                if shown.is_some_and(|shown| shown != community) {
                    // Rows and filters were those of another community.
                    self.panel.journal = JournalPanel::default();
                    self.log.list = None;
                }
                self.log.view = Some(Arc::new(view));
                self.log.reading += 1;
            }
            Err(error) => {
                self.log.work = Some((community, None));
                self.say_failed(&error);
            }
        }
    }

    fn take_list(&mut self) {
        let Some(answer) = self.log.ordering.as_ref().and_then(Pending::poll) else {
            return;
        };
        self.log.ordering = None;
        match answer {
            Ok(list) => {
                // Of a reading that was overtaken nothing is shown.
                if list.reading == self.log.reading {
                    self.panel.journal.follow(self.log.list.as_ref(), &list);
                    self.log.list = Some(list);
                }
            }
            Err(error) => self.say_failed(&error),
        }
    }

    /// Filters and sorts anew where the query, the reading or the language
    /// changed; one at a time, the newest wish next.
    fn keep_order_current(&mut self, community: CommunityId) {
        let query = &self.panel.journal.query;
        let language = self.tr.language();
        let reading = self.log.reading;
        let is_current = self.log.list_of(Some(community)).is_some_and(|list| {
            list.query == *query && list.reading == reading && list.language == language
        });
        let Some(view) = self.log.view_of(community) else {
            return;
        };
        if is_current || self.log.ordering.is_some() {
            return;
        }
        let (view, query) = (Arc::clone(view), query.clone());
        let names: Vec<(KindId, String)> = view
            .kinds
            .iter()
            .map(|kind| (kind.id, kind_name(&kind.name, &self.tr)))
            .collect();
        let today = self.parts.worker.now().date();
        self.log.ordering = Some(self.parts.worker.aside(move |_| {
            Ok(JournalList {
                order: journal_order(&view, &query, &names, today),
                view,
                query,
                reading,
                language,
            })
        }));
    }

    /// How many rows commands would be carried out on.
    pub(super) fn n_activities_chosen(&self) -> usize {
        if self.panel.tab == CommunityTab::Journal {
            self.panel.journal.selection.len()
        } else {
            0
        }
    }

    pub(super) fn run_journal_command(&mut self, ctx: &egui::Context, command: UiCommand) {
        let at = self.panel.journal.selection.at();
        let at = at.filter(|_| self.panel.tab == CommunityTab::Journal);
        let list = self.log.list_of(self.shown.community);
        let chosen = match list {
            Some(list) if self.n_activities_chosen() > 0 => self.panel.journal.selection.ids(list),
            _ => Vec::new(),
        };
        match command {
            UiCommand::LogActivity => self.open_entry(EntryOf::New),
            UiCommand::SameNextMonth => self.open_entry(EntryOf::NextMonth(at)),
            UiCommand::EditActivity => {
                if let Some(at) = at {
                    self.open_entry(EntryOf::Edit(at));
                }
            }
            UiCommand::DuplicateActivities if !chosen.is_empty() => {
                let duplicate = Command::DuplicateActivities(chosen);
                self.carry_out(ctx, Action::Change(duplicate));
            }
            UiCommand::DeleteActivities if !chosen.is_empty() => {
                if let Some(list) = self.log.list_of(self.shown.community) {
                    self.panel.journal.selection.leave(list);
                }
                self.carry_out(ctx, Action::Change(Command::RemoveActivities(chosen)));
            }
            _ => {}
        }
    }

    fn open_entry(&mut self, of: EntryOf) {
        let Some(page) = &self.shown.page else {
            return;
        };
        let community = page.community.id;
        let today = self.parts.worker.now().date();
        let dialog = EntryDialog::new(of, community, today, &self.tr);
        self.dialog = Some(Dialog::Entry(Box::new(dialog)));
        self.read_basis(community, of);
    }

    fn read_basis(&mut self, community: CommunityId, of: EntryOf) {
        let read = move |desk: &mut crate::app::Desk, _: &_| desk.entry_basis(community, of);
        self.log.basis = Some(self.parts.worker.run(read));
    }

    fn take_basis(&mut self) {
        let Some(answer) = self.log.basis.as_ref().and_then(Pending::poll) else {
            return;
        };
        self.log.basis = None;
        match (answer, &mut self.dialog) {
            (Ok(basis), Some(Dialog::Entry(dialog))) => dialog.take_basis(basis, &self.tr),
            (Ok(_), _) => {}
            (Err(error), dialog) => {
                if matches!(dialog, Some(Dialog::Entry(_))) {
                    self.dialog = None;
                }
                self.say_failed(&error);
            }
        }
    }

    /// The form stays open for the next activity, which may name people that
    /// are new in the register.
    pub(super) fn read_basis_again(&mut self) {
        if let Some(page) = &self.shown.page
            && matches!(self.dialog, Some(Dialog::Entry(_)))
            // What is being read for an activity that is changed is its own.
            && self.log.basis.is_none()
        {
            self.read_basis(page.community.id, EntryOf::New);
        }
    }
}
