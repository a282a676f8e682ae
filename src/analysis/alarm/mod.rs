//! The online alarm: whether activity falls below what is usual, told month
//! by month from the past alone.
//!
//! It is apart from the stages, which look back over the whole life. Each
//! month opens the falls that may begin in it, at once or month after month,
//! mild or heavy, from the level usual before it; each is weighed against no
//! fall by negative-binomial likelihood, and their odds are added up over all
//! months of onset.
//!
//! # Source
//!
//! The sum of odds is the Shiryaev–Roberts statistic; taken over several falls
//! at once it is a mixture after M. Pollak, "Average run lengths of an optimal
//! method of detecting a change in distribution", Annals of Statistics 15 (2),
//! 1987, pp. 749–779.

mod falls;
mod past;
mod words;

use crate::domain::Month;

use super::MonthlySeries;
use falls::Falls;
use past::Past;

pub use words::{alarm_doubt, alarm_sentence};

/// How sure an alarm is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AlarmLevel {
    /// Worth an eye: about one in twenty steady communities has one in a year.
    Watch,
    /// About one in a hundred steady communities has one in a year.
    Warning,
}

/// An alarm that is up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alarm {
    pub level: AlarmLevel,
    /// The month at whose end it was raised.
    pub since: Month,
    /// When activity likely began to be below its usual level.
    pub below_since: Month,
    /// Logarithm of the odds above those at which a watch is raised.
    pub strength: f64,
}

/// What is known at the end of one month, from it and those before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AlarmMonth {
    pub month: Month,
    /// Logarithm of the odds for a fall; nothing where it is too early.
    pub score: Option<f64>,
    /// When the likeliest fall began.
    pub onset: Month,
}

/// The alarm over a whole life.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AlarmHistory {
    pub months: Vec<AlarmMonth>,
}

/// Months in which an alarm was up, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AlarmSpell {
    pub from: Month,
    pub to: Month,
}

/// An alarm once up goes down when the odds are this much lower: chosen, so that it does
/// not flicker. It and the constants below are part of what
/// `cargo bench --bench alarm` measures.
const RELIEF: f64 = 2.0;
/// What is taken off the score for the share of months in which nothing is
/// held: where silences are usual they come in runs.
const HESITATION: f64 = 2.5;
/// What each warning sign adds to the score. Where signs can be read it is
/// paid for while none warns, so that alarms are not false more often.
const PER_SIGN: f64 = 1.0;
const PRICE_OF_SIGNS: f64 = 0.65;
const MOST_SIGNS: u32 = 4;

impl AlarmLevel {
    pub const ALL: [Self; 2] = [Self::Watch, Self::Warning];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Watch => "watch",
            Self::Warning => "warning",
        }
    }

    /// The false alarms in a year of a steady or growing community that it is
    /// set to.
    pub const fn false_alarms_per_year(self) -> f64 {
        match self {
            Self::Watch => 0.05,
            Self::Warning => 0.01,
        }
    }

    /// The score at which it is raised; `cargo bench --bench alarm` shows the
    /// false alarms and the delays at each.
    pub const fn threshold(self) -> f64 {
        match self {
            Self::Watch => 4.5,
            Self::Warning => 6.2,
        }
    }
}

/// Follows a life month by month. `n_signs` says how many warning signs there
/// were in each of its months, where any could be read; it may be empty.
pub fn alarm_history(series: &MonthlySeries, n_signs: &[Option<u32>]) -> AlarmHistory {
    let counts: Vec<Option<f64>> = series
        .cells
        .iter()
        .map(|cell| cell.full().map(|value| value.max(0.0)))
        .collect();
    let first_month = series.first.number() as usize - 1;
    let mut falls = Falls::new();
    let mut silence = 0.0;
    let mut months = Vec::with_capacity(counts.len());
    for (place, count) in counts.iter().enumerate() {
        falls.forget(place);
        if let Some(count) = count {
            let before = &counts[..place];
            let past = Past::of(before, first_month);
            silence = past.silence;
            if let Some(usual) = past.usual(before, first_month) {
                falls.open(place, usual);
            }
            falls.take(place, *count, &past, first_month + place);
        }
        let weight = falls.weight();
        let n_signs = n_signs.get(place).copied().flatten();
        months.push(AlarmMonth {
            month: series.month(place),
            score: weight
                .map(|it| it.score + n_signs.map_or(0.0, brought_forward) - HESITATION * silence),
            onset: series.month(weight.map_or(place, |it| it.onset)),
        });
    }
    AlarmHistory { months }
}

/// What warning signs that agree add to the score.
fn brought_forward(n_signs: u32) -> f64 {
    PER_SIGN * f64::from(n_signs.min(MOST_SIGNS)) - PRICE_OF_SIGNS
}

impl AlarmHistory {
    /// The spells during which an alarm raised at this score was up.
    pub fn spells(&self, threshold: f64) -> Vec<AlarmSpell> {
        let mut spells: Vec<AlarmSpell> = Vec::new();
        let mut is_up = false;
        for month in &self.months {
            let Some(score) = month.score else {
                is_up = false;
                continue;
            };
            is_up = score >= threshold || (is_up && score >= threshold - RELIEF);
            match spells.last_mut() {
                Some(spell) if is_up && spell.to + 1 == month.month => spell.to = month.month,
                _ if is_up => spells.push(AlarmSpell {
                    from: month.month,
                    to: month.month,
                }),
                _ => (),
            }
        }
        spells
    }

    /// The alarm that is up at the end, the surest one.
    pub fn now(&self) -> Option<Alarm> {
        let last = self.months.last()?;
        let score = last.score?;
        let up = |level: AlarmLevel| {
            let spell = self.spells(level.threshold()).pop()?;
            (spell.to == last.month).then_some((level, spell.from))
        };
        let (level, since) = up(AlarmLevel::Warning).or_else(|| up(AlarmLevel::Watch))?;
        Some(Alarm {
            level,
            since,
            below_since: last.onset.min(since),
            strength: score - AlarmLevel::Watch.threshold(),
        })
    }
}
