//! The pages, a folder each: its own state, its own data, its own reading.
//! One is in sight; the others keep what they know.

mod community;
mod compare;
mod welcome;

use eframe::egui::Ui;

pub use community::COMMUNITY;
pub use community::duration;
pub use compare::COMPARE;
pub use welcome::{empty_register_ui, welcome_ui};

use super::commands::UiCommand;
use super::context::Cx;
use crate::app::{Changes, CommunityPage, Exhibit, RegisterView};
use crate::chart::Chart;
use crate::domain::CommunityId;

/// What can be in sight in the middle of the window.
pub trait Page {
    fn name(&self) -> &'static str;

    /// Takes in what was read and asks for what is in sight and not current;
    /// called before each frame while the page is in sight.
    fn logic(&mut self, cx: &mut Cx<'_>);

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>);

    /// Another register is open.
    fn take_register(&mut self, register: &RegisterView);

    /// The register was read anew after these changes.
    fn take_changes(&mut self, register: &RegisterView, changes: &Changes);

    /// A community was chosen, on whichever page.
    fn select(&mut self, _community: CommunityId) {}

    /// The community that the page is of.
    fn selected(&self) -> Option<CommunityId> {
        None
    }

    /// What was last read of that community.
    fn community(&self) -> Option<&CommunityPage> {
        None
    }

    /// The picture in sight, in the window's language.
    fn chart(&self) -> Option<&Chart> {
        None
    }

    /// What pictures of the page are made of.
    fn exhibit(&self) -> Option<Exhibit> {
        None
    }

    /// How many rows commands would be carried out on.
    fn n_chosen(&self) -> usize {
        0
    }

    /// Carries out a command in its own way; false leaves it to the command.
    fn run(&mut self, _command: UiCommand, _cx: &mut Cx<'_>) -> bool {
        false
    }
}

/// All pages, and which of them is in sight.
pub struct Pages {
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
    pub fn in_sight(&self) -> Option<&dyn Page> {
        let mut pages = self.pages.iter();
        pages
            .find(|page| page.name() == self.open)
            .map(AsRef::as_ref)
    }

    pub fn in_sight_mut(&mut self) -> Option<&mut (dyn Page + 'static)> {
        let mut pages = self.pages.iter_mut();
        let open = self.open;
        pages.find(|page| page.name() == open).map(AsMut::as_mut)
    }

    pub const fn go_to(&mut self, name: &'static str) {
        self.open = name;
    }

    pub fn select(&mut self, community: CommunityId) {
        self.open = COMMUNITY;
        for page in &mut self.pages {
            page.select(community);
        }
    }

    /// The community in sight, for the list beside the page.
    pub fn selected(&self) -> Option<CommunityId> {
        self.in_sight().and_then(Page::selected)
    }

    pub fn take_register(&mut self, register: &RegisterView) {
        self.open = COMMUNITY;
        for page in &mut self.pages {
            page.take_register(register);
        }
    }

    pub fn take_changes(&mut self, register: &RegisterView, changes: &Changes) {
        for page in &mut self.pages {
            page.take_changes(register, changes);
        }
    }
}
