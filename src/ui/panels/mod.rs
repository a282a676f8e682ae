//! The parts of the window that are always there, one file each. A panel
//! draws what it is given, changes its own state and says what the user asked
//! for.

mod brand;
mod community;
mod community_list;
mod compare;
mod compare_table;
mod evidence;
mod journal;
mod life_cycle;
mod members;
mod month_menu;
mod recent;
mod signs;
mod standing;
mod status_bar;
mod tabs;
mod top_bar;
mod verdict;
mod welcome;

pub use brand::window_icon;
pub use community::{CommunityPanel, TabsShown, community_ui, empty_register_ui};
pub use community_list::{community_list_ui, community_menu_ui};
pub use compare::{ComparePanel, compare_ui};
pub use journal::{JournalList, JournalPanel, duration};
pub use members::MembersShown;
pub use status_bar::{StatusBar, status_bar_ui};
pub use tabs::CommunityTab;
pub use top_bar::{TopBar, top_bar_ui};
pub use welcome::welcome_ui;
