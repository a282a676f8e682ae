//! What names of kinds are read as, once a kind was renamed or merged: a file
//! that is imported again, or the next one of its make, still has the old name.

use rusqlite::named_params;

use crate::domain::{KindName, folded};
use crate::store::{Change, Reader, StoreError};

/// The key of a setting: this, and the name, folded.
const KEY: &str = "kind_read_as:";

fn key(name: &str) -> String {
    format!("{KEY}{}", folded(name))
}

/// How a kind is written in such a setting.
fn mark(name: &KindName) -> String {
    match name {
        KindName::Known(code) => format!("code:{code}"),
        KindName::Custom(name) => format!("name:{}", folded(name)),
    }
}

fn parse(mark: &str) -> Option<KindName> {
    let known = mark.strip_prefix("code:").and_then(KindName::known);
    let custom = || Some(KindName::Custom(mark.strip_prefix("name:")?.to_owned()));
    known.or_else(custom)
}

impl Reader<'_> {
    /// What a name that no kind bears any more is read as.
    pub(super) fn kind_read_as(self, name: &str) -> Result<Option<KindName>, StoreError> {
        let mark = self.setting(&key(name))?;
        Ok(mark.as_deref().and_then(parse))
    }
}

impl Change<'_> {
    /// From now on `before` is read as `after`, and so is what was read as it.
    pub(super) fn read_kind_as(
        &self,
        before: &KindName,
        after: &KindName,
    ) -> Result<(), StoreError> {
        let (from, to) = (mark(before), mark(after));
        if from == to {
            return Ok(());
        }
        self.db
            .prepare_cached(
                "UPDATE setting SET value = :to
                 WHERE value = :from AND substr(key, 1, length(:key)) = :key",
            )?
            .execute(named_params! { ":from": from, ":to": to, ":key": KEY })?;
        if let KindName::Custom(name) = before {
            self.set_setting(&key(name), &to)?;
        }
        // A name that a kind bears is read as that.
        match after {
            KindName::Custom(name) => self.delete_setting(&key(name)),
            KindName::Known(_) => Ok(()),
        }
    }
}
