//! The register: one `SQLite` file, and the only place that knows it is one.
//!
//! Questions are put to a [`Reader`], changes are made through
//! [`Store::change`]: one transaction, one undo step. Each noun of the field
//! has its folder; longer SQL stands beside it in `.sql` files.

mod activity;
mod amounts;
mod attendance;
mod beside;
mod change;
mod check;
mod checkup;
mod community;
mod copies;
mod dump;
mod entries;
mod error;
mod header;
mod import;
mod joined;
mod journal;
mod log;
mod member;
mod migrate;
mod milestone;
mod open;
mod own_file;
mod past;
mod permissions;
mod person;
mod prompt;
mod register;
mod report;
mod search;
mod setting;
mod sql_types;
mod stage_override;
mod sweep;
mod undo;
mod whole_file;

pub use activity::KindUse;
pub use amounts::AmountsRow;
pub use attendance::{AttendanceRow, AttendedRow};
pub use change::{Change, Reader};
pub use check::{CheckReport, NounCount};
pub use copies::{
    CopiedCommunity, CopiesKept, CopyContent, CopyLook, CopyReason, CopyRules, DatedCopy,
    Restorable, copies_kept, last_copy, look_into, restore_to,
};
pub use entries::EntryRow;
pub use error::{Noun, StoreError};
pub use header::{is_for_opening, is_journal_of_a_register, is_register};
pub use import::{ImportOutcome, ImportRemoval, Importing, NewImport, NewMember, NewRow};
pub use journal::{Journal, JournalRow};
pub use log::{LoggedActivity, LoggedName, LoggedParticipation};
pub use member::{Found, KnownPeople, MemberRow, PersonActivity, PersonRecord};
pub use own_file::{ChangeElsewhere, OnDisk, Standing};
pub use register::Store;
pub use whole_file::{WholeFile, is_held};

#[cfg(test)]
mod tests;
