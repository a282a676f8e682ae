//! Rows to files that other programs, and Essor itself, can read.

mod activities;
mod error;

pub use activities::{ExportOptions, ExportedActivity, ExportedParticipation, write_activities};
pub use error::ExportError;
