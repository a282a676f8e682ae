//! What stands around the page, one file each. A bar draws what it is given
//! and says what the user asked for.

mod community_list;
mod list_order;
mod status_bar;
mod top_bar;

pub(crate) use community_list::{CommunityList, community_list_ui, community_menu_ui};
pub(crate) use status_bar::status_bar_ui;
pub(crate) use top_bar::{THEMES, TopBar, top_bar_ui};
