//! French and English. The words are in Fluent files, one per topic, compiled
//! in; numbers, months and dates are written here, as each language does.

mod format;
mod language;
mod translator;
mod typed;
mod week;

pub use language::Language;
pub use translator::{Arg, Tr};
pub use week::WeekStart;
