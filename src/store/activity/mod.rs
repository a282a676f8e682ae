//! What happened on a day.

mod each_once;
mod kind;
mod participation;
mod read_as;

pub(super) use each_once::{each_once, telling};
pub use kind::KindUse;
use rusqlite::{OptionalExtension, Row, named_params};

use super::sql_types::{Day, count};
use super::{Change, Noun, Reader, StoreError};
use crate::domain::{Activity, ActivityId, CommunityId, HeadCount, Month, MonthRange};

impl Reader<'_> {
    /// The activities of a community in some months, the latest first.
    pub fn activities(
        &self,
        community: CommunityId,
        months: MonthRange,
    ) -> Result<Vec<Activity>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("list.sql"))?;
        let params = named_params! {
            ":community": community,
            ":first": months.first(),
            ":last": months.last(),
        };
        let rows = query.query_map(params, activity)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One activity.
    ///
    /// # Errors
    ///
    /// [`StoreError::Gone`] if it is not there.
    pub fn activity(&self, id: ActivityId) -> Result<Activity, StoreError> {
        let mut query = self
            .db
            .prepare_cached("SELECT * FROM activity WHERE id = :id")?;
        query
            .query_row(named_params! { ":id": id }, activity)
            .optional()?
            .ok_or(StoreError::Gone {
                noun: Noun::Activity,
            })
    }

    /// How many a community has, meetings of two sources counted once.
    pub fn n_activities(&self, community: CommunityId) -> Result<u64, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT count(*) FROM activity
                 WHERE community_id = :community AND joined_into IS NULL",
        )?;
        Ok(
            query.query_row(named_params! { ":community": community }, |row| {
                count(row, 0)
            })?,
        )
    }
}

impl Change<'_> {
    /// Adds an activity; the `id` in it is not looked at.
    pub fn add_activity(&self, activity: &Activity) -> Result<ActivityId, StoreError> {
        let row = self
            .db
            .prepare_cached(include_str!("add.sql"))?
            .insert(named_params! {
                ":community": activity.community,
                ":kind": activity.kind,
                ":held_on": Day(activity.held_on),
                ":month": Month::of(activity.held_on),
                ":title": activity.title,
                ":registered": activity.head_count.registered,
                ":present": activity.head_count.present,
                ":no_show": activity.head_count.no_show,
                ":left_early": activity.head_count.left_early,
                ":duration_minutes": activity.duration_minutes,
                ":facilitator_minutes": activity.facilitator_minutes,
                ":satisfaction_percent": activity.satisfaction_percent,
                ":initiated_by": activity.initiated_by,
                ":notes": activity.notes,
                ":mode": activity.mode,
                ":import_id": activity.import,
            })?;
        Ok(ActivityId::from_row(row))
    }

    /// Updates an activity; which import brought it stays as it is. What each source
    /// told of it goes with it to another community.
    pub fn update_activity(&self, activity: &Activity) -> Result<(), StoreError> {
        let n_rows = self
            .db
            .prepare_cached(include_str!("update.sql"))?
            .execute(named_params! {
                ":id": activity.id,
                ":community": activity.community,
                ":kind": activity.kind,
                ":held_on": Day(activity.held_on),
                ":month": Month::of(activity.held_on),
                ":title": activity.title,
                ":registered": activity.head_count.registered,
                ":present": activity.head_count.present,
                ":no_show": activity.head_count.no_show,
                ":left_early": activity.head_count.left_early,
                ":duration_minutes": activity.duration_minutes,
                ":facilitator_minutes": activity.facilitator_minutes,
                ":satisfaction_percent": activity.satisfaction_percent,
                ":initiated_by": activity.initiated_by,
                ":notes": activity.notes,
                ":mode": activity.mode,
            })?;
        self.db
            .prepare_cached(
                "UPDATE activity SET community_id = :community
                 WHERE joined_into = :id AND community_id <> :community",
            )?
            .execute(named_params! { ":id": activity.id, ":community": activity.community })?;
        Noun::Activity.was_there(n_rows)
    }

    /// Deletes an activity with its participations, and what each source told
    /// of it.
    pub fn delete_activity(&self, id: ActivityId) -> Result<(), StoreError> {
        self.db
            .prepare_cached("DELETE FROM activity WHERE joined_into = ?")?
            .execute([id])?;
        self.delete_row(Noun::Activity, id.row())
    }
}

pub(super) fn activity(row: &Row<'_>) -> rusqlite::Result<Activity> {
    Ok(Activity {
        id: row.get("id")?,
        community: row.get("community_id")?,
        kind: row.get("kind_id")?,
        held_on: row.get::<_, Day>("held_on")?.0,
        title: row.get("title")?,
        head_count: HeadCount {
            registered: row.get("registered")?,
            present: row.get("present")?,
            no_show: row.get("no_show")?,
            left_early: row.get("left_early")?,
        },
        duration_minutes: row.get("duration_minutes")?,
        facilitator_minutes: row.get("facilitator_minutes")?,
        satisfaction_percent: row.get("satisfaction_percent")?,
        initiated_by: row.get("initiated_by")?,
        mode: row.get("mode")?,
        notes: row.get("notes")?,
        import: row.get("import_id")?,
    })
}
