//! One meeting that several sources tell of.
//!
//! What each source told stays as it came, in a row with its participations,
//! and is joined into a *whole*: an activity that is made of its parts and is
//! read in their stead. It belongs to the import of the latest of them. So a
//! meeting is parted by taking its whole away, and made anew from whatever
//! parts are left.
//!
//! A whole that was edited by hand is the user's: it gains who else was there
//! and is not made anew.

mod details;

use std::collections::HashMap;

use rusqlite::named_params;

use self::details::{Part, whole_of};
use crate::domain::{ActivityId, ImportId, Month, ParticipationId, PersonId, Presence};
use crate::store::activity::telling;
use crate::store::sql_types::Day;
use crate::store::{Change, StoreError};

/// How someone was at a meeting, by one source.
#[derive(Clone, Copy)]
struct Attendee {
    person: PersonId,
    presence: Presence,
    minutes: Option<u32>,
}

impl Change<'_> {
    /// Joins two activities into one, with whatever is joined into either.
    pub(in crate::store) fn join(
        &self,
        new: ActivityId,
        there: ActivityId,
    ) -> Result<(), StoreError> {
        let known = self.parts_of(there)?;
        if known.is_empty() {
            return self.make_whole(&[there, new]);
        }
        self.set_whole(new, Some(there))?;
        self.make_anew(there)
    }

    /// The wholes with a part that an import added someone to are what their
    /// parts are now.
    pub(in crate::store) fn follow_parts(&self, import: ImportId) -> Result<(), StoreError> {
        for whole in self.ids(include_str!("wholes_to_follow.sql"), import)? {
            self.make_anew(whole)?;
        }
        Ok(())
    }

    /// Takes away the wholes that an import has to do with; gives the parts of
    /// each, to be joined again by [`Change::rejoin`].
    pub(in crate::store) fn part(
        &self,
        import: ImportId,
    ) -> Result<Vec<Vec<ActivityId>>, StoreError> {
        let wholes = self.ids(include_str!("wholes_of_import.sql"), import)?;
        let mut parted = Vec::with_capacity(wholes.len());
        for whole in wholes {
            let parts = self.parts_of(whole)?;
            for part in &parts {
                self.set_whole(*part, None)?;
            }
            self.delete_activity(whole)?;
            parted.push(parts);
        }
        Ok(parted)
    }

    /// Joins again what is left of meetings that were parted.
    pub(in crate::store) fn rejoin(&self, parted: &[Vec<ActivityId>]) -> Result<(), StoreError> {
        let mut is_there = self
            .db
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM activity WHERE id = ?)")?;
        for parts in parted {
            let mut left = Vec::with_capacity(parts.len());
            for part in parts {
                if is_there.query_row([part], |row| row.get(0))? {
                    left.push(*part);
                }
            }
            if left.len() > 1 {
                self.make_whole(&left)?;
            }
        }
        Ok(())
    }

    fn make_whole(&self, parts: &[ActivityId]) -> Result<(), StoreError> {
        let Some(first) = parts.first() else {
            return Ok(());
        };
        // A copy to begin with, which is then told by all parts.
        let whole = self
            .db
            .prepare_cached(include_str!("copy.sql"))?
            .insert([first])?;
        let whole = ActivityId::from_row(whole);
        for part in parts {
            self.set_whole(*part, Some(whole))?;
        }
        self.make_anew(whole)
    }

    /// Tells a whole by its parts.
    fn make_anew(&self, whole: ActivityId) -> Result<(), StoreError> {
        let parts = self.read_parts(whole)?;
        let Some(last) = parts.iter().map(|part| part.import).max() else {
            return Ok(());
        };
        let attendees = self.attendees(&parts)?;
        let mut is_edited = self.db.prepare_cached(include_str!("is_edited.sql"))?;
        if is_edited.query_row([whole], |row| row.get(0))? {
            return self.add_missing(whole, &attendees, last);
        }
        if let Some(told) = whole_of(parts) {
            self.update_whole(whole, &told, last)?;
        }
        self.db
            .prepare_cached("DELETE FROM participation WHERE activity_id = ?")?
            .execute([whole])?;
        self.add_attendees(whole, &attendees, last)
    }

    /// Adds to a whole that was edited whoever came and does not stand in it.
    fn add_missing(
        &self,
        whole: ActivityId,
        attendees: &[Attendee],
        import: Option<ImportId>,
    ) -> Result<(), StoreError> {
        let mut known: HashMap<PersonId, u8> = HashMap::new();
        for it in self.participations(whole)? {
            let most = known.entry(it.person).or_default();
            *most = telling(it.presence).max(*most);
        }
        let mut missing = attendees.to_vec();
        missing.retain(|it| {
            known
                .get(&it.person)
                .is_none_or(|most| telling(it.presence) > *most)
        });
        self.add_attendees(whole, &missing, import)
    }

    fn add_attendees(
        &self,
        whole: ActivityId,
        attendees: &[Attendee],
        import: Option<ImportId>,
    ) -> Result<(), StoreError> {
        for it in attendees {
            self.add_participation(&crate::domain::Participation {
                id: ParticipationId::from_row(0),
                activity: whole,
                person: it.person,
                presence: it.presence,
                minutes: it.minutes,
                import,
            })?;
        }
        Ok(())
    }

    /// Everyone whom a part names, once, as whoever tells most of them says; of
    /// a name that names nobody, as many as the part with the most.
    fn attendees(&self, parts: &[Part]) -> Result<Vec<Attendee>, StoreError> {
        let mut is_placeholder = self
            .db
            .prepare_cached("SELECT is_placeholder FROM person WHERE id = ?")?;
        let mut order = Vec::new();
        let mut all: HashMap<PersonId, Vec<Attendee>> = HashMap::new();
        for part in parts {
            let mut here: HashMap<PersonId, Vec<Attendee>> = HashMap::new();
            for it in self.participations(part.id)? {
                let seen = here.entry(it.person).or_default();
                if seen.is_empty() && !all.contains_key(&it.person) {
                    order.push(it.person);
                }
                seen.push(Attendee {
                    person: it.person,
                    presence: it.presence,
                    minutes: it.minutes,
                });
            }
            for (person, mut seen) in here {
                if !is_placeholder.query_row([person], |row| row.get(0))? {
                    let before = all.remove(&person).unwrap_or_default();
                    seen = vec![most_telling(person, before.iter().chain(&seen))];
                }
                let weight = |all: &[Attendee]| {
                    let telling = all.iter().map(|it| telling(it.presence));
                    (all.len(), telling.max())
                };
                let most = all.entry(person).or_default();
                if weight(&seen) > weight(most) {
                    *most = seen;
                }
            }
        }
        Ok(order
            .into_iter()
            .flat_map(|person| all.remove(&person).unwrap_or_default())
            .collect())
    }

    fn parts_of(&self, whole: ActivityId) -> Result<Vec<ActivityId>, StoreError> {
        let mut query = self
            .db
            .prepare_cached("SELECT id FROM activity WHERE joined_into = ? ORDER BY id")?;
        let rows = query.query_map([whole], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn read_parts(&self, whole: ActivityId) -> Result<Vec<Part>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("parts.sql"))?;
        let rows = query.query_map([whole], Part::of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn set_whole(&self, part: ActivityId, whole: Option<ActivityId>) -> Result<(), StoreError> {
        self.db
            .prepare_cached("UPDATE activity SET joined_into = :whole WHERE id = :part")?
            .execute(named_params! { ":whole": whole, ":part": part })?;
        Ok(())
    }

    fn update_whole(
        &self,
        whole: ActivityId,
        told: &Part,
        import: Option<ImportId>,
    ) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("update.sql"))?
            .execute(named_params! {
                ":id": whole,
                ":kind": told.kind,
                ":held_on": Day(told.held_on),
                ":month": Month::of(told.held_on),
                ":title": told.title,
                ":registered": told.heads.registered,
                ":present": told.heads.present,
                ":no_show": told.heads.no_show,
                ":left_early": told.heads.left_early,
                ":begins_at": told.clock.map(|clock| clock.begins),
                ":ends_at": told.clock.and_then(|clock| clock.ends),
                ":duration": told.duration_minutes,
                ":facilitator": told.facilitator_minutes,
                ":satisfaction": told.satisfaction_percent,
                ":initiated_by": told.initiated_by,
                ":notes": told.notes,
                ":mode": told.mode,
                ":import_id": import,
            })?;
        Ok(())
    }

    fn ids(&self, sql: &str, import: ImportId) -> Result<Vec<ActivityId>, StoreError> {
        let mut query = self.db.prepare_cached(sql)?;
        let rows = query.query_map(named_params! { ":import": import }, |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// What says most of someone; the longer time where two tell one.
fn most_telling<'a>(person: PersonId, seen: impl Iterator<Item = &'a Attendee>) -> Attendee {
    let mut best = Attendee {
        person,
        presence: Presence::Registered,
        minutes: None,
    };
    for it in seen {
        if telling(it.presence) > telling(best.presence) {
            best.presence = it.presence;
        }
        best.minutes = best.minutes.max(it.minutes);
    }
    best
}

#[cfg(test)]
mod tests;
