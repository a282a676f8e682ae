//! The changes that were made, kept with the register: what, when and where.

mod subject;

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, named_params};

use self::subject::Subject;
use super::sql_types::{Day, Moment, day_or_none};
use super::{Reader, StoreError};
use crate::domain::{Changes, CommunityId, ImportId, PastChange};

/// How many are kept: years of a facilitator's work, and a few hundred kilobytes.
const N_KEPT: i64 = 2_000;

/// Its table. It is no noun: what is undone stays in it, as undone.
pub(super) const TABLE: &str = "past_change";

impl Reader<'_> {
    /// The changes that were made, the latest first.
    pub fn past_changes(&self) -> Result<Vec<PastChange>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("list.sql"))?;
        let rows = query.query_map([], |row| {
            Ok(PastChange {
                id: row.get("id")?,
                made_at: row.get::<_, Moment>("made_at")?.0,
                is_undone: row.get("is_undone")?,
                label: row.get("label")?,
                community: row.get("community")?,
                n_communities: row.get("n_communities")?,
                n_rows: row.get("n_rows")?,
                day: day_or_none(row, "day")?,
                words: row.get("words")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Notes the change that wrote the rows of the log from `first` to `last`; gives
/// the row of the note.
pub(super) fn note(
    db: &Connection,
    now: NaiveDateTime,
    label: &str,
    (first, last): (i64, i64),
    changes: &Changes,
) -> Result<i64, StoreError> {
    let subject = Subject::of_rows(db, first, last)?;
    let communities = changes.communities().into_iter().flatten().copied();
    let communities: Vec<CommunityId> = communities.collect();
    // Of one that was removed, only the log still has the name.
    let gone = subject::removed_community(db, first, last)?;
    write(db, now, label, &subject, &communities, gone)
}

/// Notes that these files were imported.
pub(super) fn note_imports(
    db: &Connection,
    now: NaiveDateTime,
    label: &str,
    imports: &[ImportId],
) -> Result<i64, StoreError> {
    let subject = Subject::of_imports(db, imports)?;
    let mut covered =
        db.prepare_cached("SELECT community_id FROM import_coverage WHERE import_id = ?")?;
    let mut communities = std::collections::BTreeSet::new();
    for import in imports {
        for community in covered.query_map([import], |row| row.get(0))? {
            communities.insert(community?);
        }
    }
    let communities: Vec<CommunityId> = communities.into_iter().collect();
    write(db, now, label, &subject, &communities, None)
}

fn write(
    db: &Connection,
    now: NaiveDateTime,
    label: &str,
    subject: &Subject,
    communities: &[CommunityId],
    gone: Option<String>,
) -> Result<i64, StoreError> {
    let name = match (communities, gone) {
        ([], gone) | ([_], gone @ Some(_)) => gone,
        ([one], None) => db
            .prepare_cached("SELECT iif(acronym = '', name, acronym) FROM community WHERE id = ?")?
            .query_row([one], |row| row.get(0))
            .optional()?,
        _ => None,
    };
    let row = db
        .prepare_cached(include_str!("add.sql"))?
        .insert(named_params! {
            ":made_at": Moment(now),
            ":label": label,
            ":community": name.unwrap_or_default(),
            ":n_communities": communities.len() as i64,
            ":n_rows": subject.n_rows,
            ":day": subject.day.map(Day),
            ":words": subject.words,
            ":person": subject.person,
        })?;
    db.prepare_cached("DELETE FROM past_change WHERE id <= ?")?
        .execute([row - N_KEPT])?;
    Ok(row)
}

/// Notes that a change was undone at this time, or, without one, done again.
pub(super) fn set_undone(
    db: &Connection,
    row: i64,
    undone_at: Option<NaiveDateTime>,
) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE past_change SET undone_at = :at WHERE id = :id")?
        .execute(named_params! { ":at": undone_at.map(Moment), ":id": row })?;
    Ok(())
}

#[cfg(test)]
mod tests;
