//! From files to rows in the register: look first, then store.

mod choices;
mod files;
mod history;
mod incoming;
mod look;
mod pair_words;
mod people;
mod reading;
mod rejects;
mod rows;
mod saved;
mod store;
mod target;

pub use crate::store::ImportRemoval;
pub use choices::{ImportChoices, ImportPlan};
pub use files::ImportFile;
pub use history::{HistoryEntry, ImportHistory};
pub use look::{ImportLook, ImportPreview, KnownCommunity};
pub use pair_words::{pair_reason, paired_words};
pub use people::PeopleToMerge;
pub use reading::inspect;
pub use rejects::save_rejects;
pub use rows::{RowWindow, WindowRow};
pub(crate) use saved::{SavedMapping, SavedMappings, delete_mapping, save_mapping};
pub use store::{FileDone, ImportDone, ImportsDone};

pub(super) use incoming::Incoming;
pub(super) use reading::{read_file, require_importable};
