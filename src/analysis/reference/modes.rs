//! Who comes to which meetings: those in one room, those online, those that are both.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::MeetingMode;
use crate::i18n::{Arg, Tr};

/// A meeting of which it is known where people were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingOfMode {
    pub date: NaiveDate,
    pub mode: MeetingMode,
    /// Nothing where nobody was counted.
    pub present: Option<u32>,
    /// Those who came, where they are named, by any number that tells them apart.
    pub people: Vec<i64>,
}

/// Who came to which, over some meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModeFigures {
    /// The first of the meetings.
    pub since: NaiveDate,
    /// Of each mode that there was: how many meetings, and the people at the middle one.
    pub modes: Vec<(MeetingMode, u32, Option<u32>)>,
    /// How many are named, and of them those who came in one way alone. At a hybrid
    /// meeting it is not known how someone came.
    pub n_named: u32,
    pub n_in_person_only: u32,
    pub n_online_only: u32,
    pub n_both: u32,
}

/// The figures of meetings; nothing where there are none.
pub fn mode_figures(meetings: &[MeetingOfMode]) -> Option<ModeFigures> {
    let since = meetings.iter().map(|it| it.date).min()?;
    let modes = MeetingMode::ALL.into_iter().filter_map(|mode| {
        let of_mode: Vec<_> = meetings.iter().filter(|it| it.mode == mode).collect();
        let mut present: Vec<u32> = of_mode.iter().filter_map(|it| it.present).collect();
        present.sort_unstable();
        let middle = present.get(present.len() / 2).copied();
        (!of_mode.is_empty()).then_some((mode, of_mode.len() as u32, middle))
    });
    let mut ways: BTreeMap<i64, BTreeSet<MeetingMode>> = BTreeMap::new();
    for meeting in meetings {
        for person in &meeting.people {
            ways.entry(*person).or_default().insert(meeting.mode);
        }
    }
    let count = |in_person: bool, online: bool| {
        let has = |ways: &BTreeSet<_>, mode| ways.contains(&mode);
        let fitting = ways.values().filter(|it| {
            has(it, MeetingMode::InPerson) == in_person && has(it, MeetingMode::Online) == online
        });
        fitting.count() as u32
    };
    Some(ModeFigures {
        since,
        modes: modes.collect(),
        n_named: ways.len() as u32,
        n_in_person_only: count(true, false),
        n_online_only: count(false, true),
        n_both: count(true, true),
    })
}

impl ModeFigures {
    /// How many meetings of each mode, with the people at the middle one.
    pub(super) fn text(&self, tr: &Tr) -> String {
        let parts = self.modes.iter().map(|(mode, n, people)| {
            let name = tr
                .get(&format!("domain-mode-{}", mode.code()))
                .to_lowercase();
            let mut words = vec![("mode", Arg::from(name)), ("n", Arg::from(*n))];
            let Some(people) = people else {
                return tr.format("beside-mode", &words);
            };
            words.push(("people", Arg::from(*people)));
            tr.format("beside-mode-people", &words)
        });
        parts.collect::<Vec<_>>().join(", ")
    }

    /// Who came to which; empty where nobody is named, or all meetings are of one mode.
    pub(super) fn sentence(&self, tr: &Tr) -> String {
        if self.n_named == 0 || self.modes.len() < 2 {
            return String::new();
        }
        let known = self.n_in_person_only + self.n_online_only + self.n_both;
        let words = [
            ("n", self.n_named.into()),
            ("day", tr.date(self.since).into()),
            ("room", self.n_in_person_only.into()),
            ("online", self.n_online_only.into()),
            ("both", self.n_both.into()),
            ("other", self.n_named.saturating_sub(known).into()),
        ];
        tr.format("beside-modes", &words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn meeting(day: u32, mode: MeetingMode, people: &[i64]) -> MeetingOfMode {
        MeetingOfMode {
            date: NaiveDate::from_ymd_opt(2026, 1, day).expect("a day"),
            mode,
            present: Some(people.len() as u32),
            people: people.to_vec(),
        }
    }

    #[test]
    fn who_came_to_which_is_counted_and_a_hybrid_meeting_tells_no_way() {
        let meetings = [
            meeting(9, MeetingMode::InPerson, &[1, 2, 3]),
            meeting(16, MeetingMode::Online, &[3, 4]),
            meeting(23, MeetingMode::Hybrid, &[1, 4, 5, 6]),
        ];
        let figures = mode_figures(&meetings).expect("some");
        assert_eq!((figures.n_named, figures.n_both), (6, 1));
        assert_eq!((figures.n_in_person_only, figures.n_online_only), (2, 1));
        let told = figures.sentence(&Tr::new(Language::En));
        assert!(
            told.contains("Of 6 people") && told.contains("of 2 it is only known"),
            "{told}"
        );
        let text = figures.text(&Tr::new(Language::Fr));
        assert!(
            text.starts_with("en personne\u{a0}: 3 personnes (1 rencontre)"),
            "{text}"
        );
    }

    #[test]
    fn one_mode_alone_is_told_without_a_comparison_and_none_not_at_all() {
        let figures = mode_figures(&[meeting(9, MeetingMode::Online, &[1])]).expect("some");
        assert_eq!(figures.sentence(&Tr::new(Language::En)), "");
        assert_eq!(mode_figures(&[]), None);
    }
}
