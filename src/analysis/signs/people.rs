//! Signs that names show, half-year against half-year: who is lost, and on
//! how many shoulders the activity rests.

use std::collections::BTreeMap;

use crate::domain::{Month, MonthRange};

use super::{AttendanceFacts, SignGap, SignReading};

/// A half-year is now, the one before tells who was there; the others, two
/// years of them, are the community's own usual.
const N_MONTHS: i32 = 6;
const N_CIRCLES: usize = 6;
/// Who took part so often in a half-year is a regular.
const REGULAR: u32 = 2;
/// People who come or go in half a year, and participations, that say anything.
const FEWEST_MOVES: u32 = 5;
const FEWEST_PARTICIPATIONS: u32 = 20;
/// Earlier half-years needed for a baseline.
const FEWEST_EARLIER: usize = 2;
/// The probability under which a loss is not chance.
const CHANCE: f64 = 0.05;
/// Shoulders have grown few at this share of the usual number.
pub(super) const FEWER: f64 = 0.7;
/// Names are told from heads only where most participations have one.
const MOSTLY_NAMED: f64 = 0.8;

/// Who took part in one half-year, and how often.
struct Circle {
    people: BTreeMap<i64, u32>,
    n_participations: u32,
}

/// The half-years up to now, the latest first, as far as names tell of them.
pub(crate) struct Circles {
    circles: Vec<Circle>,
    until: Month,
}

impl Circles {
    /// Why not, where the last half-year is not known by names.
    pub(crate) fn of(facts: &AttendanceFacts<'_>, until: Month) -> Result<Self, SignGap> {
        let mut circles = vec![circle(facts, until)?];
        for place in 1..N_CIRCLES as i32 {
            match circle(facts, until - N_MONTHS * place) {
                Ok(circle) => circles.push(circle),
                Err(_) => break,
            }
        }
        Ok(Self { circles, until })
    }

    /// Regulars of the half-year before who did not come in this one, as a
    /// share of them and of those who came new or again.
    ///
    /// The baseline is a beta belief from the earlier half-years; the loss is
    /// weighed by the beta-binomial that follows from it.
    pub(crate) fn lost(&self) -> Result<SignReading, SignGap> {
        let mut moves = self.circles.windows(2).map(|pair| match pair {
            [now, before] => moved(now, before),
            _ => (0, 0),
        });
        let (lost, gained) = moves.next().unwrap_or_default();
        let earlier: Vec<(u32, u32)> = moves.collect();
        if earlier.len() < FEWEST_EARLIER {
            // The half-year before now, and those that are compared with.
            return Err(SignGap::FewHalfYears {
                n: self.circles.len() as u32 - 1,
                needed: FEWEST_EARLIER as u32 + 1,
            });
        }
        if lost + gained < FEWEST_MOVES {
            return Err(SignGap::FewMoves {
                n: lost + gained,
                needed: FEWEST_MOVES,
            });
        }
        let sum = |of: fn(&(u32, u32)) -> u32| earlier.iter().map(of).sum::<u32>();
        let belief = (
            1.0 + f64::from(sum(|it| it.0)),
            1.0 + f64::from(sum(|it| it.1)),
        );
        let baseline = belief.0 / (belief.0 + belief.1);
        let now = f64::from(lost) / f64::from(lost + gained);
        Ok(SignReading {
            now,
            baseline,
            counted: (lost, gained),
            months: self.months(),
            warns: lost > gained && at_least(lost, lost + gained, belief) < CHANCE,
        })
    }

