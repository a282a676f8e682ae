//! Files brought in, and taken out again.

mod add;
mod batch;
mod coverage;
mod importing;
mod known;
mod names;
mod pairs;
mod people;
mod references;
mod remove;
mod row;
mod writer;

pub use add::ImportOutcome;
pub use batch::NewImport;
pub use importing::Importing;
pub use remove::ImportRemoval;
pub use row::{NewMember, NewRow};

#[cfg(test)]
mod tests;
