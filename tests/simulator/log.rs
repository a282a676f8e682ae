//! How someone would have kept the log of a life.

use chrono::NaiveDate;
use essor::analysis::Entry;
use essor::domain::Month;

use super::random::Random;
use super::weather::Weather;

/// What the log holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recording {
    /// One number a month, as counted from a platform.
    Totals,
    /// Meetings on their dates, each with a head-count.
    Meetings,
}

impl Recording {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Totals => "monthly totals",
            Self::Meetings => "meetings",
        }
    }

    /// The entries of a life of these levels.
    pub fn entries(
        self,
        random: &mut Random,
        first: Month,
        levels: &[f64],
        weather: &Weather,
    ) -> Vec<Entry> {
        let mut entries = match self {
            Self::Totals => totals(random, first, levels, weather),
            Self::Meetings => meetings(random, first, levels, weather),
        };
        // A log begins with something that happened.
        if entries.first().is_none_or(|it| Month::of(it.date) > first) {
            entries.insert(0, head_count(first.first_day(), 1));
        }
        for (activity, entry) in (0..).zip(&mut entries) {
            entry.activity = activity;
        }
        entries
    }
}

const fn head_count(date: NaiveDate, count: u32) -> Entry {
    Entry {
        date,
        activity: 0,
        is_gathering: true,
        person: None,
        count,
    }
}

const SPIKE_SHARE: f64 = 0.02;
const SPIKE: (f64, f64) = (2.0, 4.0);

fn spike(random: &mut Random) -> f64 {
    if random.chance(SPIKE_SHARE) {
        random.between(SPIKE.0, SPIKE.1)
    } else {
        1.0
    }
}

fn totals(random: &mut Random, first: Month, levels: &[f64], weather: &Weather) -> Vec<Entry> {
    let plateau = random.log_between(3.0, 60.0);
    let size = random.log_between(2.5, 25.0);
    let mut entries = Vec::new();
    for (t, level) in levels.iter().enumerate() {
        let mean = plateau * level * weather.factor(t) * spike(random);
        let count = random.count(mean, size);
        if count > 0 {
            let date = (first + t as i32).first_day() + chrono::Days::new(14);
            entries.push(head_count(date, count));
        }
    }
    entries
}

/// Meetings follow each other at gaps of a gamma law, in a time that runs
/// slower when there are fewer of them: in summer, and as the level falls.
/// What a fall takes is shared between fewer meetings and smaller ones.
///
/// The ranges are those of small communities, and of the 124 of the R-Ladies
/// meetup archive: head-counts of negative binomial size 2 to 30, and gaps
/// between meetings from nearly regular to chance.
fn meetings(random: &mut Random, first: Month, levels: &[f64], weather: &Weather) -> Vec<Entry> {
    let per_day = random.between(4.0, 12.0) / 365.25;
    let people = random.log_between(5.0, 40.0);
    let size = random.log_between(2.0, 30.0);
    let regularity = random.log_between(1.0, 20.0);
    let share_of_meetings = random.between(0.1, 0.7);
    let share_of_season = random.between(0.4, 0.9);
    let mut entries = Vec::new();
    let mut left = random.gamma(regularity) * random.between(0.0, 1.0);
    for (t, &level) in levels.iter().enumerate() {
        if level <= 0.0 {
            continue;
        }
        let month = first + t as i32;
        let factor = weather.factor(t);
        let pace = per_day * level.powf(share_of_meetings) * factor.powf(share_of_season);
        let usual =
            people * level.powf(1.0 - share_of_meetings) * factor.powf(1.0 - share_of_season);
        let mut day = month.first_day();
        while day <= month.last_day() {
            left -= pace;
            if left <= 0.0 {
                left += random.gamma(regularity);
                let mean = usual * spike(random);
                let count = random.count(mean, size).max(1);
                entries.push(head_count(day, count));
            }
            day = day + chrono::Days::new(1);
        }
    }
    entries
}

const MOST_MISSING: f64 = 0.08;
const GAP_SHARE: f64 = 0.25;
const GAP: (usize, usize) = (2, 5);

/// Stretches, never the first or last months, in which nothing was recorded.
pub fn holes(
    random: &mut Random,
    recording: Recording,
    first: Month,
    n_months: usize,
) -> Vec<(NaiveDate, NaiveDate)> {
    let mut holes = Vec::new();
    let mut hole = |from: usize, n: usize| {
        let month = first + from as i32;
        holes.push((month.first_day(), (month + n as i32 - 1).last_day()));
    };
    if n_months > 24 && random.chance(GAP_SHARE) {
        let n = random.whole(GAP.0, GAP.1);
        hole(random.whole(8, n_months - 8 - n), n);
    }
    if recording == Recording::Totals {
        let share = random.between(0.0, MOST_MISSING);
        for t in 2..n_months.saturating_sub(2) {
            if random.chance(share) {
                hole(t, 1);
            }
        }
    }
    holes
}
