//! Logging an activity by hand: what can be typed, what a form begins with,
//! and what becomes of it.

mod amounts;
mod basis;
mod day_words;
mod draft;

pub use amounts::{Unreadable, typed_count, typed_duration, typed_satisfaction};
pub use basis::{EntryBasis, EntryOf, KnownName, typed_people};
pub use day_words::{same_weekday_next_month, typed_date_or_word, typed_day};
pub(super) use draft::duplicate;
pub use draft::{ActivityDraft, DraftKind, DraftPerson};

#[cfg(test)]
mod tests;
