//! Whose page stands in place of the list, and how one comes back.

use eframe::egui::Ui;

use super::MembersPanel;
use super::person::{PersonPanel, Way};
use crate::app::MembersView;
use crate::domain::{CommunityId, PersonId};
use crate::ui::context::{Action, Cx};

/// The page that is open, if one is.
#[derive(Default)]
pub(super) struct Opened {
    page: Option<PersonPanel>,
    /// A page that was left with something typed on it, which is there again when it
    /// comes back.
    left: Option<PersonPanel>,
    /// The page was not opened from a list: its community may be another.
    is_from_afar: bool,
    /// The community to which the page itself leads.
    leads_to: Option<CommunityId>,
}

impl Opened {
    pub(super) const fn is_open(&self) -> bool {
        self.page.is_some()
    }

    pub(super) fn outdate(&mut self) {
        for page in [&mut self.page, &mut self.left].into_iter().flatten() {
            page.outdate();
        }
    }

    pub(super) fn show(&mut self, person: PersonId, community: CommunityId) {
        if self.page.as_ref().is_some_and(|it| it.person() == person) {
            return;
        }
        self.leave();
        let kept = self.left.take_if(|left| left.person() == person);
        self.page = Some(kept.unwrap_or_else(|| PersonPanel::new(person, community)));
        self.is_from_afar = true;
    }

    /// What was typed is kept until the next page is left so.
    fn leave(&mut self) {
        if let Some(page) = self.page.take_if(|page| page.is_filled()) {
            self.left = Some(page);
        }
        self.page = None;
    }

    /// Another community is in sight.
    pub(super) fn follow(&mut self, community: CommunityId) {
        if self.leads_to.take() != Some(community) {
            self.leave();
        }
    }

    /// Takes in what was read. Whoever is not of the community in sight is shown in
    /// one of theirs.
    pub(super) fn logic(&mut self, cx: &mut Cx<'_>, community: CommunityId) {
        if let Some(page) = &mut self.page
            && !page.logic(cx)
        {
            self.page = None;
        }
        let Some(page) = self.page.as_ref().filter(|page| page.is_read()) else {
            return;
        };
        if std::mem::take(&mut self.is_from_afar)
            && let Some(elsewhere) = page.elsewhere(community)
        {
            self.leads_to = Some(elsewhere);
            cx.actions.push(Action::SelectCommunity(elsewhere));
        }
    }

    /// Draws the page, and goes where it leads.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        view: Option<&MembersView>,
        list: &mut MembersPanel,
    ) {
        let Some(page) = &mut self.page else { return };
        let person = page.person();
        let row = view.and_then(|view| list.row_of(view, person));
        let place = row.map(|row| (row, list.order.len()));
        let Some(way) = page.ui(ui, cx, place) else {
            return;
        };
        let next = match way {
            Way::Back => None,
            Way::Before => row.and_then(|row| row.checked_sub(1)),
            Way::After => row.map(|row| row + 1),
        };
        let next = next.zip(view);
        let next = next.and_then(|(row, view)| list.person_in(view, row));
        match next {
            Some(person) => cx.actions.push(Action::ShowPerson(person)),
            None if way == Way::Back => {
                self.leave();
                // The keyboard stands where it was.
                list.at = Some(person);
                list.scroll_to = row;
                list.is_list_wanted = true;
            }
            // The first or the last of the list.
            None => {}
        }
    }
}
