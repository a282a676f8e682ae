//! Signs that single meetings show: who stays away, who leaves, how it was liked.

use crate::domain::{Month, MonthRange};

use super::{MeetingFacts, SignGap, SignReading};

/// "Now" is this many months, or as many as it takes to hold enough meetings.
const FEWEST_MONTHS: i32 = 6;
const MOST_MONTHS: i32 = 12;
/// Fewest meetings now and before, and fewest people now, that say anything.
const MEETINGS_NOW: usize = 3;
const MEETINGS_BEFORE: usize = 6;
const PEOPLE_NOW: f64 = 20.0;
/// The baseline is taken over this many months, up to a half-year before now
/// if there are enough meetings: a drift under way is not its own baseline.
const BASELINE: i32 = 36;
const APART: i32 = 6;
/// Standard errors from which a change is not chance: about one in fifty.
const BEYOND_CHANCE: f64 = 2.05;
/// Changes of share and of satisfaction under these do not matter.
pub(super) const SMALL_SHARE: f64 = 0.05;
pub(super) const SMALL_SATISFACTION: f64 = 0.03;
/// No series of meetings is taken to be steadier than this in satisfaction.
const LEAST_SPREAD: f64 = 0.02;

/// The share of those registered who did not come.
pub(super) fn no_show(meetings: &[MeetingFacts], until: Month) -> Result<SignReading, SignGap> {
    share(meetings, until, |it| {
        let (registered, present) = (it.registered?, it.present?);
        Some((registered.saturating_sub(present), registered))
    })
}

/// The share of those present who left before the end.
pub(super) fn leaving_early(
    meetings: &[MeetingFacts],
    until: Month,
) -> Result<SignReading, SignGap> {
    share(meetings, until, |it| Some((it.left_early?, it.present?)))
}

/// The mean satisfaction.
pub(super) fn satisfaction(
    meetings: &[MeetingFacts],
    until: Month,
) -> Result<SignReading, SignGap> {
    let known: Vec<(Month, f64)> = meetings
        .iter()
        .filter_map(|it| {
            Some((
                Month::of(it.date),
                f64::from(it.satisfaction_percent?) / 100.0,
            ))
        })
        .collect();
    let (now, before, months) = parted(&known, until)?;
    let (mean_now, mean_before) = (mean(now), mean(before));
    let n = (now.len() + before.len()) as f64;
    let squares = |values: &[(Month, f64)], mean: f64| {
        values.iter().map(|it| (it.1 - mean).powi(2)).sum::<f64>()
    };
    let spread = (squares(now, mean_now) + squares(before, mean_before)) / (n - 2.0);
    let error = (spread.max(LEAST_SPREAD.powi(2))
        * (1.0 / now.len() as f64 + 1.0 / before.len() as f64))
        .sqrt();
    let fall = mean_before - mean_now;
    Ok(SignReading {
        now: mean_now,
        baseline: mean_before,
        counted: (now.len() as u32, before.len() as u32),
        months,
        warns: fall >= SMALL_SATISFACTION && fall > BEYOND_CHANCE * error,
    })
}

fn mean(values: &[(Month, f64)]) -> f64 {
    values.iter().map(|it| it.1).sum::<f64>() / values.len() as f64
}

/// Meetings of now and of the time before, with the months of now.
type Parted<'a, T> = (&'a [(Month, T)], &'a [(Month, T)], MonthRange);

/// Parts the meetings, or says which of the two has too few.
fn parted<T: Copy>(known: &[(Month, T)], until: Month) -> Result<Parted<'_, T>, SignGap> {
    let end = known.partition_point(|it| it.0 <= until);
    let known = known.get(..end).unwrap_or_default();
    if known.is_empty() {
        return Err(SignGap::NotNoted);
    }
    let lately = known.partition_point(|it| until.since(it.0) >= MOST_MONTHS);
    let third_last = known
        .get(lately..)
        .and_then(|it| it.iter().nth_back(MEETINGS_NOW - 1));
    let Some(third_last) = third_last else {
        return Err(SignGap::FewMeetings {
            n: (end - lately) as u32,
            needed: MEETINGS_NOW as u32,
        });
    };
    let from = third_last.0.min(until - (FEWEST_MONTHS - 1));
    let start = known.partition_point(|it| it.0 < from);
    let earliest = known.partition_point(|it| it.0 < from - BASELINE);
    let apart = known.partition_point(|it| it.0 < from - APART);
    let end = if apart - earliest >= MEETINGS_BEFORE {
        apart
    } else {
        start
    };
    let now = known.get(start..).unwrap_or_default();
    let before = known.get(earliest..end).unwrap_or_default();
    if before.len() < MEETINGS_BEFORE {
        return Err(SignGap::FewMeetingsBefore {
            n: before.len() as u32,
            needed: MEETINGS_BEFORE as u32,
        });
    }
    Ok((now, before, MonthRange::new(from, until)))
}