    /// The fewest people who make half of the participations. It warns where
    /// no earlier half-year rested on so few and it is well below their mean.
    pub(crate) fn shoulders(&self) -> Result<SignReading, SignGap> {
        let mut factors = self.circles.iter().map(Circle::shoulders);
        let Some(now) = factors.next().flatten() else {
            return Err(SignGap::FewParticipations {
                n: self.circles.first().map_or(0, |it| it.n_participations),
                needed: FEWEST_PARTICIPATIONS,
            });
        };
        let earlier: Vec<u32> = factors.flatten().collect();
        if earlier.len() < FEWEST_EARLIER {
            return Err(SignGap::FewHalfYears {
                n: earlier.len() as u32,
                needed: FEWEST_EARLIER as u32,
            });
        }
        let baseline = f64::from(earlier.iter().sum::<u32>()) / earlier.len() as f64;
        let n_people = self.circles.first().map_or(0, |it| it.people.len());
        Ok(SignReading {
            now: f64::from(now),
            baseline,
            counted: (now, n_people as u32),
            months: self.months(),
            warns: earlier.len() > FEWEST_EARLIER
                && earlier.iter().all(|&it| now < it)
                && f64::from(now) <= FEWER * baseline,
        })
    }

    fn months(&self) -> MonthRange {
        MonthRange::new(self.until - (N_MONTHS - 1), self.until)
    }
}

impl Circle {
    fn shoulders(&self) -> Option<u32> {
        let mut counts: Vec<u32> = self.people.values().copied().collect();
        counts.sort_unstable_by(|one, other| other.cmp(one));
        let total: u32 = counts.iter().sum();
        let mut borne = 0;
        let n = counts.iter().take_while(|count| {
            let is_needed = 2 * borne < total;
            borne += *count;
            is_needed
        });
        let n = n.count() as u32;
        (self.n_participations >= FEWEST_PARTICIPATIONS).then_some(n)
    }
}

/// The half-year that ends with a month; not where part of it was not
/// recorded, lies before the log, or is of heads without names.
fn circle(facts: &AttendanceFacts<'_>, last: Month) -> Result<Circle, SignGap> {
    let (from, to) = ((last - (N_MONTHS - 1)).first_day(), last.last_day());
    let is_unknown = facts
        .not_recorded
        .iter()
        .any(|gap| gap.0 <= to && gap.1 >= from);
    let Some(begins) = facts.entries.first().map(|entry| entry.date) else {
        return Err(SignGap::NotNoted);
    };
    if is_unknown || begins > (last - (N_MONTHS - 1)).last_day() {
        return Err(SignGap::NotRecorded);
    }
    let start = facts.entries.partition_point(|it| it.date < from);
    let end = facts.entries.partition_point(|it| it.date <= to);
    let mut people = BTreeMap::new();
    let (mut n_named, mut n_all) = (0, 0);
    for entry in facts.entries.get(start..end).unwrap_or_default() {
        n_all += entry.count;
        if let (Some(person), 1..) = (entry.person, entry.count) {
            n_named += entry.count;
            *people.entry(person).or_default() += entry.count;
        }
    }
    if n_all == 0 {
        return Err(SignGap::FewParticipations {
            n: 0,
            needed: FEWEST_PARTICIPATIONS,
        });
    }
    if f64::from(n_named) < MOSTLY_NAMED * f64::from(n_all) {
        return Err(SignGap::Unnamed);
    }
    Ok(Circle {
        people,
        n_participations: n_named,
    })
}

/// Regulars lost, and people gained, from one half-year to the next.
fn moved(now: &Circle, before: &Circle) -> (u32, u32) {
    let lost = before
        .people
        .iter()
        .filter(|(person, count)| **count >= REGULAR && !now.people.contains_key(person));
    let gained = now
        .people
        .keys()
        .filter(|person| !before.people.contains_key(person));
    (lost.count() as u32, gained.count() as u32)
}

