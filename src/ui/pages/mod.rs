//! The pages, a folder each: its own state, its own data, its own reading.
//! One is in sight; the others keep what they know.

mod community;
mod compare;
mod welcome;

pub(crate) use community::COMMUNITY;
pub(crate) use community::duration;
pub(crate) use compare::COMPARE;
pub(crate) use welcome::{empty_register_ui, welcome_ui};

use super::context::Page;
use crate::app::{Changes, Place, RegisterView};
use crate::domain::{ActivityId, CommunityId, MilestoneId, PersonId};

/// All pages, and which of them is in sight.
pub(crate) struct Pages {
    pages: Vec<Box<dyn Page>>,
    open: &'static str,
}

impl Default for Pages {
    fn default() -> Self {
        Self {
            pages: vec![
                Box::new(community::CommunityView::default()),
                Box::new(compare::CompareView::default()),
            ],
            open: COMMUNITY,
        }
    }
}

impl Pages {
    pub(crate) fn in_sight(&self) -> Option<&dyn Page> {
        let mut pages = self.pages.iter();
        pages
            .find(|page| page.name() == self.open)
            .map(AsRef::as_ref)
    }

    pub(crate) fn in_sight_mut(&mut self) -> Option<&mut (dyn Page + 'static)> {
        let mut pages = self.pages.iter_mut();
        let open = self.open;
        pages.find(|page| page.name() == open).map(AsMut::as_mut)
    }

    pub(crate) const fn go_to(&mut self, name: &'static str) {
        self.open = name;
    }

    pub(crate) fn select(&mut self, community: CommunityId) {
        self.open = COMMUNITY;
        for page in &mut self.pages {
            page.select(community);
        }
    }

    pub(crate) fn show_activity(&mut self, community: CommunityId, activity: ActivityId) {
        self.select(community);
        for page in &mut self.pages {
            page.show_activity(activity);
        }
    }

    pub(crate) fn show_milestone(&mut self, community: CommunityId, milestone: MilestoneId) {
        self.select(community);
        for page in &mut self.pages {
            page.show_milestone(milestone);
        }
    }

    /// Where the user is.
    pub(crate) fn place(&self) -> Place {
        let mut place = Place {
            page: self.open.to_owned(),
            ..Place::default()
        };
        for page in &self.pages {
            page.tell_place(&mut place);
        }
        place
    }

    /// Goes back to where the user was; what is no longer there is not gone to.
    pub(crate) fn go_back_to(&mut self, place: &Place, register: &RegisterView) {
        let mut names = self.pages.iter().map(|page| page.name());
        self.open = names.find(|name| *name == place.page).unwrap_or(COMMUNITY);
        for page in &mut self.pages {
            page.go_back_to(place, register);
        }
    }

    /// Someone's page is in sight, of the community where it stands.
    pub(crate) fn show_person(&mut self, person: PersonId) {
        self.open = COMMUNITY;
        for page in &mut self.pages {
            page.show_person(person);
        }
    }

    /// The community in sight, for the list beside the page.
    pub(crate) fn selected(&self) -> Option<CommunityId> {
        self.in_sight().and_then(Page::selected)
    }

    pub(crate) fn take_register(&mut self, register: &RegisterView) {
        self.open = COMMUNITY;
        for page in &mut self.pages {
            page.take_register(register);
        }
    }

    pub(crate) fn take_changes(&mut self, register: &RegisterView, changes: &Changes) {
        for page in &mut self.pages {
            page.take_changes(register, changes);
        }
    }
}
