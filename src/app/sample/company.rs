//! Who of the sample comes with whom. People are exchanged within a meeting: each keeps
//! its size and its day, and everyone who is new stays new on the same day.

use std::collections::{BTreeMap, BTreeSet};

use super::SampleActivity;
use crate::domain::{Month, Presence};

/// How the members of a community come, over these ages in months.
pub(super) enum Company {
    /// As it happens.
    Anyone,
    /// Some groups, so large, whose members come to the same meetings.
    Groups {
        n_groups: usize,
        n_members: usize,
        ages: (i32, i32),
    },
    /// So many who come when one of them does, and seldom with each other.
    AroundOne { n_members: usize, ages: (i32, i32) },
}

/// The meetings in thirteen of the one around whom others come that each of them
/// misses, counted from a place of their own. Any two miss one together, so that they
/// meet no more often than they must.
const MISSED: [usize; 4] = [0, 1, 3, 9];
const ROUND: usize = 13;
/// In ten, how often someone keeps to their group.
const FAITHFUL: u8 = 9;

impl Company {
    /// Seats people at the meetings with names, which stand in the order of their days.
    pub(super) fn gather(
        &self,
        birth: Month,
        activities: &mut [SampleActivity],
        chance: &mut fastrand::Rng,
    ) {
        let ages = match self {
            Self::Anyone => return,
            Self::Groups { ages, .. } | Self::AroundOne { ages, .. } => ages.0..ages.1,
        };
        let is_of_these = |it: &SampleActivity| ages.contains(&Month::of(it.held_on).since(birth));
        let mut meetings = Meetings::of(activities);
        let looked_at: Vec<usize> = (0..meetings.all.len())
            .filter(|at| meetings.all.get(*at).is_some_and(|it| is_of_these(it)))
            .collect();
        let regulars = meetings.regulars(&looked_at);
        match *self {
            Self::Anyone => {}
            Self::Groups {
                n_groups,
                n_members,
                ..
            } => {
                let chosen = regulars.get(..n_groups * n_members).unwrap_or(&regulars);
                let kept: BTreeSet<&String> = chosen.iter().collect();
                for group in 0..n_groups {
                    // One meeting of two is theirs.
                    let mut theirs = Vec::with_capacity(looked_at.len());
                    while theirs.len() < looked_at.len() {
                        let is_first = chance.bool();
                        theirs.extend([is_first, !is_first]);
                    }
                    for name in chosen.iter().skip(group).step_by(n_groups) {
                        for (at, is_theirs) in looked_at.iter().zip(&theirs) {
                            if chance.u8(..10) < FAITHFUL {
                                meetings.seat((*at, name), *is_theirs, &kept, chance);
                            }
                        }
                    }
                }
            }
            Self::AroundOne { n_members, .. } => {
                let chosen = regulars.get(..=n_members).unwrap_or(&regulars);
                let Some((one, others)) = chosen.split_first() else {
                    return;
                };
                let kept: BTreeSet<&String> = chosen.iter().collect();
                let mut n_of_one = 0;
                for (place, at) in looked_at.iter().enumerate() {
                    let is_theirs = place * 3 % 5 < 3;
                    meetings.seat((*at, one), is_theirs, &kept, chance);
                    for (own, name) in others.iter().enumerate() {
                        let turn = (n_of_one + ROUND - own % ROUND) % ROUND;
                        let comes = is_theirs && !MISSED.contains(&turn);
                        meetings.seat((*at, name), comes, &kept, chance);
                    }
                    n_of_one += usize::from(is_theirs);
                }
            }
        }
    }
}

/// The meetings to which people came by name.
struct Meetings<'a> {
    all: Vec<&'a mut SampleActivity>,
    /// The first and the last to which everyone came.
    seen: BTreeMap<String, (usize, usize)>,
}

impl<'a> Meetings<'a> {
    fn of(activities: &'a mut [SampleActivity]) -> Self {
        let is_named = |it: &&mut SampleActivity| {
            matches!(it.kind, "meeting" | "online_meeting") && !it.participations.is_empty()
        };
        let all: Vec<_> = activities.iter_mut().filter(is_named).collect();
        let mut seen: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for (at, meeting) in all.iter().enumerate() {
            for name in present(meeting) {
                seen.entry(name.clone()).or_insert((at, at)).1 = at;
            }
        }
        Self { all, seen }
    }

    /// Those who were there before and after these meetings, who come to every second
    /// of them first.
    fn regulars(&self, looked_at: &[usize]) -> Vec<String> {
        let (Some(first), Some(last)) = (looked_at.first(), looked_at.last()) else {
            return Vec::new();
        };
        let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
        for meeting in looked_at.iter().filter_map(|at| self.all.get(*at)) {
            for name in present(meeting) {
                *counts.entry(name).or_default() += 1;
            }
        }
        // The last meetings say little of who has left.
        let is_regular = |name: &String| {
            let seen = self.seen.get(name);
            seen.is_some_and(|seen| seen.0 <= first + 1 && seen.1 + 4 >= *last)
        };
        let counts = counts.into_iter().filter(|it| is_regular(it.0));
        let mut regulars: Vec<(usize, &String)> = counts
            .map(|(name, n)| ((2 * n).abs_diff(looked_at.len()), name))
            .collect();
        regulars.sort();
        regulars.into_iter().map(|it| it.1.clone()).collect()
    }