/// Compares a share of people. Those of one meeting are alike, so that the
/// meetings' own spread widens the error of pure chance (a quasi-binomial).
fn share(
    meetings: &[MeetingFacts],
    until: Month,
    count: impl Fn(&MeetingFacts) -> Option<(u32, u32)>,
) -> Result<SignReading, SignGap> {
    let known: Vec<(Month, (f64, f64))> = meetings
        .iter()
        .filter_map(|it| {
            let (part, all) = count(it).filter(|counted| counted.1 > 0)?;
            Some((
                Month::of(it.date),
                (f64::from(part.min(all)), f64::from(all)),
            ))
        })
        .collect();
    let (now, before, months) = parted(&known, until)?;
    let total = |meetings: &[(Month, (f64, f64))]| {
        let add = |sum: (f64, f64), it: &(Month, (f64, f64))| (sum.0 + it.1.0, sum.1 + it.1.1);
        meetings.iter().fold((0.0, 0.0), add)
    };
    let ((part_now, all_now), (part_before, all_before)) = (total(now), total(before));
    if all_now < PEOPLE_NOW {
        return Err(SignGap::FewPeople {
            n: all_now as u32,
            needed: PEOPLE_NOW as u32,
        });
    }
    let (share_now, share_before) = (part_now / all_now, part_before / all_before);
    // Half a person more on each side keeps a share of none from being certain.
    let pooled = (part_now + part_before + 0.5) / (all_now + all_before + 1.0);
    let chi_square = |meetings: &[(Month, (f64, f64))], share: f64| {
        let misfit = |it: &(Month, (f64, f64))| {
            (it.1.0 - it.1.1 * share).powi(2) / (it.1.1 * pooled * (1.0 - pooled))
        };
        meetings.iter().map(misfit).sum::<f64>()
    };
    let freedom = (now.len() + before.len() - 2) as f64;
    let spread = (chi_square(now, share_now) + chi_square(before, share_before)) / freedom;
    let error =
        (pooled * (1.0 - pooled) * spread.max(1.0) * (1.0 / all_now + 1.0 / all_before)).sqrt();
    let rise = share_now - share_before;
    Ok(SignReading {
        now: share_now,
        baseline: share_before,
        counted: (part_now as u32, all_now as u32),
        months,
        warns: rise >= SMALL_SHARE && rise > BEYOND_CHANCE * error,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month() -> Month {
        Month::new(2024, 12).expect("a month")
    }

    /// A meeting a month, the last of them in December 2024, of 20 registered.
    fn meetings(missing: &[u32]) -> Vec<MeetingFacts> {
        let n = missing.len() as i32;
        missing
            .iter()
            .enumerate()
            .map(|(place, &missing)| MeetingFacts {
                date: (month() - (n - 1) + place as i32).first_day(),
                registered: Some(20),
                present: Some(20 - missing),
                left_early: None,
                satisfaction_percent: Some(90 - missing as u8),
            })
            .collect()
    }

    #[test]
    fn many_empty_chairs_warn_only_where_they_used_to_be_taken() {
        let mut missing = vec![3, 2, 4, 3, 2, 3, 4, 2, 3, 3];
        missing.extend([9, 8, 10, 9, 8, 10]);
        let drift = no_show(&meetings(&missing), month()).expect("enough");
        assert!(drift.warns && drift.counted == (54, 120));
        assert!((drift.now - 0.45).abs() < 1e-9 && drift.baseline < 0.16);
        let usual = no_show(&meetings(&[9; 20]), month()).expect("enough");
        assert!(!usual.warns, "a high share of its own is no drift");
    }

    #[test]
    fn two_meetings_and_small_numbers_say_nothing() {
        let gap = |missing: &[u32]| no_show(&meetings(missing), month()).unwrap_err();
        assert_eq!(gap(&[3, 9]), SignGap::FewMeetings { n: 2, needed: 3 });
        assert_eq!(gap(&[3; 8]), SignGap::FewMeetingsBefore { n: 2, needed: 6 });
        let mut few = meetings(&[1; 16]);
        for meeting in &mut few {
            meeting.registered = Some(3);
            meeting.present = Some(2);
        }
        let gap = no_show(&few, month()).unwrap_err();
        assert_eq!(gap, SignGap::FewPeople { n: 18, needed: 20 });
        // Enough of them, but long ago: nothing is said of today.
        let old = no_show(&meetings(&[3; 30]), month() + 10).unwrap_err();
        assert_eq!(old, SignGap::FewMeetings { n: 2, needed: 3 });
    }

    #[test]
    fn what_was_not_noted_is_missing() {
        let meetings = meetings(&[3; 20]);
        assert_eq!(leaving_early(&meetings, month()), Err(SignGap::NotNoted));
        let unnoted: Vec<_> = meetings
            .iter()
            .map(|it| MeetingFacts {
                registered: None,
                satisfaction_percent: None,
                ..*it
            })
            .collect();
        assert_eq!(no_show(&unnoted, month()), Err(SignGap::NotNoted));
        assert_eq!(satisfaction(&unnoted, month()), Err(SignGap::NotNoted));
    }

    #[test]
    fn falling_satisfaction_warns_and_a_wavering_one_does_not() {
        let mut missing = vec![3, 2, 4, 3, 2, 3, 4, 2, 3, 3];
        missing.extend([12, 13, 12, 14, 12, 13]);
        assert!(satisfaction(&meetings(&missing), month()).is_ok_and(|it| it.warns));
        let wavering = [3, 15, 1, 14, 3, 12, 1, 15, 3, 13, 2, 15, 14, 2, 15, 4];
        assert!(satisfaction(&meetings(&wavering), month()).is_ok_and(|it| !it.warns));
    }

    #[test]
    fn months_later_than_the_one_looked_at_do_not_count() {
        let mut missing = vec![3; 14];
        missing.extend([15; 6]);
        let early = no_show(&meetings(&missing), month() - 6).expect("enough");
        assert!(!early.warns && (early.now - 0.15).abs() < 1e-9);
    }
}
