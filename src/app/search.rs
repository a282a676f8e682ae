//! Finding an activity, a note or a milestone by its words.

use std::ops::ControlFlow;

use chrono::NaiveDate;

use super::{AppError, Desk, Reporter};
use crate::domain::{ActivityId, CommunityId, KindName, MilestoneId, folded};

/// Something that has the words that are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub community: CommunityId,
    pub day: NaiveDate,
    /// The words that it is found by: its title, or the line of its note.
    pub words: String,
    pub what: FoundWhat,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundWhat {
    Activity { id: ActivityId, kind: KindName },
    Milestone(MilestoneId),
}

/// More are of no help: another word is.
const N_FOUND: usize = 40;
/// So often is it asked whether anybody still waits.
const N_PER_LOOK: u64 = 1_000;

impl Desk {
    /// The activities and milestones whose title or note has a word that begins with
    /// each of the words of `text`; capitals and accents do not count. Those of `first`
    /// come before those of other communities, the latest before the earlier.
    ///
    /// # Cost
    ///
    /// One pass over the register: about a second for a million titles.
    pub fn search(
        &self,
        text: &str,
        first: Option<CommunityId>,
        reporter: &Reporter,
    ) -> Result<Vec<Found>, AppError> {
        let wanted = folded(text);
        let wanted: Vec<&str> = wanted.split_whitespace().collect();
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let reader = self.store()?.read();
        let kinds = reader.activity_kinds()?;
        let mut found = Latest::new(first);
        let mut n_seen = 0;
        reader.worded_activities(|it| {
            n_seen += 1;
            if n_seen % N_PER_LOOK == 0 && reporter.is_cancelled() {
                return ControlFlow::Break(());
            }
            let lines = [it.title.as_str()].into_iter().chain(it.notes.lines());
            let kind = kinds.iter().find(|kind| kind.id == it.kind);
            if let Some((words, kind)) = line_with(&wanted, lines).zip(kind) {
                found.take(Found {
                    community: it.community,
                    day: it.held_on,
                    words,
                    what: FoundWhat::Activity {
                        id: it.id,
                        kind: kind.name.clone(),
                    },
                });
            }
            ControlFlow::Continue(())
        })?;
        reader.worded_milestones(|it| {
            if let Some(words) = line_with(&wanted, [it.title.as_str()]) {
                found.take(Found {
                    community: it.community,
                    day: it.from,
                    words,
                    what: FoundWhat::Milestone(it.id),
                });
            }
            ControlFlow::Continue(())
        })?;
        if reporter.is_cancelled() {
            return Err(AppError::Cancelled);
        }
        Ok(found.into_sorted())
    }
}

/// Of several lines, the first that has most of what is wanted, if they have all of it
/// together.
fn line_with<'l>(wanted: &[&str], lines: impl IntoIterator<Item = &'l str>) -> Option<String> {
    let mut missing = wanted.to_vec();
    let mut best: Option<(usize, &str)> = None;
    for line in lines {
        let words = folded(line);
        let n_there = wanted.iter().filter(|it| begins_a_word(&words, it)).count();
        missing.retain(|it| !begins_a_word(&words, it));
        if n_there > best.map_or(0, |(n, _)| n) {
            best = Some((n_there, line));
        }
    }
    let (_, line) = best.filter(|_| missing.is_empty())?;
    Some(line.trim().to_owned())
}

/// Whether a word of a folded text begins so.
fn begins_a_word(text: &str, wanted: &str) -> bool {
    text.match_indices(wanted)
        .any(|(place, _)| !text[..place].ends_with(char::is_alphanumeric))
}

/// The latest of what is found, never many more than are wanted.
struct Latest {
    first: Option<CommunityId>,
    found: Vec<Found>,
}

impl Latest {
    const fn new(first: Option<CommunityId>) -> Self {
        Self {
            first,
            found: Vec::new(),
        }
    }

    fn take(&mut self, found: Found) {
        self.found.push(found);
        if self.found.len() >= 4 * N_FOUND {
            self.keep_latest();
        }
    }

    fn keep_latest(&mut self) {
        let first = self.first;
        let elsewhere = |it: &Found| Some(it.community) != first;
        self.found
            .sort_by_key(|it| (elsewhere(it), std::cmp::Reverse(it.day)));
        self.found.truncate(N_FOUND);
    }

    fn into_sorted(mut self) -> Vec<Found> {
        self.keep_latest();
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_may_stand_in_title_and_note_and_each_begins_a_word() {
        let activity = [
            "Rencontre de mars",
            "On a parlé du financement.",
            "À suivre",
        ];
        let found = |wanted: &[&str]| line_with(wanted, activity);
        assert_eq!(
            found(&["financ"]).as_deref(),
            Some("On a parlé du financement.")
        );
        assert_eq!(
            found(&["mars", "suivre"]).as_deref(),
            Some("Rencontre de mars")
        );
        assert_eq!(found(&["ncement"]), None);
        assert_eq!(found(&["mars", "avril"]), None);
    }

    #[test]
    fn of_many_the_latest_are_kept_those_in_sight_first() {
        let [here, there] = [1, 2].map(CommunityId::from_row);
        let mut latest = Latest::new(Some(here));
        for day in 0..500 {
            latest.take(Found {
                community: if day % 50 == 0 { here } else { there },
                day: NaiveDate::from_num_days_from_ce_opt(730_000 + day).expect("a day"),
                words: String::new(),
                what: FoundWhat::Milestone(MilestoneId::from_row(i64::from(day))),
            });
        }
        let found = latest.into_sorted();
        assert_eq!(found.len(), N_FOUND);
        let n_here = found.iter().take_while(|it| it.community == here).count();
        assert_eq!(n_here, 10);
        assert_eq!(
            found[n_here].what,
            FoundWhat::Milestone(MilestoneId::from_row(499))
        );
    }
}
