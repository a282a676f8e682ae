//! Check-ups with their answers and notes.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, named_params};

use super::sql_types::{Day, day_or_none};
use super::{Change, Noun, Reader, StoreError};
use crate::domain::{
    Answer, Checkup, CheckupId, CommunityId, ElementNote, Level, PersonId, Respondent,
    RespondentKey,
};

impl Reader<'_> {
    /// The check-ups of a community, the earliest first.
    pub fn checkups(&self, community: CommunityId) -> Result<Vec<Checkup>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT id, held_on FROM checkup WHERE community_id = ? ORDER BY held_on, id",
        )?;
        let rows = query.query_map([community], |row| {
            Ok(Checkup {
                id: row.get("id")?,
                community,
                held_on: row.get::<_, Day>("held_on")?.0,
                respondents: Vec::new(),
                notes: Vec::new(),
            })
        })?;
        let mut checkups = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        let places: HashMap<CheckupId, usize> = checkups
            .iter()
            .zip(0..)
            .map(|(it, at)| (it.id, at))
            .collect();
        self.read_answers(community, &mut checkups, &places)?;
        self.read_notes(community, &mut checkups, &places)?;
        Ok(checkups)
    }

    fn read_answers(
        self,
        community: CommunityId,
        checkups: &mut [Checkup],
        places: &HashMap<CheckupId, usize>,
    ) -> Result<(), StoreError> {
        let mut query = self.db.prepare_cached(include_str!("answers.sql"))?;
        let mut rows = query.query(named_params! { ":community": community })?;
        let mut last: Option<i64> = None;
        while let Some(row) = rows.next()? {
            let at = places.get(&row.get("checkup_id")?);
            let Some(checkup) = at.and_then(|at| checkups.get_mut(*at)) else {
                continue;
            };
            let id: i64 = row.get("id")?;
            if last != Some(id) {
                last = Some(id);
                checkup.respondents.push(Respondent {
                    key: RespondentKey::stored(row.get("key")?),
                    answers: Vec::new(),
                    wish: row.get("wish")?,
                    obstacle: row.get("obstacle")?,
                });
            }
            let Some(element) = row.get("element")? else {
                continue;
            };
            let level = row.get::<_, Option<u8>>("level")?;
            let answer = level.map_or(Some(Answer::DontKnow), |it| Level::of(it).map(Answer::At));
            if let Some(respondent) = checkup.respondents.last_mut() {
                respondent.set(element, answer);
            }
        }
        Ok(())
    }

    fn read_notes(
        self,
        community: CommunityId,
        checkups: &mut [Checkup],
        places: &HashMap<CheckupId, usize>,
    ) -> Result<(), StoreError> {
        let mut query = self.db.prepare_cached(include_str!("notes.sql"))?;
        let mut rows = query.query(named_params! { ":community": community })?;
        while let Some(row) = rows.next()? {
            let at = places.get(&row.get("checkup_id")?);
            if let Some(checkup) = at.and_then(|at| checkups.get_mut(*at)) {
                checkup.set_note(ElementNote {
                    element: row.get("element")?,
                    note: row.get("note")?,
                    action: row.get("action")?,
                    due_on: day_or_none(row, "due_on")?,
                    done_on: day_or_none(row, "done_on")?,
                    milestone: row.get("milestone_id")?,
                });
            }
        }
        Ok(())
    }

    /// The check-up that a community had on a day.
    pub fn checkup_on(
        &self,
        community: CommunityId,
        day: NaiveDate,
    ) -> Result<Option<CheckupId>, StoreError> {
        let mut query = self
            .db
            .prepare_cached("SELECT id FROM checkup WHERE community_id = ? AND held_on = ?")?;
        Ok(query
            .query_row((community, Day(day)), |row| row.get(0))
            .optional()?)
    }
}

impl Change<'_> {
    /// Adds a check-up with its answers and notes; the `id` in it is not looked at.
    ///
    /// # Errors
    ///
    /// [`StoreError::NameTaken`] if the community has one on that day.
    pub fn add_checkup(&self, checkup: &Checkup) -> Result<CheckupId, StoreError> {
        let row = self
            .db
            .prepare_cached("INSERT INTO checkup (community_id, held_on) VALUES (?, ?)")?
            .insert((checkup.community, Day(checkup.held_on)))?;
        let id = CheckupId::from_row(row);
        self.add_respondents(id, &checkup.respondents)?;
        self.add_notes(id, &checkup.notes)?;
        Ok(id)
    }

    /// Puts this in place of what is stored of it.
    ///
    /// # Errors
    ///
    /// [`StoreError::Gone`] if it is not there, [`StoreError::NameTaken`] if the community
    /// has another on that day.
    pub fn update_checkup(&self, checkup: &Checkup) -> Result<(), StoreError> {
        let before = self.checkups(checkup.community)?;
        let before = before.into_iter().find(|it| it.id == checkup.id);
        let before = before.ok_or(StoreError::Gone {
            noun: Noun::Checkup,
        })?;
        if before.held_on != checkup.held_on {
            self.db
                .prepare_cached("UPDATE checkup SET held_on = ? WHERE id = ?")?
                .execute((Day(checkup.held_on), checkup.id))?;
        }
        if before.respondents != checkup.respondents {
            self.db
                .prepare_cached("DELETE FROM checkup_respondent WHERE checkup_id = ?")?
                .execute([checkup.id])?;
            self.add_respondents(checkup.id, &checkup.respondents)?;
        }
        if before.notes != checkup.notes {
            self.db
                .prepare_cached("DELETE FROM checkup_note WHERE checkup_id = ?")?
                .execute([checkup.id])?;
            self.add_notes(checkup.id, &checkup.notes)?;
        }
        Ok(())
    }

    /// Removes one with its answers and notes; milestones made of its actions stay.
    ///
    /// # Errors
    ///
    /// [`StoreError::Gone`] if it is not there.
    pub fn delete_checkup(&self, id: CheckupId) -> Result<(), StoreError> {
        self.delete_row(Noun::Checkup, id.row())
    }

    /// Deletes what was written freely at the check-ups of someone's communities: nobody
    /// knows which of it is theirs, or names them.
    pub(super) fn forget_words_of_checkups(&self, person: PersonId) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("forget_words.sql"))?
            .execute(named_params! { ":person": person })?;
        Ok(())
    }

    fn add_respondents(
        &self,
        checkup: CheckupId,
        respondents: &[Respondent],
    ) -> Result<(), StoreError> {
        let mut add = self.db.prepare_cached(
            "INSERT INTO checkup_respondent (checkup_id, key, wish, obstacle) VALUES (?, ?, ?, ?)",
        )?;
        let mut answer_of = self.db.prepare_cached(
            "INSERT INTO checkup_answer (respondent_id, element, level) VALUES (?, ?, ?)",
        )?;
        for it in respondents {
            let row = add.insert((checkup, it.key.as_str(), &it.wish, &it.obstacle))?;
            for (element, answer) in &it.answers {
                answer_of.execute((row, element, answer.level().map(Level::number)))?;
            }
        }
        Ok(())
    }

    fn add_notes(&self, checkup: CheckupId, notes: &[ElementNote]) -> Result<(), StoreError> {
        let mut add = self.db.prepare_cached(include_str!("add_note.sql"))?;
        for note in notes {
            add.execute(named_params! {
                ":checkup": checkup,
                ":element": note.element,
                ":note": note.note,
                ":action": note.action,
                ":due_on": note.due_on.map(Day),
                ":done_on": note.done_on.map(Day),
                ":milestone": note.milestone,
            })?;
        }
        Ok(())
    }
}