/// The probability of `k` or more of `n` where the share is a beta belief.
fn at_least(k: u32, n: u32, belief: (f64, f64)) -> f64 {
    let log_beta = |a: f64, b: f64| libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b);
    let whole = log_beta(belief.0, belief.1);
    (k..=n)
        .map(|k| {
            let (k, rest) = (f64::from(k), f64::from(n - k));
            let ways = -log_beta(k + 1.0, rest + 1.0) - (k + rest + 1.0).ln();
            (ways + log_beta(belief.0 + k, belief.1 + rest) - whole).exp()
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Entry;
    use chrono::NaiveDate;

    fn first() -> Month {
        Month::new(2021, 1).expect("a month")
    }

    /// A meeting each month, with those who come to it.
    fn entries(months: i32, who: impl Fn(i32) -> Vec<i64>) -> Vec<Entry> {
        let meeting = |age: i32| {
            who(age).into_iter().map(move |person| Entry {
                date: (first() + age).first_day(),
                activity: i64::from(age),
                is_gathering: true,
                person: Some(person),
                count: 1,
            })
        };
        (0..months).flat_map(meeting).collect()
    }

    fn circles(
        entries: &[Entry],
        months: i32,
        gaps: &[(NaiveDate, NaiveDate)],
    ) -> Result<Circles, SignGap> {
        let facts = AttendanceFacts {
            meetings: &[],
            entries,
            not_recorded: gaps,
        };
        Circles::of(&facts, first() + (months - 1))
    }

    /// Twenty come each month, and one new person takes the place of one each
    /// other month; from the age of 30 months on nobody comes new and two go.
    fn emptying(age: i32) -> Vec<i64> {
        let begin = i64::from(age.min(30) / 2 + 2 * (age - 30).max(0));
        (begin..i64::from(age.min(30) / 2) + 20).collect()
    }

    #[test]
    fn losing_people_without_finding_new_ones_warns() {
        let steady = entries(30, emptying);
        let before = circles(&steady, 30, &[])
            .and_then(|it| it.lost())
            .expect("enough");
        assert!(!before.warns);
        let all = entries(42, emptying);
        let now = circles(&all, 42, &[])
            .and_then(|it| it.lost())
            .expect("enough");
        assert!(now.warns, "{now:?}");
        assert!(now.counted.0 > now.counted.1 && now.now > now.baseline);
    }

    #[test]
    fn one_person_doing_half_of_it_is_seen_against_what_was_usual() {
        let all = entries(36, |age| {
            if age < 30 {
                (0..12).collect()
            } else {
                vec![0, 0, 0, 0, 1, 2, 3]
            }
        });
        let now = circles(&all, 36, &[])
            .and_then(|it| it.shoulders())
            .expect("enough");
        assert!(now.warns && now.counted == (1, 4) && (now.baseline - 6.0).abs() < 1e-9);
        let steady = entries(36, |_| (0..4).collect());
        let few = circles(&steady, 36, &[])
            .and_then(|it| it.shoulders())
            .expect("enough");
        assert!(!few.warns, "few from the start is no drift");
    }

    #[test]
    fn heads_without_names_and_unrecorded_months_are_not_losses() {
        let mut all = entries(36, emptying);
        let gap = (first() + 32).first_day();
        let of = |all: &[Entry], gaps: &[_]| circles(all, 36, gaps).map(drop);
        assert_eq!(of(&all, &[(gap, gap)]), Err(SignGap::NotRecorded));
        for entry in &mut all {
            if entry.date >= (first() + 30).first_day() {
                entry.person = None;
            }
        }
        assert_eq!(of(&all, &[]), Err(SignGap::Unnamed));
        assert_eq!(of(&[], &[]), Err(SignGap::NotNoted));
    }

    #[test]
    fn what_is_missing_is_said_with_how_much_there_is() {
        let young = entries(14, |_| (0..20).collect());
        let young = circles(&young, 14, &[]).expect("known by names");
        let few = |n, needed| Err(SignGap::FewHalfYears { n, needed });
        assert_eq!(young.lost(), few(1, 3));
        assert_eq!(young.shoulders(), few(1, 2));
        let calm = entries(36, |_| (0..20).collect());
        let calm = circles(&calm, 36, &[]).expect("known by names");
        assert_eq!(calm.lost(), Err(SignGap::FewMoves { n: 0, needed: 5 }));
        let small = entries(36, |_| vec![0, 1]);
        let small = circles(&small, 36, &[]).expect("known by names");
        let few = SignGap::FewParticipations { n: 12, needed: 20 };
        assert_eq!(small.shoulders(), Err(few));
    }

    #[test]
    fn a_beta_binomial_adds_up_to_one() {
        assert!((at_least(0, 9, (3.0, 5.0)) - 1.0).abs() < 1e-9);
        assert!((at_least(1, 1, (3.0, 5.0)) - 0.375).abs() < 1e-9);
    }
}
