//! The one quiet line of a community's page: what it may ask, and when it keeps silent.
//!
//! Nothing nags. One thing is asked at a time; what was dismissed never comes again, and
//! the week after that nothing else comes. A register of less than a week asks nothing,
//! nor is anything asked of a community that sleeps or has ended.

use chrono::{Days, Months, NaiveDate};

use super::VerdictStage;
use crate::domain::{Milestone, MilestoneId, MilestoneKind, PromptKind, SettledPrompt, Stage};

/// Nothing is asked in the first week, nor in the week after something was settled.
const REST: Days = Days::new(7);
/// What was tried is asked after from half a year on, and for a year.
const TRIED_FROM: Months = Months::new(7);
const TRIED_UNTIL: Months = Months::new(19);
/// What comes back every year.
const YEAR: Months = Months::new(12);
/// A silence is told from four weeks on, for a year: what lasts longer is a stage.
const SHORTEST_SILENCE: i64 = 28;
const LONGEST_SILENCE: i64 = 365;
/// So many usual gaps make a silence, told by the latest gaps, of which there are enough.
const USUAL_GAPS: i64 = 3;
const GAPS_LOOKED_AT: usize = 24;
const FEWEST_GAPS: usize = 6;

/// What is known of a community when its page is read.
#[derive(Clone, Copy, Debug)]
pub struct PromptFacts<'a> {
    pub today: NaiveDate,
    /// The day of the first change of the register, and of the community; nothing where
    /// none is noted.
    pub register_since: Option<NaiveDate>,
    pub community_since: Option<NaiveDate>,
    /// What it was read to be in; nothing before the first activity.
    pub stage: Option<VerdictStage>,
    pub planned_end: Option<NaiveDate>,
    pub last_checkup: Option<NaiveDate>,
    pub milestones: &'a [Milestone],
    /// The days on which something was logged, in order, each once.
    pub days: &'a [NaiveDate],
    pub settled: &'a [SettledPrompt],
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Prompt {
    Tried {
        milestone: MilestoneId,
        on: NaiveDate,
        title: String,
    },
    Silence {
        since: NaiveDate,
        /// Days from one activity to the next, as is usual there.
        usual: u32,
    },
    Checkup {
        last: NaiveDate,
    },
    GroupKind,
}

impl Prompt {
    pub const fn kind(&self) -> PromptKind {
        match self {
            Self::Tried { .. } => PromptKind::Tried,
            Self::Silence { .. } => PromptKind::Silence,
            Self::Checkup { .. } => PromptKind::Checkup,
            Self::GroupKind => PromptKind::GroupKind,
        }
    }

    /// What it is about, beside the community.
    pub const fn milestone(&self) -> Option<MilestoneId> {
        match self {
            Self::Tried { milestone, .. } => Some(*milestone),
            _ => None,
        }
    }

    /// It was read and is never to come again.
    pub const fn dismissed(&self, on: NaiveDate) -> SettledPrompt {
        SettledPrompt {
            kind: self.kind(),
            milestone: self.milestone(),
            on,
            is_for_good: true,
        }
    }
}

/// The one thing that is asked now, if anything is.
pub fn prompt(facts: &PromptFacts<'_>) -> Option<Prompt> {
    let rests_since = facts.settled.iter().map(|it| it.on).max();
    let register_since = facts.register_since?;
    if facts.rests_after(register_since)
        || rests_since.is_some_and(|day| facts.rests_after(day))
        || facts.is_over()
    {
        return None;
    }
    facts
        .tried()
        .or_else(|| facts.silence())
        .or_else(|| facts.checkup())
        .or_else(|| facts.group_kind(register_since))
}

impl PromptFacts<'_> {
    /// Whether it is not a week yet since a day.
    fn rests_after(&self, day: NaiveDate) -> bool {
        let end = day.checked_add_days(REST);
        end.is_none_or(|end| self.today < end)
    }

    fn is_over(&self) -> bool {
        self.planned_end.is_some_and(|end| end < self.today)
            || matches!(
                self.stage,
                Some(VerdictStage::Stage(Stage::Dormant | Stage::Closed))
            )
    }

    fn is_dismissed(&self, kind: PromptKind, milestone: Option<MilestoneId>) -> bool {
        let mut settled = self.settled.iter();
        settled.any(|it| it.is_for_good && it.kind == kind && it.milestone == milestone)
    }

    /// Whether so many months have gone by since a day.
    fn is_past(&self, day: NaiveDate, months: Months) -> bool {
        let due = day.checked_add_months(months);
        due.is_some_and(|due| due <= self.today)
    }

    /// The latest thing that was tried of which what followed can be told by now.
    fn tried(&self) -> Option<Prompt> {
        let tried = self.milestones.iter().filter(|it| {
            it.kind == MilestoneKind::Tried
                && self.is_past(it.from, TRIED_FROM)
                && !self.is_past(it.from, TRIED_UNTIL)
                && !self.is_dismissed(PromptKind::Tried, Some(it.id))
        });
        tried.max_by_key(|it| it.from).map(|it| Prompt::Tried {
            milestone: it.id,
            on: it.from,
            title: it.title.trim().trim_end_matches('.').to_owned(),
        })
    }

    /// Longer than three usual gaps, and than all but one of the latest: the break of
    /// every summer is no silence.
    fn silence(&self) -> Option<Prompt> {
        if self.is_dismissed(PromptKind::Silence, None) {
            return None;
        }
        let last = *self.days.last()?;
        let silent = (self.today - last).num_days();
        if !(SHORTEST_SILENCE..=LONGEST_SILENCE).contains(&silent) || self.is_paused_since(last) {
            return None;
        }
        let mut gaps: Vec<i64> = self
            .days
            .windows(2)
            .rev()
            .take(GAPS_LOOKED_AT)
            .filter_map(|pair| match pair {
                [one, next] => Some((*next - *one).num_days()),
                _ => None,
            })
            .collect();
        if gaps.len() < FEWEST_GAPS {
            return None;
        }
        gaps.sort_unstable();
        let usual = *gaps.get(gaps.len() / 2)?;
        let second_longest = *gaps.get(gaps.len() - 2)?;
        (silent > USUAL_GAPS * usual && silent > second_longest).then_some(Prompt::Silence {
            since: last,
            usual: usual.unsigned_abs() as u32,
        })
    }

    /// Whether it is known why nothing was logged after a day.
    fn is_paused_since(&self, day: NaiveDate) -> bool {
        let mut milestones = self.milestones.iter();
        milestones.any(|it| it.kind.lasts() && it.to.unwrap_or(it.from) > day)
    }

    /// A year after the last one; never where none was made.
    fn checkup(&self) -> Option<Prompt> {
        let last = self.last_checkup?;
        let is_due = self.is_past(last, YEAR) && !self.is_dismissed(PromptKind::Checkup, None);
        is_due.then_some(Prompt::Checkup { last })
    }

    /// A year after it was last answered, or after the community came into the register.
    fn group_kind(&self, register_since: NaiveDate) -> Option<Prompt> {
        let answers = self.settled.iter();
        let answered = answers.filter(|it| it.kind == PromptKind::GroupKind);
        let since = answered
            .map(|it| it.on)
            .chain(self.community_since)
            .chain([register_since])
            .max()?;
        let is_due = self.is_past(since, YEAR) && !self.is_dismissed(PromptKind::GroupKind, None);
        is_due.then_some(Prompt::GroupKind)
    }
}

#[cfg(test)]
mod tests;
