//! One file brought in, and taken out again.

mod add;
mod batch;
mod coverage;
mod known;
mod names;
mod remove;
mod row;

pub use add::ImportOutcome;
pub use batch::NewImport;
pub use remove::ImportRemoval;
pub use row::{NewMember, NewRow};

#[cfg(test)]
mod tests;
