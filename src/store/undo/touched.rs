//! What rows of the log say was touched.

use std::collections::{BTreeSet, HashSet};

use rusqlite::{Connection, named_params};

use crate::domain::{Changes, CommunityId, SharedChanges};
use crate::store::{Noun, StoreError};

/// What the rows of the log behind `before` touched. To be asked inside their
/// transaction, before any of them is forgotten.
pub(in crate::store) fn touched(db: &Connection, before: i64) -> Result<Changes, StoreError> {
    let (first, last) = (before + 1, super::last_row(db)?);
    if last < first {
        return Ok(Changes::default());
    }
    let mut nouns =
        db.prepare_cached("SELECT DISTINCT noun FROM temp.undo_log WHERE seq BETWEEN ? AND ?")?;
    let nouns: HashSet<String> = nouns
        .query_map([first, last], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let is_met = |noun: Noun| nouns.contains(noun.code());
    let shared = SharedChanges {
        list: is_met(Noun::Community),
        people: is_met(Noun::Person) || is_met(Noun::Alias) || is_met(Noun::KeptApart),
        kinds: is_met(Noun::ActivityKind),
        settings: is_met(Noun::Setting),
        imports: is_met(Noun::Import),
        reach: is_met(Noun::Activity) || is_met(Noun::ImportCoverage),
    };
    let mut communities = db.prepare_cached(include_str!("touched.sql"))?;
    let communities: BTreeSet<CommunityId> = communities
        .query_map(named_params! { ":first": first, ":last": last }, |row| {
            row.get::<_, Option<CommunityId>>(0)
        })?
        .filter_map(Result::transpose)
        .collect::<rusqlite::Result<_>>()?;
    Ok(Changes::of(communities, shared))
}

#[cfg(test)]
mod tests {
    use crate::store::Store;

    /// `touched.sql` names the columns of the log by their places.
    #[test]
    fn the_columns_stand_where_the_log_is_read() {
        let store = Store::in_memory().expect("made");
        for (table, place, column) in [
            ("community", 0, "id"),
            ("person", 3, "merged_into"),
            ("alias", 1, "person_id"),
            ("activity", 1, "community_id"),
            ("participation", 1, "activity_id"),
            ("milestone", 1, "community_id"),
            ("stage_override", 1, "community_id"),
            ("membership", 2, "community_id"),
            ("import_coverage", 2, "community_id"),
            ("checkup", 1, "community_id"),
            ("checkup_respondent", 1, "checkup_id"),
            ("checkup_note", 1, "checkup_id"),
            ("prompt", 1, "community_id"),
            ("report_text", 1, "community_id"),
        ] {
            let found: String = store
                .db
                .query_row(
                    "SELECT name FROM pragma_table_info(?1) WHERE cid = ?2",
                    (table, place),
                    |row| row.get(0),
                )
                .expect("a column");
            assert_eq!(found, column, "{table}");
        }
    }
}
