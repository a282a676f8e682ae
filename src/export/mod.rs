//! Rows to files that other programs, and Essor itself, can read.

mod activities;

pub use activities::{ActivityTable, ExportOptions, ExportedActivity, ExportedParticipation};
