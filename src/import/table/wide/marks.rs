//! What the cells of an attendance sheet say.

use crate::domain::Presence;
use crate::import::rows::number;
use crate::import::rows::presence::{Said, of_letters, of_words};
use crate::import::words::normalised;

/// What one cell says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Mark {
    Nothing,
    Was(Presence),
    /// Declined, cancelled, waiting for a place.
    Out,
    Number(f64),
    Other,
}

pub(super) fn mark(text: &str) -> Mark {
    if text
        .chars()
        .all(|letter| matches!(letter, '-' | '–' | '—' | '.' | '/'))
    {
        return Mark::Nothing;
    }
    let words = normalised(text);
    if words.is_empty() && text == "?" || is_error(text) {
        return Mark::Nothing;
    }
    let presence = of_letters(&words);
    if let Some(presence) = presence {
        return Mark::Was(presence);
    }
    if let Some(value) = number::decimal(text) {
        return Mark::Number(value);
    }
    match of_words(&words, text) {
        Some(Said::Was(presence)) => Mark::Was(presence),
        Some(Said::Yes) => Mark::Was(Presence::Present),
        Some(Said::No) => Mark::Was(Presence::Absent),
        None if words.is_empty()
            && matches!(text, "×" | "•" | "●" | "■" | "☒" | "√" | "*" | "+") =>
        {
            Mark::Was(Presence::Present)
        }
        // Whoever declined or left was not there: as if nothing stood there.
        Some(Said::Ignore(_)) => Mark::Out,
        None => Mark::Other,
    }
}

/// What a spreadsheet shows for a formula that failed: `#N/A`, `#REF!`.
fn is_error(text: &str) -> bool {
    text.len() > 1
        && text.starts_with('#')
        && text[1..]
            .chars()
            .all(|letter| letter.is_uppercase() || matches!(letter, '/' | '!' | '?' | '0'))
}

/// How many cells of each sort there are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub n_marks: usize,
    pub n_numbers: usize,
    pub n_other: usize,
    /// Numbers other than 0 and 1.
    pub n_amounts: usize,
    pub largest: f64,
}

impl Tally {
    pub fn add(&mut self, mark: Mark) {
        match mark {
            Mark::Nothing => {}
            Mark::Was(_) | Mark::Out => self.n_marks += 1,
            Mark::Number(value) => {
                self.n_numbers += 1;
                let is_flag = value.abs() < f64::EPSILON || (value - 1.0).abs() < f64::EPSILON;
                self.n_amounts += usize::from(!is_flag);
                self.largest = self.largest.max(value);
            }
            Mark::Other => self.n_other += 1,
        }
    }

    pub const fn is_empty(&self) -> bool {
        self.n() == 0
    }

    pub const fn n(&self) -> usize {
        self.n_marks + self.n_numbers + self.n_other
    }

    /// Little but marks and numbers: one remark in ten is allowed.
    pub const fn is_of_marks(&self) -> bool {
        self.n_marks + self.n_numbers > 0 && self.n_other * 10 <= self.n()
    }

    /// Whether more of the same may be marks: there may be fewer of them at the
    /// top than below, but not mostly other words.
    pub const fn may_be_marks(&self) -> bool {
        self.n_other * 2 <= self.n()
    }

    /// Numbers that count or measure, and hardly a mark.
    pub const fn is_of_amounts(&self) -> bool {
        self.n_amounts > 0 && self.n_marks * 10 <= self.n() && self.n_other * 10 <= self.n()
    }
}

/// What a cell makes of someone's part: how they took part and for how many
/// minutes, where the sheet holds minutes. An empty cell is nothing at all.
pub(super) fn part(text: &str, mark: Mark, is_minutes: bool) -> Option<(Presence, String)> {
    match mark {
        Mark::Nothing | Mark::Out => None,
        Mark::Was(presence) => Some((presence, String::new())),
        Mark::Number(value) if value <= 0.0 => Some((Presence::Absent, String::new())),
        Mark::Number(value) if is_minutes && value > 1.0 => {
            Some((Presence::Present, text.to_owned()))
        }
        // A remark beside a name is written of those who were there.
        Mark::Number(_) | Mark::Other => Some((Presence::Present, String::new())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_many_hands_are_read() {
        for (text, presence) in [
            ("x", Presence::Present),
            ("X", Presence::Present),
            ("✓", Presence::Present),
            ("P", Presence::Present),
            ("présent", Presence::Present),
            ("oui", Presence::Present),
            ("R", Presence::Present),
            ("A", Presence::Absent),
            ("Abs.", Presence::Absent),
            ("exc.", Presence::Absent),
            ("excusé", Presence::Absent),
            ("inscrit", Presence::Registered),
        ] {
            assert_eq!(mark(text), Mark::Was(presence), "{text}");
        }
        for text in ["", "?", "#N/A", "#REF!", "–"] {
            assert_eq!(mark(text), Mark::Nothing, "{text}");
        }
        for text in ["décliné", "Annulée", "liste d’attente"] {
            assert_eq!(mark(text), Mark::Out, "{text}");
        }
        assert_eq!(mark("malade"), Mark::Was(Presence::Absent));
        assert_eq!(mark("non excusé"), Mark::Was(Presence::Absent));
        assert_eq!(mark("45"), Mark::Number(45.0));
        assert_eq!(mark("Anne"), Mark::Other);
    }
}
