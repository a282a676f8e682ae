//! Undo and redo, for all nouns at once.
//!
//! `SQLite`'s own technique (<https://sqlite.org/undoredo.html>): temporary
//! triggers on every table note what each change did to each row, in the same
//! transaction; undoing is doing the opposite, last row first, while the same
//! triggers note how to redo it. The log is a temporary table, so it belongs to
//! this connection and is gone with it.

mod history;
mod log;
mod replay;
mod touched;

pub(super) use history::{History, Step};
pub(super) use log::{install, last_row, pause, resume};
pub(super) use touched::touched;

#[cfg(test)]
mod tests;
