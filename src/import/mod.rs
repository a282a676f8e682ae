//! Files to rows.
//!
//! The steps, each in its folder: [`decode`] bytes to text
//! ([`foreign`] tells what is no table), [`table`] text to
//! cells, [`roles`] which column is what, [`dates`] what the dates mean,
//! [`rows`] cells to rows, [`sources`] what is known of the programs that files
//! are from, [`report`] what a person is told of it. [`mod@read`]
//! goes through them. Knows no register: whoever called decides what becomes
//! of the rows.

mod cells;
mod damage;
mod dates;
mod decode;
mod error;
mod foreign;
mod fuzz;
mod kinds;
mod limits;
mod mapping;
mod mark_meaning;
mod options;
mod people;
mod read;
mod report;
mod roles;
mod rows;
mod shape;
mod sheet;
mod sources;
mod table;
mod words;

pub use cells::{CellLine, cells};
pub use damage::Damage;
pub use dates::DateOrder;
pub use decode::TextEncoding;
pub use error::{ImportError, Refusal, RefusalReason};
pub use foreign::ForeignFile;
pub use fuzz::{fuzz_inspect, fuzz_rows};
pub use kinds::{KindGuess, kind_of};
pub use limits::Limit;
pub use mapping::Mapping;
pub use mark_meaning::{MarkMeaning, Marks, UnknownMark};
pub use options::ReadOptions;
pub use people::{MOST_PEOPLE, WrittenPerson, parse_people};
pub use read::{Reading, read};
pub use report::{
    DayColumn, IgnoreReason, LeftOut, Outcome, PreviewRecord, Question, Report, ReportJson,
    RowIssue, RowIssueReason, Warning,
};
pub use roles::Role;
pub use rows::{Content, MonthlyTotal, Row, SharedText};
pub use shape::Shape;
pub use sources::{Source, source, source_codes};
