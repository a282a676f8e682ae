//! Where the people of one meeting were, by rows that each tell of one of them.

use std::collections::HashMap;

use super::{Row, SharedText};
use crate::domain::MeetingMode;

/// What is of one day, community, kind and title.
type Meeting = (
    chrono::NaiveDate,
    Option<SharedText>,
    Option<SharedText>,
    Option<SharedText>,
);

/// Where some of a meeting were in the room and others online, it was hybrid for all; a
/// person's row that says nothing has what the others of its meeting say. A row without a
/// person is a meeting of its own.
pub(super) fn settle(rows: &mut [Row]) {
    if rows.iter().all(|row| row.mode.is_none()) {
        return;
    }
    let mut modes: HashMap<Meeting, MeetingMode> = HashMap::new();
    let is_of_person = |row: &Row| row.member.is_some();
    for row in rows.iter().filter(|row| is_of_person(row)) {
        if let Some(mode) = row.mode {
            let told = modes.entry(meeting(row)).or_insert(mode);
            if *told != mode {
                *told = MeetingMode::Hybrid;
            }
        }
    }
    for row in rows.iter_mut().filter(|row| is_of_person(row)) {
        row.mode = modes.get(&meeting(row)).copied();
    }
}

fn meeting(row: &Row) -> Meeting {
    (
        row.date,
        row.community.clone(),
        row.kind.clone(),
        row.title.clone(),
    )
}
