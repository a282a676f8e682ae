//! Everyone at an activity once.

use std::collections::HashMap;

use crate::domain::{PersonId, Presence};

/// Leaves of each person what says most of them: someone who was registered
/// and came is there twice, and so is someone whom two merged names stood for.
/// Names that name nobody stay, each for someone else.
pub(in crate::store) fn each_once(named: &mut Vec<(Option<PersonId>, Presence)>) {
    if named.len() < 2 {
        return;
    }
    let mut best: HashMap<PersonId, Presence> = HashMap::with_capacity(named.len());
    for (person, presence) in named.iter() {
        if let Some(person) = person {
            let best = best.entry(*person).or_insert(*presence);
            if telling(*presence) > telling(*best) {
                *best = *presence;
            }
        }
    }
    named.retain_mut(|(person, presence)| {
        let Some(person) = person else {
            return true;
        };
        // The first time only.
        match best.remove(person) {
            Some(best) => {
                *presence = best;
                true
            }
            None => false,
        }
    });
}

/// How much a presence says: who came is known to have been registered.
pub(in crate::store) const fn telling(presence: Presence) -> u8 {
    match presence {
        Presence::Present => 3,
        Presence::LeftEarly => 2,
        Presence::Absent => 1,
        Presence::Registered => 0,
    }
}
