//! What the program does, without a screen: every change is a [`Command`]
//! carried out by the [`Worker`] that owns the register, every question a
//! closure it runs. Both faces of the program stand on this.

mod views;

pub use views::{CommunityPage, CommunityRow, RegisterView};
