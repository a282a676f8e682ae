//! What becomes of the register without this program's doing: another program
//! changes it, puts another file in its place or takes it away.

use std::time::SystemTime;

use crate::store::{OnDisk, Standing, Store};

/// Something happened to the register that nobody here asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegisterEvent {
    /// Another program changed it; what was read before no longer holds.
    Changed {
        /// There were steps, which can no longer be undone or done again.
        is_history_ended: bool,
    },
    /// Another file bears its name. What is open is the old one, which is read
    /// and no longer written.
    Replaced,
    /// No file bears its name; the same holds.
    Gone,
    /// Its own file bears its name again.
    Back,
}

/// How many looks in a row must miss a file: a program that puts another one
/// in its place may take the old one away first.
const LOOKS_UNTIL_GONE: u8 = 2;

/// What was seen of the register that is open, and told.
#[derive(Debug, Default)]
pub(super) struct Watch {
    told: Standing,
    n_missed: u8,
    stamp: Option<(u64, SystemTime)>,
    /// The stamp was another one at the last look. The clock of some file
    /// systems stands still for two seconds, so that two changes have one.
    was_touched: bool,
    /// Someone asked for a look.
    is_due: bool,
    /// A change was refused: its asker must know why, told before or not.
    is_refused: bool,
}

impl Watch {
    /// The next look is not to wait for its time.
    pub(crate) fn ask(&mut self) {
        self.is_due = true;
    }

    /// The same, since a change was refused for where the file is.
    pub(crate) fn ask_after_refusal(&mut self) {
        (self.is_due, self.is_refused) = (true, true);
    }

    pub(crate) const fn is_due(&self) -> bool {
        self.is_due
    }

    /// Looks at the file, and into it if it may have changed. What is told was
    /// not told before.
    pub(crate) fn look(&mut self, store: &mut Store) -> Option<RegisterEvent> {
        let was_asked = std::mem::take(&mut self.is_due);
        let is_refused = std::mem::take(&mut self.is_refused);
        let OnDisk { standing, stamp } = store.look()?;
        self.n_missed = match standing {
            Standing::Gone => self.n_missed.saturating_add(1),
            Standing::InPlace | Standing::Replaced => 0,
        };
        let is_passing = standing == Standing::Gone && self.n_missed < LOOKS_UNTIL_GONE;
        if is_passing && !is_refused {
            return None;
        }
        let before = std::mem::replace(&mut self.told, standing);
        let is_told = before == standing && !is_refused;
        match standing {
            Standing::Replaced => (!is_told).then_some(RegisterEvent::Replaced),
            Standing::Gone => (!is_told).then_some(RegisterEvent::Gone),
            Standing::InPlace if before != Standing::InPlace => Some(RegisterEvent::Back),
            Standing::InPlace => {
                let is_touched = stamp != self.stamp;
                let was_touched = std::mem::replace(&mut self.was_touched, is_touched);
                self.stamp = stamp;
                if !(is_touched || was_touched || was_asked) {
                    return None;
                }
                // Where another program is just writing, the next look tells.
                let Ok(changed) = store.changed_elsewhere() else {
                    self.was_touched = true;
                    return None;
                };
                changed.map(|change| RegisterEvent::Changed {
                    is_history_ended: change.is_history_ended,
                })
            }
        }
    }
}

#[cfg(test)]
mod tests;
