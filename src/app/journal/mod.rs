//! All activities of a community, as the journal lists them.

mod order;

pub use order::{JournalPeriod, JournalQuery, JournalSort, journal_order};

use std::collections::HashMap;

use chrono::Datelike as _;

use super::{AppError, Desk};
use crate::domain::{ActivityKind, CommunityId, ImportId, KindId, KindName, PersonId, folded};
use crate::i18n::Tr;
use crate::store::{Journal, JournalRow};

/// The activities of a community, and the names of what they refer to.
#[derive(Clone, Debug)]
pub struct JournalView {
    pub community: CommunityId,
    pub lines: Vec<JournalLine>,
    /// The kinds that some activity has.
    pub kinds: Vec<ActivityKind>,
    /// The years that some activity is of, the latest first.
    pub years: Vec<i32>,
    journal: Journal,
    imports: HashMap<ImportId, String>,
    people: HashMap<PersonId, String>,
}

/// One activity.
#[derive(Clone, Debug)]
pub struct JournalLine {
    pub row: JournalRow,
    /// The title as filters and sorting compare it.
    folded_title: String,
}

impl JournalView {
    /// The name of the file that brought an activity; nothing if it was
    /// logged by hand.
    pub fn source(&self, row: &JournalRow) -> Option<&str> {
        self.imports.get(&row.import?).map(String::as_str)
    }

    pub fn kind(&self, id: KindId) -> Option<&ActivityKind> {
        self.kinds.iter().find(|kind| kind.id == id)
    }
}

/// The name of a kind in the user's language, or as the user wrote it.
pub fn kind_name(kind: &KindName, tr: &Tr) -> String {
    match kind {
        KindName::Known(code) => tr.get(&format!("domain-kind-{code}")),
        KindName::Custom(name) => name.clone(),
    }
}

impl Desk {
    /// All activities of a community, with what the journal says of them.
    pub fn journal(&self, community: CommunityId) -> Result<JournalView, AppError> {
        let reader = self.store()?.read();
        let mut journal = reader.journal(community)?;
        let lines: Vec<JournalLine> = std::mem::take(&mut journal.rows)
            .into_iter()
            .map(|row| JournalLine {
                folded_title: folded(&row.title),
                row,
            })
            .collect();
        let mut kinds = reader.activity_kinds()?;
        let used: std::collections::HashSet<KindId> =
            lines.iter().map(|line| line.row.kind).collect();
        kinds.retain(|kind| used.contains(&kind.id));
        let mut years: Vec<i32> = lines.iter().map(|line| line.row.held_on.year()).collect();
        years.dedup();
        years.reverse();
        let people = reader.people_of(community)?.into_iter();
        let imports = reader.imports()?.into_iter();
        Ok(JournalView {
            community,
            lines,
            kinds,
            years,
            journal,
            imports: imports.map(|it| (it.id, it.file_name)).collect(),
            people: people.map(|it| (it.id, folded(&it.name))).collect(),
        })
    }
}

#[cfg(test)]
mod tests;