    /// Lets someone come to a meeting or not, in exchange with someone who is not kept.
    fn seat(
        &mut self,
        (at, name): (usize, &String),
        comes: bool,
        kept: &BTreeSet<&String>,
        chance: &mut fastrand::Rng,
    ) {
        let Some(meeting) = self.all.get_mut(at) else {
            return;
        };
        let here: BTreeSet<&String> = present(meeting).collect();
        if here.contains(name) == comes || self.seen.get(name).is_none_or(|seen| seen.0 >= at) {
            return;
        }
        let others: Vec<String> = self
            .seen
            .iter()
            .filter(|(other, seen)| seen.0 < at && at < seen.1 && !kept.contains(other))
            .filter(|(other, _)| here.contains(other) == comes)
            .map(|(other, _)| other.clone())
            .collect();
        let Some(other) = chance.choice(&others) else {
            return;
        };
        for (listed, _) in &mut meeting.participations {
            if listed == name {
                listed.clone_from(other);
            } else if listed == other {
                listed.clone_from(name);
            }
        }
    }
}

fn present(meeting: &SampleActivity) -> impl Iterator<Item = &String> {
    let came = meeting.participations.iter();
    came.filter(|it| it.1 != Presence::Absent).map(|it| &it.0)
}

#[cfg(test)]
mod tests {
    use chrono::{Months, NaiveDate};

    use super::super::{SampleCommunity, sample_communities};
    use super::*;
    use crate::analysis::{self, Attended, GroupTies, TiesChoices};

    const DAYS: [(i32, u32, u32); 3] = [(2026, 11, 22), (2027, 3, 2), (2025, 7, 31)];

    fn days() -> impl Iterator<Item = NaiveDate> {
        let days = DAYS.into_iter();
        days.filter_map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day))
    }

    /// The ties over the two years that end so many months before the day.
    fn group(community: &SampleCommunity, day: NaiveDate, months_before: u32) -> GroupTies {
        let to = day - Months::new(months_before);
        let mut people: BTreeMap<&String, i64> = BTreeMap::new();
        let mut attended = Vec::new();
        for (place, activity) in (0..).zip(&community.activities) {
            if !activity.kind.ends_with("meeting") {
                continue;
            }
            for name in present(activity) {
                let n = people.len() as i64;
                attended.push(Attended {
                    date: activity.held_on,
                    activity: place,
                    person: *people.entry(name).or_insert(n),
                });
            }
        }
        let choices = TiesChoices {
            from: to - Months::new(24),
            to,
            left_out: BTreeSet::new(),
            n_draws: 200,
        };
        let read = analysis::read_ties(&attended, &BTreeMap::new(), &choices, &mut |_, _| true);
        read.expect("read").group.expect("enough")
    }

    #[test]
    fn the_ties_thin_before_a_slowdown() {
        for day in days() {
            let lives = sample_communities(day);
            let early = group(&lives[1], day, 23);
            let late = group(&lives[1], day, 0);
            assert!(early.n_links > 3 * early.by_chance.2.max(1), "{early:?}");
            assert!(early.n_links > 2 * late.n_links, "{early:?} {late:?}");
        }
    }

    #[test]
    fn one_community_rests_on_one_person_and_the_others_do_not() {
        for day in days() {
            let lives = sample_communities(day);
            let group = group(&lives[0], day, 0);
            assert!(group.n_links > group.by_chance.2, "{group:?}");
            assert!(2 * group.rests_on[0] > group.n_links, "{group:?}");
            assert!(group.rests_on[0] >= 6, "{group:?}");
        }
    }

    #[test]
    fn a_few_people_are_in_two_communities() {
        for day in days() {
            let lives = sample_communities(day);
            let people = |life: &SampleCommunity| {
                let since = day - Months::new(24);
                let late = life.activities.iter().filter(|it| it.held_on > since);
                late.filter(|it| it.kind.ends_with("meeting"))
                    .flat_map(present)
                    .cloned()
                    .collect::<BTreeSet<String>>()
            };
            let people: Vec<_> = lives.iter().map(people).collect();
            let n_shared = |one: usize, other: usize| people[one].intersection(&people[other]);
            assert!((3..=6).contains(&n_shared(1, 2).count()));
            assert_eq!(n_shared(0, 1).count(), 1);
            assert_eq!(n_shared(0, 2).count(), 0);
        }
    }
}
