//! The signs at the end of each month, so that a change can be seen coming.

use crate::domain::Month;

use super::{AttendanceFacts, Sign, SignGap, SignLine, SignReading, findings};

/// As many months are looked back on.
const N_MONTHS: i32 = 36;

/// A sign at the end of each month.
#[derive(Clone, Debug, PartialEq)]
pub struct SignHistory {
    pub sign: Sign,
    /// At the end of the last month.
    pub now: Result<SignReading, SignGap>,
    pub first: Month,
    /// From `first` on, the last month too; nothing where it could not be told.
    pub months: Vec<Option<SignReading>>,
}

/// Since when a sign has warned without a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WarnsSince {
    /// The month at whose end it warned first.
    pub month: Month,
    /// It did so already when the look back begins.
    pub is_longer: bool,
}

impl SignHistory {
    /// The sign as it is told elsewhere.
    pub fn line(&self) -> SignLine {
        SignLine {
            sign: self.sign,
            reading: self.now.ok(),
        }
    }

    pub fn warns_since(&self) -> Option<WarnsSince> {
        let warns = |it: &&Option<SignReading>| it.is_some_and(|it| it.warns);
        let n = self.months.iter().rev().take_while(warns).count();
        let place = self.months.len() - n;
        (n > 0).then(|| WarnsSince {
            month: self.first + place as i32,
            is_longer: place == 0,
        })
    }

    /// Each month in which it could be told, with what it said.
    pub fn known(&self) -> impl Iterator<Item = (Month, SignReading)> + '_ {
        let months = (0..).zip(&self.months);
        months.filter_map(|(place, reading)| Some((self.first + place, (*reading)?)))
    }
}

/// Every sign at the end of each of the last months up to `until`, none before `begun`;
/// without facts it is the reason that is told.
pub(in crate::analysis) fn sign_histories(
    facts: Option<&AttendanceFacts<'_>>,
    begun: Month,
    until: Month,
) -> Vec<SignHistory> {
    let first = begun.max(until - (N_MONTHS - 1)).min(until);
    let n_months = until.since(first) + 1;
    let mut histories = Sign::ALL.map(|sign| SignHistory {
        sign,
        now: Err(SignGap::NotNoted),
        first,
        months: Vec::with_capacity(n_months as usize),
    });
    for place in 0..n_months {
        let found = facts.map(|facts| findings(facts, first + place));
        for (history, found) in histories.iter_mut().zip(found.into_iter().flatten()) {
            history.now = found.1;
            history.months.push(found.1.ok());
        }
    }
    histories.to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::MeetingFacts;

    fn first() -> Month {
        Month::new(2022, 1).expect("a month")
    }

    /// A meeting a month of 30 registered, of whom more stay away from an age on.
    fn meetings(n: i32, from: i32) -> Vec<MeetingFacts> {
        let meeting = |age: i32| MeetingFacts {
            date: (first() + age).first_day(),
            registered: Some(30),
            present: Some(if age < from { 25 } else { 14 }),
            left_early: None,
            satisfaction_percent: None,
        };
        (0..n).map(meeting).collect()
    }

    fn no_show(meetings: &[MeetingFacts], n: i32) -> SignHistory {
        let facts = AttendanceFacts {
            meetings,
            entries: &[],
            not_recorded: &[],
        };
        let mut all = sign_histories(Some(&facts), first(), first() + (n - 1));
        assert_eq!(all.len(), Sign::ALL.len());
        all.swap_remove(0)
    }

    #[test]
    fn it_is_told_since_when_a_sign_warns_and_never_before_the_change() {
        let history = no_show(&meetings(40, 34), 40);
        assert_eq!(history.months.len(), 36);
        let since = history.warns_since().expect("it warns");
        assert!(since.month > first() + 33 && !since.is_longer, "{since:?}");
        assert_eq!(history.months.last().copied().flatten(), history.now.ok());
        // It rises towards what is measured now, which the curve ends with.
        let values: Vec<f64> = history.known().map(|(_, it)| it.now).collect();
        assert!(values.first() < values.last());
    }

    #[test]
    fn a_young_log_and_one_without_facts_have_no_curve_but_a_reason() {
        let young = no_show(&meetings(5, 99), 5);
        assert!(young.now.is_err() && young.known().next().is_none());
        assert_eq!(young.warns_since(), None);
        let none = sign_histories(None, first(), first() + 20);
        assert!(none.iter().all(|it| it.now == Err(SignGap::NotNoted)));
    }
}
