//! How many people rows are about, by the rule by which they are stored.

use std::collections::HashMap;
use std::ptr::NonNull;

use super::{Row, SharedText};
use crate::domain::{Mention, Presence, Roll};

/// Those who came or were to come.
pub(super) struct PeopleCount {
    pub n_people: usize,
    /// Pairs of a person and a day.
    pub n_days: usize,
}

pub(super) fn n_different<T: Ord>(values: &mut Vec<T>) -> usize {
    values.sort_unstable();
    values.dedup();
    values.len()
}

/// Where a shared text lies: the same text lies in one place. None takes no room
/// of its own, which tells among as many people as rows.
type Place = Option<NonNull<u8>>;

/// Whoever is named in several communities counts once.
pub(super) fn count(rows: &[Row]) -> PeopleCount {
    let mut roll = Roll::default();
    let mut n_people = 0_u32;
    // Few different people stand in many rows; each is looked at once.
    let mut known: HashMap<[Place; 3], u32> = HashMap::new();
    let mut days = Vec::new();
    for row in rows {
        let Some(name) = &row.member else { continue };
        if row.presence == Presence::Absent {
            continue;
        }
        let place = |text: Option<&SharedText>| {
            text.and_then(|text| NonNull::new(text.as_ptr().cast_mut()))
        };
        let written = [
            place(Some(name)),
            place(row.email.as_ref()),
            place(row.member_number.as_ref()),
        ];
        let person = *known.entry(written).or_insert_with(|| {
            let mention = Mention {
                name,
                address: row.email.as_deref(),
                number: row.member_number.as_deref(),
            };
            roll.meet(mention).unwrap_or_else(|| {
                roll.add(mention, n_people);
                n_people += 1;
                n_people - 1
            })
        });
        days.push((row.date, person));
    }
    PeopleCount {
        n_people: n_people as usize,
        n_days: n_different(&mut days),
    }
}
