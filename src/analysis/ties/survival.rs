//! How long something takes that has not come about for everybody yet.

/// The share of people for whom something has not come about, over time.
///
/// # Source
///
/// Kaplan and Meier, "Nonparametric estimation from incomplete observations",
/// Journal of the American Statistical Association 53, 1958.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Survival {
    /// Times at which it came about for someone, each with the share left after.
    steps: Vec<(f64, f64)>,
    /// The longest that anyone was watched.
    watched: f64,
}

impl Survival {
    /// Of the times after which it came about (true), or up to which people were
    /// watched without it (false). Someone watched up to the very time at which it
    /// comes about for others is one of those for whom it might have.
    pub(super) fn of(times: &[(f64, bool)]) -> Self {
        let mut times = times.to_vec();
        times.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut steps: Vec<(f64, f64)> = Vec::new();
        let mut left = 1.0;
        let mut n_left = times.len();
        for run in times.chunk_by(|one, other| one.0.total_cmp(&other.0).is_eq()) {
            let n_events = run.iter().filter(|it| it.1).count();
            if let Some((time, _)) = run.first().filter(|_| n_events > 0) {
                left *= 1.0 - n_events as f64 / n_left as f64;
                steps.push((*time, left));
            }
            n_left -= run.len();
        }
        Self {
            steps,
            watched: times.last().map_or(0.0, |it| it.0),
        }
    }

    /// The share for whom it came about by then; nothing where nobody was watched
    /// for as long and it had not come about for all.
    pub(super) fn come_about_by(&self, time: f64) -> Option<f64> {
        let before = self.steps.iter().rev().find(|step| step.0 <= time);
        let left = before.map_or(1.0, |step| step.1);
        (time <= self.watched || left <= 0.0).then_some(1.0 - left)
    }

    /// When it had come about for half of them; nothing if it has not yet.
    pub(super) fn median(&self) -> Option<f64> {
        const HALF: f64 = 0.5 + 1e-12;
        let step = self.steps.iter().find(|step| step.1 <= HALF);
        step.map(|step| step.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_not_watched_any_more_counts_until_then() {
        let all = [
            (1.0, true),
            (2.0, false),
            (3.0, true),
            (3.0, false),
            (5.0, false),
        ];
        let survival = Survival::of(&all);
        assert_eq!(survival.come_about_by(0.5), Some(0.0));
        let by_two = survival.come_about_by(2.0).expect("watched");
        assert!((by_two - 0.2).abs() < 1e-12);
        // Four fifths, and of three that were left one.
        let by_three = survival.come_about_by(3.0).expect("watched");
        assert!((by_three - (1.0 - 0.8 * 2.0 / 3.0)).abs() < 1e-12);
        assert_eq!(survival.come_about_by(6.0), None);
        assert_eq!(survival.median(), None);
    }

    #[test]
    fn a_median_may_be_at_once_and_nobody_has_none() {
        assert_eq!(Survival::of(&[(0.0, true)]).median(), Some(0.0));
        assert_eq!(Survival::of(&[(0.0, true)]).come_about_by(90.0), Some(1.0));
        let nobody = Survival::of(&[]);
        assert_eq!((nobody.median(), nobody.come_about_by(1.0)), (None, None));
    }
}
