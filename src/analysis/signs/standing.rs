//! How a sign stands: it warns, it does not, or its numbers are too small to tell.

use super::meetings::{SMALL_SATISFACTION, SMALL_SHARE};
use super::people::FEWER;
use super::{Sign, SignLine, SignReading};

/// How a sign that can be told stands beside what is usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignStanding {
    /// Worse than usual by more than chance would do.
    Warns,
    /// Worse than usual, by what chance does with numbers so small.
    WithinChance,
    /// As usual, or better.
    Usual,
}

impl SignLine {
    /// Nothing where the sign cannot be told.
    pub fn standing(&self) -> Option<SignStanding> {
        self.reading.map(|reading| reading.standing(self.sign))
    }
}

impl SignReading {
    pub fn standing(&self, sign: Sign) -> SignStanding {
        let is_worse = match sign {
            Sign::NoShow | Sign::LeavingEarly => self.now - self.baseline >= SMALL_SHARE,
            Sign::PeopleLost => {
                let (lost, gained) = self.counted;
                lost > gained && self.now - self.baseline >= SMALL_SHARE
            }
            Sign::FewShoulders => self.now <= FEWER * self.baseline,
            Sign::Satisfaction => self.baseline - self.now >= SMALL_SATISFACTION,
        };
        if self.warns {
            SignStanding::Warns
        } else if is_worse {
            SignStanding::WithinChance
        } else {
            SignStanding::Usual
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Month, MonthRange};

    fn reading(now: f64, baseline: f64, warns: bool) -> SignReading {
        let month = Month::new(2026, 2).expect("a month");
        SignReading {
            now,
            baseline,
            counted: (6, 3),
            months: MonthRange::new(month - 5, month),
            warns,
        }
    }

    #[test]
    fn a_gap_that_does_not_warn_is_either_small_or_of_small_numbers() {
        let of = |now, baseline| reading(now, baseline, false).standing(Sign::NoShow);
        assert_eq!(of(0.12, 0.06), SignStanding::WithinChance);
        assert_eq!(of(0.08, 0.06), SignStanding::Usual);
        assert_eq!(of(0.03, 0.06), SignStanding::Usual);
        let warns = reading(0.34, 0.17, true).standing(Sign::NoShow);
        assert_eq!(warns, SignStanding::Warns);
        // What is bad is less, not more.
        for (now, standing) in [
            (0.80, SignStanding::WithinChance),
            (0.95, SignStanding::Usual),
        ] {
            let of = reading(now, 0.88, false).standing(Sign::Satisfaction);
            assert_eq!(of, standing);
        }
        let few = reading(3.0, 6.0, false).standing(Sign::FewShoulders);
        assert_eq!(few, SignStanding::WithinChance);
    }
}
