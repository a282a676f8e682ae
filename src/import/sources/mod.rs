//! Programs whose files are known.
//!
//! Each is a small file of data in `assets/sources`, named after its code: how
//! its tables are recognised by what stands in them, and what their columns
//! and words mean. Nothing here knows any of them by name, so that adding one
//! is adding one file. A file from none of them is read by its roles.

mod conversation;
mod description;
mod file_day;
mod preamble;
mod recognise;

pub use description::{Source, source};

pub(super) use conversation::{of_entries, of_keys, of_page};
pub(super) use file_day::{DayGuess, dates_in_name, day_in_name, day_in_text};
pub(super) use preamble::Preamble;
pub(super) use recognise::{MOST_HEADERS, has_lists, recognise, score};

/// The codes of all sources.
pub fn source_codes() -> impl Iterator<Item = &'static str> {
    description::all().iter().map(|source| source.code.as_str())
}
