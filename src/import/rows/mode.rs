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
/// row that says nothing has what the others of its meeting say.
pub(super) fn settle(rows: &mut [Row]) {
    if rows.iter().all(|row| row.mode.is_none()) {
        return;
    }
    let mut modes: HashMap<Meeting, MeetingMode> = HashMap::new();
    for row in rows.iter() {
        if let Some(mode) = row.mode {
            let told = modes.entry(meeting(row)).or_insert(mode);
            if *told != mode {
                *told = MeetingMode::Hybrid;
            }
        }
    }
    for row in rows {
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
